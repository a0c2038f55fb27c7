import { OF, WHICH, WHO } from '../language/english/functionWords';
import { type Nature, natureOf } from '../language/english/nouns';
import type { Span } from '../model';
import { phraseEnding } from '../syntax/nounPhrase';
import { SPEAKING, type Words } from '../syntax/words';
import type { TokenRange } from '../text/places';
import type { Discourse } from './discourse';

/** So far before the pronoun whom it describes is looked for, in UTF-16 units. */
const REACH = 600;

/**
 * Whom a relative clause describes: *a member of the committee* of *a member of the committee, who said so*. Of nouns that hang
 * on one another it is the first one, as far as they are somebody for *who*, and a body or a document for *which*; but a name
 * keeps its clause: *a friend of Ada Stone, who said so*. `null` for other pronouns, and where
 * the sentence has no such noun.
 */
export function relativeHead(discourse: Discourse, word: string, { start }: Span): Span | null {
	const sentence = discourse.places.sentences[discourse.places.sentenceAt(start)];
	if ((word !== WHO && word !== WHICH) || !sentence || start <= sentence.start) {
		return null;
	}
	const words = discourse.words([{ start: Math.max(sentence.start, start - REACH), end: start }]);
	const { tokens, tags, lower, names } = words;
	// *who came, and who said so*
	const before = tags.at(-1) === 'CC' ? lower.lastIndexOf(word) : tokens.length;
	const end =
		1 + tokens.slice(0, Math.max(before, 0)).findLastIndex(({ kind, text }) => kind === 'word' || text === ')');
	let head: TokenRange | null = null;
	let phrase = phraseEnding(words, end, 0);
	while (phrase) {
		const isFitting = fits(words, phrase.end - 1, word);
		const isNoName = (at: number): boolean => names[at - 1] === undefined;
		const mayHang = head !== null && isNoName(head.end) && (isNoName(phrase.end) || lower[phrase.end] === OF);
		if (isFitting && (head === null || mayHang)) {
			head = phrase;
		} else if (head !== null) {
			break;
		}
		phrase = tags[phrase.first - 1] === 'IN' ? phraseEnding(words, phrase.first - 1, 0) : null;
	}
	const unknown = word === WHO ? phraseEnding(words, end, 0) : null;
	const first = head?.first ?? (unknown && natureAt(words, end - 1) === null ? unknown.first : -1);
	return first < 0 ? null : { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

function fits(words: Words, head: number, word: string): boolean {
	const nature = natureAt(words, head);
	return word === WHO ? nature === 'person' || nature === 'people' : nature !== null && nature !== 'person';
}

function natureAt({ names, lower }: Words, at: number): Nature | null {
	const kind = names[at]?.kind;
	if (kind === undefined) {
		return natureOf(lower[at] ?? '');
	}
	return kind === 'person' ? 'person' : SPEAKING.has(kind) ? 'organization' : null;
}
