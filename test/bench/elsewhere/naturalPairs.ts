/*
 * Whether the same words are found where two texts were published with them:
 *
 *   node out/test/bench/elsewhere/naturalPairs.js DATA [FILE.jsonl…]
 *
 * Looks through the texts of DATA and of files with `{"doc","text"}` a line for quotations of eight words or more in a
 * row that stand in quotation marks in another text as well, or of twelve that stand there without, and prints each
 * with what the detector makes of it.
 */
import { readEnglish } from '../../../src/training/readEnglish';
import { check } from './detector';
import { Reader } from './measure';
import { findPairs, isPairFound } from './pairs';
import { linesOf, Texts, type Text } from './texts';

const SEED = 17;

function main([data, ...files]: readonly string[]): number {
	if (data === undefined) {
		process.stderr.write('usage: naturalPairs.js DATA [FILE.jsonl…]\n');
		return 2;
	}
	const texts = [...Texts.read(data).all, ...files.flatMap((file) => linesOf<Text>(file))];
	const pairs = findPairs(texts);
	const reader = new Reader(readEnglish());
	let found = 0;
	for (const pair of pairs) {
		const { row, isFound } = isPairFound(pair, texts, SEED, reader, check);
		found += isFound ? 1 : 0;
		const how = `${pair.words} words ${pair.isQuoted ? 'in marks' : 'without marks'}`;
		process.stdout.write(`${isFound ? 'found' : 'MISSED'}\t${row?.kind ?? 'no row'}\t${how}\n`);
		process.stdout.write(`  ${pair.article.doc}: ${pair.article.text.slice(pair.span.start, pair.span.end)}\n`);
		const { start, end } = pair.sourceSpan;
		process.stdout.write(`  ${pair.source.doc}: ${pair.source.text.slice(start, end)}\n`);
	}
	process.stdout.write(`\nnatural pairs found: ${found} of ${pairs.length}, in ${texts.length} texts\n`);
	return 0;
}

process.exitCode = main(process.argv.slice(2));
