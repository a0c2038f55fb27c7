import type { Analysis, Finding, Span } from '../analysis/model';
import type { FindingRecord, ReviewRecord } from './model';
import type { PlacedRecord } from './placeRecords';

/**
 * Version 1 marked a finding as dealt with by a review of its words with the status *checked*. Those that say nothing
 * else, and lie exactly on a finding, are read as what was meant: nobody gave a verdict on the words.
 */
export function settleOldFindings(analysis: Analysis, placed: readonly PlacedRecord[]): readonly PlacedRecord[] {
	if (!placed.some(({ record }) => record.type === 'review' && isBareMark(record))) {
		return placed;
	}
	const byPlace = new Map<string, Finding[]>();
	for (const finding of analysis.findings) {
		const places = [finding.span, ...earlierPlaces(finding)];
		for (const { start, end } of places) {
			const key = `${start}-${end}`;
			byPlace.set(key, [...(byPlace.get(key) ?? []), finding]);
		}
	}
	const meant = (place: PlacedRecord): PlacedRecord[] => {
		const { record, outcome, spans } = place;
		const [span] = spans;
		if (record.type !== 'review' || !isBareMark(record) || outcome === 'needs review' || !span || spans.length > 1) {
			return [place];
		}
		const findings = byPlace.get(`${span.start}-${span.end}`) ?? [];
		return findings.length === 0
			? [place]
			: findings.map(({ code }, i) => ({ ...place, record: findingRecord(record, code, i) }));
	};
	return byPlace.size === 0 ? placed : placed.flatMap(meant);
}

/** Where earlier versions had findings: each altered place of a text, and the mark alone of a quotation that never closes. */
function earlierPlaces({ code, span, related }: Finding): readonly Span[] {
	switch (code) {
		case 'altered-quotation':
			return related;
		case 'unclosed-quotation':
			return [{ start: span.start, end: span.start + 1 }];
		default:
			return [];
	}
}

const isBareMark = ({ author, about, status, note, tags, sources, rivals }: ReviewRecord): boolean =>
	author === '' &&
	about === 'selection' &&
	status === 'checked' &&
	note === '' &&
	tags.length + sources.length + rivals.length === 0;

/** Of several findings at one place each has a record; the first keeps the id. */
function findingRecord(review: ReviewRecord, code: FindingRecord['code'], index: number): FindingRecord {
	const { id, target, author, reviewer, created, modified, anchored, foreign } = review;
	return {
		type: 'finding',
		id: index === 0 ? id : `${id}:${code}`,
		code,
		target,
		author,
		reviewer,
		created,
		modified,
		anchored,
		foreign,
	};
}
