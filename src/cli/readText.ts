import { readFileSync, statSync } from 'node:fs';
import { whyNoText } from '../reading/words/whyNoText';
import { messageOf } from '../messageOf';
import { InputError } from './inputError';

/** So much of a file, in bytes, shows how it is written. */
const SAMPLE = 4096;

/** What - would be elsewhere. */
const NO_DASH = 'standard input is read as /dev/stdin, or with --jsonl - as one {"doc","text"} a line';

/** @throws InputError where there is no such file, it is a folder, a PDF or Word document, or it is not UTF-8 */
export function readText(path: string): string {
	let bytes: Buffer;
	try {
		if (statSync(path).isDirectory()) {
			throw new InputError('is a folder; name the files in it');
		}
		bytes = readFileSync(path);
	} catch (error) {
		if (error instanceof InputError) {
			throw error;
		}
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		const missing = path === '-' ? NO_DASH : 'there is no such file';
		throw new InputError(code === 'ENOENT' ? missing : `cannot be read: ${messageOf(error)}`);
	}
	const document = whyNoText(path, bytes);
	if (document !== null) {
		throw new InputError(document);
	}
	return utf8Text(bytes);
}

/** @throws InputError where it is not UTF-8 */
export function utf8Text(bytes: Buffer): string {
	if (looksLikeUtf16(bytes)) {
		throw new InputError('is not UTF-8 text but looks like UTF-16; save it as UTF-8 and try again');
	}
	try {
		// A byte order mark stays: offsets match the file.
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		throw new InputError('is not UTF-8 text; save it as UTF-8 and try again');
	}
}

/** In UTF-16 every other byte of a text in English is 0; without a byte order mark that is UTF-8 as well. */
function looksLikeUtf16(bytes: Buffer): boolean {
	const sample = bytes.subarray(0, SAMPLE);
	const zeros: [even: number, odd: number] = [0, 0];
	sample.forEach((byte, i) => {
		if (byte === 0) {
			zeros[i % 2 === 0 ? 0 : 1]++;
		}
	});
	return Math.max(...zeros) > Math.max(1, sample.length / 4);
}
