import assert from 'node:assert/strict';

import { attribute, type BlockAttributions } from '../../../src/analysis/attributions/attribute';
import { cutDocument } from '../../../src/analysis/text/cutDocument';
import type { Document } from '../../../src/analysis/text/document';
import { drain } from '../../../src/analysis/text/drain';
import { Memo } from '../../../src/analysis/text/memo';
import { english } from '../analysis/english';

const NO_NAMES = { mentions: [], entities: [], links: new Map<number, never>() };
const LENGTH = 1_000_000;
const MOST_RUNS = 15;
/** Milliseconds of the processor's time, so that what else the machine does counts for nothing. */
const LONGEST = 20;

/** The longest step, each at its fastest of as many runs as it takes: a collection of garbage may fall into any. */
function longestStep(document: Document, previous?: Memo<BlockAttributions>): number {
	const fastest: number[] = [];
	let longest = Infinity;
	for (let run = 0; run < MOST_RUNS && longest >= LONGEST; run++) {
		const steps = attribute(document, NO_NAMES, english(), new Memo(previous));
		for (let step = 0, done = false; !done; step++) {
			const started = process.cpuUsage();
			done = steps.next().done === true;
			fastest[step] = Math.min(fastest[step] ?? Infinity, process.cpuUsage(started).user / 1000);
		}
		longest = Math.max(...fastest);
	}
	return longest;
}

const PIECES = {
	'an article on one line':
		'Ada Lindqvist said the lock had leaked since 2014, and denied that ships were turned away. “We waited,” said Quill. ',
	'an article of many lines':
		'Ada Lindqvist said the lock had leaked since 2014.\n\n“We waited,” said Quill, adding that it was cold.\n\n',
	'short lines': 'He said it.\n',
	'a sentence without an end': 'he said that it was late and she said that ',
	'quotation marks': '“a” "b" ',
	'quotations that never close': '“a b ',
};

describe('Attributions', () => {
	for (const [name, piece] of Object.entries(PIECES)) {
		it(`give others their turn in time, in a megabyte: ${name}`, () => {
			const document = drain(cutDocument(piece.repeat(Math.ceil(LENGTH / piece.length)), new Memo()));
			const longest = longestStep(document);
			assert.ok(longest < LONGEST, `a step takes ${longest.toFixed(0)} ms`);
		}).timeout(120_000);
	}

	it('give others their turn in time where tens of thousands of lines are known already', () => {
		const lines = Array.from({ length: 80_000 }, (_, i) => `He said ${i}.`);
		const document = drain(cutDocument(lines.join('\n\n'), new Memo()));
		const known = new Memo<BlockAttributions>();
		drain(attribute(document, NO_NAMES, english(), known));
		const longest = longestStep(document, known);
		assert.ok(longest < LONGEST, `a step takes ${longest.toFixed(0)} ms`);
	}).timeout(120_000);
});
