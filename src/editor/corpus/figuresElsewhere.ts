import * as vscode from 'vscode';
import type { Finding } from '../../analysis/model';
import { disagreements, type Disagreement, type FiguresOfText } from '../../corpus/figures/disagreements';
import { lineNumbers } from '../../reading/lines';
import { otherFigure } from '../../reading/elsewhere/otherFigure';
import type { Article } from '../article';
import { Disposable } from '../disposable';
import type { OpenArticles } from '../openArticles';
import { Turns } from '../turns';
import type { ManyTexts } from './manyTexts';

interface Other extends FiguresOfText {
	readonly uri: vscode.Uri;
}

/**
 * Looks, for each open article that is still, which of its figures other texts have otherwise, as the index keeps them; what
 * is found shows as findings.
 */
export class FiguresElsewhere extends Disposable {
	private readonly running = new WeakMap<Article, object>();

	constructor(
		private readonly articles: OpenArticles,
		private readonly many: Pick<ManyTexts, 'texts' | 'textOf' | 'onDidChange'>,
	) {
		super();
		this.register(articles.onDidChange((article, change) => change === 'still' && void this.look(article)));
		this.register(many.onDidChange(() => articles.all.forEach((article) => void this.look(article))));
	}

	private async look(article: Article): Promise<void> {
		const { document } = article;
		const { version, uri } = document;
		const run = {};
		this.running.set(article, run);
		const isOver = (): boolean => this.isDisposed || this.running.get(article) !== run || document.version !== version;
		const name = uri.toString();
		const turns = new Turns();
		const text = this.many.texts.find((one) => one.uri.toString() === name);
		const own = text && (await turns.through(text.recordInSteps()));
		// What is kept of an older text comes anew in a moment.
		if (isOver() || own?.length !== document.getText().length) {
			return;
		}
		const found: Disagreement<Other>[] = [];
		const counted = new Set(own.counts.map(({ unit }) => unit));
		const others = counted.size > 0 ? this.many.texts.filter((one) => one.uri.toString() !== name) : [];
		for (const other of others) {
			const units = await turns.through(other.unitsInSteps());
			if (units.some((unit) => counted.has(unit))) {
				const record = await turns.through(other.recordInSteps());
				found.push(...disagreements(own, [{ ...record, uri: other.uri }]));
			}
			await turns.pause();
			if (isOver()) {
				return;
			}
		}
		const findings = await this.findings(uri, found);
		if (!isOver() && this.articles.all.includes(article)) {
			article.compared('figures', version, findings);
		}
	}

	/** One for each figure, with the first text that has it otherwise. */
	private async findings(uri: vscode.Uri, found: readonly Disagreement<Other>[]): Promise<Finding[]> {
		const findings: Finding[] = [];
		const told = new Set<number>();
		for (const { own, other, text } of found) {
			if (!told.has(own.start)) {
				const there = await this.many.textOf(text.uri).catch(() => '');
				if (there.length >= other.end) {
					told.add(own.start);
					findings.push(
						otherFigure(own, {
							file: vscode.workspace.asRelativePath(text.uri),
							beside: pathBeside(uri, text.uri),
							line: lineNumbers(there)(other.start),
							words: there.slice(other.start, other.end),
						}),
					);
				}
			}
		}
		return findings;
	}
}

/** The path of a file in the folder of the workspace that another one lies in too; nothing that leads out of it. */
function pathBeside(article: vscode.Uri, file: vscode.Uri): string | null {
	const folder = vscode.workspace.getWorkspaceFolder(article);
	return folder && vscode.workspace.getWorkspaceFolder(file) === folder
		? vscode.workspace.asRelativePath(file, false)
		: null;
}
