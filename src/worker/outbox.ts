import type { DocId, FromWorker, Label, ParcelId, Piece } from './protocol';

interface Parcel {
	readonly doc: DocId;
	readonly label: Label;
	readonly pieces: Iterator<Piece[], void>;
	next: Piece[];
}

/** What a worker has for its host and hands over piece by piece, each made when it is asked for. */
export class Outbox {
	private readonly parcels = new Map<ParcelId, Parcel>();
	private made = 0;

	constructor(private readonly post: (message: FromWorker, given: readonly ArrayBuffer[]) => void) {}

	send(doc: DocId, label: Label, pieces: Iterator<Piece[], void>): void {
		const parcel = (this.made += 1);
		this.parcels.set(parcel, { doc, label, pieces, next: pieces.next().value ?? [] });
		this.hand(parcel, (first, last) => ({ tell: 'parcel', parcel, label, pieces: first, last }));
	}

	more(parcel: ParcelId): void {
		if (this.parcels.has(parcel)) {
			this.hand(parcel, (pieces, last) => ({ tell: 'pieces', parcel, pieces, last }));
		} else {
			this.post({ tell: 'outdated', parcel }, []);
		}
	}

	/** Forgets what is of no use any more: analyses of a text that has changed, everything of one that is closed. */
	forget(doc: DocId, what: 'analyses' | 'everything'): void {
		for (const [id, parcel] of this.parcels) {
			if (parcel.doc === doc && (what === 'everything' || parcel.label.is === 'read')) {
				this.parcels.delete(id);
			}
		}
	}

	private hand(id: ParcelId, message: (pieces: Piece[], last: boolean) => FromWorker): void {
		const parcel = this.parcels.get(id);
		if (!parcel) {
			return;
		}
		const { next } = parcel;
		const following = parcel.pieces.next();
		if (following.done) {
			this.parcels.delete(id);
		} else {
			parcel.next = following.value;
		}
		this.post(
			message(next, following.done === true),
			next.flatMap((piece) => ('offsets' in piece ? [piece.offsets.buffer] : [])),
		);
	}
}
