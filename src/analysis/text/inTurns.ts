/** So many short visits take well below the time of one drawn frame. */
const TURN = 400;

/** Visits the items one after the other; hands control back every few hundred. */
export function inTurns<T>(items: readonly T[], visit: (item: T, index: number) => void): Iterable<void> {
	if (items.length >= TURN) {
		return manyInTurns(items, visit);
	}
	// Most lists are short, and a generator costs more than the visits.
	items.forEach(visit);
	return NO_TURNS;
}

const NO_TURNS: readonly void[] = [];

function* manyInTurns<T>(items: readonly T[], visit: (item: T, index: number) => void): Generator<void, void> {
	for (let index = 0; index < items.length; index++) {
		visit(items[index] as T, index);
		if ((index + 1) % TURN === 0) {
			yield;
		}
	}
}
