import './vscodeStub';
import * as assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import { decodeText } from '../../../src/editor/corpus/decodeText';

const uri = {} as Uri;
const SAID = '“We don’t know,” said Zoë.';

describe('the text of a file of the folder', () => {
	it('is read as Windows writes English where it is not UTF-8', async () => {
		const bytes = Uint8Array.from('\u0093We don\u0092t know,\u0094 said Zo\u00eb.', (sign) => sign.charCodeAt(0));
		assert.equal(await decodeText(bytes, uri), SAID);
	});

	it('is UTF-8 where it is, also where it holds the sign for what was lost', async () => {
		const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
		assert.equal(await decodeText(bytesOf(SAID), uri), SAID);
		assert.equal(await decodeText(bytesOf(`\ufeff${SAID} \ufffd`), uri), `${SAID} \ufffd`);
	});

	it('is UTF-8 where a sign or two of it are broken, as in what was put together of two files, or cut', async () => {
		const bytes = new TextEncoder().encode(`${SAID} ${SAID} ¶`);
		assert.equal(await decodeText(bytes.subarray(0, -1), uri), `${SAID} ${SAID} \ufffd`);
	});
});
