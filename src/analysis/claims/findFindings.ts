import type { WordFlags } from '../english/wordFlags';
import type { Names } from '../entities/foundMention';
import type { Claim, Finding, Quotation } from '../model';
import type { Places } from '../text/places';
import type { Spoken } from '../speakers/resolveSpeakers';
import { denialFindings } from './findings/denialFindings';
import { figureFindings } from './findings/figureFindings';
import { quotationFindings } from './findings/quotationFindings';
import { sourceFindings } from './findings/sourceFindings';

/** Gathers what a reviewer should look at, in text order; hands control back between its parts. */
export function* findFindings(
	places: Places,
	names: Names,
	quotations: readonly Quotation[],
	spoken: Spoken,
	claims: readonly Claim[],
	words: WordFlags,
): Generator<void, Finding[]> {
	const ofQuotations = yield* quotationFindings(places.document.text, quotations, spoken.attributions);
	yield;
	const ofSources = yield* sourceFindings(places, spoken.attributions, spoken.speakers);
	yield;
	const ofFigures = yield* figureFindings(places, names, words);
	yield;
	const ofDenials = yield* denialFindings(places, claims, spoken.attributions, words);
	yield;
	return [...ofQuotations, ...ofSources, ...ofFigures, ...ofDenials].sort(
		(a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
	);
}
