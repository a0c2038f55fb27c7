import * as vscode from 'vscode';
import type { Analysis } from '../../analysis/model';
import type { NameAt } from '../../corpus/directory/joinNames';
import type { ListedText } from '../../corpus/directory/listed';
import type { Row } from '../../corpus/model';
import type { VersionChanges } from '../../corpus/versions/versionChanges';
import { CorpusClient, Ended, Left, TooLong } from '../../worker/corpus/corpusClient';
import type { CorrectedText, NamedText } from '../../worker/corpus/questions';
import type { Article } from '../article';
import { Disposable } from '../disposable';
import type { OpenArticles } from '../openArticles';
import { hostClock } from '../startWorker';
import { Turns } from '../turns';
import type { FoundText } from './findTexts';
import { IndexKeeper } from './indexKeeper';
import type { KeptIndex } from './keptIndex';
import { shownText } from './textFile';
import { TextIndex, type IndexedText } from './textIndex';

export type { IndexedText } from './textIndex';

/**
 * The texts of the workspace that the settings `sourceReview.files` and `sourceReview.sources` name, and those reviewed
 * that are open: what is kept of each, kept up to date; and the one way to ask something of several of them. Nothing is
 * read before the first reviewed text is open, or somebody asks for what is in the folder.
 */
export class ManyTexts extends Disposable {
	private readonly index = new TextIndex();
	private readonly client: CorpusClient;
	private readonly keeper: IndexKeeper;
	/** Records came, went or changed. */
	readonly onDidChange: vscode.Event<void>;

	constructor(
		articles: OpenArticles,
		spawn: ConstructorParameters<typeof CorpusClient>[0],
		private readonly kept: KeptIndex,
	) {
		super();
		this.client = this.register(new CorpusClient(spawn, hostClock));
		this.keeper = this.register(new IndexKeeper(articles, spawn, this.client, this.index, kept));
		this.onDidChange = this.keeper.onDidChange;
	}

	/** What is there now. */
	get texts(): readonly IndexedText[] {
		return this.index.all;
	}

	/** Files that are named and give no text, such as PDFs, or cannot be read; of no use before {@link ready}. */
	get passedOver(): readonly FoundText[] {
		return this.keeper.passedOver;
	}

	/**
	 * All texts, once each has been read; begins to read them where that has not begun.
	 *
	 * @throws vscode.CancellationError where `token` was cancelled, or a person stopped the reading
	 */
	async ready(token?: vscode.CancellationToken): Promise<readonly IndexedText[]> {
		if (!(await Promise.race([this.keeper.begin(), cancelled(token)]))) {
			throw new vscode.CancellationError();
		}
		return this.texts;
	}

	/** The open document's text, else the file's, as an editor would hold it. @throws NoText where there is none */
	textOf(uri: vscode.Uri): Promise<string> {
		return shownText(uri);
	}

	/** A text of the index cannot be read any more: it leaves the index, unless it can. */
	lookAgain(uri: vscode.Uri): void {
		this.keeper.lookAgain([uri]);
	}

	/** The texts that share fingerprints with the statements of one, those that share most first. */
	candidatesFor(article: vscode.Uri, least?: number): Promise<readonly vscode.Uri[]> {
		return new Turns().through(this.index.candidatesFor(article.toString(), least));
	}

	/**
	 * What became of the quotations and reports of an article in other texts: of what a person sees of it now, where it has
	 * been read.
	 *
	 * @throws vscode.CancellationError where `token` was cancelled
	 */
	check(
		{ document, read }: Pick<Article, 'document' | 'read'>,
		sources: readonly NamedText[],
		token?: vscode.CancellationToken,
	): Promise<readonly Row[]> {
		return unlessLeft(
			this.client.check(read?.analysis.text ?? document.getText(), read?.analysis ?? null, sources, token),
		);
	}

	/** A quick reading of a text, as persons have corrected it. @throws as {@link check} */
	corrected(of: CorrectedText, token?: vscode.CancellationToken): Promise<Analysis> {
		return unlessLeft(this.client.corrected(of, token));
	}

	/** What a newer version of a text says otherwise. @throws as {@link check} */
	compare(older: string, newer: string, token?: vscode.CancellationToken): Promise<VersionChanges> {
		return unlessLeft(this.client.compare(older, newer, token));
	}

	/** Stops reading texts, until somebody asks for them again. */
	stopIndexing(): void {
		this.keeper.stop();
	}

	/** Forgets all that is kept of texts, here and on disk; what is needed is read again when it is. */
	clear(): Promise<void> {
		return this.keeper.clear();
	}

	/** Resolves when all that was read is written. */
	settled(): Promise<void> {
		return this.kept.save();
	}

	/** Which names of several texts are the same person's, body's or place's. @throws as {@link check} */
	join(texts: readonly ListedText[]): Promise<readonly (readonly NameAt[])[]> {
		return unlessLeft(this.client.join(texts));
	}
}

function cancelled(token: vscode.CancellationToken | undefined): Promise<never> {
	return new Promise((_, reject) => token?.onCancellationRequested(() => reject(new vscode.CancellationError())));
}

/** In words for the person, where it has none. */
function told(error: unknown): unknown {
	if (error instanceof Left) {
		return new vscode.CancellationError();
	}
	if (error instanceof TooLong) {
		return new Error(
			vscode.l10n.t(
				'Together these texts are too long to be read here, where VS Code gives no thread for it. Choose fewer of them, or shorter ones.',
			),
		);
	}
	if (error instanceof Ended) {
		return new Error(
			error.how === 'silent'
				? vscode.l10n.t('Reading these texts took too long and was given up. Choose fewer of them, or shorter ones.')
				: vscode.l10n.t(
						'Reading these texts ended before its time ({0}). Choose fewer of them, or shorter ones.',
						error.message,
					),
		);
	}
	return error;
}

async function unlessLeft<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		throw told(error);
	}
}
