import { assert } from 'chai';
import * as vscode from 'vscode';
import { ARTICLE } from './article';
import { untilHover } from './reviewer';
import { closeAll, hoversAt, pause, positionOf, readable, selectedText, show, until, workspaceFile } from './workspace';

interface Annotation {
	readonly id: string;
	readonly modified: string;
	readonly body?: { readonly purpose: string; readonly value?: string }[];
	readonly target: { readonly selector: { readonly exact?: string }[] }[];
	readonly 'sr:correction'?: Readonly<Record<string, string>>;
}
interface Page {
	readonly 'sr:source': string;
	readonly items: Annotation[];
}

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
	vscode.commands.executeCommand(`sourceReview.${command}`, ...args);
const folder = (): vscode.Uri => workspaceFile('.source-review');
const textOf = async (uri: vscode.Uri): Promise<string> =>
	new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

/** The record file of a source (`''`: of the workspace), if there is one. */
async function recordFile(source: string): Promise<{ uri: vscode.Uri; page: Page } | undefined> {
	const files = await until('no file is just being replaced', async () => {
		const entries = await vscode.workspace.fs.readDirectory(folder()).then(
			(all) => all,
			() => [],
		);
		const names = entries.map(([name]) => name).filter((name) => /\.json$/.test(name) && !name.includes('malformed'));
		const uris = names.map((name) => vscode.Uri.joinPath(folder(), name));
		return Promise.all(uris.map(async (uri) => ({ uri, page: JSON.parse(await textOf(uri)) as Page }))).catch(
			() => undefined,
		);
	});
	return files.find(({ page }) => page['sr:source'] === source);
}
const itemsOf = async (source: string): Promise<Annotation[]> => (await recordFile(source))?.page.items ?? [];
const statusesOf = async (source: string): Promise<string[]> =>
	(await itemsOf(source)).flatMap(({ body }) =>
		(body ?? []).filter(({ purpose }) => purpose === 'assessing').map(({ value }) => value ?? ''),
	);

/** What was saved stands in the readable record file a moment later. */
const statusesAre = async (source: string, expected: readonly string[]): Promise<void> => {
	const wanted = [...expected].sort().join();
	await until(`the statuses are ${wanted}`, async () => (await statusesOf(source)).sort().join() === wanted);
};

describe('the desk', () => {
	let editor: vscode.TextEditor;
	const SOURCE = 'seeds/desk.txt';
	const put = (words: string, nth = 0): void => {
		const position = positionOf(editor.document, words, nth);
		editor.selection = new vscode.Selection(position, position);
	};
	const hoverAt = async (words: string): Promise<string> =>
		(await hoversAt(editor.document.uri, positionOf(editor.document, words))).map(readable).join('\n\n');
	const clean = async (): Promise<void> => {
		await closeAll();
		await vscode.workspace.fs.delete(folder(), { recursive: true }).then(undefined, () => undefined);
	};

	beforeEach(async () => {
		await clean();
		// A file of its own for each test: what a window knows of another, it would rightly write again.
		editor = await show(SOURCE, ARTICLE);
	});
	afterEach(async () => {
		// Every test leaves its file without reviews, by taking back what it did.
		for (let i = 0; i < 20 && (await itemsOf(SOURCE)).length + (await itemsOf('')).length > 0; i += 1) {
			await vscode.window.showTextDocument(editor.document);
			await run('undoReviewChange');
		}
		await clean();
	});

	it('keeps a status in the workspace, as a W3C annotation of the claim', async () => {
		put('carry');
		await run('setStatus', 2);
		await statusesAre(SOURCE, ['checked']);
		const [item] = await until('there is a record', async () => {
			const items = await itemsOf(SOURCE);
			return items.length > 0 ? items : undefined;
		});
		assert.include(item?.target[0]?.selector[0]?.exact ?? '', '300 ships');
		await run('setStatus', 'disputed');
		await statusesAre(SOURCE, ['disputed']);
	});

	it('shows the status in the hover, with what can be done', async () => {
		assert.match(await hoverAt('carry'), /^unreviewed/m);
		put('carry');
		await run('setStatus', 2);
		const hover = await hoverAt('carry');
		assert.match(hover, /✓ checked/);
		assert.match(hover, /Set status….*Note….*Copy with attribution….*Look up…/);
		assert.match(await hoverAt('Nobody warned'), /^unreviewed/m);
	});

	it('takes back and does again what was done, step by step', async () => {
		put('carry');
		await run('setStatus', 2);
		await run('setStatus', 4);
		await run('undoReviewChange');
		await statusesAre(SOURCE, ['checked']);
		await run('undoReviewChange');
		await statusesAre(SOURCE, []);
		await run('redoReviewChange');
		await run('redoReviewChange');
		await statusesAre(SOURCE, ['false']);
		await run('redoReviewChange');
		await statusesAre(SOURCE, ['false']);
	});

	it('takes back and does again in the order of the keys, however fast they come', async () => {
		put('carry');
		await Promise.all([
			run('setStatus', 2),
			run('undoReviewChange'),
			run('redoReviewChange'),
			run('undoReviewChange'),
			run('redoReviewChange'),
		]);
		await statusesAre(SOURCE, ['checked']);
	});

	it('goes on to the next claim that is not reviewed', async () => {
		put('carry');
		const before = editor.selection.active;
		await run('setStatusAndGoToNext', 2);
		assert.isTrue(editor.selection.active.isAfter(before));
		const second = editor.selection.active;
		await run('setStatusAndGoToNext', 2);
		assert.isFalse(editor.selection.active.isEqual(second));
		await statusesAre(SOURCE, ['checked', 'checked']);
	});

	it('reviews what is selected, be it a claim or not', async () => {
		const start = positionOf(editor.document, 'opened its', 0, 0);
		editor.selection = new vscode.Selection(start, start.translate(0, 'opened its new lock'.length));
		await run('setStatus', 5);
		const [item] = await until('there is a record', async () => {
			const items = await itemsOf(SOURCE);
			return items.length > 0 ? items : undefined;
		});
		assert.strictEqual(item?.target[0]?.selector[0]?.exact, 'opened its new lock');
	});

	it('carries a review along while the text is edited, saved and opened again', async () => {
		put('carry');
		await run('setStatus', 3);
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A paragraph that was not there.\n\n'));
		await editor.edit((edit) => edit.insert(positionOf(editor.document, 'ships a year', 0, 0), 'large '));
		await editor.document.save();
		await until('the anchor says where it stands', async () =>
			(await itemsOf(SOURCE)).some((item) => item.target[0]?.selector[0]?.exact?.includes('300 large ships')),
		);
		await closeAll();
		editor = await vscode.window.showTextDocument(
			await vscode.workspace.openTextDocument(workspaceFile(...SOURCE.split('/'))),
		);
		put('carry');
		await run('setStatus', 2);
		await statusesAre(SOURCE, ['checked']);
	});

	it('follows a file that is renamed, with its history', async () => {
		put('carry');
		await run('setStatus', 3);
		const renamed = 'seeds/desk renamed.txt';
		const edit = new vscode.WorkspaceEdit();
		edit.renameFile(editor.document.uri, workspaceFile(...renamed.split('/')), { overwrite: true });
		assert.isTrue(await vscode.workspace.applyEdit(edit));
		await until('the review has followed', async () => (await statusesOf(renamed)).join() === 'disputed');
		await until('nothing is left behind', async () => (await recordFile(SOURCE)) === undefined);
		editor = await vscode.window.showTextDocument(
			await vscode.workspace.openTextDocument(workspaceFile(...renamed.split('/'))),
		);
		assert.match(await hoverAt('carry'), /\? disputed/);
		await run('undoReviewChange');
		await until('it can be taken back', async () => (await statusesOf(renamed)).length === 0);
	});

	it('shows a corrected speaker everywhere, and takes that back', async () => {
		assert.include(await hoverAt('Nobody warned'), 'Tomas Beregi');
		put('Nobody warned');
		const offset = editor.document.offsetAt(editor.selection.active);
		await run('setSpeaker', editor.document.uri.toString(), offset, offset, 'Ada Lindqvist');
		await untilHover(editor.document, 'Nobody warned', /Ada Lindqvist/);
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A paragraph that was not there.\n\n'));
		assert.include(await hoverAt('Nobody warned'), 'Ada Lindqvist', 'after an edit too');
		await run('undoReviewChange');
		await untilHover(editor.document, 'Nobody warned', /Tomas Beregi/);
		await until('the outline says so, too', async () => {
			const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
				'vscode.executeDocumentSymbolProvider',
				editor.document.uri,
			);
			return symbols?.some(({ children }) => children.some(({ name }) => name.startsWith('Tomas Beregi')));
		});
	});

	it('corrects and copies the very statement that a row names, not one that begins in it', async () => {
		editor = await show('seeds/told.txt', 'Police said Tom Bell told officers that the door was open.');
		await untilHover(editor.document, 'the door', /Tom Bell/);
		const start = editor.document.getText().indexOf('Tom Bell');
		const place = [editor.document.uri.toString(), start, editor.document.getText().length - 1] as const;
		await vscode.env.clipboard.writeText('');
		void run('copyQuotation', ...place);
		await pause(700);
		await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
		const copied = await until('something is copied', async () => vscode.env.clipboard.readText());
		assert.match(copied, /^Tom Bell told officers that the door was open — police/i);
		await vscode.env.clipboard.writeText('');
		await run('setSpeaker', ...place, 'Ada Lindqvist');
		await untilHover(editor.document, 'Police', /^Ada Lindqvist/);
		assert.match(await hoverAt('the door'), /^Tom Bell/);
		await run('undoReviewChange');
		await untilHover(editor.document, 'Police', /^police/i);
	});

	it('knows no quotation where a person says that there is none', async () => {
		put('carry');
		await run('notAQuotation');
		await untilHover(editor.document, 'carry', /^(?!.*direct)/s);
		await run('undoReviewChange');
		await untilHover(editor.document, 'carry', /direct/);
	});

	it('ends a quotation where the person says', async () => {
		put('NHA would publish', 0);
		const at = positionOf(editor.document, ' in January', 0, 0);
		editor.selection = new vscode.Selection(at, at);
		await run('quotationEndsHere');
		const [item] = await until('there is a record', async () => {
			const items = await itemsOf(SOURCE);
			return items.length > 0 ? items : undefined;
		});
		assert.match(item?.target[0]?.selector[0]?.exact ?? '', /the accounts$/);
		await untilHover(editor.document, 'January', /^(?!.*Ada Lindqvist)/s);
	});

	it('ends the part of a quotation that the cursor is in, and leaves those behind the speaker to them', async () => {
		const said = '“We ran for the ferry last night,” said Rosa Lind, a cook, “and nobody was at the quay.”';
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `${said}\n\n`));
		await untilHover(editor.document, 'nobody was', /Rosa Lind/);
		const at = positionOf(editor.document, ' last night', 0, 0);
		editor.selection = new vscode.Selection(at, at);
		await run('quotationEndsHere');
		await untilHover(editor.document, 'last night', /^(?!.*direct)/s);
		assert.match(await hoverAt('nobody was'), /Rosa Lind/);
	});

	it('hides a name in the whole workspace, and brings it back', async () => {
		put('Tomas Beregi');
		await run('hideName');
		await untilHover(editor.document, 'Tomas Beregi', /^(?!.*person)/s);
		await until('it is kept', async () => (await itemsOf(''))[0]?.['sr:correction']?.['name'] === 'Tomas Beregi');
		await run('undoReviewChange');
		await untilHover(editor.document, 'Tomas Beregi', /person/);
	});

	it('gives all that somebody is quoted with to another, with the cursor on what they say of themselves in it', async () => {
		const said = '“I cannot promise that the machines will run again before summer,” Rosa Lind told reporters.';
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `${said}\n\n`));
		await untilHover(editor.document, 'told reporters', /Rosa Lind/);
		const offset = editor.document.offsetAt(positionOf(editor.document, 'machines'));
		await run('setSpeaker', editor.document.uri.toString(), offset, offset, 'Jane Roe');
		await untilHover(editor.document, 'told reporters', /Jane Roe/);
	});

	it('makes a record file again that was broken: nothing that was done is lost', async () => {
		put('carry');
		await run('setStatus', 2);
		const file = await until('there is a file', () => recordFile(SOURCE));
		assert.isDefined(file);
		const broken = `${(await textOf(file.uri)).slice(0, -40)} <<< not JSON`;
		await vscode.workspace.fs.writeFile(file.uri, new TextEncoder().encode(broken));
		await run('setStatus', 3);
		await statusesAre(SOURCE, ['disputed']);
		await run('undoReviewChange');
		await statusesAre(SOURCE, ['checked']);
	});

	it('lists a review whose words are gone, beside the best guess, and moves it only when told', async () => {
		put('carry');
		await run('setStatus', 2);
		await editor.edit((edit) => {
			const start = editor.document.positionAt(ARTICLE.indexOf('“The lock'));
			edit.replace(new vscode.Range(start, start.translate(0, 200)), 'Something else altogether stands here now.');
		});
		await editor.document.save();
		await pause(500);
		put('Nobody warned');
		await run('setStatus', 3);
		await statusesAre(SOURCE, ['checked', 'disputed']);
		const [lost] = (await itemsOf(SOURCE)).filter(({ body }) => body?.some(({ value }) => value === 'checked'));
		assert.include(lost?.target[0]?.selector[0]?.exact ?? '', '300 ships', 'the lost one has not been moved');
		void run('listLostReviews');
		await pause(700);
		await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
		await pause(700);
		// Nothing is like it, so that taking it away is all there is to choose.
		await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
		await until('it is gone', async () => (await statusesOf(SOURCE)).join() === 'disputed');
	});

	it('keeps reviews of a text without a file in memory', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: ARTICLE });
		editor = await vscode.window.showTextDocument(document);
		await run('reviewThisFile');
		put('carry');
		await run('setStatus', 2);
		const before = editor.selection.active;
		await run('nextUnreviewedClaim');
		assert.isFalse(editor.selection.active.isEqual(before));
		await run('undoReviewChange');
		assert.isUndefined(await recordFile(document.uri.toString()));
	});

	it('lets nobody wait where nothing can be written, and writes it when it can be', async () => {
		const file = new TextEncoder().encode('A file, where a folder should be.');
		// What the test before took back may be written only now, and make the folder again.
		await until('a file stands where the folder should be', async () => {
			await vscode.workspace.fs.delete(folder(), { recursive: true }).then(undefined, () => undefined);
			return vscode.workspace.fs.writeFile(folder(), file).then(
				() => true,
				() => false,
			);
		});
		put('carry');
		let isDone = false;
		void run('setStatus', 2).then(() => (isDone = true));
		await until('that is done, as far as it can be', () => isDone);
		assert.match(await hoverAt('carry'), /✓ checked/);
		await vscode.workspace.fs.delete(folder());
		await statusesAre(SOURCE, ['checked']);
	});

	it('exports into an editor', async () => {
		put('carry');
		await run('setStatus', 2);
		void run('exportReviews');
		await pause(700);
		await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
		await pause(700);
		await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
		const report = await until('a report is open', () => {
			const shown = vscode.window.activeTextEditor;
			return shown && shown.document.isUntitled ? shown.document.getText() : undefined;
		});
		assert.match(report, /300 ships/);
		assert.match(report, /checked/);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	it('takes nothing from a file whose signs cannot be told, and what is UTF-16 as it is', async () => {
		const { showOpenDialog, showErrorMessage } = vscode.window;
		const file = workspaceFile('others.ann');
		const words = '300 ships';
		const start = ARTICLE.indexOf(words);
		const notes = `T1\tReview ${start} ${start + words.length}\t${words}\n#1\tAnnotatorNotes T1\tPrüfen\n`;
		const told: string[] = [];
		Object.assign(vscode.window, {
			showOpenDialog: () => Promise.resolve([file]),
			showErrorMessage: (message: string) => Promise.resolve(void told.push(message)),
		});
		const bytesOf = (width: 1 | 2): Uint8Array =>
			Uint8Array.from(
				[...(width === 1 ? notes : `\ufeff${notes}`)].flatMap((sign) => {
					const code = sign.charCodeAt(0);
					return width === 1 ? [code] : [code & 255, code >> 8];
				}),
			);
		try {
			await vscode.workspace.fs.writeFile(file, bytesOf(1));
			await run('importReviews');
			assert.lengthOf(told, 1);
			assert.include(told[0], 'it is not UTF-8 text');
			assert.notInclude(await hoverAt(words), 'fen');
			await vscode.workspace.fs.writeFile(file, bytesOf(2));
			await run('importReviews');
			await untilHover(editor.document, words, /Prüfen/);
			assert.lengthOf(told, 1);
		} finally {
			Object.assign(vscode.window, { showOpenDialog, showErrorMessage });
			await vscode.workspace.fs.delete(file);
		}
	});

	it('copies a quotation with its speaker', async () => {
		put('carry');
		void run('copyQuotation');
		await pause(700);
		await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
		const copied = await until('something is copied', async () => vscode.env.clipboard.readText());
		assert.match(copied, /300 ships.* — Ada Lindqvist/);
		assert.isEmpty(selectedText(editor));
	});
});

describe('folding', () => {
	let document: vscode.TextDocument;
	beforeEach(async () => {
		({ document } = await show('seeds/comments.txt', `The harbour\n\n${ARTICLE}\n\nNo word`));
	});
	afterEach(closeAll);

	it('folds what stands below a heading', async () => {
		const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
			'vscode.executeFoldingRangeProvider',
			document.uri,
		);
		assert.includeDeepMembers(
			ranges.map(({ start, end }) => [start, end]),
			[[0, document.lineCount - 3]],
		);
	});
});

describe('quick fixes and hints', () => {
	const TEXT = [
		'The harbour of Holmavik opened its new lock on Friday after many months of work.',
		'“The work cost far too much money and took far too long.” The lock was closed again on Sunday.',
		'Ada Lindqvist, the harbour master, left early. She said that the gate had never been tested before that day.',
	].join('\n\n');
	let document: vscode.TextDocument;
	const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('sourceReview');
	const own = (): vscode.Diagnostic[] =>
		vscode.languages.getDiagnostics(document.uri).filter(({ code }) => code === 'unattributed-quotation');
	const fixes = async (): Promise<vscode.CodeAction[]> => {
		const [finding] = await until('there is a finding', () => (own().length > 0 ? own() : undefined));
		return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, finding?.range);
	};

	const ofFolder = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('sourceReview', document.uri);

	beforeEach(async () => {
		({ document } = await show('seeds/fixes.txt', TEXT));
	});
	afterEach(async () => {
		await settings().update('hints.speakers', undefined, vscode.ConfigurationTarget.Global);
		await ofFolder().update('hints.speakers', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
		await settings().update('hints.statements', undefined, vscode.ConfigurationTarget.Global);
		await run('undoReviewChange');
		await closeAll();
	});

	it('let a person be done with a finding', async () => {
		const fix = (await fixes()).find(({ title }) => title === 'Mark as reviewed');
		assert.isDefined(fix?.command);
		await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
		await until('the finding is gone', () => own().length === 0);
		await run('undoReviewChange');
		await until('the finding is back', () => own().length === 1);
	});

	it('let a person say that there is no quotation', async () => {
		const fix = (await fixes()).find(({ title }) => title === 'This is not a quotation');
		assert.isDefined(fix?.command);
		await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
		await until('the finding is gone', () => own().length === 0);
	});

	const hints = async (): Promise<string[]> => {
		const all = new vscode.Range(0, 0, document.lineCount, 0);
		const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
			'vscode.executeInlayHintProvider',
			document.uri,
			all,
		);
		return found.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
	};

	it('name who is meant by a pronoun, where that is wanted', async () => {
		assert.isEmpty(await hints());
		await settings().update('hints.speakers', true, vscode.ConfigurationTarget.Global);
		assert.deepEqual(await hints(), ['Ada Lindqvist']);
	});

	it('are in a folder as that folder says', async () => {
		await settings().update('hints.speakers', true, vscode.ConfigurationTarget.Global);
		await ofFolder().update('hints.speakers', false, vscode.ConfigurationTarget.WorkspaceFolder);
		assert.isEmpty(await hints());
	});

	it('show who speaks above a statement, where that is wanted', async () => {
		const lenses = async (): Promise<string[]> => {
			const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
				'vscode.executeCodeLensProvider',
				document.uri,
				10,
			);
			return found.flatMap(({ command }) => command?.title ?? []);
		};
		assert.isEmpty(await lenses());
		await settings().update('hints.statements', true, vscode.ConfigurationTarget.Global);
		assert.include(await lenses(), 'Ada Lindqvist · indirect · unreviewed');
	});

	it('lead to their statement, and mean it, although the text has changed since they were drawn', async () => {
		await settings().update('hints.statements', true, vscode.ConfigurationTarget.Global);
		const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
			'vscode.executeCodeLensProvider',
			document.uri,
			10,
		);
		const place = found.find(({ range }) => range.start.line === 4)?.command?.arguments ?? [];
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 0), '“The lock will be closed on Monday,” said Tom Vardy.\n\n');
		await vscode.workspace.applyEdit(edit);
		await run('goTo', ...place);
		assert.strictEqual(vscode.window.activeTextEditor?.selection.start.line, 6);
		await run('setSpeaker', ...place, 'Jane Roe');
		await untilHover(document, 'never been tested', /Jane Roe/);
	});
});
