import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';

import { NO_EVIDENCE, type EvidenceByBlock } from '../../analysis/encoder/evidence';
import type { NameTables } from '../../analysis/entities/nameData';
import { bitOf, NameLexicon } from '../../analysis/entities/nameLexicon';
import { CAREFUL_NAMES, NAMES } from '../../analysis/entities/nameTable';
import type { NameView } from '../../analysis/entities/nameView';
import type { ModelSpec } from '../../analysis/learn/linearModel';
import { unpack } from '../../analysis/learn/packed';
import { pack } from '../../packer';
import { unpackWeights, type Weights } from '../../analysis/learn/weights';
import { foldOf } from '../folds';
import { codeOf, kept } from '../kept';
import type { Trainer } from '../training';
import { packWeights } from '../learn/packWeights';
import { classLexicon } from '../language/compileLexicon';
import { chainsOf } from './chains';
import { documentOf } from '../documentOf';
import { gazetteerOf, readGazetteers, type Phrases } from './gazetteers';
import { headlinesOf } from './headlines';
import { readGold, readOthers, type Corpus, type NamedText } from './readCorpora';
import { trainChainModel, type ChainSettings } from './trainChainModel';
import { NICKNAMES, SAME_PLACES } from './wordLists';

const SETTINGS: ChainSettings = {
	epochs: 9,
	rate: 0.06,
	start: 1,
	dropout: 0.2,
	leastCount: 2,
	main: 0,
	seed: 1,
	worth: 0.07,
	least: 0.023,
};
const CODE = codeOf(
	'training/names/trainChainModel',
	'training/learn/quantise',
	'training/random',
	'analysis/entities/nameTable',
	'analysis/learn/packed',
	'packer',
	'training/learn/packWeights',
);

/** What names are learned from. */
interface NameTexts {
	/** Gold first. */
	readonly corpora: readonly Corpus[];
	readonly lexicon: NameLexicon;
	/** The file that they make, with the weights learned. */
	readonly write: (weights: Weights) => Uint8Array;
}

/**
 * Makes `names.bin`: gazetteers compiled, the tagger trained. Of the data folder it reads `train/names/`, `text/`,
 * `lexicons/classes/` and `gazetteers/` beside `gold/`.
 */
export const trainNames: Trainer = (folder, log) => (without) => {
	const texts = nameTexts(folder, without);
	return texts.write(trainTagger(NAMES, texts, () => NO_EVIDENCE, log));
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
): Weights {
	const texts = nameTexts(folder, without);
	const [gold] = texts.corpora;
	// A line in another make was not read.
	return trainTagger(
		CAREFUL_NAMES,
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
	const tables: NameTables = {
		demonyms,
		sameplaces: SAME_PLACES.flatMap(([first = '', ...others]) =>
			others.map((other) => [other.toLowerCase(), first] as const),
		),
		nicknames: NICKNAMES,
	};
	const gazetteer = gazetteerOf(phrases);
	const lexicon = new NameLexicon(gazetteer, classLexicon(folder));
	const write = (weights: Weights): Uint8Array =>
		pack((into) => {
			into.text(JSON.stringify(tables));
			into.ascending(gazetteer.hashes);
			into.raw(gazetteer.classes);
			packWeights(weights, into);
		});
	return { corpora, lexicon, write };
}

function trainTagger(
	spec: ModelSpec<NameView>,
	{ corpora, lexicon }: NameTexts,
	evidenceOf: (text: NamedText) => EvidenceByBlock,
	log: (line: string) => void,
): Weights {
	const chains = corpora.flatMap((corpus, number) => {
		const made = chainsOf(spec, corpus, number, lexicon, evidenceOf);
		const names = corpus.texts.reduce((sum, { names }) => sum + names.length, 0);
		log(
			`${corpus.name}: ${String(corpus.texts.length)} texts, ${String(names)} names, ${String(made.missed)} out of reach`,
		);
		return made.chains;
	});
	const of = chains.flatMap(({ features, allowed, weight }) => [...features, allowed, `${String(weight)};`]);
	const about = JSON.stringify([SETTINGS, spec.labels, spec.table.templates]);
	const bytes = kept([CODE, about, ...of], () =>
		pack((into) => packWeights(trainChainModel(spec, chains, SETTINGS, log), into)),
	);
	return unpack(bytes, 'names', unpackWeights);
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
