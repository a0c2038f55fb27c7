import * as vscode from 'vscode';
import { messageOf } from '../messageOf';
import type { Article, ArticleChange } from './article';
import { Disposable } from './disposable';
import { isText, type Membership } from './membership';
import { movedUri } from './movedUri';
import { ownTurn } from './ownTurn';

/** Makes articles, and is told what happens to files. It is heavy, and made when the first reviewed text is open. */
export interface ArticleMaker {
	make(document: vscode.TextDocument): Article;
	/** A file or a folder has another name now. */
	renamed(from: vscode.Uri, to: vscode.Uri): Promise<void>;
	/** The file that an untitled text which is closed was saved as; `undefined` where it was thrown away. */
	savedAs(untitled: Article): vscode.TextDocument | undefined;
	/** What was said of it goes to that file. */
	continues(untitled: Article, file: vscode.TextDocument): Promise<void>;
}

type Listener = (article: Article, change: ArticleChange) => void;
type Renames = vscode.FileRenameEvent['files'];

/**
 * The reviewed texts that are open, each with its one {@link Article}. It alone hears of texts being opened, closed,
 * changed, saved and renamed, of languages, workspace folders and the setting that says which texts are reviewed:
 *
 * - opened: an article is made where the text is reviewed, and reads once somebody sees it or asks;
 * - changed: its article moves everything along;
 * - given another language: VS Code closes and opens the same document, whose article stays;
 * - closed: its article ends, once what was done is saved;
 * - renamed, alone or with its folder: records and membership follow; VS Code closes the one document and opens another;
 * - untitled and saved as a file: the text of that file is reviewed, with all that was said of it;
 * - untitled and thrown away: what was said of it stays with it, whatever other text has the same words.
 *
 * This file is loaded with the extension, in every window: it holds no more than it needs to notice the first text.
 */
export class OpenArticles extends Disposable {
	private readonly articles = new Map<vscode.TextDocument, Article>();
	private maker: ArticleMaker | undefined;
	private lastShown: vscode.TextDocument | undefined;
	/** The last text shown that is reviewed. */
	private lastReviewed: vscode.TextDocument | undefined;
	private readonly listeners = new Set<Listener>();
	private readonly activeChanged = this.register(new vscode.EventEmitter<void>());
	private readonly selectorChanged = this.register(new vscode.EventEmitter<void>());
	/** Texts that were closed while something that was done there is still being saved. */
	private readonly ending = new Set<Promise<void>>();
	/** Ends when all listeners have been told of all changes. */
	private telling: Promise<void> = Promise.resolve();
	/** Another text is active or shown, or the one that is, is reviewed now, or no longer. */
	readonly onDidChangeActive = this.activeChanged.event;
	private readonly endedText = this.register(new vscode.EventEmitter<vscode.TextDocument>());
	/** A text is closed, or no longer reviewed. */
	readonly onDidEnd = this.endedText.event;
	/** Other texts may be reviewed than before. */
	readonly onDidChangeSelector = this.selectorChanged.event;

	/** @param wake is called when a reviewed text is open and there is nobody yet to make its article */
	constructor(
		private readonly membership: Membership,
		private readonly wake: () => void,
	) {
		super();
		this.register(vscode.workspace.onDidOpenTextDocument((document) => this.opened(document)));
		this.register(vscode.workspace.onDidCloseTextDocument((document) => this.closing(document)));
		this.register(
			vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) =>
				this.articles.get(document)?.edited(contentChanges),
			),
		);
		this.register(vscode.workspace.onDidSaveTextDocument((document) => this.articles.get(document)?.saved()));
		this.register(vscode.workspace.onDidRenameFiles(({ files }) => void this.renamed(files)));
		this.register(vscode.workspace.onDidChangeWorkspaceFolders(() => this.reconsider()));
		this.register(vscode.workspace.onDidGrantWorkspaceTrust(() => this.reconsider()));
		this.register(
			vscode.workspace.onDidChangeConfiguration(
				(event) => event.affectsConfiguration('sourceReview.files') && this.reconsider(),
			),
		);
		this.register(vscode.window.onDidChangeVisibleTextEditors(() => this.looked()));
		this.register(vscode.window.onDidChangeActiveTextEditor(() => this.looked()));
		this.register({ dispose: () => this.all.forEach((article) => article.dispose()) });
		this.reconsider();
	}

	/** Makes articles from now on, of what is open already too. */
	start(maker: ArticleMaker): void {
		this.maker = maker;
		this.reconsider();
	}

	/** The article of a document, where that is reviewed. */
	of(document: vscode.TextDocument): Article | undefined {
		return this.articles.get(document);
	}

	/** The article of an open text, by the address that a link gives. */
	at(uri: vscode.Uri): Article | undefined {
		return this.all.find(({ document }) => document.uri.toString() === uri.toString());
	}

	get all(): readonly Article[] {
		return [...this.articles.values()];
	}

	/** The text of the active editor, reviewed or not; panes that show no text of anyone do not count. */
	get activeDocument(): vscode.TextDocument | undefined {
		const document = vscode.window.activeTextEditor?.document;
		return document && isText(document) ? document : undefined;
	}

	/** What a person means who is in no text: the active one, or else the last one that was shown and is open. */
	get meantDocument(): vscode.TextDocument | undefined {
		return this.activeDocument ?? (this.lastShown?.isClosed === false ? this.lastShown : undefined);
	}

	get active(): Article | undefined {
		return this.activeDocument && this.of(this.activeDocument);
	}

	/** What views beside the text show: the active text, or the last one that was, while it can be seen. */
	get shownDocument(): vscode.TextDocument | undefined {
		return this.activeDocument ?? (this.lastShown && isVisible(this.lastShown) ? this.lastShown : undefined);
	}

	get shown(): Article | undefined {
		return this.shownDocument && this.of(this.shownDocument);
	}

	/** What a command goes through: the active text, or where no text is active, the last reviewed one that was shown and is open. */
	get meant(): Article | undefined {
		const document = this.activeDocument ?? this.lastReviewed;
		return document && this.of(document);
	}

	/** For registering language features. */
	get selector(): vscode.DocumentFilter[] {
		return this.membership.selector;
	}

	/** Has a text reviewed that the setting does not name. */
	async add(document: vscode.TextDocument): Promise<Article | undefined> {
		await this.membership.add(document);
		this.reconsider();
		return this.of(document);
	}

	/** Takes a text out again that was added. */
	async remove(document: vscode.TextDocument): Promise<void> {
		await this.membership.remove(document);
		this.reconsider();
	}

	/**
	 * Tells of every change of every article, until that has ended: see {@link onDidEnd}. Each listener is told in a turn of its
	 * own: together they would keep the extension host too long.
	 */
	onDidChange(listener: Listener): vscode.Disposable {
		this.listeners.add(listener);
		return { dispose: () => this.listeners.delete(listener) };
	}

	/** Resolves when all that was done is saved. */
	async settled(): Promise<void> {
		await Promise.all([...this.ending, ...this.all.map((article) => article.settled())]);
	}

	private opened(document: vscode.TextDocument): void {
		if (!this.membership.has(document)) {
			return;
		}
		if (!this.maker) {
			this.wake();
			return;
		}
		if (!this.articles.has(document)) {
			const article = this.maker.make(document);
			this.articles.set(document, article);
			article.onDidChange((change) => this.tell(article, change));
			this.activeChanged.fire();
		}
		if (isVisible(document)) {
			this.articles.get(document)?.want();
		}
	}

	private closing(document: vscode.TextDocument): void {
		// VS Code closes a document also to give it another language: only after all have been told is it closed for good.
		void Promise.resolve().then(() => document.isClosed && this.closed(document));
	}

	private closed(document: vscode.TextDocument): void {
		const article = this.articles.get(document);
		if (article) {
			if (document.isUntitled) {
				this.goOnInFile(article);
			}
			this.end(article);
			this.activeChanged.fire();
		}
		this.membership.forget(document);
	}

	private end(article: Article): void {
		this.articles.delete(article.document);
		this.endedText.fire(article.document);
		const ending = article.settled().finally(() => {
			article.dispose();
			this.ending.delete(ending);
		});
		this.ending.add(ending);
	}

	private goOnInFile(untitled: Article): void {
		const { maker } = this;
		const file = maker?.savedAs(untitled);
		if (maker && file) {
			this.goesOn(untitled, file.uri, this.keepReviewing(file, maker.continues(untitled, file)));
		}
	}

	/** @param continued resolves when what was said of the text has come to its file */
	private async keepReviewing(document: vscode.TextDocument, continued: Promise<void>): Promise<void> {
		await continued.catch((error: unknown) => sayLeftBehind(document.uri, error));
		if (!this.membership.has(document)) {
			await this.add(document);
		}
	}

	/** @param there resolves when what was said of the text is where it is now */
	private goesOn({ acts, document }: Article, uri: vscode.Uri, there: Promise<void>): void {
		acts.goOnIn(async () => {
			await there;
			return document.isClosed ? this.at(uri)?.acts : undefined;
		});
	}

	private async renamed(files: Renames): Promise<void> {
		const done = this.follow(files);
		for (const article of this.all) {
			const to = files.map(({ oldUri, newUri }) => movedUri(article.document.uri, oldUri, newUri)).find((uri) => uri);
			if (to) {
				this.goesOn(article, to, done);
			}
		}
		await done;
		this.reconsider();
	}

	/** Never rejects: what could not follow one file keeps back none of the others. */
	private async follow(files: Renames): Promise<void> {
		for (const { oldUri, newUri } of files) {
			const following = [this.membership.renamed(oldUri, newUri), this.maker?.renamed(oldUri, newUri)];
			await Promise.allSettled(following);
			await Promise.all(following).catch((error: unknown) => sayLeftBehind(newUri, error));
		}
	}

	/** Other texts may be reviewed than before. */
	private reconsider(): void {
		this.all.filter(({ document }) => !this.membership.has(document)).forEach((article) => this.end(article));
		this.selectorChanged.fire();
		vscode.workspace.textDocuments.forEach((document) => this.opened(document));
		this.looked();
	}

	private looked(): void {
		this.lastShown = this.shownDocument ?? this.lastShown;
		this.lastReviewed = this.shown?.document ?? this.lastReviewed;
		vscode.window.visibleTextEditors.forEach(({ document }) => this.articles.get(document)?.want());
		this.activeChanged.fire();
	}

	private tell(article: Article, change: ArticleChange): void {
		// An article that has ended still changes while it is saved, and what it said before may not be told yet.
		const isHeard = (listener: Listener): boolean =>
			!this.isDisposed && this.listeners.has(listener) && this.of(article.document) === article;
		for (const listener of this.listeners) {
			this.telling = this.telling
				.then(ownTurn)
				.then(() => (isHeard(listener) ? listener(article, change) : undefined))
				.catch((error: unknown) => console.error(error));
		}
	}
}

function sayLeftBehind(renamed: vscode.Uri, error: unknown): void {
	void vscode.window.showErrorMessage(
		vscode.l10n.t(
			'What was said of {0} could not follow it to its new name ({1}). Open it, use “Review This File” if it is not reviewed any more, then “List Reviews Without a Text…”.',
			vscode.workspace.asRelativePath(renamed),
			messageOf(error),
		),
	);
}

const isVisible = (document: vscode.TextDocument): boolean =>
	vscode.window.visibleTextEditors.some((editor) => editor.document === document);
