import * as vscode from 'vscode';
import { UNREVIEWED } from '../review/model';
import type { Analyses } from './analyses';
import type { Desk } from './desk/desk';
import { namedStatus } from './desk/statuses';
import { targetAt } from './desk/targetAt';
import { Disposable } from './disposable';
import { mannerWord } from './words/kindWords';
import { speakerName } from './words/speakerWords';

/** Who speaks at the cursor, and what a reviewer said of it, in the status bar's language item. */
export class LanguageStatus extends Disposable {
	private readonly item: vscode.LanguageStatusItem;
	/** There while reviews need a place. */
	private lost: vscode.LanguageStatusItem | undefined;

	constructor(
		private readonly analyses: Analyses,
		private readonly desk: Desk,
	) {
		super();
		this.item = this.register(vscode.languages.createLanguageStatusItem('sourceReview.here', analyses.files.selector));
		this.item.name = vscode.l10n.t('Source Review');
		this.item.command = { command: 'sourceReview.showPanel', title: vscode.l10n.t('Show Claims & Speakers') };
		this.register({ dispose: () => this.lost?.dispose() });
		this.register(analyses.files.onDidChange(() => (this.item.selector = analyses.files.selector)));
		this.register(analyses.onDidChange((document) => this.updateIfActive(document)));
		this.register(desk.onDidChange((document) => this.updateIfActive(document)));
		this.register(vscode.window.onDidChangeActiveTextEditor(() => this.update()));
		this.register(
			vscode.window.onDidChangeTextEditorSelection((event) => this.updateIfActive(event.textEditor.document)),
		);
		this.update();
	}

	private updateIfActive(document: vscode.TextDocument): void {
		if (document === vscode.window.activeTextEditor?.document) {
			this.update();
		}
	}

	private update(): void {
		const editor = vscode.window.activeTextEditor;
		if (!editor || !this.analyses.files.has(editor.document)) {
			return;
		}
		const analysis = this.analyses.current(editor.document);
		this.item.busy = !analysis;
		if (!analysis) {
			return;
		}
		const lookup = this.analyses.lookup(analysis);
		const reviews = this.desk.reviews(editor.document);
		const offset = editor.document.offsetAt(editor.selection.active);
		const attribution = lookup.attributionAt(offset);
		const target = targetAt(lookup, reviews, { start: offset, end: offset });
		const review = target && reviews.of(target);
		const { claims, done } = reviews.progress(analysis, (id) => namedStatus(id).done);
		this.item.text = attribution
			? [
					speakerName(attribution, lookup),
					mannerWord(attribution.manner),
					namedStatus(review?.record.status ?? UNREVIEWED).label,
				]
					.map(escapeIcons)
					.join(' · ')
			: vscode.l10n.t('{0} of {1} claims reviewed · {2} speakers', done, claims, analysis.speakers.length);
		this.item.detail = attribution ? '' : vscode.l10n.t('Source Review');
		this.showLost(reviews.lost.length);
	}

	private showLost(count: number): void {
		if (count === 0) {
			this.lost?.dispose();
			this.lost = undefined;
			return;
		}
		this.lost ??= vscode.languages.createLanguageStatusItem('sourceReview.lost', this.analyses.files.selector);
		this.lost.name = vscode.l10n.t('Source Review: places');
		this.lost.severity = vscode.LanguageStatusSeverity.Warning;
		this.lost.text = vscode.l10n.t('reviews that need a place: {0}', count);
		this.lost.command = { command: 'sourceReview.listLostReviews', title: vscode.l10n.t('Show') };
	}
}

const escapeIcons = (text: string): string => text.replace(/\$\(/g, '\\$(');
