import { NAMES } from './nameTable';
import type { NameView } from './nameView';
import type { Lexicon } from '../language/english/lexicon';
import { LinearModel } from '../learn/linearModel';
import { unpack } from '../learn/packed';
import { unpackWeights } from '../learn/weights';
import { NameLexicon } from './nameLexicon';

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
export interface NameTables {
	readonly demonyms: readonly (readonly [string, string])[];
	readonly sameplaces: readonly (readonly [string, string])[];
	readonly nicknames: readonly (readonly [string, readonly string[]])[];
}

/** Reads `names.bin`. @throws Error where the bytes are not a file of this version */
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
