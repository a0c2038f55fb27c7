import { toJson } from './json';
import { addressOf } from './links';
import { pairs } from './pairs';
import { recordAnnotations } from './recordAnnotations';
import type { Reviewed } from './reviewed';

/** One text a line: the analysis as the command line prints it, and the records as W3C annotations. */
export function toJsonl(reviewed: readonly Reviewed[]): string {
	return reviewed.map((one) => jsonLine(one)).join('');
}

/**
 * The line of one text.
 *
 * @param name what the line calls it; its records lead to where it lies
 */
export function jsonLine(reviewed: Reviewed, name = reviewed.doc): string {
	const { doc, analysis, records } = reviewed;
	const annotations = recordAnnotations(reviewed, addressOf(doc));
	const line = {
		...toJson(name, analysis),
		records: records.map(({ outcome, spans }, i) => ({
			...annotations[i],
			place: { outcome, spans: pairs(spans) },
		})),
	};
	return `${JSON.stringify(line)}\n`;
}
