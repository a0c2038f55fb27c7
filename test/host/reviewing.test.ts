import { assert } from 'chai';
import * as vscode from 'vscode';
import { ARTICLE } from './article';
import { closeAll, hoversAt, pause, positionOf, readable, show, until, workspaceFile } from './workspace';

const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(`sourceReview.${command}`);
const isReviewed = async (document: vscode.TextDocument): Promise<boolean> =>
	(await hoversAt(document.uri, positionOf(document, 'Tomas Beregi'))).some((hover) =>
		readable(hover).includes('Tomas Beregi — person'),
	);

describe('reviewing', () => {
	afterEach(closeAll);
	after(async () => {
		await vscode.workspace
			.getConfiguration('sourceReview')
			.update('files', undefined, vscode.ConfigurationTarget.Global);
	});

	it('takes in any text file, and lets it go again', async () => {
		const { document } = await show('letters/a [b] {c}.txt', ARTICLE);
		assert.isFalse(await isReviewed(document));
		await run('reviewThisFile');
		assert.isTrue(await isReviewed(document));
		await run('stopReviewingThisFile');
		assert.isFalse(await isReviewed(document));
	});

	it('takes in a text that has no file', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: ARTICLE });
		await vscode.window.showTextDocument(document);
		assert.isFalse(await isReviewed(document));
		await run('reviewThisFile');
		assert.isTrue(await isReviewed(document));
	});

	it('takes in the text that was shown last, with a page that is no text in front', async () => {
		const { document } = await show('letters/behind.txt', ARTICLE);
		await vscode.commands.executeCommand(
			'workbench.action.openWalkthrough',
			'source-review.source-review#start',
			false,
		);
		await until('no text is active', () => !vscode.window.activeTextEditor);
		await run('reviewThisFile');
		assert.strictEqual(vscode.window.activeTextEditor?.document, document);
		assert.isTrue(await isReviewed(document));
	});

	it('takes in the files that are selected in a list of files, and opens them', async () => {
		const [one, two] = [workspaceFile('letters', 'one.txt'), workspaceFile('letters', 'two.txt')];
		for (const uri of [one, two]) {
			await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(ARTICLE));
		}
		await vscode.commands.executeCommand('sourceReview.reviewThisFile', one, [one, two]);
		for (const uri of [one, two]) {
			assert.isTrue(await isReviewed(await vscode.workspace.openTextDocument(uri)));
		}
	});

	it('begins with an article of our own, where a person has none', async () => {
		await run('openSampleArticle');
		const editor = await until('it is shown', () => vscode.window.activeTextEditor);
		assert.isTrue(editor.document.isUntitled);
		const hover = await hoversAt(editor.document.uri, positionOf(editor.document, 'They knew'));
		assert.match(hover.map(readable).join(), /Ragnhild Moe/);
	});

	it('follows the setting', async () => {
		const { document } = await show('letters/other.md', ARTICLE);
		assert.isFalse(await isReviewed(document));
		await vscode.workspace
			.getConfiguration('sourceReview')
			.update('files', ['**/letters/*.md'], vscode.ConfigurationTarget.Global);
		await until('it is reviewed', () => isReviewed(document));
		await vscode.workspace
			.getConfiguration('sourceReview')
			.update('files', undefined, vscode.ConfigurationTarget.Global);
		await until('it is not reviewed', async () => !(await isReviewed(document)));
	});

	it('follows what is typed', async () => {
		const editor = await show('seeds/typed.txt', ARTICLE);
		assert.isTrue(await isReviewed(editor.document));
		const before = editor.document.getText();
		await editor.edit((edit) =>
			edit.insert(new vscode.Position(0, 0), 'Ruth Okonjo, the mayor, said it was late.\n\n'),
		);
		const hover = (await hoversAt(editor.document.uri, positionOf(editor.document, 'it was late'))).map(readable);
		assert.match(hover.join(), /Ruth Okonjo/);
		assert.isTrue(await isReviewed(editor.document), 'and what follows has moved along');
		await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, 2, 0), ''));
		assert.strictEqual(editor.document.getText(), before);
		assert.isTrue(await isReviewed(editor.document));
	});

	it('is right for lines that end in CR LF', async () => {
		const { document } = await show('seeds/crlf.txt', ARTICLE.replace(/\n/g, '\r\n'));
		assert.strictEqual(document.eol, vscode.EndOfLine.CRLF);
		assert.isTrue(await isReviewed(document));
		const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
			'vscode.executeDefinitionProvider',
			document.uri,
			positionOf(document, 'Beregi said'),
		);
		assert.deepEqual(
			links.map(({ targetRange }) => document.getText(targetRange)),
			['Tomas Beregi'],
		);
	});

	it('turns highlights off and on with the command, in the settings', async () => {
		await show('seeds/toggled.txt', ARTICLE);
		const isOn = (): unknown => vscode.workspace.getConfiguration('sourceReview').get('highlights.enabled');
		assert.isTrue(isOn());
		await run('toggleHighlights');
		assert.isFalse(isOn());
		await run('toggleHighlights');
		assert.isTrue(isOn());
		await vscode.workspace
			.getConfiguration('sourceReview')
			.update('highlights.enabled', undefined, vscode.ConfigurationTarget.Global);
	});

	it('survives empty texts, and texts of one character', async () => {
		for (const text of ['', ' ', '“', '\u{1f600}', '\ud800']) {
			const document = await vscode.workspace.openTextDocument({ content: text });
			await vscode.window.showTextDocument(document);
			await run('reviewThisFile');
			await run('nextQuotation');
			await hoversAt(document.uri, new vscode.Position(0, 0));
			await pause(20);
			await closeAll();
		}
	});
});
