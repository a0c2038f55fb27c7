import './vscodeStub';
import * as assert from 'node:assert/strict';
import { storeSentence } from '../../../src/editor/storeSentence';

describe('what is said of records that cannot be saved', () => {
	const of = (file: string, isKept: boolean): string =>
		storeSentence({ kind: 'memory only', file, reason: 'read-only', isKept });

	it('is the same for each file of a folder, and begins with what becomes of them', () => {
		assert.equal(of('a.txt.json', true), of('acts/b.jsonl', true));
		assert.match(of('a.txt.json', true), /^Reviews are kept in the editor’s own storage/);
		assert.match(of('a.txt.json', false), /^Reviews are lost when the window closes: .* export them\.$/);
	});

	it('names what cannot be read just now', () => {
		const sentence = storeSentence({ kind: 'unread', file: 'acts/b.jsonl', reason: 'EACCES' });
		assert.equal(sentence, 'Reviews in .source-review/acts/b.jsonl are not shown until it can be read: EACCES');
	});
});
