import type { Analysis } from '../../analysis/model';
import type { Anchor } from '../../review/anchors/anchor';
import { UNREVIEWED, type DeskRecord, type ReviewRecord, type Status } from '../../review/model';
import type { RecordFault } from '../../review/store/recordFormat';
import type { Surroundings } from '../../review/store/recordFiles';

/** What an import needs to know of the text it is for. */
export interface Importing {
	/** The path or name of the text. */
	readonly doc: string;
	readonly analysis: Analysis;
	/** Whose records they are, where the file does not say. */
	readonly reviewer: string;
	/** Those that the workspace knows. */
	readonly statuses: readonly Pick<Status, 'id'>[];
	readonly surroundings: Pick<Surroundings, 'now' | 'newId'>;
}

export interface Imported {
	/** Not yet placed: whether they still fit the text is for `placeRecords` to say. */
	readonly records: readonly DeskRecord[];
	/** How many entries were left out: about another text, or with nothing in them that a record could hold. */
	readonly skipped: number;
}

/** Why a file cannot be read, for the person to be told in their own language; `detail` is what there is to say of it. */
export interface Unreadable {
	readonly fault: RecordFault | 'no annotations';
	readonly detail: string;
}

/**
 * Those of the imported records that say something new: reading the same file twice adds nothing. A record that is
 * already there is replaced by a later version of itself, never by an earlier one.
 */
export function newRecords(existing: readonly DeskRecord[], imported: readonly DeskRecord[]): DeskRecord[] {
	const byId = new Map(existing.map((record) => [record.id, record]));
	const said = new Set(existing.flatMap((record) => [wordsOf(record), wordsOf({ ...record, reviewer: '' })]));
	return imported.filter((record) => {
		const known = byId.get(record.id);
		return known ? latestOf(known) < latestOf(record) : !said.has(wordsOf(record));
	});
}

/** When somebody last said something of it. */
const latestOf = (record: DeskRecord): string =>
	[record, ...(record.type === 'review' ? record.rivals : [])].reduce(
		(latest, { modified }) => (modified > latest ? modified : latest),
		'',
	);

/** All that a record says, but for when and under which id; a verdict is somebody's, as far as that is known. */
function wordsOf(record: DeskRecord): string {
	const target = record.target.map(({ exact, start }: Anchor) => [exact, start]);
	switch (record.type) {
		case 'review':
			return JSON.stringify([target, record.about, verdictOf(record), record.note, record.tags, record.sources]);
		case 'correction':
			return JSON.stringify([target, record.correction]);
		case 'finding':
			return JSON.stringify([target, record.code]);
	}
}

const verdictOf = ({ status, reviewer }: ReviewRecord): readonly string[] =>
	status === UNREVIEWED ? [] : [status, reviewer];
