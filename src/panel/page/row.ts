import type { Place } from '../../reading/place';
import type { Line } from '../../reading/speakerMarks';
import type { Key, Mark, StatusChoice } from '../rows';

/** What Enter does on a row that is neither a place nor a group. */
type RowAction = 'edit' | 'guess' | 'remove' | 'deal' | 'source' | 'compare';

/** A word that stands before those of a row, with its sign. */
export interface Tag {
	readonly icon: string;
	readonly text: string;
	/** It asks to be looked at. */
	readonly isFault: boolean;
}

/** One line of a tree: a group, a thing in it, or a line of what is opened below. */
export interface Row {
	readonly kind: 'group' | 'item' | 'detail';
	readonly key: Key;
	/** 1 for the outermost rows. */
	readonly level: number;
	/** The key of the row it belongs to. */
	readonly parent: Key | null;
	/** Where it stands among the rows of the same parent, from 1, and how many those are. */
	readonly position: number;
	readonly size: number;
	/** `null` where nothing can be opened. */
	readonly isOpen: boolean | null;
	readonly text: string;
	/** Less prominent words after the text. */
	readonly description: string;
	/** Codicon name, and what it says; empty where the words say it. */
	readonly icon: string;
	readonly iconLabel: string;
	/** What stands beside their direct speech, where it is someone who speaks. */
	readonly line: Line | '';
	/** Of a claim or statement, in place of an icon. */
	readonly status: StatusChoice | null;
	/** What others said of it, where that is something else. */
	readonly otherStatuses: readonly StatusChoice[];
	readonly tag: Tag | null;
	/** There is nothing left to do: shown less prominently. */
	readonly isDone: boolean;
	readonly action: RowAction | null;
	/** Of several things that the action may be about, which; from 0. */
	readonly at: number;
	readonly marks: readonly Mark[];
	/** At the far end: a count or a share, and what it says in words. */
	readonly badge: string;
	readonly badgeLabel: string;
	readonly place: Place | null;
}

/** What an author of rows has to say; the rest follows from where the row stands. */
export type RowContent = Pick<Row, 'kind' | 'key' | 'text'> &
	Partial<Omit<Row, 'level' | 'parent' | 'position' | 'size'>>;

/** A row with everything below it. */
export interface Branch {
	readonly row: RowContent;
	readonly below: readonly Branch[];
}

/** A group, which counts at its far end what is below it. */
export const groupOf = (row: Omit<RowContent, 'kind' | 'badge'>, below: readonly Branch[]): Branch => ({
	row: { kind: 'group', badge: String(below.length), ...row },
	below,
});

/** The rows of a tree from top to bottom, without those below closed rows. */
export function flatten(branches: readonly Branch[], level = 1, parent: Key | null = null): Row[] {
	const rows: Row[] = [];
	branches.forEach(({ row, below }, index) => {
		rows.push({
			isOpen: null,
			description: '',
			icon: '',
			iconLabel: '',
			line: '',
			status: null,
			otherStatuses: [],
			tag: null,
			isDone: false,
			action: null,
			at: 0,
			marks: [],
			badge: '',
			badgeLabel: '',
			place: null,
			...row,
			level,
			parent,
			position: index + 1,
			size: branches.length,
		});
		if (row.isOpen) {
			for (const inner of flatten(below, level + 1, row.key)) {
				rows.push(inner);
			}
		}
	});
	return rows;
}
