import assert from 'node:assert/strict';
import { pairUp } from '../../../src/corpus/versions/pairUp';

type Row = readonly string[];

/** As many rows that differ in one word, which is in this list alone. */
const likeRows = (list: string, count: number): Row[] =>
	Array.from({ length: count }, (_, i) => `the council paid ${list}${i} crowns for the pump of the harbour`.split(' '));

/** Pairs rows by the words they share, and counts how often it was asked. */
function paired(old: readonly Row[], now: readonly Row[]): { pairs: readonly (readonly [Row, Row])[]; asked: number } {
	let asked = 0;
	const { pairs } = pairUp(
		old,
		now,
		[(row) => row.join(' ')],
		(row) => row,
		(one, other) => {
			asked++;
			return one.filter((word) => other.includes(word)).length;
		},
	);
	return { pairs, asked };
}

describe('Pairing what is alike', () => {
	it('compares no more for each of some thousand like sentences than for each of some hundred', () => {
		const each = (count: number): number => paired(likeRows('a', count), likeRows('b', count)).asked / count;
		assert.ok(each(2000) <= 1.1 * each(200), `${each(2000)}, ${each(200)}`);
	});

	it('of sentences that are equally alike, pairs the first with the first, the second with the second', () => {
		const [old, now] = [likeRows('a', 500), likeRows('b', 500)];
		const { pairs } = paired(old, now);
		assert.equal(pairs.length, 500);
		assert.ok(pairs.every(([one, other]) => old.indexOf(one) === now.indexOf(other)));
	});

	it('finds the one that shares a rare word, however far away among the like ones', () => {
		const [old, now] = [likeRows('a', 3000), likeRows('b', 3000)];
		const rare = 'the council paid Moreau crowns for the pump of the harbour'.split(' ');
		old[0] = [...rare, 'once'];
		now[2999] = [...rare, 'twice'];
		assert.ok(paired(old, now).pairs.some(([one, other]) => one === old[0] && other === now[2999]));
	});

	it('gives the same pairs the other way round', () => {
		const [old, now] = [likeRows('a', 300), likeRows('b', 170)];
		const there = paired(old, now).pairs.map(([one, other]) => `${one.join(' ')} ${other.join(' ')}`);
		const back = paired(now, old).pairs.map(([one, other]) => `${other.join(' ')} ${one.join(' ')}`);
		assert.deepEqual(back.sort(), there.sort());
	});

	it('pairs as many equal ones in no more time each', () => {
		const same = Array.from({ length: 50_000 }, (): Row => ['the', 'same']);
		assert.equal(paired(same, [...same]).pairs.length, 50_000);
	}).timeout(5000);
});
