import { markOf, OVER, type Wait, type Who } from '../launch/waitMarks';

const TICK_MS = 2;

/**
 * A clock in the extension host that is late when somebody holds it. It is late as well while other processes, or
 * other threads of its own, have the processor; what this thread worked in the meantime tells them apart, where that is
 * known.
 */
export class HostClock {
	private readonly waits: (Wait & { readonly from: number; readonly to: number })[] = [];
	private readonly timer: ReturnType<typeof setInterval>;
	private readonly collections = collectionsOfGarbage?.();
	private now = '';
	private last = { wall: 0, work: 0 };

	/**
	 * @param who whose doing it is
	 * @param what what they are busy with
	 */
	constructor(
		private readonly who: Who,
		private readonly what: string,
	) {
		this.last = read();
		this.timer = setInterval(() => this.tick(), TICK_MS);
	}

	/** What is done from now on. A browser's trace shows it too: it alone tells there what this thread worked. */
	step(name: string): void {
		this.now = name;
		performance.mark(markOf(this.who, this.what, name));
	}

	/** Ends the clock and gives what it saw, the longest first: work without collections of garbage, which are told apart. */
	async stop(): Promise<readonly Wait[]> {
		performance.mark(OVER);
		clearInterval(this.timer);
		this.tick();
		const collected = (await this.collections?.stop()) ?? [];
		return this.waits
			.map(({ milliseconds, step, from, to }) => {
				const collecting = collected
					.filter(({ startTime }) => from <= startTime && startTime < to)
					.reduce((sum, { duration }) => sum + duration, 0);
				return { milliseconds: Math.max(0, milliseconds - collecting), collecting, step };
			})
			.sort((a, b) => b.milliseconds - a.milliseconds);
	}

	private tick(): void {
		const next = read();
		const { last } = this;
		const milliseconds = Math.min(next.wall - last.wall, next.work - last.work);
		this.waits.push({ milliseconds, collecting: 0, step: this.now, from: last.wall, to: next.wall });
		this.last = next;
	}
}

/** Follows the collections of garbage from now on; `undefined` in a worker of a browser, whose trace tells them. */
const collectionsOfGarbage = ((): (() => { stop: () => Promise<readonly PerformanceEntry[]> }) | undefined => {
	if (typeof process === 'undefined' || typeof process.getBuiltinModule !== 'function') {
		return undefined;
	}
	const { PerformanceObserver } = process.getBuiltinModule('node:perf_hooks');
	return () => {
		const seen: PerformanceEntry[] = [];
		const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
		observer.observe({ entryTypes: ['gc'] });
		const stop = async (): Promise<readonly PerformanceEntry[]> => {
			// What was seen last is told in a later turn.
			await new Promise((resolve) => setTimeout(resolve, 2 * TICK_MS));
			observer.disconnect();
			return seen;
		};
		return { stop };
	};
})();

/** The time, and the work of this thread so far, in milliseconds. */
function read(): { readonly wall: number; readonly work: number } {
	const wall = performance.now();
	return { wall, work: workOfThread?.() ?? wall };
}

/** `undefined` in a worker of a browser, and where the system does not tell. */
const workOfThread = ((): (() => number) | undefined => {
	if (typeof process === 'undefined' || typeof process.getBuiltinModule !== 'function') {
		return undefined;
	}
	const fs = process.getBuiltinModule('node:fs');
	// Nanoseconds at work, nanoseconds kept waiting by others, and how often; kept by Linux for each thread.
	const file = `/proc/self/task/${String(process.pid)}/schedstat`;
	return fs.existsSync(file) ? () => Number(fs.readFileSync(file, 'utf8').split(' ')[0]) / 1e6 : undefined;
})();

/** Whether the work of this thread is told apart from what others do meanwhile. */
export const knowsOwnWork = workOfThread !== undefined;
