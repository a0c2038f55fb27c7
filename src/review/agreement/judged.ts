import type { Span } from '../../analysis/model';
import { decisionOf, type Adjudication } from '../acts/adjudication';
import type { Opinion } from '../acts/opinions';
import { personOf, type RecordId, type ReviewRecord } from '../model';
import type { PlacedRecord } from '../placeRecords';
import { LEAST_SHARE, shareOf } from '../spans';

/** A claim, a quotation or any words that somebody has judged, with what each person says of it. */
export interface Judged {
	readonly about: ReviewRecord['about'];
	/** In text order; never empty. */
	readonly spans: readonly Span[];
	/** One for each person, by the person (see {@link personOf}); the last that they said. */
	readonly opinions: ReadonlyMap<string, Opinion>;
	/** The decision between them, and who made it; `undefined` where nobody has. */
	readonly decision: (Adjudication & { readonly by: string }) | undefined;
	readonly records: readonly ReviewRecord[];
}

/**
 * Everything that is judged in a text, in text order. Each person may have a record of their own for the same words, or
 * several may share one.
 *
 * @param placed the records of the text; those without a sure place are left out
 */
export function judgedIn(placed: readonly PlacedRecord[], opinions: readonly Opinion[]): Judged[] {
	const byRecord = new Map<RecordId, Opinion[]>();
	for (const opinion of opinions) {
		const own = byRecord.get(opinion.record) ?? [];
		own.push(opinion);
		byRecord.set(opinion.record, own);
	}
	const groups: Group[] = [];
	let open: Group[] = [];
	for (const { record, spans } of reviewsInOrder(placed)) {
		const start = spans[0]?.start ?? 0;
		open = open.filter(({ end }) => end > start);
		const same = open.find((group) => group.about === record.about && shareOf(group.spans, spans) >= LEAST_SHARE);
		if (same) {
			same.records.push(record);
		} else {
			const group = { about: record.about, spans, end: spans.at(-1)?.end ?? start, records: [record] };
			groups.push(group);
			open.push(group);
		}
	}
	return groups
		.map(({ about, spans, records }): Judged => ({
			about,
			spans,
			records,
			opinions: lastOfEach(records, byRecord),
			decision: decisionOn(records),
		}))
		.filter((one) => one.opinions.size > 0);
}

interface Group {
	readonly about: ReviewRecord['about'];
	readonly spans: readonly Span[];
	readonly end: number;
	readonly records: ReviewRecord[];
}

function reviewsInOrder(
	placed: readonly PlacedRecord[],
): { readonly record: ReviewRecord; readonly spans: readonly Span[] }[] {
	return placed
		.flatMap(({ record, outcome, spans }) =>
			record.type === 'review' && outcome !== 'needs review' && spans.length > 0 ? [{ record, spans }] : [],
		)
		.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

function lastOfEach(
	records: readonly ReviewRecord[],
	byRecord: ReadonlyMap<RecordId, readonly Opinion[]>,
): ReadonlyMap<string, Opinion> {
	const last = new Map<string, Opinion>();
	for (const opinion of records.flatMap(({ id }) => byRecord.get(id) ?? [])) {
		const person = personOf(opinion);
		const before = last.get(person);
		if (!before || before.modified < opinion.modified) {
			last.set(person, opinion);
		}
	}
	return last;
}

function decisionOn(records: readonly ReviewRecord[]): Judged['decision'] {
	const decided = records.filter((record) => decisionOf(record) !== undefined);
	// One that somebody has contradicted since decides nothing more.
	const last = decided
		.filter(({ rivals }) => rivals.length === 0)
		.sort((a, b) => (a.modified < b.modified ? -1 : 1))
		.at(-1);
	const decision = last && decisionOf(last);
	return last && decision ? { ...decision, by: personOf(last) } : undefined;
}
