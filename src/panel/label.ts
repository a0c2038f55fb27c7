import { namedStatuses } from '../editor/desk/statuses';
import type { Article } from '../editor/article';

/** What a panel says of an article while it is not looked into. */
export interface PanelLabel {
	/** Claims whose status counts as reviewed, of all. */
	readonly done: number;
	readonly claims: number;
	/** That nobody has dealt with. */
	readonly findings: number;
}

/** Counts without making any row; `undefined` where the present text has not been read, or is not English. */
export function labelOf({ document, read, reviews }: Article): PanelLabel | undefined {
	if (!read?.analysis.english) {
		return undefined;
	}
	const { analysis } = read;
	const statusOf = namedStatuses(document);
	const { done, claims } = reviews.progress(analysis, (id) => statusOf(id).done);
	return { done, claims, findings: analysis.findings.length - reviews.ofFindings(analysis).size };
}
