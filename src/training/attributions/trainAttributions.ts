import { ATTRIBUTION_MODELS, joinSections, writeModel } from '../../analysis/english/attributionData';
import type { AttributionModel } from '../../analysis/english/attributionData';
import type { LinearModel } from '../../analysis/attributions/linearModel';
import { readWordNet } from './readWordNet';
import { trainTagger } from './trainTagger';

/** Trains everything in `attributions.bin`; the same folder gives the same bytes. */
export function trainAttributions(folder: string, log: (line: string) => void): Uint8Array {
	const models: Partial<Record<AttributionModel, LinearModel>> = { tagger: trainTagger(folder, log) };
	return joinSections([
		new TextEncoder().encode(readWordNet()),
		...ATTRIBUTION_MODELS.map((name) => {
			const model = models[name];
			return model ? writeModel(model) : new Uint8Array(0);
		}),
	]);
}
