import type { Span } from '../model';
import type { Placed } from './document';
import type { ReadableText } from './lineMarks';
import { firstEndingAfter } from './places';

/** The longest block in UTF-16 units: work inside may grow faster than its length, and control is handed back only between blocks. */
const LONGEST = 6000;

/** Where it is cut, the best first: behind a sentence or a word of its second half, never between the halves of a surrogate pair. */
const CUTS = [/^.{3000,}\.["”]?(?= )/s, /^.{3000,}(?= )/s, /^.*[^\ud800-\udbff]/s];

/** A stretch without surrounding white space. */
type Paragraph = Omit<Placed, 'block' | 'labelled'>;

/** Lines of a hard-wrapped text are so long at most, and the longest at least; most of them end near the margin. */
const WIDEST = 120;
const NARROWEST = 26;
const NEAR_MARGIN = 22;
/** At the end of a paragraph the next word would have fitted, with so much to spare. */
const RAGGED = 8;
/** *ann: i saw it* begins anew. */
const LABEL = /^[^:]{1,25}:\s/;
const LIST_MARK = /^[-*•–—]\s|^\d+[.)]\s/;

interface Line extends Span {
	/** Whether it follows right behind another one, and goes on with it as far as its marks tell. */
	readonly follows: boolean;
}

/** The paragraphs of a text: lines; where it is hard-wrapped, all up to a blank one, or to one that begins a paragraph. */
export function splitParagraphs({ text, begins, quoted }: ReadableText): Paragraph[] {
	const lines = splitLines(text, new Set(begins));
	const width = lines.reduce((most, { start, end }) => Math.max(most, end - start), 0);
	const joined = isHardWrapped(text, lines, width) ? joinWrapped(text, lines, width) : lines;
	const isQuoted = ({ start }: Span): boolean => (quoted[firstEndingAfter(quoted, start)]?.start ?? Infinity) <= start;
	return joined.flatMap((line) =>
		cut(text, line).map(({ start, end }) => ({ start, end, continues: start > line.start, quoted: isQuoted(line) })),
	);
}

function splitLines(text: string, begins: ReadonlySet<number>): Line[] {
	let below = -1;
	const lines = [...text.matchAll(/[^\n]+/g)].filter(([line]) => line.trim() !== '');
	return lines.map(({ 0: line, index: at }) => {
		const follows = at === below && !begins.has(at);
		const stop = at + line.length;
		below = stop + 1;
		return { start: stop - line.trimStart().length, end: at + line.trimEnd().length, follows };
	});
}

const endsSentence = (text: string, { end }: Span): boolean => /[.!?:]["'”’)\]]*$/.test(text.slice(end - 4, end));
const startsLower = (text: string, { start }: Span): boolean => /^\p{Ll}/u.test(text.slice(start, start + 2));

/** The heads of a mail, or lines of verse, tell nothing of how the rest is wrapped: stretches in which a sentence goes on below do. */
function isHardWrapped(text: string, lines: readonly Line[], width: number): boolean {
	const isBroken = lines.map((line, at) => {
		const before = lines[at - 1];
		return (
			before !== undefined &&
			line.follows &&
			!endsSentence(text, before) &&
			startsLower(text, line) &&
			!LABEL.test(text.slice(line.start, line.end))
		);
	});
	// Lines that follow each other without a blank one, by the first of them.
	const stretches = lines.flatMap(({ follows }, at) => (follows ? [] : [at]));
	const wrapped = stretches.flatMap((first, i) => {
		const end = stretches[i + 1] ?? lines.length;
		return isBroken.slice(first, end).includes(true) ? lines.slice(first, end - 1) : [];
	});
	const followed = wrapped.filter((line) => !endsSentence(text, line));
	const full = followed.filter(({ start, end }) => end - start >= nearMargin(width));
	const isOfWidth = width >= NARROWEST && width <= WIDEST && followed.length >= 2;
	const broken = isBroken.filter(Boolean).length;
	return isOfWidth && full.length >= 0.7 * followed.length && broken >= 0.3 * followed.length;
}

/** A line of a text of some width is full from this length on. */
const nearMargin = (width: number): number => width - Math.min(NEAR_MARGIN, width / 3);

function joinWrapped(text: string, lines: readonly Line[], width: number): Span[] {
	const joined: Span[] = [];
	let before = 0;
	for (const { start, end, follows } of lines) {
		const last = joined.at(-1);
		const length = (last?.end ?? 0) - before;
		const [word = ''] = /^\S+/.exec(text.slice(start, end)) ?? [];
		// A line that ends a sentence though the next word had room ends its paragraph, and so does one far from the margin; the marks of
		// lists begin one.
		const isEnd = last && endsSentence(text, last) && length + 1 + word.length < width - RAGGED;
		before = start;
		if (last && follows && !isEnd && length >= nearMargin(width) && !LIST_MARK.test(text.slice(start, start + 5))) {
			joined[joined.length - 1] = { start: last.start, end };
		} else {
			joined.push({ start, end });
		}
	}
	return joined;
}

function cut(text: string, line: Span): Span[] {
	const pieces: Span[] = [];
	let { start } = line;
	while (line.end - start > LONGEST) {
		const window = text.slice(start, start + LONGEST);
		const [piece = window] = CUTS.map((form) => form.exec(window)).find((found) => found !== null) ?? [];
		pieces.push({ start, end: start + piece.trimEnd().length });
		start = line.end - text.slice(start + piece.length, line.end).trimStart().length;
	}
	return [...pieces, { start, end: line.end }];
}
