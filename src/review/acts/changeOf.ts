import type { Anchor } from '../anchors/anchor';
import {
	noteWriterOf,
	writtenAt,
	type DeskRecord,
	type RecordId,
	type ReviewRecord,
	type Times,
	type Verdict,
} from '../model';
import type { About, Change, Said } from './act';
import { decisionOf } from './adjudication';

/** A record that a change makes. */
export interface NewRecord {
	readonly id: RecordId;
	/** ISO 8601, UTC, milliseconds. */
	readonly created: string;
	readonly target: readonly Anchor[];
	readonly of: About;
}

/** What is said of a record that there is, or of one that is made by it. */
export function changeOf(record: DeskRecord | NewRecord, set: Said, target: readonly Anchor[] = record.target): Change {
	const of = 'of' in record ? record.of : aboutOf(record);
	return { record: record.id, target, created: record.created, of, set };
}

/** Takes a record away. */
export const removalOf = (record: DeskRecord): Change => ({ ...changeOf(record, {}), removed: true });

/**
 * Everything that a record says, in the names of those who said it, and of when they did: for records that come from
 * elsewhere. What others said of it at the same time stays beside it: changes of one act do not know of each other.
 */
export function wholeChangesOf(record: DeskRecord): Change[] {
	return [
		...(record.type === 'review' ? record.rivals.map((rival) => rivalChange(rival, record)) : []),
		saidBy(record, changeOf(record, allOf(record))),
	];
}

/** What comes from elsewhere: all that records say, and of those that are known what they say beyond that. */
export function takenChangesOf(records: readonly DeskRecord[], known: readonly DeskRecord[]): Change[] {
	const byId = new Map(known.map((record) => [record.id, record]));
	return records.flatMap((record) => {
		const before = byId.get(record.id);
		return before ? furtherChangesOf(record, before) : wholeChangesOf(record);
	});
}

/**
 * What a version of a record from elsewhere says beyond what is known of it. Where people say different things, what all
 * of them say is said again: what an act knows and does not name is no longer beside what it says.
 */
function furtherChangesOf(record: DeskRecord, known: DeskRecord): Change[] {
	if (record.type !== 'review' || known.type !== 'review') {
		return wholeChangesOf(record);
	}
	const { status, judged, note, tags, sources, rivals, foreign, target } = record;
	const isOther = (part: keyof ReviewRecord): boolean => JSON.stringify(record[part]) !== JSON.stringify(known[part]);
	const isContested = rivals.length > 0 && !decisionOf(known);
	const isVerdict =
		(['status', 'reviewer', 'modified', 'rivals'] as const).some(isOther) || (isContested && isOther('note'));
	const isNoteOfVerdict = isVerdict && noteWriterOf(record) === record.reviewer && (isContested || isOther('note'));
	const verdict = { status, judged, ...(isNoteOfVerdict && { note }), ...(isOther('foreign') && { foreign }) };
	const written = (part: keyof Times): Pick<DeskRecord, 'reviewer' | 'modified'> => ({
		reviewer: part === 'note' ? noteWriterOf(record) : record.reviewer,
		modified: writtenAt(record, part),
	});
	const changes = [
		...(isVerdict
			? [...rivals.map((rival) => rivalChange(rival, record)), saidBy(record, changeOf(record, verdict))]
			: []),
		...(isOther('note') && !isNoteOfVerdict ? [saidBy(written('note'), changeOf(record, { note }))] : []),
		...(isOther('tags') ? [saidBy(written('tags'), changeOf(record, { tags }))] : []),
		...(isOther('sources') ? [saidBy(written('sources'), changeOf(record, { sources }))] : []),
	];
	return changes.length === 0 && isOther('target') ? [changeOf(record, {}, target)] : changes;
}

const rivalChange = (rival: Verdict, record: ReviewRecord): Change =>
	saidBy(rival, changeOf(record, { status: rival.status, note: rival.note }));

const saidBy = ({ reviewer, modified }: Pick<DeskRecord, 'reviewer' | 'modified'>, change: Change): Change => ({
	...change,
	...(reviewer !== '' && { by: reviewer }),
	...(modified !== '' && { at: modified }),
});

function allOf(record: DeskRecord): Said {
	const foreign = Object.keys(record.foreign).length > 0 ? { foreign: record.foreign } : {};
	switch (record.type) {
		case 'review': {
			const { status, judged, note, tags, sources } = record;
			return { status, judged, note, tags, sources, ...foreign };
		}
		case 'correction':
			return { correction: record.correction, ...foreign };
		case 'finding':
			return foreign;
	}
}

function aboutOf(record: DeskRecord): About {
	switch (record.type) {
		case 'review':
			return { type: 'review', about: record.about };
		case 'correction':
			return { type: 'correction' };
		case 'finding':
			return { type: 'finding', code: record.code };
	}
}
