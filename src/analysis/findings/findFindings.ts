import type { English } from '../trained/english';
import type { Names } from '../entities/foundMention';
import type { Finding, Quotation } from '../model';
import type { Spoken } from '../speakers/resolveSpeakers';
import type { Places } from '../text/places';
import { accusations } from './accusations';
import { ages, figureFindings } from './figures';
import { quotationFindings } from './quotations';
import { secondHand, uncertainSpeakers, unnamedSources } from './sources';
import { spellings } from './spellings';

/** Gathers what a copy editor should look at, in text order. */
export function findFindings(
	places: Places,
	names: Names,
	quotations: readonly Quotation[],
	spoken: Spoken,
	english: English,
): Finding[] {
	const found = [
		quotationFindings(places, names, quotations, spoken.attributions, english),
		unnamedSources(places, names, spoken, english),
		secondHand(places, names, spoken, english),
		uncertainSpeakers(spoken),
		figureFindings(places, names),
		ages(places, names),
		spellings(places, names),
		accusations(places, names, spoken),
	];
	return found.flat().sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
