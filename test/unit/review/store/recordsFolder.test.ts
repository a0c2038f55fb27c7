import { expect } from 'chai';
import { changeOf, removalOf } from '../../../../src/review/acts/changeOf';
import type { DeskRecord } from '../../../../src/review/model';
import { readProduct } from '../../../../src/review/store/product';
import { recordFileName } from '../../../../src/review/store/recordFileName';
import { Disk } from '../memoryFiles';
import { at, foundAt, openWindow, PATH, say, shown, targetsOf } from './someWindow';

const NAME = recordFileName(PATH);

describe('the records of a text', () => {
	let disk: Disk;
	beforeEach(() => {
		disk = new Disk();
		disk.texts.add(PATH);
	});

	it('are there at once, on disk when the act is done, and there again in another window', async () => {
		const text = await openWindow(disk, 'rosa').text();
		const saved = text.act([say('a', { status: 'checked', note: 'seen' })]);
		expect(shown(text.records)).to.deep.equal({ a: 'checked seen' });
		expect(text.unsaved).to.equal(1);
		await saved;
		expect(text.unsaved).to.equal(0);
		expect(shown((await openWindow(disk, 'rosa').text()).records)).to.deep.equal({ a: 'checked seen' });
	});

	it('stay the same objects where nothing is said of them', async () => {
		const window = openWindow(disk, 'rosa');
		const text = await window.text();
		await text.act([say('a', { status: 'checked' }), say('b', { status: 'false' })]);
		const [a] = text.records;
		await text.act([say('b', { note: 'x' })]);
		await text.refresh();
		disk.restore(disk.snapshot());
		await text.refresh();
		expect(text.records[0]).to.equal(a);
		expect(await window.text()).to.equal(text);
	});

	it('are kept by two windows that write at the same time', async () => {
		const windows = [openWindow(disk, 'rosa'), openWindow(disk, 'emil')];
		const texts = await Promise.all(windows.map((window) => window.text()));
		await Promise.all(
			texts.flatMap((text, w) => Array.from({ length: 20 }, (_, i) => text.act([say(`${w}-${i}`, { note: 'x' })]))),
		);
		await Promise.all(windows.map(({ folder }) => folder.settled()));
		for (const text of texts) {
			await text.refresh();
			expect(text.records).to.have.length(40);
		}
		const product = await readProduct(disk.files.get(NAME) ?? '', () => Promise.resolve());
		expect(product.anchors.size).to.equal(40);
		expect(disk.names.filter((name) => name.endsWith('.tmp'))).to.deep.equal([]);
	});

	it('are undone and redone act by act, in a later window too', async () => {
		const text = await openWindow(disk, 'rosa').text();
		const states = [shown(text.records)];
		for (const status of ['checked', 'disputed', 'false']) {
			await text.act([say('a', { status })]);
			states.push(shown(text.records));
		}
		const later = await openWindow(disk, 'rosa').text();
		for (let i = states.length - 2; i >= 0; i--) {
			expect((await later.step('undo'))?.act.kind).to.equal('change');
			expect(shown(later.records)).to.deep.equal(states[i]);
		}
		expect(await later.step('undo')).to.equal(undefined);
		for (let i = 1; i < states.length; i++) {
			await later.step('redo');
			expect(shown(later.records)).to.deep.equal(states[i]);
		}
		expect(await later.step('redo')).to.equal(undefined);
	});

	it('of a colleague are not undone by someone who goes by the same name', async () => {
		const emil = await openWindow(disk, 'emil').text();
		await emil.act([say('a', { status: 'false', note: 'by Emil' })]);
		const rosa = await openWindow(disk, 'rosa').text();
		expect(await rosa.step('undo')).to.equal(undefined);
		await rosa.act([say('b', { status: 'checked' })]);
		await rosa.step('undo');
		expect(await rosa.step('undo')).to.equal(undefined);
		expect(shown(rosa.records)).to.deep.equal({ a: 'false by Emil' });
	});

	it('that git took away stay away; what was not written yet is written', async () => {
		const window = openWindow(disk, 'rosa');
		const text = await window.text();
		await text.act([say('a', { status: 'checked' })]);
		await window.folder.settled();
		const before = disk.snapshot();
		await text.act([say('b', { status: 'false' })]);
		await window.folder.settled();
		window.files.refuse = true;
		void text.act([say('c', { note: 'in memory' })]);
		await window.folder.settled();
		disk.restore(before);
		window.files.refuse = false;
		await window.folder.refresh();
		await window.folder.settled();
		expect(shown(text.records)).to.deep.equal({ a: 'checked', c: 'unreviewed in memory' });
		expect(shown((await openWindow(disk, 'rosa').text()).records)).to.deep.equal(shown(text.records));
		for (const [name, content] of before) {
			expect(name.startsWith('acts/') ? disk.files.get(name) : content).to.equal(content);
		}
	});

	it('that somebody took away before the window had read them back stay away, undone by nobody', async () => {
		const window = openWindow(disk, 'rosa');
		const text = await window.text();
		await text.act([say('a', { status: 'checked' })]);
		await window.folder.settled();
		disk.restore(new Map());
		await window.folder.refresh();
		await text.act([say('b', { status: 'false' })]);
		await window.folder.settled();
		const [first] = disk.names.filter((name) => name.startsWith('acts/'));
		expect(first).to.be.a('string');
		disk.restore(new Map());
		await text.act([say('c', { note: 'after that' })]);
		await window.folder.settled();
		await window.folder.refresh();
		expect(shown(text.records)).to.deep.equal({ c: 'unreviewed after that' });
	});

	it('follow a checkout that nobody told the window of', async () => {
		const window = openWindow(disk, 'rosa');
		const text = await window.text();
		await text.act([say('a', { status: 'checked' })]);
		await window.folder.settled();
		const before = disk.snapshot();
		await text.act([say('a', { status: 'false' })]);
		await window.folder.settled();
		const branch = disk.snapshot();
		disk.restore(before);
		await text.act([say('b', { note: 'after' })]);
		await window.folder.settled();
		expect(shown(text.records)).to.deep.equal({ a: 'checked', b: 'unreviewed after' });
		const here = disk.snapshot();
		disk.restore(branch);
		await text.refresh();
		expect(shown(text.records)).to.deep.equal({ a: 'false' });
		disk.restore(here);
		await text.refresh();
		expect(shown(text.records)).to.deep.equal({ a: 'checked', b: 'unreviewed after' });
	});

	it('stay though a look at the disk that git was writing comes to its end last', async () => {
		const window = openWindow(disk, 'rosa');
		const text = await window.text();
		await text.act([say('a', { status: 'checked' })]);
		await window.folder.settled();
		const { files } = window;
		const list = files.list.bind(files);
		const branch = disk.snapshot();
		let goOn = (): void => undefined;
		const isSlow = new Promise<void>((resolve) => (goOn = resolve));
		const isSeen = new Promise<void>((resolve) => {
			files.list = async (folder) => {
				files.list = async (other) => {
					const names = await list(other);
					goOn();
					return names;
				};
				const names = await list(folder);
				resolve();
				await isSlow;
				return names;
			};
		});
		disk.restore(new Map([...branch].filter(([name]) => !name.startsWith('acts/'))));
		const before = window.folder.names.refresh();
		await isSeen;
		disk.restore(branch);
		const after = text.refresh();
		setTimeout(goOn, 20);
		await Promise.all([before, after]);
		expect(shown(text.records)).to.deep.equal({ a: 'checked' });
	});

	it('are in the page when they are in a log, not before: git may be asked for all just then', async () => {
		const window = openWindow(disk, 'rosa');
		const text = await window.text();
		await text.act([say('a', { status: 'checked' })]);
		await window.folder.settled();
		const { files } = window;
		const [read, write] = [files.read.bind(files), files.write.bind(files)];
		let goOn = (): void => undefined;
		const isSlow = new Promise<void>((resolve) => (goOn = resolve));
		files.write = async (name, content) => {
			await (name.startsWith('acts/') ? isSlow : undefined);
			return write(name, content);
		};
		files.read = (name) => {
			if (name === NAME) {
				files.read = read;
				void text.act([say('b', { status: 'false' })]);
			}
			return read(name);
		};
		await text.saveAnchors([...text.records], 'other words');
		const committed = new Disk();
		committed.restore(disk.snapshot());
		const inPage = async ({ files }: Disk): Promise<string[]> => {
			const { anchors } = await readProduct(files.get(NAME) ?? '', () => Promise.resolve());
			return [...anchors.keys()].sort();
		};
		expect(shown(text.records)).to.deep.equal({ a: 'checked', b: 'false' });
		expect(await inPage(committed)).to.deep.equal(
			Object.keys(shown((await openWindow(committed, 'emil').text()).records)),
		);
		goOn();
		await window.folder.settled();
		expect(await inPage(disk)).to.deep.equal(['a', 'b']);
	});

	it('are found where a window was killed between removing and renaming', async () => {
		const first = openWindow(disk, 'rosa');
		await (await first.text()).act([say('a', { status: 'checked' })]);
		await first.folder.settled();
		const log = disk.names.find((name) => name.startsWith('acts/')) ?? '';
		disk.files.set(`${log}.tmp`, disk.files.get(log) ?? '');
		disk.files.delete(log);
		disk.time += 60_000;
		const window = openWindow(disk, 'emil');
		expect(shown((await window.text()).records)).to.deep.equal({ a: 'checked' });
		await window.folder.refresh();
		expect(disk.names.filter((name) => name.startsWith('acts/'))).to.have.length(1);
		expect(shown((await openWindow(disk, 'rosa').text()).records)).to.deep.equal({ a: 'checked' });
		expect(disk.names.filter((name) => name.endsWith('.tmp'))).to.deep.equal([]);
	});

	it('go on in memory where nothing can be written, say so once, and are saved when it can', async () => {
		const window = openWindow(disk, 'rosa');
		window.files.refuse = true;
		const text = await window.text();
		void text.act([say('a', { status: 'checked' })]);
		void text.act([say('b', { status: 'checked' })]);
		await window.folder.settled();
		expect(window.told.map(({ kind }) => kind)).to.deep.equal(['memory only']);
		expect(text.unsaved).to.equal(2);
		window.files.refuse = false;
		await window.folder.refresh();
		expect(text.unsaved).to.equal(0);
		expect((await openWindow(disk, 'rosa').text()).records).to.have.length(2);
	});

	it('stay in memory beside files of a later version, which are not touched', async () => {
		disk.files.set(NAME, '{"sr:schema": 99, "records": {}}');
		const window = openWindow(disk, 'rosa');
		const text = await window.text();
		void text.act([say('a', { status: 'checked' })]);
		await window.folder.settled();
		expect(disk.names).to.deep.equal([NAME]);
		expect(disk.files.get(NAME)).to.equal('{"sr:schema": 99, "records": {}}');
		expect(shown(text.records)).to.deep.equal({ a: 'checked' });
		expect(window.told.map(({ kind }) => kind)).to.deep.equal(['newer']);
	});

	it('are no less ours for what another program has written into one that was imported', async () => {
		const foreign = { 'sr:schema': 99, items: [{ 'sr:schema': 98 }] };
		const first = openWindow(disk, 'rosa');
		await (await first.text()).act([say('a', { status: 'checked', foreign })]);
		await first.folder.settled();
		expect(disk.files.get(NAME)).to.match(/"sr:schema": 99/);
		const window = openWindow(disk, 'emil');
		const text = await window.text();
		await text.act([say('b', { status: 'false' })]);
		await window.folder.settled();
		expect(shown((await openWindow(disk, 'rosa').text()).records)).to.deep.equal({ a: 'checked', b: 'false' });
		expect(text.records[0]).to.deep.include({ foreign });
		expect(window.told).to.deep.equal([]);
	});

	it('stay in memory also where git has put a page of a later version behind one of ours', async () => {
		const first = openWindow(disk, 'rosa');
		await (await first.text()).act([say('a', { status: 'checked' })]);
		await first.folder.settled();
		const page = disk.files.get(NAME) ?? '';
		const both = `<<<<<<< HEAD\n${page}=======\n${page.replace('"sr:schema": 2', '"sr:schema": 3')}>>>>>>> other\n`;
		disk.files.set(NAME, both);
		const window = openWindow(disk, 'rosa');
		void (await window.text()).act([say('b', { status: 'checked' })]);
		await window.folder.settled();
		expect(disk.files.get(NAME)).to.equal(both);
		expect(window.told.map(({ kind }) => kind)).to.deep.equal(['newer']);
	});

	it('are written beside what others have left, who alone may read it or take it away', async () => {
		const theirs = ['harbour.json.ab12.tmp', 'version-1/harbour.json.ab12.tmp', '.gitattributes'];
		theirs.forEach((name) => disk.files.set(name, ''));
		disk.time += 60_000;
		const window = openWindow(disk, 'rosa');
		for (const what of ['read', 'remove'] as const) {
			const own = window.files[what].bind(window.files) as (name: string) => Promise<never>;
			const refused = (name: string): Promise<never> =>
				theirs.includes(name) ? Promise.reject(new Error('EACCES')) : own(name);
			Object.assign(window.files, { [what]: refused });
		}
		const text = await window.text();
		await text.act([say('a', { status: 'checked' })]);
		expect([text.unsaved, window.told]).to.deep.equal([0, []]);
		expect(shown((await openWindow(disk, 'emil').text()).records)).to.deep.equal({ a: 'checked' });
	});

	for (const link of ['acts', NAME]) {
		it(`stay in memory where ${link === NAME ? 'their file' : 'the folder of the logs'} is a link`, async () => {
			disk.files.set(NAME, '{"somebody": "else’s"}');
			disk.links.add(link);
			const window = openWindow(disk, 'rosa');
			const text = await window.text();
			void text.act([say('a', { status: 'checked' })]);
			await window.folder.settled();
			expect(disk.names).to.deep.equal([NAME]);
			expect(shown(text.records)).to.deep.equal({ a: 'checked' });
			expect(window.told.filter(({ file }) => file === NAME).map(({ kind }) => kind)).to.deep.equal(['linked']);
		});
	}

	it('have a page that is made again where git has mixed two, and where it is missing', async () => {
		const window = openWindow(disk, 'rosa');
		const text = await window.text();
		await text.act([say('a', { status: 'checked' }), say('b', { status: 'false' })]);
		await window.folder.settled();
		const whole = disk.files.get(NAME);
		for (const broken of [whole?.replace('"checked"', '"false"'), `<<<<<<< HEAD\n${whole}=======\n{}\n`, undefined]) {
			if (broken === undefined) {
				disk.files.delete(NAME);
			} else {
				disk.files.set(NAME, broken);
			}
			await window.folder.refresh();
			await window.folder.settled();
			expect(disk.files.get(NAME)).to.equal(whole);
			expect(shown(text.records)).to.deep.equal({ a: 'checked', b: 'false' });
		}
		expect(window.told).to.deep.equal([]);
	});

	it('have a page that is made again though a listener failed while it was made', async () => {
		const window = openWindow(disk, 'rosa');
		const text = await window.text();
		await text.act([say('a', { status: 'checked' })]);
		await window.folder.settled();
		await (await openWindow(disk, 'emil').text()).act([say('b', { status: 'false' })]);
		let failures = 0;
		text.onDidChange(() => {
			if (failures === 0 && text.records.some(({ id }) => id === 'b')) {
				failures += 1;
				throw new Error('It cannot be drawn.');
			}
		});
		await text.saveAnchors(text.records, 'words');
		expect(failures).to.equal(1);
		disk.files.delete(NAME);
		await text.act([say('c', { status: 'checked' })]);
		await window.folder.settled();
		const product = await readProduct(disk.files.get(NAME) ?? '', () => Promise.resolve());
		expect([...product.anchors.keys()].sort()).to.deep.equal(['a', 'b', 'c']);
	});

	it('keep where they were found again, without that being an act', async () => {
		const window = openWindow(disk, 'rosa');
		const text = await window.text();
		await text.act([say('a', { status: 'checked' })]);
		const [record] = text.records;
		const target = [{ exact: 'the quay was safe', prefix: '', suffix: '', start: 90, end: 107, rival: 0 }];
		await text.saveAnchors(record ? [{ ...record, target }] : [], 'words');
		const later = await openWindow(disk, 'emil').text();
		expect(later.records[0]?.target).to.deep.equal(target);
		await later.act([say('a', { note: 'elsewhere' })]);
		expect(later.records[0]?.target).to.deep.equal(say('a', {}).target);
		await later.step('undo');
		expect(later.records[0]?.target).to.deep.equal(target);
		expect(later.next.undo).to.equal(undefined);
	});

	it('go back to where they were when a place is taken back, also after the text was saved', async () => {
		const text = await openWindow(disk, 'rosa').text();
		await text.act([say('a', { status: 'checked' })]);
		const [record] = text.records;
		const target = [{ exact: 'the quay was safe', prefix: '', suffix: '', start: 90, end: 107, rival: 0 }];
		await text.act(record ? [changeOf(record, {}, target)] : []);
		const later = await openWindow(disk, 'rosa').text();
		await later.saveAnchors(later.records, 'words');
		expect(later.records[0]?.target).to.deep.equal(target);
		await later.step('undo');
		expect(later.records[0]?.target).to.deep.equal(record?.target);
		await later.step('redo');
		expect(later.records[0]?.target).to.deep.equal(target);
	});

	for (const [what, type] of [
		['a review', { type: 'review', about: 'claim' }],
		['a correction', { type: 'correction' }],
	] as const) {
		it(`stay where a person has put ${what}, whatever page another window makes without knowing of it`, async () => {
			const said = type.type === 'review' ? { status: 'checked' } : { correction: { kind: 'content' } as const };
			const [ada, ben] = [openWindow(disk, 'ada'), openWindow(disk, 'ben')];
			const [hers, his] = [await ada.text(), await ben.text()];
			await hers.act([say('a', said, type), say('b', { status: 'checked' })]);
			await ada.folder.settled();
			await ben.folder.refresh();
			for (const status of ['false', 'checked', 'false', 'checked', 'disputed']) {
				await hers.act([say('b', { status })]);
			}
			await foundAt(hers, 10);
			await ada.folder.settled();
			const [record] = his.records;
			await his.act(record ? [changeOf(record, {}, at(500))] : []);
			for (const { folder } of [ben, ada, ben]) {
				await folder.refresh();
				await folder.settled();
			}
			const all = { a: at(500), b: at(10) };
			expect(targetsOf(his)).to.deep.equal(all);
			expect(targetsOf(hers)).to.deep.equal(all);
			expect(targetsOf(await openWindow(disk, 'cy').text())).to.deep.equal(all);
		});
	}

	it('stay where a person has put one while they were looked for in the text that is saved', async () => {
		const window = openWindow(disk, 'rosa');
		const text = await window.text();
		await text.act([say('a', { status: 'checked' }), say('b', { status: 'checked' })]);
		const { records } = text;
		let found: (records: readonly DeskRecord[]) => void = () => undefined;
		const saved = text.saveAnchors(new Promise((resolve) => (found = resolve)), 'words');
		const [record] = records;
		await text.act(record ? [changeOf(record, {}, at(500))] : []);
		found(records.map((one) => ({ ...one, target: at(10) })));
		await saved;
		await window.folder.settled();
		const all = { a: at(500), b: at(10) };
		expect(targetsOf(text)).to.deep.equal(all);
		expect(targetsOf(await openWindow(disk, 'emil').text())).to.deep.equal(all);
	});

	it('stay where a window has found them again, though another makes the page before it can', async () => {
		const [rosa, emil] = [openWindow(disk, 'rosa'), openWindow(disk, 'emil')];
		const [one, other] = [await rosa.text(), await emil.text()];
		await one.act([say('a', { status: 'checked' })]);
		await rosa.folder.settled();
		await emil.folder.refresh();
		await other.act([say('b', { status: 'checked' })]);
		await emil.folder.settled();
		await foundAt(one, 10);
		await rosa.folder.settled();
		expect(targetsOf(one)).to.deep.equal({ a: at(10), b: say('b', {}).target });
		expect(targetsOf(await openWindow(disk, 'cy').text())).to.deep.equal(targetsOf(one));
	});

	it('stay where they were found again by a version whose page tells only the turn', async () => {
		const window = openWindow(disk, 'rosa');
		const text = await window.text();
		await text.act([say('a', { status: 'checked' })]);
		await foundAt(text, 10);
		const page = disk.files.get(NAME) ?? '';
		expect(page).to.match(/\t"sr:saw": "[^"]+"/);
		disk.files.set(NAME, page.replace(/\t"sr:saw".*\n/, ''));
		const later = await openWindow(disk, 'emil').text();
		expect(targetsOf(later)).to.deep.equal({ a: at(10) });
		const [record] = later.records;
		await later.act(record ? [changeOf(record, {}, at(500))] : []);
		expect(targetsOf(later)).to.deep.equal({ a: at(500) });
	});

	it('stay where they were found again, whatever of its page git has mixed with another', async () => {
		const first = openWindow(disk, 'rosa');
		const text = await first.text();
		await text.act([say('a', { status: 'checked' }), say('b', { status: 'checked' }), say('c', { status: 'checked' })]);
		await foundAt(text, 10);
		await first.folder.settled();
		const base = disk.snapshot();
		// One branch finds them again later, the other places one by an act.
		await foundAt(text, 20);
		await text.act([say('d', { status: 'checked' })]);
		await first.folder.settled();
		const theirs = disk.snapshot();
		disk.restore(base);
		const cy = openWindow(disk, 'cy');
		const cys = await cy.text();
		const [record] = cys.records;
		await cys.act(record ? [changeOf(record, {}, at(500))] : []);
		await cy.folder.settled();
		const [page, other] = [disk.files.get(NAME) ?? '', theirs.get(NAME) ?? ''];
		disk.restore(new Map([...disk.snapshot(), ...theirs]));
		const end = (one: string): number => one.lastIndexOf('\n\t]');
		const items = page.slice(page.indexOf('[\n\t\t{') + 2, end(page));
		const mixed = `${page.slice(0, page.indexOf('\t"items"'))}${other.slice(0, end(other))}\n${items}\n\t]\n}\n`;
		expect(mixed.match(/"id": "b"/g)).to.have.length(2);
		disk.files.set(NAME, mixed);
		const later = openWindow(disk, 'rosa');
		const all = { a: at(500), b: at(20), c: at(20), d: say('d', {}).target };
		expect(targetsOf(await later.text())).to.deep.equal(all);
		await later.folder.settled();
		expect((await readProduct(disk.files.get(NAME) ?? '', () => Promise.resolve())).head?.path).to.equal(PATH);
		expect(targetsOf(await openWindow(disk, 'rosa').text())).to.deep.equal(all);
		// Lines of two records in one are neither of them.
		disk.files.set(NAME, mixed.replaceAll('\t"id": "b",\n', '\t"id": "b",\n\t\t\t"id": "c",\n'));
		expect(targetsOf(await openWindow(disk, 'rosa').text())).to.deep.equal({ ...all, b: say('b', {}).target });
	});

	it('keep nobody waiting where an undo cannot be written', async () => {
		const window = openWindow(disk, 'rosa');
		const text = await window.text();
		window.files.refuse = true;
		void text.act([say('a', { status: 'checked' })]);
		const stepped = await text.step('undo');
		expect(stepped?.act.kind).to.equal('change');
		expect(text.records).to.deep.equal([]);
		window.files.refuse = false;
		await window.folder.refresh();
		await stepped?.written;
	});

	it('are read where words hold line separators of Unicode', async () => {
		const text = await openWindow(disk, 'rosa').text();
		await text.act([say('a', { note: 'one\u2028two\u2029three' })]);
		const [record] = text.records;
		const target = [{ exact: 'the\u2028quay', prefix: '', suffix: '', start: 90, end: 98, rival: 0 }];
		await text.saveAnchors(record ? [{ ...record, target }] : [], 'words');
		const later = await openWindow(disk, 'emil').text();
		expect(later.records[0]?.target).to.deep.equal(target);
	});

	it('are there again whatever number an act of somebody else claims', async () => {
		const text = await openWindow(disk, 'rosa').text();
		await text.act([say('a', { status: 'checked' })]);
		for (const turn of ['9007199254740991', '1e300']) {
			const window = openWindow(disk, 'tom');
			await (await window.text()).act([say('b', { status: 'checked' })]);
			const [log = ''] = disk.names.filter((name) => disk.files.get(name)?.includes('name of tom'));
			disk.files.set(log, (disk.files.get(log) ?? '').replace(/"turn":[^,]+(?=.*"change")/, `"turn":${turn}`));
			const rosa = await openWindow(disk, 'rosa').text();
			await rosa.act([say('a', { note: `after ${turn}` })]);
			await rosa.act([say('c', { status: 'false' })]);
			await rosa.act([say('c', { status: 'disputed' })]);
			const again = await openWindow(disk, 'rosa').text();
			expect(shown(again.records)).to.deep.equal({ a: `checked after ${turn}`, b: 'checked', c: 'disputed' });
		}
	});

	it('stay where a person has put one though a colleague who did not know wrote a note on it', async () => {
		const rosa = await openWindow(disk, 'rosa').text();
		await rosa.act([say('a', { status: 'checked' })]);
		const tom = await openWindow(disk, 'tom').text();
		await tom.act([say('other', { status: 'checked' })]);
		const [record] = rosa.records;
		expect(record).not.to.equal(undefined);
		await rosa.act(record ? [changeOf(record, {}, at(70))] : []);
		await tom.act([say('a', { note: 'seen' })]);
		await rosa.refresh();
		expect(shown(rosa.records)['a']).to.equal('checked seen');
		expect(targetsOf(rosa)['a']).to.deep.equal(at(70));
	});

	it('that are taken away do not take along what was said without knowing of it', async () => {
		const [rosa, emil] = [openWindow(disk, 'rosa'), openWindow(disk, 'emil')];
		const [one, other] = [await rosa.text(), await emil.text()];
		await one.act([say('a', { status: 'checked' })]);
		await other.refresh();
		await other.act([say('a', { note: 'by Emil' })]);
		const [record] = one.records;
		await one.act(record ? [removalOf(record)] : []);
		expect(one.records).to.deep.equal([]);
		await one.refresh();
		expect(shown(one.records)).to.deep.equal({ a: 'unreviewed by Emil' });
	});
});
