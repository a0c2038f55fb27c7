import type { DeskRecord } from '../model';
import type { PlacedRecord } from '../placeRecords';
import type { PlacedCorrection } from './applyCorrections';

/**
 * What persons corrected: of names first, then of places; each kind in the order in which it was made, so that the latest
 * holds. What has no place in the text changes nothing.
 *
 * @param names corrections that hold in the whole folder
 */
export function correctionsIn(names: readonly DeskRecord[], placed: readonly PlacedRecord[]): PlacedCorrection[] {
	const everywhere = names.map((record) => ({ record, spans: [] }));
	const here = placed.filter(({ outcome }) => outcome !== 'needs review');
	return [...inOrder(everywhere), ...inOrder(here)];
}

const inOrder = (places: readonly Pick<PlacedRecord, 'record' | 'spans'>[]): PlacedCorrection[] =>
	[...places]
		.sort((a, b) => (a.record.created < b.record.created ? -1 : a.record.created > b.record.created ? 1 : 0))
		.flatMap(({ record, spans }) => (record.type === 'correction' ? [{ correction: record.correction, spans }] : []));
