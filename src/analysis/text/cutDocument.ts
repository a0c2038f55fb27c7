import type { Block, Document } from './document';
import type { Memo } from './memo';
import { splitParagraphs } from './paragraphs';
import { findSentences } from './sentences';
import { cutTokens } from './tokens';
import { Words } from './word';

/** So many characters are cut before control is handed back. */
const TURN = 4000;

/**
 * Cuts a text into blocks, reusing those whose text did not change; hands control back every few new ones.
 *
 * @param known words met before
 */
export function* cutDocument(text: string, memo: Memo<Block>, known = new Words()): Generator<void, Document> {
	const blocks = [];
	let made = 0;
	for (const { start, end, continues } of splitParagraphs(text)) {
		const piece = text.slice(start, end);
		const block = memo.get(piece, () => {
			made += piece.length;
			const { tokens, words } = cutTokens(piece, known);
			return { text: piece, tokens, words, sentences: findSentences(piece, tokens), notes: [] };
		});
		blocks.push({ start, block, continues });
		if (made > TURN) {
			made = 0;
			yield;
		}
	}
	return { text, blocks };
}
