import { assert } from 'chai';
import * as vscode from 'vscode';
import { run, untilHover } from './reviewer';
import { closeAll, positionOf, show, until, workspaceFile } from './workspace';

const LEAD = 'The rain over the valley went on all week, and the trains were late once more.\n\n';
const HOTEL = `${LEAD}Firefighters rescued 18 people from the flooded hotel in Korva, said Ilse Moreau, who led them.\n`;
const OTHER = `${LEAD}Firefighters rescued 13 people from the flooded hotel in Korva. “We ran,” said Ilse Moreau.\n`;

describe('the texts of a folder', function () {
	this.timeout(120_000);
	const { showInputBox, showQuickPick } = vscode.window;

	after(async () => {
		Object.assign(vscode.window, { showInputBox, showQuickPick });
		await closeAll();
		for (const folder of ['seeds/hotel', 'seeds/sources', 'aside']) {
			await vscode.workspace.fs.delete(workspaceFile(...folder.split('/')), { recursive: true });
		}
	});

	const disagreement = (uri = workspaceFile('seeds', 'hotel', 'hotel.txt')): vscode.Diagnostic | undefined =>
		vscode.languages.getDiagnostics(uri).find(({ code }) => code === 'figures-disagree');

	it('show figures that disagree, and whose words fill them, with what a person has entered', async () => {
		await vscode.workspace.fs.writeFile(
			workspaceFile('seeds', 'sources', 'inn', 'other.txt'),
			new TextEncoder().encode(OTHER),
		);
		const { document } = await show('seeds/hotel/hotel.txt', HOTEL);
		const { message, relatedInformation } = await until(
			'a figure of the other text disagrees',
			() => disagreement(),
			60_000,
		);
		assert.include(message, '“18 people” does not agree with “13 people” in seeds/sources/inn/other.txt, line 3.');
		const [there] = relatedInformation ?? [];
		assert.match(there?.location.uri.path ?? '', /\/other\.txt$/);
		assert.equal(there?.location.range.start.line, 2);

		// Of a folder that another program renames VS Code tells nothing but its names, which a pattern may name as well.
		await vscode.workspace.fs.rename(
			workspaceFile('seeds', 'sources', 'inn'),
			workspaceFile('seeds', 'sources', 'hostel'),
		);
		const elsewhere = (): boolean => disagreement()?.message.includes('in seeds/sources/hostel/other.txt') === true;
		await until('the figure is where the folder is now', elsewhere, 30_000);

		const edit = new vscode.WorkspaceEdit();
		const number = positionOf(document, '18 people', 0, 0);
		edit.replace(document.uri, new vscode.Range(number, number.translate(0, 2)), '13');
		assert.isTrue(await vscode.workspace.applyEdit(edit));
		await until('it agrees', () => !disagreement(), 30_000);

		const cursor = positionOf(document, 'Ilse Moreau');
		const editor = await vscode.window.showTextDocument(document);
		editor.selection = new vscode.Selection(cursor, cursor);
		Object.assign(vscode.window, { showInputBox: () => Promise.resolve('gender: woman; community: coast') });
		await vscode.commands.executeCommand('sourceReview.describePerson');

		Object.assign(vscode.window, { showQuickPick: (items: readonly unknown[]) => Promise.resolve(items[0]) });
		await vscode.commands.executeCommand('sourceReview.auditFolder');
		const report = vscode.window.activeTextEditor?.document;
		assert.equal(report?.languageId, 'markdown');
		const text = report?.getText() ?? '';
		assert.match(text, /^\| Ilse Moreau \| coast, woman \| [12] \|/m);
		assert.include(text, '## By gender');
		assert.include(text, '](seeds/hotel/hotel.txt) |');
	});

	it('count for whom a person said they are, also when closed', async () => {
		const uri = workspaceFile('seeds', 'hotel', 'closed.txt');
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(OTHER));
		await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
		const document = await vscode.workspace.openTextDocument(uri);
		await untilHover(document, 'We ran', /Ilse Moreau/);
		const offset = document.offsetAt(positionOf(document, 'We ran'));
		await run('setSpeaker', uri.toString(), offset, offset, 'Tom Calloway');
		await untilHover(document, 'We ran', /Tom Calloway/);
		await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
		const isOpen = (): boolean => vscode.workspace.textDocuments.some((open) => open.uri.path === uri.path);
		await until('the text is closed', () => !isOpen(), 30_000);

		Object.assign(vscode.window, { showQuickPick: (items: readonly unknown[]) => Promise.resolve(items[0]) });
		let report = '';
		const isCounted = async (): Promise<boolean> => {
			await vscode.commands.executeCommand('sourceReview.auditFolder');
			report = vscode.window.activeTextEditor?.document.getText() ?? '';
			return report.includes('| Tom Calloway |');
		};
		await until('it is counted', isCounted, 30_000).catch(() => assert.fail(report));
		assert.isFalse(isOpen());
	});

	it('are compared with a text that no setting names while it is open and reviewed', async () => {
		const saysOtherwise = (file: string) => (): boolean =>
			disagreement()?.message.includes(`in aside/${file}`) === true;
		const agrees = (): boolean => disagreement() === undefined;
		await show('seeds/hotel/hotel.txt', OTHER);
		for (const [file, end] of [
			['stopped.txt', 'sourceReview.stopReviewingThisFile'],
			['closed.txt', 'workbench.action.closeActiveEditor'],
		] as const) {
			const uri = workspaceFile('aside', file);
			await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(HOTEL));
			// What an extension opens stays open for minutes after its editor is closed.
			await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
			await run('reviewThisFile');
			await until(`a figure of ${file} disagrees`, saysOtherwise(file), 60_000);
			await vscode.commands.executeCommand(end);
			await until(`${file} says nothing any more`, agrees, 30_000);
		}
	});
});
