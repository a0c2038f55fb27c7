import type { Reviewed } from '../../../src/exports/reviewed';
import { makeAnchors } from '../../../src/review/anchors/makeAnchors';
import type { Span } from '../../../src/analysis/model';
import { DEFAULT_STATUSES, type DeskRecord, type ReviewRecord } from '../../../src/review/model';
import { placeRecords } from '../../../src/review/placeRecords';
import { wordsOf } from '../../../src/review/spans';
import { someAnalysis } from '../review/someAnalysis';
import { someRecord } from '../review/someRecord';

export const analysis = someAnalysis();
const { text, claims, attributions } = analysis;

const shared = {
	author: '',
	reviewer: 'Rosa',
	created: '2024-01-01T00:00:00.000Z',
	modified: '2024-01-02T00:00:00.000Z',
	anchored: '2024-01-01T00:00:00.000Z',
	foreign: {},
};
/** Judged as it stands there. */
export const onWords = (spans: readonly Span[]): Pick<ReviewRecord, 'target' | 'judged'> => ({
	target: makeAnchors(text, spans),
	judged: wordsOf(text, spans),
});

/** One of every kind: verdicts, notes of other things, corrections of a place and of everywhere, one that is lost. */
export const records: readonly DeskRecord[] = [
	someRecord('10000000-0000-4000-8000-000000000001', {
		...onWords(claims[0]?.content ?? []),
		status: 'false',
	}),
	someRecord('10000000-0000-4000-8000-000000000002', {
		...onWords(claims[1]?.content ?? []),
		status: 'needs source',
		note: '=1+1\ttab, "quote"; ‘ü’ \u{1f6a2}\n\n# second paragraph',
		foreign: { 'sr:seen': [1, { by: 'another program' }] },
	}),
	someRecord('10000000-0000-4000-8000-000000000003', {
		about: 'quotation',
		...onWords(attributions[0]?.content ?? []),
		tags: [],
		sources: [],
		note: '',
	}),
	someRecord('10000000-0000-4000-8000-000000000004', {
		about: 'selection',
		...onWords([
			{ start: 0, end: 2 },
			{ start: text.indexOf('Tomas'), end: text.indexOf('Tomas') + 5 },
		]),
		status: 'look again',
	}),
	someRecord('10000000-0000-4000-8000-000000000005'),
	{
		...shared,
		type: 'correction',
		id: '10000000-0000-4000-8000-000000000006',
		correction: { kind: 'speaker', speaker: 'Ada Lindqvist' },
		target: makeAnchors(text, attributions[1]?.content ?? []),
	},
	{
		...shared,
		type: 'correction',
		id: '10000000-0000-4000-8000-000000000007',
		correction: { kind: 'hide entity', name: 'Quay' },
		target: [],
	},
];

/** A claim of which two people say different things at the same time; a finding that someone has dealt with. */
export const contested = someRecord('10000000-0000-4000-8000-000000000008', {
	...onWords(claims[0]?.content ?? []),
	author: 'aaaaaaaa',
	status: 'false',
	note: 'It sank.',
	rivals: [
		{
			author: 'bbbbbbbb',
			reviewer: 'Emil',
			status: 'checked',
			note: 'I stood on it.',
			modified: '2024-01-03T00:00:00.000Z',
		},
	],
});
export const dealtWith: DeskRecord = {
	...shared,
	type: 'finding',
	id: '10000000-0000-4000-8000-000000000009',
	code: 'ambiguous-speaker',
	author: 'aaaaaaaa',
	target: makeAnchors(text, claims[0]?.content ?? []),
};

/** The same text with other records. */
export const reviewedWith = (...others: readonly DeskRecord[]): Reviewed => ({
	...reviewed,
	records: placeRecords(text, others),
});

export const reviewed: Reviewed = {
	doc: 'news/harbour 1.txt',
	analysis,
	records: placeRecords(text, records),
	statuses: DEFAULT_STATUSES,
};

let count = 0;
/** For imports into the same text. */
export const importing = {
	doc: reviewed.doc,
	analysis,
	reviewer: 'Jo',
	statuses: [{ id: 'unreviewed' }, { id: 'needs_work' }, { id: 'to be_asked' }],
	surroundings: {
		now: (): string => '2025-05-05T05:05:05.000Z',
		newId: (): string => `20000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
	},
};
