import { assert } from 'chai';
import * as vscode from 'vscode';
import { ARTICLE } from './article';
import { closeAll, pause, positionOf, selectedText, show, until } from './workspace';

const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command);
/** VS Code draws a list a moment after it was asked for, and tells no extension when it has. */
const drawn = (): Promise<void> => pause(700);

describe('lists', () => {
	let editor: vscode.TextEditor;

	before(async () => {
		editor = await show('seeds/lists.txt', ARTICLE);
	});
	beforeEach(() => {
		editor.selection = new vscode.Selection(0, 0, 0, 0);
	});
	afterEach(() => run('workbench.action.closeQuickOpen'));
	after(closeAll);

	it('lead to the quotation that is chosen', async () => {
		await run('sourceReview.listQuotations');
		await drawn();
		await run('workbench.action.quickOpenNavigateNextInFilePicker');
		await run('workbench.action.acceptSelectedQuickOpenItem');
		await until('a quotation is selected', () => selectedText(editor).startsWith('“'));
	});

	it('lead to the claim that is chosen', async () => {
		await run('sourceReview.listClaims');
		await drawn();
		await run('workbench.action.acceptSelectedQuickOpenItem');
		await until('something is selected', () => !editor.selection.isEmpty);
	});

	it('lead to the first statement of the speaker that is chosen', async () => {
		await run('sourceReview.listSpeakers');
		await drawn();
		await run('workbench.action.acceptSelectedQuickOpenItem');
		await until('something is selected', () => selectedText(editor).length > 0);
	});

	it('leave the cursor where it was when nothing is chosen', async () => {
		const position = positionOf(editor.document, 'NHA would');
		editor.selection = new vscode.Selection(position, position.translate(0, 3));
		const before = editor.selection;
		await run('sourceReview.listClaims');
		await drawn();
		await run('workbench.action.quickOpenSelectNext');
		await pause(100);
		await run('workbench.action.closeQuickOpen');
		await pause(200);
		assert.isTrue(editor.selection.isEqual(before));
	});
});
