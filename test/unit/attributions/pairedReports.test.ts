import { assert } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../../src/analysis/session';
import type { Attribution } from '../../../src/analysis/model';
import { english } from '../analysis/english';

/** Pairs of sentences, one report made and one not, written and labelled by someone who had not seen the code. */
const ROWS = readFileSync(join('test', 'unit', 'attributions', 'pairedReports.tsv'), 'utf8')
	.split('\n')
	.filter((line) => line !== '' && !line.startsWith('#'))
	.map((line) => {
		const [id = '', , sentence = '', cue = '', report = '', stance = ''] = line.split('\t');
		return { id, sentence, cue, report, stance };
	});
const LEAST = 0.97;

/** The report whose cue holds a word, at one of its places. */
function reportOf(sentence: string, cue: string): Attribution | undefined {
	const isAt = (start: number, end: number): boolean => {
		const at = sentence.indexOf(cue, Math.max(0, start - cue.length + 1));
		return at >= 0 && at < end;
	};
	return analyze(sentence, english()).attributions.find((found) =>
		found.cue.some(({ start, end }) => isAt(start, end)),
	);
}

describe('reports in pairs', () => {
	const read = ROWS.map((row) => ({ ...row, found: reportOf(row.sentence, row.cue) }));
	const found = read.flatMap(({ found, ...row }) => (found ? [{ ...row, found }] : []));

	it('are found often enough for the rest to tell', () => {
		assert.isAtLeast(found.length / read.length, 0.85);
	});

	it('are read as a person reads them', () => {
		const wrong = found.filter((row) => row.found.report !== row.report).map(({ id }) => id);
		assert.isAtMost(wrong.length, (1 - LEAST) * found.length, wrong.join(' '));
		const stances = found.filter(({ stance }) => stance !== '?');
		const turned = stances.filter((row) => row.found.stance !== row.stance).map(({ id }) => id);
		assert.isAtMost(turned.length, (1 - LEAST) * stances.length, turned.join(' '));
	});

	it('are never shown as made where they were not made, or refused', () => {
		const shown = found.filter(({ report }) => report === 'not made' || report === 'refused');
		assert.deepEqual(
			shown.filter((row) => row.found.report === 'made').map(({ id }) => id),
			[],
		);
	});
});
