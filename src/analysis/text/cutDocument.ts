import type { Block, Document } from './document';
import type { Memo } from './memo';
import { splitParagraphs } from './paragraphs';
import { findSentences } from './sentences';
import { tokenize } from './tokens';
import { Spellings } from './wordCache';

/**
 * Cuts a text into blocks, reusing those whose text did not change; hands control back between new ones.
 *
 * @param spellings of words met before
 */
export function* cutDocument(text: string, memo: Memo<Block>, spellings = new Spellings()): Generator<void, Document> {
	const blocks = [];
	for (const { start, end, continues } of splitParagraphs(text)) {
		const piece = text.slice(start, end);
		let made = false;
		const block = memo.get(piece, () => {
			made = true;
			const tokens = tokenize(piece, spellings);
			return { text: piece, tokens, sentences: findSentences(piece, tokens) };
		});
		blocks.push({ start, block, continues });
		if (made) {
			yield;
		}
	}
	return { text, blocks };
}
