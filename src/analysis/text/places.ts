import type { Span } from '../model';
import type { Document, Token } from './document';

/** A sentence with absolute offsets, and the number of the block it stands in. */
export interface PlacedSentence extends Span {
	readonly block: number;
}

/**
 * Finds words, sentences and blocks by absolute offset; every look-up is logarithmic in the text. Made once for a
 * document.
 */
export class Places {
	readonly sentences: readonly PlacedSentence[];
	/** For each block the index of its first sentence. */
	private readonly firstSentence: readonly number[];
	/** The tokens of each block with absolute offsets, made when they are first asked for. */
	private readonly placed: (readonly Token[] | undefined)[];
	/** The block found last: the next one asked for is mostly the same. */
	private lastBlock = 0;

	private constructor(
		readonly document: Document,
		sentences: readonly PlacedSentence[],
		firstSentence: readonly number[],
	) {
		this.sentences = sentences;
		this.firstSentence = firstSentence;
		this.placed = new Array<undefined>(document.blocks.length).fill(undefined);
	}

	/** Hands control back every few hundred blocks. */
	static *of(document: Document): Generator<void, Places> {
		const sentences: PlacedSentence[] = [];
		const firstSentence: number[] = [];
		for (const { start, block } of document.blocks) {
			firstSentence.push(sentences.length);
			for (const sentence of block.sentences) {
				sentences.push({
					start: start + sentence.start,
					end: start + sentence.end,
					block: firstSentence.length - 1,
				});
			}
			if (firstSentence.length % 500 === 0) {
				yield;
			}
		}
		firstSentence.push(sentences.length);
		return new Places(document, sentences, firstSentence);
	}

	/** Index of the last sentence that begins at or before the offset; 0 before the first. */
	sentenceAt(offset: number): number {
		const block = this.blockAt(offset);
		const first = this.firstSentence[block] ?? 0;
		let at = (this.firstSentence[block + 1] ?? first) - 1;
		while (at >= first && (this.sentences[at]?.start ?? 0) > offset) {
			at--;
		}
		return Math.max(at, 0);
	}

	/** Index of the last block that begins at or before the offset; 0 before the first. */
	blockAt(offset: number): number {
		const { blocks } = this.document;
		const next = blocks[this.lastBlock + 1];
		if ((blocks[this.lastBlock]?.start ?? 0) > offset || (next && next.start <= offset)) {
			this.lastBlock = lastStarting(blocks, offset);
		}
		return this.lastBlock;
	}

	/** All tokens of a block, with absolute offsets. */
	tokensOf(block: number): readonly Token[] {
		const known = this.placed[block];
		if (known) {
			return known;
		}
		const at = this.document.blocks[block];
		const tokens = at ? at.block.tokens.map((token) => moved(token, at.start)) : [];
		this.placed[block] = tokens;
		return tokens;
	}

	/** The tokens that lie wholly inside the span, with absolute offsets. */
	tokens(span: Span): readonly Token[] {
		const { blocks } = this.document;
		const first = this.blockAt(span.start);
		const inFirst = within(this.tokensOf(first), span);
		let next = blocks[first + 1];
		if (!next || next.start >= span.end) {
			return inFirst;
		}
		const found = [...inFirst];
		for (let b = first + 1; next && next.start < span.end; next = blocks[++b]) {
			found.push(...within(this.tokensOf(b), span));
		}
		return found;
	}

	/** Up to `count` tokens that end at or before the offset, in the same block, in text order. */
	before(offset: number, count: number): readonly Token[] {
		const tokens = this.tokensOf(this.blockAt(offset));
		const end = firstEndingAfter(tokens, offset);
		return tokens.slice(Math.max(0, end - count), end);
	}

	/** Up to `count` tokens that begin at or after the offset, in the same block. */
	after(offset: number, count: number): readonly Token[] {
		const tokens = this.tokensOf(this.blockAt(offset));
		let first = firstEndingAfter(tokens, offset);
		const token = tokens[first];
		if (token && token.start < offset) {
			first++;
		}
		return tokens.slice(first, first + count);
	}
}

/** The tokens wholly inside the span. */
function within(tokens: readonly Token[], span: Span): readonly Token[] {
	let first = firstEndingAfter(tokens, span.start);
	while (first < tokens.length && (tokens[first]?.start ?? 0) < span.start) {
		first++;
	}
	let end = firstEndingAfter(tokens, span.end);
	// Of the tokens that end after the span none lies inside; those that end with it do.
	if (end < first) {
		end = first;
	}
	return first === 0 && end === tokens.length ? tokens : tokens.slice(first, end);
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
