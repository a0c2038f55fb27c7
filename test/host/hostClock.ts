import { markOf, OVER, type Wait, type Who } from '../launch/waitMarks';

const TICK_MS = 2;

/**
 * A clock in the extension host that is late when somebody holds it. On a busy machine it is also late because of other
 * programs, and of other threads of the same process; what this thread worked in the meantime tells them apart, where
 * that is known.
 */
export class HostClock {
	private readonly waits: Wait[] = [];
	private readonly timer: ReturnType<typeof setInterval>;
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

	/** Ends the clock and gives what it saw, the longest first. */
	stop(): readonly Wait[] {
		performance.mark(OVER);
		clearInterval(this.timer);
		this.tick();
		return this.waits.sort((a, b) => b.milliseconds - a.milliseconds);
	}

	private tick(): void {
		const next = read();
		const milliseconds = Math.min(next.wall - this.last.wall, next.work - this.last.work);
		this.waits.push({ milliseconds, step: this.now });
		this.last = next;
	}
}

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
