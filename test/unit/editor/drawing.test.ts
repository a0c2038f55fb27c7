import { drawn, editor, textChanged } from './windowStub';
import * as assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Drawing } from '../../../src/editor/drawing';

const STYLE = {} as vscode.TextEditorDecorationType;
const EDITOR = editor as unknown as vscode.TextEditor;

interface Place {
	readonly line: number;
	readonly character: number;
}
const at = (line: number, character: number): object => ({
	line,
	character,
	isBeforeOrEqual: (other: Place) => line < other.line || (line === other.line && character <= other.character),
});
const range = (line: number, start: number, end: number, last = line): vscode.Range =>
	({ start: at(line, start), end: at(last, end), isSingleLine: line === last }) as unknown as vscode.Range;
const edited = (text: string, place: vscode.Range): void =>
	textChanged.fire({ document: editor.document, contentChanges: [{ range: place, text }] });
const answered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('what is drawn in an editor', () => {
	const [above, before, over, behind, below] = [
		range(1, 2, 6),
		range(3, 0, 4),
		range(3, 2, 9),
		range(3, 8, 12),
		range(5, 1, 3),
	];
	let drawing: Drawing;
	beforeEach(() => {
		drawing = new Drawing();
		drawing.draw(EDITOR, STYLE, [above, before, { range: over }, behind, below]);
		drawn.times = 0;
	});
	afterEach(() => drawing.dispose());

	it('is taken away where a key moved the words before it was there', () => {
		edited('x', range(3, 4, 4));
		assert.deepEqual(drawn, { times: 1, last: [above, before, below] });
		edited('y', range(1, 0, 0));
		assert.deepEqual(drawn, { times: 2, last: [before, below] });
	});

	it('is taken away below as well where a line has come or gone', () => {
		edited('\n', range(3, 4, 4));
		assert.deepEqual(drawn, { times: 1, last: [above, before] });
	});

	it('is left to VS Code, which moves it along, once it is there', async () => {
		await answered();
		edited('x', range(3, 4, 4));
		assert.equal(drawn.times, 0);
	});

	it('is taken away in place of what was drawn last', async () => {
		await answered();
		drawing.draw(EDITOR, STYLE, [behind]);
		edited('x', range(3, 4, 4));
		assert.deepEqual(drawn, { times: 2, last: [] });
		await answered();
		edited('x', range(3, 0, 0));
		assert.equal(drawn.times, 2);
	});
});
