import * as vscode from 'vscode';
import type { Analysis, Span } from '../analysis/model';
import type { Analyses } from './analyses';
import { Disposable } from './disposable';
import { highlightSettings } from './highlightSettings';
import { HighlightStyles } from './highlightStyles';
import { familyOf, KIND_FAMILIES } from './kindFamily';
import { middleOf } from './middleOf';
import { nearSpans } from './nearSpans';
import { rangeOf } from './rangeOf';
import { speakerMarks } from './speakerMarks';

type Style = vscode.TextEditorDecorationType;

/** How many places of one style are drawn; in longer texts those around what can be seen. */
const MOST = 1500;
/** Pause after scrolling in a long text, in milliseconds. */
const PAUSE = 50;

/** Marks names and direct speech in the visible editors, and the cue of the statement that the cursor is in. */
export class Highlights extends Disposable {
	private readonly styles = this.register(new HighlightStyles());
	/** Editors in which not everything is drawn, so that scrolling draws anew. */
	private readonly partly = new WeakSet<vscode.TextEditor>();
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(private readonly analyses: Analyses) {
		super();
		this.register(analyses.onDidChange((document) => this.drawAll((editor) => editor.document === document)));
		this.register(vscode.window.onDidChangeVisibleTextEditors(() => this.drawAll()));
		this.register(vscode.window.onDidChangeTextEditorSelection((event) => this.drawCue(event.textEditor)));
		this.register(
			vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
				if (this.partly.has(textEditor)) {
					clearTimeout(this.timer);
					this.timer = setTimeout(() => this.drawAll((editor) => this.partly.has(editor)), PAUSE);
				}
			}),
		);
		this.register(
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (highlightSettings.affectedBy(event)) {
					this.drawAll();
				}
			}),
		);
		this.register({ dispose: () => clearTimeout(this.timer) });
		this.drawAll();
	}

	private drawAll(which: (editor: vscode.TextEditor) => boolean = () => true): void {
		vscode.window.visibleTextEditors.filter(which).forEach((editor) => this.draw(editor));
	}

	private draw(editor: vscode.TextEditor): void {
		const { document } = editor;
		const analysis = this.analyses.current(document);
		if (!analysis && this.analyses.files.has(document)) {
			// VS Code moves what is drawn along with the edits until the analysis of the new text is there.
			return;
		}
		const spans = analysis && highlightSettings.enabled ? this.spansByStyle(analysis) : new Map<Style, Span[]>();
		this.partly.delete(editor);
		const middle = middleOf(editor);
		for (const style of [...Object.values(this.styles.names), ...this.styles.speech, this.styles.uncertainSpeech]) {
			const all = spans.get(style) ?? [];
			if (all.length > MOST) {
				this.partly.add(editor);
			}
			editor.setDecorations(
				style,
				nearSpans(all, middle, MOST).map((span) => rangeOf(document, span)),
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
			for (const { quotation, attribution, certain } of this.analyses.lookup(analysis).speech) {
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
		const attribution = shown
			? this.analyses.lookup(analysis).attributionAt(document.offsetAt(selection.active))
			: undefined;
		editor.setDecorations(
			this.styles.cue,
			(attribution?.cue ?? []).map((span) => rangeOf(document, span)),
		);
	}
}
