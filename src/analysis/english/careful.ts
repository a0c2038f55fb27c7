import { Packer, unpack } from '../learn/packed';
import { CAREFUL, readSearch, writeSearch, type AttributionModels, type SearchModels } from './attributionData';
import { readJudges, type Judges } from './judges';
import { packNameModel, unpackNameModel, type NameModel } from './nameData';
import type { Weights } from '../learn/weights';

/** What reads with the evidence of the second reader: models of their own beside those that read without. */
export interface Careful {
	readonly names: NameModel;
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
				names: unpackNameModel(from, 1),
				attributions: { ...readSearch(from, CAREFUL), act },
				judges: readJudges(judges, 'carefulJudges.bin'),
			}));
}

/** The bytes of `careful.bin`. @param names as `packNameModel` makes them */
export function writeCareful(
	names: Parameters<typeof packNameModel>[0],
	search: Readonly<Record<keyof SearchModels, Weights>>,
): Uint8Array {
	const into = new Packer();
	packNameModel(names, into);
	writeSearch(search, into);
	return into.seal();
}
