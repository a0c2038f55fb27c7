import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { readProduct } from '../../../../src/review/store/product';
import { recordFileName } from '../../../../src/review/store/recordFileName';
import { schemaOf } from '../../../../src/review/store/page';
import { Disk } from '../memoryFiles';
import { openWindow, say, shown } from '../store/someWindow';

const FIXTURES = 'test/fixtures/version1';
const PATH = 'news/harbour.txt';
const NAME = recordFileName(PATH);
const WHOLE = {
	a: 'checked Seen in the log.',
	b: 'false',
	d: 'checked',
	f: 'correction',
};

/** A disk as version 1 left it. */
function diskOf(fixture: string): Disk {
	const disk = new Disk();
	disk.texts.add(PATH);
	for (const name of readdirSync(join(FIXTURES, fixture))) {
		disk.files.set(name, readFileSync(join(FIXTURES, fixture, name), 'utf8'));
	}
	return disk;
}

async function recordsOn(disk: Disk): Promise<Record<string, string>> {
	return shown((await openWindow(disk, 'rosa').text(PATH)).records);
}

describe('what version 1 left', () => {
	it('is read, every record as it was, and nothing is written for that', async () => {
		const disk = diskOf('whole');
		const before = disk.snapshot();
		const window = openWindow(disk, 'rosa');
		const text = await window.text(PATH);
		await window.folder.settled();
		expect(shown(text.records)).to.deep.equal(WHOLE);
		expect(text.records.find(({ id }) => id === 'b')).to.deep.include({
			author: '',
			reviewer: 'Emil',
			sources: [{ reference: 'https://example.org/piles', title: 'Survey' }],
			judged: 'Two of the piles have moved by 4 cm since March',
		});
		expect(shown((await window.text('')).records)).to.deep.equal({ g: 'correction' });
		expect(disk.files).to.deep.equal(before);
		expect(window.told).to.deep.equal([]);
	});

	it('is kept untouched when the page takes the name of its file, and then read once, not twice', async () => {
		const disk = diskOf('whole');
		const before = disk.snapshot();
		const window = openWindow(disk, 'rosa');
		await (await window.text(PATH)).act([say('a', { status: 'false' })]);
		await (
			await window.text('')
		).act([say('x', { correction: { kind: 'hide entity', name: 'Quay' } }, { type: 'correction' })]);
		await window.folder.settled();
		for (const [name, text] of before) {
			expect(disk.files.get(name.endsWith('.jsonl') ? name : `version-1/${name}`), name).to.equal(text);
		}
		expect((await readProduct(disk.files.get(NAME) ?? '', () => Promise.resolve())).anchors.size).to.equal(4);
		expect(await recordsOn(disk)).to.deep.equal({ ...WHOLE, a: 'false Seen in the log.' });
	});

	it('gives the same records on every machine, and nobody can undo it', async () => {
		const [one, other] = [openWindow(diskOf('whole'), 'rosa'), openWindow(diskOf('whole'), 'emil')];
		const [records, same] = [(await one.text(PATH)).records, (await other.text(PATH)).records];
		expect(records).to.deep.equal(same);
		expect((await one.text(PATH)).next.undo).to.equal(undefined);
		expect(await (await one.text(PATH)).step('undo')).to.equal(undefined);
	});

	it('comes along when its text is taken to another folder of records, with what was said since', async () => {
		for (const acts of [[], [say('a', { status: 'false' })]]) {
			const [here, there] = [openWindow(diskOf('whole'), 'rosa'), openWindow(new Disk(), 'rosa')];
			await (await here.text(PATH)).act(acts);
			await there.folder.takeFrom(here.folder, PATH, 'reports/quay.txt', true);
			const { records } = await there.text('reports/quay.txt');
			expect(shown(records)).to.deep.equal({ ...WHOLE, ...(acts.length > 0 && { a: 'false Seen in the log.' }) });
		}
	});

	it('is taken away when someone takes it away, and comes back when they undo that', async () => {
		const disk = diskOf('whole');
		const text = await openWindow(disk, 'rosa').text(PATH);
		await text.act([{ ...say('b', {}), removed: true }]);
		expect(Object.keys(await recordsOn(disk))).to.deep.equal(['a', 'f', 'd']);
		await text.step('undo');
		expect(await recordsOn(disk)).to.deep.equal(WHOLE);
	});

	it('is whole again from the history where the record file is cut off; the file is kept, and that is said', async () => {
		const disk = diskOf('cut');
		const cut = disk.files.get(NAME);
		const window = openWindow(disk, 'rosa');
		const text = await window.text(PATH);
		expect(shown(text.records)).to.deep.equal(WHOLE);
		await window.folder.settled();
		expect(disk.files.get(`version-1/${NAME}`)).to.equal(cut);
		expect(window.told.map((message) => [message.kind, 'fault' in message && message.fault])).to.deep.equal([
			['set aside', 'not JSON'],
		]);
		const later = openWindow(disk, 'rosa');
		expect(shown((await later.text(PATH)).records)).to.deep.equal(WHOLE);
		expect(later.told).to.deep.equal([]);
	});

	it('holds what only the history was told before the window ended', async () => {
		expect(await recordsOn(diskOf('behind'))).to.deep.equal({
			a: WHOLE.a,
			d: WHOLE.d,
			f: WHOLE.f,
			h: 'needs source',
		});
	});

	it('holds both sides of a merge in which git left its marks', async () => {
		expect(await recordsOn(diskOf('conflict'))).to.deep.equal({ ...WHOLE, b: 'disputed' });
	});

	it('that an older version adds later counts, too', async () => {
		const disk = diskOf('behind');
		const history = disk.files.get(NAME.replace('json', 'history.jsonl')) ?? '';
		disk.files.set(NAME.replace('json', 'history.jsonl'), history.split('\n').slice(0, -3).join('\n'));
		const window = openWindow(disk, 'rosa');
		const text = await window.text(PATH);
		await text.act([say('a', { note: 'later' })]);
		await window.folder.settled();
		expect(Object.keys(shown(text.records))).to.not.include('h');
		disk.files.set(NAME.replace('json', 'history.jsonl'), history);
		await text.refresh();
		expect(shown(text.records)).to.include({ a: 'checked later', h: 'needs source' });
	});

	it('goes with its text, and a new text at its old path does not get it', async () => {
		const disk = diskOf('whole');
		const window = openWindow(disk, 'rosa');
		await window.folder.moved('news', 'archive');
		disk.texts = new Set(['archive/harbour.txt']);
		expect(shown((await openWindow(disk, 'emil').text('archive/harbour.txt')).records)).to.deep.equal(WHOLE);
		expect((await openWindow(disk, 'emil').text(PATH)).records).to.deep.equal([]);
	});

	it('is listed where its text is gone, and a person can say which text that is', async () => {
		const disk = diskOf('whole');
		disk.texts.clear();
		const window = openWindow(disk, 'rosa');
		const content = 'Said: the eastern quay is safe. Two of the piles have moved by 4 cm since March';
		const [gone] = await window.folder.gone('', content);
		expect(gone).to.include({ path: PATH, records: 4 });
		expect(gone?.likeness).to.be.within(0.4, 0.9);
		await window.folder.adopt(gone?.id ?? '', 'quay.txt');
		expect(shown((await openWindow(disk, 'emil').text('quay.txt')).records)).to.deep.equal(WHOLE);
	});
});

describe('an older version', () => {
	it('refuses what this one writes, by the rule it has always had', async () => {
		const disk = new Disk();
		const window = openWindow(disk, 'rosa');
		await (await window.text(PATH)).act([say('a', { status: 'checked' })]);
		await window.folder.settled();
		const text = disk.files.get(NAME) ?? '';
		const page: Record<string, unknown> = JSON.parse(text);
		// As `parseRecords` of version 1 has it; `refuses.json` holds what it said.
		const isRefused = typeof page['sr:schema'] === 'number' && page['sr:schema'] > 1;
		expect(isRefused).to.equal(true);
		const said: unknown = JSON.parse(readFileSync(join(FIXTURES, 'refuses.json'), 'utf8'));
		expect(said).to.deep.equal({
			error: 'NewerRecords',
			message: `It was written by a newer version of Source Review (schema ${schemaOf(text)}).`,
		});
	});
});
