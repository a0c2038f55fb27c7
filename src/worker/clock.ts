/** Time, as the surroundings give it. */
export interface Clock {
	/** Milliseconds since some time. */
	now(): number;
	/** Waits until others had their turn: messages that have come are heard meanwhile. */
	rest(): Promise<void>;
	/** Acts once, so many milliseconds later. @returns what calls it off */
	after(milliseconds: number, act: () => void): () => void;
}
