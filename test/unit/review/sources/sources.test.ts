import { expect } from 'chai';
import { fingerprintOf, likeness, sameWords } from '../../../../src/review/sources/fingerprint';
import { recordFileName } from '../../../../src/review/store/recordFileName';
import { Disk } from '../memoryFiles';
import { openWindow, PATH, say, shown, TEXT } from '../store/someWindow';

const LONG = Array.from({ length: 400 }, (_, i) => `word${i} of${i % 7} text${i % 31}`).join(' ');

describe('the fingerprint of a text', () => {
	it('is the same however the text is wrapped and punctuated, and another where a word is another', () => {
		const print = fingerprintOf(TEXT);
		expect(print).to.match(/^[0-9a-f]{16}:[0-9a-f]{256}$/);
		expect(sameWords(print, fingerprintOf(TEXT.replace(/ /g, '\r\n').replace(/\./g, ' …')))).to.equal(true);
		expect(sameWords(print, fingerprintOf(TEXT.replace('safe', 'unsafe')))).to.equal(false);
		expect(sameWords(fingerprintOf(''), fingerprintOf(' … '))).to.equal(false);
	});

	it('tells how much of a text is still there', () => {
		const print = fingerprintOf(LONG);
		expect(likeness(print, fingerprintOf(LONG.replace('word7 ', 'seven ')))).to.be.within(0.8, 0.99);
		expect(likeness(print, fingerprintOf(`${LONG.slice(0, LONG.length / 2)} and no more`))).to.be.within(0.2, 0.8);
		expect(likeness(print, fingerprintOf(TEXT))).to.be.below(0.1);
		expect(likeness(print, '')).to.equal(0);
	});
});

describe('reviews find their text', () => {
	let disk: Disk;
	beforeEach(async () => {
		disk = new Disk();
		disk.texts.add(PATH);
		const window = openWindow(disk, 'rosa');
		await (await window.text(PATH, LONG)).act([say('a', { status: 'checked' })]);
		await window.folder.settled();
	});
	const at = async (path: string, words = LONG): Promise<Record<string, string>> => {
		const window = openWindow(disk, 'emil');
		const records = shown((await window.text(path, words)).records);
		await window.folder.settled();
		return records;
	};

	it('after it was renamed in the editor, open or not, with other texts of the folder', async () => {
		const window = openWindow(disk, 'rosa');
		const text = await window.text(PATH, LONG);
		await window.folder.moved('seeds', 'news/2024');
		disk.texts = new Set(['news/2024/harbour.txt']);
		expect(await window.text('news/2024/harbour.txt', LONG)).to.equal(text);
		await text.act([say('b', { status: 'false' })]);
		await window.folder.settled();
		expect(await at('news/2024/harbour.txt', 'any words')).to.deep.equal({ a: 'checked', b: 'false' });
		expect(await at(PATH, 'any words')).to.deep.equal({});
		expect(disk.files.has(recordFileName(PATH))).to.equal(false);
		expect(disk.files.has(recordFileName('news/2024/harbour.txt'))).to.equal(true);
		await text.step('undo');
		await openWindow(disk, 'emil').folder.moved('news/2024/harbour.txt', 'quay.txt');
		expect(await at('quay.txt', 'any words')).to.deep.equal({ a: 'checked' });
	});

	it('after it was renamed, though it was opened where it is now before anybody knew', async () => {
		const window = openWindow(disk, 'rosa');
		await window.text(PATH, LONG);
		disk.texts.add('quay.txt');
		const there = await window.text('quay.txt', LONG);
		expect(shown(there.records)).to.deep.equal({});
		await window.folder.moved(PATH, 'quay.txt');
		expect(shown(there.records)).to.deep.equal({ a: 'checked' });
		expect(await window.text('quay.txt', LONG)).to.equal(there);
	});

	it('after it was renamed, whatever logs of it were taken away before', async () => {
		const window = openWindow(disk, 'rosa');
		const text = await window.text(PATH, LONG);
		for (const id of ['b', 'c']) {
			await text.act([say(id, { status: 'false' })]);
			await window.folder.settled();
			disk.restore(new Map());
			await window.folder.refresh();
		}
		await text.act([say('d', { status: 'disputed' })]);
		await window.folder.moved(PATH, 'quay.txt');
		await window.folder.settled();
		expect(disk.files.has(recordFileName(PATH))).to.equal(false);
		expect(await at('quay.txt', 'any words')).to.deep.equal({ d: 'disputed' });
	});

	it('after it was moved outside the editor, where its words are the same', async () => {
		disk.texts = new Set(['elsewhere/quay.txt']);
		expect(await at('elsewhere/quay.txt')).to.deep.equal({ a: 'checked' });
		expect(await at('elsewhere/quay.txt', 'other words by now')).to.deep.equal({ a: 'checked' });
	});

	it('after it was edited, saved, and moved outside the editor', async () => {
		const window = openWindow(disk, 'rosa');
		const text = await window.text(PATH, LONG);
		const later = LONG.replace('word7 ', 'seven ').replace('word200 ', 'two hundred ');
		const { fingerprintOf: print } = await import('../../../../src/review/sources/fingerprint');
		await text.saveAnchors(text.records, print(later));
		disk.texts = new Set(['quay.txt']);
		expect(await at('quay.txt', later)).to.deep.equal({ a: 'checked' });
	});

	it('and stay with it when it is copied', async () => {
		disk.texts.add('copy.txt');
		expect(await at('copy.txt')).to.deep.equal({});
		expect(await at(PATH)).to.deep.equal({ a: 'checked' });
	});

	it('when a person says which text it is, where that is only likely', async () => {
		disk.texts = new Set(['quay.txt']);
		const later = LONG.replace('word7 ', 'seven ');
		expect(await at('quay.txt', later)).to.deep.equal({});
		const window = openWindow(disk, 'emil');
		const text = await window.text('quay.txt', later);
		const [gone] = await window.folder.gone(fingerprintOf(later), later);
		expect(gone).to.include({ path: PATH, records: 1 });
		expect(gone?.likeness).to.be.within(0.5, 0.99);
		await window.folder.adopt(gone?.id ?? '', 'quay.txt');
		expect(shown(text.records)).to.deep.equal({ a: 'checked' });
		expect(await window.folder.gone('', '')).to.deep.equal([]);
	});

	it('where two people began at the same path', async () => {
		await (await openWindow(disk, 'emil').text(PATH, 'other words')).act([say('b', { status: 'false' })]);
		expect(await at(PATH)).to.deep.equal({ a: 'checked', b: 'false' });
	});

	it('though another text stands where it was', async () => {
		await openWindow(disk, 'rosa').folder.moved(PATH, 'old.txt');
		const window = openWindow(disk, 'rosa');
		await (await window.text(PATH, 'A new text altogether.')).act([say('n', { note: 'new' })]);
		await window.folder.settled();
		expect(await at(PATH, 'A new text altogether.')).to.deep.equal({ n: 'unreviewed new' });
		expect(await at('old.txt')).to.deep.equal({ a: 'checked' });
	});
});
