import type { DeskRecord } from '../review/model';
import type { PlacedRecord } from '../review/placeRecords';
import type { FromWorker } from './protocol';

const OUTCOMES: readonly PlacedRecord['outcome'][] = ['exact', 'moved', 'needs review'];
/** How many places are unpacked at a time: about a millisecond. */
const AT_A_TIME = 2000;

type PackedPlaces = Pick<Extract<FromWorker, { tell: 'placed' }>, 'outcomes' | 'counts' | 'offsets'>;

/** The places of records as numbers, which thousands of them are handed over by at every key. */
export function packPlaces(places: readonly PlacedRecord[]): PackedPlaces {
	return {
		outcomes: Uint8Array.from(places, ({ outcome }) => OUTCOMES.indexOf(outcome)),
		counts: Int32Array.from(places, ({ spans }) => spans.length),
		offsets: Int32Array.from(places.flatMap(({ spans }) => spans.flatMap(({ start, end }) => [start, end]))),
	};
}

/** The places again, of records in the same order; hands control back now and then. */
export function* unpackPlaces(
	{ outcomes, counts, offsets }: PackedPlaces,
	records: Iterable<DeskRecord>,
): Generator<void, PlacedRecord[]> {
	const places: PlacedRecord[] = [];
	let at = 0;
	for (const record of records) {
		const spans = Array.from({ length: counts[places.length] ?? 0 }, () => {
			at += 2;
			return { start: offsets[at - 2] ?? 0, end: offsets[at - 1] ?? 0 };
		});
		places.push({ record, outcome: OUTCOMES[outcomes[places.length] ?? 2] ?? 'needs review', spans });
		if (places.length % AT_A_TIME === 0) {
			yield;
		}
	}
	return places;
}
