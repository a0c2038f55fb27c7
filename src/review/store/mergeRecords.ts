import { inOrder, type DeskRecord, type Records } from '../model';
import { toAnnotation } from './recordFormat';

/**
 * Joins two states of the same file so that nobody's record is lost: of two versions of one record the later stays, of
 * two as late the one that sorts later, so that both sides decide alike; its place is the one found last. Commutative, associative, idempotent.
 *
 * @returns also the versions of `a` and `b` that did not stay
 */
export function mergeRecords(a: Records, b: Records): { merged: Records; superseded: DeskRecord[] } {
	const removed = new Map<string, string>();
	for (const { id, modified } of [...a.removed, ...b.removed]) {
		removed.set(id, later(removed.get(id) ?? '', modified));
	}
	const records = new Map<string, DeskRecord>();
	const superseded: DeskRecord[] = [];
	for (const record of [...a.records, ...b.records]) {
		const other = records.get(record.id);
		if (!other) {
			records.set(record.id, record);
			continue;
		}
		const [stays, goes] = isLater(record, other, 'modified', said) ? [record, other] : [other, record];
		const { target, anchored } = isLater(record, other, 'anchored', placed) ? record : other;
		records.set(record.id, { ...stays, target, anchored });
		if (said(goes) !== said(stays)) {
			superseded.push(goes);
		}
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
		merged: {
			source: later(a.source, b.source),
			records: inOrder([...records.values()]),
			removed: Array.from(removed, ([id, modified]) => ({ id, modified })).sort((x, y) => (x.id < y.id ? -1 : 1)),
		},
		superseded,
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
