import type { Span } from '../model';
import type { ReadableText } from './markup';

/**
 * The longest block in UTF-16 units. Work inside a block may grow faster than its length, and the pipeline hands
 * control back between blocks; so a megabyte on one line is cut into pieces of this size, at a sentence's end if possible.
 */
const LONGEST = 6000;

/** A stretch without surrounding white space; `continues` where it is a further piece of one paragraph. */
interface Paragraph extends Span {
	readonly continues: boolean;
}

/** Lines wrapped by hand may end so many characters before the margin. */
const RAGGED = 8;

interface Line extends Span {
	/** Number of line breaks between this line and the one before; 1 is a plain line break. */
	readonly gap: number;
	/** Its marks say that a paragraph begins here. */
	readonly begins: boolean;
}

/**
 * The paragraphs of a text. A paragraph is a line with something on it; where the text is hard-wrapped (lines of about
 * one width, broken inside sentences) it is the lines up to the next blank one, or to one that begins a paragraph.
 */
export function splitParagraphs({ text, begins }: ReadableText): Paragraph[] {
	const lines = splitLines(text, begins);
	const joined = isHardWrapped(text, lines) ? joinWrapped(text, lines) : lines;
	return joined.flatMap((line) => cut(text, line));
}

function splitLines(text: string, begins: readonly number[]): Line[] {
	const lines: Line[] = [];
	const marked = new Set(begins);
	let gap = 0;
	for (let at = 0; at < text.length;) {
		const newline = text.indexOf('\n', at);
		const stop = newline < 0 ? text.length : newline;
		const line = text.slice(at, stop);
		const start = stop - line.trimStart().length;
		const end = at + line.trimEnd().length;
		if (end > start) {
			lines.push({ start, end, gap, begins: marked.has(at) });
			gap = 0;
		}
		gap++;
		at = stop + 1;
	}
	return lines;
}

const endsSentence = (text: string, line: Span): boolean =>
	/[.!?:]["'”’)\]]*$/.test(text.slice(line.end - 4, line.end));
const startsLower = (text: string, line: Span): boolean => /^\p{Ll}/u.test(text.slice(line.start, line.start + 2));

const widthOf = (lines: readonly Line[]): number =>
	lines.reduce((most, { start, end }) => Math.max(most, end - start), 0);

function isHardWrapped(text: string, lines: readonly Line[]): boolean {
	const width = widthOf(lines);
	let followed = 0;
	let full = 0;
	let broken = 0;
	if (width > 120 || width < 40) {
		return false;
	}
	for (let i = 0; i + 1 < lines.length; i++) {
		const line = lines[i];
		const next = lines[i + 1];
		if (!line || !next || next.gap > 1) {
			continue;
		}
		followed++;
		full += line.end - line.start >= width - 22 ? 1 : 0;
		broken += !endsSentence(text, line) && startsLower(text, next) ? 1 : 0;
	}
	return followed >= 2 && full >= 0.7 * followed && broken >= 0.4 * followed;
}

function joinWrapped(text: string, lines: readonly Line[]): Line[] {
	const joined: Line[] = [];
	const margin = widthOf(lines) - RAGGED;
	let before = 0;
	for (const line of lines) {
		const last = joined.at(-1);
		const [word = ''] = /^\S+/.exec(text.slice(line.start, line.end)) ?? [];
		// A line that ends a sentence though the next word had room ends its paragraph; the marks of lists begin one.
		const isEnd = last !== undefined && endsSentence(text, last) && last.end - before + 1 + word.length < margin;
		before = line.start;
		if (
			last &&
			line.gap === 1 &&
			!line.begins &&
			!isEnd &&
			!/^[-*•–—]\s|^\d+[.)]\s/.test(text.slice(line.start, line.start + 5))
		) {
			joined[joined.length - 1] = { ...last, end: line.end };
		} else {
			joined.push(line);
		}
	}
	return joined;
}

function cut(text: string, line: Span): Paragraph[] {
	const pieces: Paragraph[] = [];
	let start = line.start;
	while (line.end - start > LONGEST) {
		const window = text.slice(start, start + LONGEST);
		const sentence = Math.max(window.lastIndexOf('. '), window.lastIndexOf('." '), window.lastIndexOf('.” '));
		const space = window.lastIndexOf(' ');
		let length = sentence > LONGEST / 2 ? window.indexOf(' ', sentence) : space > LONGEST / 2 ? space : LONGEST;
		// Never between the halves of a surrogate pair.
		if (/[\ud800-\udbff]/.test(window.charAt(length - 1))) {
			length--;
		}
		const end = start + window.slice(0, length).trimEnd().length;
		pieces.push({ start, end, continues: start > line.start });
		start += length;
		start = line.end - text.slice(start, line.end).trimStart().length;
	}
	pieces.push({ start, end: line.end, continues: start > line.start });
	return pieces;
}
