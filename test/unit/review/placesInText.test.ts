import * as assert from 'node:assert/strict';
import { PlacesInText } from '../../../src/review/placesInText';
import type { PlacedRecord } from '../../../src/review/placeRecords';
import { someRecord } from './someRecord';

const record = someRecord('a');
const at = (start: number, end: number): PlacedRecord => ({ record, outcome: 'exact', spans: [{ start, end }] });
const insert = (start: number, text: string): { start: number; length: number; text: string } => ({
	start,
	length: 0,
	text,
});

describe('places in a text', () => {
	it('go with the words while the text is edited', () => {
		const places = new PlacesInText(1);
		places.found(1, [at(10, 20)], [record]);
		places.edited(2, [insert(0, 'New. ')]);
		assert.deepEqual(places.all[0]?.spans, [{ start: 15, end: 25 }]);
	});

	it('that were found in an earlier version are told of the present one', () => {
		const places = new PlacesInText(1);
		places.edited(2, [insert(0, 'New. ')]);
		places.edited(3, [insert(0, 'Newer. ')]);
		places.found(2, [at(15, 25)], [record]);
		assert.deepEqual(places.all[0]?.spans, [{ start: 22, end: 32 }]);
	});

	it('are in doubt where an edit has torn the words, and nowhere else', () => {
		const places = new PlacesInText(1);
		places.found(1, [at(10, 20)], [record]);
		places.edited(2, [{ start: 5, length: 10, text: 'something else' }]);
		assert.equal(places.all[0]?.outcome, 'needs review');
	});

	it('of what is just being said are known before anybody has looked', () => {
		const places = new PlacesInText(1);
		places.expect('a', [{ start: 3, end: 9 }]);
		places.follow([record]);
		assert.deepEqual(places.all, [at(3, 9)]);
		places.follow([]);
		assert.deepEqual(places.all, []);
	});
});
