import type { DeskRecord } from '../model';

/** The records of one text, as version 1 kept them. */
export interface Records {
	readonly records: readonly DeskRecord[];
	/** Records taken away, and when, so that merging does not bring them back. */
	readonly removed: readonly { readonly id: string; readonly modified: string }[];
}

export const NO_RECORDS: Records = { records: [], removed: [] };

/** When the last of what they hold was said. */
export const latestOf = ({ records, removed }: Records): string =>
	[...records, ...removed].reduce((latest, { modified }) => (modified > latest ? modified : latest), '');
