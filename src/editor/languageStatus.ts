import * as vscode from 'vscode';
import type { Analyses } from './analyses';
import { Disposable } from './disposable';
import { mannerWord } from './words/kindWords';
import { speakerName } from './words/speakerWords';

/** Who speaks at the cursor, in the status bar's language item. */
export class LanguageStatus extends Disposable {
	private readonly item: vscode.LanguageStatusItem;

	constructor(private readonly analyses: Analyses) {
		super();
		this.item = this.register(vscode.languages.createLanguageStatusItem('sourceReview.here', analyses.files.selector));
		this.item.name = vscode.l10n.t('Source Review');
		this.item.command = { command: 'sourceReview.showPanel', title: vscode.l10n.t('Show Claims & Speakers') };
		this.register(analyses.files.onDidChange(() => (this.item.selector = analyses.files.selector)));
		this.register(analyses.onDidChange((document) => this.updateIfActive(document)));
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
		const attribution = lookup.attributionAt(editor.document.offsetAt(editor.selection.active));
		this.item.text = attribution
			? `${escapeIcons(speakerName(attribution, lookup))} · ${mannerWord(attribution.manner)}`
			: vscode.l10n.t('{0} claims · {1} speakers', analysis.claims.length, analysis.speakers.length);
		this.item.detail = attribution ? '' : vscode.l10n.t('Source Review');
	}
}

const escapeIcons = (text: string): string => text.replace(/\$\(/g, '\\$(');
