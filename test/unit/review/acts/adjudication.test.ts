import * as assert from 'node:assert/strict';
import { adjudicationIn, decisionOf } from '../../../../src/review/acts/adjudication';
import { wholeChangesOf } from '../../../../src/review/acts/changeOf';
import { decisionChanges } from '../../../../src/review/acts/changes';
import { agreementOn } from '../../../../src/review/agreement/agreement';
import { judgedIn } from '../../../../src/review/agreement/judged';
import type { ReviewRecord } from '../../../../src/review/model';
import { placeRecords } from '../../../../src/review/placeRecords';
import { fromAnnotation, toAnnotation } from '../../../../src/review/store/recordFormat';
import type { TextRecords } from '../../../../src/review/store/textRecords';
import { Disk } from '../memoryFiles';
import { openWindow, say, shown, TEXT } from '../store/someWindow';

const QUAY = 'quay';

/** Ada and Ben judge the quay without knowing of each other; Cy sees both. */
async function twoVerdicts(disk: Disk, note?: string): Promise<TextRecords> {
	const [ada, ben] = [openWindow(disk, 'ada'), openWindow(disk, 'ben')];
	const [hers, his] = [await ada.text(), await ben.text()];
	await hers.act([say(QUAY, { status: 'checked', note: 'I stood on it.' })]);
	await his.act([say(QUAY, { status: 'false', ...(note !== undefined && { note }) })]);
	return openWindow(disk, 'cy').text();
}

const reviewOf = (records: TextRecords): ReviewRecord => {
	const [record] = records.records;
	assert.ok(record?.type === 'review');
	return record;
};

const OVER = [
	{ reviewer: 'name of ada', status: 'checked', note: 'I stood on it.' },
	{ reviewer: 'name of ben', status: 'false', note: '' },
];
const decided = (records: TextRecords, status: string): Promise<void> =>
	records.act(decisionChanges([reviewOf(records)], { status, over: OVER }, 'the quay is safe'));

const opinionsOf = (records: TextRecords): string[] =>
	records.opinions.map(({ reviewer, status, note }) => [reviewer, status, note].join(' ').trim()).sort();

const BOTH = ['name of ada checked I stood on it.', 'name of ben false'];

describe('A decision between people', () => {
	it('stands above both verdicts, which stay what they are', async () => {
		const cy = await twoVerdicts(new Disk());
		assert.equal(reviewOf(cy).rivals.length, 1);
		await decided(cy, 'disputed');
		const { status, rivals, reviewer } = reviewOf(cy);
		assert.deepEqual([status, rivals, reviewer], ['disputed', [], 'name of cy']);
		assert.deepEqual(decisionOf(reviewOf(cy))?.over, OVER);
		assert.deepEqual(opinionsOf(cy), BOTH);
		const [judged] = judgedIn(placeRecords(TEXT, cy.records), cy.opinions);
		assert.deepEqual([judged?.decision?.status, judged?.decision?.by], ['disputed', 'name of cy']);
		assert.deepEqual(agreementOn(judged ? [judged] : []).people, ['name of ada', 'name of ben']);
	});

	it('stands above both where both have written a note, and the one beside it is under the name of its author', async () => {
		const cy = await twoVerdicts(new Disk(), 'It sank.');
		await decided(cy, 'disputed');
		const { status, rivals, reviewer, note, noteBy } = reviewOf(cy);
		assert.deepEqual([status, rivals, reviewer], ['disputed', [], 'name of cy']);
		assert.ok([`name of ada I stood on it.`, `name of ben It sank.`].includes(`${noteBy ?? ''} ${note}`));
		assert.deepEqual(decisionOf(reviewOf(cy))?.over, OVER);
		assert.deepEqual(opinionsOf(cy), [BOTH[0], 'name of ben false It sank.']);
	});

	it('is taken back and made again as any act', async () => {
		const cy = await twoVerdicts(new Disk());
		await decided(cy, 'disputed');
		await cy.step('undo');
		assert.equal(decisionOf(reviewOf(cy)), undefined);
		assert.equal(reviewOf(cy).rivals.length, 1);
		await cy.step('redo');
		assert.equal(reviewOf(cy).status, 'disputed');
		assert.notEqual(decisionOf(reviewOf(cy)), undefined);
	});

	it('stands above what somebody says who does not know of it', async () => {
		const disk = new Disk();
		const cy = await twoVerdicts(disk);
		const dot = await openWindow(disk, 'dot').text();
		await decided(cy, 'disputed');
		await dot.act([say(QUAY, { status: 'needs source' })]);
		await cy.refresh();
		assert.deepEqual(shown(cy.records), { [QUAY]: 'disputed I stood on it.' });
		assert.equal(opinionsOf(cy).length, 3);
	});

	it('is not overridden by who knows of it and says otherwise: both are shown, until somebody decides again', async () => {
		const disk = new Disk();
		const cy = await twoVerdicts(disk);
		await decided(cy, 'disputed');
		const ada = await openWindow(disk, 'ada').text();
		await ada.act([say(QUAY, { status: 'false' })]);
		assert.equal(reviewOf(ada).status, 'disputed');
		assert.deepEqual(
			reviewOf(ada).rivals.map(({ status, reviewer }) => [status, reviewer]),
			[['false', 'name of ada']],
		);
		await decided(ada, 'false');
		assert.deepEqual([reviewOf(ada).status, reviewOf(ada).rivals], ['false', []]);
	});

	it('is taken back by a later verdict of who made it', async () => {
		const cy = await twoVerdicts(new Disk());
		await decided(cy, 'disputed');
		await cy.act([say(QUAY, { status: 'checked' })]);
		assert.deepEqual([reviewOf(cy).status, reviewOf(cy).rivals], ['checked', []]);
		assert.equal(decisionOf(reviewOf(cy)), undefined);
	});

	it('is kept in a form that earlier versions read, show and keep', async () => {
		const disk = new Disk();
		const cy = await twoVerdicts(disk);
		await decided(cy, 'disputed');
		const annotation = toAnnotation(reviewOf(cy), 'harbour.txt');
		const read = fromAnnotation(JSON.parse(JSON.stringify(annotation)));
		assert.ok(read.type === 'review');
		assert.equal(read.status, 'disputed');
		assert.deepEqual(adjudicationIn(read.foreign), { status: 'disputed', over: OVER });
		// What they say later leaves it where it is.
		await cy.act([say(QUAY, { tags: ['harbour'] })]);
		assert.deepEqual(decisionOf(reviewOf(cy))?.over, OVER);
		const acts = [...disk.files].filter(([name]) => name.startsWith('acts/')).map(([, content]) => content);
		assert.match(acts.join(), /"set":\{"status":"disputed","judged":"the quay is safe","foreign"/);
	});

	it('comes over with an import as the decision of who made it', async () => {
		const cy = await twoVerdicts(new Disk());
		await decided(cy, 'disputed');
		const other = await openWindow(new Disk(), 'eve').text();
		await other.act(wholeChangesOf(reviewOf(cy)));
		assert.equal(reviewOf(other).reviewer, 'name of cy');
		assert.deepEqual(decisionOf(reviewOf(other))?.over, OVER);
	});

	it('that is not whole is none', () => {
		for (const value of [undefined, null, 1, 'checked', [], {}, { status: 1 }]) {
			assert.equal(adjudicationIn({ 'sr:adjudication': value }), undefined);
		}
	});
});
