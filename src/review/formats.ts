import { toBrat } from './exports/brat';
import { toClaimReviews } from './exports/claimReview';
import { toCsv } from './exports/csv';
import { toJsonl } from './exports/jsonl';
import { toMarkdown } from './exports/markdown';
import type { Reviewed } from './exports/reviewed';
import { toTei } from './exports/tei';
import { toWebAnnotations } from './exports/webAnnotation';
import { fromBrat } from './imports/fromBrat';
import { fromWebAnnotations } from './imports/fromWebAnnotations';
import type { Imported, Importing } from './imports/importing';

/** What reviews of one text can be written as, by the id of the format. */
export const EXPORTS: Readonly<Record<string, (reviewed: Reviewed) => string>> = {
	markdown: toMarkdown,
	csv: (reviewed) => toCsv([reviewed]),
	webannotation: (reviewed) => printed(toWebAnnotations([reviewed])),
	claimreview: (reviewed) => printed(toClaimReviews([reviewed])),
	tei: toTei,
	jsonl: (reviewed) => toJsonl([reviewed]),
	brat: toBrat,
};

/**
 * Reads a file of another program: brat standoff, or else Web Annotation.
 *
 * @throws Error where it is neither
 */
export function readImport(name: string, file: string, importing: Importing): Imported {
	return name.endsWith('.ann') ? fromBrat(file, importing) : fromWebAnnotations(JSON.parse(file), importing);
}

const printed = (value: unknown): string => `${JSON.stringify(value, null, '\t')}\n`;
