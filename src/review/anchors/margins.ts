/** Context around the words of an anchor, in UTF-16 units; more where that much also stands elsewhere. */
export const CONTEXT = 64;
/** The least share of the words that has to be there still. */
export const LEAST_SIMILARITY = 0.6;
/** The least evidence, words around included (about letters), that tells a place from any other. */
export const LEAST_EVIDENCE = 24;
/** Where less of the words themselves is found, a place is no rival, however much its surroundings look alike. */
export const RIVAL_SIMILARITY = 0.4;

export const MOST_MARGIN = 16;

/** How much more evidence than the next best place a place needs: a word or two. */
export function leastMargin(evidence: number): number {
	return Math.min(MOST_MARGIN, Math.max(8, 0.1 * evidence));
}
