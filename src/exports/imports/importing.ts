import type { Analysis } from '../../analysis/model';
import type { Opinion } from '../../review/acts/opinions';
import type { Anchor } from '../../review/anchors/anchor';
import { UNREVIEWED, type DeskRecord, type RecordId, type ReviewRecord, type Status } from '../../review/model';
import type { RecordFault } from '../../review/store/recordFormat';
import type { Surroundings } from '../../review/store/recordFiles';
import { withEdits, withNews } from './withNews';

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
	/** Those that were changed in another program, as they had left. */
	readonly left?: ReadonlyMap<RecordId, DeskRecord>;
	/** How many entries were left out: about another text, or with nothing in them that a record could hold. */
	readonly skipped: number;
}

/** What is there already. */
export interface Known {
	readonly records: readonly DeskRecord[];
	/** What each person last said of them. */
	readonly opinions: readonly Opinion[];
}

/** Why a file cannot be read, for the person to be told in their own language; `detail` is what there is to say of it. */
export interface Unreadable {
	readonly fault: RecordFault | 'no annotations';
	readonly detail: string;
}

/**
 * Those of the imported records that say something new: reading the same file twice adds nothing. Of one that is already
 * there comes what it says beyond that, see {@link withNews}, and what was changed in it in another program.
 *
 * @param left see {@link Imported}
 */
export function newRecords(
	{ records, opinions }: Known,
	imported: readonly DeskRecord[],
	left?: Imported['left'],
): DeskRecord[] {
	const byId = new Map(records.map((record) => [record.id, record]));
	const said = new Set(records.flatMap((record) => [wordsOf(record), wordsOf({ ...record, reviewer: '' })]));
	return imported.flatMap((record) => {
		const known = byId.get(record.id);
		if (!known) {
			return said.has(wordsOf(record)) ? [] : [record];
		}
		const before = left?.get(record.id);
		const news = before
			? withEdits(withNews(known, before, opinions), before, record)
			: withNews(known, record, opinions);
		return news === known ? [] : [news];
	});
}

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
