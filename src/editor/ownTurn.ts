/** The next turn of this thread that nobody has taken yet. There is one thread, and so one row of turns. */
let taken: Promise<void> = Promise.resolve();

/**
 * Waits until others had their turn, so that what is done on one occasion does not add up to one long turn. No two who
 * wait get the same turn: between any two of them whatever else there is to do is done.
 */
export function ownTurn(): Promise<void> {
	taken = taken.then(
		() =>
			new Promise((resolve) => {
				// In a worker of a browser there are timers only.
				if (typeof setImmediate === 'function') {
					setImmediate(resolve);
				} else {
					setTimeout(resolve, 0);
				}
			}),
	);
	return taken;
}
