import type { Analysis, Span } from '../analysis/model';
import { hullOf } from '../review/spans';

/** A line of its own that is no longer, and ends like no sentence, is a heading. */
const HEADING_LENGTH = 80;
const SENTENCE_END = /[.!?:;,…]["'”’)\]]*$/;
/** More than one empty line sets paragraphs apart. */
const APART = /\n[^\S\n]*\n[^\S\n]*\n/;

/**
 * The paragraphs that belong together: those below one heading, or between wider gaps; the heading with them.
 *
 * @returns UTF-16 spans, half-open, in text order; of one paragraph where nothing belongs to it
 */
export function paragraphGroups({ text, paragraphs }: Analysis): readonly Span[] {
	const groups: Span[][] = [];
	let end = 0;
	for (const span of paragraphs) {
		const isApart = APART.test(text.slice(end, span.start).replace(/\r\n?/g, '\n'));
		const last = groups.at(-1);
		if (!last || isApart || isHeading(text.slice(span.start, span.end))) {
			groups.push([span]);
		} else {
			last.push(span);
		}
		({ end } = span);
	}
	return groups.map(hullOf);
}

const isHeading = (words: string): boolean =>
	words.length <= HEADING_LENGTH && !/[\r\n]/.test(words.trim()) && !SENTENCE_END.test(words.trim());
