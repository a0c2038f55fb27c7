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
