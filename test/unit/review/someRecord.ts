import type { ReviewRecord } from '../../../src/review/model';

/** A review record with everything in it, changed as wanted. */
export function someRecord(id: string, other: Partial<ReviewRecord> = {}): ReviewRecord {
	return {
		type: 'review',
		id,
		about: 'claim',
		target: [
			{
				exact: 'the quay is safe',
				prefix: 'Ada Lindqvist said that ',
				suffix: ' again.',
				start: 24,
				end: 40,
				rival: 0,
			},
		],
		status: 'checked',
		note: 'Seen in the harbour log.\nPage 4.',
		tags: ['harbour', 'safety'],
		sources: [
			{ reference: 'https://example.org/log?a=1', title: 'Log' },
			{ reference: 'a phone call', title: '' },
		],
		judged: 'the quay is safe',
		rivals: [],
		author: '',
		reviewer: 'Rosa',
		created: '2024-01-01T00:00:00.000Z',
		modified: '2024-01-02T00:00:00.000Z',
		anchored: '2024-01-01T00:00:00.000Z',
		foreign: {},
		...other,
	};
}
