import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { whyNoText } from '../reading/words/whyNoText';
import { faultIn, InputError } from './inputError';

/** The largest text that is read, in megabytes, and in bytes: what is made of it fits into the memory that Node takes by itself. */
const MEGABYTES = 16;
export const LARGEST = MEGABYTES * 1_000_000;
/** So much of a file, in bytes, shows how it is written. */
const SAMPLE = 4096;

/** What - would be elsewhere. */
const NO_DASH = 'standard input is read as /dev/stdin, or with --jsonl - as one {"doc","text"} a line';

/** @throws InputError where a file cannot be read, is a folder, a PDF or Word document, too large, or not UTF-8 */
export async function readText(path: string): Promise<string> {
	const bytes = await beginningOf(path);
	const document = whyNoText(path, bytes);
	if (document !== null) {
		throw new InputError(document);
	}
	return utf8Text(bytes);
}

/** All of a file, or as much as shows that it is too large: what is no file on a disk may have no end. */
async function beginningOf(path: string): Promise<Buffer> {
	try {
		if ((await stat(path)).isDirectory()) {
			throw new InputError('is a folder; name the files in it');
		}
		return await buffer(createReadStream(path, { end: LARGEST }));
	} catch (error) {
		const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
		const missing = path === '-' ? NO_DASH : 'there is no such file';
		throw new InputError(isMissing ? missing : faultIn(error, 'cannot be read'));
	}
}

/** @throws InputError where it is too large, or not UTF-8 */
export function utf8Text(bytes: Buffer): string {
	if (bytes.length > LARGEST) {
		throw new InputError(
			`is larger than ${MEGABYTES} MB, the most that is read as one text; give each text a file or a line of its own`,
		);
	}
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
