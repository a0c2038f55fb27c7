import { expect } from 'chai';
import type { Analysis, Finding } from '../../../src/analysis/model';
import type { DeskRecord, FindingRecord } from '../../../src/review/model';
import type { PlacedRecord } from '../../../src/review/placeRecords';
import { Reviews } from '../../../src/review/reviews';
import { settleOldFindings } from '../../../src/review/settleOldFindings';
import { someAnalysis } from './someAnalysis';
import { someRecord } from './someRecord';

const analysis = someAnalysis();
const [claim] = analysis.claims;
const [finding] = analysis.findings;
const isDone = (status: string): boolean => status !== 'unreviewed';

const at = (record: DeskRecord, spans: PlacedRecord['spans']): PlacedRecord => ({ record, outcome: 'exact', spans });
const onClaim = (id: string, other: Parameters<typeof someRecord>[1]): PlacedRecord =>
	at(someRecord(id, { judged: '', note: '', ...other }), claim?.content ?? []);
const reviewsOf = (...placed: PlacedRecord[]): Reviews => new Reviews(analysis.text, placed);
const rival = { author: 'emil', reviewer: 'Emil', status: 'false', note: 'no', modified: '2024-01-02T00:00:00.000Z' };

describe('the reviews of a text', () => {
	const review = (reviews: Reviews): ReturnType<Reviews['of']> => claim && reviews.ofClaims(analysis).get(claim);

	it('are found by their very words alone where nobody knows which claims there are', () => {
		const [span] = claim?.content ?? [];
		const reviews = reviewsOf(onClaim('a', {}));
		const { start = 0, end = 0 } = span ?? {};
		expect(reviews.exactly({ about: 'claim', spans: [{ start, end }] })?.record.id).to.equal('a');
		expect(reviews.exactly({ about: 'claim', spans: [{ start, end: end - 2 }] })).to.equal(undefined);
		expect(reviews.exactly({ about: 'quotation', spans: [{ start, end }] })).to.equal(undefined);
	});

	it('of a claim that a text is no more read to make stay with the statement it was in', () => {
		const [statement] = analysis.attributions;
		const reviews = reviewsOf(onClaim('a', {}));
		expect(claim?.attribution).to.equal(statement?.id);
		expect([...reviews.ofQuotations(analysis)]).to.deep.equal([]);
		const without = { ...analysis, claims: analysis.claims.filter((one) => one !== claim) };
		expect([...reviews.ofClaims(without)]).to.deep.equal([]);
		expect(statement && reviews.ofQuotations(without).get(statement)?.record.id).to.equal('a');
	});

	it('tell of what others say in the same record, and count no claim as done that is disputed so', () => {
		const agreed = reviewsOf(onClaim('a', { author: 'rosa' }));
		expect(review(agreed)?.verdicts).to.deep.equal([]);
		expect(agreed.progress(analysis, isDone)).to.include({ claims: 2, done: 1 });
		const disputed = reviewsOf(onClaim('a', { author: 'rosa', reviewer: 'Rosa', rivals: [rival] }));
		expect(review(disputed)?.verdicts.map(({ reviewer, status }) => `${reviewer} ${status}`)).to.deep.equal([
			'Rosa checked',
			'Emil false',
		]);
		expect(disputed.progress(analysis, isDone)).to.include({ claims: 2, done: 0 });
	});

	it('count no claim as done whose words are others than those that were judged', () => {
		const reworded = reviewsOf(onClaim('a', { judged: 'The quay is not safe.' }));
		expect(review(reworded)?.reworded).to.equal(true);
		expect(reworded.progress(analysis, isDone)).to.include({ claims: 2, done: 0 });
	});

	it('tell of what others say in records of their own, unless they say the same', () => {
		const later = { modified: '2024-02-02T00:00:00.000Z' };
		const disputed = reviewsOf(
			onClaim('a', { author: 'rosa', ...later }),
			onClaim('b', { author: 'emil', status: 'false' }),
		);
		expect(review(disputed)?.record.id).to.equal('a');
		expect(review(disputed)?.verdicts.map(({ author, status }) => `${author} ${status}`)).to.deep.equal([
			'rosa checked',
			'emil false',
		]);
		expect(review(disputed)?.beside.map(({ id }) => id)).to.deep.equal(['b']);
		expect(disputed.progress(analysis, isDone).done).to.equal(0);
		const settled = [{ author: 'emil', status: 'checked' }, { author: 'rosa', status: 'false' }, { status: 'false' }];
		for (const other of settled) {
			expect(
				review(reviewsOf(onClaim('a', { author: 'rosa', ...later }), onClaim('b', other)))?.verdicts,
			).to.deep.equal([]);
		}
	});

	it('know the findings that someone has dealt with, by kind and place, wherever edits have taken them', () => {
		const { status, note, tags, sources, judged, rivals, about, ...shared } = someRecord('f');
		expect([status, note, tags, sources, judged, rivals, about]).to.have.length(7);
		const dealt = (code: FindingRecord['code']): FindingRecord => ({ ...shared, type: 'finding', code });
		const start = finding?.span.start ?? 0;
		const near = [{ start: start + 1, end: start + 4 }];
		expect([...reviewsOf(at(dealt('ambiguous-speaker'), near)).ofFindings(analysis)]).to.deep.equal([finding]);
		expect(reviewsOf(at(dealt('anonymous-source'), near)).ofFindings(analysis).size).to.equal(0);
		expect(reviewsOf(at(dealt('ambiguous-speaker'), [{ start: 0, end: 1 }])).ofFindings(analysis).size).to.equal(0);
		const lost: PlacedRecord = { ...at(dealt('ambiguous-speaker'), near), outcome: 'needs review' };
		expect(reviewsOf(lost).ofFindings(analysis).size).to.equal(0);
	});
});

describe('a finding that version 1 marked as reviewed', () => {
	const mark = { about: 'selection', status: 'checked', note: '', tags: [], sources: [] } as const;
	const place = finding ? [finding.span] : [];
	const settled = (record: PlacedRecord, of: Analysis = analysis): readonly PlacedRecord[] =>
		settleOldFindings(of, [record]);

	it('is one that someone has dealt with, and no verdict on its words', () => {
		const placed = settled(at(someRecord('a', mark), place));
		expect(placed.map(({ record }) => [record.type, record.id])).to.deep.equal([['finding', 'a']]);
		expect(new Reviews(analysis.text, placed).all).to.deep.equal([]);
		expect([...new Reviews(analysis.text, placed).ofFindings(analysis)]).to.deep.equal([finding]);
	});

	it('is found where findings of its kind stood then', () => {
		const only: Finding = {
			code: 'altered-quotation',
			span: { start: 3, end: 4 },
			related: [],
			attribution: null,
			details: {},
		};
		for (const [now, then] of [
			[
				{ ...only, related: [{ start: 9, end: 12 }] },
				{ start: 9, end: 12 },
			],
			[
				{ ...only, code: 'unclosed-quotation', span: { start: 3, end: 20 } },
				{ start: 3, end: 4 },
			],
		] as const) {
			const [placed] = settled(at(someRecord('a', mark), [then]), { ...analysis, findings: [now] });
			expect(placed?.record).to.deep.include({ type: 'finding', code: now.code });
		}
	});

	it('stays a review where it says more, lies elsewhere, or is known to be somebody’s', () => {
		const others = [
			at(someRecord('a', { ...mark, note: 'seen' }), place),
			at(someRecord('a', { ...mark, status: 'false' }), place),
			at(someRecord('a', { ...mark, about: 'claim' }), place),
			at(someRecord('a', { ...mark, author: 'rosa' }), place),
			at(someRecord('a', mark), [{ start: 0, end: 2 }]),
			{ ...at(someRecord('a', mark), place), outcome: 'needs review' as const },
		];
		for (const placed of others) {
			expect(settled(placed)).to.deep.equal([placed]);
		}
	});
});
