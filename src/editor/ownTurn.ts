/** The next turn of this thread that nobody has taken yet. What is loaded apart (`comparing.ts`) has a row of its own. */
let taken: Promise<void> = Promise.resolve();

/**
 * Waits until others had their turn, so that what is done on one occasion does not add up to one long turn. No two who
 * wait get the same turn: between any two of them whatever else there is to do is done.
 */
export function ownTurn(): Promise<void> {
	taken = taken.then(() => new Promise(soon));
	return taken;
}

/** Calls in a turn of its own. Where there are no immediates, messages to oneself: timers that follow timers are held back. */
const soon: (call: () => void) => void = typeof setImmediate === 'function' ? setImmediate : byMessage();

function byMessage(): (call: () => void) => void {
	const waiting: (() => void)[] = [];
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = () => waiting.shift()?.();
	return (call) => {
		waiting.push(call);
		port2.postMessage(null);
	};
}
