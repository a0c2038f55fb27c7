import type * as vscode from 'vscode';
import type { Span } from '../../analysis/model';
import type { Anchor } from '../../review/anchors/anchor';
import { makeAnchors } from '../../review/anchors/makeAnchors';
import { WordIndex } from '../../review/anchors/wordIndex';
import { TrackedRecords } from '../../review/trackedRecords';
import { Disposable } from '../disposable';
import { Reviews } from './reviews';
import { WHOLE_WORKSPACE, type Shelf } from './stores';

/** How long a person has to pause before what an edit tore apart is looked for, in milliseconds. */
const PAUSE = 300;

/** An open document and where its records stand in it, while it is edited. */
export class OpenText extends Disposable {
	private readonly tracked = new TrackedRecords();
	private opening: Promise<void> | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private latest: Reviews | undefined;
	private words: WordIndex | undefined;

	constructor(
		private readonly document: vscode.TextDocument,
		readonly shelf: Shelf,
		private readonly changed: () => void,
	) {
		super();
		this.register({ dispose: () => clearTimeout(this.timer) });
	}

	/** Of the document's present version. */
	get reviews(): Reviews {
		this.latest ??= new Reviews(this.document.getText(), this.tracked.placed);
		return this.latest;
	}

	/** Anchors for spans of the present text. */
	anchors(spans: readonly Span[]): Anchor[] {
		const text = this.document.getText();
		if (this.words?.text !== text) {
			this.words = WordIndex.of(text);
		}
		return makeAnchors(text, spans, this.words);
	}

	/** Reads the records, once. Never rejects: the store says what goes wrong. */
	open(): Promise<void> {
		const { store, source } = this.shelf;
		this.opening ??= Promise.all([store.open(source), store.open(WHOLE_WORKSPACE)]).then(() => this.recordsChanged());
		return this.opening;
	}

	/** The store knows other records than before. */
	recordsChanged(): void {
		const { store, source } = this.shelf;
		this.tracked.update(this.document.getText(), store.current(source).records);
		this.tell();
	}

	edited(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
		if (changes.length === 0 || this.tracked.placed.length === 0) {
			// Without records there is nothing to place, but reviews are of one version of the text.
			this.latest = undefined;
			return;
		}
		this.tracked.edit(
			changes.map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, length: rangeLength, text })),
		);
		this.latest = undefined;
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.lookAgain(), PAUSE);
	}

	/** Anchors follow the text when it is saved, not before: until then the file holds the old one. */
	async saveAnchors(): Promise<void> {
		const { store, source } = this.shelf;
		const text = this.document.getText();
		this.tracked.lookAgain(text);
		const moved = this.tracked.reanchored(text);
		if (moved.length > 0) {
			await store.moveAnchors(source, moved);
		}
	}

	private lookAgain(): void {
		if (this.tracked.lookAgain(this.document.getText())) {
			this.tell();
		}
	}

	private tell(): void {
		this.latest = undefined;
		this.changed();
	}
}
