import { assert } from 'chai';
import * as vscode from 'vscode';
import { ARTICLE } from './article';
import { closeAll, pause, show, sourceReview, until, workspaceFile } from './workspace';

// The first file by name that opens a reviewed text, so that the extension is still asleep here.
describe('a wake-up', () => {
	after(closeAll);

	it('does not happen for other text files', async function () {
		const api = await sourceReview();
		if (api.isAwake()) {
			// Another suite has opened a seed before: nothing can be seen any more.
			this.skip();
		}
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(workspaceFile('notes.txt')));
		await vscode.workspace.openTextDocument({ language: 'plaintext', content: ARTICLE });
		await pause(500);
		assert.isFalse(api.isAwake());
	});

	it('happens when a seed opens', async () => {
		const api = await sourceReview();
		await show('seeds/wakes.txt', ARTICLE);
		await until('the extension is awake', () => api.isAwake());
	});
});
