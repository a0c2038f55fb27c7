import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';

import { NO_EVIDENCE, type EvidenceByBlock } from '../../analysis/encoder/evidence';
import { packNameModel, readNameData, unpackNameWeights, type NameWeights } from '../../analysis/english/nameData';
import type { NameLexicon } from '../../analysis/english/nameLexicon';
import { Packer, unpack } from '../../analysis/learn/packed';
import { bitOf } from '../../analysis/english/nameClasses';
import { foldOf } from '../folds';
import { codeOf, kept } from '../kept';
import type { Trainer } from '../training';
import { classLexicon } from '../language/compileLexicon';
import { readWordLists } from '../readEnglish';
import { chainsOf, documentOf } from './chains';
import { readGazetteers, type Phrases } from './gazetteers';
import { headlinesOf } from './headlines';
import { readGold, readOthers, type Corpus, type NamedText } from './readCorpora';
import { trainChainModel, type ChainSettings } from './trainChainModel';
import { NICKNAMES, SAME_PLACES } from './wordLists';
import { roundedTo, writeNameData, type Precision } from './writeNameData';

const SETTINGS: ChainSettings = {
	epochs: 9,
	rate: 0.06,
	start: 1,
	dropout: 0.2,
	leastCount: 2,
	main: 0,
	seed: 1,
};
const CODE = codeOf(
	'training/names/trainChainModel',
	'training/names/writeNameData',
	'analysis/entities/tagNames',
	'training/random',
);
const PRECISION: Precision = { scale: 64, leastWeight: 0.07, leastStep: 2 };

/** What names are learned from. */
interface NameTexts {
	/** Gold first. */
	readonly corpora: readonly Corpus[];
	readonly write: (model: NameWeights) => Uint8Array;
	/** The file without weights. */
	readonly empty: Uint8Array;
	readonly lexicon: NameLexicon;
}

/**
 * Makes `names.bin`: gazetteers compiled, the tagger trained. Of the data folder it reads `train/names/`, `text/`,
 * `lexicons/classes/` and `gazetteers/` beside `gold/`.
 */
export const trainNames: Trainer = (folder, log) => (without) => {
	const texts = nameTexts(folder, without);
	return texts.write(trainTagger(texts, () => NO_EVIDENCE, log));
};

/**
 * The tagger that sees the second reader's evidence as well.
 *
 * @param evidenceOf what a second reader that has not seen an annotated article makes of its blocks; of texts of other
 * corpora there is none
 */
export function trainCarefulNames(
	folder: string,
	without: number | null,
	evidenceOf: (doc: string) => EvidenceByBlock,
	log: (line: string) => void,
): NameWeights {
	const texts = nameTexts(folder, without);
	const [gold] = texts.corpora;
	// A line in another make was not read.
	return trainTagger(
		texts,
		(text) => (gold?.texts.includes(text) && !text.part ? evidenceOf(text.doc) : NO_EVIDENCE),
		log,
	);
}

function nameTexts(folder: string, without: number | null): NameTexts {
	const { phrases, demonyms } = readGazetteers(join(folder, 'gazetteers'));
	const known = (corpus: Corpus): Corpus => ({
		...corpus,
		texts: corpus.texts.filter(({ doc }) => foldOf(doc) !== without),
	});
	const all = readGold(folder, 'train');
	const plain = known(all);
	const gold = { ...plain, texts: [...plain.texts, ...headlinesOf(plain.texts)] };
	const corpora = [gold, ...readOthers(folder, [all, readGold(folder, 'dev')]).map(known)];
	addCommonWords(phrases, plainTexts(folder, corpora, without));
	const tables = {
		demonyms,
		sameplaces: SAME_PLACES.flatMap(([first = '', ...others]) =>
			others.map((other) => [other.toLowerCase(), first] as const),
		),
		nicknames: NICKNAMES,
	};
	const none = { features: new Uint32Array(), weights: new Float32Array(), transitions: new Float64Array(33 * 33) };
	const write = (model: NameWeights): Uint8Array => writeNameData(tables, phrases, model);
	const empty = write(roundedTo(PRECISION, none));
	const { lexicon } = readNameData(empty, readWordLists(), classLexicon(folder));
	return { corpora, write, empty, lexicon };
}

function trainTagger(
	{ corpora, lexicon }: NameTexts,
	evidenceOf: (text: NamedText) => EvidenceByBlock,
	log: (line: string) => void,
): NameWeights {
	const chains = corpora.flatMap((corpus, number) => {
		const made = chainsOf(corpus, number, lexicon, evidenceOf);
		const names = corpus.texts.reduce((sum, { names }) => sum + names.length, 0);
		log(
			`${corpus.name}: ${String(corpus.texts.length)} texts, ${String(names)} names, ${String(made.missed)} out of reach`,
		);
		return made.chains;
	});
	const of = chains.flatMap(({ features, allowed, weight }) => [...features, allowed, `${String(weight)};`]);
	const bytes = kept([CODE, JSON.stringify([SETTINGS, PRECISION]), ...of], () => {
		const into = new Packer();
		packNameModel(roundedTo(PRECISION, trainChainModel(chains, SETTINGS, log)), into);
		return into.seal();
	});
	return unpack(bytes, 'names', unpackNameWeights);
}

function plainTexts(folder: string, corpora: readonly Corpus[], without: number | null): string[] {
	const wikinews = join(folder, 'text', 'wikinews');
	const texts = existsSync(wikinews)
		? readdirSync(wikinews)
				.sort()
				.filter((file) => foldOf(parse(file).name) !== without)
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
