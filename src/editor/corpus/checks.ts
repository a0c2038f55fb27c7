import * as vscode from 'vscode';
import type { CheckView } from '../../reading/elsewhere/checkView';
import type { Read } from '../../reading/read';
import type { Article } from '../article';
import { Disposable } from '../disposable';
import type { OpenArticles } from '../openArticles';
import { basisOf, compareWith, isSame, TooMuch, type Basis, type Comparison } from './comparison';
import type { IndexedText, ManyTexts } from './manyTexts';

/** An article that a person had checked, as views show it. */
export interface ArticleCheck {
	/** Of the text that was checked. */
	readonly version: number;
	readonly views: readonly CheckView[];
	readonly sources: readonly string[];
	/** Article or sources have changed since. */
	readonly isOld: boolean;
}

interface Kept {
	readonly against: readonly vscode.Uri[];
	/** Hears of changes on disk of what the index does not know. */
	readonly watching: vscode.Disposable;
	comparison: Comparison;
	/** `undefined` once one of those has changed. */
	basis: Basis | undefined;
	shown: ArticleCheck;
	again: vscode.CancellationTokenSource | undefined;
	resting: ReturnType<typeof setTimeout> | undefined;
}

/** How long a file that the index does not know rests before it is looked into again, in milliseconds. */
const REST = 1000;

/**
 * What persons had articles checked against, and what came of it. While an article is open, it is checked again whenever
 * it rests after an edit, or one of the texts is another; until then what is shown says that it is of an older text.
 */
export class Checks extends Disposable {
	private readonly kept = new Map<Article, Kept>();
	private readonly changed = this.register(
		new vscode.EventEmitter<{ readonly article: Article; readonly asked: boolean }>(),
	);
	/** With `asked`, a person has just asked for it. */
	readonly onDidChange = this.changed.event;

	constructor(
		articles: OpenArticles,
		private readonly many: ManyTexts,
	) {
		super();
		this.register(
			articles.onDidChange((article, change) => {
				if (change === 'read') {
					this.age(article);
				} else if (change === 'still') {
					void this.again(article);
				}
			}),
		);
		this.register(many.onDidChange(() => this.kept.forEach((_, article) => void this.again(article))));
		this.register(vscode.workspace.onDidChangeTextDocument(({ document }) => this.heardOf(document.uri)));
		this.register(
			articles.onDidEnd((document) =>
				this.kept.forEach((_, article) => article.document === document && this.end(article)),
			),
		);
		this.register({ dispose: () => this.kept.forEach((_, article) => this.end(article)) });
	}

	of(article: Article): ArticleCheck | undefined {
		return this.kept.get(article)?.shown;
	}

	comparisonOf(article: Article): Comparison | undefined {
		return this.kept.get(article)?.comparison;
	}

	/**
	 * Checks an article against texts, because a person asked for it. What the index knew and cannot be read any more is left
	 * out, while anything is left.
	 *
	 * @returns `undefined` where the article changed meanwhile or the token was cancelled: what was shown before stays
	 * @throws Error with a message for the person where a text cannot be read
	 */
	async check(
		article: Article,
		against: readonly vscode.Uri[],
		token: vscode.CancellationToken,
	): Promise<Comparison | undefined> {
		await article.whenRead(token);
		// As they are before: what changes while they are compared is not in what is found.
		const texts = among(this.many.texts, against);
		const indexed = new Set(texts.map(({ uri }) => uri.toString()));
		let left = against.length;
		const comparison = await compareWith(article, against, this.many, token, (uri, error) => {
			left -= 1;
			if (left === 0 || error instanceof TooMuch || !indexed.has(uri.toString())) {
				throw error;
			}
			this.many.lookAgain(uri);
		});
		if (comparison) {
			this.end(article);
			const there = [...comparison.uris.values()];
			this.kept.set(article, {
				against: there,
				watching: this.watch(there.filter((uri) => !indexed.has(uri.toString()))),
				comparison,
				basis: basisOf(comparison.read, among(texts, there)),
				shown: shownOf(comparison, false),
				again: undefined,
				resting: undefined,
			});
			this.changed.fire({ article, asked: true });
			void this.again(article);
		}
		return comparison;
	}

	/** What was checked, of the present text. */
	async fresh(article: Article, token: vscode.CancellationToken): Promise<Comparison | undefined> {
		const kept = this.kept.get(article);
		if (!kept) {
			return undefined;
		}
		await article.whenRead(token);
		return kept.shown.isOld || kept.comparison.read.version !== article.document.version
			? compareWith(article, kept.against, this.many, token)
			: kept.comparison;
	}

	/** What is shown is of an older text from now on. */
	private age(article: Article): void {
		const kept = this.kept.get(article);
		if (kept && !kept.shown.isOld && (!kept.basis || kept.comparison.read.version !== article.document.version)) {
			kept.shown = shownOf(kept.comparison, true);
			this.changed.fire({ article, asked: false });
		}
	}

	private watch(uris: readonly vscode.Uri[]): vscode.Disposable {
		const folders = new Map(
			uris.map((uri) => {
				const folder = vscode.Uri.joinPath(uri, '..');
				return [folder.toString(), folder];
			}),
		);
		const heard = (uri: vscode.Uri): void => this.heardOf(uri);
		return vscode.Disposable.from(
			...Array.from(folders.values(), (folder) => {
				// Any file of the folder: the name of one may hold what means something in globs.
				const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
				[watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete].forEach((on) => on(heard));
				return watcher;
			}),
		);
	}

	/** Of what the index does not know nobody else tells that it has changed. */
	private heardOf(uri: vscode.Uri): void {
		for (const [article, kept] of this.kept) {
			const isMeant = kept.against.some((one) => one.toString() === uri.toString());
			if (isMeant && among(this.many.texts, [uri]).length === 0) {
				kept.again?.cancel();
				kept.basis = undefined;
				this.age(article);
				clearTimeout(kept.resting);
				kept.resting = setTimeout(() => void this.again(article), REST);
			}
		}
	}

	private async again(article: Article): Promise<void> {
		const kept = this.kept.get(article);
		const read = article.still;
		const basis = kept && read && this.basisNow(read, kept.against);
		if (!kept || !basis || article.progress || isSame(basis, kept.basis)) {
			return;
		}
		kept.again?.cancel();
		const running = (kept.again = new vscode.CancellationTokenSource());
		// A text that cannot be read any more leaves what was found in it, which says that it is old.
		const comparison = await compareWith(article, kept.against, this.many, running.token)
			.catch(() => undefined)
			.finally(() => running.dispose());
		if (this.kept.get(article) === kept && kept.again === running) {
			if (comparison) {
				Object.assign(kept, { comparison, basis });
			}
			kept.shown = shownOf(kept.comparison, !comparison);
			this.changed.fire({ article, asked: false });
		}
	}

	private basisNow(read: Read, against: readonly vscode.Uri[]): Basis {
		return basisOf(read, among(this.many.texts, against));
	}

	private end(article: Article): void {
		const kept = this.kept.get(article);
		kept?.again?.cancel();
		kept?.watching.dispose();
		clearTimeout(kept?.resting);
		this.kept.delete(article);
	}
}

function among(texts: readonly IndexedText[], uris: readonly vscode.Uri[]): readonly IndexedText[] {
	const names = new Set(uris.map(String));
	return texts.filter(({ uri }) => names.has(uri.toString()));
}

const shownOf = ({ read, views, texts }: Comparison, isOld: boolean): ArticleCheck => ({
	version: read.version,
	views,
	sources: texts.files,
	isOld,
});
