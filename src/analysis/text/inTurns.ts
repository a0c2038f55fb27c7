/** So many short visits take well below the time of one drawn frame. */
const TURN = 400;

/** Visits the items one after the other; hands control back every few hundred. */
export function* inTurns<T>(items: Iterable<T>, visit: (item: T, index: number) => void): Generator<void, void> {
	let index = 0;
	for (const item of items) {
		visit(item, index);
		if (++index % TURN === 0) {
			yield;
		}
	}
}
