import * as vscode from 'vscode';
import type { Span } from '../../analysis/model';
import { linkTo, lineNumber } from '../places';
import { plain } from '../plain';

/** How many links to places are shown before the rest is only counted. */
const LINKS = 8;

/** A hover being written, line by line. Words of the article only ever come in as text. */
export class HoverText {
	readonly markdown = new vscode.MarkdownString();
	private empty = true;

	constructor(private readonly document: vscode.TextDocument) {
		this.markdown.isTrusted = { enabledCommands: ['sourceReview.goTo'] };
	}

	/** Starts a new line. */
	line(): this {
		if (!this.empty) {
			this.markdown.appendMarkdown('  \n');
		}
		this.empty = false;
		return this;
	}

	text(text: string): this {
		this.markdown.appendText(unlinked(text));
		return this;
	}

	strong(text: string): this {
		const clean = plain(text);
		if (clean !== '') {
			this.markdown.appendMarkdown('**').appendText(unlinked(clean)).appendMarkdown('**');
		}
		return this;
	}

	/** A link to a place in the document, whose label is `label`, or the number of its line. */
	link(span: Span, label?: string): this {
		this.markdown.appendMarkdown('[');
		this.text(label ?? vscode.l10n.t('line {0}', lineNumber(this.document, span.start)));
		this.markdown.appendMarkdown(`](${linkTo(this.document, span)})`);
		return this;
	}

	/** Links to places, at most a handful, and how many there are besides. */
	links(spans: readonly Span[]): this {
		spans.slice(0, LINKS).forEach((span, index) => {
			const number = String(lineNumber(this.document, span.start));
			this.text(index === 0 ? '' : ', ').link(span, index === 0 ? undefined : number);
		});
		return spans.length > LINKS ? this.text(vscode.l10n.t(' and {0} more', spans.length - LINKS)) : this;
	}
}

/** Keeps Markdown from making links of addresses and mailboxes in the article: the colon or at sign is set apart, unseen. */
function unlinked(text: string): string {
	return text.replace(/:\/\/|\bwww\.|@/giu, (found) => `${found.slice(0, 1)}\u200b${found.slice(1)}`);
}
