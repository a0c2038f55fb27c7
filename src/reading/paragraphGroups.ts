import type { Analysis, Span } from '../analysis/model';
import { isHeading } from '../corpus/headings';
import { hullOf } from '../review/spans';

/** No longer is a heading inside a text. */
const HEADING_LENGTH = 80;
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
		if (!last || isApart || isHeading(text.slice(span.start, span.end), HEADING_LENGTH)) {
			groups.push([span]);
		} else {
			last.push(span);
		}
		({ end } = span);
	}
	return groups.map(hullOf);
}
