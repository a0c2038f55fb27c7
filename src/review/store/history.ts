import type { DeskRecord, Records } from '../model';
import { fromAnnotation, toAnnotation } from './recordFormat';

/** What one act did to one record: `null` before it was made, and after it was taken away. */
export interface RecordChange {
	readonly before: DeskRecord | null;
	readonly after: DeskRecord | null;
}

/** One thing a reviewer did, undone and redone as a whole. Never changed once written: undoing is an act, too. */
export interface Act {
	readonly id: string;
	/** ISO 8601, UTC. */
	readonly time: string;
	readonly reviewer: string;
	readonly kind: 'change' | 'undo' | 'redo' | 'merge';
	/** For `undo` and `redo`: the act of kind `change` that is undone or redone. */
	readonly of: string | null;
	readonly changes: readonly RecordChange[];
}

// Not state of this module: acts own their print, and most of a history are acts that have been printed before.
const prints = new WeakMap<readonly Act[], string>();
const lines = new WeakMap<Act, { readonly source: string; readonly line: string }>();

/** The history of one record file: one act a line, in order of time, so that git's union of two is a history again. */
export function printHistory(acts: readonly Act[], source: string): string {
	const text = prints.get(acts) ?? acts.map((act) => printAct(act, source)).join('');
	prints.set(acts, text);
	return text;
}

function printAct(act: Act, source: string): string {
	const known = lines.get(act);
	if (known?.source === source) {
		return known.line;
	}
	const side = (record: DeskRecord | null): unknown => record && toAnnotation(record, source);
	const changes = act.changes.map(({ before, after }) => ({ before: side(before), after: side(after) }));
	const line = `${JSON.stringify({ ...act, changes })}\n`;
	lines.set(act, { source, line });
	return line;
}

/** Reads a history; lines that are none (conflict markers, half a line) are passed over. */
export function parseHistory(text: string): Act[] {
	return mergeHistories(text.split('\n').flatMap(parseAct), []);
}

function parseAct(line: string): Act[] {
	try {
		const act = JSON.parse(line) as Partial<Record<keyof Act, unknown>>;
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

/** All acts of both, each once, in order of time. */
export function mergeHistories(a: readonly Act[], b: readonly Act[]): Act[] {
	const acts = new Map([...a, ...b].map((act) => [act.id, act]));
	return [...acts.values()].sort((x, y) => (x.time === y.time ? (x.id < y.id ? -1 : 1) : x.time < y.time ? -1 : 1));
}

/**
 * What acts from a time on left of the records they were about. The history is written first, so that it makes up for a
 * record file that was not written any more.
 *
 * @param since ISO 8601, UTC
 */
export function replay(acts: readonly Act[], source: string, since: string): Records {
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
		source,
		records: [...records.values()],
		removed: Array.from(removed, ([id, modified]) => ({ id, modified })),
	};
}

/** The act that a reviewer's next undo, and next redo, is about. Everyone undoes only what they did themselves. */
export function nextSteps(acts: readonly Act[], reviewer: string): { undo: Act | undefined; redo: Act | undefined } {
	const done: Act[] = [];
	const undone: Act[] = [];
	const byId = new Map(acts.map((act) => [act.id, act]));
	const move = (act: Act, from: Act[], to: Act[]): void => {
		const at = from.lastIndexOf(act);
		if (at >= 0) {
			from.splice(at, 1);
			to.push(act);
		}
	};
	for (const act of acts.filter((act) => act.reviewer === reviewer)) {
		const of = act.of === null ? undefined : byId.get(act.of);
		if (act.kind === 'change') {
			done.push(act);
			undone.length = 0;
		} else if (of) {
			move(of, act.kind === 'undo' ? done : undone, act.kind === 'undo' ? undone : done);
		}
	}
	return { undo: done.at(-1), redo: undone.at(-1) };
}

// Where a record stands is not a reviewer's act: undoing a status leaves the anchors where the text has taken them.
const REVERTED = ['status', 'note', 'tags', 'sources', 'judged', 'about', 'correction'] as const;

/**
 * What a record becomes when a change is taken back: only what the change changed, and only where nobody has changed
 * it again since.
 *
 * @returns the record, `null` for none, or `undefined` where others have been at it since
 */
export function revert(current: DeskRecord | null, { before, after }: RecordChange): DeskRecord | null | undefined {
	if (before === null || after === null) {
		if (after === null) {
			return current === null ? before : undefined;
		}
		return current !== null && REVERTED.every((key) => same(current, after, key)) ? null : undefined;
	}
	if (current === null) {
		return undefined;
	}
	const changed = REVERTED.filter((key) => !same(before, after, key));
	if (changed.some((key) => !same(current, after, key))) {
		return undefined;
	}
	return { ...current, ...Object.fromEntries(changed.map((key) => [key, field(before, key)])) };
}

const field = (record: DeskRecord, key: string): unknown => (record as unknown as Record<string, unknown>)[key];
const same = (a: DeskRecord, b: DeskRecord, key: string): boolean =>
	JSON.stringify(field(a, key)) === JSON.stringify(field(b, key));
