import type { Block, Document } from './document';
import type { Memo } from './memo';
import { readable } from './markup';
import { splitParagraphs } from './paragraphs';
import { findSentences } from './sentences';
import { cutTokens } from './tokens';
import { labelsIn } from './turns';
import type { Vocabulary } from './word';

/** So many characters are cut before control is handed back. */
const AT_ONCE = 4000;

/** So many blocks were made. */
let made = 0;

/** Cuts a text into blocks, reusing those that did not change; hands control back every few new ones. @param known words met before */
export function* cutDocument(written: string, memo: Memo<Block>, known: Vocabulary): Generator<void, Document> {
	const read = readable(written);
	const { text } = read;
	const blocks = [];
	let length = 0;
	for (const { start, end, continues, quoted } of splitParagraphs(read)) {
		const piece = text.slice(start, end);
		const block = memo.get(piece, () => {
			length += piece.length;
			const { tokens, words } = cutTokens(piece, known);
			const sentences = findSentences(piece, tokens, known.spelling);
			return { id: made++, text: piece, tokens, words, sentences, notes: [] };
		});
		blocks.push({ start, end, block, continues, quoted });
		if (length > AT_ONCE) {
			length = 0;
			yield;
		}
	}
	const labels = labelsIn(text, blocks);
	return { written, text, blocks: blocks.map((placed, at) => ({ ...placed, labelled: labels[at] ?? null })) };
}
