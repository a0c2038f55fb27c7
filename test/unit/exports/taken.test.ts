import * as assert from 'node:assert/strict';
import { drain } from '../../../src/analysis/text/drain';
import { toBrat } from '../../../src/exports/brat';
import { fromBrat } from '../../../src/exports/imports/fromBrat';
import { newRecords } from '../../../src/exports/imports/importing';
import type { Reviewed } from '../../../src/exports/reviewed';
import { anchoredAnew } from '../../../src/review/anchoredAnew';
import { takenChangesOf } from '../../../src/review/acts/changeOf';
import { withAdjudication } from '../../../src/review/acts/adjudication';
import { DEFAULT_STATUSES, type DeskRecord } from '../../../src/review/model';
import { fromAnnotation, toAnnotation } from '../../../src/review/store/recordFormat';
import type { TextRecords } from '../../../src/review/store/textRecords';
import { placeRecords } from '../../../src/review/placeRecords';
import { Reviews } from '../../../src/review/reviews';
import { wordsOf } from '../../../src/review/spans';
import { Disk } from '../review/memoryFiles';
import { openWindow, PATH, say, TEXT } from '../review/store/someWindow';
import { analysis, importing } from './someReviewed';

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

const inText = (text: string, records: readonly DeskRecord[]): Reviewed => ({
	doc: PATH,
	analysis: { ...analysis, text, mentions: [], attributions: [], claims: [] },
	records: placeRecords(text, records),
	statuses: DEFAULT_STATUSES,
});

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
		const asBefore = ben.records.map((record) => ({ ...record, times: {} }));
		assert.equal(await take(ada, asBefore), 1);
		assert.deepEqual(verdicts(ada).toSorted(), ['name of ada checked I stood on it.', 'name of ben false It is gone.']);
	});

	it('have from brat only what was changed there, wherever the words are by now', async () => {
		const ada = await openWindow(new Disk(), 'ada').text();
		await ada.act([say(QUAY, { status: 'checked', note: 'I stood on it.' })]);
		const left = toBrat(inText(TEXT, ada.records));
		const now = `A new first line, with a ship in it: \u{1f6a2}.\n${TEXT}`;
		await ada.saveAnchors(drain(anchoredAnew(now, placeRecords(now, ada.records))), now);
		const target = ada.records[0]?.target ?? [];
		await ada.act(
			[say(QUAY, { status: 'false', note: 'It is gone.', tags: ['harbour'] })].map((change) => ({ ...change, target })),
		);
		const back = async (file: string): Promise<number> => {
			const { records, left } = fromBrat(file, { ...importing, analysis: { ...analysis, text: now }, reviewer: '' });
			const news = newRecords(ada, records, left);
			await ada.act(takenChangesOf(news, ada.records));
			return news.length;
		};
		const shown = (): unknown[] => [
			...verdicts(ada),
			...ada.records.map((record) => record.type === 'review' && record.tags),
		];
		for (const file of [left, left.replaceAll(/,"sr:places":"[^"]*"/g, '')]) {
			assert.equal(await back(file), 0);
			assert.deepEqual(shown(), ['name of ada false It is gone.', ['harbour']]);
			assert.deepEqual(ada.records[0]?.target, target);
		}
		assert.equal(await back(left.replace(/(AnnotatorNotes T\d+\t).*/, '$1Ask the pilot.')), 1);
		assert.deepEqual(shown(), ['name of ada false It is gone.\n\nAsk the pilot.', ['harbour']]);
		assert.deepEqual(ada.records[0]?.target, target);
		assert.equal(await back(left.replace(/Status (T\d+) checked/, 'Status $1 disputed')), 1);
		assert.deepEqual(
			verdicts(ada)
				.map((one) => one.split(' ')[3])
				.toSorted(),
			['disputed', 'false'],
		);
	});

	it('stand where somebody has moved them in brat', async () => {
		const ada = await openWindow(new Disk(), 'ada').text();
		await ada.act([say(QUAY, { status: 'checked' })]);
		const file = toBrat(inText(TEXT, ada.records));
		const [first, second] = ['Ada Lindqvist said', 'measured the channel since'];
		const [from, to] = [TEXT.indexOf(second), TEXT.indexOf(second) + second.length];
		const moved = file.replace(/Review \d+ \d+\t.*/, `Review ${from} ${to};0 ${first.length}\t${second} ${first}`);
		const places = async (text: string): Promise<unknown> => {
			const { records, left } = fromBrat(moved, { ...importing, analysis: { ...analysis, text }, reviewer: '' });
			const news = newRecords(ada, records, left);
			await ada.act(takenChangesOf(news, ada.records));
			const placed = placeRecords(text, ada.records);
			return placed.map(({ outcome, spans }) => [
				outcome === 'needs review',
				spans.map((span) => wordsOf(text, [span])),
			]);
		};
		const there = [[false, [first, second]]];
		assert.deepEqual(await places(TEXT), there);
		assert.deepEqual(await places(`A new first line.\n${TEXT}`), there);
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
