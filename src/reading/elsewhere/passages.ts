import type { Span } from '../../analysis/model';
import { readable } from '../../analysis/text/markup';
import { plain } from '../plain';

/** So much of what stands around a passage is shown with it, in UTF-16 units, and no further than its paragraph. */
const AROUND = 240;
const LONGEST_PASSAGE = 20_000;

/** A passage, to be compared with another line by line. */
export interface ShownPassage {
	readonly text: string;
	/** The lines of the passage itself, from 0, half-open. */
	readonly from: number;
	readonly to: number;
}

/**
 * A passage with a little of its paragraph around it: lines of what stands before, a line for each of its sentences, and
 * of what stands behind. However it was broken into lines, the same words come on the same lines: a comparison then marks
 * the words that are other, and nothing else.
 */
export function shownPassage(text: string, span: Span): ShownPassage {
	const { text: read } = readable(text);
	const { start, end } = withMarks(read, span);
	const lead = leadOf(read.slice(Math.max(0, start - AROUND), start), start > AROUND);
	const tail = tailOf(read.slice(end, end + AROUND), end + AROUND < read.length);
	const own = sentencesOf(plain(read.slice(start, end), LONGEST_PASSAGE));
	const before = lead === '' ? [] : [lead];
	const after = tail === '' ? [] : [tail];
	return {
		text: `${[...before, ...own, ...after].join('\n')}\n`,
		from: before.length,
		to: before.length + own.length,
	};
}

/** With the marks that touch it: a full stop alone on a line says nothing. */
function withMarks(text: string, { start, end }: Span): Span {
	const isMark = (at: number): boolean => /^[^\s\p{L}\p{N}]$/u.test(text.charAt(at));
	let [from, to] = [start, end];
	while (from > 0 && isMark(from - 1)) {
		from -= 1;
	}
	while (to < text.length && isMark(to)) {
		to += 1;
	}
	return { start: from, end: to };
}

/** Cut behind the marks that end sentences in most languages. */
const sentencesOf = (line: string): string[] => line.split(/(?<=[.!?…]["”’»)]?) (?=["“‘«(]?\p{Lu})/u);

/** They end at empty lines, and where the next turn of a transcript begins, *HOLT: …*, *[00:12] Holt: …*. */
const PARAGRAPHS = /\n[ \t\r]*\n|\n(?=[^\S\n]{0,20}[\p{Lu}\p{N}[(][^\n]{0,80}:[ \t])/u;

/** @param isCut there is more before it */
function leadOf(before: string, isCut: boolean): string {
	const pieces = before.split(PARAGRAPHS);
	const last = plain(pieces.at(-1) ?? '');
	return isCut && pieces.length === 1 ? `… ${last.slice(last.indexOf(' ') + 1)}` : last;
}

/** @param isCut there is more behind it */
function tailOf(behind: string, isCut: boolean): string {
	const [first = '', ...more] = behind.split(PARAGRAPHS);
	const shown = plain(first);
	return isCut && more.length === 0 ? `${shown.slice(0, shown.lastIndexOf(' ') + 1)}…` : shown;
}
