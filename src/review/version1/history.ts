import type { DeskRecord } from '../model';
import { fromAnnotation } from '../store/recordFormat';
import type { Records } from './records';

/** What one act did to one record: `null` before it was made, and after it was taken away. */
interface RecordChange {
	readonly before: DeskRecord | null;
	readonly after: DeskRecord | null;
}

/** One thing a reviewer did, as version 1 wrote it. */
interface PastAct {
	readonly id: string;
	/** ISO 8601, UTC. */
	readonly time: string;
	readonly reviewer: string;
	readonly kind: 'change' | 'undo' | 'redo' | 'merge';
	/** For `undo` and `redo`: the act of kind `change` that is undone or redone. */
	readonly of: string | null;
	readonly changes: readonly RecordChange[];
}

/** How many lines are read before others have a turn. */
const BATCH = 100;

/** Reads a history, in order of time; lines that are none (conflict markers, half a line) are passed over. */
export async function parseHistory(text: string, rest: () => Promise<void>): Promise<PastAct[]> {
	const acts = new Map<string, PastAct>();
	for (const [i, line] of text.split('\n').entries()) {
		parseAct(line).forEach((act) => acts.set(act.id, act));
		if (i % BATCH === BATCH - 1) {
			await rest();
		}
	}
	return [...acts.values()].sort((x, y) => (x.time === y.time ? (x.id < y.id ? -1 : 1) : x.time < y.time ? -1 : 1));
}

function parseAct(line: string): PastAct[] {
	try {
		const act = JSON.parse(line) as Partial<Record<keyof PastAct, unknown>>;
		const { id, time, reviewer, kind, of, changes } = act;
		if (
			typeof id !== 'string' ||
			typeof time !== 'string' ||
			(kind !== 'change' && kind !== 'undo' && kind !== 'redo' && kind !== 'merge') ||
			!Array.isArray(changes)
		) {
			return [];
		}
		return [
			{
				id,
				time,
				reviewer: typeof reviewer === 'string' ? reviewer : '',
				kind,
				of: typeof of === 'string' ? of : null,
				changes: (changes as { before?: unknown; after?: unknown }[]).map(({ before, after }) => ({
					before: before ? fromAnnotation(before) : null,
					after: after ? fromAnnotation(after) : null,
				})),
			},
		];
	} catch {
		return [];
	}
}

/**
 * What acts from a time on left of the records they were about. The history is written first, so that it makes up for a
 * record file that was not written any more.
 *
 * @param since ISO 8601, UTC
 */
export function replay(acts: readonly PastAct[], since: string): Records {
	const records = new Map<string, DeskRecord>();
	const removed = new Map<string, string>();
	for (const { time, changes } of acts.filter(({ time }) => time >= since)) {
		for (const { before, after } of changes) {
			if (after) {
				records.set(after.id, after);
				removed.delete(after.id);
			} else if (before) {
				records.delete(before.id);
				removed.set(before.id, before.modified > time ? before.modified : time);
			}
		}
	}
	return {
		records: [...records.values()],
		removed: Array.from(removed, ([id, modified]) => ({ id, modified })),
	};
}
