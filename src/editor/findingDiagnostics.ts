import * as vscode from 'vscode';
import type { Finding, FindingCode } from '../analysis/model';
import type { Analyses } from './analyses';
import type { Desk } from './desk/desk';
import type { Reviews } from '../review/reviews';
import { namedStatus } from './desk/statuses';
import { Disposable } from './disposable';
import type { Lookup } from './lookup';
import { ownTurn } from './ownTurn';
import { rangeOf } from './rangeOf';
import { findingText, findingTitle, relatedText } from './words/findingText';

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

	constructor(
		private readonly analyses: Analyses,
		private readonly desk: Desk,
	) {
		super();
		const updateLater = (document: vscode.TextDocument): void => void ownTurn().then(() => this.update(document));
		this.register(analyses.onDidChange((document) => this.update(document)));
		this.register(desk.onDidChange(updateLater));
		this.register(vscode.workspace.onDidCloseTextDocument((document) => this.collection.delete(document.uri)));
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
		vscode.workspace.textDocuments.forEach((document) => this.update(document));
	}

	private update(document: vscode.TextDocument): void {
		if (this.isDisposed) {
			return;
		}
		const analysis = this.analyses.current(document);
		const wanted = vscode.workspace.getConfiguration('sourceReview').get('findings.inProblems') !== false;
		if (!analysis || !wanted) {
			this.collection.delete(document.uri);
			return;
		}
		const lookup = this.analyses.lookup(analysis);
		this.collection.set(
			document.uri,
			openFindings(analysis.findings, this.desk.reviews(document))
				.slice(0, MOST)
				.map((finding) => diagnosticFor(document, finding, lookup)),
		);
	}
}

/** The findings whose place no one has selected and said to be done with. */
function openFindings(findings: readonly Finding[], reviews: Reviews): readonly Finding[] {
	const done = new Set(
		reviews.all
			.filter(
				({ record, outcome }) =>
					record.about === 'selection' && outcome !== 'needs review' && namedStatus(record.status).done,
			)
			.map(({ spans }) => JSON.stringify(spans)),
	);
	return done.size === 0
		? findings
		: findings.filter(({ span: { start, end } }) => !done.has(JSON.stringify([{ start, end }])));
}

function diagnosticFor(document: vscode.TextDocument, finding: Finding, lookup: Lookup): vscode.Diagnostic {
	const severity = HINTS.has(finding.code) ? vscode.DiagnosticSeverity.Hint : vscode.DiagnosticSeverity.Information;
	const text = `${findingTitle(finding.code)}. ${findingText(finding, lookup)}`;
	const diagnostic = new vscode.Diagnostic(rangeOf(document, finding.span), text, severity);
	diagnostic.source = vscode.l10n.t('Source Review');
	diagnostic.code = finding.code;
	diagnostic.relatedInformation = finding.related.map(
		(span) =>
			new vscode.DiagnosticRelatedInformation(
				new vscode.Location(document.uri, rangeOf(document, span)),
				relatedText(finding),
			),
	);
	return diagnostic;
}
