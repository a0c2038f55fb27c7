import type { Span } from '../analysis/model';
import type { DeskRecord, RecordId } from '../review/model';
import type { Clock } from './clock';
import type { DocId, ToWorker } from './protocol';

/** How many records are told at a time: about a millisecond. */
const AT_A_TIME = 100;

interface Known {
	readonly records: readonly DeskRecord[];
	readonly names: readonly DeskRecord[];
}

/** An open text as a host has told its worker of it. */
export class ToldText {
	/** Whether the worker of now has it. */
	isTold = false;
	/** Nothing is told or asked of it any more. */
	isGivenUp = false;
	/** The host itself cannot take it: it waits until it is shorter. */
	isTooLong = false;
	/** How often its worker has ended at work on it. */
	deaths = 0;
	/** How often what was read was not of the host's text. */
	drifts = 0;
	/** What of it is in sight. */
	sight: readonly Span[] = [];
	/** Rises with each set of records that is told. */
	set = 0;
	/** As the worker has them, in its order. */
	private told = new Map<RecordId, DeskRecord>();
	private toldNames: readonly DeskRecord[] | undefined;
	private wanted: Known | undefined;
	private telling = 0;
	/** Whether the worker counts all slices that it was told. */
	private isSettled = false;

	constructor(
		readonly doc: DocId,
		public version: number,
		public length: number,
	) {}

	/** In the order in which the worker tells their places. */
	get records(): ReadonlyMap<RecordId, DeskRecord> {
		return this.told;
	}

	/** Its worker is gone, or has forgotten it: everything is to be told anew. */
	forget(): void {
		this.isTold = false;
		this.told = new Map();
		this.toldNames = undefined;
		this.isSettled = false;
		this.telling += 1;
	}

	want(records: readonly DeskRecord[], names: readonly DeskRecord[]): void {
		this.wanted = { records, names };
		this.telling += 1;
	}

	/** Tells what is in sight. */
	tellSight(worker: { post(message: ToWorker): void }): void {
		if (this.isTold) {
			worker.post({ tell: 'sight', doc: this.doc, spans: this.sight });
		}
	}

	/** Tells what is not told yet, in slices; what is wanted meanwhile takes its place. */
	async tell(worker: { post(message: ToWorker): void }, host: Pick<Clock, 'rest'>): Promise<void> {
		const { wanted, telling } = this;
		if (!wanted || !this.isTold) {
			return;
		}
		const { put, gone } = this.difference(wanted.records);
		const names = sameItems(this.toldNames, wanted.names) ? null : wanted.names;
		if (this.isSettled && put.length + gone.length === 0 && !names) {
			return;
		}
		// Places of earlier sets do not fit any more.
		this.set += 1;
		this.isSettled = false;
		for (let from = 0; from === 0 || from < put.length; from += AT_A_TIME) {
			if (from > 0) {
				await host.rest();
			}
			if (this.telling !== telling || this.isGivenUp) {
				return;
			}
			const slice = put.slice(from, from + AT_A_TIME);
			const isLast = from + AT_A_TIME >= put.length;
			const goes = from === 0 ? gone : [];
			worker.post({
				tell: 'records',
				doc: this.doc,
				put: slice,
				gone: goes,
				names: isLast ? names : null,
				set: isLast ? this.set : null,
			});
			goes.forEach((id) => this.told.delete(id));
			slice.forEach((record) => this.told.set(record.id, record));
		}
		this.toldNames = wanted.names;
		this.isSettled = true;
	}

	private difference(records: readonly DeskRecord[]): { readonly put: DeskRecord[]; readonly gone: RecordId[] } {
		const ids = new Set(records.map(({ id }) => id));
		return {
			put: records.filter((record) => this.told.get(record.id) !== record),
			gone: [...this.told.keys()].filter((id) => !ids.has(id)),
		};
	}
}

const sameItems = (a: readonly DeskRecord[] | undefined, b: readonly DeskRecord[]): boolean =>
	a?.length === b.length && a.every((item, i) => item === b[i]);
