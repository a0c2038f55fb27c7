import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { timesAsLong } from '../timesAsLong';
import { plain, plainEnds } from '../../../src/reading/plain';

describe('plain text of an article', () => {
	it('is one line, whatever was in it', () => {
		assert.equal(plain('  one\r\n\ttwo\u2028three\u0000four  '), 'one two three four');
	});

	it('loses what is not seen but turns other text around', () => {
		assert.equal(plain('a\u202eb\u2066c\u200bd\ufeffe'), 'abcde');
	});

	it('is cut between characters', () => {
		assert.equal(plain('abc😀def', 5), 'abc…');
		assert.equal(plain('abcdef', 6), 'abcdef');
		assert.equal(plain('abcdefg', 6), 'abcde…');
		assert.equal(plain('that 212 people had been on board', 30), 'that 212 people had been on…');
		assert.equal(plain('a characteristically', 12), 'a character…');
	});

	it('keeps a pair of surrogates and replaces a lone one', () => {
		assert.equal(plain('😀\ud800x'), '😀\ufffdx');
	});

	it('is never longer than asked for, holds no control character, and changes nothing the second time', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, most) => {
				const once = plain(text, most);
				assert.ok(once.length <= most);
				assert.doesNotMatch(once, /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
				assert.equal(plain(once, most), once);
			}),
		);
	});

	it('keeps beginning and end where it is cut in the middle, between words', () => {
		const story = 'The story that the company had paid two engineers to look away is false';
		assert.equal(plainEnds(story, 40), 'The story that the … look away is false');
		assert.equal(plainEnds(story, 30), 'The story that … away is false');
		assert.equal(plainEnds('that 212 people had been on board', 30), 'that 212 people … on board');
		assert.equal(plainEnds('  Is it\nfalse …', 14), 'Is it false …');
		assert.equal(plainEnds('😀😀😀😀😀😀😀😀😀😀', 12), '😀😀 … 😀😀');
		assert.equal(plainEnds(`${'so '.repeat(1_000_000)}it is false`, 20), 'so so so … is false');
	});

	it('is never longer than asked for where it is cut in the middle, and nothing changes the second time', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 8, max: 40 }), (text, most) => {
				const once = plainEnds(text, most);
				assert.ok(once.length <= most);
				assert.equal(plainEnds(once, most), once);
			}),
		);
	});

	it('takes no longer for a megabyte on one line than for a page', () => {
		const page = 'x'.repeat(2000);
		const megabyte = 'x'.repeat(1_000_000);
		const many = (text: string) => (): void => {
			for (let i = 0; i < 200; i += 1) {
				plain(text, 80);
			}
		};
		assert.ok(timesAsLong(many(megabyte), many(page)) < 20);
	});
});
