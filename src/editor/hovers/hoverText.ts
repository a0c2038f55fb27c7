import * as vscode from 'vscode';
import type { Span } from '../../analysis/model';
import type { CommandId } from '../../commands';
import { linkTo, lineNumber } from '../places';
import { plain } from '../../reading/plain';

/** How many links to places are shown before the rest is only counted. */
const LINKS = 8;

/** What links in hovers may run; each takes a place and asks before it does anything else than show. */
const HOVER_COMMANDS: readonly CommandId[] = [
	'sourceReview.goTo',
	'sourceReview.setStatus',
	'sourceReview.editNote',
	'sourceReview.copyQuotation',
	'sourceReview.lookUp',
	'sourceReview.goToWordsElsewhere',
	'sourceReview.compareWithSource',
];

/** What fills a place of a message: a text of its own, or something that is written there. */
type Part = string | (() => void);

/** A hover being written, line by line. Words of the article only ever come in as text. */
export class HoverText {
	readonly markdown = new vscode.MarkdownString();
	private empty = true;

	constructor(private readonly document: vscode.TextDocument) {
		this.markdown.isTrusted = { enabledCommands: HOVER_COMMANDS };
	}

	/** Starts a new line. */
	line(): this {
		if (!this.empty) {
			this.markdown.appendMarkdown('  \n');
		}
		this.empty = false;
		return this;
	}

	/**
	 * Of the spaces in a text, VS Code makes such as hold lines together, so that words break at the edge of the hover: those between
	 * words are written beside the text. Behind a number with a full stop a space would begin a list.
	 */
	text(text: string): this {
		unlinked(text)
			.split(/(?<![ ]|^\d+[.)]) (?! )/u)
			.forEach((words, index) => {
				this.markdown.appendMarkdown(index === 0 ? '' : ' ').appendText(words);
			});
		return this;
	}

	strong(text: string): this {
		const clean = plain(text);
		if (clean !== '') {
			this.markdown.appendMarkdown('**');
			this.text(clean);
			this.markdown.appendMarkdown('**');
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

	/** A link that runs a command at a place, with what the command gets after it. */
	command(label: string, span: Span, command: CommandId, ...more: readonly number[]): this {
		this.markdown.appendMarkdown('[');
		this.text(label);
		this.markdown.appendMarkdown(`](${linkTo(this.document, span, command, ...more)})`);
		return this;
	}

	/** Links that run commands at a place, in a line of their own. */
	actions(span: Span, actions: readonly (readonly [label: string, command: CommandId])[]): this {
		this.line();
		actions.forEach(([label, command], index) => {
			this.markdown.appendMarkdown(index === 0 ? '' : ' · ');
			this.command(label, span, command);
		});
		return this;
	}

	/**
	 * A message with more than text in it: the order of words is the translator's.
	 *
	 * @param message in the person's language, with `{0}`, `{1}` … where the parts belong
	 */
	phrase(message: string, ...parts: readonly Part[]): this {
		message.split(/\{(\d+)\}/u).forEach((piece, index) => {
			const part = index % 2 === 1 ? parts[Number(piece)] : piece;
			if (typeof part === 'function') {
				part();
			} else if (part !== undefined && part !== '') {
				this.text(part);
			}
		});
		return this;
	}

	/** Links to places, one for each line and at most a handful, and how many places there are besides. */
	links(spans: readonly Span[]): this {
		const lines = new Map<number, Span>();
		let told = 0;
		for (const span of spans) {
			const line = lineNumber(this.document, span.start);
			if (!lines.has(line) && lines.size === LINKS) {
				break;
			}
			lines.set(line, lines.get(line) ?? span);
			told += 1;
		}
		const links = [...lines].map(
			([line, span], index) =>
				() =>
					this.link(span, index === 0 ? undefined : String(line)),
		);
		return this.list(links, spans.length - told);
	}

	/** Parts with commas between them, or what stands between such as hold commas, and how many there are besides. */
	list(parts: readonly (() => void)[], more: number, between = ', '): this {
		const all = (): void =>
			parts.forEach((part, index) => {
				this.text(index === 0 ? '' : between);
				part();
			});
		return more > 0 ? this.phrase(vscode.l10n.t('{0} and {1} more', '{0}', '{1}'), all, String(more)) : (all(), this);
	}
}

/** Keeps Markdown from making links of addresses and mailboxes in the article: the colon or at sign is set apart, unseen. */
function unlinked(text: string): string {
	return text.replace(/:\/\/|\bwww\.|@/giu, (found) => `${found.slice(0, 1)}\u200b${found.slice(1)}`);
}
