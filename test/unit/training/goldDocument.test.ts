import assert from 'node:assert/strict';

import { foundInGold, type GoldAttribution, type GoldDocument } from '../../../src/training/speakers/goldDocument';

const NOTED = 'Ada Stone noted that the lock leaks.';
const BARE = '“It drips.”';

/** A text in which somebody tells of something, and a quotation without a source stands further on. */
function goldOf(between: string): GoldDocument {
	const text = NOTED + between + BARE;
	const span = (words: string): [number, number] => {
		const start = text.indexOf(words);
		return [start, start + words.length];
	};
	const own = { act: 'statement', speaker: 'Ada Stone', checkable: false, nested: false } as const;
	const attributions: GoldAttribution[] = [
		{
			...own,
			id: 'a1',
			manner: 'indirect',
			source: [span('Ada Stone')],
			cue: [span('noted')],
			content: [span('that the lock leaks')],
		},
		{ ...own, id: 'a2', manner: 'direct', source: [], cue: [], content: [span(BARE)] },
	];
	return { doc: 'lock', text, entities: [], attributions };
}

describe('Annotated articles', () => {
	it('let a quotation without source and cue go on with what was told last, in its paragraph or the one before', () => {
		assert.equal(foundInGold(goldOf(' '))[1]?.inheritedFrom, 0);
		assert.equal(foundInGold(goldOf('\n\n'))[1]?.inheritedFrom, 0);
		assert.equal(foundInGold(goldOf('\n\nThe port is old.\n\n'))[1]?.inheritedFrom, null);
	});
});
