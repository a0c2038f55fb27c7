import { TrackedRecords } from '../review/trackedRecords';
import type { PlacedCorrection } from '../review/corrections/applyCorrections';
import { correctionsIn } from '../review/corrections/correctionsIn';
import type { DeskRecord, RecordId } from '../review/model';
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

	corrections(): PlacedCorrection[] {
		return correctionsIn(this.names, this.tracked.placed);
	}
}
