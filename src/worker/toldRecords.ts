import { TrackedRecords } from '../review/trackedRecords';
import type { PlacedCorrection } from '../review/corrections/applyCorrections';
import type { DeskRecord, RecordId } from '../review/model';
import type { PlacedRecord } from '../review/placeRecords';
import type { ToWorker } from './protocol';

type Slice = Extract<ToWorker, { tell: 'records' }>;

/** The records of a text as a host has told them, and where they stand. */
export class ToldRecords {
	readonly tracked = new TrackedRecords();
	/** Rises with each set of records; 0 before the first. */
	set = 0;
	private readonly records = new Map<RecordId, DeskRecord>();
	private readonly gathered: Slice[] = [];
	private names: readonly DeskRecord[] = [];

	get all(): readonly DeskRecord[] {
		return [...this.records.values()];
	}

	/** @returns whether a set is whole, and counts from now on */
	take(slice: Slice): boolean {
		this.gathered.push(slice);
		if (slice.set === null) {
			return false;
		}
		for (const { gone, put, names } of this.gathered.splice(0)) {
			gone.forEach((id) => this.records.delete(id));
			put.forEach((record) => this.records.set(record.id, record));
			this.names = names ?? this.names;
		}
		this.set = slice.set;
		return true;
	}

	/** Of names first, then of places; each kind in the order in which persons made them. */
	corrections(): PlacedCorrection[] {
		const names = this.names.map((record) => ({ record, spans: [] }));
		const here = this.tracked.placed.filter(({ outcome }) => outcome !== 'needs review');
		return [...inOrder(names), ...inOrder(here)];
	}
}

const inOrder = (places: readonly Pick<PlacedRecord, 'record' | 'spans'>[]): PlacedCorrection[] =>
	[...places]
		.sort((a, b) => (a.record.created < b.record.created ? -1 : a.record.created > b.record.created ? 1 : 0))
		.flatMap(({ record, spans }) => (record.type === 'correction' ? [{ correction: record.correction, spans }] : []));
