const MARK = '\u2502 ';

/**
 * VS Code's own log and what the tests print arrive on one channel. The tests' console marks its messages with this, so
 * that the launcher can show them alone.
 * @param args what was given to `console.log`
 */
export function markOutput(args: readonly unknown[]): unknown[] {
	const [first = '', ...rest] = args;
	return typeof first === 'string' ? [MARK + first, ...rest] : [MARK.trim(), first, ...rest];
}

/** The arguments before {@link markOutput}; `undefined` for a message of somebody else. */
export function unmarkOutput(args: readonly unknown[]): unknown[] | undefined {
	const [first, ...rest] = args;
	if (typeof first !== 'string') {
		return undefined;
	}
	if (first === MARK.trim()) {
		return rest;
	}
	return first.startsWith(MARK) ? [first.slice(MARK.length), ...rest] : undefined;
}

/** A line without the mark, where VS Code printed it to a terminal itself. */
export function unmarkLine(line: string): string {
	return line.startsWith(MARK) ? line.slice(MARK.length) : line;
}
