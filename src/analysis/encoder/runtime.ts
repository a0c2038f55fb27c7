/** What the encoder says of the pieces of a window, its two ends included; rows of one piece each. */
export interface Encoded {
	/** The encoding itself. */
	readonly hidden: Float32Array;
	/** Chances: outside, then beginning and inside of each kind of name. */
	readonly names: Float32Array;
	/** Chances: outside, a cue begins, goes on. */
	readonly cues: Float32Array;
}

/** Runs the encoder. Handed in by the host: where the weights come from, and what computes, is not known here. */
export interface EncoderRuntime {
	/** The lines of the vocabulary. */
	readonly vocabulary: string;
	/** Reads one window. @param ids, cases, marks one for each piece @throws Error where it cannot be computed */
	encode(ids: readonly number[], cases: readonly number[], marks: readonly number[]): Promise<Encoded>;
	/**
	 * Chances of roles of the pieces of a paragraph: outside, source begins, goes on, content begins, goes on.
	 *
	 * @param hidden rows of the paragraph's pieces
	 * @param cues pieces `[first, end)` of the paragraph for each cue
	 * @returns a row of five for each piece, cue by cue
	 */
	roles(hidden: Float32Array, cues: readonly (readonly [first: number, end: number])[]): Promise<Float32Array>;
}
