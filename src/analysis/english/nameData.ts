import { NAMES } from '../entities/nameTable';
import type { NameView } from '../entities/nameView';
import type { Lexicon } from '../language/english/lexicon';
import { LinearModel } from '../learn/linearModel';
import { Packer, unpack } from '../learn/packed';
import { packWeights, unpackWeights, type Weights } from '../learn/weights';
import { NameLexicon, type Gazetteer } from './nameLexicon';

/** Gazetteers and weights of the name recogniser. */
export interface NameData {
	readonly lexicon: NameLexicon;
	readonly model: LinearModel<NameView>;
	/** From a lower-case demonym to its place: `chinese` → `China`. */
	readonly demonyms: ReadonlyMap<string, string>;
	/** Lower-case names of one place: `u.s.` → `united states`. */
	readonly sameplaces: ReadonlyMap<string, string>;
	/** From a lower-case short forename to the full ones: `bill` → `william`. */
	readonly nicknames: ReadonlyMap<string, readonly string[]>;
}

/** The parts of the file that are plain tables; written as JSON. */
interface NameTables {
	readonly demonyms: readonly (readonly [string, string])[];
	readonly sameplaces: readonly (readonly [string, string])[];
	readonly nicknames: readonly (readonly [string, readonly string[]])[];
}

/**
 * Reads `names.bin`.
 *
 * @throws Error where the bytes are not a file of this version
 */
export const readNameData = (bytes: Uint8Array, words: Lexicon): NameData =>
	unpack(bytes, 'names.bin', (from) => {
		const plain = JSON.parse(from.text()) as NameTables;
		const hashes = from.ascending();
		const classes = new Uint32Array(from.raw(4 * hashes.length).buffer);
		return {
			lexicon: new NameLexicon({ hashes, classes }, words),
			model: new LinearModel(NAMES, unpackWeights(from)),
			demonyms: new Map(plain.demonyms),
			sameplaces: new Map(plain.sameplaces),
			nicknames: new Map(plain.nicknames),
		};
	});

/** The bytes of `names.bin`. */
export function writeNameData(tables: NameTables, { hashes, classes }: Gazetteer, weights: Weights): Uint8Array {
	const into = new Packer();
	into.text(JSON.stringify(tables));
	into.ascending(hashes);
	into.raw(classes);
	packWeights(weights, into);
	return into.seal();
}
