/**
 * When something was said, in a recording or a chat: *[00:01:18]*, *[3/6/24, 09:14]*; before a label, *09:14:05 Holt: …*, or inside
 * it, *Holt (0:12): …*; first behind a name that has a line to itself.
 */
const TIMES = [
	/\[(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4},?[ \t])?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:[ \t]?[AaPp][Mm])?\]/g,
	/^[ \t]*\(?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4},?[ \t])?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:[ \t]?[AaPp][Mm])?\)?[ \t]+(?:[-–][ \t]+)?(?=[^\n:]{1,60}:\s)/gm,
	/(?<=^(?:[\p{Lu}\p{N}][\p{L}.'’-]{0,30}[ \t]{1,8}){1,5})\(?\d{1,2}:\d{2}(?::\d{2})?\)?:?(?=[ \t]*\r?$)/gmu,
	/\(\d{1,2}:\d{2}(?::\d{2})?\)(?=:)/g,
];

/** The marks of lists, but for dashes: those stand before signatures, too. */
const ITEM = /^[ \t]*(?:(?<sign>[-*•·▪‣◦])|\d{1,3}[.)])[ \t]+(?=\S)/;
/** The marks of quoted lines, and of mail. */
export const QUOTED = /^[ \t]*(?:>[ \t]?)+/;

/** Spaces for what a line holds, so that nothing moves. */
export const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/** A text without the times of a recording, as long as before. */
export const withoutTimes = (text: string): string => TIMES.reduce((read, time) => read.replace(time, blank), text);

/**
 * A plain text without the marks that its lines begin with, as long as before: those of lists, where a line before or behind has the
 * same one, and of quoted mail.
 *
 * @returns also where items, and quoted mails, begin, ascending
 */
export function withoutLineMarks(text: string): { readonly text: string; readonly begins: readonly number[] } {
	const begins: number[] = [];
	const lines = [...text.matchAll(/[^\r\n]+/g)].filter(([line]) => line.trim() !== '');
	const marks = lines.map(([line]) => ITEM.exec(line));
	const kinds = marks.map((mark) => mark && (mark.groups?.['sign'] ?? '1'));
	const isItem = (at: number): boolean =>
		kinds[at] === '•' || (kinds[at] !== null && [kinds[at - 1], kinds[at + 1]].includes(kinds[at]));
	const quoted = lines.map(([line]) => QUOTED.exec(line));
	const isQuoted = (at: number): boolean => Boolean(quoted[at] && (quoted[at - 1] ?? quoted[at + 1]));
	// How many mails deep a line is quoted.
	const depths = quoted.map((marks, at) => (isQuoted(at) ? (marks?.[0].split('>').length ?? 1) - 1 : 0));
	let read = '';
	let from = 0;
	for (const [at, { index }] of lines.entries()) {
		const mark = isItem(at) ? marks[at] : isQuoted(at) ? quoted[at] : null;
		if (isItem(at) || depths[at] !== (depths[at - 1] ?? 0)) {
			begins.push(index);
		}
		if (mark) {
			read += text.slice(from, index) + blank(mark[0]);
			from = index + mark[0].length;
		}
	}
	return { text: read + text.slice(from), begins };
}
