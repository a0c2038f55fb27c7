import './vscodeStub';
import * as assert from 'node:assert/strict';
import type { TextDocument, Uri } from 'vscode';
import { decodedWhole } from '../../../src/editor/corpus/decodeText';
import { besideWith, bytesFor, pathFrom } from '../../../src/editor/desk/saveText';

/** The path that is offered for what is made of a document. */
function offered(path: string, ending: string, isUntitled = false): string | undefined {
	const uri = { path, with: (changes: { readonly path: string }) => changes };
	return besideWith({ uri, isUntitled } as unknown as TextDocument, ending).defaultUri?.path;
}

describe('where a report is saved', () => {
	it('is beside the text, under its name', () => {
		assert.equal(offered('/a.b/notes.txt', '.md'), '/a.b/notes.md');
		assert.equal(offered('/a.b/notes', '.csv'), '/a.b/notes.csv');
		assert.equal(offered('Untitled-1', '.md', true), undefined);
	});

	it('is never the text itself', () => {
		assert.equal(offered('/a/notes.md', '.md'), '/a/notes-review.md');
	});
});

describe('a report that is saved', () => {
	const from = (report: string, text: string): string => {
		const uriOf = (path: string): Uri => ({ path, scheme: 'file', authority: '' }) as unknown as Uri;
		return pathFrom(uriOf(report), uriOf(text));
	};

	it('leads to the text from where it stands', () => {
		assert.equal(from('/news/seeds/harbour.md', '/news/seeds/harbour.txt'), 'harbour.txt');
		assert.equal(from('/news/reports/a/harbour.md', '/news/seeds/harbour.txt'), '../../seeds/harbour.txt');
		assert.equal(from('/news/harbour.md', '/news/seeds/harbour.txt'), 'seeds/harbour.txt');
		assert.equal(from('/elsewhere/harbour.md', '/news/seeds/harbour.txt'), '../news/seeds/harbour.txt');
	});
});

describe('what is saved', () => {
	const saved = (path: string): string =>
		new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesFor({ path }, '“Late”'));

	it('is UTF-8, and says so where spreadsheets read it', () => {
		assert.equal(saved('/a/notes.md'), '“Late”');
		assert.equal(saved('/a/notes.csv'), '\ufeff“Late”');
	});
});

describe('the text of a file from elsewhere', () => {
	it('is told where every byte can be, in UTF-8 and UTF-16', () => {
		assert.equal(decodedWhole(Uint8Array.of(0x50, 0xc3, 0xbc)), 'Pü');
		assert.equal(decodedWhole(Uint8Array.of(0xff, 0xfe, 0x50, 0, 0xfc, 0)), 'Pü');
		assert.equal(decodedWhole(Uint8Array.of(0xfe, 0xff, 0, 0x50, 0, 0xfc)), 'Pü');
		assert.equal(decodedWhole(Uint8Array.of(0x50, 0xfc)), undefined);
	});
});
