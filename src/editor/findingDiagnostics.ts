import * as vscode from 'vscode';
import type { Finding, FindingCode } from '../analysis/model';
import type { Read } from '../reading/read';
import type { Article } from './article';
import { Disposable } from './disposable';
import type { Lookup } from '../reading/lookup';
import type { OpenArticles } from './openArticles';
import { rangeOf } from './rangeOf';
import { setting } from './settings';
import { findingView } from '../reading/findingView';
import { relatedText } from '../reading/words/findingText';

/** As many as VS Code shows of one file. */
const MOST = 1000;
/** What is common in good reporting too is only hinted at. */
const HINTS: ReadonlySet<FindingCode> = new Set(['anonymous-source', 'second-hand-report', 'altered-quotation']);

/**
 * Shows the findings of reviewed documents as quiet diagnostics, where the setting wants them; those that a person has
 * marked as reviewed are done with.
 */
export class FindingDiagnostics extends Disposable {
	private readonly collection = this.register(vscode.languages.createDiagnosticCollection('sourceReview'));

	/** What the diagnostics of a text were made from. */
	private readonly shown = new WeakMap<Article, { readonly read: Read; readonly dealtWith: ReadonlySet<Finding> }>();

	constructor(private readonly articles: OpenArticles) {
		super();
		this.register(
			articles.onDidChange((article, change) => (change === 'still' || change === 'reviews') && this.update(article)),
		);
		this.register(articles.onDidEnd((document) => this.collection.delete(document.uri)));
		this.register(
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration('sourceReview.findings')) {
					this.updateAll();
				}
			}),
		);
		this.updateAll();
	}

	private updateAll(): void {
		this.articles.all.forEach((article) => this.update(article));
	}

	private update(article: Article): void {
		const { document, still: read, reviews } = article;
		if (!read) {
			return;
		}
		if (setting('findings.inProblems', document) === false) {
			this.collection.delete(document.uri);
			this.shown.delete(article);
			return;
		}
		const dealtWith = reviews.ofFindings(read.analysis);
		const last = this.shown.get(article);
		// Most that is said of a text is not said of its findings.
		if (
			last?.read === read &&
			last.dealtWith.size === dealtWith.size &&
			[...dealtWith].every((one) => last.dealtWith.has(one))
		) {
			return;
		}
		this.shown.set(article, { read, dealtWith });
		this.collection.set(
			document.uri,
			read.analysis.findings
				.filter((finding) => !dealtWith.has(finding))
				.slice(0, MOST)
				.map((finding) => diagnosticFor(document, finding, read.lookup)),
		);
	}
}

function diagnosticFor(document: vscode.TextDocument, finding: Finding, lookup: Lookup): vscode.Diagnostic {
	const severity = HINTS.has(finding.code) ? vscode.DiagnosticSeverity.Hint : vscode.DiagnosticSeverity.Information;
	const { title, text, related } = findingView(finding, lookup);
	const diagnostic = new vscode.Diagnostic(rangeOf(document, finding.span), `${title}. ${text}`, severity);
	diagnostic.source = vscode.l10n.t('Source Review');
	diagnostic.code = finding.code;
	diagnostic.relatedInformation = [
		...related.map(
			({ place, what }) =>
				new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, rangeOf(document, place)), what),
		),
		...inAnotherText(document, finding),
	];
	return diagnostic;
}

/** The line of the other text that a finding names. */
function inAnotherText(document: vscode.TextDocument, finding: Finding): vscode.DiagnosticRelatedInformation[] {
	const { beside, line } = finding.details;
	const folder = vscode.workspace.getWorkspaceFolder(document.uri);
	if (beside === undefined || line === undefined || !folder) {
		return [];
	}
	const there = new vscode.Location(vscode.Uri.joinPath(folder.uri, beside), new vscode.Position(Number(line) - 1, 0));
	return [new vscode.DiagnosticRelatedInformation(there, relatedText(finding))];
}
