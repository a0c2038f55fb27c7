import { COARSE_TAGS, type CoarseTag } from '../language/tags';
import type { TokenRange } from '../text/places';
import { wordSet } from '../text/wordSet';

/** Words of a block with their tags. */
export interface TaggedWords {
	readonly tags: readonly CoarseTag[];
	/** Index of each full tag into `TAGS`. */
	readonly tagNumbers: Uint8Array;
	/** Token texts in lower case. */
	readonly lower: readonly string[];
}

const tagged = (pattern: RegExp): Uint8Array => Uint8Array.from(COARSE_TAGS, (tag) => (pattern.test(tag) ? 1 : 0));

/** What stands inside a phrase, what may end one, what is a phrase by itself, and what a phrase cannot do without. */
const INSIDE = tagged(/^(?:NN|NNS|NNP|JJ|CD|POS|DT|PRP\$|VBN|VBG)$/);
const LAST = tagged(/^(?:NN|NNS|NNP|CD|PRP|DT|JJ|WH|VBG|EX)$/);
const ALONE = tagged(/^(?:PRP|WH|EX)$/);
const NOUN = tagged(/^(?:NN|NNS|NNP|CD)$/);
/** Behind a noun they begin something else. */
const BEGINS = tagged(/^(?:DT|PRP\$|VBN|VBG)$/);

/** They stand beside phrases and are tagged as nouns: *the mayor Friday said*. */
const DAYS = wordSet('monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow later earlier');
const JOINS = wordSet("- / & '");
const HANGING = wordSet('of for from at in');
/** The most tokens between the brackets behind a phrase. */
const IN_BRACKETS = 7;

/** *Friday*, *yesterday*, *later*. */
export const isDayAt = ({ lower }: TaggedWords, at: number): boolean => at >= 0 && DAYS.has(lower[at] ?? '');

const hasTag = ({ tagNumbers }: TaggedWords, at: number, tags: Uint8Array): boolean =>
	at >= 0 && at < tagNumbers.length && tags[tagNumbers[at] as number] === 1;

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
	if (!hasTag(words, at, LAST) || isDayAt(words, at)) {
		return null;
	}
	if (hasTag(words, at, ALONE)) {
		return { first: at, end };
	}
	for (; at > limit; at--) {
		if (tags[at] === 'DT' || tags[at] === 'PRP$') {
			if (tags[at - 1] !== 'DT') {
				break;
			}
			continue;
		}
		if (!hasTag(words, at - 1, INSIDE) && !JOINS.has(lower[at - 1] ?? '')) {
			break;
		}
		if (isDayAt(words, at - 1) && tags[at] !== 'POS') {
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
	let at = first;
	let noun = false;
	for (; at < limit; at++) {
		const joins = at > first && lower[at] !== "'" && JOINS.has(lower[at] ?? '');
		if (!hasTag(words, at, INSIDE) && !joins) {
			break;
		}
		if (noun && (hasTag(words, at, BEGINS) || isDayAt(words, at))) {
			break;
		}
		noun ||= hasTag(words, at, NOUN);
	}
	if (!noun) {
		return null;
	}
	if (lower[at] === '(' && at + 3 < limit) {
		at += lower.slice(at, at + IN_BRACKETS + 1).indexOf(')') + 1;
	}
	const hangs = at < limit && HANGING.has(lower[at] ?? '') && !isDayAt(words, at + 1);
	return { first, end: (hangs && phraseStarting(words, at + 1, limit)?.end) || at };
}
