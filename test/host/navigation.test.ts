import { assert } from 'chai';
import * as vscode from 'vscode';
import { ARTICLE } from './article';
import { closeAll, positionOf, selectedText, show, until } from './workspace';

describe('navigation', () => {
	let editor: vscode.TextEditor;
	const goTo = (words: string, nth = 0): void => {
		const position = positionOf(editor.document, words, nth);
		editor.selection = new vscode.Selection(position, position);
	};
	const run = async (command: string, ...args: unknown[]): Promise<void> => {
		await vscode.commands.executeCommand(`sourceReview.${command}`, ...args);
	};
	/** The text from the cursor on. */
	const ahead = (): string => {
		const { document, selection } = editor;
		return document.getText(new vscode.Range(selection.active, document.positionAt(Number.MAX_SAFE_INTEGER)));
	};

	before(async () => {
		editor = await show('seeds/navigation.txt', ARTICLE);
	});
	after(closeAll);

	it('goes from quotation to quotation and round', async () => {
		goTo('date', 0);
		const places: string[] = [];
		for (let step = 0; step < 5; step += 1) {
			await run('nextQuotation');
			places.push(ahead().slice(0, 8));
		}
		assert.deepEqual(places, ['“The loc', '“We have', '“Nobody ', '“The cra', '“The loc']);
	});

	it('goes on in the text that was shown last, where a page is in front that is no text', async () => {
		goTo('date', 0);
		await vscode.commands.executeCommand(
			'workbench.action.openWalkthrough',
			'source-review.source-review#start',
			false,
		);
		await until('no text is active', () => !vscode.window.activeTextEditor);
		await run('nextQuotation');
		editor = await until('the text is active', () => vscode.window.activeTextEditor);
		assert.isTrue(ahead().startsWith('“The lock'));
	});

	it('goes back, and round', async () => {
		goTo('“We have', 0);
		await run('previousQuotation');
		assert.isTrue(ahead().startsWith('“We have'), 'to the start of the one it stands in');
		await run('previousQuotation');
		assert.isTrue(ahead().startsWith('“The lock'));
		await run('previousQuotation');
		assert.isTrue(ahead().startsWith('“The crane'));
	});

	it('goes through all statements, direct or not', async () => {
		goTo('date', 0);
		const places: string[] = [];
		for (let step = 0; step < 5; step += 1) {
			await run('nextStatement');
			places.push(
				ahead()
					.replace(/^that /, '')
					.slice(0, 8),
			);
		}
		assert.deepEqual(places, ['“The loc', 'the work', 'the NHA ', 'his clie', '“Nobody ']);
		await run('previousStatement');
		assert.match(ahead(), /^(that )?his client/);
	});

	it('goes through the claims, whoever makes them, and round', async () => {
		goTo('opened its new lock');
		await run('nextClaim');
		assert.match(ahead(), /^“?The lock will carry/);
		await run('previousClaim');
		assert.notMatch(ahead(), /^“?The lock will carry/);
		assert.isTrue(editor.selection.active.isBefore(positionOf(editor.document, '“The lock', 0, 0)));
	});

	it('goes to the next statement of the same speaker', async () => {
		goTo('300 ships');
		await run('goToSpeakersNextStatement');
		assert.match(ahead(), /^(that )?the work cost/);
		await run('goToSpeakersNextStatement');
		assert.match(ahead(), /^(that )?the NHA would/);
		await run('goToSpeakersNextStatement');
		assert.isTrue(ahead().startsWith('“The lock'), 'and round');
	});

	it('goes from a statement to its cue and its source', async () => {
		goTo('300 ships');
		await run('goToCue');
		assert.strictEqual(selectedText(editor), 'said');
		await run('goToSource');
		assert.match(selectedText(editor), /^Ada Lindqvist/);
	});

	it('stays where no one is quoted', async () => {
		goTo('opened its new lock');
		const before = editor.selection;
		await run('goToCue');
		await run('goToSpeakersNextStatement');
		assert.isTrue(editor.selection.isEqual(before));
	});

	it('follows links to places', async () => {
		await run('goTo', editor.document.uri.toString(), 0, 4);
		assert.strictEqual(selectedText(editor), 'date');
	});

	it('refuses links that are none, without moving', async () => {
		const uri = editor.document.uri.toString();
		const before = editor.selection;
		const other = editor.document.uri.with({ path: editor.document.uri.path.replace(/seeds\/.*/, 'notes.txt') });
		for (const args of [
			[],
			[uri],
			[uri, 5, 2],
			[uri, -1, 2],
			[uri, 0.5, 2],
			[uri, '0', '4'],
			['not an address', 0, 1],
			['command:workbench.action.quit', 0, 1],
			[other.toString(), 0, 1],
			[{ toString: () => uri }, 0, 1],
		]) {
			let refused = false;
			try {
				await run('goTo', ...args);
			} catch {
				refused = true;
			}
			assert.isTrue(refused, JSON.stringify(args));
		}
		assert.isTrue(editor.selection.isEqual(before));
	});
});
