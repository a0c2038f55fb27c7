import type { Span } from '../../analysis/model';
import type { Findable } from '../../reading/find';

/** One row of a list, before it is drawn. */
export interface ListRow extends Findable {
	/** The name of a codicon. */
	readonly icon: string;
	/** What is said or claimed, or a name: the article's own words, behind what they would read as the opposite without. */
	readonly label: string;
	/** A line of its own below: the line in the text and who speaks come first, where nothing can cut them off. */
	readonly detail: string;
	/** It stands behind *less certain*. */
	readonly isLessCertain: boolean;
	/** Where it leads. */
	readonly span: Span;
}

/**
 * The row that is active at first: of what stands at the cursor; else of what begins last before it, or first, and not of
 * what is less certain, which stands below all else.
 *
 * @param rows in text order
 * @param cursor a UTF-16 offset
 */
export function rowAt(rows: readonly ListRow[], cursor: number): ListRow | undefined {
	const here = rows.findLast(({ span }) => span.start <= cursor && cursor <= span.end);
	const certain = rows.filter(({ isLessCertain }) => !isLessCertain);
	const likely = certain.length > 0 ? certain : rows;
	return here ?? likely.findLast(({ span }) => span.start <= cursor) ?? likely[0];
}
