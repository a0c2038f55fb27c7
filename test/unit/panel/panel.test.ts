import { Emitter, said, Uri } from '../editor/windowStub';
import * as assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { PanelHost, ShownArticles, ShownChecks } from '../../../src/panel/host';
import { Panel } from '../../../src/panel/panel';

describe('the panel', () => {
	it('says why what its page asked for could not be done', async () => {
		const given = new Emitter();
		const never = new Emitter().event;
		const articles = { onDidChangeActive: never, onDidChange: never, of: () => undefined } as unknown as ShownArticles;
		const panel = new Panel(
			new Uri('extension') as unknown as vscode.Uri,
			articles,
			{} as PanelHost,
			{ onDidChange: never } as unknown as ShownChecks,
		);
		const webview = {
			asWebviewUri: (uri: Uri) => uri,
			onDidReceiveMessage: given.event,
			postMessage: () => Promise.resolve(true),
		};
		const view = { webview, visible: true, onDidChangeVisibility: never, onDidDispose: never };
		panel.show(view as unknown as vscode.WebviewView);
		said.length = 0;
		given.fire({ type: 'copy', text: 'Nobody warned us.' });
		await new Promise(setImmediate);
		assert.deepEqual(said, ['The clipboard cannot be used.']);
		panel.dispose();
	});
});
