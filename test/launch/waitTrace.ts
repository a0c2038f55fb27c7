import type { Browser } from 'playwright-core';
import { isMark, readMark, told, type Wait, type Who } from './waitMarks';

/** One event of a trace of Chromium: times in microseconds. */
interface TraceEvent {
	readonly name: string;
	readonly pid: number;
	readonly tid: number;
	readonly ts: number;
	readonly dur?: number;
	/** What the thread itself worked, whatever the machine had to do beside. */
	readonly tdur?: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What of ours may be in one task of the worker at most, in milliseconds. */
const MOST = 50;
const CATEGORIES = ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
const COLLECTIONS: ReadonlySet<string> = new Set(['MajorGC', 'MinorGC']);

/**
 * Traces a browser in which tests measure how long the extension host is held.
 *
 * @param run runs them, and gives their exit code
 * @returns that code; 1 where one task worked for too long
 */
export async function traced(browser: Browser, run: () => Promise<number>): Promise<number> {
	await browser.startTracing(undefined, { categories: CATEGORIES });
	const code = await run();
	const trace: unknown = JSON.parse((await browser.stopTracing()).toString());
	const most = report(eventsOf(trace));
	return code === 0 && most > MOST ? 1 : code;
}

/** Prints the longest tasks of each series, and gives what the longest worked beside VS Code's own in the same step. */
function report(events: readonly TraceEvent[]): number {
	const series = new Map<string, Map<Who, Wait[]>>();
	for (const { who, what, ...wait } of tasksOf(events)) {
		const both = series.get(what) ?? new Map<Who, Wait[]>();
		series.set(what, both.set(who, [...(both.get(who) ?? []), wait]));
	}
	let most = 0;
	for (const [what, both] of series) {
		console.log(`  ${what}`);
		const [alone = [], ours = []] = (['VS Code alone', 'with us'] as const).map((who) => {
			const waits = (both.get(who) ?? []).sort((a, b) => b.milliseconds - a.milliseconds);
			console.log(told(who, waits));
			return waits;
		});
		const ofStep = (step: string): number => alone.find((wait) => wait.step === step)?.milliseconds ?? 0;
		most = Math.max(most, ...ours.map(({ milliseconds, step }) => milliseconds - ofStep(step)));
	}
	console.log(`    of ours at most: ${most.toFixed(0)} ms`);
	return most;
}

/** The tasks of the thread that sets the marks, while there is one. */
function tasksOf(events: readonly TraceEvent[]): (Wait & { readonly who: Who; readonly what: string })[] {
	const first = events.find(({ name }) => isMark(name));
	const own = events.filter(({ pid, tid }) => pid === first?.pid && tid === first.tid);
	const tasks: (Writable<Wait> & { readonly who: Who; readonly what: string; readonly to: number })[] = [];
	let now: ReturnType<typeof readMark>;
	for (const { name, ts, dur = 0, tdur = 0 } of own.sort((a, b) => a.ts - b.ts)) {
		const task = tasks.at(-1);
		if (isMark(name)) {
			now = readMark(name);
		} else if (name === 'RunTask' && now) {
			tasks.push({ ...now, milliseconds: tdur / 1000, collecting: 0, to: ts + dur });
		} else if (COLLECTIONS.has(name) && task && ts < task.to) {
			task.collecting += tdur / 1000;
			task.milliseconds -= tdur / 1000;
		}
	}
	if (tasks.length === 0) {
		throw new Error('The trace of the browser shows no task of the tests: there is nothing to measure.');
	}
	return tasks;
}

function eventsOf(trace: unknown): readonly TraceEvent[] {
	return typeof trace === 'object' && trace !== null && 'traceEvents' in trace && Array.isArray(trace.traceEvents)
		? (trace.traceEvents as TraceEvent[])
		: [];
}
