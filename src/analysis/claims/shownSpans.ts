import { POINTED_AT, THAT } from '../language/english/words';
import type { Span } from '../model';
import { intersection } from '../text/spans';
import { type ClauseWord, isFinite } from './claimText';
import type { Clause } from './cutClauses';

const OPENING = /^["“„«]$/;
const CLOSING = /^["”»]$/;

/**
 * A claim without an introducing *that*, and without quotation marks whose partner it leaves out, *“Money was spent | , yet people pay,”*,
 * *the locks “are old | but safe”*.
 */
export function shownSpans({ spans, words }: Clause): readonly Span[] {
	const lone = words.filter((word) => isLone(word, words));
	const faced = words.filter((word) => !lone.includes(word));
	// Before a mark at the end: *we buy water,”*.
	const endsInComma = faced.at(-1)?.text === ',' && words.at(-1)?.text !== ',';
	const inner = endsInComma ? faced.slice(0, -1) : faced;
	const start = (isIntroducing(inner) ? inner[1] : inner[0])?.start ?? 0;
	const end = inner.at(-1)?.end ?? 0;
	const inside = lone.filter((mark) => start < mark.start && mark.end < end);
	const starts = [start, ...inside.map((mark) => mark.end)];
	const ends = [...inside.map((mark) => mark.start), end];
	return intersection(
		spans,
		starts.map((from, index) => ({ start: from, end: ends[index] ?? end })),
	);
}

/** Whether a word is a quotation mark, and no other one faces it. */
const isLone = (word: ClauseWord, words: readonly ClauseWord[]): boolean =>
	[OPENING, CLOSING].some(
		(marks, index, both) =>
			marks.test(word.text) && !words.some((other) => other !== word && both[1 - index]?.test(other.text)),
	);

/** *That the lock leaks*, *that “it leaks”*; *that year* and *that is why* keep theirs. */
const isIntroducing = ([first, ...behind]: readonly ClauseWord[]): boolean => {
	const [next, ...more] = OPENING.test(behind[0]?.text ?? '') ? behind.slice(1) : behind;
	return (
		first?.text === THAT &&
		next?.kind !== 'mark' &&
		!POINTED_AT.has(next?.text ?? '') &&
		!isFinite(next) &&
		more.length > 1
	);
};
