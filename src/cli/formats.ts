import { toBrat } from '../exports/brat';
import { CLAIM_REVIEW_CONTEXT, claimReviews } from '../exports/claimReview';
import { csvHeading, csvRows } from '../exports/csv';
import { toJson } from '../exports/json';
import { toJsonl } from '../exports/jsonl';
import { toMarkdown } from '../exports/markdown';
import type { Reviewed } from '../exports/reviewed';
import { toTable } from '../exports/table';
import { toTei } from '../exports/tei';
import { ANNOTATION_CONTEXT, webAnnotations } from '../exports/webAnnotation';

/** How a `--format` writes texts, one after another, so that only the one at work is in memory. */
export interface Format {
	/** One text; empty where there is nothing to write of it. */
	readonly write: (reviewed: Reviewed) => string;
	/** Before, between and after the texts. */
	readonly around: readonly [before: string, between: string, after: string];
	/** Texts go by their paths, so that what is written can lead back to them; else by their names. */
	readonly byPath: boolean;
	/** The format is for one text in a file of its own. */
	readonly isSingle?: true;
}

const items = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(',\n');

export const FORMATS: Readonly<Record<string, Format>> = {
	table: { write: ({ doc, analysis }) => toTable(doc, analysis), around: ['', '\n', ''], byPath: false },
	json: {
		write: ({ doc, analysis }) => JSON.stringify(toJson(doc, analysis), null, '\t'),
		around: ['[\n', ',\n', '\n]\n'],
		byPath: false,
	},
	jsonl: { write: (reviewed) => toJsonl([reviewed]), around: ['', '', ''], byPath: false },
	csv: { write: csvRows, around: [csvHeading, '', ''], byPath: true },
	markdown: { write: toMarkdown, around: ['', '\n', ''], byPath: true },
	webannotation: {
		write: (reviewed) => items(webAnnotations(reviewed)),
		around: [`{"@context":${JSON.stringify(ANNOTATION_CONTEXT)},"type":"AnnotationPage","items":[\n`, ',\n', '\n]}\n'],
		byPath: true,
	},
	claimreview: {
		write: (reviewed) => items(claimReviews(reviewed)),
		around: [`{"@context":${JSON.stringify(CLAIM_REVIEW_CONTEXT)},"@graph":[\n`, ',\n', '\n]}\n'],
		byPath: true,
	},
	tei: { write: toTei, around: ['', '', ''], byPath: true, isSingle: true },
	brat: { write: toBrat, around: ['', '', ''], byPath: true, isSingle: true },
};
