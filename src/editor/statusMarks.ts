import * as vscode from 'vscode';
import type { Span } from '../analysis/model';
import { UNREVIEWED } from '../review/model';
import type { Analyses } from './analyses';
import type { Desk } from './desk/desk';
import { namedStatus } from './desk/statuses';
import { Disposable } from './disposable';
import { hullOf } from './hullOf';
import { middleOf } from './middleOf';
import { nearSpans } from './nearSpans';

/** How many marks are drawn; in longer texts those around what can be seen. */
const MOST = 5000;

/**
 * Puts the sign of its status after each reviewed claim, quotation or selection, and a pen where there is a note: signs,
 * not colours. They are drawn in the colour that VS Code gives to what is not part of the text.
 */
export class StatusMarks extends Disposable {
	private readonly style = this.register(
		vscode.window.createTextEditorDecorationType({ rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed }),
	);
	/** Editors that have marks now: all others need no clearing. */
	private readonly marked = new WeakSet<vscode.TextEditor>();

	constructor(
		private readonly analyses: Analyses,
		private readonly desk: Desk,
	) {
		super();
		const drawFor = (document: vscode.TextDocument): void =>
			vscode.window.visibleTextEditors
				.filter((editor) => editor.document === document)
				.forEach((editor) => this.draw(editor));
		this.register(desk.onDidChange(drawFor));
		this.register(analyses.onDidChange(drawFor));
		this.register(
			vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.draw(editor))),
		);
		this.register(
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration('sourceReview.marks') || event.affectsConfiguration('sourceReview.statuses')) {
					vscode.window.visibleTextEditors.forEach((editor) => this.draw(editor));
				}
			}),
		);
		vscode.window.visibleTextEditors.forEach((editor) => this.draw(editor));
	}

	private draw(editor: vscode.TextEditor): void {
		const { document } = editor;
		const isWanted =
			this.analyses.files.has(document) &&
			vscode.workspace.getConfiguration('sourceReview').get('marks.enabled') !== false;
		const signs = new Map<Span, string>();
		for (const { record, outcome, spans, reworded } of isWanted ? this.desk.reviews(document).all : []) {
			const { sign } = namedStatus(record.status);
			const mark = [record.status === UNREVIEWED ? '' : sign, reworded ? '⟳' : '', record.note === '' ? '' : '✎'].join(
				'',
			);
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
		editor.setDecorations(
			this.style,
			spans.map((span): vscode.DecorationOptions => {
				const end = document.positionAt(span.end);
				return {
					range: new vscode.Range(end, end),
					renderOptions: {
						after: {
							contentText: signs.get(span) ?? '',
							color: new vscode.ThemeColor('editorCodeLens.foreground'),
							margin: '0 0.2em',
						},
					},
				};
			}),
		);
	}
}
