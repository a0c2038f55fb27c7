import * as vscode from 'vscode';
import type { Span } from '../analysis/model';
import type { Read } from '../reading/read';
import type { Article } from './article';
import type { Drawing } from './drawing';
import { highlightSettings } from './highlightSettings';
import { HighlightStyles } from './highlightStyles';
import { InEditors } from './inEditors';
import { familyOf, KIND_FAMILIES } from '../reading/kindFamily';
import { middleOf } from './middleOf';
import { nearSpans } from '../reading/nearSpans';
import type { OpenArticles } from './openArticles';
import { isOwn } from '../reading/speakerMarks';
import { rangeOf } from './rangeOf';

type Style = vscode.TextEditorDecorationType;

/** How many places of one style are drawn; in longer texts those around what can be seen. */
const MOST = 800;
/** Pause after scrolling in a long text, in milliseconds. */
const PAUSE = 50;

/** Marks names and direct speech in the visible editors. */
export class Highlights extends InEditors {
	private readonly styles = this.register(new HighlightStyles());
	/** Editors in which not everything is drawn, so that scrolling draws anew. */
	private readonly partly = new WeakSet<vscode.TextEditor>();
	/** Editors in which anything is drawn: all others need no clearing. */
	private readonly drawn = new WeakSet<vscode.TextEditor>();
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		articles: OpenArticles,
		private readonly drawing: Drawing,
	) {
		super(articles, 'sourceReview.highlights', ['still']);
		this.register(
			vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
				if (this.partly.has(textEditor)) {
					clearTimeout(this.timer);
					this.timer = setTimeout(() => this.drawAll((editor) => this.partly.has(editor)), PAUSE);
				}
			}),
		);
		this.register({ dispose: () => clearTimeout(this.timer) });
		this.drawAll();
	}

	protected override draw(editor: vscode.TextEditor): void {
		const { document } = editor;
		const article = this.articles.of(document);
		// VS Code moves what is drawn along with the edits until the new text has been read, and the keys rest.
		if (article ? !article.still : !this.drawn.has(editor)) {
			return;
		}
		const isWanted = article?.still && highlightSettings.areEnabled(document);
		const spans = isWanted ? this.spansByStyle(article, article.still) : new Map<Style, Span[]>();
		this.drawn.add(editor);
		this.partly.delete(editor);
		const middle = middleOf(editor);
		for (const style of [...Object.values(this.styles.names), ...Object.values(this.styles.speech)]) {
			const all = spans.get(style) ?? [];
			if (all.length > MOST) {
				this.partly.add(editor);
			}
			this.drawing.draw(
				editor,
				style,
				nearSpans(all, middle, MOST).map((span) => rangeOf(document, span)),
			);
		}
	}

	private spansByStyle({ document, certainty }: Article, { analysis, lookup, marks }: Read): Map<Style, Span[]> {
		const kinds = highlightSettings.kinds(document);
		const spans = new Map<Style, Span[]>();
		const add = (style: Style, span: Span): void => {
			const list = spans.get(style);
			if (list) {
				list.push(span);
			} else {
				spans.set(style, [span]);
			}
		};
		const shown = new Set(KIND_FAMILIES.filter((family) => kinds.has(family)));
		for (const mention of analysis.mentions) {
			const family = familyOf(mention.kind);
			if (shown.has(family)) {
				add(this.styles.names[family], mention);
			}
		}
		if (kinds.has('speech')) {
			for (const speech of lookup.directSpeech) {
				const line = isOwn(speech, certainty) ? marks.of(speech.attribution?.speaker) : undefined;
				const style = this.styles.speech[line ?? 'dotted'];
				speech.spans.forEach((span) => add(style, span));
			}
		}
		return spans;
	}
}
