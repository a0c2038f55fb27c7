import type * as vscode from 'vscode';
import type { DeskRecord } from '../review/model';
import type { TextRecords } from '../review/store/textRecords';
import type { EngineText } from '../worker/engine';
import { Disposable } from './disposable';
import { InOrder } from './inOrder';
import type { Opened } from './shelf';
import type { Shelves } from './shelves';

/**
 * What is kept of one open text: found where that is now, which may be elsewhere than before, followed there, and told what
 * the text says and where its records stand whenever it is saved.
 */
export class ArticleRecords extends Disposable {
	private opening: Promise<Opened> | undefined;
	/** Where it was found last. */
	private opened: Opened | undefined;
	private following: readonly { dispose(): void }[] = [];
	/** The fingerprint of the text when it was opened, or last saved. What is kept of a text outlives this object. */
	private readonly known = { words: '' };
	/** A text that is closed as soon as it is saved is still asked where its records are now. */
	private readonly savings = new InOrder();

	/** @param changed is told when records are others, or more or fewer acts wait for the disk */
	constructor(
		private readonly document: vscode.TextDocument,
		private readonly engine: Pick<EngineText, 'fingerprint' | 'reanchored'>,
		private readonly shelves: Pick<Shelves, 'open' | 'onDidMove'>,
		private readonly changed: (opened: Opened) => void,
	) {
		super();
		this.register(shelves.onDidMove(() => this.reopen()));
		this.register({ dispose: () => this.following.forEach((listener) => listener.dispose()) });
	}

	/** What is kept of the text; nothing before it is read. */
	get ofText(): readonly DeskRecord[] {
		return this.opened?.records.records ?? [];
	}

	/** Those of the text, and those of names in its folder; none before they are read. */
	get all(): readonly TextRecords[] {
		return this.opened ? [this.opened.records, this.opened.names] : [];
	}

	/** Reads what is kept of the text, once; what failed is tried again by whoever asks next. */
	async open(): Promise<Opened> {
		const opening = (this.opening ??= this.openNow());
		const opened = await opening.catch((error: unknown) => {
			this.opening = this.opening === opening ? undefined : this.opening;
			throw error;
		});
		if (opening !== this.opening) {
			// It was opened where the text is no longer.
			return this.open();
		}
		this.follow(opened);
		if (this.document.isUntitled) {
			// All texts without a file begin empty, under the same few names: their words tell them apart.
			this.known.words = await this.engine.fingerprint();
		}
		return opened;
	}

	/** As {@link open}, for nobody who waits: what fails is tried again by whoever asks next. */
	openSoon(): void {
		this.open().catch(() => undefined);
	}

	/** Anchors follow the text when it is saved, not before: until then the file holds the old one. */
	saved(): void {
		void this.savings.do(async () => {
			const { opened, known } = this;
			if (opened) {
				known.words = await this.engine.fingerprint();
			}
			if (opened && this.ofText.length > 0) {
				await opened.records.saveAnchors(this.engine.reanchored(), known.words);
			}
		});
	}

	/** Resolves when anchors have followed the text. */
	settled(): Promise<void> {
		return this.savings.settled();
	}

	/** Reads anew what is kept, from where it is now. */
	private reopen(): void {
		this.opening = undefined;
		this.openSoon();
	}

	private async openNow(): Promise<Opened> {
		const { known } = this;
		known.words = await this.engine.fingerprint();
		return this.shelves.open(this.document, () => known.words);
	}

	private follow(opened: Opened): void {
		if (this.isDisposed || opened === this.opened) {
			return;
		}
		this.opened = opened;
		this.following.forEach((listener) => listener.dispose());
		this.following = this.all.map((records) => records.onDidChange(() => this.changed(opened)));
		this.changed(opened);
	}
}
