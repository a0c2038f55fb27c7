import { join } from 'node:path';
import type { LinearModel } from '../../analysis/attributions/linearModel';
import {
	ATTRIBUTION_MODELS,
	ATTRIBUTIONS_MAGIC,
	readAttributionData,
	writeModel,
	type AttributionModel,
} from '../../analysis/english/attributionData';
import { writeSections } from '../../analysis/english/sections';
import { goldBlocks, readGold } from './goldBlocks';
import { readWordNet } from './readWordNet';
import { trainModels } from './trainModels';
import { trainTagger } from './trainTagger';

/** Trains everything in `attributions.bin` on `gold/train.jsonl`; the same folder gives the same bytes. */
export function trainAttributions(folder: string, log: (line: string) => void): Uint8Array {
	const words = new TextEncoder().encode(readWordNet());
	const { tags, tagger } = trainTagger(folder, words, log);
	const data = readAttributionData(write(words, tags, { tagger }));
	const models = trainModels(goldBlocks(readGold(join(folder, 'gold', 'train.jsonl')), data), log);
	return write(words, tags, { tagger, ...models });
}

function write(
	words: Uint8Array,
	tags: Uint8Array,
	models: Partial<Record<AttributionModel, LinearModel>>,
): Uint8Array {
	const sections = ATTRIBUTION_MODELS.map((name) => {
		const model = models[name];
		return model ? writeModel(model) : new Uint8Array(0);
	});
	return writeSections([words, tags, ...sections], ATTRIBUTIONS_MAGIC);
}
