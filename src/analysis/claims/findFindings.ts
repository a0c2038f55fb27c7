import type { Names } from '../entities/foundMention';
import type { Claim, Finding, Quotation } from '../model';
import { Places } from '../speakers/places';
import type { Spoken } from '../speakers/resolveSpeakers';
import type { Document } from '../text/document';
import { denialFindings } from './findings/denialFindings';
import { figureFindings } from './findings/figureFindings';
import { quotationFindings } from './findings/quotationFindings';
import { sourceFindings } from './findings/sourceFindings';

/** Gathers what a reviewer should look at, in text order. */
export function findFindings(
	document: Document,
	names: Names,
	quotations: readonly Quotation[],
	spoken: Spoken,
	claims: readonly Claim[],
): Finding[] {
	const places = new Places(document);
	return [
		...quotationFindings(document.text, quotations, spoken.attributions),
		...sourceFindings(places, spoken.attributions, spoken.speakers),
		...figureFindings(places, names),
		...denialFindings(places, claims, spoken.attributions),
	].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
