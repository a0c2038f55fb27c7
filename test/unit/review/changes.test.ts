import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
	correctionChange,
	findingChange,
	reviewChanges,
	type Found,
	type ReviewChange,
} from '../../../src/review/acts/changes';
import type { Change } from '../../../src/review/acts/act';
import { quoteAnchors } from '../../../src/review/anchors/quoteAnchors';
import type { Correction, CorrectionRecord } from '../../../src/review/model';
import type { PlacedRecord } from '../../../src/review/placeRecords';
import { Reviews } from '../../../src/review/reviews';
import { someRecord } from './someRecord';
import { place, TEXT } from '../editor/article';

const ships = place('14 ships were turned away');
const found = (start: number, end: number, more: Partial<Found> = {}): Found => ({
	about: 'claim',
	anchors: quoteAnchors(TEXT, [{ start, end }]),
	spans: [{ start, end }],
	record: undefined,
	...more,
});

describe('what a review changes', () => {
	const none = new Reviews(TEXT, []);

	it('is one more record, with the words that are judged', () => {
		const [change, ...others] = reviewChanges(found(ships.start, ships.end), { status: 'checked' }, none);
		assert.deepEqual(others, []);
		assert.deepEqual(change?.set, { status: 'checked', judged: '14 ships were turned away' });
		assert.deepEqual(change?.of, { type: 'review', about: 'claim' });
	});

	it('is what is said of the record that was meant', () => {
		const record = someRecord('a');
		const [change] = reviewChanges(found(ships.start, ships.end, { record }), { note: 'Asked the pilot.' }, none);
		assert.deepEqual([change?.record, change?.set], ['a', { note: 'Asked the pilot.' }]);
	});

	describe('written in a form that has been open for a while', () => {
		const source = (reference: string): { reference: string; title: string } => ({ reference, title: '' });
		const there = someRecord('a', { note: 'She denies it.', tags: ['x', 'urgent'], sources: [source('log')] });
		const written = (change: ReviewChange): object | undefined =>
			reviewChanges(found(ships.start, ships.end, { record: there }), change, none)[0]?.set;
		const over = { note: '', tags: ['x', 'old'], sources: [] };

		it('leaves what was added meanwhile, and takes away only what was taken away in it', () => {
			assert.deepEqual(written({ tags: ['old', 'legal'], over }), { tags: ['urgent', 'legal'] });
			assert.deepEqual(written({ sources: [source('call')], over }), { sources: [source('log'), source('call')] });
		});

		it('says nothing of what was left as it was', () => {
			assert.deepEqual(written({ note: '', tags: ['x', 'old', 'legal'], over }), { tags: ['x', 'urgent', 'legal'] });
			assert.equal(written({ note: '', tags: ['x', 'old'], over }), undefined);
		});

		it('keeps both notes where another was written meanwhile', () => {
			assert.deepEqual(written({ note: 'Ask the pilot.', over }), { note: 'She denies it.\n\nAsk the pilot.' });
			assert.deepEqual(written({ note: '', over: { note: 'Ask.' } }), { note: 'She denies it.' });
		});

		it('is what it says where nothing was written meanwhile', () => {
			const { note, tags } = there;
			assert.deepEqual(written({ note: 'So does he.', tags: ['urgent', 'x'], over: { note, tags } }), {
				note: 'So does he.',
				tags: ['urgent', 'x'],
			});
		});

		it('loses nothing that anybody wrote, whoever wrote first', () => {
			const tags = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd'));
			fc.assert(
				fc.property(tags, tags, tags, (saw, meanwhile, mine) => {
					const record = someRecord('a', { tags: meanwhile });
					const [change] = reviewChanges(
						found(ships.start, ships.end, { record }),
						{ tags: mine, over: { tags: saw } },
						none,
					);
					const left = change?.set.tags ?? meanwhile;
					const isKept = (tag: string): boolean =>
						saw.includes(tag)
							? mine.includes(tag) && meanwhile.includes(tag)
							: mine.includes(tag) || meanwhile.includes(tag);
					assert.deepEqual([...left].sort(), ['a', 'b', 'c', 'd'].filter(isKept));
				}),
			);
		});
	});

	it('settles with a status what others said of the same place, and only that', () => {
		const mine = someRecord('a', { author: 'rosa', status: 'checked', judged: '' });
		const theirs = someRecord('b', { author: 'tom', reviewer: 'Tom', status: 'false', judged: '' });
		const reviews = new Reviews(TEXT, [
			{ record: mine, outcome: 'exact', spans: [ships] },
			{ record: theirs, outcome: 'exact', spans: [ships] },
		]);
		const here = found(ships.start, ships.end, { record: mine });
		const ids = (changes: readonly Change[]): string[] => changes.map(({ record }) => record).sort();
		assert.deepEqual(ids(reviewChanges(here, { status: 'disputed' }, reviews)), ['a', 'b']);
		assert.deepEqual(ids(reviewChanges(here, { note: 'Not sure.' }, reviews)), ['a']);
	});
});

describe('dealing with a finding', () => {
	it('says nothing of its words', () => {
		const change = findingChange(found(ships.start, ships.end), 'anonymous-source');
		assert.deepEqual([change.of, change.set], [{ type: 'finding', code: 'anonymous-source' }, {}]);
	});
});

describe('a correction', () => {
	const speaker: Correction = { kind: 'speaker', speaker: 'Ada Lindqvist' };
	const made = (correction: Correction): CorrectionRecord => {
		const { rivals, about, status, note, tags, sources, judged, ...shared } = someRecord('a');
		void [rivals, about, status, note, tags, sources, judged];
		return { ...shared, type: 'correction', correction };
	};

	it('is one more where there was none', () => {
		assert.deepEqual(correctionChange(speaker, found(10, 20), [], []).set, { correction: speaker });
	});

	it('takes the place of an earlier one of the same thing, and of nothing else', () => {
		const record = made(speaker);
		const placed: PlacedRecord[] = [{ record, outcome: 'exact', spans: [{ start: 10, end: 20 }] }];
		const again = (start: number, end: number): boolean =>
			correctionChange({ kind: 'speaker', speaker: null }, found(start, end), [record], placed).record === record.id;
		assert.equal(again(12, 20), true);
		assert.equal(again(18, 40), false);
	});

	it('of a name that was renamed before renames what the text says', () => {
		const record = made({ kind: 'rename entity', name: 'Wei', to: 'Wei Xiaojun' });
		const next = (name: string, to: string): Change =>
			correctionChange({ kind: 'rename entity', name, to }, undefined, [record], []);
		assert.deepEqual(next('Wei Xiaojun', 'Mr. Wei').set.correction, {
			kind: 'rename entity',
			name: 'Wei',
			to: 'Mr. Wei',
		});
		assert.deepEqual(next('Wei', 'Ms. Wei').set.correction, { kind: 'rename entity', name: 'Wei', to: 'Ms. Wei' });
		assert.equal(next('Wei', 'Ms. Wei').record, record.id, 'there is one for a name, not two');
		assert.equal(next('Wei Xiaojun', 'Wei').removed, true, 'with its own name again, nothing is left to correct');
	});
});
