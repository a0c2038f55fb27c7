import assert from 'node:assert/strict';

import { type BlockView, type QuotedRange, viewBlock } from '../../../src/analysis/attributions/blockView';
import { analyze } from '../../../src/analysis/session';
import type { Analysis, Span } from '../../../src/analysis/model';
import type { Block } from '../../../src/analysis/text/document';
import type { TokenRange } from '../../../src/analysis/text/places';
import { documentOf } from '../../../src/training/documentOf';
import { english } from '../analysis/english';

export interface Report {
	readonly source: string;
	readonly cue: string;
	readonly content: string;
	readonly act: string;
	readonly manner: string;
	/** Content of the report it stands in. */
	readonly parent: string | null;
}

/** The first block of a text, seen without names, as the rooms behind the models see it. */
export function viewOf(text: string, quotesIn: (block: Block) => readonly QuotedRange[] = () => []): BlockView {
	const [placed] = documentOf(text).blocks;
	assert.ok(placed);
	const { block } = placed;
	const unread = { block, quotes: quotesIn(block), names: [], labelled: null, evidence: null };
	return viewBlock(unread, english().attributions);
}

/** A sentence with its source and its cue marked, `[Stone] <said> it leaks`, and a content from there to its end. */
export function readMarked(marked: string): {
	readonly view: BlockView;
	readonly cue: TokenRange;
	readonly source: TokenRange | undefined;
	readonly content: TokenRange;
	readonly words: (range: TokenRange) => string;
} {
	const plain = (part: string): string => part.replace(/[[\]<>]/g, '');
	const text = `${plain(marked)}.`;
	const view = viewOf(text);
	const { tokens } = view.block;
	const rangeOf = (opening: string, closing: string): TokenRange => {
		const [start, end] = [opening, closing].map((mark) => plain(marked.slice(0, marked.indexOf(mark))).length);
		return {
			first: tokens.findIndex((token) => token.start >= (start ?? 0)),
			end: 1 + tokens.findLastIndex((token) => token.end <= (end ?? 0)),
		};
	};
	const cue = rangeOf('<', '>');
	return {
		view,
		cue,
		source: marked.includes('[') ? rangeOf('[', ']') : undefined,
		content: { first: cue.end, end: tokens.length - 1 },
		words: ({ first, end }) => text.slice(tokens[first]?.start, tokens[end - 1]?.end),
	};
}

/** Pieces joined by ` … `. */
export function words(text: string, spans: readonly Span[]): string {
	return spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

/** What an analysis says of who said what, in words. */
export function reportsOf(analysis: Analysis): Report[] {
	const { text, attributions } = analysis;
	return attributions.map(({ source, cue, content, act, manner, parent }) => {
		const outer = attributions.find(({ id }) => id === parent);
		return {
			source: words(text, source),
			cue: words(text, cue),
			content: words(text, content),
			act,
			manner,
			parent: outer ? words(text, outer.content) : null,
		};
	});
}

export function reports(text: string): Report[] {
	return reportsOf(analyze(text, english()));
}
