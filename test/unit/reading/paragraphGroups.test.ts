import { assert } from 'chai';
import fc from 'fast-check';
import type { Analysis } from '../../../src/analysis/model';
import { paragraphGroups } from '../../../src/reading/paragraphGroups';

/** As the analysis cuts it: what stands between empty lines. */
function read(text: string): Analysis {
	const paragraphs = [...text.matchAll(/\S[^\n]*(?:\n(?!\s*\n)[^\n]+)*/g)].map(({ index, 0: words }) => ({
		start: index,
		end: index + words.length,
	}));
	return { text, paragraphs } as unknown as Analysis;
}
const groups = (text: string): string[] => paragraphGroups(read(text)).map(({ start, end }) => text.slice(start, end));

describe('paragraph groups', () => {
	it('are what stands below a heading, with the heading', () => {
		assert.deepEqual(groups('The harbour\n\nIt is old.\n\nIt is deep.\n\nThe lock\n\nIt is new.'), [
			'The harbour\n\nIt is old.\n\nIt is deep.',
			'The lock\n\nIt is new.',
		]);
	});

	it('take no sentence for a heading, however short', () => {
		assert.lengthOf(groups('It is old.\n\n“It is deep.”\n\n(It is wide.)'), 1);
	});

	it('end at a wider gap, whatever ends the lines', () => {
		assert.lengthOf(groups('It is old.\n\n\nIt is deep.'), 2);
		assert.lengthOf(groups('It is old.\r\n\r\n\r\nIt is deep.'.replace(/\r\n/g, '\r\n')), 2);
	});

	it('hold every paragraph once, in order', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^(?:[a-z .]{1,9}|\n){0,30}$/), (text) => {
				const { paragraphs } = read(text);
				const found = paragraphGroups(read(text));
				for (const { start, end } of paragraphs) {
					assert.lengthOf(
						found.filter((group) => group.start <= start && group.end >= end),
						1,
					);
				}
			}),
		);
	});
});
