import type { Span } from '../../../src/analysis/model';
import type { Chance } from './chance';

/** An article that holds a quotation which was not in it. */
export interface Planted {
	readonly text: string;
	/** The quotation, marks included. */
	readonly span: Span;
}

type Carrier = (quote: (end: '.' | ',') => string, speaker: string) => string;

const CARRIERS: readonly Carrier[] = [
	(quote, speaker) => `${quote(',')} ${speaker} said.`,
	(quote, speaker) => `${quote(',')} said ${speaker}.`,
	(quote, speaker) => `${speaker} said: ${quote('.')}`,
	(quote, speaker) => `${speaker} told reporters: ${quote('.')}`,
];
/** Less than that is a headline, a date or a heading, in UTF-16 units. */
const PARAGRAPH = 100;

/**
 * Puts a paragraph with a quotation between two of an article.
 *
 * @returns `undefined` where the article has no such place
 */
export function plant(
	host: string,
	words: string,
	speaker: string,
	marks: 'curly' | 'straight',
	chance: Chance,
): Planted | undefined {
	const [open, close] = marks === 'curly' ? ['“', '”'] : ['"', '"'];
	const quote = (end: '.' | ','): string => `${open}${words}${/[?!.…—]$/.test(words) ? '' : end}${close}`;
	const carrier = chance.pick(CARRIERS);
	const at = chance.pick(placesIn(host));
	if (!carrier || at === undefined) {
		return undefined;
	}
	const paragraph = carrier(quote, speaker);
	const parted = host.includes('\n\n') ? '\n\n' : '\n';
	const start = at + paragraph.indexOf(open);
	const end = at + paragraph.lastIndexOf(close) + 1;
	return { text: host.slice(0, at) + paragraph + parted + host.slice(at), span: { start, end } };
}

/** Where a paragraph begins, between two that are text, and no quotation runs from the one into the other. */
function placesIn(host: string): number[] {
	let before = '';
	return Array.from(host.matchAll(/[^\n]+/g)).flatMap(({ 0: paragraph, index }) => {
		const fits = before.length >= PARAGRAPH && paragraph.length >= PARAGRAPH && isClosed(host.slice(0, index));
		before = paragraph;
		return fits ? [index] : [];
	});
}

function isClosed(text: string): boolean {
	const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
	return count(/"/g) % 2 === 0 && count(/“/g) === count(/”/g);
}
