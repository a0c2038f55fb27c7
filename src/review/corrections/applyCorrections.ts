import type { Analysis, Span } from '../../analysis/model';
import { drain } from '../../analysis/text/drain';
import type { Correction } from '../model';
import { withContent, withoutQuotation, withSpeaker } from './correctAttributions';
import { changeEntities, entitiesNamed, withoutEntity } from './correctEntities';
import { speakersOf } from './speakersOf';

/** A correction and where its target stands now; no spans for what holds in the whole workspace. */
export interface PlacedCorrection {
	readonly correction: Correction;
	/** In text order. */
	readonly spans: readonly Span[];
}

/**
 * The analysis as a person has corrected it. Pure; the given analysis stays as it is, so that taking a correction back
 * is applying the others. Corrections are applied in the order given; those that fit nothing change nothing.
 */
export function applyCorrections(analysis: Analysis, corrections: readonly PlacedCorrection[]): Analysis {
	return drain(applyCorrectionsInSteps(analysis, corrections));
}

/** As {@link applyCorrections}, handing control back after each of them, so that a caller can let others run. */
export function* applyCorrectionsInSteps(
	analysis: Analysis,
	corrections: readonly PlacedCorrection[],
): Generator<void, Analysis> {
	if (corrections.length === 0 || !analysis.english) {
		return analysis;
	}
	let corrected = analysis;
	for (const correction of corrections) {
		corrected = applyOne(corrected, correction);
		yield;
	}
	return corrected === analysis ? analysis : { ...corrected, speakers: speakersOf(corrected, analysis) };
}

function applyOne(analysis: Analysis, { correction, spans }: PlacedCorrection): Analysis {
	switch (correction.kind) {
		case 'hide entity':
			return entitiesNamed(analysis, correction.name).reduce(withoutEntity, analysis);
		case 'rename entity':
			return changeEntities(analysis, correction.name, (entity) => ({
				...entity,
				name: correction.to,
				aliases: [...new Set([...entity.aliases, entity.name])].filter((alias) => alias !== correction.to),
			}));
		case 'retype entity':
			return changeEntities(analysis, correction.name, (entity) => ({ ...entity, kind: correction.to }));
		case 'attribute':
			// It is said of someone, not of the text.
			return analysis;
		case 'not a quotation':
			return withoutQuotation(analysis, spans);
		case 'speaker':
			return withSpeaker(analysis, spans, correction.speaker);
		case 'content':
			return withContent(analysis, spans);
		case 'merge entries':
		case 'split entry':
		case 'rename entry':
			return analysis;
	}
}
