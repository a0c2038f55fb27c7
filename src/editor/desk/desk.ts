import * as vscode from 'vscode';
import type { Analysis, Span } from '../../analysis/model';
import { applyCorrections, type PlacedCorrection } from '../../review/corrections';
import { newRecords, type Imported, type Importing } from '../../review/imports/importing';
import { UNREVIEWED, type Correction, type DeskRecord, type ReviewRecord } from '../../review/model';
import { wordsOf } from '../../review/spans';
import type { Act } from '../../review/store/history';
import { Disposable } from '../disposable';
import { correctionChanges } from './correctionChanges';
import { OpenText } from './openText';
import type { Reviews, ReviewTarget } from '../../review/reviews';
import { Stores, SURROUNDINGS, WHOLE_WORKSPACE, type Shelf } from './stores';

/** What is set on a review; what is left out stays as it is. */
export type ReviewChange = Partial<Pick<ReviewRecord, 'status' | 'note' | 'tags' | 'sources'>>;

/**
 * The reviewer's desk: what persons said of the documents, and how they corrected the analysis. The one place through
 * which other rooms read and change it:
 *
 * - `reviews(document)`: the {@link Reviews} of the present version, at once; empty until `open` has read them. Ask again
 *   whenever there is a new analysis or `onDidChange` fires.
 *   `.ofClaims(analysis).get(claim)` is `{ record: { status, note, tags, sources, reviewer, modified }, outcome, spans,
 *   reworded }` or nothing; `.progress(analysis, isDone)`, `.lost` (places that need review).
 * - `onDidChange(document => …)`: someone changed them, here, in another window or by git, or they stand elsewhere.
 * - `review(document, [{ about: 'claim', spans: claim.content }], { status: 'checked' })`,
 *   `correct(document, spans, correction)`, `step(document, 'undo' | 'redo')`, `place(document, record, spans)`,
 *   `remove(document, record)`.
 * - `statuses()` and `namedStatus(id)` in `./statuses`: what there is to choose, with label, sign and whether it is done.
 *
 * Corrections need no attention of views: the analysis that `Analyses` hands out is the corrected one.
 */
export class Desk extends Disposable {
	private readonly stores = this.register(new Stores());
	private readonly texts = new Map<vscode.TextDocument, OpenText>();
	private readonly changed = this.register(new vscode.EventEmitter<vscode.TextDocument>());
	/** Ends when the last step back or forth that was asked for is done. */
	private stepping: Promise<void> = Promise.resolve();
	/** The reviews or corrections of a document are others now, or stand elsewhere. */
	readonly onDidChange = this.changed.event;
	private readonly corrected = new WeakMap<Analysis, { readonly by: string; readonly analysis: Analysis }>();

	constructor() {
		super();
		this.register(
			this.stores.onDidChange(({ store, source }) => {
				for (const text of this.texts.values()) {
					if (text.shelf.store === store && (source === text.shelf.source || source === WHOLE_WORKSPACE)) {
						text.recordsChanged();
					}
				}
			}),
		);
		this.register(
			vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) =>
				this.texts.get(document)?.edited(contentChanges),
			),
		);
		this.register(vscode.workspace.onDidSaveTextDocument((document) => void this.texts.get(document)?.saveAnchors()));
		this.register(
			vscode.workspace.onDidCloseTextDocument((document) => {
				this.texts.get(document)?.dispose();
				this.texts.delete(document);
			}),
		);
		this.register({ dispose: () => this.texts.forEach((text) => text.dispose()) });
	}

	/** The reviews of the document's present version, as far as they have been read. */
	reviews(document: vscode.TextDocument): Reviews {
		return this.text(document).reviews;
	}

	/** Reads what is kept of a document, where this has not been done yet. Never rejects. */
	async open(document: vscode.TextDocument): Promise<Reviews> {
		const text = this.text(document);
		await text.open();
		return text.reviews;
	}

	/** The analysis of the document's present text as persons have corrected it; itself where nobody has. */
	correctedAnalysis(document: vscode.TextDocument, analysis: Analysis): Analysis {
		const corrections = this.corrections(document);
		const by = JSON.stringify(corrections);
		const known = this.corrected.get(analysis);
		const result = known?.by === by ? known.analysis : applyCorrections(analysis, corrections);
		this.corrected.set(analysis, { by, analysis: result });
		return result;
	}

	/**
	 * Says something of claims, quotations or stretches of the document's present text: one act, undone as a whole.
	 * Resolves when it is saved; `onDidChange` tells before.
	 */
	async review(document: vscode.TextDocument, targets: readonly ReviewTarget[], change: ReviewChange): Promise<void> {
		const open = this.text(document);
		const { shelf, reviews } = open;
		const text = document.getText();
		const put = targets.map((target) => ({ target, known: reviews.of(target)?.record.id }));
		const anchors = open.anchors(put.flatMap(({ target, known }) => (known === undefined ? target.spans : [])));
		const made = put.map(({ target, known }) => ({
			id: known ?? crypto.randomUUID(),
			about: target.about,
			anchors: known === undefined ? anchors.splice(0, target.spans.length) : [],
			words: wordsOf(text, target.spans),
		}));
		this.stores.warnIfNotLasting(shelf);
		const now = new Date().toISOString();
		await shelf.store.change(shelf.source, reviewer(), ({ records }) =>
			made.map(({ id, about, anchors, words }) => {
				const before = records.find((record) => record.id === id) ?? null;
				const old = before?.type === 'review' ? before : newReview(id, about, anchors, now);
				const judged = change.status === undefined ? old.judged : words;
				return { before, after: { ...old, ...change, judged, reviewer: reviewer() } };
			}),
		);
	}

	/**
	 * Corrects the analysis of the document, or, where the correction is of a name, of the whole workspace. A later
	 * correction of the same thing takes the place of an earlier one.
	 *
	 * @param spans where; empty for corrections of names
	 */
	async correct(document: vscode.TextDocument, spans: readonly Span[], correction: Correction): Promise<void> {
		const open = this.text(document);
		const { shelf, reviews } = open;
		const anchors = open.anchors(spans);
		this.stores.warnIfNotLasting(shelf);
		await shelf.store.change(spans.length === 0 ? WHOLE_WORKSPACE : shelf.source, reviewer(), ({ records }) =>
			correctionChanges(records, reviews.records, { correction, spans, anchors }, reviewer()),
		);
	}

	/**
	 * Takes back the person's latest act on the document or on names in its workspace, or does it again; after all that was
	 * asked for before, however fast the keys come.
	 *
	 * @returns the act, or `undefined` where there is none left
	 */
	step(document: vscode.TextDocument, kind: 'undo' | 'redo'): Promise<Act | undefined> {
		const step = this.stepping.then(() => this.stepNow(document, kind));
		this.stepping = step.then(
			() => undefined,
			() => undefined,
		);
		return step;
	}

	private async stepNow(document: vscode.TextDocument, kind: 'undo' | 'redo'): Promise<Act | undefined> {
		const { store, source } = (await this.openText(document)).shelf;
		// What is still being saved counts: it is what the person saw last.
		await Promise.all([store.open(source), store.open(WHOLE_WORKSPACE)]);
		const next = [source, WHOLE_WORKSPACE]
			.flatMap((source) => {
				const act = store.steps(source, reviewer())[kind];
				return act ? [{ source, act }] : [];
			})
			// The latest is undone first, and what was undone last is the earliest.
			.sort((a, b) => (a.act.time < b.act.time === (kind === 'redo') ? -1 : 1));
		return next[0] && store.step(next[0].source, reviewer(), kind);
	}

	/** Says where a record belongs whose place was in doubt. */
	async place(document: vscode.TextDocument, record: DeskRecord, spans: readonly Span[]): Promise<void> {
		const open = this.text(document);
		await open.shelf.store.moveAnchors(open.shelf.source, [{ ...record, target: open.anchors(spans) }]);
	}

	/**
	 * Takes records from elsewhere, as one act; those that say nothing new are left.
	 *
	 * @param read makes the records
	 * @throws what `read` throws
	 */
	async take(
		document: vscode.TextDocument,
		read: (importing: Omit<Importing, 'analysis'>) => Imported,
	): Promise<{ added: number; skipped: number }> {
		const { shelf } = await this.openText(document);
		const { records, skipped } = read({ doc: shelf.source, reviewer: reviewer(), surroundings: SURROUNDINGS });
		this.stores.warnIfNotLasting(shelf);
		let added = 0;
		await shelf.store.change(shelf.source, reviewer(), ({ records: existing }) => {
			const news = newRecords(existing, records);
			added = news.length;
			return news.map((after) => ({ before: existing.find(({ id }) => id === after.id) ?? null, after }));
		});
		return { added, skipped };
	}

	/** Takes a record away. It can be brought back. */
	async remove(document: vscode.TextDocument, { id }: DeskRecord): Promise<void> {
		const { shelf } = this.text(document);
		await shelf.store.change(shelf.source, reviewer(), ({ records }) =>
			records.filter((record) => record.id === id).map((before) => ({ before, after: null })),
		);
	}

	/** Resolves when all that was done is saved. */
	settled(): Promise<void> {
		return this.stores.settled();
	}

	private corrections(document: vscode.TextDocument): PlacedCorrection[] {
		const { shelf, reviews } = this.text(document);
		const names = shelf.store.current(WHOLE_WORKSPACE).records.map((record) => ({ record, spans: [] }));
		const here = reviews.records.filter(({ outcome }) => outcome !== 'needs review');
		const inOrder = (places: readonly Pick<(typeof here)[number], 'record' | 'spans'>[]): PlacedCorrection[] =>
			[...places]
				.sort((a, b) => (a.record.created < b.record.created ? -1 : 1))
				.flatMap(({ record, spans }) =>
					record.type === 'correction' ? [{ correction: record.correction, spans }] : [],
				);
		return [...inOrder(names), ...inOrder(here)];
	}

	private async openText(document: vscode.TextDocument): Promise<OpenText> {
		const text = this.text(document);
		await text.open();
		return text;
	}

	private text(document: vscode.TextDocument): OpenText {
		let text = this.texts.get(document);
		if (!text) {
			const shelf: Shelf = this.stores.shelf(document);
			text = new OpenText(document, shelf, () => this.changed.fire(document));
			if (!document.isClosed) {
				this.texts.set(document, text);
			}
		}
		return text;
	}
}

function newReview(
	id: string,
	about: ReviewTarget['about'],
	target: ReviewRecord['target'],
	now: string,
): ReviewRecord {
	return {
		type: 'review',
		id,
		about,
		target,
		status: UNREVIEWED,
		note: '',
		tags: [],
		sources: [],
		judged: '',
		reviewer: '',
		created: now,
		modified: now,
		anchored: now,
		foreign: {},
	};
}

/** Whose reviews these are: the setting, or no one's name. */
function reviewer(): string {
	const value: unknown = vscode.workspace.getConfiguration('sourceReview').get('reviewer');
	return typeof value === 'string' ? value.trim() : '';
}
