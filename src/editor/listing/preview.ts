import * as vscode from 'vscode';
import type { Span } from '../../analysis/model';
import type { Article } from '../article';
import { say } from '../desk/here';
import { Disposable } from '../disposable';
import { heardOfAll } from '../heardOfAll';
import { rangeOf } from '../rangeOf';
import { revealAtTop, showPlace } from '../reveal';
import { previewStyle } from './previewStyle';

/**
 * Shows places of a text one after the other, and then goes to one or back to where one was. The places are of a version:
 * the text may change while a list is open.
 */
export class Preview extends Disposable {
	private readonly selections: readonly vscode.Selection[];
	/** Where the first whole row begins that was seen: in a text of long lines, inside a line. */
	private readonly top: vscode.Position | undefined;
	private readonly style = this.register(previewStyle());

	constructor(
		private readonly editor: vscode.TextEditor,
		private readonly article: Pick<Article, 'carry'>,
	) {
		super();
		this.selections = editor.selections;
		this.top = editor.visibleRanges[0]?.start;
	}

	/** Brings a place into sight and marks it; the selection stays. */
	show(span: Span, version: number): void {
		const now = this.article.carry(span, version);
		const ranges = now ? [rangeOf(this.editor.document, now)] : [];
		this.editor.setDecorations(this.style, ranges);
		ranges.forEach((range) => this.editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport));
	}

	async goTo(span: Span, version: number): Promise<void> {
		const now = this.article.carry(span, version);
		if (now) {
			await showPlace(this.editor.document, now, 'select');
		} else {
			say(vscode.l10n.t('The text has changed at this place. Try again.'));
		}
	}

	/** Unless a person has gone elsewhere: a click into the text closes a list as well. The cursor has not moved for it. */
	async goBack(): Promise<void> {
		const { editor, top } = this;
		await heardOfAll();
		if (top && editor.selections.every((selection, at) => this.selections[at]?.isEqual(selection))) {
			await revealAtTop(editor, top);
		}
	}
}
