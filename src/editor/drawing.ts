import * as vscode from 'vscode';
import { Disposable } from './disposable';
import { heardOfAll } from './heardOfAll';

type Drawn = vscode.Range | vscode.DecorationOptions;

/** What was sent to an editor. */
interface Sent {
	readonly editor: vscode.TextEditor;
	readonly style: vscode.TextEditorDecorationType;
	readonly drawn: readonly Drawn[];
}

/**
 * Draws in editors. VS Code moves along with the text what is drawn already; but what arrives behind a key that was pressed
 * in the meantime would stand on other words until it is drawn again. So of what is not known to have arrived before an
 * edit, that is taken away which the edit has moved.
 */
export class Drawing extends Disposable {
	/** What is not known to have arrived. */
	private readonly underWay = new Set<Sent>();
	/** What was sent in this turn: it is asked for together. */
	private batch: Sent[] = [];

	constructor() {
		super();
		this.register(
			vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				for (const { editor, style, drawn } of [...this.underWay].filter(
					({ editor }) => editor.document === document,
				)) {
					const left = drawn.filter((each) => contentChanges.every((change) => isLeftAlone(each, change)));
					if (left.length < drawn.length) {
						this.draw(editor, style, left);
					}
				}
			}),
		);
	}

	/** In place of what is drawn there in that style. */
	draw(editor: vscode.TextEditor, style: vscode.TextEditorDecorationType, drawn: readonly Drawn[]): void {
		editor.setDecorations(style, drawn as readonly vscode.Range[] | readonly vscode.DecorationOptions[]);
		for (const before of this.underWay) {
			if (before.editor === editor && before.style === style) {
				this.underWay.delete(before);
			}
		}
		const sent = { editor, style, drawn };
		this.underWay.add(sent);
		if (this.batch.push(sent) === 1) {
			queueMicrotask(() => void this.waitForBatch());
		}
	}

	private async waitForBatch(): Promise<void> {
		const { batch } = this;
		this.batch = [];
		await heardOfAll();
		batch.forEach((sent) => this.underWay.delete(sent));
	}
}

/** Whether an edit leaves a place where it is: it lies before that, or on another line and no line has come or gone. */
function isLeftAlone(drawn: Drawn, { range, text }: vscode.TextDocumentContentChangeEvent): boolean {
	const place = 'range' in drawn ? drawn.range : drawn;
	const isOnOneLine = range.isSingleLine && !/[\r\n]/.test(text);
	return place.end.isBeforeOrEqual(range.start) || (isOnOneLine && place.start.line > range.start.line);
}
