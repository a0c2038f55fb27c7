import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readNameData } from '../../analysis/english/nameData';
import { bitOf } from '../../analysis/english/nameClasses';
import { readWordLists } from '../readEnglish';
import { chainsOf, documentOf, type Chain } from './chains';
import { readGazetteers, type Phrases } from './gazetteers';
import { headlinesOf } from './headlines';
import { readGold, readOthers, type Corpus } from './readCorpora';
import { trainChainModel, type ChainSettings, type ChainWeights } from './trainChainModel';
import { NICKNAMES, SAME_PLACES } from './wordLists';
import { writeNameData, type Precision } from './writeNameData';

export const SETTINGS: ChainSettings = {
	epochs: 9,
	rate: 0.06,
	start: 1,
	dropout: 0.2,
	leastCount: 2,
	main: 0,
	seed: 1,
};
const PRECISION: Precision = { scale: 64, leastWeight: 0.07, leastStep: 2 };

/** What training needs of a data folder, prepared. */
export interface NameTraining {
	readonly chains: readonly Chain[];
	/** Writes the file with this model in it. */
	write(model: ChainWeights, precision: Precision): Uint8Array;
}

/**
 * Makes `names.bin`: gazetteers compiled, the tagger trained.
 *
 * @param folder holds `gold/`, `train/names/`, `text/` and `gazetteers/`
 */
export function trainNames(folder: string, log: (line: string) => void): Uint8Array {
	const training = prepareNames(folder, log);
	return training.write(trainChainModel(training.chains, SETTINGS, log), PRECISION);
}

/** Reads the data and cuts it into chains. */
export function prepareNames(folder: string, log: (line: string) => void): NameTraining {
	const { phrases, demonyms } = readGazetteers(join(folder, 'gazetteers'));
	const plain = readGold(folder, 'train');
	const gold = { ...plain, texts: [...plain.texts, ...headlinesOf(plain.texts)] };
	const corpora = [gold, ...readOthers(folder, [gold, readGold(folder, 'dev')])];
	addCommonWords(phrases, plainTexts(folder, corpora));
	const tables = {
		demonyms,
		sameplaces: SAME_PLACES.flatMap(([first = '', ...others]) =>
			others.map((other) => [other.toLowerCase(), first] as const),
		),
		nicknames: NICKNAMES,
	};
	const none = { features: new Uint32Array(), weights: new Float32Array(), transitions: new Float64Array(33 * 33) };
	const clusters = new Map<string, number>();
	const write = (model: ChainWeights, precision: Precision): Uint8Array =>
		writeNameData(tables, phrases, clusters, model, precision);
	const { lexicon } = readNameData(write(none, PRECISION), readWordLists());
	const chains = corpora.flatMap((corpus, number) => {
		const made = chainsOf(corpus, number, lexicon);
		const names = corpus.texts.reduce((sum, { names }) => sum + names.length, 0);
		log(
			`${corpus.name}: ${String(corpus.texts.length)} texts, ${String(names)} names, ${String(made.missed)} out of reach`,
		);
		return made.chains;
	});
	return { chains, write };
}

function plainTexts(folder: string, corpora: readonly Corpus[]): string[] {
	const wikinews = join(folder, 'text', 'wikinews');
	const texts = existsSync(wikinews)
		? readdirSync(wikinews)
				.sort()
				.map((file) => readFileSync(join(wikinews, file), 'utf8'))
		: [];
	return [
		...texts,
		...corpora
			.filter(({ weight }) => weight >= 0.5)
			.flatMap((corpus) => corpus.texts.filter(({ part }) => !part).map(({ text }) => text)),
	];
}

/** Words that running text writes without a capital; a capital at a sentence's start says little of them. */
function addCommonWords(phrases: Phrases, texts: readonly string[]): void {
	const counts = new Map<string, number>();
	for (const text of texts) {
		for (const { block } of documentOf(text).blocks) {
			for (const { text: word, kind } of block.tokens) {
				if (kind === 'word' && /^\p{Ll}+$/u.test(word)) {
					counts.set(word, (counts.get(word) ?? 0) + 1);
				}
			}
		}
	}
	for (const [word, count] of counts) {
		if (count >= 3) {
			phrases.set(word, (phrases.get(word) ?? 0) | bitOf('common'));
		}
	}
}
