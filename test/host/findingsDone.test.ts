import { assert } from 'chai';
import * as vscode from 'vscode';
import { itemsOf, recordsFolder, remove, statusesOf } from './recordPages';
import { hoverAt, run } from './reviewer';
import { closeAll, show, until } from './workspace';

const SOURCE = 'seeds/findings done.txt';
const QUOTATION = '“The work cost far too much money and took far too long.”';
const TEXT = [
	'The harbour of Holmavik opened its new lock on Friday after many months of work.',
	`${QUOTATION} The lock was closed again on Sunday.`,
].join('\n\n');

describe('a finding that a person has looked at', () => {
	let document: vscode.TextDocument;
	const findings = (): vscode.Diagnostic[] =>
		vscode.languages.getDiagnostics(document.uri).filter(({ code }) => code === 'unattributed-quotation');

	before(async () => {
		({ document } = await show(SOURCE, TEXT));
		const [finding] = await until('there is a finding', () => (findings().length > 0 ? findings() : undefined));
		const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			finding?.range,
		);
		const fix = fixes.find(({ title }) => title === 'Mark as reviewed');
		assert.isDefined(fix?.command);
		await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
		await until('the finding is gone', () => findings().length === 0);
		await until('that is saved', async () => (await itemsOf(SOURCE)).length === 1);
	});
	after(async () => {
		await closeAll();
		await remove(recordsFolder());
	});

	it('gets no verdict in the records', async () => {
		assert.isEmpty(await statusesOf(SOURCE));
	});

	it('gets no verdict on its words, where they are pointed at', async () => {
		assert.notMatch(await hoverAt(document, 'The work cost'), /✓ checked/);
	});

	it('comes back when that is taken back', async () => {
		await run('undoReviewChange');
		await until('the finding is back', () => findings().length === 1);
		await until('nothing is recorded', async () => (await itemsOf(SOURCE)).length === 0);
	});
});
