import { NAME_KINDS } from '../model';
import { FeatureWeights } from './featureWeights';
import { HashTable } from '../learn/hashTable';
import { unpack, type Packer, type Unpacker } from '../learn/packed';
import type { Lexicon } from '../language/english/lexicon';
import { bitOf } from './nameClasses';
import { NameLexicon } from './nameLexicon';
import { NameWords } from './nameWords';
import { Units, type WordLists } from './wordLists';

/** Labels of the tagger: 0 is outside, then begin, inside, last and unit of each of `NAME_KINDS`. */
export const NAME_LABELS = 1 + 4 * NAME_KINDS.length;

/** The linear-chain model; scores are sums of integers. */
export interface NameModel {
	readonly features: FeatureWeights;
	/** From label to label, row by row. */
	readonly transitions: Int16Array;
	/** Where words keep what this model makes of them: there are two models, one of which sees the second reader's evidence. */
	readonly slot: 0 | 1;
}

/** Gazetteers and weights of the name recogniser. */
export interface NameData {
	readonly lexicon: NameLexicon;
	readonly model: NameModel;
	readonly units: Units;
	/** From a lower-case demonym to its place: `chinese` → `China`. */
	readonly demonyms: ReadonlyMap<string, string>;
	/** Lower-case names of one place: `u.s.` → `united states`. */
	readonly sameplaces: ReadonlyMap<string, string>;
	/** From a lower-case short forename to the full ones: `bill` → `william`. */
	readonly nicknames: ReadonlyMap<string, readonly string[]>;
}

/** The parts of the file that are plain tables; written as JSON. */
export interface NameTables {
	readonly demonyms: readonly (readonly [string, string])[];
	readonly sameplaces: readonly (readonly [string, string])[];
	readonly nicknames: readonly (readonly [string, readonly string[]])[];
}

/**
 * Reads `names.bin`.
 *
 * @throws Error where the bytes are not a file of this version, or a list is missing
 */
export const readNameData = (bytes: Uint8Array, lists: WordLists, words: Lexicon): NameData =>
	unpack(bytes, 'names.bin', (from) => {
		const plain = JSON.parse(from.text()) as NameTables;
		const phrases = from.ascending();
		const classes = new Uint32Array(from.raw(4 * phrases.length).buffer);
		const model = unpackNameModel(from, 0);
		return {
			lexicon: new NameLexicon(new HashTable(phrases), classes, words, bitOf('first of phrase'), new NameWords(lists)),
			model,
			units: new Units(lists),
			demonyms: new Map(plain.demonyms),
			sameplaces: new Map(plain.sameplaces),
			nicknames: new Map(plain.nicknames),
		};
	});

/** The weights of the tagger as a file has them. */
export interface NameWeights {
	/** Ascending. */
	readonly features: Uint32Array;
	/** Weights of each feature other than zero; their labels, and they, feature by feature. */
	readonly counts: Uint8Array;
	readonly labels: Uint8Array;
	readonly weights: Int8Array;
	readonly transitions: Int16Array;
}

export function packNameModel({ features, counts, labels, weights, transitions }: NameWeights, into: Packer): void {
	into.ascending(features);
	into.raw(counts);
	into.raw(labels);
	into.raw(weights);
	into.raw(transitions);
}

export function unpackNameWeights(from: Unpacker): NameWeights {
	const features = from.ascending();
	const counts = from.raw(features.length);
	const total = counts.reduce((sum, count) => sum + count, 0);
	const labels = from.raw(total);
	const weights = new Int8Array(from.raw(total).buffer);
	return { features, counts, labels, weights, transitions: new Int16Array(from.raw(2 * NAME_LABELS ** 2).buffer) };
}

export function unpackNameModel(from: Unpacker, slot: NameModel['slot']): NameModel {
	const { features, counts, labels, weights, transitions } = unpackNameWeights(from);
	return { features: new FeatureWeights(features, counts, labels, weights), transitions, slot };
}
