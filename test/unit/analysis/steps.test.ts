import assert from 'node:assert/strict';
import { Session } from '../../../src/analysis/session';
import { LONGEST } from '../../../src/worker/inHost';
import { english } from './english';

const ARTICLE =
	'Harbour master Ada Lindqvist said the old lock had leaked since 2014, and she denied that 14 ships were turned away. ' +
	'“We have waited long enough,” said Tomas Beregi, an engineer. The Canal Board told Orbit it plans to close the gates, ' +
	'but a report said 12 people were hurt. Officials hope the dam holds. They said 15 people were hurt that night. ';
/** The most of a reading's time, of the processor's own, that one step may take. */
const MOST = 0.6;
const RUNS = 4;

/** Names that no other sentence has. */
function strangers(number: number): string {
	const name = String(number).replace(/\d/g, (digit) => 'aeioulnrst'.charAt(Number(digit)));
	return `Ann B${name} of D${name} Bank met Mr. C${name} in F${name} on Friday, she said.\n\n`;
}

const TEXTS: Readonly<Record<string, (number: number) => string>> = {
	'an article of many lines': () => `${ARTICLE}\n\n`,
	'an article on one line': () => ARTICLE,
	'ever new names': strangers,
	'short lines': () => 'He said it.\n',
	'a sentence without an end': () => 'he said that it was late and she said that ',
	'quotation marks': () => 'the “a” and "b" ',
	'quotations that never close': () => '“a and the b ',
};

function textOf(piece: (number: number) => string): string {
	let text = '';
	for (let number = 0; text.length < LONGEST; number++) {
		text += piece(number);
	}
	return text;
}

/** What share of a reading its longest step is, each step at its fastest of a few runs: garbage may be collected in any. */
function longestShare(text: string): number {
	const fastest: number[] = [];
	for (let run = 0; run < RUNS; run++) {
		const steps = new Session(english()).read(text);
		for (let step = 0, done = false; !done; step++) {
			const started = process.cpuUsage();
			done = steps.next().done === true;
			fastest[step] = Math.min(fastest[step] ?? Infinity, process.cpuUsage(started).user);
		}
	}
	return Math.max(...fastest) / fastest.reduce((sum, time) => sum + time, 0);
}

describe('the longest text that is read where there is no thread for it', function () {
	this.timeout(60_000);
	for (const [name, piece] of Object.entries(TEXTS)) {
		it(`never holds others up for long: ${name}`, () => {
			const share = longestShare(textOf(piece));
			assert.ok(share < MOST, `a step takes ${(100 * share).toFixed(0)} % of the time`);
		});
	}
});
