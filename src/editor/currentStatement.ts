import * as vscode from 'vscode';
import type { Attribution, Span } from '../analysis/model';
import type { Drawing } from './drawing';
import { highlightSettings } from './highlightSettings';
import { InEditors } from './inEditors';
import type { OpenArticles } from './openArticles';
import { rangeOf } from './rangeOf';
import { areSame } from '../review/spans';

const PARTS = ['content', 'source', 'cue'] as const;
type Part = (typeof PARTS)[number];

/** How long the statement under the pointer stays drawn after its hover was last asked for, in milliseconds. */
const POINTED = 10_000;

interface Drawn extends Readonly<Record<Part, readonly Span[]>> {
	readonly version: number;
}

const NOTHING: Readonly<Record<Part, readonly Span[]>> = { content: [], source: [], cue: [] };

/** What a pointer rests on: VS Code tells when it comes, and not when it goes. */
interface Pointed {
	readonly document: vscode.TextDocument;
	readonly attribution: Attribution;
}

/**
 * Draws the whole of the statement that the pointer rests on or the cursor is in, each part by a form of its own: the
 * source in a box, the cue on a thick line, the content on a dotted one.
 */
export class CurrentStatement extends InEditors {
	private readonly styles: Readonly<Record<Part, vscode.TextEditorDecorationType>> = {
		content: this.style({ borderStyle: 'dotted', borderWidth: '0 0 2px 0' }),
		source: this.style({ borderStyle: 'solid', borderWidth: '1px', borderRadius: '2px' }),
		cue: this.style({
			backgroundColor: new vscode.ThemeColor('sourceReview.cueBackground'),
			borderStyle: 'solid',
			borderWidth: '0 0 2px 0',
		}),
	};
	/** What is drawn in an editor, of which version of its text; nothing where the editor is missing. */
	private readonly drawn = new WeakMap<vscode.TextEditor, Drawn>();
	private pointed: Pointed | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		articles: OpenArticles,
		private readonly drawing: Drawing,
	) {
		super(articles, 'sourceReview.highlights', ['still']);
		this.register(
			vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
				this.point(undefined);
				this.draw(textEditor);
			}),
		);
		this.register({ dispose: () => clearTimeout(this.timer) });
		this.drawAll();
	}

	/** The pointer rests on a statement, or on none. */
	point(at: Pointed | undefined): void {
		clearTimeout(this.timer);
		const before = this.pointed;
		this.pointed = at;
		if (at) {
			this.timer = setTimeout(() => this.point(undefined), POINTED);
		}
		if (at?.attribution !== before?.attribution) {
			this.drawAll(({ document }) => document === at?.document || document === before?.document);
		}
	}

	protected override draw(editor: vscode.TextEditor): void {
		const { document } = editor;
		const article = this.articles.of(document);
		// VS Code moves what is drawn along with the edits until the new text has been read, and the keys rest.
		if (article && !article.still) {
			return;
		}
		const { version } = document;
		const before = this.drawn.get(editor);
		const { content, source, cue } = (article && this.statementIn(editor)) ?? NOTHING;
		const now = { content, source, cue, version };
		for (const part of PARTS) {
			const isDrawn = before !== undefined && before[part].length > 0;
			// Most moves of the cursor change nothing.
			const isSameAsDrawn = before?.version === version && areSame(now[part], before[part]);
			if (!isSameAsDrawn && (isDrawn || now[part].length > 0)) {
				this.drawing.draw(
					editor,
					this.styles[part],
					now[part].map((span) => rangeOf(document, span)),
				);
			}
		}
		this.drawn.set(editor, now);
	}

	private statementIn({ document, selection }: vscode.TextEditor): Attribution | undefined {
		const isShown = highlightSettings.areEnabled(document) && highlightSettings.kinds(document).has('speech');
		if (!isShown) {
			return undefined;
		}
		const lookup = this.articles.of(document)?.read?.lookup;
		const pointed = this.pointed?.document === document ? this.pointed.attribution : undefined;
		// What the pointer rests on may have been found by an older reading.
		return pointed && pointed === lookup?.attribution(pointed.id)
			? pointed
			: lookup?.attributionAt(document.offsetAt(selection.active));
	}

	private style(options: vscode.DecorationRenderOptions): vscode.TextEditorDecorationType {
		return this.register(
			vscode.window.createTextEditorDecorationType({
				borderColor: new vscode.ThemeColor('sourceReview.statementBorder'),
				...options,
				rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
			}),
		);
	}
}
