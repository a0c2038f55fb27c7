import * as vscode from 'vscode';
import type { Span } from '../../analysis/model';
import { placeOfWords } from '../placeOfWords';
import { rangeOf } from '../rangeOf';
import { revealAtTop } from '../reveal';

/** Words of a text, and where they stood when they were listed. */
export interface WordsAt {
	readonly uri: vscode.Uri;
	readonly span: Span;
	readonly words: string;
}

/** Shows places of several texts one after the other, and then goes to one or back to where one was. */
export class TextPreview {
	private readonly editor = vscode.window.activeTextEditor;
	private readonly selection = this.editor?.selection;
	private readonly seen = this.editor?.visibleRanges[0];
	private turn: Promise<unknown> = Promise.resolve();
	private wanted: WordsAt | undefined;
	private hasShown = false;

	/** Brings a place into sight; the keys stay where they are. */
	show(place: WordsAt): void {
		this.wanted = place;
		this.hasShown = true;
		this.turn = this.turn.then(async () => {
			// Those that were passed by meanwhile need not be opened.
			if (this.wanted === place) {
				await open(place, true).catch(() => undefined);
			}
		});
	}

	async goTo(place: WordsAt): Promise<void> {
		this.wanted = undefined;
		await this.turn;
		await open(place, false);
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

async function open({ uri, span, words }: WordsAt, preserveFocus: boolean): Promise<void> {
	const document = await vscode.workspace.openTextDocument(uri);
	const selection = rangeOf(document, placeOfWords(document.getText(), span, words));
	await vscode.window.showTextDocument(document, { preview: true, preserveFocus, selection });
}
