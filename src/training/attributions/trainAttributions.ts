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
import { FOLDS, foldOf } from '../folds';
import { readClasses } from '../readClasses';
import { readWordLists } from '../readEnglish';
import type { Trainer } from '../training';
import { classLines } from './classLines';
import { Examples } from './examples';
import { goldBlocks, readGold, type GoldBlock, type GoldDocument } from './goldBlocks';
import { readWordNet } from './readWordNet';
import { sieveExamples, SHUFFLES_OF_FOLDS, trainAct, trainCue, trainSieve, trainRole } from './trainModels';
import { testTagger, trainTagger, treebankTexts, type TrainedTagger } from './trainTagger';

type Models = Record<'cue' | 'role' | 'act', LinearModel>;

/**
 * Trains everything in `attributions.bin`. Of the data folder it reads `train/gum/dep/` and `lexicons/classes/` beside
 * `gold/`.
 */
export const trainAttributions: Trainer = (folder, log) => {
	const training = new AttributionTraining(folder, log);
	return (without) => (without === null ? training.whole() : training.without(without));
};

class AttributionTraining {
	private readonly words: Uint8Array;
	private readonly cues = new CueWords(readWordLists());
	private readonly texts: readonly string[];
	private readonly articles: readonly GoldDocument[];
	private readonly ofFold = new Map<number, Models>();
	private readonly sieved = new Map<number, Examples>();

	constructor(
		private readonly folder: string,
		private readonly log: (line: string) => void,
	) {
		this.words = new TextEncoder().encode([...readWordNet(), ...classLines(readClasses(folder))].join('\n'));
		this.texts = treebankTexts(folder);
		this.articles = readGold(join(folder, 'gold', 'train.jsonl'));
	}

	/** The bytes of the product's file. */
	whole(): Uint8Array {
		const sieve = this.sieveOf(null);
		const blocks = this.blocks(null);
		const cue = trainCue(blocks);
		this.log(`cue: ${String(cue.keys.length)} features`);
		const role = trainRole(blocks);
		this.log(`role: ${String(role.keys.length)} features`);
		return this.write(this.tagger([]), { cue, role, sieve, act: trainAct(blocks) });
	}

	/** As {@link whole}, from all articles but those of a fold. */
	without(fold: number): Uint8Array {
		return this.write(this.tagger([fold]), { ...this.models(fold), sieve: this.sieveOf(fold) });
	}

	/** The sieve learns from guesses about articles held out, and of those leaves out the ones of a fold. */
	private sieveOf(without: number | null): LinearModel {
		const examples = new Examples();
		for (let fold = 0; fold < FOLDS; fold++) {
			if (fold !== without) {
				examples.append(this.guesses(fold));
			}
		}
		return trainSieve(examples);
	}

	/** What models that have seen all but the articles of a fold guess about these. */
	private guesses(fold: number): Examples {
		let guesses = this.sieved.get(fold);
		if (!guesses) {
			guesses = new Examples();
			const { cue, role } = this.models(fold);
			for (const block of this.blocksOf(
				this.articles.filter(({ doc }) => foldOf(doc) === fold),
				fold,
			)) {
				sieveExamples(block, cue, role, guesses);
			}
			this.sieved.set(fold, guesses);
			const held = this.texts.filter((text) => foldOf(text) === fold);
			this.log(testTagger(this.folder, held, this.words, this.cues, this.tagger([fold])));
			this.log(`fold ${String(fold + 1)} of ${String(FOLDS)}: ${String(guesses.labels.length)} guesses`);
		}
		return guesses;
	}

	private models(without: number): Models {
		let models = this.ofFold.get(without);
		if (!models) {
			const blocks = this.blocks(without);
			models = {
				cue: trainCue(blocks, SHUFFLES_OF_FOLDS),
				role: trainRole(blocks, SHUFFLES_OF_FOLDS),
				act: trainAct(blocks),
			};
			this.ofFold.set(without, models);
		}
		return models;
	}

	private blocks(without: number | null): GoldBlock[] {
		return this.blocksOf(
			this.articles.filter(({ doc }) => foldOf(doc) !== without),
			without,
		);
	}

	/**
	 * Texts of the treebank among the articles are tagged as well, or as badly, as others are: by a tagger that has not
	 * learned their tags by heart.
	 */
	private blocksOf(articles: readonly GoldDocument[], without: number | null): GoldBlock[] {
		const data = new Map<string, AttributionData>();
		return goldBlocks(articles, ({ doc }) => {
			const apart = [...(without === null ? [] : [without]), ...(this.texts.includes(doc) ? [foldOf(doc)] : [])];
			const key = [...new Set(apart)].sort().join();
			const known = data.get(key) ?? this.read(this.tagger(apart));
			data.set(key, known);
			return known;
		});
	}

	private tagger(without: readonly number[]): TrainedTagger {
		const held = (text: string): boolean => without.includes(foldOf(text));
		const others = this.texts.filter((text) => !held(text));
		return trainTagger(this.folder, others, this.words, this.cues);
	}

	private read(trained: TrainedTagger): AttributionData {
		return readAttributionData(this.write(trained, {}), this.cues);
	}

	private write({ tags, tagger }: TrainedTagger, others: Partial<Record<AttributionModel, LinearModel>>): Uint8Array {
		const models: Partial<Record<AttributionModel, LinearModel>> = { tagger, ...others };
		const sections = ATTRIBUTION_MODELS.map((name) => {
			const model = models[name];
			return model ? writeModel(model) : new Uint8Array(0);
		});
		return writeSections([this.words, tags, ...sections], ATTRIBUTIONS_MAGIC);
	}
}
