import type { DeskRecord, Records } from '../model';

/** When the last of what records hold was said. */
export const latestOf = ({ records, removed }: Records): string =>
	[...records, ...removed].reduce((latest, { modified }) => (modified > latest ? modified : latest), '');
/** Tells one version of one record from all others. */
export const versionOf = (record: DeskRecord | null): string => (record ? `${record.id} ${record.modified}` : '');

/** `now`, or a millisecond after `last` where that is later. */
export function notBefore(last: string | undefined, now: string): string {
	const next = last === undefined ? NaN : Date.parse(last) + 1;
	return Number.isNaN(next) || new Date(next).toISOString() < now ? now : new Date(next).toISOString();
}
