/**
 * Where a record belongs, so that it can be found again in a text that has changed: the words themselves, some words
 * before and after (a TextQuoteSelector of the W3C Web Annotation Data Model), and where they stood
 * (a TextPositionSelector). All strings are cut from the text untouched; offsets are UTF-16, half-open.
 */
export interface Anchor {
	/** The words; empty only in anchors made by others. */
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
	readonly start: number;
	readonly end: number;
	/**
	 * How much the most similar other place of the text resembled this one when the anchor was made, as evidence in
	 * the unit of {@link Placement}. Finding this much again proves nothing; 0 where nothing resembled it.
	 */
	readonly rival: number;
}
