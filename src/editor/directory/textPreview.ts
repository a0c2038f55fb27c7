import * as vscode from 'vscode';
import { revealAtTop } from '../reveal';

/** Shows places of several texts one after the other, and then goes to one or back to where one was. */
export class TextPreview {
	private readonly editor = vscode.window.activeTextEditor;
	private readonly selection = this.editor?.selection;
	private readonly seen = this.editor?.visibleRanges[0];
	private turn: Promise<unknown> = Promise.resolve();
	private wanted: vscode.Location | undefined;
	private hasShown = false;

	/** Brings a place into sight; the keys stay where they are. */
	show(location: vscode.Location): void {
		this.wanted = location;
		this.hasShown = true;
		this.turn = this.turn.then(async () => {
			// Those that were passed by meanwhile need not be opened.
			if (this.wanted === location) {
				await open(location, true).then(undefined, () => undefined);
			}
		});
	}

	async goTo(location: vscode.Location): Promise<void> {
		this.wanted = undefined;
		await this.turn;
		await open(location, false);
	}

	async goBack(): Promise<void> {
		this.wanted = undefined;
		await this.turn;
		const { editor, selection, seen } = this;
		if (!editor || !selection || !this.hasShown) {
			return;
		}
		const shown = await vscode.window.showTextDocument(editor.document, {
			selection,
			...(editor.viewColumn !== undefined && { viewColumn: editor.viewColumn }),
		});
		if (seen) {
			await revealAtTop(shown, seen.start);
		}
	}
}

const open = ({ uri, range }: vscode.Location, preserveFocus: boolean): Thenable<vscode.TextEditor> =>
	vscode.window.showTextDocument(uri, { preview: true, preserveFocus, selection: range });
