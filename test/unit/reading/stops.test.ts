import * as assert from 'node:assert/strict';
import type { Analysis, Quotation } from '../../../src/analysis/model';
import { Lookup } from '../../../src/reading/lookup';
import { stopsOf, type StopKind } from '../../../src/reading/stops';
import { ANALYSIS, place, TEXT } from '../editor/article';

const wordsOf = (kind: StopKind, analysis: Analysis = ANALYSIS): string[] =>
	stopsOf(kind, new Lookup(analysis)).map(({ start, end }) => analysis.text.slice(start, end));

describe('the stops of Next and Previous', () => {
	it('are all that anybody says, and quotations of nobody, for statements', () => {
		assert.deepEqual(wordsOf('statement'), [
			TEXT.slice(0, place('enough.”').end),
			'Beregi denied that 14 ships were turned away',
			'that 14 ships were turned away',
			'“Nobody warned us.”',
		]);
	});

	it('are one for a quotation in several pieces, and one for what begins at one place', () => {
		const [first] = ANALYSIS.attributions;
		assert.ok(first);
		const inner = { ...first, id: 'a9', content: [place('“The lock will open in March,”')] };
		const stops = stopsOf('statement', new Lookup({ ...ANALYSIS, attributions: [inner, ...ANALYSIS.attributions] }));
		assert.equal(stops.length, 4);
		assert.equal(stops[0]?.attribution?.id, 'a1', 'the wider one');
	});

	it('are the claims, with whose they are', () => {
		assert.deepEqual(wordsOf('claim'), ['The lock will open in March', '14 ships were turned away']);
		assert.deepEqual(
			stopsOf('claim', new Lookup(ANALYSIS)).map(({ attribution }) => attribution?.id),
			['a1', 'a3'],
		);
	});

	it('are quoted fragments too, and no titles', () => {
		const text = 'He called it “a bad joke” after “The Long Sea” and “Gone” were shown, “for now”.';
		const quotation = (words: string, speech: boolean): Quotation => {
			const start = text.indexOf(words);
			return { spans: [{ start, end: start + words.length }], closed: true, speech };
		};
		const analysis: Analysis = {
			...ANALYSIS,
			text,
			attributions: [],
			claims: [],
			quotations: [
				quotation('“a bad joke”', true),
				quotation('“The Long Sea”', false),
				quotation('“Gone”', false),
				quotation('“for now”', false),
			],
		};
		assert.deepEqual(wordsOf('quotation', analysis), ['“a bad joke”', '“for now”']);
		assert.deepEqual(wordsOf('statement', analysis), ['“a bad joke”', '“for now”']);
	});
});
