import { isInSight, type Sight } from '../acts/act';
import type { RecordByActs } from '../acts/ledger';
import { inOrder, type DeskRecord, type RecordId } from '../model';
import type { FoundAnchors, Product } from './product';

interface Found extends FoundAnchors {
	/** What was known when it was found there: an act of its place that was not tells better. */
	readonly sight: Sight;
}

type AllFound = ReadonlyMap<RecordId, Found>;

/** Records with the anchors by which they were found last, which are no acts. */
export class PresentRecords {
	private inPage: AllFound = new Map();
	/** Found here, and in no page yet. */
	private fresh: AllFound = new Map();
	// What was made of a record stays the same object as long as both stay.
	private readonly made = new WeakMap<DeskRecord, { readonly found: Found; readonly record: DeskRecord }>();

	/** What a page is to have that is made now: {@link written} once it has. */
	get unwritten(): AllFound {
		return this.fresh;
	}

	/** Takes the anchors from a product; beside what is in no page yet no others, where it is whole. */
	takeFrom({ head, anchors, sight }: Product): void {
		const found = Array.from(anchors, ([id, one]) => [id, { ...one, sight }] as const);
		this.inPage = new Map([...(head ? [] : this.inPage), ...found]);
	}

	/** Keeps where records were found here. */
	put(found: AllFound): void {
		this.fresh = new Map([...this.fresh, ...found]);
	}

	/** These are in the page now. */
	written(found: AllFound): void {
		this.inPage = new Map([...this.inPage, ...found]);
		this.fresh = new Map([...this.fresh].filter(([id, one]) => found.get(id) !== one));
	}

	/** In the order in which they are kept. */
	of(folded: Iterable<RecordByActs>): DeskRecord[] {
		return inOrder(Array.from(folded, (one) => this.present(one)));
	}

	private present({ record, placedBy }: RecordByActs): DeskRecord {
		const found = [this.fresh.get(record.id), this.inPage.get(record.id)].find(
			(one) => one && placedBy.every((act) => isInSight(act, one.sight)),
		);
		if (!found) {
			return record;
		}
		const known = this.made.get(record);
		if (known?.found === found) {
			return known.record;
		}
		const made = { ...record, target: found.target, anchored: found.anchored };
		this.made.set(record, { found, record: made });
		return made;
	}
}
