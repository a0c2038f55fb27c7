import { assert } from 'chai';
import * as vscode from 'vscode';
import { ARTICLE } from './article';
import { closeAll, positionOf, show, until } from './workspace';

interface Answer {
	readonly found: number;
	readonly claims?: {
		readonly words: string;
		readonly status?: string;
		readonly claimant: string;
		readonly line: number;
	}[];
	readonly statements?: { readonly words: string; readonly speaker: string; readonly manner: string }[];
	readonly speakers?: { readonly name: string; readonly role: string; readonly statements: object[] }[];
}

describe('tools for an agent', () => {
	const answerTo = async (tool: string, input: object): Promise<string> => {
		const { content } = await vscode.lm.invokeTool(`sourceReview_${tool}`, { input, toolInvocationToken: undefined });
		const [part] = content;
		assert.instanceOf(part, vscode.LanguageModelTextPart);
		return (part as vscode.LanguageModelTextPart).value;
	};
	const ask = async (tool: string, input: object): Promise<Answer> => JSON.parse(await answerTo(tool, input)) as Answer;

	const say = async (status: string): Promise<void> => {
		const editor = vscode.window.activeTextEditor;
		assert.isDefined(editor);
		const position = positionOf(editor.document, 'carry');
		editor.selection = new vscode.Selection(position, position);
		await vscode.commands.executeCommand('sourceReview.setStatus', status);
	};

	before(function () {
		if (!vscode.lm.tools.some(({ name }) => name.startsWith('sourceReview_'))) {
			// This build of VS Code has no tools for language models.
			this.skip();
		}
	});
	beforeEach(() => show('seeds/tools.txt', ARTICLE));
	afterEach(closeAll);

	const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('sourceReview');
	const share = (value: boolean | undefined): Thenable<void> =>
		settings().update('agents.shareReviews', value, vscode.ConfigurationTarget.Global);

	it('list claims, and nothing of what reviewers said of them', async () => {
		await say('disputed');
		const { claims, found } = await ask('list_claims', { speaker: 'lindqvist' });
		assert.isAbove(found, 0);
		for (const claim of claims ?? []) {
			assert.notProperty(claim, 'status');
			assert.notProperty(claim, 'note');
			assert.notProperty(claim, 'reviewer');
		}
		await vscode.commands.executeCommand('sourceReview.undoReviewChange');
	});

	it('say so where a status is asked for and is not to be given', async () => {
		const answer = await answerTo('list_claims', { status: 'disputed' });
		assert.strictEqual(answer, 'What reviewers said is not shared; ask without a status.');
	});

	it('list what reviewers said too where the person wants it', async () => {
		await say('disputed');
		await share(true);
		const asked = { speaker: 'lindqvist', status: 'disputed' };
		const { claims, found } = await until('the setting counts', async () => {
			const answer = await answerTo('list_claims', asked);
			return answer.startsWith('{') ? (JSON.parse(answer) as Answer) : undefined;
		});
		assert.equal(found, 1);
		assert.deepEqual(
			claims?.map(({ claimant, line, status }) => [claimant, line, status]),
			[['Ada Lindqvist', 3, 'disputed']],
		);
		await share(undefined);
		await vscode.commands.executeCommand('sourceReview.undoReviewChange');
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
