import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { agreementOn, differ } from '../../../src/review/agreement/agreement';
import { cohensKappa, krippendorffsAlpha } from '../../../src/review/agreement/coefficients';
import { judgedIn } from '../../../src/review/agreement/judged';
import type { Opinion } from '../../../src/review/acts/opinions';
import type { PlacedRecord } from '../../../src/review/placeRecords';
import { withAdjudication } from '../../../src/review/acts/adjudication';
import { someRecord } from './someRecord';

/** What each person said of the same things, a letter or digit each; a dot where they said nothing. */
const things = (...people: readonly string[]): string[][] =>
	Array.from(people[0] ?? '', (_, i) => people.flatMap((said) => (said[i] === '.' ? [] : [said[i] ?? ''])));

const near = (value: number | null, expected: number): void =>
	assert.ok(value !== null && Math.abs(value - expected) < 0.0005, `${String(value)}, not ${expected}`);

describe('Cohen’s kappa', () => {
	const times = (n: number, one: string, other: string): [string, string][] =>
		Array.from({ length: n }, () => [one, other]);

	it('is 0.4 for two readers of fifty proposals: 20 times yes, 15 times no, 5 and 10 times apart', () => {
		const pairs = [...times(20, 'y', 'y'), ...times(5, 'y', 'n'), ...times(10, 'n', 'y'), ...times(15, 'n', 'n')];
		near(cohensKappa(pairs), 0.4);
	});

	it('is 1 where all is alike, −1 where two halves are exchanged, 0 where one always says the same', () => {
		assert.equal(cohensKappa([...times(3, 'a', 'a'), ...times(2, 'b', 'b')]), 1);
		assert.equal(cohensKappa([...times(3, 'a', 'b'), ...times(3, 'b', 'a')]), -1);
		assert.equal(cohensKappa([...times(3, 'a', 'a'), ...times(3, 'a', 'b')]), 0);
	});

	it('is not defined for nothing, and where both always say the same one thing', () => {
		assert.equal(cohensKappa([]), null);
		assert.equal(cohensKappa(times(4, 'a', 'a')), null);
	});
});

describe('Krippendorff’s alpha', () => {
	it('is that of the worked examples A, B and C (Krippendorff 2011)', () => {
		near(krippendorffsAlpha(things('0100000010', '1110010000')), 0.095);
		near(krippendorffsAlpha(things('aabbdcccedda', 'babbbccceddd')), 0.692);
		near(krippendorffsAlpha(things('123321412...', '1233224125.3', '.3332342251.', '12332441251.')), 0.743);
	});

	it('is 0.691 for three people who judged fifteen things in part', () => {
		near(krippendorffsAlpha(things('.....34121133.3', '1.213343.......', '..21344.21133.4')), 0.691);
	});

	const value = fc.constantFrom('a', 'b', 'c');
	const some = fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 12 });

	/** By the matrix of coincidences, as the paper reckons. */
	function byMatrix(all: readonly (readonly string[])[]): number | null {
		const paired = all.filter(({ length }) => length > 1);
		const values = ['a', 'b', 'c'];
		const o = values.map((c) =>
			values.map((k) =>
				paired.reduce((sum, own) => {
					const [cs, ks] = [own.filter((v) => v === c).length, own.filter((v) => v === k).length];
					return sum + (cs * (c === k ? ks - 1 : ks)) / (own.length - 1);
				}, 0),
			),
		);
		const marginal = o.map((row) => row.reduce((a, b) => a + b, 0));
		const n = marginal.reduce((a, b) => a + b, 0);
		const observed = o.flatMap((row, c) => row.filter((_, k) => c !== k)).reduce((a, b) => a + b, 0);
		const expected = marginal
			.flatMap((a, c) => marginal.filter((_, k) => c !== k).map((b) => a * b))
			.reduce((a, b) => a + b, 0);
		return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
	}

	it('is what the matrix of coincidences gives, whatever is judged by how many (property)', () => {
		fc.assert(
			fc.property(some, (all) => {
				const [ours, theirs] = [krippendorffsAlpha(all), byMatrix(all)];
				assert.equal(ours === null, theirs === null);
				assert.ok(Math.abs((ours ?? 0) - (theirs ?? 0)) < 1e-9);
				assert.ok((ours ?? 1) <= 1);
			}),
		);
	});

	it('tells nothing from what only one has judged, nor from the order of people (property)', () => {
		fc.assert(
			fc.property(some, value, (all, single) => {
				const reversed = all.map((own) => [...own].reverse());
				assert.equal(krippendorffsAlpha([...reversed, [single]]), krippendorffsAlpha(all));
			}),
		);
	});
});

describe('What several people have judged', () => {
	const at = (id: string, start: number, end: number, other = {}): PlacedRecord => ({
		record: someRecord(id, other),
		outcome: 'exact',
		spans: [{ start, end }],
	});
	const opinion = (record: string, reviewer: string, status: string, modified = '1'): Opinion => ({
		record,
		author: reviewer.toLowerCase(),
		reviewer,
		status,
		note: '',
		modified,
	});

	it('is side by side where they judged nearly the same words, in records of their own or one', () => {
		const placed = [at('one', 0, 20), at('other', 0, 22), at('shared', 40, 60), at('part', 40, 45)];
		const judged = judgedIn(placed, [
			opinion('one', 'Ada', 'checked'),
			opinion('other', 'Ben', 'false'),
			opinion('shared', 'Ada', 'checked'),
			opinion('shared', 'Ben', 'checked'),
			opinion('part', 'Ben', 'disputed'),
		]);
		assert.deepEqual(
			judged.map(({ opinions }) => Array.from(opinions, ([who, { status }]) => `${who} ${status}`)),
			[['Ada checked', 'Ben false'], ['Ada checked', 'Ben checked'], ['Ben disputed']],
		);
		const { pairs, shared, people } = agreementOn(judged);
		assert.deepEqual([people, shared], [['Ada', 'Ben'], 2]);
		assert.deepEqual(
			pairs.map(({ both, alike }) => [both, alike]),
			[[2, 1]],
		);
		assert.deepEqual(judged.map(differ), [true, false, false]);
	});

	it('is the last that each said, and nothing whose place is in doubt', () => {
		const lost: PlacedRecord = { ...at('lost', 0, 20), outcome: 'needs review' };
		const judged = judgedIn(
			[at('one', 0, 20), at('two', 0, 20), lost],
			[opinion('one', 'Ada', 'checked', '2'), opinion('two', 'Ada', 'false', '1'), opinion('lost', 'Ben', 'false')],
		);
		assert.deepEqual(
			judged.map(({ opinions }) => [...opinions.values()].map(({ status }) => status)),
			[['checked']],
		);
	});

	it('is decided as it was decided last', () => {
		const decided = (id: string, status: string, modified: string): PlacedRecord =>
			at(id, 0, 20, { status, modified, reviewer: 'Cy', foreign: withAdjudication({}, { status, over: [] }) });
		const said = [opinion('one', 'Ada', 'checked'), opinion('two', 'Ben', 'false')];
		for (const [first, second] of [
			['1', '2'],
			['2', '1'],
		] as const) {
			const [judged] = judgedIn([decided('one', 'checked', first), decided('two', 'false', second)], said);
			assert.equal(judged?.decision?.status, first < second ? 'false' : 'checked');
		}
	});

	it('tells people without a name apart by their installations', () => {
		const anonymous = ['a1', 'b2'].map((author) => ({ ...opinion('one', '', 'checked'), author }));
		assert.deepEqual(agreementOn(judgedIn([at('one', 0, 20)], anonymous)).people, ['#a1', '#b2']);
	});
});
