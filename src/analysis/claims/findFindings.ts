import type { Names } from '../entities/foundMention';
import type { Claim, Finding, Quotation } from '../model';
import type { Spoken } from '../speakers/resolveSpeakers';
import type { Document } from '../text/document';

/** Gathers what a reviewer should look at, in text order. */
export function findFindings(
	document: Document,
	names: Names,
	quotations: readonly Quotation[],
	spoken: Spoken,
	claims: readonly Claim[],
): Finding[] {
	void document;
	void names;
	void quotations;
	void spoken;
	void claims;
	return [];
}
