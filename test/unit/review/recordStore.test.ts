import { expect } from 'chai';
import fc from 'fast-check';
import type { DeskRecord, Records } from '../../../src/review/model';
import { mergeRecords } from '../../../src/review/store/mergeRecords';
import { parseRecords, printRecords } from '../../../src/review/store/recordFormat';
import { recordFileName } from '../../../src/review/store/recordFileName';
import { RecordStore } from '../../../src/review/store/recordStore';
import type { StoreMessage } from '../../../src/review/store/recordFiles';
import { MemoryFiles, quietSurroundings } from './memoryFiles';
import { someRecord } from './someRecord';

const SOURCE = 'seeds/harbour.txt';
const NAME = recordFileName(SOURCE);

function window(files: MemoryFiles, name: string): { store: RecordStore; told: StoreMessage[] } {
	const told: StoreMessage[] = [];
	return { store: new RecordStore(files, quietSurroundings(name), (message) => told.push(message)), told };
}

const put =
	(record: DeskRecord) =>
	({ records }: Records): { before: DeskRecord | null; after: DeskRecord }[] => [
		{ before: records.find(({ id }) => id === record.id) ?? null, after: record },
	];

const arbitraryRecord = fc
	.record({
		id: fc.constantFrom('a', 'b', 'c', 'd'),
		status: fc.string(),
		note: fc.string({ unit: 'binary' }),
		tags: fc.uniqueArray(fc.string({ minLength: 1 })),
		day: fc.integer({ min: 10, max: 14 }),
		anchoredDay: fc.integer({ min: 10, max: 14 }),
		start: fc.nat(100),
	})
	.map(({ day, anchoredDay, start, status, ...rest }) =>
		someRecord(rest.id, {
			...rest,
			status: status || 'checked',
			modified: `2024-01-${day}T00:00:00.000Z`,
			anchored: `2024-01-${anchoredDay}T00:00:00.000Z`,
			target: [{ exact: 'x', prefix: '', suffix: '', start, end: start + 1, rival: 0 }],
		}),
	);
const arbitraryRecords = fc
	.record({
		records: fc.uniqueArray(arbitraryRecord, { selector: ({ id }) => id }),
		removed: fc.uniqueArray(
			fc.record({ id: fc.constantFrom('a', 'b', 'e'), modified: fc.constantFrom('2024-01-11T00', '2024-01-13T00') }),
			{ selector: ({ id }) => id },
		),
	})
	.map(({ records, removed }) => ({ source: SOURCE, records, removed }));

describe('record files', () => {
	it('are read back as they were written', () => {
		fc.assert(
			fc.property(arbitraryRecords, (records) => {
				const text = printRecords(records);
				const back = parseRecords(text);
				expect(back.records).to.have.deep.members([...records.records]);
				expect(printRecords(back)).to.equal(text);
			}),
		);
	});

	it('keep what other programs wrote into a record', () => {
		const page = JSON.parse(printRecords({ source: SOURCE, records: [someRecord('a')], removed: [] }));
		page.items[0]['rights'] = 'https://example.org/licence';
		const again = JSON.parse(printRecords(parseRecords(JSON.stringify(page))));
		expect(again.items[0].rights).to.equal('https://example.org/licence');
	});

	it('merge alike from both sides, and once is enough', () => {
		fc.assert(
			fc.property(arbitraryRecords, arbitraryRecords, (a, b) => {
				const ab = mergeRecords(a, b).merged;
				expect(printRecords(ab)).to.equal(printRecords(mergeRecords(b, a).merged));
				expect(printRecords(mergeRecords(ab, b).merged)).to.equal(printRecords(ab));
				for (const record of [...a.records, ...b.records]) {
					const removed = [...a.removed, ...b.removed].some(
						({ id, modified }) => id === record.id && modified >= record.modified,
					);
					expect(removed || ab.records.some(({ id }) => id === record.id)).to.equal(true);
				}
			}),
		);
	});

	it('have names that are safe on Windows and differ for every path', () => {
		const paths = ['a/x.txt', 'b/x.txt', 'A/x.txt', 'a/con', 'a/what?.txt', 'a/w*.', 'a/ends ', 'a/\u{1f600}.txt'];
		const names = paths.map(recordFileName);
		expect(new Set(names.map((name) => name.toLowerCase())).size).to.equal(paths.length);
		for (const name of names) {
			expect(name).to.match(/^[^<>:"/\\|?*\u0000-\u001f]+$/);
			expect(name).not.to.match(/^(con|nul|aux|prn|com\d|lpt\d)\./i, 'a device');
		}
		expect(recordFileName('seeds/harbour.txt')).to.match(/^harbour\.txt\.[0-9a-f]{16}\.json$/);
	});
});

describe('RecordStore', () => {
	it('keeps what two windows write at the same time', async () => {
		const files = new MemoryFiles();
		const windows = [window(files, 'one'), window(files, 'two')];
		await Promise.all(
			windows.flatMap(({ store }, w) =>
				Array.from({ length: 20 }, (_, i) => store.change(SOURCE, `r${w}`, put(someRecord(`${w}-${i}`)))),
			),
		);
		await Promise.all(windows.map(({ store }) => store.refresh(SOURCE)));
		expect(parseRecords(files.files.get(NAME) ?? '').records).to.have.length(40);
		expect([...files.files.keys()].filter((name) => name.endsWith('.tmp'))).to.deep.equal([]);
	});

	it('undoes and redoes every act, in a new session too', async () => {
		const files = new MemoryFiles();
		const { store } = window(files, 'one');
		const states: string[] = [printOf(store)];
		for (const status of ['checked', 'disputed', 'false']) {
			await store.change(SOURCE, 'Rosa', put(someRecord('a', { status })));
			states.push(printOf(store));
		}
		const later = window(files, 'two').store;
		await later.open(SOURCE);
		for (let i = states.length - 2; i >= 0; i--) {
			expect(await later.step(SOURCE, 'Rosa', 'undo')).not.to.equal(undefined);
			expect(printOf(later)).to.equal(states[i]);
		}
		expect(await later.step(SOURCE, 'Rosa', 'undo')).to.equal(undefined);
		for (let i = 1; i < states.length; i++) {
			await later.step(SOURCE, 'Rosa', 'redo');
			expect(printOf(later)).to.equal(states[i]);
		}
		expect(await later.step(SOURCE, 'Rosa', 'redo')).to.equal(undefined);
	});

	it('has what was done even where only the history was written before the end', async () => {
		const files = new MemoryFiles();
		const { store } = window(files, 'one');
		await store.change(SOURCE, 'Rosa', put(someRecord('a')));
		const early = files.files.get(NAME) ?? '';
		await store.change(SOURCE, 'Rosa', put(someRecord('a', { status: 'false' })));
		await store.change(SOURCE, 'Rosa', put(someRecord('b')));
		for (const text of [early, undefined]) {
			if (text === undefined) {
				files.files.delete(NAME);
			} else {
				files.files.set(NAME, text);
			}
			const { records } = await window(files, 'two').store.open(SOURCE);
			expect(records.map((record) => [record.id, statusOf(record)])).to.deep.equal([
				['a', 'false'],
				['b', 'checked'],
			]);
		}
	});

	it('undoes only what one did oneself, and leaves alone what another changed since', async () => {
		const files = new MemoryFiles();
		const { store } = window(files, 'one');
		await store.change(SOURCE, 'Rosa', put(someRecord('a', { status: 'checked' })));
		await store.change(SOURCE, 'Emil', put(someRecord('a', { status: 'false' })));
		await store.step(SOURCE, 'Rosa', 'undo');
		expect(store.current(SOURCE).records.map(statusOf)).to.deep.equal(['false']);
		await store.step(SOURCE, 'Emil', 'undo');
		expect(store.current(SOURCE).records.map(statusOf)).to.deep.equal(['checked']);
	});

	it('keeps the version that gave way in the history', async () => {
		const files = new MemoryFiles();
		const { store } = window(files, 'one');
		await store.change(SOURCE, 'Rosa', put(someRecord('a', { note: 'mine' })));
		const record = someRecord('a', { note: 'theirs', modified: '2030-01-01T00:00:00.000Z' });
		files.files.set(NAME, printRecords({ source: SOURCE, records: [record], removed: [] }));
		files.files.delete(NAME.replace('.json', '.history.jsonl'));
		await store.refresh(SOURCE);
		expect(store.current(SOURCE).records.map((r) => r.type === 'review' && r.note)).to.deep.equal(['theirs']);
		expect(files.files.get(NAME.replace('.json', '.history.jsonl'))).to.contain('"mine"');
	});

	it('reads both sides of a merge conflict', async () => {
		const files = new MemoryFiles();
		const lines = (records: DeskRecord[]): string[] =>
			printRecords({ source: SOURCE, records, removed: [] }).trimEnd().split('\n');
		const ours = lines([someRecord('a', { note: 'ours', modified: '2024-02-02T00:00:00.000Z' }), someRecord('b')]);
		const theirs = lines([someRecord('a', { note: 'theirs' }), someRecord('c')]);
		files.files.set(
			NAME,
			[
				...ours.slice(0, 9),
				'<<<<<<< HEAD',
				...ours.slice(9, -2),
				'=======',
				...theirs.slice(9, -2),
				'>>>>>>> other',
				...ours.slice(-2),
				'',
			].join('\n'),
		);
		const { store, told } = window(files, 'one');
		const { records } = await store.open(SOURCE);
		expect(records.map(({ id }) => id)).to.deep.equal(['a', 'b', 'c']);
		expect(records[0]).to.have.property('note', 'ours');
		expect(told).to.deep.equal([]);
	});

	it('sets a broken file aside, keeps what can be read of it, and never overwrites it', async () => {
		const files = new MemoryFiles();
		const broken = printRecords({ source: SOURCE, records: [someRecord('a'), someRecord('b')], removed: [] })
			.replace('"status"', '"status"')
			.slice(0, -200);
		files.files.set(NAME, broken);
		const { store, told } = window(files, 'one');
		await store.change(SOURCE, 'Rosa', put(someRecord('new')));
		expect(told.map(({ kind }) => kind)).to.deep.equal(['set aside']);
		const [message] = told;
		expect(message?.kind === 'set aside' && files.files.get(message.keptAs)).to.equal(broken);
		expect(parseRecords(files.files.get(NAME) ?? '').records.map(({ id }) => id)).to.include.members(['a', 'new']);
	});

	it('does not touch a file of a later version', async () => {
		const files = new MemoryFiles();
		files.files.set(NAME, '{"sr:schema": 99, "records": {}}');
		const { store, told } = window(files, 'one');
		await store.change(SOURCE, 'Rosa', put(someRecord('a')));
		expect(files.files.get(NAME)).to.equal('{"sr:schema": 99, "records": {}}');
		expect(store.current(SOURCE).records).to.have.length(1);
		expect(told.map(({ kind }) => kind)).to.deep.equal(['newer']);
	});

	it('goes on in memory where nothing can be written, says so once, and saves when it can', async () => {
		const files = new MemoryFiles();
		files.refuse = true;
		const { store, told } = window(files, 'one');
		await store.change(SOURCE, 'Rosa', put(someRecord('a')));
		await store.change(SOURCE, 'Rosa', put(someRecord('b')));
		expect(told.map(({ kind }) => kind)).to.deep.equal(['memory only']);
		expect(store.current(SOURCE).records).to.have.length(2);
		files.refuse = false;
		await store.refresh(SOURCE);
		expect(parseRecords(files.files.get(NAME) ?? '').records).to.have.length(2);
	});
});

const statusOf = (record: DeskRecord): string => (record.type === 'review' ? record.status : '');
const printOf = (store: RecordStore): string =>
	printRecords({
		source: '',
		removed: [],
		records: store.current(SOURCE).records.map((record) => ({ ...record, modified: '' })),
	});
