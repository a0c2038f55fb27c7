import { natureOf } from '../language/english/nouns';
import { isListed } from '../language/english/words';
import { wordSet } from '../text/lists';
import type { TokenRange } from '../text/places';
import type { TaggedWords } from './words';

/** A noun phrase without what hangs on it by a preposition. */
export interface PlainPhrase extends TokenRange {
	/** Its last noun, or a last word that can be a source, whatever it was tagged as: *the official*; its last word where there is none. */
	readonly head: number;
	readonly hasNoun: boolean;
}

/** Tags of what stands inside a phrase, of what may end one, of what is one by itself, of what can be its head. */
const INSIDE = wordSet('NN NNS NNP JJ CD POS DT PRP$ VBN VBG');
const LAST = wordSet('NN NNS NNP CD PRP DT JJ WH VBG EX');
const ALONE = wordSet('PRP WH EX');
const NOUN = wordSet('NN NNS NNP CD');
/** Behind a noun they begin something else. */
const BEGINS = wordSet('DT PRP$ VBN VBG');

const JOINS = wordSet('- / &');
/** A bracket behind a phrase closes among so many tokens, or is none of it. */
const IN_BRACKETS = 7;

/** *Friday*, *yesterday*, *later*. */
export const isDayAt = ({ lower }: TaggedWords, at: number): boolean =>
	at >= 0 && isListed('times beside phrases', lower[at]);

/** Whether a word is a phrase by itself: *she*, *who*, *there*. */
export const isAlone = ({ tags }: TaggedWords, at: number): boolean => ALONE.has(tags[at]);

export const isInside = ({ tags }: TaggedWords, at: number): boolean => INSIDE.has(tags[at]);

/** The plain noun phrase that ends before `end`, not before `limit`; `null` where none does. */
export function phraseEnding(words: TaggedWords, end: number, limit: number): TokenRange | null {
	const { tags, lower } = words;
	let at = end - 1;
	if (at < limit) {
		return null;
	}
	if (lower[at] === ')') {
		while (at > limit && lower[at] !== '(') {
			at--;
		}
		const inner = phraseEnding(words, at, limit);
		return inner && { first: inner.first, end };
	}
	if (!LAST.has(tags[at]) || isDayAt(words, at)) {
		return null;
	}
	if (isAlone(words, at)) {
		return { first: at, end };
	}
	for (; at > limit; at--) {
		const isDetermined = tags[at] === 'DT' || tags[at] === 'PRP$';
		const isJoined = isInside(words, at - 1) || JOINS.has(lower[at - 1]);
		const goesOn = isDetermined ? tags[at - 1] === 'DT' : isJoined && (!isDayAt(words, at - 1) || tags[at] === 'POS');
		if (!goesOn) {
			break;
		}
	}
	return { first: at, end };
}

/** The noun phrase that begins at `first`, with what hangs on it by a preposition, before `limit`; `null` where none does. */
export function phraseStarting(words: TaggedWords, first: number, limit: number): TokenRange | null {
	const { tags, lower } = words;
	if (tags[first] === 'PRP' && first < limit) {
		return { first, end: first + 1 };
	}
	const { hasNoun, end } = plainPhrase(words, first, limit);
	if (!hasNoun) {
		return null;
	}
	const behind = lower.slice(end, Math.min(limit, end + IN_BRACKETS + 1));
	const at = behind[0] === '(' ? end + behind.indexOf(')') + 1 : end;
	const hangs = at < limit && isListed('hanging prepositions', lower[at]) && !isDayAt(words, at + 1);
	return { first, end: (hangs && phraseStarting(words, at + 1, limit)?.end) || at };
}

/** The plain noun phrase that begins at `first`, before `limit`. */
export function plainPhrase(words: TaggedWords, first: number, limit: number): PlainPhrase {
	const { tags, lower } = words;
	let head = -1;
	let at = first;
	for (; at < limit; at++) {
		const joins = at > first && JOINS.has(lower[at]);
		// *a state-owned agency*, *his brother-in-law*
		// … *the firm's then-owner*
		const joined = at > first && (lower[at - 1] === '-' || (lower[at + 1] === '-' && tags[at - 1] === 'POS'));
		if (!isInside(words, at) && !joins && !joined) {
			break;
		}
		if (head >= 0 && !joined && (BEGINS.has(tags[at]) || isDayAt(words, at))) {
			break;
		}
		// *His brother-in-law* is a brother.
		const hangs = joined && tags[at - 2] === 'IN' && lower[at - 3] === '-';
		head = NOUN.has(tags[at]) && !hangs ? at : head;
	}
	const last = Math.max(first, at - 1);
	const isNoun = last > head && tags[last] === 'JJ' && natureOf(lower[last]) !== null && lower[last - 1] !== '-';
	return { first, head: isNoun || head < 0 ? last : head, end: at, hasNoun: isNoun || head >= 0 };
}
