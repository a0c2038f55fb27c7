import { toAnnotation } from '../review/store/recordFormat';
import { toJson } from './json';
import type { Reviewed } from './reviewed';

/** One text a line: the analysis as the command line prints it, and the records as W3C annotations. */
export function toJsonl(reviewed: readonly Reviewed[]): string {
	return reviewed
		.map(({ doc, analysis, records }) =>
			JSON.stringify({
				...toJson(doc, analysis),
				records: records.map(({ record, outcome, spans }) => ({
					...toAnnotation(record, doc),
					place: { outcome, spans: spans.map(({ start, end }) => [start, end]) },
				})),
			}),
		)
		.map((line) => `${line}\n`)
		.join('');
}
