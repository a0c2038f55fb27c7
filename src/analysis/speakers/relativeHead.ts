import { WHICH, WHO } from '../language/english/functionWords';
import { natureOf } from '../language/english/nouns';
import type { Span } from '../model';
import { phraseEnding } from '../syntax/nounPhrase';
import type { Words } from '../syntax/words';
import type { Discourse } from './discourse';

/**
 * Whom a relative clause describes: *a member of the committee* of *a member of the committee, who said so*, by the nearest noun before
 * it that is somebody for *who*, and nobody for *which*. `null` for other pronouns, and where the sentence has no such noun.
 */
export function relativeHead(discourse: Discourse, word: string, { start }: Span): Span | null {
	const sentence = discourse.places.sentences[discourse.places.sentenceAt(start)];
	if ((word !== WHO && word !== WHICH) || !sentence || start <= sentence.start) {
		return null;
	}
	const words = discourse.words([{ start: sentence.start, end: start }]);
	const { tokens, tags } = words;
	// *who came, and who said so*
	const before = tags.at(-1) === 'CC' ? words.lower.lastIndexOf(word) : tokens.length;
	const close =
		1 + tokens.slice(0, Math.max(before, 0)).findLastIndex(({ kind, text }) => kind === 'word' || text === ')');
	let end = close;
	let phrase = phraseEnding(words, end, 0);
	while (phrase && !fits(words, end - 1, word) && tags[phrase.first - 1] === 'IN') {
		end = phrase.first - 1;
		phrase = phraseEnding(words, end, 0);
	}
	const isUnknown = word === WHO && phrase !== null && natureAt(words, end - 1) === null;
	return phrase && (fits(words, end - 1, word) || isUnknown)
		? { start: tokens[phrase.first]?.start ?? 0, end: tokens[close - 1]?.end ?? 0 }
		: null;
}

function fits(words: Words, head: number, word: string): boolean {
	const nature = natureAt(words, head);
	return word === WHO ? nature === 'person' || nature === 'people' : nature !== 'person';
}

function natureAt({ names, lower }: Words, at: number): string | null {
	const name = names[at];
	return name ? (name.kind === 'person' ? 'person' : 'organization') : natureOf(lower[at] ?? '');
}
