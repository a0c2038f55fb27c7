import { WHICH, WHO } from '../language/english/functionWords';
import { natureOf } from '../language/english/nouns';
import type { Span } from '../model';
import { phraseEnding } from '../syntax/nounPhrase';
import type { Words } from '../syntax/words';
import type { TokenRange } from '../text/places';
import type { Discourse } from './discourse';

/** So far before the pronoun whom it describes is looked for, in UTF-16 units. */
const REACH = 600;

/**
 * Whom a relative clause describes: *a member of the committee* of *a member of the committee, who said so*. Of nouns that hang
 * on one another it is the first one, as far as they are somebody for *who*, and a body or a document for *which*; but a name
 * keeps its clause: *a friend of Ada Stone, who said so*. `null` for other pronouns, and where the sentence has no such noun.
 */
export function relativeHead(discourse: Discourse, word: string, { start }: Span): Span | null {
	const sentence = discourse.places.sentences[discourse.places.sentenceAt(start)];
	if ((word !== WHO && word !== WHICH) || !sentence || start <= sentence.start) {
		return null;
	}
	const words = discourse.words([{ start: Math.max(sentence.start, start - REACH), end: start }]);
	const { tokens, tags, names } = words;
	const end = 1 + tokens.findLastIndex(({ kind, text }) => kind === 'word' || text === ')');
	let head: TokenRange | null = null;
	let phrase = phraseEnding(words, end, 0);
	while (phrase) {
		if (fits(words, phrase.end - 1, word)) {
			head = phrase;
		} else if (head) {
			break;
		}
		const isNamed = head !== null && names[head.end - 1] !== undefined;
		phrase = tags[phrase.first - 1] === 'IN' && !isNamed ? phraseEnding(words, phrase.first - 1, 0) : null;
	}
	return head && { start: tokens[head.first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

/** Whether the relative can stand for a noun or a name. */
function fits({ names, lower }: Words, at: number, word: string): boolean {
	const name = names[at];
	const named = name?.kind === 'person' ? 'person' : 'organization';
	const nature = name ? named : natureOf(lower[at] ?? '');
	return word === WHO ? nature === 'person' || nature === 'people' : nature !== null && nature !== 'person';
}
