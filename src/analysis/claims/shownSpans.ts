import { THAT } from '../language/english/functionWords';
import { wordsOf } from '../language/english/words';
import type { Span } from '../model';
import { type ClauseWord, isFinite } from './claimText';
import type { Clause } from './cutClauses';

const POINTED_AT = wordsOf('pointed at');
const OPENING = /^["“„«]$/;
const CLOSING = /^["”»]$/;

/**
 * A claim as lists show it: without the *that* which introduces reported speech, and without a quotation mark whose partner the
 * claim leaves out, *“Money was spent | , yet people buy water,”*.
 */
export function shownSpans({ spans, words }: Clause, isSaid: boolean): readonly Span[] {
	let first = 0;
	let end = words.length;
	if (isLone(words, 0, OPENING, CLOSING)) {
		first = 1;
	} else if (isLone(words, end - 1, CLOSING, OPENING)) {
		end -= words[end - 2]?.text === ',' ? 2 : 1;
	}
	first += isSaid && isIntroducing(words.slice(first, end)) ? 1 : 0;
	const from = words[first]?.start ?? 0;
	const to = words[end - 1]?.end ?? 0;
	const inner = spans
		.map((span, i) => ({
			start: i === 0 ? Math.max(span.start, from) : span.start,
			end: i === spans.length - 1 ? Math.min(span.end, to) : span.end,
		}))
		.filter(({ start, end }) => start < end);
	return inner.length === spans.length ? inner : spans;
}

/** Whether a mark stands at a place, and no other that it could face. */
function isLone(words: readonly ClauseWord[], at: number, marks: RegExp, facing: RegExp): boolean {
	return marks.test(words[at]?.text ?? '') && !words.some(({ text }, other) => other !== at && facing.test(text));
}

/** *That the lock leaks*; *that year* and *that is why* keep theirs. */
function isIntroducing([first, next, ...more]: readonly ClauseWord[]): boolean {
	return (
		first?.text === THAT &&
		next !== undefined &&
		next.kind !== 'mark' &&
		!POINTED_AT.has(next.text) &&
		!isFinite(next) &&
		more.length > 1
	);
}
