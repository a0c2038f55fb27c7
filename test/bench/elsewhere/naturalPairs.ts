/*
 * Whether the same words are found where people gave them twice:
 *
 *   node out/test/bench/elsewhere/naturalPairs.js DATA
 *
 * `natural.tsv` lists a hundred statements that stand in two texts of DATA, or in two paragraphs of one (a headline and
 * its article, an introduction and the interview), by the ids of documents and UTF-16 offsets; each with the other place.
 * Of one text the article is measured without the other place's paragraph, the source without the statement's own.
 *
 * How they were drawn, before any was measured, by two scripts that know nothing of the detector: quotations that share
 * with another text or paragraph a run of five words and more, and with it half of their words, or a run of eight; and
 * reports of six telling words and more (in less than an eighth of the texts) that the annotators marked, of which half,
 * four at least, stand in another statement that they marked. A person then read all of them (100 and 155), struck those
 * that are not the same statement (*to the families of the victims*, a poll of another month, a title), and added ten of
 * shorter statements of the second kind.
 */
import { join } from 'node:path';
import { readEnglish } from '../../../src/training/readEnglish';
import { check } from './detector';
import { Reader } from './measure';
import { isPairFound, readPairs } from './pairs';
import { linesOf, Texts, type Text } from './texts';

const SEED = 17;
/** Besides the texts of the benchmark, where DATA has them. */
const MORE = ['attributions-polnear-dev.jsonl', 'names-worldwide-dev.jsonl'];

function main([data]: readonly string[]): number {
	if (data === undefined) {
		process.stderr.write('usage: naturalPairs.js DATA\n');
		return 2;
	}
	const texts = [...Texts.read(data).all, ...MORE.flatMap((file) => linesOf<Text>(join(data, 'measure', file)))];
	const reader = new Reader(readEnglish());
	const found = new Map<string, boolean[]>();
	for (const pair of readPairs(texts)) {
		const { row, isFound } = isPairFound(pair, texts, SEED, reader, check);
		found.set(pair.form, [...(found.get(pair.form) ?? []), isFound]);
		process.stdout.write(`${isFound ? 'found' : 'MISSED'}\t${row?.kind ?? 'no row'}\t${pair.form}\n`);
		process.stdout.write(`  ${pair.article.doc}: ${pair.article.text.slice(pair.span.start, pair.span.end)}\n`);
		const { start, end } = pair.sourceSpan;
		process.stdout.write(`  ${pair.source.doc}: ${pair.source.text.slice(start, end)}\n`);
	}
	for (const [form, all] of [...found, ['all', [...found.values()].flat()] as const]) {
		process.stdout.write(`${form}s found: ${all.filter(Boolean).length} of ${all.length}\n`);
	}
	return 0;
}

process.exitCode = main(process.argv.slice(2));
