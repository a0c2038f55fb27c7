import type { Span } from '../model';
import type { Document, Placed, Token } from './document';
import { firstIndex } from './firstIndex';

/** What stands in a block, by its number, with absolute offsets. */
export interface SpanInBlock extends Span {
	readonly block: number;
}

/** Indices of tokens in their block, half-open. */
export interface TokenRange {
	readonly first: number;
	readonly end: number;
}

/** Finds words, sentences and blocks by absolute offset; every look-up is logarithmic in the text. Made once for a document. */
export class Places {
	readonly sentences: readonly SpanInBlock[];

	constructor(readonly document: Document) {
		this.sentences = document.blocks.flatMap(({ start, block }, at) =>
			block.sentences.map((sentence) => ({ start: start + sentence.start, end: start + sentence.end, block: at })),
		);
	}

	textOf({ start, end }: Span): string {
		return this.document.text.slice(start, end);
	}

	/** Index of the last sentence that begins at or before the offset; 0 before the first. */
	sentenceAt(offset: number): number {
		return lastStarting(this.sentences, offset);
	}

	/** Index of the last block that begins at or before the offset; 0 before the first. */
	blockAt(offset: number): number {
		return lastStarting(this.document.blocks, offset);
	}

	/** The block with a number, which there is. */
	placed(block: number): Placed {
		return this.document.blocks[block] as Placed;
	}

	/** The tokens of a block that lie wholly inside the span: from `first` up to `end`. */
	range(block: number, span: Span): TokenRange {
		const { start, block: within } = this.placed(block);
		return rangeIn(within.tokens, span.start - start, span.end - start);
	}

	/** The tokens that lie wholly inside the span, with absolute offsets. */
	tokens(span: Span): Token[] {
		const { blocks } = this.document;
		const found: Token[] = [];
		for (let block = this.blockAt(span.start); (blocks[block]?.start ?? Infinity) < span.end; block++) {
			found.push(...this.tokensOf(block, this.range(block, span)));
		}
		return found;
	}

	/** The tokens of a block from `first` up to `end`, with absolute offsets. */
	tokensOf(block: number, { first, end }: TokenRange): Token[] {
		const { start, block: within } = this.placed(block);
		// Field by field: copies of shape unknown cost several times as much.
		return within.tokens.slice(first, end).map((token) => {
			const { text, lower, kind } = token;
			return { start: start + token.start, end: start + token.end, text, lower, kind };
		});
	}

	/** Up to `count` tokens that end at or before the offset, in the same block, in text order. */
	before(offset: number, count: number): Token[] {
		const block = this.blockAt(offset);
		const { end } = this.range(block, { start: 0, end: offset });
		return this.tokensOf(block, { first: Math.max(0, end - count), end });
	}

	/** Up to `count` tokens that begin at or after the offset, in the same block. */
	after(offset: number, count: number): Token[] {
		const block = this.blockAt(offset);
		const { first } = this.range(block, { start: offset, end: offset });
		return this.tokensOf(block, { first, end: first + count });
	}
}

/** The tokens that lie wholly inside `[start, end)`: from `first` up to `end`. */
export function rangeIn(tokens: readonly Span[], start: number, end: number): TokenRange {
	const first = firstStartingFrom(tokens, start);
	return { first, end: Math.max(first, firstEndingAfter(tokens, end)) };
}

/** Index of the last item that starts at or before the offset; 0 where there is none. */
export const lastStarting = (items: readonly Pick<Span, 'start'>[], offset: number): number =>
	Math.max(0, firstStartingFrom(items, offset + 1) - 1);

/** Index of the first item that starts at or after the offset; the length where there is none. */
export const firstStartingFrom = (items: readonly Pick<Span, 'start'>[], offset: number): number =>
	firstIndex(items.length, (at) => (items[at]?.start ?? 0) >= offset);

/** Index of the first item that ends after the offset; the length where there is none. */
export const firstEndingAfter = (items: readonly Pick<Span, 'end'>[], offset: number): number =>
	firstIndex(items.length, (at) => (items[at]?.end ?? 0) > offset);

/** Where a run that begins at a place ends: the first place behind for which something does not hold, `limit` at most. */
export function runEnd(first: number, limit: number, holds: (at: number) => boolean): number {
	let end = first;
	while (end < limit && holds(end)) {
		end++;
	}
	return end;
}

/** Where a run that ends before a place begins: for all from there on it holds; `limit` at least. */
export function runStart(end: number, limit: number, holds: (at: number) => boolean): number {
	let first = end;
	while (first > limit && holds(first - 1)) {
		first--;
	}
	return first;
}
