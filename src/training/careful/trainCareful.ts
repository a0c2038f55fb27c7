import { CAREFUL, writeCareful } from '../../analysis/english/models';
import { SearchTraining } from '../attributions/trainAttributions';
import { readEvidence } from '../encoder/evidenceFile';
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
		return writeCareful(trainCarefulNames(folder, without, evidenceOf, log), training.search(without));
	};
};
