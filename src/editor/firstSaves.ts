import * as vscode from 'vscode';
import { fingerprintOf, sameWords } from '../review/sources/fingerprint';
import { Disposable } from './disposable';
import { isText } from './membership';
import { ownTurn } from './ownTurn';

/** A text without a file is closed at once where it is saved as one; where its disk answers late, within so many milliseconds. */
const AT_ONCE = 10_000;

/** A file that is open. */
interface Known {
	document: vscode.TextDocument;
	/** Which version of that was looked at last. */
	version: number;
	/** The fingerprints of all that was seen to stand in it. */
	readonly held: string[];
	/** It was saved with words that had never stood in it. */
	saved: { readonly words: string; readonly time: number } | undefined;
}

/**
 * Which file a text without one was saved as. VS Code does not tell; it opens the file (empty, where there was none), puts
 * the words there, saves it and closes the text without a file, in one go. So that file is one that was saved just now with
 * words that had never stood in it. The same words alone say nothing: such a text may be a copy of one that is open, or
 * is opened later.
 */
export class FirstSaves extends Disposable {
	/** Those that are open, while a text without a file is: by address, as a file that is given another language is the same. */
	private readonly files = new Map<string, Known>();

	constructor() {
		super();
		this.register(vscode.workspace.onDidOpenTextDocument((document) => this.opened(document)));
		this.register(vscode.workspace.onDidCloseTextDocument(() => void this.closed()));
		this.register(vscode.workspace.onDidSaveTextDocument((document) => this.saved(document)));
		this.lookAround();
	}

	/**
	 * @param text what stood last in a text without a file that is closed
	 * @returns the file that it was saved as; `undefined` where it was thrown away, or that file had these words before
	 */
	fileOf(text: string): vscode.TextDocument | undefined {
		const words = fingerprintOf(text);
		const earliest = Date.now() - AT_ONCE;
		const file = [...this.files.values()].find(
			({ saved }) => saved && saved.time > earliest && sameWords(saved.words, words),
		);
		if (file) {
			// Another text with these words that is closed now was not saved there.
			file.saved = undefined;
		}
		return file?.document;
	}

	private opened(document: vscode.TextDocument): void {
		if (document.isUntitled) {
			this.lookAround();
		} else {
			this.look(document);
		}
	}

	/**
	 * In a turn of its own: VS Code closes a text for a moment to give it another language, and when the last text without a
	 * file is closed, its file is still to be asked for.
	 */
	private async closed(): Promise<void> {
		await ownTurn();
		const isWaiting = isAnyUntitled();
		for (const [key, { document }] of this.files) {
			if (!isWaiting || document.isClosed) {
				this.files.delete(key);
			}
		}
	}

	private lookAround(): void {
		vscode.workspace.textDocuments.forEach((document) => this.look(document));
	}

	private saved(document: vscode.TextDocument): void {
		const words = this.look(document);
		const file = this.files.get(document.uri.toString());
		if (file && words !== undefined) {
			file.saved = { words, time: Date.now() };
		}
	}

	/** @returns the fingerprint of a file's text, where it has not been seen there before */
	private look(document: vscode.TextDocument): string | undefined {
		// Who has no text open that may be saved for the first time pays nothing.
		if (document.isUntitled || !isText(document) || !isAnyUntitled()) {
			return undefined;
		}
		const key = document.uri.toString();
		const file = this.files.get(key) ?? { document, version: -1, held: [], saved: undefined };
		this.files.set(key, file);
		if (file.document === document && file.version === document.version) {
			return undefined;
		}
		file.document = document;
		file.version = document.version;
		const words = fingerprintOf(document.getText());
		if (file.held.some((held) => sameWords(held, words))) {
			return undefined;
		}
		file.held.push(words);
		return words;
	}
}

const isAnyUntitled = (): boolean => vscode.workspace.textDocuments.some(({ isUntitled }) => isUntitled);
