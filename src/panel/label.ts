import type { ShownArticle } from './host';

/** What a panel says of an article while it is not looked into. */
interface PanelLabel {
	/** Claims whose status counts as reviewed, of all. */
	readonly done: number;
	readonly claims: number;
	/** That nobody has dealt with. */
	readonly findings: number;
}

/** Counts without making any row; `undefined` where the present text has not been read, or is not English. */
export function labelOf({
	read,
	reviews,
	statuses,
}: Pick<ShownArticle, 'read' | 'reviews' | 'statuses'>): PanelLabel | undefined {
	if (!read?.analysis.english) {
		return undefined;
	}
	const { analysis } = read;
	const { done, claims } = reviews.progress(analysis, (id) => statuses.of(id).done);
	return { done, claims, findings: analysis.findings.length - reviews.ofFindings(analysis).size };
}
