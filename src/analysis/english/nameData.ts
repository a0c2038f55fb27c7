import { NAME_KINDS } from '../model';
import { FeatureWeights } from './featureWeights';
import { HashTable } from './hashTable';
import { bitOf } from './nameClasses';
import { NameLexicon } from './nameLexicon';
import { NameWords } from './nameWords';
import { readSections } from './sections';
import { Units } from './units';
import type { WordLists } from './wordLists';

/** Labels of the tagger: 0 is outside, then begin, inside, last and unit of each of `NAME_KINDS`. */
export const NAME_LABELS = 1 + 4 * NAME_KINDS.length;

/** The linear-chain model; scores are sums of integers. */
export interface NameModel {
	readonly features: FeatureWeights;
	/** From label to label, row by row. */
	readonly transitions: Int16Array;
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

/** Of `names.bin`. */
export const NAMES_MAGIC = 0x324d4e53; // "SNM2"

/**
 * Reads the file, ten sections.
 *
 * @throws Error where the bytes are not a file of this version, or a list is missing
 */
export function readNameData(bytes: Uint8Array, lists: WordLists): NameData {
	const sections = readSections(bytes, NAMES_MAGIC) ?? [];
	const [tables, phraseHashes, phraseClasses, clusterHashes, clusters, featureHashes] = sections;
	const [counts, labels, weights, transitions] = sections.slice(6);
	if (!tables || !phraseHashes || !phraseClasses || !clusterHashes || !clusters || !featureHashes) {
		throw damaged();
	}
	if (!counts || !labels || !weights || transitions?.byteLength !== 2 * NAME_LABELS ** 2) {
		throw damaged();
	}
	const features = ascending(featureHashes);
	const total = counts.reduce((sum, count) => sum + count, 0);
	if (counts.length !== features.length || weights.length !== total || labels.length !== total) {
		throw damaged();
	}
	const plain = JSON.parse(new TextDecoder().decode(tables)) as NameTables;
	return {
		lexicon: new NameLexicon(
			new HashTable(ascending(phraseHashes)),
			new Uint32Array(phraseClasses.buffer),
			{ table: new HashTable(ascending(clusterHashes)), of: clusters },
			bitOf('first of phrase'),
			new NameWords(lists),
		),
		model: {
			features: new FeatureWeights(features, counts, labels, new Int8Array(weights.buffer)),
			transitions: new Int16Array(transitions.buffer),
		},
		units: new Units(lists),
		demonyms: new Map(plain.demonyms),
		sameplaces: new Map(plain.sameplaces),
		nicknames: new Map(plain.nicknames),
	};
}

/** Hashes are written as differences, low bytes apart from high ones, since that packs better. */
function ascending(bytes: Uint8Array): Uint32Array {
	const count = bytes.length / 4;
	const hashes = new Uint32Array(count);
	let last = 0;
	for (let i = 0; i < count; i++) {
		last +=
			(bytes[i] ?? 0) +
			((bytes[count + i] ?? 0) << 8) +
			((bytes[2 * count + i] ?? 0) << 16) +
			(bytes[3 * count + i] ?? 0) * 0x1000000;
		hashes[i] = last;
	}
	return hashes;
}

const damaged = (): Error =>
	new Error('names.bin is damaged or of another version. Install the extension again, or run "npm run train".');
