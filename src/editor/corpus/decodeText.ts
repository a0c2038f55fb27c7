import * as vscode from 'vscode';

/** The part of VS Code that reads bytes as it opens files; in some versions only. */
interface Decoding {
	decode?(content: Uint8Array, options: { readonly uri: vscode.Uri }): Thenable<string>;
}

/** Stands for what could not be read. */
const LOST = '\ufffd';
/** What Windows has from 80 to 9f. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** So many bytes tell whether there is text in a file. */
const SAMPLE = 512;

/**
 * The text of a file as an editor would hold it: in the encoding that a byte order mark says, or the settings (where VS
 * Code tells: from 1.100 on), without that mark, its lines ended in one way. What is in neither is read as Windows writes
 * English: with lost quotation marks and apostrophes, words that are the same would seem altered.
 *
 * @returns `undefined` where the bytes are no text
 */
export async function decodeText(bytes: Uint8Array, uri: vscode.Uri): Promise<string | undefined> {
	if (!isText(bytes)) {
		return undefined;
	}
	const read = await decoded(bytes, uri);
	const text = isLossy(read, bytes) ? asWindows(bytes) : read;
	return withOneEnding(text.startsWith('\ufeff') ? text.slice(1) : text);
}

/** The text of a file that another program has written, UTF-8 or UTF-16; `undefined` where it is neither to the last byte. */
export function decodedWhole(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

async function decoded(bytes: Uint8Array, uri: vscode.Uri): Promise<string> {
	try {
		const text = await (vscode.workspace as Decoding).decode?.(bytes, { uri });
		if (text !== undefined) {
			return text;
		}
	} catch {
		// It is there in 1.99 too, and not for everybody.
	}
	return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** Whether most signs that are not ASCII were lost in reading; some files hold the sign that stands for lost ones. */
function isLossy(text: string, bytes: Uint8Array): boolean {
	if (!text.includes(LOST) || isUtf16(bytes)) {
		return false;
	}
	const others = text.match(/[^\0-\x7f]/gu) ?? [];
	const lost = others.filter((sign) => sign === LOST);
	return (
		lost.length > others.length / 2 &&
		!bytes.some((byte, i) => byte === 0xef && bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd)
	);
}

/** Some versions of Node leave the signs from 80 to 9f as they are. */
const asWindows = (bytes: Uint8Array): string =>
	new TextDecoder('windows-1252')
		.decode(bytes)
		.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS.charAt(sign.charCodeAt(0) - 0x80));

/** UTF-16 apart, no text has zeros in it; documents of word processors may have none at the beginning. */
function isText(bytes: Uint8Array): boolean {
	const begins = String.fromCharCode(...bytes.subarray(0, 5));
	return (
		isUtf16(bytes) || (!bytes.subarray(0, SAMPLE).includes(0) && !/^(?:%PDF-|\{\\rtf|PK\u0003\u0004)/.test(begins))
	);
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
	(first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe);

/** Where VS Code does not decode by itself. */
const encodingOf = (bytes: Uint8Array): string =>
	!isUtf16(bytes) ? 'utf-8' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le';

/** Lines end as most of them do, as in a document that VS Code opens. */
function withOneEnding(text: string): string {
	const breaks = text.match(/\r\n|\r|\n/g) ?? [];
	const returns = breaks.filter((end) => end !== '\n').length;
	const ending = returns > breaks.length / 2 ? '\r\n' : '\n';
	return breaks.every((end) => end === ending) ? text : text.replace(/\r\n|\r|\n/g, ending);
}
