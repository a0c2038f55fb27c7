import { expect } from 'chai';
import { analyze } from '../../../src/analysis/session';
import { timesAsLong } from '../timesAsLong';
import { english } from './english';

const reading = (text: string) => (): unknown => analyze(text, english());
const repeated = (words: string, length: number): string => words.repeat(length / words.length);

describe('Analysis of a long line', () => {
	it('takes time in proportion to a text in which one and the same always speaks', () => {
		const words = 'million said ';
		const ratio = timesAsLong(reading(repeated(words, 64_000)), reading(repeated(words, 8_000)), 3);
		// Eight times the text; most of its words are known by then.
		expect(ratio).to.be.below(6);
	}).timeout(60_000);
});
