import * as vscode from 'vscode';
import type { Attribution, Finding, FindingCode, Span } from '../analysis/model';
import type { CommandId } from '../commands';
import { Disposable } from './disposable';
import { ForArticles } from './forArticles';
import { hullOf } from '../review/spans';
import type { Lookup } from '../reading/lookup';
import type { OpenArticles } from './openArticles';
import { placeOf } from './places';
import { plain } from '../reading/plain';

const NAME_LENGTH = 60;
/** Whoever else could be meant is offered, as far as there is room. */
const CANDIDATES = 3;

const ABOUT_SPEAKERS: ReadonlySet<FindingCode> = new Set([
	'unattributed-quotation',
	'ambiguous-speaker',
	'anonymous-source',
	'second-hand-report',
]);
const ABOUT_QUOTATIONS: ReadonlySet<FindingCode> = new Set([
	'unattributed-quotation',
	'unclosed-quotation',
	'mismatched-quotation-marks',
]);

const FROM_OTHERS: ReadonlySet<FindingCode> = new Set(['words-altered', 'words-of-another']);

interface Action {
	readonly title: string;
	readonly command: CommandId;
	readonly span: Span;
	/** What the command gets after the place. */
	readonly more?: readonly unknown[];
}

/** Quick fixes for findings: say who speaks, go to the other place, or be done with it. */
export class FindingActions extends Disposable implements vscode.CodeActionProvider {
	constructor(private readonly articles: OpenArticles) {
		super();
		this.register(
			new ForArticles(articles, (selector) =>
				vscode.languages.registerCodeActionsProvider(selector, this, {
					providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
				}),
			),
		);
	}

	async provideCodeActions(
		document: vscode.TextDocument,
		_range: vscode.Range,
		{ diagnostics }: vscode.CodeActionContext,
		token: vscode.CancellationToken,
	): Promise<vscode.CodeAction[]> {
		const own = diagnostics.filter(({ source }) => source === vscode.l10n.t('Source Review'));
		const read = own.length > 0 ? await this.articles.of(document)?.whenRead(token) : undefined;
		if (!read) {
			return [];
		}
		const { analysis, lookup } = read;
		return own.flatMap((diagnostic) => {
			const start = document.offsetAt(diagnostic.range.start);
			const end = document.offsetAt(diagnostic.range.end);
			const finding = analysis.findings.find(
				({ code, span }) => code === diagnostic.code && span.start === start && span.end === end,
			);
			return (finding ? actionsFor(finding, lookup) : []).map(({ title, command, span, more = [] }) => {
				const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
				action.command = { command, title, arguments: [...placeOf(document, span), ...more] };
				action.diagnostics = [diagnostic];
				return action;
			});
		});
	}
}

function actionsFor(finding: Finding, lookup: Lookup): Action[] {
	const { code, span, related } = finding;
	const attribution = lookup.attribution(finding.attribution);
	const said = attribution ? hullOf(attribution.content) : span;
	const at = { start: said.start, end: said.start };
	const actions: Action[] = [];
	if (code === 'ambiguous-speaker' && attribution) {
		actions.push(
			...candidates(attribution, lookup).map((name) => ({
				title: vscode.l10n.t('The speaker is {0}', plain(name, NAME_LENGTH)),
				command: 'sourceReview.setSpeaker' as const,
				span: at,
				more: [name],
			})),
		);
	}
	if (ABOUT_SPEAKERS.has(code)) {
		actions.push({ title: vscode.l10n.t('Set speaker…'), command: 'sourceReview.setSpeaker', span: at });
	}
	if (ABOUT_QUOTATIONS.has(code)) {
		actions.push({ title: vscode.l10n.t('This is not a quotation'), command: 'sourceReview.notAQuotation', span: at });
	}
	const [other] = related;
	if (code === 'figures-disagree' && other) {
		actions.push({ title: vscode.l10n.t('Go to the other figure'), command: 'sourceReview.goTo', span: other });
	}
	if (code === 'name-spelled-two-ways' && other) {
		actions.push({ title: vscode.l10n.t('Go to the other spelling'), command: 'sourceReview.goTo', span: other });
	}
	if (FROM_OTHERS.has(code)) {
		const from = { start: span.start, end: span.start };
		actions.push(
			{ title: vscode.l10n.t('Compare with source…'), command: 'sourceReview.compareWithSource', span: from },
			{ title: vscode.l10n.t('Go to these words elsewhere'), command: 'sourceReview.goToWordsElsewhere', span: from },
		);
	}
	if (code !== 'not-english') {
		actions.push({ title: vscode.l10n.t('Mark as reviewed'), command: 'sourceReview.markFindingReviewed', span });
	}
	return actions;
}

function candidates(attribution: Attribution, lookup: Lookup): string[] {
	const ids = [
		attribution.speaker,
		...attribution.evidence.flatMap((step) => (step.step === 'rejected' ? [step.entity] : [])),
	];
	const names = ids.flatMap((id) => lookup.entity(id)?.name ?? lookup.speaker(id)?.name ?? []);
	return [...new Set(names)].slice(0, CANDIDATES);
}
