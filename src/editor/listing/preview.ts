import * as vscode from 'vscode';
import type { Span } from '../../analysis/model';
import { Disposable } from '../disposable';
import { rangeOf } from '../rangeOf';
import { revealAtTop, showPlace } from '../reveal';
import { previewStyle } from './previewStyle';

/** Shows places of an editor one after the other, and then goes to one or back to where one was. */
export class Preview extends Disposable {
	private readonly selections: readonly vscode.Selection[];
	/** Where the first whole row begins that was seen: in a text of long lines, inside a line. */
	private readonly top: vscode.Position | undefined;
	private readonly style = this.register(previewStyle());

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

	async goBack(): Promise<void> {
		const { editor, top } = this;
		editor.selections = this.selections;
		if (top) {
			await revealAtTop(editor, top);
		}
	}
}
