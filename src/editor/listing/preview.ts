import * as vscode from 'vscode';
import type { Span } from '../../analysis/model';
import { Disposable } from '../disposable';
import { rangeOf } from '../rangeOf';
import { showPlace } from '../reveal';
import { previewStyle } from './previewStyle';

/** How many sticky lines there may be. */
const MOST_ROWS = 20;
/** How long VS Code may take to tell what is seen, in milliseconds; on a busy machine it tells late. */
const PAUSE = 1000;
/** How long it tells nothing more once it has told all, in milliseconds. */
const QUIET = 40;

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
		if (!top) {
			return;
		}
		editor.revealRange(new vscode.Range(top, top), vscode.TextEditorRevealType.AtTop);
		// Above what is revealed VS Code leaves room for sticky lines, and does not say how much.
		for (let row = 0; row < MOST_ROWS; row += 1) {
			await visibleRangesSettle(editor);
			const first = editor.visibleRanges[0]?.start;
			// Further above than that somebody has scrolled meanwhile.
			const isNear = first?.isBefore(top) && top.line - first.line <= MOST_ROWS;
			if (!isNear || vscode.window.activeTextEditor !== editor) {
				return;
			}
			await vscode.commands.executeCommand('editorScroll', { to: 'down', by: 'wrappedLine', revealCursor: false });
		}
	}
}

/** Resolves when VS Code has told what is seen now, all of it, or soon where it has nothing to tell. */
function visibleRangesSettle(editor: vscode.TextEditor): Promise<void> {
	return new Promise((resolve) => {
		const done = (): void => {
			listener.dispose();
			resolve();
		};
		let timer = setTimeout(done, PAUSE);
		const listener = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
			if (textEditor === editor) {
				clearTimeout(timer);
				timer = setTimeout(done, QUIET);
			}
		});
	});
}
