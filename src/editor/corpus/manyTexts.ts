import * as vscode from 'vscode';
import type { Recorded } from '../../corpus/index/makeRecord';
import type { TextRecord } from '../../corpus/index/textRecord';
import type { Row } from '../../corpus/model';
import type { VersionChanges } from '../../corpus/versions/versionChanges';
import { CorpusClient, Left } from '../../worker/corpus/corpusClient';
import type { Article } from '../article';
import { Disposable } from '../disposable';
import type { OpenArticles } from '../openArticles';
import { hostClock } from '../startWorker';
import { decodeText } from './decodeText';
import { findTexts, textPatterns, type FoundText } from './findTexts';

/** A text of the workspace, and what the index keeps of it. */
export interface IndexedText extends FoundText {
	readonly record: TextRecord;
}

/** Larger files are no texts of people, in bytes. */
const LARGEST = 4 * 1024 * 1024;
/** How long a text has to rest before it is read anew, in milliseconds. */
const REST = 1000;
/** So many texts are on their way at a time. */
const AHEAD = 2;
/** So many texts, at most, may share an article's words. */
const MOST_CANDIDATES = 50;
/** What more texts share is a common phrase. */
const COMMON = 50;

/**
 * The texts of the workspace that the settings `sourceReview.files` and `sourceReview.sources` name, and those reviewed
 * that are open: what is kept of each, kept up to date; and the one way to ask something of several of them. Nothing is
 * read before the first reviewed text is open.
 */
export class ManyTexts extends Disposable {
	private readonly changed = this.register(new vscode.EventEmitter<void>());
	/** Records came, went or changed. */
	readonly onDidChange = this.changed.event;
	private readonly indexed = new Map<string, IndexedText & { readonly prints: readonly number[] }>();
	private readonly owners = new Map<number, Set<string>>();
	private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
	private indexing: Promise<void> | undefined;
	private readonly client: CorpusClient;

	constructor(
		private readonly articles: OpenArticles,
		spawn: ConstructorParameters<typeof CorpusClient>[0],
	) {
		super();
		this.client = this.register(new CorpusClient(spawn, hostClock));
		this.register(articles.onDidChange((_, change) => change === 'read' && void this.begin()));
		this.register({ dispose: () => this.timers.forEach((timer) => clearTimeout(timer)) });
	}

	/** What is there now. */
	get texts(): readonly IndexedText[] {
		return [...this.indexed.values()];
	}

	/**
	 * All texts, once each has been read; begins to read them where that has not begun.
	 *
	 * @throws vscode.CancellationError where `token` was cancelled
	 */
	async ready(token?: vscode.CancellationToken): Promise<readonly IndexedText[]> {
		await Promise.race([this.begin(), cancelled(token)]);
		return this.texts;
	}

	/** The open document's text, else the file's, as an editor would hold it. @throws Error where it is no text, or gone */
	async textOf(uri: vscode.Uri): Promise<string> {
		const text = documentOf(uri)?.getText() ?? (await readFile(uri));
		if (text === undefined) {
			throw new Error(vscode.l10n.t('{0} is no text.', vscode.workspace.asRelativePath(uri)));
		}
		return text;
	}

	/** The texts that share fingerprints with the statements of one, those that share most first. */
	candidatesFor(article: vscode.Uri): readonly vscode.Uri[] {
		const own = article.toString();
		const weights = new Map<string, number>();
		for (const { fingerprints } of this.indexed.get(own)?.record.statements ?? []) {
			for (const print of fingerprints) {
				const owners = this.owners.get(print) ?? new Set<string>();
				for (const owner of owners.size > COMMON ? [] : owners) {
					weights.set(owner, (weights.get(owner) ?? 0) + 1 / owners.size);
				}
			}
		}
		weights.delete(own);
		return [...weights]
			.sort(([, a], [, b]) => b - a)
			.slice(0, MOST_CANDIDATES)
			.flatMap(([key]) => this.indexed.get(key)?.uri ?? []);
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

	private begin(): Promise<void> {
		this.indexing ??= this.indexAll();
		return this.indexing;
	}

	private async indexAll(): Promise<void> {
		this.follow();
		const found = await findTexts();
		for (const { document } of this.articles.all) {
			const key = document.uri.toString();
			found.set(key, found.get(key) ?? { uri: document.uri, isSource: false });
		}
		const waiting = [...found.values()];
		const readOn = async (): Promise<void> => {
			for (let next = waiting.shift(); next && !this.isDisposed; next = waiting.shift()) {
				await this.index(next);
			}
		};
		await Promise.all(Array.from({ length: AHEAD }, readOn));
		this.changed.fire();
	}

	/** Hears of what changes from now on. */
	private follow(): void {
		for (const { pattern, isSource } of textPatterns()) {
			const watcher = this.register(vscode.workspace.createFileSystemWatcher(pattern));
			for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) {
				this.register(event((uri) => this.soon({ uri, isSource }, REST / 4)));
			}
		}
		this.register(
			vscode.workspace.onDidChangeTextDocument(({ document }) => {
				const known = this.indexed.get(document.uri.toString());
				if (known) {
					this.soon(known, REST);
				}
			}),
		);
		this.register(
			this.articles.onDidChange(({ document }, change) => {
				if (change === 'read' && !this.indexed.has(document.uri.toString())) {
					this.soon({ uri: document.uri, isSource: false }, 0);
				}
			}),
		);
	}

	private soon({ uri, isSource }: FoundText, wait: number): void {
		const key = uri.toString();
		clearTimeout(this.timers.get(key));
		const again = async (): Promise<void> => {
			this.timers.delete(key);
			await this.index({ uri, isSource: isSource || this.indexed.get(key)?.isSource === true });
			this.changed.fire();
		};
		this.timers.set(
			key,
			setTimeout(() => void again(), wait),
		);
	}

	private async index(found: FoundText): Promise<void> {
		const key = found.uri.toString();
		try {
			const recorded = await this.client.record(await this.textOf(found.uri));
			this.forget(key);
			this.put(found, recorded);
		} catch {
			// It is gone, or no text.
			this.forget(key);
		}
	}

	private put({ uri, isSource }: FoundText, { record, fingerprints }: Recorded): void {
		const key = uri.toString();
		this.indexed.set(key, { uri, isSource, record, prints: [...fingerprints] });
		for (const print of fingerprints) {
			const owners = this.owners.get(print) ?? new Set();
			this.owners.set(print, owners.add(key));
		}
	}

	private forget(key: string): void {
		for (const print of this.indexed.get(key)?.prints ?? []) {
			this.owners.get(print)?.delete(key);
		}
		this.indexed.delete(key);
	}
}

const documentOf = (uri: vscode.Uri): vscode.TextDocument | undefined =>
	vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

async function readFile(uri: vscode.Uri): Promise<string | undefined> {
	const { size } = await vscode.workspace.fs.stat(uri);
	return size > LARGEST ? undefined : decodeText(await vscode.workspace.fs.readFile(uri), uri);
}

function cancelled(token: vscode.CancellationToken | undefined): Promise<never> {
	return new Promise((_, reject) => token?.onCancellationRequested(() => reject(new vscode.CancellationError())));
}

async function unlessLeft<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		throw error instanceof Left ? new vscode.CancellationError() : error;
	}
}
