import assert from 'node:assert/strict';
import fc from 'fast-check';
import { correctNames } from '../../../../src/corpus/directory/correctNames';
import { Directory, namesOf, type Entry } from '../../../../src/corpus/directory/directory';
import type { ListedText } from '../../../../src/corpus/directory/listed';
import { parseActs, printAct } from '../../../../src/review/acts/actLines';
import type { EntryCorrection, NameIn } from '../../../../src/review/model';
import { fromAnnotation, toAnnotation } from '../../../../src/review/store/recordFormat';
import { textOf } from './listing';

const SIZE = 6;
/** Six texts, each with a person of its own and none known to be another. */
const TEXTS = Array.from({ length: SIZE }, (_, i) =>
	textOf(`${i}.txt`, `person Wanda Ortiz, role ${i}`, `person Other ${i}`),
);
const ALONE = TEXTS.flatMap((_, text) => [[{ text, name: 0 }], [{ text, name: 1 }]]);
const person = (i: number): NameIn => ({ text: `${i}.txt`, kind: 'person', name: 'Wanda Ortiz' });

const directory = (...corrections: readonly EntryCorrection[]): Directory => new Directory(TEXTS, ALONE, corrections);
/** Which texts' first persons are one: `0 2|1|3`. */
const shown = ({ entries }: Directory): string =>
	entries
		.filter(({ name }) => !name.startsWith('Other'))
		.map(({ members }) => members.map(({ text }) => parseInt(text, 10)).join(' '))
		.sort()
		.join('|');
const merge = (...list: readonly number[]): EntryCorrection => ({ kind: 'merge entries', names: list.map(person) });
const split = (...list: readonly number[]): EntryCorrection => ({ kind: 'split entry', names: list.map(person) });
const some = fc.nat(SIZE - 1);
const pairs = fc.array(fc.tuple(some, some), { maxLength: 8 });

describe('The directory', () => {
	it('lists each name once, under what most texts call it', () => {
		const texts = [
			textOf('a', 'person Ada Lindqvist = Lindqvist, harbour master'),
			textOf('b', 'person A. Lindqvist, director'),
			textOf('c', 'person Ada Lindqvist, harbour master'),
		];
		const { entries } = new Directory(texts, [texts.map((_, text) => ({ text, name: 0 }))]);
		assert.equal(entries.length, 1);
		const [{ name, aliases, roles }] = entries as [Entry];
		assert.deepEqual(
			{ name, aliases, roles },
			{ name: 'Ada Lindqvist', aliases: ['A. Lindqvist', 'Lindqvist'], roles: ['harbour master', 'director'] },
		);
		const longest = [...texts, textOf('d', 'person Ada Maria Lindqvist')];
		const [entry] = new Directory(longest, [longest.map((_, text) => ({ text, name: 0 }))]).entries;
		assert.equal(entry?.name, 'Ada Lindqvist');
	});

	it('finds the entry of a name of a text', () => {
		const merged = directory(merge(1, 4));
		assert.equal(merged.of('1.txt', 0), merged.of('4.txt', 0));
		assert.notEqual(merged.of('1.txt', 0), merged.of('2.txt', 0));
		assert.equal(merged.of('1.txt', 7), undefined);
	});

	it('merges as an equivalence: whatever is merged with what, in whatever order, is one', () => {
		fc.assert(
			fc.property(pairs, fc.func(fc.nat()), (list, chance) => {
				const merges = list.map(([a, b]) => merge(a, b));
				const other = [...list.entries()].sort(([i], [k]) => chance(i) - chance(k)).map(([, [a, b]]) => merge(b, a));
				const groups = Array.from({ length: SIZE }, (_, i) => new Set([i]));
				list.forEach(([a, b]) => {
					const both = new Set([...(groups[a] ?? []), ...(groups[b] ?? [])]);
					both.forEach((i) => (groups[i] = both));
				});
				const expected = [...new Set(groups)]
					.map((set) => [...set].sort().join(' '))
					.sort()
					.join('|');
				assert.equal(shown(directory(...merges)), expected);
				assert.equal(shown(directory(...other)), expected);
				assert.equal(shown(directory(...merges, ...merges)), expected);
			}),
		);
	});

	it('splits what was merged into what was there before', () => {
		fc.assert(
			fc.property(pairs, some, some, (list, a, b) => {
				const before = directory(...list.map(([a, b]) => merge(a, b)));
				const [one, other] = [before.of(`${a}.txt`, 0), before.of(`${b}.txt`, 0)];
				fc.pre(one !== undefined && other !== undefined && one !== other);
				const both: EntryCorrection = { kind: 'merge entries', names: namesOf([...one.members, ...other.members]) };
				const apart: EntryCorrection = { kind: 'split entry', names: namesOf(other.members) };
				const corrections = list.map(([a, b]) => merge(a, b));
				assert.notEqual(shown(directory(...corrections, both)), shown(before));
				assert.equal(shown(directory(...corrections, both, apart)), shown(before));
			}),
		);
	});

	it('loses no name and lists none twice, whatever is said', () => {
		const said = fc.oneof(
			fc.array(some).map((list) => merge(...list)),
			fc.array(some).map((list) => split(...list)),
			some.map((i): EntryCorrection => ({ kind: 'rename entry', names: [person(i)], to: 'Wanda O.' })),
		);
		fc.assert(
			fc.property(fc.array(said, { maxLength: 8 }), (corrections) => {
				const members = directory(...corrections).entries.flatMap((entry) => entry.members);
				assert.equal(members.length, 2 * SIZE);
				assert.equal(new Set(members.map(({ text, listed }) => text + listed.name)).size, 2 * SIZE);
			}),
		);
	});

	it('calls an entry what a person says, and knows it by its other name still', () => {
		const to = 'Wanda Ortiz Vega';
		const renamed = directory(merge(0, 1), { kind: 'rename entry', names: [person(1)], to }).of('0.txt', 0);
		assert.equal(renamed?.name, to);
		assert.deepEqual(renamed.aliases, ['Wanda Ortiz']);
		const again = directory(
			{ kind: 'rename entry', names: [person(1)], to },
			{ kind: 'rename entry', names: [person(1)], to: 'W. O.' },
		);
		assert.equal(again.of('1.txt', 0)?.name, 'W. O.');
	});

	it('knows who was meant in a text that has another name now, where there is but one of that name', () => {
		const texts = [textOf('new.txt', 'person Ada Lindqvist'), textOf('b.txt', 'person A. Lindqvist')];
		const alone = texts.map((_, text) => [{ text, name: 0 }]);
		const old = { text: 'old.txt', kind: 'person', name: 'Ada Lindqvist' } as const;
		const other = { text: 'b.txt', kind: 'person', name: 'A. Lindqvist' } as const;
		const of = (kind: 'merge entries' | 'split entry', list: readonly ListedText[]): number =>
			new Directory(list, alone, [{ kind, names: [old, other] }]).entries.length;
		assert.equal(of('merge entries', texts), 1);
		const two = [...texts, textOf('c.txt', 'person Ada Lindqvist')];
		assert.equal(
			new Directory(two, [...alone, [{ text: 2, name: 0 }]], [{ kind: 'merge entries', names: [old, other] }]).entries
				.length,
			3,
		);
	});

	it('holds to what people corrected of names in the whole folder', () => {
		const text = textOf('a', 'person Ada Lindqvist', 'person Narvel', 'organization Holmavik');
		// What is the same is not joined again.
		assert.equal(correctNames(text, [{ kind: 'hide entity', name: 'Nobody' }]), text);
		const { names } = correctNames(text, [
			{ kind: 'hide entity', name: 'Narvel' },
			{ kind: 'retype entity', name: 'Holmavik', to: 'location' },
			{ kind: 'rename entity', name: 'Ada Lindqvist', to: 'Ada Lindquist' },
		]);
		assert.deepEqual(
			names.map(({ kind, name, entity }) => [kind, name, entity]),
			[
				['person', 'Ada Lindquist', 0],
				['location', 'Holmavik', 2],
			],
		);
	});
});

describe('Corrections of the directory', () => {
	const corrections: readonly EntryCorrection[] = [
		merge(0, 1),
		split(2),
		{ kind: 'rename entry', names: [person(3)], to: 'W. O.' },
	];

	it('come back from acts and from open annotations as they were', () => {
		for (const correction of corrections) {
			const record = {
				type: 'correction',
				id: '6f2b8c1e-0000-4000-8000-000000000001',
				target: [],
				author: 'a1',
				reviewer: 'Noor',
				created: '2026-01-02T03:04:05.000Z',
				modified: '2026-01-02T03:04:05.000Z',
				anchored: '2026-01-02T03:04:05.000Z',
				foreign: {},
				correction,
			} as const;
			assert.deepEqual(fromAnnotation(JSON.parse(JSON.stringify(toAnnotation(record, '')))), record);
			const { id, created } = record;
			const act = {
				id: 'aaaaaaaa-bbbbbbbb.2',
				log: 'aaaaaaaa-bbbbbbbb',
				n: 2,
				turn: 2,
				author: 'a1',
				reviewer: 'Noor',
				time: created,
				saw: {},
				kind: 'change',
				of: null,
				changes: [{ record: id, target: [], created, of: { type: 'correction' }, set: { correction } }],
				place: null,
			} as const;
			const read = parseActs(printAct(act, {}).split('\n'), act.log, { acts: 1, saw: {} });
			assert.deepEqual(read.acts, [act]);
		}
	});

	it('that are not whole are passed over, and nothing else is', () => {
		for (const broken of [
			{ kind: 'merge entries' },
			{ kind: 'split entry', names: [{ text: 'a', name: 'B' }] },
			{ kind: 'rename entry', names: [] },
			{ kind: 'rename entry', names: ['W. O.'], to: 'Wanda Ortiz' },
		]) {
			assert.throws(() => fromAnnotation({ id: 'x', 'sr:correction': broken }));
		}
	});
});
