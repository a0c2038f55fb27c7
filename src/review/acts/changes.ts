import type { Span } from '../../analysis/model';
import type { About, Change } from './act';
import { withAdjudication, type Adjudication } from './adjudication';
import { changeOf, removalOf, type NewRecord } from './changeOf';
import type { Anchor } from '../anchors/anchor';
import type { Correction, CorrectionRecord, DeskRecord, RecordedCode, RecordId, ReviewRecord } from '../model';
import type { PlacedRecord } from '../placeRecords';
import type { Reviews } from '../reviews';
import { lengthOf, sharedLength } from '../../analysis/text/spans';

/** What a person writes of something. */
type Written = Pick<ReviewRecord, 'note' | 'tags' | 'sources'>;

/** What is set on a review; what is left out stays as it is. */
export interface ReviewChange extends Partial<Pick<ReviewRecord, 'status'> & Written> {
	/**
	 * What was there when the person began to write: whatever has been written since stays, beside what they changed of it.
	 * Left out, all that is there was seen.
	 */
	readonly over?: Partial<Written>;
}

/** What a person meant, found again in the present text. */
export interface Found {
	readonly about: ReviewRecord['about'];
	readonly anchors: readonly Anchor[];
	/** Where it stands now; `undefined` where its words are gone, and the anchors are those of the text it was in. */
	readonly spans: readonly Span[] | undefined;
	/** The record that was meant, or that stands there by now. */
	readonly record: DeskRecord | undefined;
}

/** What a review changes; with a status, whatever others said of the very same place is settled by it too. */
export function reviewChanges(found: Found, change: ReviewChange, reviews: Reviews): Change[] {
	const judged = found.anchors.map(({ exact }) => exact).join(' … ');
	const written = writtenOver(change, found.record?.type === 'review' ? found.record : NOTHING_WRITTEN);
	const { status } = change;
	const set = status === undefined ? written : { ...written, status, judged };
	if (Object.keys(set).length === 0) {
		return [];
	}
	const own = found.record
		? changeOf(found.record, set, found.anchors)
		: changeOf(newRecord({ type: 'review', about: found.about }, found.anchors), set);
	const { about, spans } = found;
	const beside = spans && change.status !== undefined ? (reviews.of({ about, spans })?.beside ?? []) : [];
	const others = beside.filter(({ id }) => id !== own.record);
	return [own, ...others.map((other) => changeOf(other, set))];
}

const NOTHING_WRITTEN: Written = { note: '', tags: [], sources: [] };

/** What is to be written where others may have written since a person began; nothing of what they left as it was. */
function writtenOver({ note, tags, sources, over = {} }: ReviewChange, there: Written): Partial<Written> {
	return {
		...(note !== undefined && note !== over.note && { note: noteOver(note, over.note ?? there.note, there.note) }),
		...(tags && !isSame(tags, over.tags) && { tags: listOver(tags, over.tags ?? there.tags, there.tags) }),
		...(sources &&
			!isSame(sources, over.sources) && { sources: listOver(sources, over.sources ?? there.sources, there.sources) }),
	};
}

const BETWEEN_NOTES = '\n\n';

/** A note that has been written meanwhile stays, above the one that was begun before it. */
export function noteOver(note: string, saw: string, there: string): string {
	if (there === saw || there === '') {
		return note;
	}
	// Who takes away the note that they saw does not take away another.
	return note === '' || there.split(BETWEEN_NOTES).includes(note) ? there : `${there}${BETWEEN_NOTES}${note}`;
}

/** Of a list that others have changed meanwhile a person changes what they added and what they took away. */
function listOver<T>(list: readonly T[], saw: readonly T[], there: readonly T[]): readonly T[] {
	const has = (all: readonly T[], one: T): boolean => all.some((other) => isSame(one, other));
	return isSame(saw, there)
		? list
		: [
				...there.filter((one) => has(list, one) || !has(saw, one)),
				...list.filter((one) => !has(saw, one) && !has(there, one)),
			];
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What a decision between people changes: the status of every record of the thing. Notes stay with those who wrote them.
 *
 * @param judged the words that are decided on
 */
export const decisionChanges = (
	records: readonly ReviewRecord[],
	decision: Adjudication,
	judged: string,
): readonly Change[] =>
	records.map((record) =>
		changeOf(record, { status: decision.status, judged, foreign: withAdjudication(record.foreign, decision) }),
	);

/** Says that a finding has been dealt with. */
export function findingChange({ anchors }: Found, code: RecordedCode): Change {
	return changeOf(newRecord({ type: 'finding', code }, anchors), {});
}

/**
 * What a correction changes: it takes the place of an earlier one of the same thing, or of the same name, or is one more.
 *
 * @param found where; `undefined` for corrections of names
 * @param placed where the corrections of the text stand
 */
export function correctionChange(
	correction: Correction,
	found: Found | undefined,
	records: readonly DeskRecord[],
	placed: readonly PlacedRecord[],
): Change {
	const earlier = records.find(
		(record): record is CorrectionRecord =>
			record.type === 'correction' &&
			(found
				? record.correction.kind === correction.kind && isAt(record.id, placed, found.spans ?? [])
				: isOfSameName(record.correction, correction)),
	);
	const anchors = found?.anchors ?? [];
	if (!earlier) {
		return changeOf(newRecord({ type: 'correction' }, anchors), { correction });
	}
	if (earlier.correction.kind === 'rename entity' && correction.kind === 'rename entity') {
		// Named a second time, it is still the name in the text that is replaced; given back its own, nothing is left.
		const { name } = earlier.correction;
		return name === correction.to ? removalOf(earlier) : changeOf(earlier, { correction: { ...correction, name } });
	}
	return changeOf(earlier, { correction }, anchors);
}

const newRecord = (of: About, target: readonly Anchor[]): NewRecord => ({
	id: crypto.randomUUID(),
	created: new Date().toISOString(),
	target,
	of,
});

function isOfSameName(earlier: Correction, correction: Correction): boolean {
	if (earlier.kind === 'rename entity' && correction.kind === 'rename entity') {
		return earlier.to === correction.name || earlier.name === correction.name;
	}
	if (earlier.kind === 'attribute' && correction.kind === 'attribute' && earlier.attribute !== correction.attribute) {
		return false;
	}
	return (
		earlier.kind === correction.kind && 'name' in earlier && 'name' in correction && earlier.name === correction.name
	);
}

function isAt(id: RecordId, placed: readonly PlacedRecord[], spans: readonly Span[]): boolean {
	const place = placed.find(({ record }) => record.id === id);
	return (
		place !== undefined &&
		place.outcome !== 'needs review' &&
		sharedLength(place.spans, spans) > 0.5 * Math.min(lengthOf(place.spans), lengthOf(spans))
	);
}
