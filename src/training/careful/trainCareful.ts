import { pack } from '../../packer';
import { CAREFUL } from '../../analysis/trained/english';
import { SearchTraining } from '../attributions/trainAttributions';
import { packSearch } from '../attributions/writeModels';
import { readEvidence } from '../encoder/evidenceFile';
import { packWeights } from '../learn/packWeights';
import { trainCarefulNames } from '../names/trainNames';
import type { Trainer } from '../training';

/**
 * Trains everything in `careful.bin`: what finds names and attributions, from the same articles and by the same templates,
 * with what encoders make of them that have not seen them.
 */
export const trainCareful: Trainer = (folder, log) => {
	let training: SearchTraining | undefined;
	return (without, english) => {
		const evidenceOf = readEvidence();
		training ??= new SearchTraining(folder, english, CAREFUL, evidenceOf, log);
		const names = trainCarefulNames(folder, without, evidenceOf, log);
		const search = training.search(without);
		return pack((into) => {
			packWeights(names, into);
			packSearch(search, into);
		});
	};
};
