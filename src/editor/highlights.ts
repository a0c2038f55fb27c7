import * as vscode from 'vscode';
import type { Analysis, Span } from '../analysis/model';
import type { Analyses } from './analyses';
import { Disposable } from './disposable';
import { highlightSettings } from './highlightSettings';
import { HighlightStyles } from './highlightStyles';
import { familyOf, KIND_FAMILIES } from './kindFamily';
import { Lookup } from './lookup';
import { rangeOf } from './rangeOf';
import { speakerMarks } from './speakerMarks';
import { speechIn } from './speech';

type Style = vscode.TextEditorDecorationType;

/** Marks names and direct speech in the visible editors, and the cue of the statement that the cursor is in. */
export class Highlights extends Disposable {
	private readonly styles = this.register(new HighlightStyles());

	constructor(private readonly analyses: Analyses) {
		super();
		this.register(analyses.onDidChange((document) => this.editorsOf(document).forEach((editor) => this.draw(editor))));
		this.register(
			vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.draw(editor))),
		);
		this.register(vscode.window.onDidChangeTextEditorSelection((event) => this.drawCue(event.textEditor)));
		this.register(
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (highlightSettings.affectedBy(event)) {
					vscode.window.visibleTextEditors.forEach((editor) => this.draw(editor));
				}
			}),
		);
		vscode.window.visibleTextEditors.forEach((editor) => this.draw(editor));
	}

	private editorsOf(document: vscode.TextDocument): vscode.TextEditor[] {
		return vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
	}

	private draw(editor: vscode.TextEditor): void {
		const { document } = editor;
		const analysis = this.analyses.current(document);
		if (!analysis && this.analyses.files.has(document)) {
			// VS Code moves what is drawn along with the edits until the analysis of the new text is there.
			return;
		}
		const spans = analysis && highlightSettings.enabled ? this.spansByStyle(analysis) : new Map<Style, Span[]>();
		for (const style of [...Object.values(this.styles.names), ...this.styles.speech, this.styles.uncertainSpeech]) {
			editor.setDecorations(
				style,
				(spans.get(style) ?? []).map((span) => rangeOf(document, span)),
			);
		}
		this.drawCue(editor);
	}

	private spansByStyle(analysis: Analysis): Map<Style, Span[]> {
		const kinds = highlightSettings.kinds;
		const spans = new Map<Style, Span[]>();
		const add = (style: Style, span: Span): void => {
			const list = spans.get(style);
			if (list) {
				list.push(span);
			} else {
				spans.set(style, [span]);
			}
		};
		const shown = new Set(KIND_FAMILIES.filter((family) => kinds.has(family)));
		for (const mention of analysis.mentions) {
			const family = familyOf(mention.kind);
			if (shown.has(family)) {
				add(this.styles.names[family], mention);
			}
		}
		if (kinds.has('speech')) {
			const marks = speakerMarks(analysis);
			for (const { quotation, attribution, certain } of speechIn(analysis)) {
				const mark = certain ? marks.get(attribution?.speaker ?? '') : undefined;
				const style = (mark === undefined ? undefined : this.styles.speech[mark]) ?? this.styles.uncertainSpeech;
				quotation.spans.forEach((span) => add(style, span));
			}
		}
		return spans;
	}

	private drawCue(editor: vscode.TextEditor): void {
		const { document, selection } = editor;
		const analysis = this.analyses.current(document);
		if (!analysis && this.analyses.files.has(document)) {
			return;
		}
		const shown = analysis && highlightSettings.enabled && highlightSettings.kinds.has('speech');
		const attribution = shown ? new Lookup(analysis).attributionAt(document.offsetAt(selection.active)) : undefined;
		editor.setDecorations(
			this.styles.cue,
			(attribution?.cue ?? []).map((span) => rangeOf(document, span)),
		);
	}
}
