/** Waits until others had their turn, so that what is done on one occasion does not add up to one long turn. */
export function ownTurn(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 0));
}
