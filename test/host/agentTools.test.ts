import { assert } from 'chai';
import * as vscode from 'vscode';
import { ARTICLE } from './article';
import { closeAll, positionOf, show } from './workspace';

interface Answer {
	readonly found: number;
	readonly claims?: {
		readonly words: string;
		readonly status: string;
		readonly claimant: string;
		readonly line: number;
	}[];
	readonly statements?: { readonly words: string; readonly speaker: string; readonly manner: string }[];
	readonly speakers?: { readonly name: string; readonly role: string; readonly statements: object[] }[];
}

describe('tools for an agent', () => {
	const ask = async (tool: string, input: object): Promise<Answer> => {
		const { content } = await vscode.lm.invokeTool(`sourceReview_${tool}`, { input, toolInvocationToken: undefined });
		const [part] = content;
		assert.instanceOf(part, vscode.LanguageModelTextPart);
		return JSON.parse((part as vscode.LanguageModelTextPart).value) as Answer;
	};

	before(function () {
		if (!vscode.lm.tools.some(({ name }) => name.startsWith('sourceReview_'))) {
			// This build of VS Code has no tools for language models.
			this.skip();
		}
	});
	beforeEach(() => show('seeds/tools.txt', ARTICLE));
	afterEach(closeAll);

	it('list claims, with what reviewers said of them', async () => {
		const editor = vscode.window.activeTextEditor;
		assert.isDefined(editor);
		const position = positionOf(editor.document, 'carry');
		editor.selection = new vscode.Selection(position, position);
		await vscode.commands.executeCommand('sourceReview.setStatus', 3);
		const { claims } = await ask('list_claims', { speaker: 'lindqvist', status: 'disputed' });
		assert.deepEqual(
			claims?.map(({ claimant, line }) => [claimant, line]),
			[['Ada Lindqvist', 3]],
		);
		await vscode.commands.executeCommand('sourceReview.undoReviewChange');
		assert.strictEqual((await ask('list_claims', { status: 'disputed' })).found, 0);
	});

	it('find statements by their words', async () => {
		const { statements } = await ask('find_statements', { file: 'seeds/tools.txt', words: 'crane fell' });
		assert.deepEqual(
			statements?.map(({ speaker, manner }) => [speaker, manner]),
			[['Tomas Beregi', 'direct']],
		);
	});

	it('get a speaker by any name', async () => {
		const { speakers } = await ask('get_speaker', { speaker: 'Beregi' });
		assert.strictEqual(speakers?.[0]?.name, 'Tomas Beregi');
		assert.isNotEmpty(speakers?.[0]?.statements);
	});
});
