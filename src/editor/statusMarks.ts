import * as vscode from 'vscode';
import type { Span } from '../analysis/model';
import { UNREVIEWED } from '../review/model';
import type { Drawing } from './drawing';
import { hullOf } from '../review/spans';
import { InEditors } from './inEditors';
import { middleOf } from './middleOf';
import { nearSpans } from '../reading/nearSpans';
import type { OpenArticles } from './openArticles';
import { setting } from './settings';

/** How many marks are drawn; in longer texts those around what can be seen. */
const MOST = 5000;

/**
 * Makes a sign small and raised, over the space behind the words, so that it takes no room in the line: VS Code does not count
 * signs where it wraps a text, and would push words out of sight. It takes any style behind the decoration of a text.
 */
const NO_WIDTH =
	'none; position: absolute; font-size: 0.65em; line-height: 1.1; margin-top: -0.45em; padding: 0 1px; border-radius: 2px';

/**
 * Puts the sign of its status after each reviewed claim, quotation or selection, and a pen where there is a note: signs,
 * not colours. They are drawn in the colour of descriptions, which can be read in every theme, and in a box, as in the
 * panel: a `?` would be read as the article's. No word of the text moves for them.
 */
export class StatusMarks extends InEditors {
	private readonly style = this.register(
		vscode.window.createTextEditorDecorationType({ rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed }),
	);
	/** Editors that have marks now: all others need no clearing. */
	private readonly marked = new WeakSet<vscode.TextEditor>();

	constructor(
		articles: OpenArticles,
		private readonly drawing: Drawing,
	) {
		super(articles, 'sourceReview.marks', ['still', 'reviews']);
		this.drawAll();
	}

	protected override draw(editor: vscode.TextEditor): void {
		const { document } = editor;
		const reviewed = this.articles.of(document);
		// What is drawn is moved along until the keys rest.
		if (reviewed?.read && !reviewed.still) {
			return;
		}
		const article = setting('marks.enabled', document) === false ? undefined : reviewed;
		const statuses = article?.statuses;
		const signs = new Map<Span, string>();
		for (const review of article?.reviews.all ?? []) {
			const { record, outcome, spans, reworded } = review;
			const said = review.verdicts.length > 1 ? review.verdicts : [record];
			const sign = said
				.filter(({ status }) => status !== UNREVIEWED)
				.map(({ status }) => statuses?.of(status).sign)
				.join('≠');
			const mark = [sign, reworded ? '⟳' : '', record.note === '' ? '' : '✎'].join('');
			if (outcome !== 'needs review' && mark !== '') {
				signs.set(hullOf(spans), mark);
			}
		}
		if (signs.size === 0 && !this.marked.has(editor)) {
			return;
		}
		this.marked.add(editor);
		const spans = nearSpans(
			[...signs.keys()].sort((a, b) => a.start - b.start),
			middleOf(editor),
			MOST,
		);
		this.drawing.draw(
			editor,
			this.style,
			spans.map((span): vscode.DecorationOptions => {
				const end = document.positionAt(span.end);
				return {
					range: new vscode.Range(end, end),
					renderOptions: {
						after: {
							contentText: signs.get(span) ?? '',
							color: new vscode.ThemeColor('descriptionForeground'),
							border: '1px solid',
							textDecoration: NO_WIDTH,
						},
					},
				};
			}),
		);
	}
}
