import * as vscode from 'vscode';
import type { Finding } from '../../analysis/model';
import { disagreements, type Disagreement } from '../../corpus/figures/disagreements';
import { lineNumbers } from '../../reading/lines';
import { otherFigure } from '../../reading/elsewhere/otherFigure';
import type { Article } from '../article';
import { Disposable } from '../disposable';
import type { OpenArticles } from '../openArticles';
import { Turns } from '../turns';
import type { ManyTexts } from './manyTexts';

/**
 * Looks, for each open article that is still, which of its figures other texts have otherwise, as the index keeps them; what
 * is found shows as findings.
 */
export class FiguresElsewhere extends Disposable {
	private readonly running = new WeakMap<Article, object>();

	constructor(
		articles: OpenArticles,
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
		const findings: Finding[] = [];
		const told = new Set<number>();
		const counted = new Set(own.counts.map(({ unit }) => unit));
		const others = counted.size > 0 ? this.many.texts.filter((one) => one.uri.toString() !== name) : [];
		for (const other of others) {
			const units = await turns.through(other.unitsInSteps());
			if (units.some((unit) => counted.has(unit))) {
				const record = await turns.through(other.recordInSteps());
				const found = await turns.through(disagreements(own, record));
				const untold = found.filter((one) => !told.has(one.own.start));
				for (const finding of await this.findings(uri, other.uri, untold)) {
					told.add(finding.span.start);
					findings.push(finding);
				}
			}
			await turns.pause();
			if (isOver()) {
				return;
			}
		}
		if (!isOver()) {
			article.reading.compared('figures', findings);
		}
	}

	/** That another text has figures otherwise; nothing where it cannot be read, or is shorter than it was. */
	private async findings(article: vscode.Uri, uri: vscode.Uri, found: readonly Disagreement[]): Promise<Finding[]> {
		if (found.length === 0) {
			return [];
		}
		const there = await this.many.textOf(uri).catch(() => '');
		const lineOf = lineNumbers(there);
		const file = vscode.workspace.asRelativePath(uri);
		const beside = pathBeside(article, uri);
		return found
			.filter(({ other }) => other.end <= there.length)
			.map(({ own, other: { start, end } }) =>
				otherFigure(own, { file, beside, line: lineOf(start), words: there.slice(start, end) }),
			);
	}
}

/** The path of a file in the folder of the workspace that another one lies in too; nothing that leads out of it. */
function pathBeside(article: vscode.Uri, file: vscode.Uri): string | null {
	const folder = vscode.workspace.getWorkspaceFolder(article);
	return folder && vscode.workspace.getWorkspaceFolder(file) === folder
		? vscode.workspace.asRelativePath(file, false)
		: null;
}
