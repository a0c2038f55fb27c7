import { SPELLING, tokenize } from '../../../src/analysis/language/english/spelling';
import { strict as assert } from 'node:assert';

import fc from 'fast-check';

import { findSentences } from '../../../src/analysis/text/sentences';

const words = (text: string): string[] => tokenize(text).map((token) => token.text);
const sentences = (text: string): string[] =>
	findSentences(text, tokenize(text), SPELLING).map(({ start, end }) => text.slice(start, end));

describe('tokenize', () => {
	it('parts hyphens and possessives, keeps abbreviations and names with apostrophes', () => {
		assert.deepEqual(words("Mr. O'Dea's US-led team"), ['Mr.', "O'Dea", "'s", 'US', '-', 'led', 'team']);
		assert.deepEqual(words("Ze'ev Ma’ruf’s, it's"), ["Ze'ev", 'Ma’ruf', '’s', ',', 'it', "'s"]);
		assert.deepEqual(words('the U.S. don’t e.g. wait'), ['the', 'U.S.', 'don’t', 'e.g.', 'wait']);
	});

	it('keeps the period of a state behind a town or a party, and of nothing that is only written alike', () => {
		assert.deepEqual(words('Hope, Ark., and D-Calif. won'), [
			'Hope',
			',',
			'Ark.',
			',',
			'and',
			'D',
			'-',
			'Calif.',
			'won',
		]);
		assert.deepEqual(words('She built the Ark. It sank.'), ['She', 'built', 'the', 'Ark', '.', 'It', 'sank', '.']);
	});

	it('keeps numbers, times, ordinals, addresses and domains whole', () => {
		assert.deepEqual(words('1,200.50 at 10:30 on the 3rd'), ['1,200.50', 'at', '10:30', 'on', 'the', '3rd']);
		assert.deepEqual(words('see https://a.example/b?c or example.com, @ann #one_two'), [
			'see',
			'https://a.example/b?c',
			'or',
			'example.com',
			',',
			'@ann',
			'#one_two',
		]);
	});

	it('covers every character but white space, once and in order', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
				let last = 0;
				for (const { start, end, text: word } of tokenize(text)) {
					assert.equal(text.slice(last, start).trim(), '');
					assert.ok(end > start);
					assert.equal(word, text.slice(start, end));
					last = end;
				}
				assert.equal(text.slice(last).trim(), '');
			}),
		);
	});
});

describe('findSentences', () => {
	it('does not end a sentence at a title, an initial or an abbreviation', () => {
		assert.deepEqual(sentences('Mr. Holt met J. B. Ames in St. Ives. He left.'), [
			'Mr. Holt met J. B. Ames in St. Ives.',
			'He left.',
		]);
	});

	it('goes on behind a state, but where a capital follows', () => {
		assert.deepEqual(sentences('A barn in Mesa, Ariz. burned. He moved to Randolph, Mass. Ferries run there.'), [
			'A barn in Mesa, Ariz. burned.',
			'He moved to Randolph, Mass.',
			'Ferries run there.',
		]);
	});

	it('keeps a quotation with the cue behind it', () => {
		assert.deepEqual(sentences('"Stop!" he said. "Now."'), ['"Stop!" he said.', '"Now."']);
	});

	it('gives sentences in order that hold every token', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
				const tokens = tokenize(text);
				let next = 0;
				for (const { firstToken, endToken } of findSentences(text, tokens, SPELLING)) {
					assert.equal(firstToken, next);
					assert.ok(endToken > firstToken);
					next = endToken;
				}
				assert.equal(next, tokens.length);
			}),
		);
	});
});
