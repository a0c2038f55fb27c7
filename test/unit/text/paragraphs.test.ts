import assert from 'node:assert/strict';

import { readable } from '../../../src/analysis/text/markup';
import { splitParagraphs } from '../../../src/analysis/text/paragraphs';

const WRAPPED = [
	'The harbour board of Westhaven said on Monday that it would close the',
	'old lock for the winter, and that the ferry to the islands would leave',
	'from the northern pier until the gates were mended.',
	'STONE: The gates have not been looked at for eleven years, and nobody',
	'on the board was told that two of the hinges had broken through in the',
	'storms of the spring, which is what we had asked for.',
	'The board answered that it had been told in April. It had then asked a',
	'yard in Dornach what a repair would cost, and had been waiting for the',
	'answer since.',
];

const paragraphs = (text: string): string[] =>
	splitParagraphs(readable(text)).map(({ start, end }) => text.slice(start, end));

describe('Paragraphs', () => {
	it('are lines; in a text wrapped by hand they end where a sentence does and the next word had room', () => {
		assert.deepEqual(paragraphs(WRAPPED.join('\n')), [
			WRAPPED.slice(0, 3).join('\n'),
			WRAPPED.slice(3, 6).join('\n'),
			WRAPPED.slice(6).join('\n'),
		]);
		assert.deepEqual(paragraphs('The lock is closed.\nSo is the pier.'), ['The lock is closed.', 'So is the pier.']);
	});

	it('are the items of a list that is wrapped by hand', () => {
		const items = [
			[
				'- the gates, which have not been looked at for eleven years by anybody',
				'  who knows what a hinge is or how much a new pair of them would cost us',
			],
			[
				'- the pier, which the storms of the spring have all but taken away from',
				'  the town, and which the islands need if the old lock is closed at last',
			],
		];
		assert.deepEqual(
			paragraphs(items.flat().join('\n')),
			items.map((lines) => lines.join('\n')),
		);
	});

	it('are cut where they are very long, never with space at an end or inside a pair of surrogates', () => {
		for (const piece of ['ab  ', 'word ', '🚢', 'The lock is closed.  ']) {
			const text = piece.repeat(4000).trim();
			const pieces = splitParagraphs(readable(text));
			assert.ok(pieces.length > 1);
			for (const { start, end } of pieces) {
				const own = text.slice(start, end);
				assert.equal(own, own.trim());
				assert.ok(own.length > 0 && !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(own));
			}
			assert.equal(
				pieces.map(({ start, end }) => text.slice(start, end).replace(/\s/g, '')).join(''),
				text.replace(/\s/g, ''),
			);
		}
	});
});
