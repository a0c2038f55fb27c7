import * as vscode from 'vscode';
import type { Span } from '../../analysis/model';
import type { Outcome } from '../../review/acts/meant';
import type { Read } from '../../reading/read';
import type { Article } from '../article';
import type { OpenArticles } from '../openArticles';
import { readPlace } from '../places';
import { activeEditorOf, editorOf } from '../reveal';
import { withoutIcons } from '../withoutIcons';

/** Where a command is to act. */
export interface Here {
	readonly article: Article;
	/** Of the present version. */
	readonly read: Read;
	/** What is selected, or the cursor, in that version; half-open. */
	readonly at: Span;
	/** Where the text is seen, if it is. */
	readonly editor: vscode.TextEditor | undefined;
	/** Where the cursor was in it when the command was asked for. */
	readonly selection: vscode.Selection | undefined;
}

/** The text that a link or menu names, or else the active one; `undefined` where that is not reviewed. */
export function articleMeant(articles: OpenArticles, args: readonly unknown[]): Article | undefined {
	const place = readPlace(args);
	return place ? articles.at(place.uri) : articles.active;
}

/**
 * Where a command is to act: the place that a link or menu names, or else the selection in the active editor. It is taken
 * at once, whatever has to be waited for then: by that time the person may be elsewhere. They are told where there is
 * none. Whatever a command asks before it acts, it keeps as what is meant, not as this place.
 */
export async function findHere(articles: OpenArticles, args: readonly unknown[] = []): Promise<Here | undefined> {
	const place = readPlace(args);
	const article = articleMeant(articles, args);
	if (!article) {
		say(vscode.l10n.t('This file is not reviewed. Run “Review This File” first.'));
		return undefined;
	}
	const { document } = article;
	const asked = place?.version ?? document.version;
	const editor = place ? editorOf(document) : vscode.window.activeTextEditor;
	const selection = editor?.selection;
	const there = place?.span ?? {
		start: selection ? document.offsetAt(selection.start) : 0,
		end: selection ? document.offsetAt(selection.end) : 0,
	};
	await article.whenPlaced();
	const read = await article.whenRead();
	const at = read && article.carry(there, asked);
	if (!read || !at) {
		say(vscode.l10n.t('The text has changed at this place. Try again.'));
		return undefined;
	}
	return { article, read, at, editor, selection };
}

/** How long a message stays in the status bar, in milliseconds. */
const MESSAGE = 4000;

/** Says what became of an act on a document: `text` where all is well. */
export function reportOutcome(outcome: Outcome, text: string, document: vscode.TextDocument): void {
	if (outcome === 'placed') {
		say(text);
		return;
	}
	const show = vscode.l10n.t('Say Where It Belongs…');
	void vscode.window
		.showWarningMessage(
			vscode.l10n.t('The words have changed meanwhile. What you said is kept, and needs a place.'),
			show,
		)
		.then(async (answer) => {
			if (answer === show) {
				// By now the person may be in another text.
				await activeEditorOf(document);
				await vscode.commands.executeCommand('sourceReview.listLostReviews');
			}
		});
}

/** Says something that asks for nothing; there may be words of a text or names of files in it. */
export function say(text: string): void {
	vscode.window.setStatusBarMessage(withoutIcons(text), MESSAGE);
}
