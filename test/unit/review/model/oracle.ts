/** One thing someone did, and all that they knew when they did it. */
export interface Entry {
	readonly number: number;
	readonly author: string;
	readonly kind: 'set' | 'remove' | 'undo' | 'redo';
	/** The record; of a step that of what is undone. */
	readonly record: string;
	/** What is undone or done again. */
	readonly of: Entry | undefined;
	readonly knew: ReadonlySet<Entry>;
}

function liveOf(there: ReadonlySet<Entry>): readonly Entry[] {
	const counted = [...there].filter(
		(entry) => (entry.kind === 'set' || entry.kind === 'remove') && !isUndone(entry, there),
	);
	return counted.filter(
		(entry) =>
			entry.kind === 'set' &&
			!counted.some(({ kind, record, knew }) => kind === 'remove' && record === entry.record && knew.has(entry)),
	);
}

/** What a person is shown of each record by these acts: one verdict, or several that nobody has settled. */
export function expected(there: ReadonlySet<Entry>): Record<string, string[]> {
	const records = new Map<string, string[]>();
	const live = liveOf(there);
	for (const entry of live) {
		const isLast = lastOf(live, entry.record).includes(entry);
		records.set(entry.record, [...(records.get(entry.record) ?? []), ...(isLast ? [verdict(entry.number)] : [])]);
	}
	return Object.fromEntries(Array.from(records, ([id, verdicts]) => [id, verdicts.sort()]));
}

/**
 * The acts of which one tells where a record stands: those that no other knew. Nobody tells otherwise who had not seen it,
 * unless something of it was taken back: where that stood is known as well.
 */
export const placing = (record: string, there: ReadonlySet<Entry>): readonly Entry[] => lastOf(liveOf(there), record);

const lastOf = (live: readonly Entry[], record: string): readonly Entry[] =>
	live.filter(
		(entry) => entry.record === record && !live.some((other) => other.record === record && other.knew.has(entry)),
	);

/** Whether anything of a record was undone or taken away, or git has taken away what somebody knew of it. */
export const isTakenBack = (record: string, there: ReadonlySet<Entry>, knew: ReadonlySet<Entry>): boolean =>
	[...there].some((entry) => entry.record === record && entry.kind !== 'set') ||
	[...knew].some((entry) => entry.record === record && !there.has(entry));

export function isUndone(entry: Entry, there: ReadonlySet<Entry>): boolean {
	const steps = [...there].filter(({ of }) => of === entry);
	return steps.some((step) => step.kind === 'undo' && !steps.some(({ knew }) => knew.has(step)));
}

/** The status and note that act number so-and-so sets, and no other. */
export const statusOf = (number: number): string => `s${number}`;
export const noteOf = (number: number): string => `n${number}`;
export const verdict = (number: number): string => `${statusOf(number)} ${noteOf(number)}`;
