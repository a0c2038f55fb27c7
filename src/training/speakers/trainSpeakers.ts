import { join } from 'node:path';
import { writeWeights } from '../../analysis/english/weights';
import { cutDocument } from '../../analysis/text/cutDocument';
import { drain } from '../../analysis/text/drain';
import { Memo } from '../../analysis/text/memo';
import { Places } from '../../analysis/text/places';
import { readEnglish } from '../readEnglish';
import { fitRanker } from './fitRanker';
import { foundInGold, readGold } from './goldDocument';
import { namesInGold } from './goldNames';
import { gatherExamples } from './speakerExamples';

/**
 * Learns who is meant where a source is a pronoun or a description.
 *
 * @param folder holds `gold/train.jsonl`
 * @returns the bytes of `speakers.json`
 */
export function trainSpeakers(folder: string, report: (line: string) => void): Uint8Array {
	const english = readEnglish();
	const examples = readGold(join(folder, 'gold', 'train.jsonl')).flatMap((gold) => {
		const document = drain(cutDocument(gold.text, new Memo()));
		const places = drain(Places.of(document));
		return gatherExamples(gold, places, namesInGold(document, gold, english), foundInGold(gold), english);
	});
	const weights = fitRanker(examples);
	report(`${String(examples.length)} sources, ${String(weights.size)} weights`);
	return writeWeights(weights);
}
