import type { Span } from '../model';
import { listIn } from './lists';
import { endOf } from './tokens';

/** A text as it is read: of the same length, so that offsets are those of the file. */
export interface ReadableText {
	/** The text with its marks blanked out; line ends stay. */
	readonly text: string;
	/** Where lines begin that begin a paragraph, ascending: headings, what is below them, items of lists. */
	readonly begins: readonly number[];
}

/** How front matter begins: hyphens, then *key: value*, remarks before it aside. */
const FRONT_MATTER = /^---\r?\n(?:#[^\n]{0,500}\n){0,20}["']?[\p{L}\p{N}_-]{1,40}["']?:/u;

/** What plain texts do not hold: a heading, a code fence, a link, strong emphasis, front matter. */
const SIGNS = [
	/^#{1,6}[ \t]+\S/m,
	/^(?:```|~~~)/m,
	/\]\((?:https?:|mailto:|[./#])[^()\s]{0,2000}\)/,
	/\*\*[\p{L}\p{N}“"‘'(][^*\n]{0,1000}\*\*/u,
	FRONT_MATTER,
];

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const RULE = /^ {0,3}(?:=+|-{3,}|(?:\* ?){3,}|(?:_ ?){3,})[ \t]*$/;
const DEFINITION = /^ {0,3}\[[^\]]{1,200}\]:[ \t]*\S/;
const ROW = /^[ \t]*\|.*\|[ \t]*$/;
const QUOTED = /^[ \t]*(?:>[ \t]?)+/;
const HEADING = /^ {0,3}#{1,6}[ \t]+/;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t])?/;
/** A tag, a link's target, a picture; a remark's number, or the bracket before the text of a link. */
const TAG = /<(?:\/?[a-zA-Z][^<>\n]{0,500}|https?:\/\/[^<>\s]{1,2000}|[^<>\s@]{1,100}@[^<>\s]{1,200})>/y;
const TARGET = /\]\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)|\]\[[^\][\n]{0,200}\]/y;
const IMAGE = /!\[[^\][\n]{0,1000}\](?:\([^()\n]{0,2000}\)|\[[^\][\n]{0,200}\])/y;
const BRACKET = /\[\^[^\][\n]{1,50}\]:?|\[(?=[^\][\n]{0,1000}(?:\]\(|\]\[))/y;
/** By the sign with which they begin. None goes beyond its line. */
const WHOLE: ReadonlyMap<string, RegExp> = new Map([
	['<', TAG],
	[']', TARGET],
	['!', IMAGE],
	['[', BRACKET],
]);
const PUNCTUATION = /[!-/:-@[-`{-~]/;

/**
 * Reads a text past its marks, where it holds Markdown (CommonMark, tables, front matter); a plain text is given back as it
 * is. What is code, a link's target, a picture, a table or a tag is no text; what marks a heading, a list, a quotation, a
 * link or an emphasis is passed over. Takes time in proportion to the length.
 */
export function readable(text: string): ReadableText {
	return SIGNS.some((sign) => sign.test(text)) ? new MarkdownReader(text).read() : { text, begins: [] };
}

class MarkdownReader {
	/** In text order. */
	private readonly marks: Span[] = [];
	private readonly begins: number[] = [];

	constructor(private readonly text: string) {}

	read(): ReadableText {
		const { text } = this;
		let start = this.frontMatter();
		let fence = '';
		let isBelowHeading = false;
		for (let isComment = false; start <= text.length;) {
			const newline = text.indexOf('\n', start);
			const stop = newline < 0 ? text.length : newline;
			const line = text.slice(start, text.charAt(stop - 1) === '\r' && stop > start ? stop - 1 : stop);
			const end = start + line.length;
			const edge = FENCE.exec(line)?.[1] ?? '';
			if (fence !== '' || edge !== '') {
				this.mark(start, end);
				// It ends at one of the same kind that is as long, with nothing behind it.
				const ends = edge.startsWith(fence) && line.trim() === edge;
				fence = fence === '' ? edge : ends ? '' : fence;
			} else if (isComment || line.trimStart().startsWith('<!--')) {
				const close = line.indexOf('-->');
				this.mark(start, close < 0 ? end : start + close + 3);
				isComment = close < 0;
			} else if (RULE.test(line) || DEFINITION.test(line) || ROW.test(line)) {
				this.mark(start, end);
			} else if (line.trim() !== '') {
				isBelowHeading = this.line(line, start, isBelowHeading);
			}
			start = stop + 1;
		}
		return { text: this.blanked(), begins: this.begins };
	}

	/** Marks what stands between two lines of hyphens at the top. */
	private frontMatter(): number {
		const { text } = this;
		const close = FRONT_MATTER.test(text) ? /\n---[ \t]*\r?(?:\n|$)/.exec(text.slice(0, 20_000)) : null;
		if (!close) {
			return 0;
		}
		const end = close.index + close[0].length;
		this.mark(0, end);
		return end;
	}

	/** @returns whether it is a heading */
	private line(line: string, start: number, isBelowHeading: boolean): boolean {
		const quoted = QUOTED.exec(line)?.[0].length ?? 0;
		const rest = line.slice(quoted);
		const heading = HEADING.exec(rest)?.[0].length ?? 0;
		const item = heading > 0 ? 0 : (ITEM.exec(rest)?.[0].length ?? 0);
		const from = quoted + heading + item;
		this.mark(start, start + from);
		if (heading > 0 || item > 0 || isBelowHeading) {
			this.begins.push(start);
		}
		const closing = heading > 0 ? /[ \t]#+[ \t]*$/.exec(line) : null;
		const end = closing && closing.index >= from ? closing.index : line.length;
		this.inline(start + from, start + end);
		this.mark(start + end, start + line.length);
		return heading > 0;
	}

	private inline(from: number, end: number): void {
		const { text } = this;
		const ticks = ticksIn(text.slice(from, end), from);
		for (let at = from; at < end;) {
			const char = text.charAt(at);
			if (char === '\\' && at + 1 < end && PUNCTUATION.test(text.charAt(at + 1))) {
				this.mark(at, at + 1);
				at += 2;
			} else if (char === '`') {
				at = this.code(at, end, ticks);
			} else if (char === '*' || char === '_' || char === '~') {
				at = this.emphasis(char, at, end);
			} else {
				const pattern = WHOLE.get(char);
				const after = pattern ? endOf(pattern, text, at) : 0;
				this.mark(at, Math.min(after, end));
				at = Math.max(at + 1, after);
			}
		}
	}

	/** Marks a stretch of code with its ticks. @returns the place behind it, or behind ticks that open nothing */
	private code(at: number, end: number, ticks: ReadonlyMap<number, number[]>): number {
		const open = this.runEnd(at, end);
		const closing = ticks.get(open - at) ?? [];
		while ((closing.at(-1) ?? Infinity) < open) {
			closing.pop();
		}
		const close = closing.at(-1);
		if (close === undefined) {
			return open;
		}
		this.mark(at, close + open - at);
		return close + open - at;
	}

	/** The end of the run of one sign that begins at a place. */
	private runEnd(at: number, end: number): number {
		const sign = this.text.charAt(at);
		let after = at + 1;
		while (after < end && this.text.charAt(after) === sign) {
			after++;
		}
		return after;
	}

	/** Marks a run of stars, lines or waves that touches a word, unless it stands in the middle of one. */
	private emphasis(char: string, at: number, end: number): number {
		const { text } = this;
		const after = this.runEnd(at, end);
		const isSpace = (place: number): boolean => place < 0 || place >= text.length || /\s/.test(text.charAt(place));
		const isLetter = (place: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(place));
		const isInside = char === '_' && isLetter(at - 1) && isLetter(after);
		if (!isInside && !(isSpace(at - 1) && isSpace(after)) && (char !== '~' || after - at === 2)) {
			this.mark(at, after);
		}
		return after;
	}

	private mark(start: number, end: number): void {
		if (end > start) {
			this.marks.push({ start, end });
		}
	}

	private blanked(): string {
		const pieces: string[] = [];
		let at = 0;
		for (const { start, end } of this.marks) {
			pieces.push(this.text.slice(at, start), this.text.slice(start, end).replace(/[^\r\n]/g, ' '));
			at = end;
		}
		pieces.push(this.text.slice(at));
		return pieces.join('');
	}
}

/** Where runs of ticks begin on a line that begins at `from`, by their length, the last one first. */
function ticksIn(line: string, from: number): Map<number, number[]> {
	const starts = new Map<number, number[]>();
	for (const { 0: run, index } of line.matchAll(/`+/g)) {
		listIn(starts, run.length).push(from + index);
	}
	starts.forEach((list) => list.reverse());
	return starts;
}

const PAGE = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype html|html)\b/i;
const ELEMENT =
	/<\/?(?:p|div|span|script|style|a|li|ul|td|tr|table|head|body|meta|link|section|article|h[1-6]|br|img)\b/gi;
/** So many of them in a text, and in so many characters, are a page and no article with a tag in it. */
const FEWEST_ELEMENTS = 8;
const CHARACTERS_EACH = 500;

/** Whether the text is the source of a web page, whose words stand among scripts and menus. */
export function isWebPage(text: string): boolean {
	if (PAGE.test(text)) {
		return true;
	}
	const elements = text.includes('</') ? (text.match(ELEMENT)?.length ?? 0) : 0;
	return elements >= FEWEST_ELEMENTS && elements * CHARACTERS_EACH >= text.length;
}
