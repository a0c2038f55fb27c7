import type { Span } from '../model';

/** A text as it is read: of the same length, so that offsets are those of the file. */
export interface ReadableText {
	/** The text with its marks blanked out; line ends stay. */
	readonly text: string;
	/** Where lines begin that begin a paragraph, ascending: headings, what is below them, items of lists. */
	readonly begins: readonly number[];
	/** Lines that are set off as somebody's words, ascending: *> I was not there.* */
	readonly quoted: readonly Span[];
}

/** When something was said: *[00:01:18]*, *[3/6/24, 09:14]*; at a label, *09:14:05 Holt: …*, *Holt (0:12): …*; behind a name alone. */
const TIMES = [
	/\[(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4},?[ \t])?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:[ \t]?[AaPp][Mm])?\]/g,
	/^[ \t]*\(?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4},?[ \t])?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:[ \t]?[AaPp][Mm])?\)?[ \t]+(?:[-–][ \t]+)?(?=[^\n:]{1,60}:\s)/gm,
	/(?=[(\d])(?<=^(?:[\p{Lu}\p{N}][\p{L}.'’-]{0,30}[ \t]{1,8}){1,5})\(?\d{1,2}:\d{2}(?::\d{2})?\)?:?(?=[ \t]*\r?$)/gmu,
	/\(\d{1,2}:\d{2}(?::\d{2})?\)(?=:)/g,
];

/** The marks of lists, but for dashes: those stand before signatures, too. */
const ITEM = /^[ \t]*(?:(?<sign>[-*•·▪‣◦])|\d{1,3}[.)])[ \t]+(?=\S)/;
/** The marks of quoted lines, and of mail. */
export const QUOTED = /^[ \t]*(?:>[ \t]?)+/;

/** Of one line alone: no *> 5 mm*. */
const QUOTED_SENTENCE = /^[ \t]*>[ \t]?["“‘]?\p{Lu}\S*[ \t]\S/u;

/** Spaces for what a line holds, so that nothing moves. */
export const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/** A text without the times of a recording, as long as before. */
export const withoutTimes = (text: string): string => TIMES.reduce((read, time) => read.replace(time, blank), text);

/**
 * A plain text, as long as before, without the marks that its lines begin with: those of lists, where a line beside has the same, and of
 * quoted mail; and where items and mails begin, and the quoted lines.
 *
 * @returns also where items, and quoted mails, begin, and the quoted lines, ascending
 */
export function withoutLineMarks(text: string): ReadableText {
	const begins: number[] = [];
	const quotes: Span[] = [];
	const lines = [...text.matchAll(/[^\r\n]+/g)].filter(([line]) => line.trim() !== '');
	const marks = lines.map(([line]) => ITEM.exec(line));
	const kinds = marks.map((mark) => mark && (mark.groups?.['sign'] ?? '1'));
	const isItem = (at: number): boolean =>
		kinds[at] === '•' || (kinds[at] !== null && [kinds[at - 1], kinds[at + 1]].includes(kinds[at]));
	const quoted = lines.map(([line]) => QUOTED.exec(line));
	const isQuoted = (at: number): boolean =>
		Boolean(quoted[at] && (quoted[at - 1] ?? quoted[at + 1] ?? QUOTED_SENTENCE.test(lines[at]?.[0] ?? '')));
	// How many mails deep a line is quoted.
	const depths = quoted.map((marks, at) => (isQuoted(at) ? (marks?.[0].split('>').length ?? 1) - 1 : 0));
	let read = '';
	let from = 0;
	for (const [at, { 0: line, index }] of lines.entries()) {
		if (isQuoted(at)) {
			quotes.push({ start: index, end: index + line.length });
		}
		const mark = isItem(at) ? marks[at] : isQuoted(at) ? quoted[at] : null;
		if (isItem(at) || depths[at] !== (depths[at - 1] ?? 0)) {
			begins.push(index);
		}
		if (mark) {
			read += text.slice(from, index) + blank(mark[0]);
			from = index + mark[0].length;
		}
	}
	return { text: read + text.slice(from), begins, quoted: quotes };
}
