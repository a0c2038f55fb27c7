import * as vscode from 'vscode';
import { whereItStands, type CheckView, type FoundView } from '../../reading/elsewhere/checkView';
import { shownPassage, type ShownPassage } from '../../reading/elsewhere/passages';
import type { Article } from '../article';
import { Disposable } from '../disposable';
import { lineNumber } from '../places';
import { PASSAGES } from '../membership';
import { placeOfWords } from '../placeOfWords';
import { showPlace } from '../reveal';
import { nameOf, placeNow, type Comparison } from './comparison';

/** So many comparisons can be gone back to. */
const MOST_KEPT = 40;

/** Shows the places where words of an article stand elsewhere: in the other text, or both passages side by side. */
export class Passages extends Disposable implements vscode.TextDocumentContentProvider {
	private readonly contents = new Map<string, string>();
	private made = 0;

	constructor() {
		super();
		this.register(vscode.workspace.registerTextDocumentContentProvider(PASSAGES, this));
	}

	provideTextDocumentContent({ query }: vscode.Uri): string {
		return this.contents.get(query) ?? vscode.l10n.t('This comparison is over. Make it anew from the article.');
	}

	/** Goes to the words in the other text, wherever they stand there now. */
	async goTo({ texts, uris }: Comparison, { found: { file, span } }: FoundView, preserveFocus = false): Promise<void> {
		const uri = uris.get(file);
		if (uri) {
			const document = await vscode.workspace.openTextDocument(uri);
			const now = placeOfWords(document.getText(), span, texts.words(file, span));
			await showPlace(document, now, 'select', preserveFocus);
		}
	}

	/** VS Code's own comparison: what the source says, and what the article makes of it. */
	async compare(article: Article, comparison: Comparison, view: CheckView, place: FoundView): Promise<void> {
		const { texts, read } = comparison;
		const { document } = article;
		const now = placeNow(article, comparison, view);
		const own = now ? shownPassage(document.getText(), now) : shownPassage(read.analysis.text, view.row.span);
		const name = nameOf(document.uri);
		const line = now ? lineNumber(document, now.start) : view.place.line;
		const { file, span } = place.found;
		await vscode.commands.executeCommand(
			'vscode.diff',
			this.addressOf(file, shownPassage(texts.text(file), span)),
			this.addressOf(name, own),
			vscode.l10n.t('{0} ↔ {1}: {2}', whereItStands(place), vscode.l10n.t('{0}, line {1}', name, line), view.kind),
			{ preview: true, selection: new vscode.Range(own.from, 0, own.from, 0) },
		);
	}

	private addressOf(name: string, { text }: ShownPassage): vscode.Uri {
		this.made += 1;
		const query = String(this.made);
		this.contents.set(query, text);
		for (const old of [...this.contents.keys()].slice(0, -2 * MOST_KEPT)) {
			this.contents.delete(old);
		}
		return vscode.Uri.from({ scheme: PASSAGES, path: `/${name.split('/').at(-1) ?? name}`, query });
	}
}
