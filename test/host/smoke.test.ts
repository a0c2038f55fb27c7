import { assert } from 'chai';
import * as vscode from 'vscode';

const EXTENSION = 'source-review.source-review';

function workspaceFile(...names: string[]): vscode.Uri {
	const folder = vscode.workspace.workspaceFolders?.[0];
	assert.isDefined(folder, 'the tests need an open folder');
	return vscode.Uri.joinPath(folder.uri, ...names);
}

async function firstSeed(): Promise<vscode.Uri> {
	const names = (await vscode.workspace.fs.readDirectory(workspaceFile('seeds'))).map(([name]) => name).sort();
	const seed = names.find((name) => name.endsWith('.txt'));
	assert.isDefined(seed, 'there is no text file in seeds');
	return workspaceFile('seeds', seed);
}

async function isActiveWithin(milliseconds: number): Promise<boolean> {
	const extension = vscode.extensions.getExtension(EXTENSION);
	assert.isDefined(extension, `${EXTENSION} is not installed in this host`);
	const end = Date.now() + milliseconds;
	while (!extension.isActive && Date.now() < end) {
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
	return extension.isActive;
}

describe('smoke', () => {
	after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	it('opens a seed whose text is the file, byte for byte', async () => {
		const uri = await firstSeed();
		const document = await vscode.workspace.openTextDocument(uri);
		const bytes = await vscode.workspace.fs.readFile(uri);
		assert.strictEqual(document.getText(), new TextDecoder().decode(bytes));
		assert.strictEqual(document.languageId, 'plaintext');
	});

	it('activates when a seed is shown', async () => {
		await vscode.window.showTextDocument(await firstSeed());
		assert.isTrue(await isActiveWithin(10_000));
	});

	it('keeps the folder of records out of searches, beside what VS Code keeps out', () => {
		const excluded = vscode.workspace.getConfiguration('search').get<Record<string, unknown>>('exclude', {});
		assert.isTrue(excluded['**/.source-review']);
		assert.isTrue(excluded['**/node_modules']);
	});
});
