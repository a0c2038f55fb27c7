import { strict as assert } from 'node:assert';

import { analyze } from '../../../src/analysis/session';
import { timesAsLong } from '../timesAsLong';
import { english } from './english';

/** In UTF-16 units. */
const LENGTH = 60_000;
/** Where there are lines. */
const LONGEST_LINE = 100;
/** Enough English to be analysed as such. */
const ENGLISH = 'It was the last of them, and he said that they had been there for it.\n\n'.repeat(60);

/** Pieces of texts that nobody writes; `word` is another one each time, as what is known is not analysed again. */
const PIECES: Readonly<Record<string, (word: string) => string>> = {
	'of capitals': (word) => `KEY POINTS ${word.toUpperCase()} `,
	'of one word in capitals': (word) => word.toUpperCase(),
	'of commas, digits and colons': (word) => `1,2:,:3,${String(word.length)}:,4,`,
	'of opening quotation marks': (word) => `“${word} "`,
	'of closing quotation marks': (word) => `${word}” ,"`,
	'of opening brackets': (word) => `((([${word}`,
	'of periods': (word) => `.${word}..a.A.`,
	'of addresses without an end': (word) => `${word}.www.ab.cd`,
	'of apostrophes': (word) => `'${word}’s'’`,
	'of hyphens and dashes': (word) => `-${word}--a—`,
	'of spaces': (word) => `${' '.repeat(60)}${word}\t\t\u00a0`,
	'of beginnings like labels': (word) => `KEY POINTS ON ${word.toUpperCase()}-19: `,
	'of labels': (word) => `(( ${word.toUpperCase()}: MR. ${word.toUpperCase()} (R-TX): `,
	'of names': (word) => `John ${word[0]?.toUpperCase() ?? ''}${word}, Republic of `,
	'of cues': (word) => `he said: all of the ${word} was there for the last time, saying `,
};

/** A word of three letters or more for each number. */
const wordFor = (number: number): string =>
	(number + 26 ** 3).toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');

function textOf(pieces: readonly ((word: string) => string)[], length: number, lines: boolean): string {
	let text = ENGLISH;
	let line = 0;
	for (let i = 0; text.length < length; i += 1) {
		const piece = pieces[(i * 7 + (i >> 3)) % pieces.length]?.(wordFor(i)) ?? '';
		line += piece.length;
		text += piece;
		if (lines && line > LONGEST_LINE) {
			text += '\n';
			line = 0;
		}
	}
	return text;
}

function isLinear(pieces: readonly ((word: string) => string)[], lines: boolean): void {
	const long = textOf(pieces, LENGTH, lines);
	const short = textOf(pieces, LENGTH / 2, lines);
	const times = (runs: number): number =>
		timesAsLong(
			() => analyze(long, english()),
			() => analyze(short, english()),
			runs,
		);
	// Four times as long would be quadratic.
	assert.ok(times(1) < 3 || times(3) < 3);
}

describe('the analysis of a hostile text', () => {
	for (const [name, piece] of Object.entries(PIECES)) {
		it(`${name} takes twice as long on twice as much`, function () {
			this.timeout(60_000);
			isLinear([piece], false);
		});
	}

	for (const [name, lines] of [
		['one line', false],
		['many lines', true],
	] as const) {
		it(`of all of these, on ${name}, takes twice as long on twice as much`, function () {
			this.timeout(60_000);
			isLinear(Object.values(PIECES), lines);
		});
	}

	it('takes no longer for each capital before a figure and a colon', () => {
		const headline = (capitals: number): string => `${'A'.repeat(capitals)} ON COVID-19: schools will close, she said.`;
		const times = timesAsLong(
			() => analyze(headline(18), english()),
			() => analyze(headline(9), english()),
		);
		// Twice as long for each capital would be 500 times as long.
		assert.ok(times < 5);
	});
});
