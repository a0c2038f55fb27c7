import { POINTED_AT, THAT } from '../language/english/functionWords';
import type { Span } from '../model';
import { common, meet } from '../text/spans';
import { type ClauseWord, isFinite } from './claimText';
import type { Clause } from './cutClauses';

const OPENING = /^["“„«]$/;
const CLOSING = /^["”»]$/;

/**
 * A claim as lists show it: without the *that* which introduces reported speech, and without a quotation mark whose partner the
 * claim leaves out, *“Money was spent | , yet people buy water,”*.
 */
export function shownSpans({ spans, words }: Clause, isSaid: boolean): readonly Span[] {
	const last = words.length - 1;
	const opens = isLone(words, 0, OPENING, CLOSING);
	const closes = !opens && isLone(words, last, CLOSING, OPENING);
	const closing = words[last - 1]?.text === ',' ? last - 1 : last;
	const inner = words.slice(opens ? 1 : 0, closes ? closing : words.length);
	const begin = isSaid && isIntroducing(inner) ? inner[1] : inner[0];
	const whole = { start: begin?.start ?? 0, end: inner.at(-1)?.end ?? 0 };
	return spans.filter((span) => meet(span, whole)).map((span) => common(span, whole));
}

/** Whether a mark stands at a place, and no other that it could face. */
const isLone = (words: readonly ClauseWord[], at: number, marks: RegExp, facing: RegExp): boolean =>
	marks.test(words[at]?.text ?? '') && !words.some(({ text }, other) => other !== at && facing.test(text));

/** *That the lock leaks*; *that year* and *that is why* keep theirs. */
const isIntroducing = ([first, next, ...more]: readonly ClauseWord[]): boolean =>
	first?.text === THAT &&
	next !== undefined &&
	next.kind !== 'mark' &&
	!POINTED_AT.has(next.text) &&
	!isFinite(next) &&
	more.length > 1;
