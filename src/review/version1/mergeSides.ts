import type { DeskRecord } from '../model';
import { toAnnotation } from '../store/recordFormat';
import type { Records } from './records';

/**
 * Joins two states of the same file so that nobody's record is lost: of two versions of one record the later stays, of
 * two as late the one that sorts later, so that both sides decide alike;  its place is the one found last.
 * Commutative, associative, idempotent.
 */
export function mergeSides(a: Records, b: Records): Records {
	const removed = new Map<string, string>();
	for (const { id, modified } of [...a.removed, ...b.removed]) {
		removed.set(id, later(removed.get(id) ?? '', modified));
	}
	const records = new Map<string, DeskRecord>();
	for (const record of [...a.records, ...b.records]) {
		const other = records.get(record.id);
		if (!other) {
			records.set(record.id, record);
			continue;
		}
		const stays = isLater(record, other, 'modified', said) ? record : other;
		const { target, anchored } = isLater(record, other, 'anchored', placed) ? record : other;
		records.set(record.id, { ...stays, target, anchored });
	}
	for (const [id, modified] of removed) {
		const record = records.get(id);
		if (record && record.modified > modified) {
			removed.delete(id);
		} else {
			records.delete(id);
		}
	}
	return {
		records: [...records.values()],
		removed: Array.from(removed, ([id, modified]) => ({ id, modified })),
	};
}

// By way of the annotation, for the order of properties must not matter.
const said = (record: DeskRecord): string => JSON.stringify(toAnnotation({ ...record, target: [], anchored: '' }, ''));
const placed = ({ target }: DeskRecord): string => JSON.stringify(target);
const isLater = (
	a: DeskRecord,
	b: DeskRecord,
	time: 'modified' | 'anchored',
	content: (record: DeskRecord) => string,
): boolean => (a[time] === b[time] ? content(a) > content(b) : a[time] > b[time]);
const later = (a: string, b: string): string => (a > b ? a : b);
