import type { Folded } from '../acts/foldRecord';
import type { Anchor } from '../anchors/anchor';
import { inOrder, type DeskRecord, type RecordId } from '../model';
import type { Product } from './product';

interface Found {
	readonly target: readonly Anchor[];
	readonly anchored: string;
	/** The turn of the ledger when it was found there: an act since then may tell better. */
	readonly turn: number;
}

/** Records with the anchors by which they were found last, which are no acts. */
export class PresentRecords {
	private found = new Map<RecordId, Found>();
	// What was made of a record stays the same object as long as both stay.
	private readonly made = new WeakMap<DeskRecord, { readonly found: Found; readonly record: DeskRecord }>();

	/** Takes the anchors from a product, and no others. */
	takeFrom({ anchors, turn }: Product): void {
		this.found = new Map(Array.from(anchors, ([id, { target, anchored }]) => [id, { target, anchored, turn }]));
	}

	put(id: RecordId, target: readonly Anchor[], anchored: string, turn: number): void {
		this.found.set(id, { target, anchored, turn });
	}

	/** In the order in which they are kept. */
	of(folded: Iterable<Folded>): DeskRecord[] {
		return inOrder(Array.from(folded, (one) => this.present(one)));
	}

	private present({ record, placedIn }: Folded): DeskRecord {
		const found = this.found.get(record.id);
		if (!found || found.turn < placedIn) {
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
