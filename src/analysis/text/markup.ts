import type { Span } from '../model';
import { blank, QUOTED, type ReadableText, withoutLineMarks, withoutTimes } from './lineMarks';

/** How front matter begins: hyphens, then *key: value*, remarks before it aside. */
const FRONT_MATTER = /^---\r?\n(?:#[^\n]{0,500}\n){0,20}["']?[\p{L}\p{N}_-]{1,40}["']?:/u;
const FRONT_MATTER_END = /\n---[ \t]*\r?(?:\n|$)/;
const LONGEST_FRONT_MATTER = 20_000;

/** What plain texts do not hold: a heading, a code fence, a link, strong emphasis, front matter. */
const SIGNS = [
	/^#{1,6}[ \t]+\S/m,
	/^(?:```|~~~)/m,
	/\]\((?:https?:|mailto:|[./#])[^()\s]{0,2000}\)/,
	/\*\*[\p{L}\p{N}“"‘'(][^*\n]{0,1000}\*\*/u,
	FRONT_MATTER,
];

/** In mails whole letters are quoted, one in another: an address, when it was sent, what is quoted twice. */
const MAIL = /@[\p{L}\p{N}-]{1,60}\.\p{L}|^[ \t]{0,8}>[ \t]?>|\d:\d\d[^\n]{0,100}:[ \t]*\r?$/mu;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** Lines without any text: a rule, what a link's number stands for, a row of a table. */
const NO_TEXT = [
	/^ {0,3}(?:=+|-{3,}|(?:\* ?){3,}|(?:_ ?){3,})[ \t]*$/,
	/^ {0,3}\[[^\]]{1,200}\]:[ \t]*\S/,
	/^[ \t]*\|.*\|[ \t]*$/,
];
const HEADING = /^ {0,3}#{1,6}[ \t]+/;
const HEADING_END = /[ \t]#+[ \t]*$/;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t])?/;

/** Marks inside a line, in the order in which they are looked for; what is tried anew at every sign is bounded. */
const INLINE = [
	// Code, between runs of ticks of one length: of each length but the last run of a line is looked for another in vain.
	/(?<![\\`\p{L}\p{N}])(`{1,20})(?!`)[^\r\n]+?(?<!`)\1(?!`)/gu,
	// A tag or an address.
	/(?<!\\)<(?:\/?[a-zA-Z][^<>\n]{0,500}|https?:\/\/[^<>\s]{1,2000}|[^<>\s@]{1,100}@[^<>\s]{1,200})>/g,
	// A picture; a remark's number, or the bracket before the text of a link; a link's target.
	/(?<!\\)!\[[^\][\n]{0,1000}\](?:\([^()\n]{0,2000}\)|\[[^\][\n]{0,200}\])/g,
	/(?<!\\)(?:\[\^[^\][\n]{1,50}\]:?|\[(?=[^\][\n]{0,1000}(?:\]\(|\]\[)))/g,
	/(?<!\\)\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)|\[[^\][\n]{0,200}\])/g,
	// Emphasis: runs that touch a word, those of lines not in the middle of one.
	/(?<=[^\s\\*])\*{1,100}|(?<![\\*])\*{1,100}(?=[^\s*])/g,
	/(?<![\\_\p{L}\p{N}])_{1,100}(?=[^\s_])|(?<=[^\s\\_])_{1,100}(?![_\p{L}\p{N}])/gu,
	/(?<=[^\s\\~])~~(?!~)|(?<![\\~])~~(?=[^\s~])/g,
	/\\(?=[!-/:-@[-`{-~])/g,
];

/**
 * Reads a text past its marks: those of Markdown, where it holds some; else those of lists and quoted mail; and the times of a recording.
 * What is code, a link's target, a picture, a table or a tag is no text. Takes time in proportion to the length.
 */
export function readable(written: string): ReadableText {
	const { text, begins, quoted } = SIGNS.some((sign) => sign.test(written))
		? readMarkdown(written)
		: withoutLineMarks(written);
	return { text: withoutTimes(text), begins, quoted: MAIL.test(written) ? [] : quoted };
}

function readMarkdown(text: string): ReadableText {
	const begins: number[] = [];
	const quotes: Span[] = [];
	const close = FRONT_MATTER.test(text) ? FRONT_MATTER_END.exec(text.slice(0, LONGEST_FRONT_MATTER)) : null;
	const front = close ? close.index + close[0].length : 0;
	let fence = '';
	let isComment = false;
	let isBelowHeading = false;
	const lines = text.replace(/[^\r\n]+/g, (line, at: number) => {
		const edge = FENCE.exec(line)?.[1] ?? '';
		if (at < front || line.trim() === '') {
			return blank(line);
		}
		if (fence !== '' || edge !== '') {
			// It ends at one of the same kind that is as long, with nothing behind it.
			const ends = edge.startsWith(fence) && line.trim() === edge;
			fence = fence === '' ? edge : ends ? '' : fence;
			return blank(line);
		}
		if (isComment || line.trimStart().startsWith('<!--')) {
			isComment = !line.includes('-->');
			return line.replace(/^.*?(?:-->|$)/, blank);
		}
		if (NO_TEXT.some((form) => form.test(line))) {
			return blank(line);
		}
		const quoted = QUOTED.exec(line)?.[0] ?? '';
		if (quoted !== '') {
			quotes.push({ start: at, end: at + line.length });
		}
		const rest = line.slice(quoted.length);
		const heading = HEADING.exec(rest)?.[0];
		const item = heading ?? ITEM.exec(rest)?.[0];
		if (item !== undefined || isBelowHeading) {
			begins.push(at);
		}
		isBelowHeading = heading !== undefined;
		const own = rest.slice(item?.length ?? 0);
		return blank(quoted + (item ?? '')) + (heading === undefined ? own : own.replace(HEADING_END, blank));
	});
	return { text: INLINE.reduce((read, marks) => read.replace(marks, blank), lines), begins, quoted: quotes };
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
