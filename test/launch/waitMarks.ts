/*
 * The tests that measure how long the extension host is held say with `performance.mark` what they are at: a trace of a
 * browser shows it. Beside tests, as benchmarks are: `npm run waits`.
 */

/** Who may have held it. */
export type Who = 'VS Code alone' | 'with us';

/** How long the extension host was kept from the next turn, and during what. */
export interface Wait {
	/** Of work. */
	readonly milliseconds: number;
	/** Milliseconds of collecting garbage in between: no code of ours, and longer on a machine whose cores are all busy. */
	readonly collecting: number;
	readonly step: string;
}

/** What the titles of those tests hold. */
export const MEASURED = '(measured)';
/** The mark after which nothing is measured. */
export const OVER = 'waits · over';

const PREFIX = 'waits · ';

/** The mark of a step of what somebody is busy with. */
export function markOf(who: Who, what: string, step: string): string {
	return PREFIX + JSON.stringify([who, what, step]);
}

/** Reads a mark; `undefined` for {@link OVER}. */
export function readMark(
	name: string,
): { readonly who: Who; readonly what: string; readonly step: string } | undefined {
	if (name === OVER) {
		return undefined;
	}
	const [who, what, step] = JSON.parse(name.slice(PREFIX.length)) as [Who, string, string];
	return { who, what, step };
}

/** Whether it is one of these marks. */
export const isMark = (name: string): boolean => name.startsWith(PREFIX);

/** A line about the longest waits, which come first. */
export function told(who: Who, waits: readonly Wait[]): string {
	const five = waits.slice(0, 5).map(({ milliseconds, step }) => `${milliseconds.toFixed(0)} (${step})`);
	const collecting = Math.max(0, ...waits.map((wait) => wait.collecting));
	const whole = Math.max(0, ...waits.map((wait) => wait.milliseconds + wait.collecting));
	const garbage = `garbage: ${collecting.toFixed(0)}, all in one: ${whole.toFixed(0)}`;
	return `    longest waits, ${who}, ms: ${five.join(', ')}; ${garbage}`;
}
