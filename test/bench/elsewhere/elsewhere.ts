/*
 * How surely the same words are found elsewhere, and what was done to them on the way:
 *
 *   node out/test/bench/elsewhere/elsewhere.js DATA [--seed N] [--every N] [--ways] [--faults KIND|all] [--show]
 *
 * DATA holds `text/{wikinews,masc,written}` and `gold/train.jsonl`. Of its quotations 1,000 are put into other articles,
 * as they are or changed, and 1,000 besides whose source is not searched. `--every N` takes each Nth case, `--faults`
 * prints what was not recognised, `--show` prints the cases and measures nothing.
 */
import { parseArgs } from 'node:util';
import { readEnglish } from '../../../src/training/readEnglish';
import { makeCases } from './cases';
import { check } from './detector';
import { measure, Reader } from './measure';
import { fault, faults, sentences, table } from './report';
import { Texts } from './texts';

function main(args: readonly string[]): number {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			seed: { type: 'string', default: '17' },
			every: { type: 'string', default: '1' },
			ways: { type: 'boolean', default: false },
			faults: { type: 'string', default: '' },
			show: { type: 'boolean', default: false },
		},
	});
	const [data] = positionals;
	const texts = data === undefined ? undefined : Texts.read(data);
	if (!texts || texts.quotations.length === 0) {
		process.stderr.write('usage: elsewhere.js DATA, a folder with text/ and gold/train.jsonl\n');
		return 2;
	}
	const cases = makeCases(texts, Number(values.seed)).filter((_, i) => i % Number(values.every) === 0);
	const write = (line: string): void => void process.stdout.write(`${line}\n`);
	if (values.show) {
		cases.forEach((one) => write(fault({ case: one, row: undefined, areSpeakersRead: true })));
		return 0;
	}
	const reader = new Reader(readEnglish());
	const results = cases.map((one) => measure(one, reader, check));
	table(results, values.ways).forEach(write);
	write('');
	sentences(results).forEach(write);
	faults(results)
		.filter(({ case: { kind } }) => values.faults === 'all' || values.faults === kind)
		.forEach((result) => write(`\n${fault(result)}`));
	return 0;
}

process.exitCode = main(process.argv.slice(2));
