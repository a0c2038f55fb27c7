import { install, openTexts, registered, Uri } from './windowStub';
import * as assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { activate } from '../../../src/extension';

/** A window in which the rooms cannot be built. */
class BrokenWindow {
	/** How often somebody has tried to. */
	tried = 0;
	readonly context: vscode.ExtensionContext;

	constructor() {
		const memento = { get: (_: string, none: unknown): unknown => none, update: () => Promise.resolve() };
		const desk = this as BrokenWindow;
		this.context = {
			subscriptions: [],
			workspaceState: memento,
			globalState: memento,
			get globalStorageUri(): never {
				desk.tried += 1;
				throw new Error('The disk does not answer.');
			},
		} as unknown as vscode.ExtensionContext;
	}
}

describe('an extension that could not be loaded', () => {
	const unhandled: unknown[] = [];
	const hear = (error: unknown): void => void unhandled.push(error);
	const { error: write } = console;
	let putBack: () => void;
	beforeEach(() => {
		// The rooms ask for an editor when they are loaded, after other files of tests have brought theirs.
		putBack = install();
		openTexts.length = 0;
		process.on('unhandledRejection', hear);
		console.error = () => undefined;
	});
	afterEach(() => {
		process.off('unhandledRejection', hear);
		console.error = write;
		putBack();
	});

	it('is loaded again for whoever asks next', async () => {
		const window = new BrokenWindow();
		const { isAwake } = activate(window.context);
		const command = registered.get('sourceReview.listClaims') ?? assert.fail('There is no such command.');
		await assert.rejects(async () => command(), /does not answer/);
		await assert.rejects(async () => command(), /does not answer/);
		assert.equal(window.tried, 2);
		assert.equal(isAwake(), false);
	});

	it('leaves no rejection unheard where a text woke it', async () => {
		const window = new BrokenWindow();
		openTexts.push({ uri: new Uri('untitled:1'), isUntitled: true });
		activate(window.context);
		await new Promise((resolve) => setTimeout(resolve, 50));
		assert.ok(window.tried > 0);
		assert.deepEqual(unhandled, []);
	});
});
