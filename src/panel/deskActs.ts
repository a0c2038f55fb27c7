import * as vscode from 'vscode';
import type { Desk } from '../editor/desk/desk';
import { statuses } from '../editor/desk/statuses';
import { hullOf } from '../editor/hullOf';
import { placeOf } from '../editor/places';
import type { FromPage, RowCommand } from './messages';
import { lostRecord, targetOf } from './reviewModel';
import type { ViewModel } from './viewModel';

/** What a person does in the page to the reviews of a text. */
export type DeskMessage = Extract<
	FromPage,
	{ readonly type: 'setStatus' | 'annotate' | 'step' | 'settle' | 'command' }
>;

const COMMANDS: Readonly<Record<RowCommand, string>> = {
	setSpeaker: 'sourceReview.setSpeaker',
	copyQuotation: 'sourceReview.copyQuotation',
	lookUp: 'sourceReview.lookUp',
};

/**
 * Does it, through the desk. A page is not trusted: keys and statuses that are none are ignored.
 *
 * @param view of the document's present version
 */
export async function actOnDesk(
	desk: Desk,
	document: vscode.TextDocument,
	view: ViewModel,
	message: DeskMessage,
): Promise<void> {
	if (message.type === 'step') {
		await desk.step(document, message.kind);
		return;
	}
	if (message.type === 'settle') {
		const lost = lostRecord(desk.reviews(document), message.key);
		if (lost && message.how === 'remove') {
			await desk.remove(document, lost.record);
		} else if (lost && lost.spans.length > 0) {
			await desk.place(document, lost.record, lost.spans);
		}
		return;
	}
	const target = targetOf(view, message.key);
	if (!target) {
		return;
	}
	switch (message.type) {
		case 'setStatus':
			if (statuses().some(({ id }) => id === message.status)) {
				await desk.review(document, [target], { status: message.status });
			}
			break;
		case 'annotate':
			await desk.review(document, [target], { note: message.note, tags: [...new Set(message.tags)] });
			break;
		case 'command':
			await vscode.commands.executeCommand(COMMANDS[message.command], ...placeOf(document, hullOf(target.spans)));
			if (message.command === 'setSpeaker') {
				// A closing pick hands the keyboard to the editor, where the next key of the list would change the text.
				await vscode.commands.executeCommand('sourceReview.panel.focus');
			}
			break;
	}
}
