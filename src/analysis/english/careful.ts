import { Packer, unpack } from '../learn/packed';
import { CAREFUL, readSearch, writeSearch, type AttributionModels, type SearchModels } from './attributionData';
import { readJudges, type Judges } from './judges';
import { CAREFUL_NAMES } from '../entities/nameTable';
import type { NameView } from '../entities/nameView';
import { LinearModel } from '../learn/linearModel';
import { packWeights, unpackWeights, type Weights } from '../learn/weights';

/** What reads with the evidence of the second reader: models of their own beside those that read without. */
export interface Careful {
	readonly names: LinearModel<NameView>;
	readonly attributions: AttributionModels;
	/** `null` where they are not trained yet. */
	readonly judges: Judges | null;
}

/**
 * Reads `careful.bin` and `carefulJudges.bin`.
 *
 * @param act what tells acts apart, which no evidence changes
 * @returns `null` for an empty file: not trained yet
 * @throws DataError where the bytes are no such files
 */
export function readCareful(bytes: Uint8Array, judges: Uint8Array, act: AttributionModels['act']): Careful | null {
	return bytes.length === 0
		? null
		: unpack(bytes, 'careful.bin', (from) => ({
				names: new LinearModel(CAREFUL_NAMES, unpackWeights(from)),
				attributions: { ...readSearch(from, CAREFUL), act },
				judges: readJudges(judges, 'carefulJudges.bin'),
			}));
}

/** The bytes of `careful.bin`. */
export function writeCareful(names: Weights, search: Readonly<Record<keyof SearchModels, Weights>>): Uint8Array {
	const into = new Packer();
	packWeights(names, into);
	writeSearch(search, into);
	return into.seal();
}
