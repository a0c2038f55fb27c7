/** How many tests of a stage passed, failed and were skipped. */
export interface Counts {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

const MARK = '##counts ';

/**
 * The line a test process prints last. It travels as console output because that is the one channel which every host
 * has: a web worker can neither write files nor set an exit code.
 */
export function countsLine(counts: Counts): string {
	return MARK + JSON.stringify(counts);
}

/** Reads a line written by {@link countsLine}; `undefined` for any other line. */
export function parseCountsLine(line: string): Counts | undefined {
	if (!line.startsWith(MARK)) {
		return undefined;
	}
	const value: unknown = JSON.parse(line.slice(MARK.length));
	if (typeof value !== 'object' || value === null) {
		return undefined;
	}
	const { passed, failed, skipped } = value as Partial<Counts>;
	return typeof passed === 'number' && typeof failed === 'number'
		? { passed, failed, skipped: skipped ?? 0 }
		: undefined;
}
