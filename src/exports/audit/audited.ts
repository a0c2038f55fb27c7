import type { Attributes } from '../../corpus/audit/attributes';
import type { AuditedText } from '../../corpus/audit/auditedText';
import type { SourceAudit } from '../../corpus/audit/sourceAudit';

/** What exports of a source audit write. */
export interface Audited {
	readonly texts: readonly AuditedText[];
	readonly attributes: Attributes;
	readonly audit: SourceAudit;
}
