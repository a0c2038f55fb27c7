import { join } from 'node:path';
import { CueWords } from '../../analysis/attributions/cueWords';
import type { LinearModel } from '../../analysis/attributions/linearModel';
import {
	ATTRIBUTION_MODELS,
	ATTRIBUTIONS_MAGIC,
	readAttributionData,
	writeModel,
	type AttributionData,
	type AttributionModel,
} from '../../analysis/english/attributionData';
import { writeSections } from '../../analysis/english/sections';
import { readWordLists } from '../readEnglish';
import { goldBlocks, readGold } from './goldBlocks';
import { readWordNet } from './readWordNet';
import { trainModels } from './trainModels';
import { testTagger, trainTagger, treebankTexts } from './trainTagger';

/** Parts that the treebank is cut into, so that no text is read with a tagger that has learned its tags by heart. */
const PARTS = 4;

/** Trains everything in `attributions.bin` on `gold/train.jsonl`; the same folder gives the same bytes. */
export function trainAttributions(folder: string, log: (line: string) => void): Uint8Array {
	const words = new TextEncoder().encode(readWordNet());
	const cues = new CueWords(readWordLists());
	const texts = treebankTexts(folder);
	const { tags, tagger } = trainTagger(folder, texts, words, cues);
	const data = readAttributionData(write(words, tags, { tagger }), cues);
	// Annotated articles that are texts of the treebank too are tagged as well, or as badly, as others are.
	const apart = new Map<string, AttributionData>();
	for (let part = 0; part < PARTS; part++) {
		const held = texts.filter((_, i) => i % PARTS === part);
		const others = texts.filter((_, i) => i % PARTS !== part);
		const trained = trainTagger(folder, others, words, cues);
		log(testTagger(folder, held, words, cues, trained));
		const without = readAttributionData(write(words, trained.tags, { tagger: trained.tagger }), cues);
		for (const text of held) {
			apart.set(text, without);
		}
	}
	const articles = readGold(join(folder, 'gold', 'train.jsonl'));
	const models = trainModels(
		goldBlocks(articles, ({ doc }) => apart.get(doc) ?? data),
		log,
	);
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
