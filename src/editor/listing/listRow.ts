import type { Span } from '../../analysis/model';
import type { Findable } from '../../reading/find';

/** One row of a list, before it is drawn. */
export interface ListRow extends Findable {
	/** The name of a codicon. */
	readonly icon: string;
	readonly label: string;
	readonly description: string;
	/** Something a reviewer should look at, or nothing. */
	readonly detail: string | undefined;
	/** Where it leads. */
	readonly span: Span;
}
