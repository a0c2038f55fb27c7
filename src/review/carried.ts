import type { DeskRecord, RecordId } from './model';

/** Under which key a record says that it was carried over from an earlier version of its text. */
export const CARRIED = 'sr:carried';

/** Where a record comes from that was carried over. */
export interface CarriedFrom {
	/** The path of the earlier text. */
	readonly source: string;
	readonly record: RecordId;
}

/** Where a record was carried over from; `undefined` where it was made in its own text. */
export const carriedFrom = ({ foreign }: Pick<DeskRecord, 'foreign'>): CarriedFrom | undefined => {
	const value = foreign[CARRIED];
	if (typeof value !== 'object' || value === null || !('source' in value) || !('record' in value)) {
		return undefined;
	}
	const { source, record } = value;
	return typeof source === 'string' && typeof record === 'string' ? { source, record } : undefined;
};
