import type { Span } from '../model';
import type { Document, Token } from '../text/document';

/** A sentence with absolute offsets, and the number of the block it stands in. */
export interface PlacedSentence extends Span {
	readonly block: number;
}

/** Finds words, sentences and blocks by absolute offset; every look-up is logarithmic in the text. */
export class Places {
	readonly sentences: readonly PlacedSentence[];

	constructor(readonly document: Document) {
		this.sentences = document.blocks.flatMap(({ start, block }, index) =>
			block.sentences.map((sentence) => ({ start: start + sentence.start, end: start + sentence.end, block: index })),
		);
	}

	/** Index of the last sentence that begins at or before the offset; 0 before the first. */
	sentenceAt(offset: number): number {
		return lastStarting(this.sentences, offset);
	}

	/** Index of the last block that begins at or before the offset; 0 before the first. */
	blockAt(offset: number): number {
		return lastStarting(this.document.blocks, offset);
	}

	/** The tokens that lie wholly inside the span, with absolute offsets. */
	tokens(span: Span): Token[] {
		const found: Token[] = [];
		const { blocks } = this.document;
		for (let b = this.blockAt(span.start); b < blocks.length; b++) {
			const placed = blocks[b];
			if (!placed || placed.start >= span.end) {
				break;
			}
			const { tokens } = placed.block;
			for (let i = firstEndingAfter(tokens, span.start - placed.start); i < tokens.length; i++) {
				const token = tokens[i];
				if (!token || placed.start + token.end > span.end) {
					break;
				}
				if (placed.start + token.start >= span.start) {
					found.push(moved(token, placed.start));
				}
			}
		}
		return found;
	}

	/** Up to `count` tokens that end at or before the offset, in the same block, in text order. */
	before(offset: number, count: number): Token[] {
		const placed = this.document.blocks[this.blockAt(offset)];
		if (!placed) {
			return [];
		}
		const { tokens } = placed.block;
		const end = firstEndingAfter(tokens, offset - placed.start);
		return tokens.slice(Math.max(0, end - count), end).map((token) => moved(token, placed.start));
	}

	/** Up to `count` tokens that begin at or after the offset, in the same block. */
	after(offset: number, count: number): Token[] {
		const placed = this.document.blocks[this.blockAt(offset)];
		if (!placed) {
			return [];
		}
		const { tokens } = placed.block;
		let first = firstEndingAfter(tokens, offset - placed.start);
		const token = tokens[first];
		if (token && token.start < offset - placed.start) {
			first++;
		}
		return tokens.slice(first, first + count).map((each) => moved(each, placed.start));
	}
}

const moved = ({ start, end, text, kind }: Token, by: number): Token => ({
	start: start + by,
	end: end + by,
	text,
	kind,
});

/** Index of the last item that starts at or before the offset; 0 where there is none. */
export function lastStarting(items: readonly { readonly start: number }[], offset: number): number {
	let low = 0;
	let high = items.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((items[middle]?.start ?? 0) <= offset) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}
	return low;
}

/** Index of the first item that ends after the offset; the length where there is none. */
export function firstEndingAfter(items: readonly Span[], offset: number): number {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((items[middle]?.end ?? 0) > offset) {
			high = middle;
		} else {
			low = middle + 1;
		}
	}
	return low;
}
