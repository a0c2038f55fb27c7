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

/** What a person is shown of each record by these acts: one verdict, or several that nobody has settled. */
export function expected(there: ReadonlySet<Entry>): Record<string, string[]> {
	const records = new Map<string, string[]>();
	const counted = [...there].filter(
		(entry) => (entry.kind === 'set' || entry.kind === 'remove') && !isUndone(entry, there),
	);
	const live = counted.filter(
		(entry) =>
			entry.kind === 'set' &&
			!counted.some(({ kind, record, knew }) => kind === 'remove' && record === entry.record && knew.has(entry)),
	);
	for (const entry of live) {
		const isLast = !live.some(({ record, knew }) => record === entry.record && knew.has(entry));
		records.set(entry.record, [...(records.get(entry.record) ?? []), ...(isLast ? [verdict(entry.number)] : [])]);
	}
	return Object.fromEntries(Array.from(records, ([id, verdicts]) => [id, verdicts.sort()]));
}

export function isUndone(entry: Entry, there: ReadonlySet<Entry>): boolean {
	const steps = [...there].filter(({ of }) => of === entry);
	return steps.some((step) => step.kind === 'undo' && !steps.some(({ knew }) => knew.has(step)));
}

/** The status and note that act number so-and-so sets, and no other. */
export const statusOf = (number: number): string => `s${number}`;
export const noteOf = (number: number): string => `n${number}`;
export const verdict = (number: number): string => `${statusOf(number)} ${noteOf(number)}`;
