import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { WordPieces } from '../../../src/analysis/encoder/wordPieces';
import { timesAsLong } from '../timesAsLong';
import { hashOfPieces, LINES, pieceLines } from './pieceLines';

const VOCABULARY = 'src/analysis/encoder/data/vocabulary.txt';

describe('word pieces', () => {
	const pieces = new WordPieces(readFileSync(VOCABULARY, 'utf8'));

	it('are those of the tokenizer of the training, numbers and places, in 5,000 lines of all scripts', () => {
		const expected = readFileSync('test/unit/encoder/pieces.txt', 'utf8').trimEnd().split('\n');
		expect(expected).to.have.length(LINES);
		const wrong = pieceLines().filter((line, i) => hashOfPieces(pieces.cut(line)) !== expected[i]);
		expect(wrong).to.deep.equal([]);
	});

	it('stand in order inside the text, whatever it holds', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
				const { ids, starts, ends } = pieces.cut(text);
				let before = 0;
				ids.forEach((_, i) => {
					const [start = -1, end = -1] = [starts[i], ends[i]];
					expect(start).to.be.at.least(i === 0 ? 0 : Math.min(before, start));
					expect(end).to.be.greaterThan(start).and.at.most(text.length);
					before = start;
				});
			}),
		);
	});

	it('takes twice as long for twice as much of what is made to take long', () => {
		for (const sign of ['x', '\u{1f600}', 'a\u0301', '“', '東']) {
			const long = sign.repeat(120_000);
			const short = sign.repeat(60_000);
			const times = (runs: number): number =>
				timesAsLong(
					() => pieces.cut(long),
					() => pieces.cut(short),
					runs,
				);
			// Of a few runs all may have been disturbed.
			expect(times(3) < 4 || times(15) < 4, sign).to.equal(true);
		}
	});
});
