import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../../src/analysis/model';
import { Chance } from './chance';
import { fileOf, type Reader } from './measure';
import { rowAt, type Detector, type Row } from './rows';
import type { Text } from './texts';

/** The same statement in two places, as they were published. */
export interface Pair {
	readonly form: string;
	readonly article: Text;
	/** The quotation, marks included, or what is reported. */
	readonly span: Span;
	/** Another text, or another paragraph of the same. */
	readonly source: Text;
	readonly sourceSpan: Span;
}

const SEARCHED = 20;

/** The pairs of `natural.tsv` whose texts there are. */
export function readPairs(texts: readonly Text[]): Pair[] {
	const byDoc = new Map(texts.map((text) => [text.doc, text]));
	const [, ...lines] = readFileSync(join('test', 'bench', 'elsewhere', 'natural.tsv'), 'utf8')
		.trimEnd()
		.split('\n');
	return lines.flatMap((line) => {
		const [form = '', article = '', start, end, source = '', from, to] = line.split('\t');
		const [one, other] = [byDoc.get(article), byDoc.get(source)];
		const span = { start: Number(start), end: Number(end) };
		const sourceSpan = { start: Number(from), end: Number(to) };
		return one && other ? [{ form, article: one, span, source: other, sourceSpan }] : [];
	});
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
	const isOne = article === source;
	const [own, there] = isOne
		? [without(article.text, sourceSpan, span), without(source.text, span, sourceSpan)]
		: [
				{ text: article.text, span },
				{ text: source.text, span: sourceSpan },
			];
	const searched = new Chance(seed).shuffled(others).slice(0, SEARCHED - 1);
	const files = [{ doc: source.doc, text: there.text }, ...searched].map((text) => ({
		file: fileOf(text),
		...reader.read(text.text),
	}));
	const row = rowAt(check(reader.read(own.text), files), own.span);
	const isFound =
		row?.found.some(
			({ file, span: [start, end] }) => file === fileOf(source) && start < there.span.end && there.span.start < end,
		) ?? false;
	return { row, isFound };
}

/** A text without the paragraphs of one place, and where another place of it is then. */
function without(text: string, { start, end }: Span, kept: Span): { text: string; span: Span } {
	const from = text.lastIndexOf('\n', start) + 1;
	const behind = text.indexOf('\n', end);
	const to = behind < 0 ? text.length : behind + 1;
	const by = kept.start >= to ? to - from : 0;
	return { text: text.slice(0, from) + text.slice(to), span: { start: kept.start - by, end: kept.end - by } };
}
