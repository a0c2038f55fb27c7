import * as vscode from 'vscode';
import type { CorpusClient } from '../../worker/corpus/corpusClient';
import { Disposable } from '../disposable';
import type { OpenArticles } from '../openArticles';
import { InOrder } from '../inOrder';
import { Turns } from '../turns';
import { findTexts, isShown, namedText, textPatterns, type FoundText } from './findTexts';
import { inParallel } from './inParallel';
import { Intake, type Unread } from './intake';
import { keyOf } from '../keyOf';
import type { KeptIndex } from './keptIndex';
import { Links } from './links';
import { TextChanges } from './textChanges';
import type { TextIndex } from './textIndex';
import { TextReaders } from './textReaders';

/** So many files are looked at at a time. */
const AT_ONCE = 16;
/** The same of texts that changed, each of which may have to be read. */
const FEW_AT_ONCE = 2;
/** Where more texts change at once, all are gone through: that is seen, and can be stopped. */
const FEW = 20;

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
	/** The present going through all texts, and none where that was stopped or has failed. */
	private run: Run | undefined;
	private readonly runs = new InOrder();
	/** Looks at the few texts that changed together, one after another: the last one tells how a text is now. */
	private readonly looks = new InOrder();
	private readonly ending = new vscode.CancellationTokenSource();
	/** Whether all texts are to be read; not known before that has begun, and not so once a person has stopped it. */
	private isWanted: boolean | undefined;
	private readonly intake: Intake;
	private readonly readers: TextReaders;
	/** Which texts are meant; another list with each change of settings and folders. */
	private patterns = textPatterns();

	constructor(
		private readonly articles: OpenArticles,
		spawn: ConstructorParameters<typeof CorpusClient>[0],
		private readonly client: CorpusClient,
		private readonly index: TextIndex,
		private readonly kept: KeptIndex,
	) {
		super();
		this.intake = new Intake(index, kept);
		this.readers = new TextReaders(articles, spawn, client, this.intake);
		// The first text first; it is read by then.
		this.register(
			articles.onDidChange((_, change) => change === 'still' && this.isWanted === undefined && this.beginUnasked()),
		);
		this.register(
			vscode.workspace.onDidChangeConfiguration(
				(event) => WHICH.some((setting) => event.affectsConfiguration(setting)) && this.beginAnew(),
			),
		);
		this.register(vscode.workspace.onDidChangeWorkspaceFolders(() => this.beginAnew()));
		this.register({
			dispose: () => {
				this.endRun();
				this.ending.cancel();
				this.ending.dispose();
			},
		});
	}

	/** Files that are named and give no text, such as PDFs, or cannot be read. */
	get passedOver(): readonly FoundText[] {
		return this.intake.passedOver;
	}

	/** Begins to read all texts where that has not begun. @returns whether all have been read, and nobody stopped it */
	async begin(): Promise<boolean> {
		this.isWanted = true;
		let run: Run | undefined = (this.run ??= this.start());
		let isWhole = await run.done;
		// Where other texts are meant meanwhile, those.
		while (this.run && this.run !== run) {
			run = this.run;
			isWhole = await run.done;
		}
		return isWhole;
	}

	/** Stops reading texts, until somebody asks for them again. */
	stop(): void {
		this.isWanted = false;
		this.endRun();
	}

	private endRun(): void {
		this.run?.stopping.cancel();
		this.run = undefined;
	}

	/** Forgets all that is kept of texts, here and on disk; what is needed is read again when it is. */
	clear(): Promise<void> {
		this.endRun();
		// As before the first text, unless a person has stopped the reading.
		this.isWanted &&= undefined;
		return this.runs.do(async () => {
			this.index.clear();
			await this.kept.clear();
			this.changed.fire();
		});
	}

	/** Texts came, went or changed, or cannot be read any more. */
	lookAgain(uris: readonly vscode.Uri[]): void {
		const look = async (): Promise<void> => (uris.length > FEW ? this.lookAtAll() : this.lookAt(uris));
		this.looks.do(look).catch((error: unknown) => !this.isDisposed && console.error(error));
	}

	private beginUnasked(): void {
		// Who asks is told; until then it is nobody's concern.
		this.begin().catch((error: unknown) => console.error(error));
	}

	/** Other texts may be meant now: those that stay are not read again. */
	private beginAnew(): void {
		this.patterns = textPatterns();
		this.goThroughAnew();
	}

	private start(): Run {
		const stopping = new vscode.CancellationTokenSource();
		const run: Run = { stopping, done: this.runs.do(() => this.goThrough(run)), asked: 0, isOver: false };
		return run;
	}

	private async goThrough(run: Run): Promise<boolean> {
		let asked: number;
		try {
			do {
				({ asked } = run);
				await this.indexAll(run.stopping.token);
			} while (asked !== run.asked);
			return true;
		} catch (error) {
			this.run = this.run === run ? undefined : this.run;
			if (error instanceof vscode.CancellationError) {
				return false;
			}
			throw error;
		} finally {
			run.isOver = true;
			run.stopping.dispose();
		}
	}

	/** @throws vscode.CancellationError where it was stopped; what it has taken in stays */
	private async indexAll(token: vscode.CancellationToken): Promise<void> {
		// Before any text is looked at: what is kept of others would be written over.
		const known = await this.kept.open();
		this.changes ??= this.register(
			new TextChanges(
				this.articles,
				this.index,
				() => this.patterns,
				(uris) => this.lookAgain(uris),
			),
		);
		// What comes while the files are looked for is told by their watcher.
		const before = this.index.all;
		const found = await findTexts(this.patterns, token);
		if (token.isCancellationRequested) {
			throw new vscode.CancellationError();
		}
		const opened = new Set<string>();
		for (const { document } of this.articles.all) {
			const key = document.uri.toString();
			if (!found.has(key)) {
				found.set(key, { uri: document.uri, isSource: false });
				opened.add(key);
			}
		}
		// What is meant because it is open may be closed by the time it is read.
		const isMeant = (uri: vscode.Uri): boolean =>
			!token.isCancellationRequested && (!opened.has(uri.toString()) || this.articles.at(uri) !== undefined);
		const same = before.filter((text) => this.index.get(text.uri.toString()) === text);
		for (const { uri } of [...same, ...this.passedOver]) {
			if (!found.has(uri.toString())) {
				this.intake.remove(uri);
			}
		}
		const unread: Unread[] = [];
		const keys = new Set<string>();
		await inParallel([...found.values()], AT_ONCE, token, async (text) => {
			const file = await keyOf(text.uri.toString());
			keys.add(file);
			const looked = await this.intake.look(text, file, known, () => isMeant(text.uri));
			if (looked) {
				unread.push(looked);
			}
		});
		this.kept.keepOnly(keys);
		known.clear();
		this.changed.fire();
		if (unread.length > 0) {
			await this.readers.read(unread, isMeant, token);
		}
		await new Turns().through(this.index.settle());
		await this.kept.save();
		this.changed.fire();
	}

	/** So many texts changed that all are gone through: now, or once more by who does. */
	private lookAtAll(): void {
		if (this.run && !this.run.isOver) {
			this.run.asked += 1;
		} else {
			this.goThroughAnew();
		}
	}

	private goThroughAnew(): void {
		if (this.isWanted) {
			this.endRun();
			this.beginUnasked();
		}
	}

	private async lookAt(uris: readonly vscode.Uri[]): Promise<void> {
		const { patterns } = this;
		const { token } = this.ending;
		const isMeant = (): boolean => this.patterns === patterns;
		const links = new Links();
		// All patterns take fewer searches than more texts than that, each by itself.
		const sought = uris.filter((uri) => namedText(patterns, uri) && !this.isKnown(uri));
		const shown = sought.length > patterns.length ? await findTexts(patterns, token) : undefined;
		await inParallel(uris, FEW_AT_ONCE, token, async (uri) => {
			const found = await this.meantText(uri, links, shown);
			if (found) {
				const unread = await this.intake.look(found, await keyOf(uri.toString()), new Map(), isMeant);
				if (unread) {
					await this.intake.read(unread, this.client, isMeant).catch(() => undefined);
				}
			} else if (isMeant()) {
				this.intake.remove(uri);
			}
		});
		if (isMeant()) {
			this.changed.fire();
		} else {
			await this.lookAt(uris);
		}
	}

	/** A text that is open and reviewed, or named and shown: as a search says, where there was one. */
	private async meantText(
		uri: vscode.Uri,
		links: Links,
		shown: ReadonlyMap<string, FoundText> | undefined,
	): Promise<FoundText | undefined> {
		const named = namedText(this.patterns, uri);
		const isThere = async (): Promise<boolean> =>
			this.isKnown(uri) ? !(await links.leadTo(uri)) : shown ? shown.has(uri.toString()) : isShown(uri);
		if (named && (await isThere())) {
			return named;
		}
		return this.articles.at(uri) ? { uri, isSource: false } : undefined;
	}

	/** Open, or in the index: what is there was shown, and where that changes all is looked at. A link can take its place. */
	private isKnown(uri: vscode.Uri): boolean {
		return this.articles.at(uri) !== undefined || this.index.get(uri.toString()) !== undefined;
	}
}

/** A going through all texts. */
interface Run {
	readonly stopping: vscode.CancellationTokenSource;
	/** Whether it came to its end. */
	readonly done: Promise<boolean>;
	/** How often it was asked, since it began, to go through them once more. */
	asked: number;
	isOver: boolean;
}
