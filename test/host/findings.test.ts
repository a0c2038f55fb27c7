import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, show, until } from './workspace';

const TEXT = [
	'The harbour of Holmavik opened its new lock on Friday after many months of work.',
	'',
	'“The work cost far too much money and took far too long.” The lock was closed again on Sunday.',
	'',
	'A senior official said that the gate was never tested before the day on which it opened.',
].join('\n');

describe('findings', () => {
	let document: vscode.TextDocument;
	const own = (): vscode.Diagnostic[] =>
		vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Source Review');
	const codes = (): unknown[] => own().map(({ code }) => code);

	before(async () => {
		({ document } = await show('seeds/findings.txt', TEXT));
	});
	after(async () => {
		for (const name of ['findings.inProblems', 'findings.profile']) {
			await vscode.workspace
				.getConfiguration('sourceReview')
				.update(name, undefined, vscode.ConfigurationTarget.Global);
		}
		await closeAll();
	});

	it('are quiet diagnostics with a code and a sentence', async () => {
		const found = await until('there are findings', () => (own().length > 0 ? own() : undefined));
		assert.include(codes(), 'unattributed-quotation');
		assert.include(codes(), 'anonymous-source');
		for (const { severity, message } of found) {
			assert.isAtLeast(severity, vscode.DiagnosticSeverity.Information);
			assert.match(message, /\.$/);
		}
	});

	it('follow the text', async () => {
		const edit = new vscode.WorkspaceEdit();
		const start = TEXT.indexOf(' The lock was');
		edit.insert(document.uri, document.positionAt(start), ' said Ruth Okonjo, the mayor.');
		assert.isTrue(await vscode.workspace.applyEdit(edit));
		await until('the quotation has a speaker', () => !codes().includes('unattributed-quotation'));
	});

	it('follow the house profile, at once', async () => {
		const settings = vscode.workspace.getConfiguration('sourceReview');
		const rule = (rule: string | undefined): Thenable<void> =>
			settings.update('findings.profile', rule && { 'anonymous-source': rule }, vscode.ConfigurationTarget.Global);
		await rule('off');
		await until('unnamed sources are gone', () => !codes().includes('anonymous-source'));
		await rule(undefined);
		await until('unnamed sources are back', () => codes().includes('anonymous-source'));
	});

	it('go and come with the setting', async () => {
		const settings = vscode.workspace.getConfiguration('sourceReview');
		await settings.update('findings.inProblems', false, vscode.ConfigurationTarget.Global);
		await until('they are gone', () => own().length === 0);
		await settings.update('findings.inProblems', true, vscode.ConfigurationTarget.Global);
		await until('they are back', () => own().length > 0);
	});
});
