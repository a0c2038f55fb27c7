import * as vscode from 'vscode';
import type { Span } from '../../analysis/model';
import { Disposable } from '../disposable';
import { rangeOf } from '../rangeOf';
import { showPlace } from '../reveal';

/** Shows places of an editor one after the other, and then goes to one or back to where one was. */
export class Preview extends Disposable {
	private readonly selections: readonly vscode.Selection[];
	private readonly top: vscode.Position | undefined;
	private readonly style = this.register(
		vscode.window.createTextEditorDecorationType({
			backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
			borderColor: new vscode.ThemeColor('editor.rangeHighlightBorder'),
			borderStyle: 'solid',
			borderWidth: '1px',
		}),
	);

	constructor(private readonly editor: vscode.TextEditor) {
		super();
		this.selections = editor.selections;
		this.top = editor.visibleRanges[0]?.start;
	}

	/** Brings a place into sight and marks it; the selection stays. */
	show(span: Span): void {
		const range = rangeOf(this.editor.document, span);
		this.editor.setDecorations(this.style, [range]);
		this.editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	}

	async goTo(span: Span): Promise<void> {
		await showPlace(this.editor.document, span, 'select');
	}

	goBack(): void {
		this.editor.selections = this.selections;
		if (this.top) {
			this.editor.revealRange(new vscode.Range(this.top, this.top), vscode.TextEditorRevealType.AtTop);
		}
	}
}
