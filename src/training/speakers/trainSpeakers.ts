import { documentOf } from '../documentOf';
import { join } from 'node:path';
import { pack } from '../../packer';
import { Places } from '../../analysis/text/places';
import { foldOf } from '../folds';
import { kept } from '../kept';
import { packWeights } from '../learn/packWeights';
import type { Trainer } from '../training';
import { ANTECEDENT } from '../../analysis/speakers/rankAntecedents';
import { aboutModel } from './climb';
import { fitRanker } from './fitRanker';
import { foundInGold, readGold } from './goldDocument';
import { namesInGold } from './goldNames';
import { gatherExamples } from './speakerExamples';

const ABOUT = aboutModel(ANTECEDENT, 'training/speakers/fitRanker');

/** Learns who is meant where a source is a pronoun or a description: `speakers.bin`. */
export const trainSpeakers: Trainer = (folder, log) => (without, english) => {
	const known = english(without);
	const articles = readGold(join(folder, 'gold', 'train.jsonl')).filter(({ doc }) => foldOf(doc) !== without);
	const examples = articles.flatMap((gold) => {
		const document = documentOf(gold.text);
		const places = new Places(document);
		return gatherExamples(gold, places, namesInGold(document, gold, known), foundInGold(gold), known);
	});
	const key = examples.flatMap(({ features, right }) => [...features, right.join()]);
	return kept([ABOUT, ...key], () => {
		const weights = fitRanker(examples);
		log(`${String(examples.length)} sources, ${String(weights.features.length)} weights`);
		return pack((into) => packWeights(weights, into));
	});
};
