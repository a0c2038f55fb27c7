import { MalformedRecords } from '../review/store/recordFormat';
import { agreementMarkdown } from './agreement/markdown';
import { auditCsv } from './audit/auditCsv';
import { withAudit, type Counted } from './audit/audited';
import { auditJson } from './audit/auditJson';
import { auditMarkdown } from './audit/auditMarkdown';
import { toBrat } from './brat';
import { toClaimReviews } from './claimReview';
import { toCsv } from './csv';
import { toJsonl } from './jsonl';
import { toMarkdown } from './markdown';
import type { Reviewed } from './reviewed';
import { toTei } from './tei';
import { changesMarkdown } from './versions/changesMarkdown';
import { toWebAnnotations } from './webAnnotation';
import { fromBrat } from './imports/fromBrat';
import { fromWebAnnotations, NoAnnotations } from './imports/fromWebAnnotations';
import { newRecords, type Imported, type Importing, type Unreadable } from './imports/importing';
import { messageOf } from '../messageOf';

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

/** Reports of comparisons, to read and to hand on. */
export const REPORTS = { versions: changesMarkdown, reviewers: agreementMarkdown } as const;

/** What a source audit can be written as. */
export const AUDITS: Readonly<Record<string, (counted: Counted) => string>> = {
	markdown: (counted) => auditMarkdown(withAudit(counted)),
	csv: (counted) => auditCsv(withAudit(counted)),
	json: (counted) => printed(auditJson(withAudit(counted))),
};

/** Reads a file of another program: brat standoff, or else Web Annotation. */
export function readImport(name: string, file: string, importing: Importing): Imported | Unreadable {
	let json: unknown;
	try {
		json = name.endsWith('.ann') ? undefined : JSON.parse(file);
	} catch (error) {
		return { fault: 'not JSON', detail: messageOf(error) };
	}
	try {
		return json === undefined ? fromBrat(file, importing) : fromWebAnnotations(json, importing);
	} catch (error) {
		if (error instanceof MalformedRecords) {
			return { fault: error.fault, detail: error.detail };
		}
		if (error instanceof NoAnnotations) {
			return { fault: 'no annotations', detail: '' };
		}
		throw error;
	}
}

/** What of it is to be written beside what is known already. */
export const newsOf = newRecords;

const printed = (value: unknown): string => `${JSON.stringify(value, null, '\t')}\n`;
