import * as vscode from 'vscode';
import type { Engine } from '../analysis/engine';
import type { Analysis } from '../analysis/model';
import type { Desk } from './desk/desk';
import { Disposable } from './disposable';
import { Lookup } from './lookup';
import { ownTurn } from './ownTurn';
import type { ReviewedFiles } from './reviewedFiles';

/** How long the extension host is kept busy before others get their turn, in milliseconds. */
const TURN = 12;
/** Pause after a keystroke before a long text is analysed again, in milliseconds. */
const PAUSE = 60;
/** Texts up to this length (UTF-16 units) are analysed without pause. */
const SHORT = 20_000;

interface Entry {
	/** The latest complete analysis, of `version`, as it was made. */
	made: Analysis | undefined;
	/** The same with what persons corrected. */
	analysis: Analysis | undefined;
	version: number;
	/** Why the last attempt came to nothing. */
	failure: Error | undefined;
	/** The work under way. Never rejects. */
	running: Promise<void> | undefined;
}

/**
 * The one place where documents are analysed: once for each version, incrementally, in short turns; those that can be
 * seen unasked, others when somebody asks. Views ask here and never analyse by themselves. What is handed out is the
 * analysis as persons have corrected it, the same object to all.
 */
export class Analyses extends Disposable {
	private readonly entries = new Map<string, Entry>();
	private readonly changed = this.register(new vscode.EventEmitter<vscode.TextDocument>());
	/** Ends when the listeners have been told of the last change. */
	private telling: Promise<void> = Promise.resolve();
	/**
	 * There is another analysis of the document's present version, or the document is not reviewed any more. Each listener
	 * is told in a turn of its own: together they would keep the extension host too long.
	 */
	readonly onDidChange = (listener: (document: vscode.TextDocument) => void): vscode.Disposable =>
		this.changed.event((document) => {
			this.telling = this.telling
				.then(ownTurn)
				.then(() => (this.isDisposed ? undefined : listener(document)))
				.catch((error: unknown) => console.error(error));
		});
	private readonly lookups = new WeakMap<Analysis, Lookup>();
	/** Messages that the person has seen already. */
	private readonly told = new Set<string>();

	constructor(
		readonly files: ReviewedFiles,
		private readonly engine: () => Promise<Engine>,
		private readonly desk: Pick<Desk, 'open' | 'correctedAnalysis' | 'onDidChange'>,
	) {
		super();
		this.register(vscode.window.onDidChangeVisibleTextEditors(() => this.requestVisible()));
		this.register(
			vscode.workspace.onDidChangeTextDocument((event) => {
				if (event.contentChanges.length > 0 && isVisible(event.document)) {
					this.request(event.document);
				}
			}),
		);
		this.register(vscode.workspace.onDidCloseTextDocument((document) => this.entries.delete(keyOf(document))));
		this.register(files.onDidChange(() => this.reconsider()));
		this.register(desk.onDidChange((document) => this.correct(document)));
		this.requestVisible();
	}

	/** The analysis of the document's present version, if it is there already. */
	current(document: vscode.TextDocument): Analysis | undefined {
		const entry = this.entries.get(keyOf(document));
		return entry?.version === document.version ? entry.analysis : undefined;
	}

	/**
	 * The analysis of the document's present version.
	 *
	 * @returns `undefined` where the document is not reviewed or was closed, or `token` was cancelled
	 * @throws Error with a message for the person where the document cannot be analysed; asking again tries again
	 */
	async of(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Analysis | undefined> {
		this.request(document);
		for (;;) {
			const entry = this.entries.get(keyOf(document));
			if (!entry || document.isClosed || token?.isCancellationRequested) {
				return undefined;
			}
			if (entry.analysis && entry.version === document.version) {
				return entry.analysis;
			}
			if (!entry.running) {
				if (entry.failure) {
					throw entry.failure;
				}
				return undefined;
			}
			await entry.running;
		}
	}

	/** The lookup of an analysis, shared by all views of it. */
	lookup(analysis: Analysis): Lookup {
		const lookup = this.lookups.get(analysis) ?? new Lookup(analysis);
		this.lookups.set(analysis, lookup);
		return lookup;
	}

	/** Documents that nobody sees are analysed when somebody asks for them. */
	private requestVisible(): void {
		vscode.window.visibleTextEditors.forEach(({ document }) => this.request(document));
	}

	private request(document: vscode.TextDocument): void {
		if (!this.files.has(document)) {
			return;
		}
		const key = keyOf(document);
		const entry = this.entries.get(key) ?? {
			made: undefined,
			analysis: undefined,
			version: -1,
			failure: undefined,
			running: undefined,
		};
		this.entries.set(key, entry);
		if (entry.version !== document.version && !entry.running) {
			entry.running = this.run(document, entry);
		}
	}

	private async run(document: vscode.TextDocument, entry: Entry): Promise<void> {
		entry.failure = undefined;
		// Not waited for: a slow disk must not keep anyone from reading. What comes later is corrected then.
		void this.desk.open(document);
		try {
			const engine = await this.engine();
			while (
				!this.isDisposed &&
				!document.isClosed &&
				entry.version !== document.version &&
				this.isKept(document, entry)
			) {
				if (entry.made && entry.made.text.length > SHORT) {
					await pause(PAUSE);
				}
				const version = document.version;
				const analysis = await this.inTurns(document, version, engine, entry.made);
				if (analysis && this.isKept(document, entry)) {
					entry.made = analysis;
					entry.analysis = undefined;
					entry.version = version;
					if (version === document.version) {
						entry.analysis = this.desk.correctedAnalysis(document, analysis);
						this.changed.fire(document);
					}
				}
			}
		} catch (error) {
			entry.failure = error instanceof Error ? error : new Error(String(error));
			this.tell(entry.failure.message);
		} finally {
			entry.running = undefined;
		}
	}

	/** Corrections have changed: the analysis is the same, but not what is handed out. */
	private correct(document: vscode.TextDocument): void {
		const entry = this.entries.get(keyOf(document));
		if (entry?.made && entry.version === document.version) {
			const analysis = this.desk.correctedAnalysis(document, entry.made);
			if (analysis !== entry.analysis) {
				entry.analysis = analysis;
				this.changed.fire(document);
			}
		}
	}

	private tell(message: string): void {
		if (!this.told.has(message)) {
			this.told.add(message);
			void vscode.window.showErrorMessage(vscode.l10n.t('Source Review cannot analyse this file. {0}', message));
		}
	}

	private isKept(document: vscode.TextDocument, entry: Entry): boolean {
		return this.entries.get(keyOf(document)) === entry;
	}

	/** Analyses `version`, letting others run in between; gives up when the document has moved on. */
	private async inTurns(
		document: vscode.TextDocument,
		version: number,
		engine: Engine,
		previous: Analysis | undefined,
	): Promise<Analysis | undefined> {
		const steps = engine.analyzeInSteps(document.getText(), previous);
		for (;;) {
			const until = Date.now() + TURN;
			do {
				const step = steps.next();
				if (step.done) {
					return step.value;
				}
			} while (Date.now() < until);
			await ownTurn();
			if (document.version !== version || document.isClosed || this.isDisposed) {
				return undefined;
			}
		}
	}

	private reconsider(): void {
		for (const document of vscode.workspace.textDocuments) {
			if (!this.files.has(document) && this.entries.delete(keyOf(document))) {
				this.changed.fire(document);
			}
		}
		this.requestVisible();
	}
}

const isVisible = (document: vscode.TextDocument): boolean =>
	vscode.window.visibleTextEditors.some((editor) => editor.document === document);
const keyOf = (document: vscode.TextDocument): string => document.uri.toString();
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
