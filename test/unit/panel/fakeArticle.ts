import type { Analysis, Span } from '../../../src/analysis/model';
import type { ShownArticle } from '../../../src/panel/host';
import { readOf, type Read } from '../../../src/reading/read';
import { Certainty } from '../../../src/reading/thresholds';
import { Statuses } from '../../../src/reading/statuses';
import type { Meant, Outcome } from '../../../src/review/acts/meant';
import { makeAnchors } from '../../../src/review/anchors/makeAnchors';
import type { DeskRecord, ReviewRecord } from '../../../src/review/model';
import { placeRecords } from '../../../src/review/placeRecords';
import { Reviews, type ReviewTarget } from '../../../src/review/reviews';
import { someRecord } from '../review/someRecord';

/** What was asked of an article. */
export type Asked =
	| { readonly what: 'review'; readonly meant: readonly Meant[]; readonly change: object }
	| { readonly what: 'deal'; readonly version: number; readonly code: string }
	| { readonly what: 'place' | 'remove'; readonly id: string }
	| { readonly what: 'step'; readonly kind: 'undo' | 'redo' };

/** An article whose readings and records tests set; what is done to it is written down. */
export class FakeArticle {
	readonly document: ShownArticle['document'];
	readonly statuses = new Statuses(undefined);
	certainty = new Certainty(0);
	readonly asked: Asked[] = [];
	read: Read | undefined;
	reviews: Reviews;
	failure: string | undefined;
	unsaved = 0;
	/** What acts come to. */
	outcome: Outcome | Error = 'placed';
	private version = 0;

	constructor(readonly key: string) {
		this.document = { uri: { path: key } } as unknown as ShownArticle['document'];
		this.reviews = new Reviews('', []);
	}

	/** What it does is asked of itself. */
	get acts(): this {
		return this;
	}

	/** As the other rooms see it. */
	get article(): ShownArticle {
		return this as unknown as ShownArticle;
	}

	/** The text is read, in a new version. */
	reads(analysis: Analysis): void {
		this.version += 1;
		this.read = readOf(this.version, analysis, this.certainty, this.read);
		this.reviews = new Reviews(analysis.text, []);
	}

	/** These are the records now. */
	has(...records: readonly DeskRecord[]): void {
		const text = this.read?.analysis.text ?? '';
		this.reviews = new Reviews(text, placeRecords(text, records));
	}

	/** A review of a claim as it is read now. */
	reviewOf(claim: number, more: Partial<ReviewRecord> = {}): ReviewRecord {
		const { text = '', claims = [] } = this.read?.analysis ?? {};
		return someRecord(`record ${claim}`, {
			target: makeAnchors(text, claims[claim]?.content ?? []),
			judged: '',
			...more,
		});
	}

	/** As if nothing had been edited in between. */
	carry(span: Span): Span {
		return span;
	}

	whenRead(): Promise<Read | undefined> {
		return Promise.resolve(this.read);
	}

	meant(read: Read, { about, spans }: ReviewTarget): Meant {
		return { about, version: read.version, anchors: makeAnchors(read.analysis.text, spans), record: undefined };
	}

	review(meant: readonly Meant[], change: object): Promise<Outcome> {
		return this.does({ what: 'review', meant, change });
	}

	dealWith({ version }: Read, { code }: { readonly code: string }): Promise<Outcome> {
		return this.does({ what: 'deal', version, code });
	}

	place({ id }: DeskRecord): Promise<Outcome> {
		return this.does({ what: 'place', id });
	}

	async remove({ id }: DeskRecord): Promise<void> {
		await this.does({ what: 'remove', id });
	}

	async step(kind: 'undo' | 'redo'): Promise<undefined> {
		await this.does({ what: 'step', kind });
	}

	private async does(asked: Asked): Promise<Outcome> {
		this.asked.push(asked);
		await Promise.resolve();
		if (this.outcome instanceof Error) {
			throw this.outcome;
		}
		return this.outcome;
	}
}
