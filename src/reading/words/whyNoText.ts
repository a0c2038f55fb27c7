import { l10n } from './l10n';

/** How the files of word processors begin: packed, old and rich text. */
const WORD_BEGINNINGS = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '{\\rtf'];
/** So many bytes show it. */
const BEGINNING = 8;

/**
 * What to do with a file that holds a text, but is none, in words that follow the file's name; `null` for others.
 *
 * @param bytes the file, or its beginning
 */
export function whyNoText(path: string, bytes: Uint8Array): string | null {
	const begins = String.fromCharCode(...bytes.subarray(0, BEGINNING));
	if (begins.startsWith('%PDF-') || /\.pdf$/i.test(path)) {
		return l10n.t('is a PDF; save its text with "Save as Text" in a PDF reader, or pdftotext, and name that file');
	}
	return WORD_BEGINNINGS.some((beginning) => begins.startsWith(beginning)) || /\.(?:docx?|odt|rtf)$/i.test(path)
		? l10n.t('is a document of a word processor; save it there as plain text in UTF-8 and name that file')
		: null;
}
