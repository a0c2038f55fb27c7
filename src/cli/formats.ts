import { toBrat } from '../exports/brat';
import { CLAIM_REVIEW_CONTEXT, claimReviews } from '../exports/claimReview';
import { csvHeading, csvRows } from '../exports/csv';
import { toJson } from '../exports/json';
import { jsonLine } from '../exports/jsonl';
import { toMarkdown } from '../exports/markdown';
import type { Reviewed } from '../exports/reviewed';
import { toTable } from '../exports/table';
import { toTei } from '../exports/tei';
import { ANNOTATION_CONTEXT, webAnnotations } from '../exports/webAnnotation';

/** How a `--format` writes texts, one after another, so that only the one at work is in memory. */
export interface Format {
	/**
	 * One text; empty where there is nothing to write of it.
	 *
	 * @param reviewed goes by its path, so that what is written can lead back to it
	 * @param name of the file, without its ending
	 */
	readonly write: (reviewed: Reviewed, name: string) => string;
	/** Before, between and after the texts. */
	readonly around: readonly [before: string, between: string, after: string];
	/** The format is for one text in a file of its own. */
	readonly isSingle?: true;
}

const items = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(',\n');

export const FORMATS: Readonly<Record<string, Format>> = {
	table: { write: ({ analysis }, name) => toTable(name, analysis), around: ['', '\n', ''] },
	json: {
		write: ({ analysis }, name) => JSON.stringify(toJson(name, analysis), null, '\t'),
		around: ['[\n', ',\n', '\n]\n'],
	},
	jsonl: { write: jsonLine, around: ['', '', ''] },
	csv: { write: csvRows, around: [csvHeading, '', ''] },
	markdown: { write: toMarkdown, around: ['', '\n', ''] },
	webannotation: {
		write: (reviewed) => items(webAnnotations(reviewed)),
		around: [`{"@context":${JSON.stringify(ANNOTATION_CONTEXT)},"type":"AnnotationPage","items":[\n`, ',\n', '\n]}\n'],
	},
	claimreview: {
		write: (reviewed) => items(claimReviews(reviewed)),
		around: [`{"@context":${JSON.stringify(CLAIM_REVIEW_CONTEXT)},"@graph":[\n`, ',\n', '\n]}\n'],
	},
	tei: { write: toTei, around: ['', '', ''], isSingle: true },
	brat: { write: toBrat, around: ['', '', ''], isSingle: true },
};
