import * as assert from 'node:assert/strict';
import { newRecords } from '../../../src/exports/imports/importing';
import { takenChangesOf } from '../../../src/review/acts/changeOf';
import { withAdjudication } from '../../../src/review/acts/adjudication';
import type { DeskRecord, ReviewRecord } from '../../../src/review/model';
import { fromAnnotation, toAnnotation } from '../../../src/review/store/recordFormat';
import type { TextRecords } from '../../../src/review/store/textRecords';
import { placeRecords } from '../../../src/review/placeRecords';
import { Reviews } from '../../../src/review/reviews';
import { Disk } from '../review/memoryFiles';
import { openWindow, PATH, say, TEXT } from '../review/store/someWindow';

const QUAY = 'quay';

/** As an export is read: the records, one after the other. */
async function take(into: TextRecords, from: readonly DeskRecord[]): Promise<number> {
	const news = newRecords(into, from);
	await into.act(takenChangesOf(news, into.records));
	return news.length;
}

/** As they leave, and are read elsewhere. */
const exported = ({ records }: TextRecords): DeskRecord[] =>
	records.map((record) => fromAnnotation(JSON.parse(JSON.stringify(toAnnotation(record, PATH)))));

/** Whose verdicts on the first record are shown, and since when. */
const verdicts = ({ records: [record] }: TextRecords): string[] =>
	record?.type === 'review'
		? [record, ...record.rivals].map(({ reviewer, status, note }) => [reviewer, status, note].join(' ').trim())
		: [];

describe('Records taken from an export', () => {
	it('keep what two people say against each other, as of when they said it', async () => {
		const disk = new Disk();
		const [hers, his] = [await openWindow(disk, 'ada').text(), await openWindow(disk, 'ben').text()];
		await hers.act([say(QUAY, { status: 'checked', note: 'I stood on it.' })]);
		await his.act([say(QUAY, { status: 'false', note: 'It is gone.', tags: ['harbour'] })]);
		const source = await openWindow(disk, 'cy').text();
		const copy = await openWindow(new Disk(), 'eve').text();
		assert.equal(await take(copy, source.records), 1);
		assert.deepEqual(verdicts(copy).sort(), ['name of ada checked I stood on it.', 'name of ben false It is gone.']);
		const times = ({ records: [record] }: TextRecords): unknown =>
			record?.type === 'review' && [record.modified, ...record.rivals.map(({ modified }) => modified)];
		assert.deepEqual(times(copy), times(source));
		const said = (records: TextRecords): string[] => records.opinions.map(({ reviewer, status }) => reviewer + status);
		assert.deepEqual(said(copy).sort(), said(source).sort());
		assert.equal(await take(copy, source.records), 0);
	});

	it('are replaced by what their reviewer said later, even before they were taken', async () => {
		const ben = await openWindow(new Disk(), 'ben').text();
		await ben.act([say(QUAY, { status: 'checked' })]);
		const first = ben.records;
		await ben.act([say(QUAY, { status: 'false', note: 'I was wrong.' })]);
		const second = ben.records;
		const ada = await openWindow(new Disk(), 'ada').text();
		assert.equal(await take(ada, first), 1);
		assert.equal(await take(ada, second), 1);
		assert.deepEqual(verdicts(ada), ['name of ben false I was wrong.']);
		assert.equal(await take(ada, first), 0);
	});

	it('are another opinion where somebody else says the same, and none where nobody is named', async () => {
		const ada = await openWindow(new Disk(), 'ada').text();
		await ada.act([say(QUAY, { status: 'checked' })]);
		const ben = await openWindow(new Disk(), 'ben').text();
		await ben.act([say('his', { status: 'checked' })]);
		const nobodys = ben.records.map((record) => ({ ...record, id: 'nobodys', reviewer: '' }));
		assert.equal(await take(ada, nobodys), 0);
		assert.equal(await take(ada, ben.records), 1);
		assert.deepEqual(ada.opinions.map(({ reviewer }) => reviewer).sort(), ['name of ada', 'name of ben']);
	});

	it('stand against those of whoever took them, and hide none, whichever were later', async () => {
		for (const isHersLater of [false, true]) {
			const ada = await openWindow(new Disk(), 'ada').text();
			const ben = await openWindow(new Disk(), 'ben').text();
			const acts = [
				() => ada.act([say('hers', { status: 'checked' })]),
				() => ben.act([say('his', { status: 'false', note: 'It is gone.' })]),
			];
			for (const act of isHersLater ? acts.toReversed() : acts) {
				await act();
			}
			assert.equal(await take(ada, ben.records), 1);
			const reviews = new Reviews(TEXT, placeRecords(TEXT, ada.records));
			const review = reviews.of({ about: 'claim', spans: [{ start: 24, end: 40 }] });
			const said = review?.verdicts.map(({ reviewer, status }) => `${reviewer} ${status}`);
			assert.deepEqual(said?.toSorted(), ['name of ada checked', 'name of ben false']);
		}
	});

	it('say what was added to them since, whoever gave the status', async () => {
		const ada = await openWindow(new Disk(), 'ada').text();
		const ben = await openWindow(new Disk(), 'ben').text();
		await ada.act([say(QUAY, { status: 'checked', tags: ['harbour'] })]);
		await take(ben, exported(ada));
		await ben.act([say(QUAY, { note: 'Ask the pilot.', tags: ['harbour', 'pilot'] })]);
		await ada.act([say(QUAY, { sources: [{ reference: 'a phone call', title: '' }] })]);
		assert.equal(await take(ada, exported(ben)), 1);
		assert.deepEqual(verdicts(ada), ['name of ada checked Ask the pilot.']);
		const [record] = ada.records;
		assert.ok(record?.type === 'review');
		assert.deepEqual(
			[record.noteBy, record.tags, record.sources.map(({ reference }) => reference)],
			['name of ben', ['harbour', 'pilot'], ['a phone call']],
		);
		assert.equal(await take(ada, exported(ben)), 0);
	});

	it('take away nothing that was written since they were exported', async () => {
		const ada = await openWindow(new Disk(), 'ada').text();
		const ben = await openWindow(new Disk(), 'ben').text();
		await ada.act([say(QUAY, { status: 'checked' })]);
		await take(ben, exported(ada));
		await ben.act([say(QUAY, { status: 'false' })]);
		await ada.act([say(QUAY, { note: 'I stood on it.' })]);
		assert.equal(await take(ada, exported(ben)), 1);
		assert.deepEqual(verdicts(ada).toSorted(), [
			'name of ada checked I stood on it.',
			'name of ben false I stood on it.',
		]);
		assert.equal(ada.records[0]?.type === 'review' && ada.records[0].noteBy, 'name of ada');
		assert.equal(await take(ada, exported(ben)), 0);
		await ada.act([say(QUAY, { status: 'disputed' })]);
		assert.equal(await take(ada, exported(ben)), 0);
		assert.deepEqual(verdicts(ada), ['name of ada disputed I stood on it.']);
	});

	it('stand beside each other where two wrote notes, and what earlier versions exported is read so too', async () => {
		const ada = await openWindow(new Disk(), 'ada').text();
		const ben = await openWindow(new Disk(), 'ben').text();
		await ada.act([say(QUAY, { status: 'checked', note: 'First.' })]);
		await take(ben, exported(ada));
		await ada.act([say(QUAY, { note: 'I stood on it.' })]);
		await ben.act([say(QUAY, { status: 'false', note: 'It is gone.' })]);
		const asBefore = ben.records.map((record) => {
			const { times: _, ...rest } = record as ReviewRecord;
			return rest;
		});
		assert.equal(await take(ada, asBefore), 1);
		assert.deepEqual(verdicts(ada).toSorted(), ['name of ada checked I stood on it.', 'name of ben false It is gone.']);
	});

	it('leave a decision between people as it is, and stand beside it', async () => {
		const ada = await openWindow(new Disk(), 'ada').text();
		const ben = await openWindow(new Disk(), 'ben').text();
		await ada.act([say(QUAY, { status: 'checked', foreign: withAdjudication({}, { status: 'checked', over: [] }) })]);
		await take(ben, exported(ada));
		await ben.act([say(QUAY, { status: 'false', note: 'It is gone.' })]);
		assert.equal(await take(ada, exported(ben)), 1);
		assert.deepEqual(verdicts(ada), ['name of ada checked It is gone.', 'name of ben false It is gone.']);
	});
});
