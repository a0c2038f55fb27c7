import * as vscode from 'vscode';
import type { Finding } from '../../analysis/model';
import type { CheckView, FoundView } from '../../reading/elsewhere/checkView';
import { corpusFindings } from '../../reading/elsewhere/corpusFindings';
import type { Article } from '../article';
import { Disposable } from '../disposable';
import type { OpenArticles } from '../openArticles';
import type { Checks } from './checks';
import { basisOf, compareWith, isSame, placeNow, TooMuch, type Basis, type Comparison } from './comparison';
import type { IndexedText, ManyTexts } from './manyTexts';

/** How long a text has been still before others are looked into, in milliseconds: a careful reading may follow the first. */
const PAUSE = 900;

/** Words of an article that stand in another text too. */
export interface Elsewhere {
	readonly comparison: Comparison;
	readonly view: CheckView;
	readonly place: FoundView;
}

interface Watched {
	/** With the sources of the folder, and with its other texts: an older version must not hide what a source says. */
	comparisons: readonly Comparison[];
	basis: Basis | undefined;
	timer: ReturnType<typeof setTimeout> | undefined;
	/** Of two looks at a time the later one counts, and none once the article has ended. */
	look: object;
	running: vscode.CancellationTokenSource | undefined;
}

/**
 * Looks, for each open article that is still, where else its words stand: in the texts that share some with it, as the
 * index tells, and in no others. What is found shows in hovers and as findings.
 */
export class SameWords extends Disposable {
	private readonly watched = new Map<Article, Watched>();

	constructor(
		articles: OpenArticles,
		private readonly many: ManyTexts,
		/** What a person had an article checked against comes before what is found in passing. */
		private readonly checks: Pick<Checks, 'comparisonOf' | 'onDidChange'>,
	) {
		super();
		this.register(articles.onDidChange((article, change) => change === 'still' && this.soon(article)));
		this.register(many.onDidChange(() => articles.all.forEach((article) => article.still && this.soon(article))));
		this.register(checks.onDidChange(({ article }) => this.tell(article)));
		this.register(articles.onDidEnd((document) => this.forget(document)));
		this.register({ dispose: () => this.watched.forEach((_, article) => this.stop(article)) });
	}

	/** Where the words at an offset of the present text stand elsewhere, best first; each place once. */
	at(article: Article, offset: number): readonly Elsewhere[] {
		const places = new Map<string, Elsewhere>();
		for (const comparison of this.comparisonsOf(article)) {
			for (const view of comparison.views) {
				const span = placeNow(article, comparison, view);
				for (const place of span && span.start <= offset && offset <= span.end ? view.found : []) {
					const name = `${place.file}:${place.found.span.start}`;
					places.set(name, places.get(name) ?? { comparison, view, place });
				}
			}
		}
		return [...places.values()];
	}

	/** Tells the article what is to be looked at in it: of words that several comparisons found, what the first says. */
	tell(article: Article): void {
		const findings: Finding[] = [];
		const found = new Set<number>();
		for (const comparison of this.comparisonsOf(article)) {
			for (const view of comparison.views) {
				const span = placeNow(article, comparison, view);
				if (span && view.row.kind !== 'not-found' && !found.has(span.start)) {
					found.add(span.start);
					findings.push(...corpusFindings([view]).map((finding) => ({ ...finding, span })));
				}
			}
		}
		article.reading.compared('words', findings);
	}

	private comparisonsOf(article: Article): readonly Comparison[] {
		const asked = this.checks.comparisonOf(article);
		return [...(asked ? [asked] : []), ...(this.watched.get(article)?.comparisons ?? [])];
	}

	private soon(article: Article): void {
		const watched = this.watched.get(article) ?? {
			comparisons: [],
			basis: undefined,
			timer: undefined,
			look: {},
			running: undefined,
		};
		this.watched.set(article, watched);
		clearTimeout(watched.timer);
		watched.timer = setTimeout(() => void this.look(article, watched), PAUSE);
	}

	private async look(article: Article, watched: Watched): Promise<void> {
		const { still } = article;
		// A careful reading that is under way ends with another *still*.
		if (!still || article.progress || this.isDisposed) {
			return;
		}
		const look = (watched.look = {});
		const near = new Set((await this.many.candidatesFor(article.document.uri)).map(String));
		if (article.still !== still || watched.look !== look || this.isDisposed) {
			return;
		}
		const others = this.many.texts.filter(({ uri }) => near.has(uri.toString()));
		const basis = basisOf(still, others);
		if (isSame(basis, watched.basis)) {
			return;
		}
		watched.basis = basis;
		watched.running?.cancel();
		const running = (watched.running = new vscode.CancellationTokenSource());
		const comparisons = await this.compare(article, others, running.token)
			.catch((error: unknown) => {
				console.error(error);
				return undefined;
			})
			.finally(() => running.dispose());
		if (comparisons && watched.running === running && this.watched.get(article) === watched) {
			watched.comparisons = comparisons;
			this.tell(article);
		} else if (watched.running === running) {
			watched.basis = undefined;
		}
	}

	private async compare(
		article: Article,
		others: readonly IndexedText[],
		token: vscode.CancellationToken,
	): Promise<readonly Comparison[] | undefined> {
		const made: Comparison[] = [];
		for (const isSource of [true, false]) {
			const uris = others.filter((text) => text.isSource === isSource).map(({ uri }) => uri);
			// One that is gone says nothing of the others.
			const gone = (uri: vscode.Uri, error: unknown): void => {
				if (!(error instanceof TooMuch)) {
					this.many.lookAgain(uri);
				}
			};
			const one = uris.length > 0 ? await compareWith(article, uris, this.many, token, gone) : null;
			if (one === undefined) {
				return undefined;
			}
			made.push(...(one ? [one] : []));
		}
		return made;
	}

	private forget(document: vscode.TextDocument): void {
		for (const article of this.watched.keys()) {
			if (article.document === document) {
				this.stop(article);
				this.watched.delete(article);
			}
		}
	}

	private stop(article: Article): void {
		const watched = this.watched.get(article);
		if (watched) {
			clearTimeout(watched.timer);
			watched.look = {};
			watched.running?.cancel();
		}
	}
}
