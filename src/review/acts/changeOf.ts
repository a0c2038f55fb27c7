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

/** Everything that a record says, in the name of whoever said it: for those that come from elsewhere. */
export const wholeChangeOf = (record: DeskRecord): Change => ({
	...changeOf(record, allOf(record)),
	...(record.reviewer !== '' && { by: record.reviewer }),
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
