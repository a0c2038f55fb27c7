import type { TextDocument } from 'vscode';
import type { Finding, Span } from '../analysis/model';
import type { Act, Change } from '../review/acts/act';
import { changeOf, removalOf, takenChangesOf } from '../review/acts/changeOf';
import type { Adjudication } from '../review/acts/adjudication';
import {
	correctionChange,
	decisionChanges,
	findingChange,
	reviewChanges,
	type Found,
	type ReviewChange,
} from '../review/acts/changes';
import { AT_RECORD, NO_VERSION, type Meant, type Outcome } from '../review/acts/meant';
import { quoteAnchors } from '../review/anchors/quoteAnchors';
import type { Correction, DeskRecord, RecordId, ReviewRecord } from '../review/model';
import type { PlacedRecord } from '../review/placeRecords';
import type { PlacesInText } from '../review/placesInText';
import type { Reviews, ReviewTarget } from '../review/reviews';
import type { TextRecords } from '../review/store/textRecords';
import type { Read } from '../reading/read';
import type { EngineText } from '../worker/engine';
import { InOrder } from './inOrder';
import type { Opened } from './shelf';

/** The text that acts are about. */
interface ActedOn {
	readonly document: Pick<TextDocument, 'version' | 'getText'>;
	/** Of the present version, if it is there. */
	readonly read: Read | undefined;
	readonly reviews: Reviews;
	readonly records: { open(): Promise<Opened> };
}

/** What an act finds in the text at the moment of writing. */
interface There extends Opened {
	readonly reviews: Reviews;
	readonly placed: readonly PlacedRecord[];
}

/**
 * What a person does to one text: the one way to say something. Acts are done one after another, in the order in which
 * they were asked for. Each is given what is meant, and finds it in the present text at the moment of writing.
 */
export class Acts {
	private readonly order = new InOrder();
	/** Where the text has gone on as another document; `undefined` while that is not open. */
	private heir: (() => Promise<Acts | undefined>) | undefined;

	/** @param warn is told where what is done will not last */
	constructor(
		private readonly text: ActedOn,
		private readonly places: PlacesInText,
		private readonly engine: Pick<EngineText, 'settle'>,
		private readonly warn: (opened: Opened) => void,
	) {}

	/** What a person means who acts on a place of a reading. */
	meant(read: Read, target: ReviewTarget): Meant {
		const { read: present, reviews } = this.text;
		return {
			about: target.about,
			version: read.version,
			anchors: quoteAnchors(read.analysis.text, target.spans),
			record: read === present ? reviews.of(target)?.record.id : undefined,
		};
	}

	/**
	 * Says something of what is meant: one act, undone as a whole. It is shown at once; resolves when it is written or kept. Nothing
	 * is refused: where the words are gone meanwhile, it becomes a review that needs a place.
	 */
	review(meant: readonly Meant[], change: ReviewChange): Promise<Outcome> {
		return this.act(meant, (found, { reviews }) => found.flatMap((one) => reviewChanges(one, change, reviews)));
	}

	/** Corrects the reading of what is meant. */
	correct(meant: Meant, correction: Correction): Promise<Outcome> {
		return this.act([meant], ([found], { records, placed }) => [
			correctionChange(correction, found, records.records, placed),
		]);
	}

	/** Corrects what is read of names, in the whole workspace, as one act. */
	correctNames(corrections: readonly Correction[]): Promise<Outcome> {
		return this.act(
			[],
			(_, { names }) => corrections.map((one) => correctionChange(one, undefined, names.records, [])),
			'names',
		);
	}

	/** Someone has looked at a finding. */
	dealWith(read: Read, { code, span }: Finding): Promise<Outcome> {
		return this.act([this.meantPlace(read, [span])], (found) => found.map((one) => findingChange(one, code)));
	}

	/**
	 * Decides between people who judged the same words, as one act: of all their records that are there.
	 *
	 * @param judged the words
	 */
	decide(ids: readonly RecordId[], decision: Adjudication, judged: string): Promise<Outcome> {
		return this.act([], (_, { records }) => {
			const known = records.records.filter(
				(record): record is ReviewRecord => record.type === 'review' && ids.includes(record.id),
			);
			return decisionChanges(known, decision, judged);
		});
	}

	/** Says where a record belongs whose place was in doubt. */
	place(record: DeskRecord, read: Read, spans: readonly Span[]): Promise<Outcome> {
		return this.act([this.meantPlace(read, spans)], (found) =>
			found.map(({ anchors }) => changeOf(record, {}, anchors)),
		);
	}

	/** Takes a record away. It can be brought back. */
	async remove(record: DeskRecord): Promise<void> {
		await this.act([], () => [removalOf(record)]);
	}

	/**
	 * Takes records from elsewhere, as one act; of those that are there already what they say beyond that.
	 *
	 * @param make is given what is there, and the name of the text among it
	 */
	async take(make: (existing: TextRecords, doc: string) => readonly DeskRecord[]): Promise<void> {
		await this.act([], (_, { records, path }) => takenChangesOf(make(records, path), records.records));
	}

	/**
	 * The text goes on as another document, and what is still asked of this one is done there: a person may be asked
	 * something while the text is saved for the first time, or renamed.
	 */
	goOnIn(heir: () => Promise<Acts | undefined>): void {
		this.heir = heir;
	}

	/** Takes back the person's own latest act on this text or on names of its workspace, or does it again. */
	async step(kind: 'undo' | 'redo'): Promise<Act | undefined> {
		const heir = await this.heir?.();
		if (heir) {
			return heir.step(kind);
		}
		// What cannot be written keeps nothing waiting that is done afterwards.
		const stepped = await this.order.do(async () => {
			const { records, names } = await this.text.records.open();
			const [next] = [records, names]
				.flatMap((owner) => (owner.next[kind] ? [{ owner, act: owner.next[kind] }] : []))
				// Both are the person's own: their own clock tells which came later. What was undone last is the earliest.
				.sort((a, b) => (a.act.time < b.act.time === (kind === 'redo') ? -1 : 1));
			return next?.owner.step(kind);
		});
		await stepped?.written;
		return stepped?.act;
	}

	/** Resolves when all that was done is written, as far as it can be. */
	async settled(): Promise<void> {
		await this.order.settled();
	}

	private meantPlace(read: Read, spans: readonly Span[]): Meant {
		return { ...this.meant(read, { about: 'selection', spans }), record: undefined };
	}

	private async act(
		meant: readonly Meant[],
		make: (found: readonly Found[], there: There) => readonly Change[],
		whose: 'records' | 'names' = 'records',
	): Promise<Outcome> {
		const heir = await this.heir?.();
		if (heir) {
			// Its versions are its own: there the words are found by what stands around them.
			const wherever = meant.map((one) => (one.version === AT_RECORD ? one : { ...one, version: NO_VERSION }));
			return heir.act(wherever, make, whose);
		}
		const { written, found } = await this.order.do(async () => {
			const opened = await this.text.records.open();
			const found: Found[] = [];
			for (const one of meant) {
				found.push(await this.find(one, opened.records));
			}
			const changes = make(found, { ...opened, reviews: this.text.reviews, placed: this.places.all });
			this.warn(opened);
			for (const { record, target } of changes) {
				const spans = found.find(({ anchors }) => anchors === target)?.spans;
				if (spans) {
					this.places.expect(record, spans);
				}
			}
			const written = changes.length > 0 ? opened[whose].act(changes) : Promise.resolve();
			return { written, found };
		});
		await written;
		return found.every(({ spans }) => spans) ? 'placed' : 'needs a place';
	}

	/** Where what is meant stands now. */
	private async find({ about, version, anchors, record: id }: Meant, { records }: TextRecords): Promise<Found> {
		const record = records.find((known) => known.id === id);
		const standing = version === AT_RECORD ? this.standing(record) : undefined;
		const settled = await this.engine.settle(standing?.version ?? version, standing?.anchors ?? anchors);
		const spans = settled?.spans ? this.places.carry(settled.spans, settled.version) : undefined;
		const there = record ?? (spans && this.reviewOf({ about, spans }));
		return { about, anchors: settled?.anchors ?? anchors, spans, record: there };
	}

	/** The words of a record where it stands in the present text; `undefined` where nobody knows. */
	private standing(known: DeskRecord | undefined): Pick<Meant, 'version' | 'anchors'> | undefined {
		const { document } = this.text;
		const place = this.places.all.find(({ record }) => record.id === known?.id);
		return place && place.outcome !== 'needs review' && place.spans.length > 0
			? { version: document.version, anchors: quoteAnchors(document.getText(), place.spans) }
			: undefined;
	}

	/** What someone may have said of it meanwhile; what was said of another claim that it overlaps is none of it. */
	private reviewOf(target: ReviewTarget): DeskRecord | undefined {
		const { read, reviews } = this.text;
		// Until the text is read again, nobody knows which claims there are.
		return (read ? reviews.of({ ...target, among: read.analysis }) : reviews.exactly(target))?.record;
	}
}
