import * as vscode from 'vscode';
import type { KeptText } from '../../corpus/index/recordPack';
import { CorpusClient, Left } from '../../worker/corpus/corpusClient';
import { Disposable } from '../disposable';
import type { OpenArticles } from '../openArticles';
import { hostClock } from '../startWorker';
import { findTexts, isShown, namedText, type FoundText } from './findTexts';
import { inParallel } from './inParallel';
import { IndexProgress } from './indexProgress';
import { keyOf, type KeptIndex } from './keptIndex';
import { TextChanges } from './textChanges';
import { presentText, stampOf, unsavedText, type Stamp } from './textFile';
import type { TextIndex } from './textIndex';

/** So many files are looked at at a time. */
const AT_ONCE = 16;
/** So many texts are on their way to be read, so that the thread never waits. */
const AHEAD = 2;
/** So many texts are worth a second thread. */
const MANY = 100;
/** What was read is written so often, in milliseconds. */
const SAVED_EVERY = 10_000;

/** The settings that say which texts there are. */
const WHICH = ['sourceReview.files', 'sourceReview.sources', 'files.exclude'];

/**
 * Keeps the index as the workspace is: finds the texts that the settings name, reads what is not kept, and hears of every
 * change of texts, folders and settings. Which texts there are is asked anew for each that changes, so that what one
 * change began never brings back what another one took out.
 */
export class IndexKeeper extends Disposable {
	private readonly changed = this.register(new vscode.EventEmitter<void>());
	/** Records came, went or changed. */
	readonly onDidChange = this.changed.event;
	private changes: TextChanges | undefined;
	private indexing: Promise<void> | undefined;
	private stopping: vscode.CancellationTokenSource | undefined;
	private wasBegun = false;
	private lastSave = 0;
	private readonly noTexts = new Map<string, vscode.Uri>();
	/** Another one with each change of what the settings and folders name. */
	private meaning = {};

	constructor(
		private readonly articles: OpenArticles,
		private readonly spawn: ConstructorParameters<typeof CorpusClient>[0],
		private readonly client: CorpusClient,
		private readonly index: TextIndex,
		private readonly kept: KeptIndex,
	) {
		super();
		// The first text first; it is read by then.
		this.register(articles.onDidChange((_, change) => change === 'still' && this.beginUnasked()));
		this.register(
			vscode.workspace.onDidChangeConfiguration(
				(event) => WHICH.some((setting) => event.affectsConfiguration(setting)) && void this.beginAnew(),
			),
		);
		this.register(vscode.workspace.onDidChangeWorkspaceFolders(() => void this.beginAnew()));
		this.register({ dispose: () => this.stop() });
	}

	/** Files that are named as sources and hold no text, such as PDFs. */
	get passedOver(): readonly vscode.Uri[] {
		return [...this.noTexts.values()];
	}

	/** Begins to read all texts where that has not begun. @returns whether all have been read, and nobody stopped it */
	async begin(): Promise<boolean> {
		this.wasBegun = true;
		this.indexing ??= this.indexAll().catch((error: unknown) => {
			this.indexing = undefined;
			if (!(error instanceof vscode.CancellationError)) {
				throw error;
			}
		});
		await this.indexing;
		return this.indexing !== undefined;
	}

	/** Stops reading texts, until somebody asks for them again. */
	stop(): void {
		this.stopping?.cancel();
	}

	/** Forgets all that is kept of texts, here and on disk; what is needed is read again when it is. */
	async clear(): Promise<void> {
		this.stop();
		await this.indexing?.catch(() => undefined);
		this.indexing = undefined;
		this.index.clear();
		await this.kept.clear();
		this.changed.fire();
	}

	private beginUnasked(): void {
		if (!this.wasBegun) {
			// Who asks is told; until then it is nobody's concern.
			this.begin().catch((error: unknown) => console.error(error));
		}
	}

	/** Other texts may be meant now: those that stay are not read again. */
	private async beginAnew(): Promise<void> {
		this.meaning = {};
		if (!this.wasBegun) {
			return;
		}
		this.stop();
		const before = this.indexing;
		await before?.catch(() => undefined);
		// Of several changes at once the first to come here begins, knowing all.
		if (this.indexing === undefined || this.indexing === before) {
			this.indexing = undefined;
			await this.begin().catch((error: unknown) => console.error(error));
		}
	}

	private async indexAll(): Promise<void> {
		const { token } = (this.stopping = new vscode.CancellationTokenSource());
		this.changes ??= this.register(new TextChanges(this.articles, this.index, (uri) => this.again(uri)));
		// What comes while the files are looked for is told by their watcher.
		const before = this.index.all;
		this.noTexts.clear();
		const found = await findTexts(token);
		for (const { document } of this.articles.all) {
			const key = document.uri.toString();
			found.set(key, found.get(key) ?? { uri: document.uri, isSource: false });
		}
		for (const text of before) {
			const key = text.uri.toString();
			if (!found.has(key) && this.index.get(key) === text) {
				this.index.remove(key);
			}
		}
		const known = await this.kept.open();
		const unread: Unread[] = [];
		const keys = new Set<string>();
		await inParallel([...found.values()], AT_ONCE, token, async (text) => {
			const file = await keyOf(text.uri.toString());
			keys.add(file);
			const looked = await this.look(text, file, known, () => !token.isCancellationRequested);
			if (looked) {
				unread.push(looked);
			}
		});
		this.kept.keepOnly(keys);
		known.clear();
		this.changed.fire();
		if (unread.length > 0) {
			await this.readAll(unread, token);
		}
		this.index.settle();
		await this.kept.save();
		this.changed.fire();
	}

	private async readAll(unread: readonly Unread[], token: vscode.CancellationToken): Promise<void> {
		let done = 0;
		this.lastSave = Date.now();
		// Where there is much to read, a second thread reads with the first until it is done.
		const helper = unread.length < MANY ? undefined : new CorpusClient(this.spawn, hostClock);
		const clients = helper ? [this.client, helper] : [this.client];
		const reading = inParallel(unread, AHEAD * clients.length, token, async (text, way) => {
			await this.read(text, clients[way % clients.length] ?? this.client, () => !token.isCancellationRequested, token);
			progress.tell((done += 1));
		});
		const progress = new IndexProgress(unread.length, this.articles.selector, reading);
		await reading.finally(() => {
			progress.dispose();
			helper?.dispose();
		});
	}

	/**
	 * Takes in what was kept of a text, or that it is gone.
	 *
	 * @param isMeant whether it is still to be taken in when that is known
	 * @returns what is to be read, where nothing was kept
	 */
	private async look(
		found: FoundText,
		file: string,
		known: ReadonlyMap<string, KeptText>,
		isMeant: () => boolean,
	): Promise<Unread | undefined> {
		const stamp = unsavedText(found.uri) === undefined ? await stampOf(found.uri) : undefined;
		const before = stamp && known.get(this.kept.textIn(file, stamp) ?? '');
		const text = before ? undefined : await presentText(found.uri).catch(() => null);
		const key = typeof text === 'string' ? await keyOf(text) : undefined;
		const kept = before ?? (key === undefined ? undefined : known.get(key));
		if (!isMeant()) {
			return undefined;
		}
		if (!before && text === undefined && found.isSource) {
			this.noTexts.set(found.uri.toString(), found.uri);
		} else {
			this.noTexts.delete(found.uri.toString());
		}
		if (kept) {
			this.index.put(found, kept);
			if (key !== undefined) {
				this.remember(file, key, stamp, undefined);
			}
		} else if (key === undefined) {
			this.index.remove(found.uri.toString());
		} else {
			return { found, file, key, stamp };
		}
		return undefined;
	}

	/** @throws vscode.CancellationError where the reading was stopped */
	private async read(
		{ found, file, key, stamp }: Unread,
		client: CorpusClient,
		isMeant: () => boolean,
		token?: vscode.CancellationToken,
	): Promise<void> {
		try {
			const text = (await presentText(found.uri)) ?? '';
			const kept = await client.record(text, token);
			const isSame = (await keyOf(text)) === key;
			if (isMeant()) {
				this.index.put(found, kept);
			}
			// It may be another text by now, which is then read again.
			if (isSame) {
				this.remember(file, key, stamp, kept);
			}
		} catch (error) {
			if (error instanceof Left) {
				throw new vscode.CancellationError();
			}
			// It is gone, or nothing can read it.
			if (isMeant()) {
				this.index.remove(found.uri.toString());
			}
		}
		if (Date.now() - this.lastSave > SAVED_EVERY) {
			this.lastSave = Date.now();
			void this.kept.save();
		}
	}

	private remember(file: string, text: string, stamp: Stamp | undefined, kept: KeptText | undefined): void {
		if (stamp) {
			this.kept.keep(file, { ...stamp, text }, kept);
		}
	}

	/** A text came, went or changed. */
	private async again(uri: vscode.Uri): Promise<void> {
		const { meaning } = this;
		const isMeant = (): boolean => this.meaning === meaning;
		const found = await this.meantText(uri);
		if (found) {
			const unread = await this.look(found, await keyOf(uri.toString()), new Map(), isMeant);
			if (unread) {
				await this.read(unread, this.client, isMeant).catch(() => undefined);
			}
		} else if (isMeant()) {
			this.index.remove(uri.toString());
			this.noTexts.delete(uri.toString());
		}
		if (isMeant()) {
			this.changed.fire();
		} else if (!this.isDisposed) {
			await this.again(uri);
		}
	}

	/** A text that is open and reviewed, or named and shown. */
	private async meantText(uri: vscode.Uri): Promise<FoundText | undefined> {
		const named = namedText(uri);
		if (this.articles.at(uri)) {
			return named ?? { uri, isSource: false };
		}
		// What is in the index was shown; where that changes all is looked at.
		return named && (this.index.get(uri.toString()) || (await isShown(uri))) ? named : undefined;
	}
}

/** A text of which nothing is kept. */
interface Unread {
	readonly found: FoundText;
	/** The key of its address. */
	readonly file: string;
	/** The key of its words. */
	readonly key: string;
	/** `undefined` for a text that is not as its file. */
	readonly stamp: Stamp | undefined;
}
