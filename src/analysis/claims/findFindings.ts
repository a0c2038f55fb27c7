import type { Names } from '../entities/foundMention';
import type { Claim, Finding, Quotation } from '../model';
import { Places } from '../speakers/places';
import type { Spoken } from '../speakers/resolveSpeakers';
import type { Document } from '../text/document';
import { denialFindings } from './findings/denialFindings';
import { figureFindings } from './findings/figureFindings';
import { quotationFindings } from './findings/quotationFindings';
import { sourceFindings } from './findings/sourceFindings';

/** Gathers what a reviewer should look at, in text order; hands control back between its parts. */
export function* findFindings(
	document: Document,
	names: Names,
	quotations: readonly Quotation[],
	spoken: Spoken,
	claims: readonly Claim[],
): Generator<void, Finding[]> {
	const places = new Places(document);
	const ofQuotations = quotationFindings(document.text, quotations, spoken.attributions);
	yield;
	const ofSources = sourceFindings(places, spoken.attributions, spoken.speakers);
	yield;
	const ofFigures = yield* figureFindings(places, names);
	yield;
	const ofDenials = yield* denialFindings(places, claims, spoken.attributions);
	yield;
	return [...ofQuotations, ...ofSources, ...ofFigures, ...ofDenials].sort(
		(a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
	);
}
