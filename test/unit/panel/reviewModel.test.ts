import '../../ui/withoutEditor';
import * as assert from 'node:assert/strict';
import { Reviews } from '../../../src/review/reviews';
import { changesOf, saidOf, targetOf, type Said } from '../../../src/panel/reviewModel';
import type { ReviewRecord } from '../../../src/review/model';
import { makeAnchors } from '../../../src/review/anchors/makeAnchors';
import { Turns } from '../../../src/editor/turns';
import { placeRecords } from '../../../src/review/placeRecords';
import { someRecord } from '../review/someRecord';
import { HandMade } from './analysis';
import { reviewed, viewed } from './viewed';

const TEXT = 'In May, Ada Lindqvist said that the old quay was closed for three weeks, the papers reported.';

describe('reviewModel', () => {
	const made = new HandMade(TEXT);
	const outer = made.attribution(
		'the papers',
		'reported',
		'In May, Ada Lindqvist said that the old quay was closed for three weeks',
	);
	made.claim('In May, Ada Lindqvist said that the old quay was closed for three weeks', outer);
	made.claim('Ada Lindqvist said that the old quay was closed for three weeks', outer);
	const analysis = made.make();
	const view = viewed(analysis);
	const [outside, inside] = view.model.claims;

	it('a review of a claim inside another is none of the other', async () => {
		const record = someRecord('a', { target: makeAnchors(TEXT, analysis.claims[1]?.content ?? []), judged: '' });
		const reviews = new Reviews(TEXT, placeRecords(TEXT, [record]));
		const { rows } = await reviewed(view, reviews);
		assert.deepEqual(
			rows.map(({ key, status }) => [key, status]),
			[[inside?.key, 'checked']],
		);
		const target = targetOf(view, outside?.key ?? '');
		assert.equal(target && reviews.of(target), undefined);
		const inner = targetOf(view, inside?.key ?? '');
		assert.equal(inner && reviews.of(inner)?.record.id, 'a');
	});

	it('what changes beside a lost review is told, and the lost one again where its guess is another', async () => {
		const at = makeAnchors(TEXT, analysis.claims[1]?.content ?? []);
		const lost = someRecord('lost');
		const [checked, disputed] = ['checked', 'disputed'].map((status) =>
			someRecord('a', { target: at, judged: '', status }),
		);
		const said = async (record: ReviewRecord | undefined, guess: number): Promise<Said> => {
			const review = placeRecords(TEXT, record ? [record] : []);
			const spans = [{ start: guess, end: guess + 5 }];
			const reviews = new Reviews(TEXT, [...review, { record: lost, outcome: 'needs review', spans }]);
			return saidOf(view, reviews, new Turns());
		};
		const { put, gone } = changesOf(await said(checked, 0), await said(disputed, 0));
		assert.deepEqual([put, gone], [[inside?.key], []]);
		assert.deepEqual(changesOf(await said(checked, 0), await said(checked, 7)).put, ['lost lost']);
	});

	it('a review of what two said together stands at each row of it, until it is taken back', async () => {
		const joint = new HandMade('Ann Lind and Tom Bell said the wall fell.');
		joint.attribution('Ann Lind and Tom Bell', 'said', 'the wall fell', { speaker: 'both' });
		joint.speaker('both', 'Ann Lind and Tom Bell', 3, { members: ['ann', 'tom'] });
		joint.speaker('ann', 'Ann Lind', 0);
		joint.speaker('tom', 'Tom Bell', 0);
		const shown = viewed(joint.make());
		const keys = shown.model.speakers.flatMap(({ statements }) => statements.map(({ key }) => key));
		assert.equal(new Set(keys).size, 3);
		const target = makeAnchors(joint.text, [joint.span('the wall fell')]);
		const record = someRecord('a', { about: 'quotation', target, judged: '' });
		const reviews = new Reviews(joint.text, placeRecords(joint.text, [record]));
		assert.deepEqual(
			(await reviewed(shown, reviews)).rows.map(({ key, status }) => [key, status]),
			keys.map((key) => [key, 'checked']),
		);
		const before = await saidOf(shown, reviews, new Turns());
		const after = await saidOf(shown, new Reviews(joint.text, []), new Turns());
		assert.deepEqual(changesOf(before, after).gone, keys);
	});

	it('keys that are none lead to nothing', () => {
		assert.equal(targetOf(view, 'claim 7 nothing'), undefined);
	});

	it('a status that the settings do not know any more is still shown, after the others', async () => {
		const record = someRecord('a', {
			target: makeAnchors(TEXT, analysis.claims[1]?.content ?? []),
			status: 'look again',
		});
		const { statuses } = await reviewed(view, new Reviews(TEXT, placeRecords(TEXT, [record])));
		assert.deepEqual([statuses[0]?.id, statuses.at(-1)?.id], ['unreviewed', 'look again']);
	});
});
