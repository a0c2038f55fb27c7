import type { BlockView, TokenRange } from '../blockView';
import { wordSet } from '../../text/wordSet';
import { COARSE_TAGS } from '../../language/tags';
import { IS_DAY } from '../wordForms';

/** 1 for tags of what stands inside a phrase. */
const INSIDE = Uint8Array.from(COARSE_TAGS, (tag) => (/^(?:NN|NNS|NNP|JJ|CD|POS|DT|PRP\$|VBN|VBG)$/.test(tag) ? 1 : 0));
const LINKING = wordSet('of for in from at with on to between by behind near');

/** *Friday*, *yesterday*, *later*. */
export const isDayAt = ({ forms }: BlockView, at: number): boolean =>
	at >= 0 && ((forms[at]?.flags ?? 0) & IS_DAY) !== 0;

const endsPhrase = (tag: string | undefined): boolean =>
	tag === 'NN' ||
	tag === 'NNS' ||
	tag === 'NNP' ||
	tag === 'CD' ||
	tag === 'PRP' ||
	tag === 'DT' ||
	tag === 'JJ' ||
	tag === 'WH' ||
	tag === 'VBG' ||
	tag === 'EX';

/** The plain noun phrase that ends before `end`, not before `limit`; `null` where none does. */
export function phraseEnding(view: BlockView, end: number, limit: number): TokenRange | null {
	const { tags, tagNumbers, lower } = view;
	let at = end - 1;
	if (at < limit) {
		return null;
	}
	if (lower[at] === ')') {
		while (at > limit && lower[at] !== '(') {
			at--;
		}
		const inner = phraseEnding(view, at, limit);
		return inner && { first: inner.first, end };
	}
	if (!endsPhrase(tags[at]) || isDayAt(view, at)) {
		return null;
	}
	if (tags[at] === 'PRP' || tags[at] === 'WH' || tags[at] === 'EX') {
		return { first: at, end };
	}
	for (; at > limit; at--) {
		const word = lower[at - 1] ?? '';
		if (tags[at] === 'DT' || tags[at] === 'PRP$') {
			if (tags[at - 1] !== 'DT') {
				break;
			}
			continue;
		}
		const hyphen = word === '-' || word === '/' || word === '&' || word === "'";
		const inside = INSIDE[tagNumbers[at - 1] as number] === 1;
		if ((!inside && !hyphen) || (isDayAt(view, at - 1) && tags[at] !== 'POS')) {
			break;
		}
	}
	return { first: at, end };
}

/** The noun phrase that begins at `first`, with what hangs on it by a preposition, before `limit`. */
export function phraseStarting(view: BlockView, first: number, limit: number): TokenRange | null {
	const { tags, tagNumbers, lower } = view;
	if (tags[first] === 'PRP' && first < limit) {
		return { first, end: first + 1 };
	}
	let at = first;
	let noun = false;
	for (; at < limit; at++) {
		const tag = tags[at] ?? 'PUNCT';
		const word = lower[at] ?? '';
		const hyphen = (word === '-' || word === '/' || word === '&') && at > first;
		if (INSIDE[tagNumbers[at] as number] !== 1 && !hyphen) {
			break;
		}
		if (noun && (tag === 'DT' || tag === 'PRP$' || tag === 'VBN' || tag === 'VBG' || isDayAt(view, at))) {
			break;
		}
		noun ||= tag === 'NN' || tag === 'NNS' || tag === 'NNP' || tag === 'CD';
	}
	if (!noun) {
		return null;
	}
	if (lower[at] === '(' && at + 3 < limit) {
		const close = lower.indexOf(')', at);
		if (close > 0 && close < at + 8) {
			at = close + 1;
		}
	}
	if (at < limit && LINKING.has(lower[at] ?? '') && !isDayAt(view, at + 1)) {
		const more = /^(?:of|for|from|at|in)$/.test(lower[at] ?? '') ? phraseStarting(view, at + 1, limit) : null;
		if (more) {
			return { first, end: more.end };
		}
	}
	return { first, end: at };
}
