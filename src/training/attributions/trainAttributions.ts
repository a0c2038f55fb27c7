import { CueForms } from '../../analysis/attributions/cueForms';
import { join } from 'node:path';
import { type EvidenceByBlock, NO_EVIDENCE } from '../../analysis/encoder/evidence';
import { type English, QUICK, type SearchSpecs } from '../../analysis/trained/english';
import { LinearModel } from '../../analysis/learn/linearModel';
import type { Weights } from '../../analysis/learn/weights';
import type { WholeView } from '../../analysis/attributions/model/wholeTables';
import { foldOf, FOLDS } from '../folds';
import { Examples } from '../learn/examples';
import type { Trainer } from '../training';
import { type GoldBlock, goldBlocks, type GoldDocument, readGold } from './goldBlocks';
import { readWordNet } from './readWordNet';
import { SHUFFLES_OF_FOLDS, sieveExamples, trainAct, trainCue, trainRole, trainSieve } from './trainModels';
import { type SearchWeights, writeAttributionData } from './writeModels';

/** Trains everything in `attributions.bin`, of the tags that the tagger of the same articles gives. */
export const trainAttributions: Trainer = (folder, log) => {
	const words = readWordNet().join('\n');
	let training: SearchTraining | undefined;
	return (without, english) => {
		training ??= new SearchTraining(folder, english, QUICK, () => NO_EVIDENCE, log);
		const act = trainAct(training.blocks(without, (doc) => foldOf(doc) !== without));
		return writeAttributionData(words, { ...training.search(without), act });
	};
};

/** Trains what finds attributions: without a second reader, or with what it makes of each article. */
export class SearchTraining {
	private readonly articles: readonly GoldDocument[];
	private readonly words = readWordNet().join('\n');
	private readonly ofFold = new Map<number, Omit<SearchWeights, 'sieve'>>();
	private readonly guessed = new Map<number, Examples<WholeView>>();

	/**
	 * @param folder the data
	 * @param english what was made before, without the documents of a fold
	 * @param evidenceOf what a second reader that has not seen an article makes of its blocks
	 */
	constructor(
		folder: string,
		private readonly english: (without: number | null) => English,
		private readonly specs: SearchSpecs,
		private readonly evidenceOf: (doc: string) => EvidenceByBlock,
		private readonly log: (line: string) => void,
	) {
		this.articles = readGold(join(folder, 'gold', 'train.jsonl'));
	}

	/** @param without the fold whose articles nothing is learned from; `null`: learned from all, as in the product */
	search(without: number | null): SearchWeights {
		const sieve = this.sieveOf(without);
		if (without !== null) {
			return { ...this.models(without), sieve };
		}
		const blocks = this.blocks(null, () => true);
		const cue = trainCue(blocks, this.specs);
		this.log(`cue: ${String(cue.features.length)} features`);
		const role = trainRole(blocks, this.specs);
		this.log(`role: ${String(role.features.length)} features`);
		return { cue, role, sieve };
	}

	/** Some of the articles, read by what knows nothing of a fold. */
	blocks(without: number | null, isIn: (doc: string) => boolean): GoldBlock[] {
		const { cues, language } = this.english(without);
		const data = { forms: new CueForms(this.words, cues), tagger: language.tagger };
		return goldBlocks(
			this.articles.filter(({ doc }) => isIn(doc)),
			data,
			this.evidenceOf,
		);
	}

	/** The sieve learns from guesses about articles held out, and of those leaves out the ones of a fold. */
	private sieveOf(without: number | null): Weights {
		const examples = new Examples<WholeView>(this.specs.sieve);
		for (let fold = 0; fold < FOLDS; fold++) {
			if (fold !== without) {
				examples.append(this.guesses(fold));
			}
		}
		return trainSieve(examples);
	}

	/** What models that have seen all but the articles of a fold guess about these. */
	private guesses(fold: number): Examples<WholeView> {
		let guesses = this.guessed.get(fold);
		if (!guesses) {
			guesses = new Examples<WholeView>(this.specs.sieve);
			const models = this.models(fold);
			const cue = new LinearModel(this.specs.cue, models.cue);
			const role = new LinearModel(this.specs.role, models.role);
			for (const block of this.blocks(fold, (doc) => foldOf(doc) === fold)) {
				sieveExamples(block, cue, role, guesses);
			}
			this.guessed.set(fold, guesses);
			this.log(`fold ${String(fold + 1)} of ${String(FOLDS)}: ${String(guesses.labels.length)} guesses`);
		}
		return guesses;
	}

	private models(without: number): Omit<SearchWeights, 'sieve'> {
		let models = this.ofFold.get(without);
		if (!models) {
			const blocks = this.blocks(without, (doc) => foldOf(doc) !== without);
			models = {
				cue: trainCue(blocks, this.specs, SHUFFLES_OF_FOLDS),
				role: trainRole(blocks, this.specs, SHUFFLES_OF_FOLDS),
			};
			this.ofFold.set(without, models);
		}
		return models;
	}
}
