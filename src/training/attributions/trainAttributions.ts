import { join } from 'node:path';
import { CUE, type CueView } from '../../analysis/attributions/model/cueTable';
import { ROLE, type RoleView } from '../../analysis/attributions/model/roleTable';
import { SIEVE, type SieveView } from '../../analysis/attributions/model/sieveTable';
import { LinearModel } from '../../analysis/learn/linearModel';
import type { Weights } from '../../analysis/learn/weights';
import { readAttributionData, writeAttributionData } from '../../analysis/english/attributionData';
import type { English } from '../../analysis/english/english';
import { FOLDS, foldOf } from '../folds';
import type { Trainer } from '../training';
import { Examples } from '../learn/examples';
import { goldBlocks, readGold, type GoldBlock, type GoldDocument } from './goldBlocks';
import { readWordNet } from './readWordNet';
import { sieveExamples, SHUFFLES_OF_FOLDS, trainAct, trainCue, trainSieve, trainRole } from './trainModels';

type Models = Record<'cue' | 'role' | 'act', Weights>;

/** Trains everything in `attributions.bin`, of the tags that the tagger of the same articles gives. */
export const trainAttributions: Trainer = (folder, log) => {
	const articles = readGold(join(folder, 'gold', 'train.jsonl'));
	let training: AttributionTraining | undefined;
	return (without, english) => {
		training ??= new AttributionTraining(articles, english, log);
		return without === null ? training.whole() : training.without(without);
	};
};

class AttributionTraining {
	private readonly words = readWordNet().join('\n');
	private readonly ofFold = new Map<number, Models>();
	private readonly guessed = new Map<number, Examples<SieveView>>();

	constructor(
		private readonly articles: readonly GoldDocument[],
		private readonly english: (without: number | null) => English,
		private readonly log: (line: string) => void,
	) {}

	/** The bytes of the product's file. */
	whole(): Uint8Array {
		const sieve = this.sieveOf(null);
		const blocks = this.blocks(null, () => true);
		const cue = trainCue(blocks);
		this.log(`cue: ${String(cue.features.length)} features`);
		const role = trainRole(blocks);
		this.log(`role: ${String(role.features.length)} features`);
		return writeAttributionData(this.words, { cue, role, sieve, act: trainAct(blocks) });
	}

	/** As {@link whole}, from all articles but those of a fold. */
	without(fold: number): Uint8Array {
		return writeAttributionData(this.words, { ...this.models(fold), sieve: this.sieveOf(fold) });
	}

	/** The sieve learns from guesses about articles held out, and of those leaves out the ones of a fold. */
	private sieveOf(without: number | null): Weights {
		const examples = new Examples<SieveView>(SIEVE);
		for (let fold = 0; fold < FOLDS; fold++) {
			if (fold !== without) {
				examples.append(this.guesses(fold));
			}
		}
		return trainSieve(examples);
	}

	/** What models that have seen all but the articles of a fold guess about these. */
	private guesses(fold: number): Examples<SieveView> {
		let guesses = this.guessed.get(fold);
		if (!guesses) {
			guesses = new Examples<SieveView>(SIEVE);
			const models = this.models(fold);
			const cue = new LinearModel<CueView>(CUE, models.cue);
			const role = new LinearModel<RoleView>(ROLE, models.role);
			for (const block of this.blocks(fold, (doc) => foldOf(doc) === fold)) {
				sieveExamples(block, cue, role, guesses);
			}
			this.guessed.set(fold, guesses);
			this.log(`fold ${String(fold + 1)} of ${String(FOLDS)}: ${String(guesses.labels.length)} guesses`);
		}
		return guesses;
	}

	private models(without: number): Models {
		let models = this.ofFold.get(without);
		if (!models) {
			const blocks = this.blocks(without, (doc) => foldOf(doc) !== without);
			models = {
				cue: trainCue(blocks, SHUFFLES_OF_FOLDS),
				role: trainRole(blocks, SHUFFLES_OF_FOLDS),
				act: trainAct(blocks),
			};
			this.ofFold.set(without, models);
		}
		return models;
	}

	/** Some of the articles, read by what knows nothing of a fold. */
	private blocks(without: number | null, isIn: (doc: string) => boolean): GoldBlock[] {
		const { cues, language } = this.english(without);
		const data = readAttributionData(writeAttributionData(this.words, null), cues, language);
		return goldBlocks(
			this.articles.filter(({ doc }) => isIn(doc)),
			data,
		);
	}
}
