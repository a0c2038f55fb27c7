import type { Anchor } from '../anchors/anchor';
import type { DeskRecord, RecordId } from '../model';
import type { About, Change, Said } from './act';

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
	const rivals = record.type === 'review' ? record.rivals : [];
	return [
		...rivals.map((rival) => saidBy(rival, changeOf(record, { status: rival.status, note: rival.note }))),
		saidBy(record, changeOf(record, allOf(record))),
	];
}

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
