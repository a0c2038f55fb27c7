import type { Span } from '../../../src/analysis/model';
import { Chance } from './chance';
import { fileOf, type Reader } from './measure';
import { rowAt, type Detector, type Row } from './rows';
import type { Text } from './texts';

/** The same words in two texts, as they were published: a quotation of the one, and where the other has them. */
export interface Pair {
	readonly article: Text;
	/** The quotation, marks included. */
	readonly span: Span;
	readonly source: Text;
	/** The longest run of the same words in the source. */
	readonly sourceSpan: Span;
	/** How many words are the same in a row. */
	readonly words: number;
	/** Whether they stand in quotation marks in the source, too. */
	readonly isQuoted: boolean;
}

/** So many words in a row in quotation marks on both sides are no chance. */
const RUN = 8;
/** Where the source has them in its own voice, stock phrases are longer. */
const RUN_UNQUOTED = 12;
const QUOTATION = /["“]([^"“”\n]{20,900})["”]/g;
const SEARCHED = 20;

interface Token extends Span {
	readonly key: string;
}

const tokensOf = (text: string): Token[] =>
	Array.from(text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu), ({ 0: word, index }) => ({
		start: index,
		end: index + word.length,
		key: word.toLowerCase().replace(/['’]/g, ''),
	}));

const quotationsOf = (text: string): Span[] =>
	Array.from(text.matchAll(QUOTATION), ({ 0: words, index }) => ({ start: index, end: index + words.length }));

interface Read {
	readonly text: Text;
	readonly tokens: readonly Token[];
	readonly quotations: readonly Span[];
}

/** All pairs of different texts, each quotation with each text that has its words. */
export function findPairs(texts: readonly Text[]): Pair[] {
	const read = texts.map((text): Read => ({
		text,
		tokens: tokensOf(text.text),
		quotations: quotationsOf(text.text),
	}));
	const places = new Map<string, { readonly of: Read; readonly at: number }[]>();
	for (const of of read) {
		for (let at = 0; at + RUN <= of.tokens.length; at++) {
			const run = runAt(of.tokens, at);
			const before = places.get(run);
			if (before) {
				before.push({ of, at });
			} else {
				places.set(run, [{ of, at }]);
			}
		}
	}
	return read.flatMap((article) =>
		article.quotations.flatMap((span) => {
			const best = new Map<Read, Pair>();
			article.tokens.forEach(({ start, end }, at) => {
				if (start < span.start || end > span.end) {
					return;
				}
				for (const place of places.get(runAt(article.tokens, at)) ?? []) {
					const pair = place.of === article ? undefined : pairAt(article, span, at, place.of, place.at);
					if (pair && pair.words > (best.get(place.of)?.words ?? 0)) {
						best.set(place.of, pair);
					}
				}
			});
			return [...best.values()];
		}),
	);
}

const runAt = (tokens: readonly Token[], at: number): string =>
	tokens
		.slice(at, at + RUN)
		.map(({ key }) => key)
		.join(' ');

function pairAt(article: Read, span: Span, at: number, source: Read, from: number): Pair | undefined {
	let words = 0;
	const isSame = (): boolean => {
		const [one, other] = [article.tokens[at + words], source.tokens[from + words]];
		return one !== undefined && other !== undefined && one.end <= span.end && one.key === other.key;
	};
	while (isSame()) {
		words++;
	}
	const start = source.tokens[from]?.start ?? 0;
	const end = source.tokens[from + words - 1]?.end ?? start;
	const isQuoted = source.quotations.some((quotation) => quotation.start <= start && end <= quotation.end);
	return words >= (isQuoted ? RUN : RUN_UNQUOTED)
		? { article: article.text, span, source: source.text, sourceSpan: { start, end }, words, isQuoted }
		: undefined;
}

/** Whether the detector finds a pair, the source among as many others as in the benchmark. */
export function isPairFound(
	pair: Pair,
	texts: readonly Text[],
	seed: number,
	reader: Reader,
	check: Detector,
): { readonly row: Row | undefined; readonly isFound: boolean } {
	const { article, source, span, sourceSpan } = pair;
	const others = texts.filter((text) => text !== article && text !== source);
	const searched = [source, ...new Chance(seed).shuffled(others).slice(0, SEARCHED - 1)];
	const files = searched.map((text) => ({ file: fileOf(text), ...reader.read(text.text) }));
	const row = rowAt(check(reader.read(article.text), files), span);
	const isFound =
		row?.found.some(
			({ file, span: [start, end] }) => file === fileOf(source) && start < sourceSpan.end && sourceSpan.start < end,
		) ?? false;
	return { row, isFound };
}
