import * as vscode from 'vscode';
import type { NameAt } from '../../corpus/directory/joinNames';
import type { ListedText } from '../../corpus/directory/listed';
import type { KeptText } from '../../corpus/index/recordPack';
import type { Row } from '../../corpus/model';
import type { VersionChanges } from '../../corpus/versions/versionChanges';
import { CorpusClient, Left, TooLong } from '../../worker/corpus/corpusClient';
import type { Article } from '../article';
import { Disposable } from '../disposable';
import type { OpenArticles } from '../openArticles';
import { hostClock } from '../startWorker';
import { findTexts, type FoundText } from './findTexts';
import { IndexProgress } from './indexProgress';
import { keyOf, type KeptIndex } from './keptIndex';
import { TextChanges } from './textChanges';
import { documentOf, presentText, readText, stampOf, unsavedText, type Stamp } from './textFile';
import { TextIndex, type IndexedText } from './textIndex';

export type { IndexedText } from './textIndex';

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
 * The texts of the workspace that the settings `sourceReview.files` and `sourceReview.sources` name, and those reviewed
 * that are open: what is kept of each, kept up to date; and the one way to ask something of several of them. Nothing is
 * read before the first reviewed text is open.
 */
export class ManyTexts extends Disposable {
	private readonly changed = this.register(new vscode.EventEmitter<void>());
	/** Records came, went or changed. */
	readonly onDidChange = this.changed.event;
	private readonly index = new TextIndex();
	private readonly client: CorpusClient;
	private changes: TextChanges | undefined;
	private indexing: Promise<void> | undefined;
	private stop: vscode.CancellationTokenSource | undefined;
	private wasBegun = false;
	private lastSave = 0;

	constructor(
		private readonly articles: OpenArticles,
		private readonly spawn: ConstructorParameters<typeof CorpusClient>[0],
		private readonly kept: KeptIndex,
	) {
		super();
		this.client = this.register(new CorpusClient(spawn, hostClock));
		// The first text first; it is read by then.
		this.register(articles.onDidChange((_, change) => change === 'still' && this.beginUnasked()));
		this.register(
			vscode.workspace.onDidChangeConfiguration(
				(event) => WHICH.some((setting) => event.affectsConfiguration(setting)) && void this.beginAnew(),
			),
		);
		this.register(vscode.workspace.onDidChangeWorkspaceFolders(() => void this.beginAnew()));
		this.register({ dispose: () => this.stopIndexing() });
	}

	/** What is there now. */
	get texts(): readonly IndexedText[] {
		return this.index.all;
	}

	/**
	 * All texts, once each has been read; begins to read them where that has not begun.
	 *
	 * @throws vscode.CancellationError where `token` was cancelled, or a person stopped the reading
	 */
	async ready(token?: vscode.CancellationToken): Promise<readonly IndexedText[]> {
		await Promise.race([this.begin(), cancelled(token)]);
		if (!this.indexing) {
			throw new vscode.CancellationError();
		}
		return this.texts;
	}

	/** The open document's text, else the file's, as an editor would hold it. @throws Error where it is no text, or gone */
	async textOf(uri: vscode.Uri): Promise<string> {
		const text = documentOf(uri)?.getText() ?? (await readText(uri));
		if (text === undefined) {
			throw new Error(vscode.l10n.t('{0} is no text.', vscode.workspace.asRelativePath(uri)));
		}
		return text;
	}

	/** The texts that share fingerprints with the statements of one, those that share most first. */
	candidatesFor(article: vscode.Uri): readonly vscode.Uri[] {
		return this.index.candidatesFor(article.toString());
	}

	/**
	 * What became of the quotations and reports of an article in other texts: of what a person sees of it now, where it has
	 * been read. `Found.file` is the address of a text (`uri.toString()`); offsets are those of {@link textOf}.
	 *
	 * @throws vscode.CancellationError where `token` was cancelled, Error where a text cannot be read
	 */
	async check(
		article: Pick<Article, 'document' | 'read'>,
		sources: readonly vscode.Uri[],
		token?: vscode.CancellationToken,
	): Promise<readonly Row[]> {
		const named = await Promise.all(
			sources.map(async (uri) => ({ file: uri.toString(), text: await this.textOf(uri) })),
		);
		const { document, read } = article;
		return unlessLeft(
			this.client.check(read?.analysis.text ?? document.getText(), read?.analysis ?? null, named, token),
		);
	}

	/** What a newer version of a text says otherwise. @throws as {@link check} */
	compare(older: string, newer: string, token?: vscode.CancellationToken): Promise<VersionChanges> {
		return unlessLeft(this.client.compare(older, newer, token));
	}

	/** Stops reading texts, until somebody asks for them again. */
	stopIndexing(): void {
		this.stop?.cancel();
	}

	/** Forgets all that is kept of texts, here and on disk; what is needed is read again when it is. */
	async clear(): Promise<void> {
		this.stopIndexing();
		await this.indexing?.catch(() => undefined);
		this.indexing = undefined;
		this.index.clear();
		await this.kept.clear();
		this.changed.fire();
	}

	/** Resolves when all that was read is written. */
	settled(): Promise<void> {
		return this.kept.save();
	}

	/** Which names of several texts are the same person's, body's or place's. @throws as {@link check} */
	join(texts: readonly ListedText[], token?: vscode.CancellationToken): Promise<readonly (readonly NameAt[])[]> {
		return unlessLeft(this.client.join(texts, token));
	}

	private beginUnasked(): void {
		if (!this.wasBegun) {
			// Who asks is told; until then it is nobody's concern.
			this.begin().catch((error: unknown) => console.error(error));
		}
	}

	/** Other texts may be meant now: those that stay are not read again. */
	private async beginAnew(): Promise<void> {
		if (!this.wasBegun) {
			return;
		}
		this.stopIndexing();
		const before = this.indexing;
		await before?.catch(() => undefined);
		// Of several changes at once the first to come here begins, knowing all.
		if (this.indexing === undefined || this.indexing === before) {
			this.indexing = undefined;
			await this.begin().catch((error: unknown) => console.error(error));
		}
	}

	private begin(): Promise<void> {
		this.wasBegun = true;
		this.indexing ??= this.indexAll().catch((error: unknown) => {
			this.indexing = undefined;
			if (!(error instanceof vscode.CancellationError)) {
				throw error;
			}
		});
		return this.indexing;
	}

	private async indexAll(): Promise<void> {
		const { token } = (this.stop = new vscode.CancellationTokenSource());
		this.changes ??= this.register(new TextChanges(this.articles, this.index, (found) => this.again(found)));
		// What comes while the files are looked for is told by their watcher.
		const before = this.index.all;
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
			const looked = await this.look(text, file, known);
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
			await this.read(text, clients[way % clients.length] ?? this.client, token);
			progress.tell((done += 1));
		});
		const progress = new IndexProgress(unread.length, this.articles.selector, reading);
		await reading.finally(() => {
			progress.dispose();
			helper?.dispose();
		});
	}

	/** Takes in what was kept of a text. @returns what is to be read, where nothing was */
	private async look(
		found: FoundText,
		file: string,
		known: ReadonlyMap<string, KeptText>,
	): Promise<Unread | undefined> {
		const stamp = unsavedText(found.uri) === undefined ? await stampOf(found.uri) : undefined;
		const before = stamp && known.get(this.kept.textIn(file, stamp) ?? '');
		if (before) {
			this.index.put(found, before);
			return undefined;
		}
		const text = await presentText(found.uri).catch(() => undefined);
		if (text === undefined) {
			this.index.remove(found.uri.toString());
			return undefined;
		}
		const key = await keyOf(text);
		const same = known.get(key);
		if (!same) {
			return { found, file, key, stamp };
		}
		this.index.put(found, same);
		this.remember(file, key, stamp, undefined);
		return undefined;
	}

	private async read(
		{ found, file, key, stamp }: Unread,
		client: CorpusClient,
		token?: vscode.CancellationToken,
	): Promise<void> {
		try {
			const text = (await presentText(found.uri)) ?? '';
			const kept = await client.record(text, token);
			this.index.put(found, kept);
			// It may be another text by now, which is then read again.
			if ((await keyOf(text)) === key) {
				this.remember(file, key, stamp, kept);
			}
		} catch (error) {
			if (error instanceof Left) {
				throw new vscode.CancellationError();
			}
			// It is gone, or nothing can read it.
			this.index.remove(found.uri.toString());
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

	/** A text has changed. */
	private async again(found: FoundText): Promise<void> {
		const unread = await this.look(found, await keyOf(found.uri.toString()), new Map());
		if (unread) {
			await this.read(unread, this.client).catch(() => undefined);
		}
		this.changed.fire();
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

/** @throws vscode.CancellationError where `token` was cancelled */
async function inParallel<T>(
	items: readonly T[],
	ways: number,
	token: vscode.CancellationToken,
	work: (item: T, way: number) => Promise<void>,
): Promise<void> {
	let next = 0;
	const goOn = async (way: number): Promise<void> => {
		for (let item = items[next++]; item !== undefined; item = items[next++]) {
			if (token.isCancellationRequested) {
				throw new vscode.CancellationError();
			}
			await work(item, way);
		}
	};
	await Promise.all(Array.from({ length: ways }, (_, way) => goOn(way)));
}

function cancelled(token: vscode.CancellationToken | undefined): Promise<never> {
	return new Promise((_, reject) => token?.onCancellationRequested(() => reject(new vscode.CancellationError())));
}

const tooLong = (): Error =>
	new Error(
		vscode.l10n.t(
			'Together these texts are too long to be read here, where VS Code gives no thread for it. Choose fewer of them, or shorter ones.',
		),
	);

async function unlessLeft<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		throw error instanceof Left ? new vscode.CancellationError() : error instanceof TooLong ? tooLong() : error;
	}
}
