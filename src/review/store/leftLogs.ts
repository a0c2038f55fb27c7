import type { Arrivals } from './arrivals';
import { ABANDONED, holds, TEMPORARY } from './fileSteps';
import type { RecordFiles } from './recordFiles';

/** As old as this it is nobody's, whatever the clock of the disk says, in milliseconds. */
const DEAD = 30_000;

/**
 * Logs that windows were writing when they ended are there under temporary names. Such a window may live all the same, and
 * others may see to the same log: so nothing gets another name, and no log is written under a name that somebody else
 * writes. What a log does not hold comes beside it; only what is read elsewhere on the disk goes.
 *
 * @param names in the folder of the logs
 * @returns whether there was anything of the sort
 */
export async function takeLeftLogs(disk: RecordFiles, arrivals: Arrivals, names: readonly string[]): Promise<boolean> {
	const left = names.filter((name) => name.endsWith(TEMPORARY));
	const others = names.filter((name) => !name.endsWith(TEMPORARY));
	for (const name of left) {
		// What cannot be seen to now is seen to another time.
		await takeLeft(disk, arrivals, name, others).catch(() => undefined);
	}
	return left.length > 0;
}

async function takeLeft(disk: RecordFiles, arrivals: Arrivals, name: string, others: readonly string[]): Promise<void> {
	const age = (await disk.age(`acts/${name}`)) ?? 0;
	if (age < ABANDONED) {
		return;
	}
	const text = (await disk.read(`acts/${name}`)) ?? '';
	// Half a line is no act.
	const whole = text.slice(0, text.lastIndexOf('\n') + 1);
	const log = name.split('.', 2).join('.');
	let isElsewhere = whole === '';
	for (const other of others.filter((other) => other.startsWith(`${log}.`))) {
		isElsewhere ||= holds(await disk.read(`acts/${other}`), whole);
	}
	if (!isElsewhere) {
		await arrivals.takeBeside(`acts/${log}.jsonl`, whole);
	} else if (age >= DEAD) {
		await disk.remove(`acts/${name}`);
	}
}
