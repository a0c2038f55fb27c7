import { expect } from 'chai';
import { matchReviews, placedReviews } from '../../../src/review/matchReviews';
import type { PlacedRecord } from '../../../src/review/placeRecords';
import { timesAsLong } from '../timesAsLong';
import { someRecord } from './someRecord';

interface Item {
	readonly name: string;
	readonly spans: readonly { readonly start: number; readonly end: number }[];
}
const item = (name: string, start: number, end: number): Item => ({ name, spans: [{ start, end }] });
const placed = (
	id: string,
	start: number,
	end: number,
	outcome: PlacedRecord['outcome'] = 'moved',
	modified = '2024-01-02T00:00:00.000Z',
): PlacedRecord => ({ record: someRecord(id, { judged: '', modified }), outcome, spans: [{ start, end }] });
const matched = (items: readonly Item[], ...records: PlacedRecord[]): Record<string, string> =>
	Object.fromEntries(
		Array.from(
			matchReviews(items, ({ spans }) => spans, placedReviews('', records)),
			([{ name }, { record }]) => [name, record.id],
		),
	);

describe('the review of a claim', () => {
	const claims = [item('one', 0, 100), item('two', 100, 200), item('three', 300, 340)];

	it('is the one at its place', () => {
		expect(matched(claims, placed('a', 100, 200), placed('b', 300, 340))).to.deep.equal({ two: 'a', three: 'b' });
	});

	it('is one that lies a little differently, where none lies right', () => {
		expect(matched(claims, placed('a', 104, 196), placed('b', 0, 95))).to.deep.equal({ one: 'b', two: 'a' });
	});

	it('is never one about much more, or much less', () => {
		expect(matched(claims, placed('a', 0, 200), placed('b', 300, 310))).to.deep.equal({});
	});

	it('is never one whose place has to be looked at', () => {
		expect(matched(claims, placed('a', 0, 100, 'needs review'))).to.deep.equal({});
	});

	it('is the latest of several', () => {
		const later = '2024-02-01T00:00:00.000Z';
		expect(matched(claims, placed('new', 0, 100, 'exact', later), placed('old', 0, 100))).to.deep.equal({ one: 'new' });
	});

	it('is found among thousands in time that grows no faster than their number', () => {
		const work = (count: number): (() => void) => {
			const many = Array.from({ length: count }, (_, i) => item(String(i), i * 100, i * 100 + 90));
			const reviews = placedReviews(
				'',
				many.map((_, i) => placed(String(i), i * 100 + 2, i * 100 + 90)),
			);
			return () => expect(matchReviews(many, ({ spans }) => spans, reviews).size).to.equal(count);
		};
		// Sixteen times as much; with the square it would be 256.
		expect(timesAsLong(work(16_000), work(1_000))).to.be.below(80);
	});

	it('says when the words are no longer those that were judged', () => {
		const [same, other, spaced] = placedReviews('the quay is safe', [
			{ record: someRecord('a', { judged: 'the quay' }), outcome: 'moved', spans: [{ start: 0, end: 8 }] },
			{ record: someRecord('b', { judged: 'the pier' }), outcome: 'moved', spans: [{ start: 0, end: 8 }] },
			{ record: someRecord('c', { judged: 'the\n quay' }), outcome: 'moved', spans: [{ start: 0, end: 8 }] },
		]);
		expect([same?.reworded, other?.reworded, spaced?.reworded]).to.deep.equal([false, true, false]);
	});
});

describe('the words of a review', () => {
	const text = 'She said: “The quay is safe.” Nobody else did.';
	const [start, end] = [text.indexOf('“'), text.indexOf('”') + 1];
	const reviewOf = (from: number, to: number): ReturnType<typeof placedReviews>[number] | undefined =>
		placedReviews(text, [
			{
				record: someRecord('a', { judged: text.slice(start, end) }),
				outcome: 'moved',
				spans: [{ start: from, end: to }],
			},
		])[0];

	it('are as they were where a mark at an edge was deleted and written again', () => {
		for (const [from, to] of [
			[start, end - 1],
			[start + 1, end],
			[start + 1, end - 2],
		] as const) {
			const review = reviewOf(from, to);
			expect(review?.reworded).to.equal(false);
			expect(review?.spans).to.deep.equal([{ start, end }]);
		}
	});

	it('have changed where others stand there now', () => {
		const changed = text.replace('safe', 'sound');
		const [review] = placedReviews(changed, [
			{
				record: someRecord('a', { judged: text.slice(start, end) }),
				outcome: 'moved',
				spans: [{ start, end: end - 4 }],
			},
		]);
		expect(review?.reworded).to.equal(true);
	});
});
