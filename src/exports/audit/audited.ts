import type { Attributes } from '../../corpus/audit/attributes';
import type { AuditedText } from '../../corpus/audit/auditedText';
import { sourceAudit, type SourceAudit } from '../../corpus/audit/sourceAudit';

/** What a source audit counts. */
export interface Counted {
	readonly texts: readonly AuditedText[];
	readonly attributes: Attributes;
}

/** What exports of a source audit write. */
export interface Audited extends Counted {
	readonly audit: SourceAudit;
}

export const withAudit = ({ texts, attributes }: Counted): Audited => ({
	texts,
	attributes,
	audit: sourceAudit(texts, attributes),
});
