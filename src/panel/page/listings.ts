import { asksForNothing, readQuery } from '../../reading/find';
import type { CheckedModel, DetailRow, Key, PanelModel } from '../rows';
import { Matching, type Searched } from './matching';
import { isLess, LESS } from './openRows';
import type { ReviewIndex } from './reviewIndex';
import type { Row } from './row';
import { RowBuilder, type Listing } from './rowBuilder';
import { isFiltered, type PageState } from './savedState';

/** What the lists are made from. */
export interface Listed {
	readonly model: PanelModel;
	readonly reviews: ReviewIndex;
	readonly details: ReadonlyMap<Key, readonly DetailRow[]>;
	/** `null` where nothing was checked. */
	readonly checked: CheckedModel | null;
}

/** A row that is to have the keyboard, and the groups that have to be open for it. */
export interface Found {
	readonly key: Key;
	readonly groups: readonly Key[];
}

/** The list shown, made anew only when anything that it depends on has changed; moving through it has not. */
export class Listings {
	/** The rows shown now. */
	listing: Listing = { rows: [], shown: 0, all: 0 };
	/** Whether anything is left out. */
	isFiltered = false;
	private madeFrom: readonly unknown[] = [];
	/** The rows that the same list has where all of its groups are open; made on first use. */
	private wholeList: readonly Row[] | undefined;
	private readonly searched: Searched = new WeakMap();

	update(listed: Listed, setup: PageState): void {
		const { tab, query, filters, group, sort, closed, open, showsLess, drafts } = setup;
		const { model, reviews, details, checked } = listed;
		const written = drafts.map(({ key }) => key).join('\n');
		const from = [model, reviews, details, checked, tab, query, filters, group, sort, closed, open, showsLess, written];
		if (from.some((part, index) => part !== this.madeFrom[index])) {
			this.madeFrom = from;
			this.isFiltered = !asksForNothing(readQuery(query)) || isFiltered(setup);
			this.listing = this.build(listed, setup);
			this.wholeList = undefined;
		}
	}

	/** The row with a key, or the closed row that it is behind; `null` where the list does not have it. */
	shownFor(key: Key, listed: Listed, setup: PageState): Key | null {
		const shown = this.rowOf(key);
		if (shown) {
			return shown.key;
		}
		this.wholeList ??= this.whole(listed, setup);
		const row = this.wholeList.find((each) => each.key === key);
		const around = row ? ancestors(row, this.wholeList) : [];
		return around.find((each) => this.rowOf(each)) ?? null;
	}

	/** Whether a row is shown below another one. */
	isBelow(key: Key, other: Key): boolean {
		const row = this.rowOf(key);
		return row !== undefined && ancestors(row, this.listing.rows).includes(other);
	}

	/** The line that a row is behind, or is, where it is less certain; or else that of the whole list, if it has one. */
	lineOfLess(key: Key): Key | undefined {
		const row = this.rowOf(key);
		const around = row ? [key, ...ancestors(row, this.listing.rows)] : [];
		return [...around, LESS].find((each) => isLess(each) && this.rowOf(each));
	}

	/** The next claim or statement that somebody has to look at, closed groups included, and from the end on again. */
	nextOpen(listed: Listed, setup: PageState, from: Key): Found | undefined {
		const rows = this.whole(listed, setup);
		const at = rows.findIndex(({ key }) => key === from);
		const inOrder = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
		const next = inOrder.find((row) => row.status !== null && listed.reviews.isOpen(row.key));
		return next && { key: next.key, groups: ancestors(next, rows) };
	}

	/** The rows of a list whose groups are all open. */
	private whole(listed: Listed, setup: PageState): readonly Row[] {
		const groups = setup.tab === 'speakers' ? listed.model.speakers.map(({ key }) => key) : setup.open;
		const whole = { ...setup, closed: [], open: groups, showsLess: true };
		return this.build(listed, whole).rows;
	}

	rowOf(key: Key): Row | undefined {
		return this.listing.rows.find((row) => row.key === key);
	}

	/** The claim or statement that a row is, or belongs to. */
	reviewable(key: Key): Row | undefined {
		const owner = this.itemOf(key);
		return owner?.status ? owner : undefined;
	}

	/** What a row is, or belongs to. */
	itemOf(key: Key): Row | undefined {
		const row = this.rowOf(key);
		return row?.kind === 'detail' && row.parent !== null ? this.rowOf(row.parent) : row;
	}

	/** The next thing of its level in a list, or else the one before. */
	itemAfter(key: Key): Row | undefined {
		const items = this.listing.rows.filter(({ kind }) => kind === 'item');
		const at = items.findIndex((row) => row.key === key);
		return items[at + 1] ?? items[at - 1];
	}

	private build({ model, reviews, details, checked }: Listed, setup: PageState): Listing {
		const matching = new Matching(model, setup.query, setup.filters, reviews, this.searched);
		return new RowBuilder(model, setup, details, reviews, checked).build(setup.tab, matching);
	}
}

function ancestors({ parent }: Row, rows: readonly Row[]): Key[] {
	const row = rows.find(({ key }) => key === parent);
	return row ? [row.key, ...ancestors(row, rows)] : [];
}
