import type { CheckedModel, DetailRow, Key, PanelModel } from '../rows';
import { Matching, type Searched } from './matching';
import type { ReviewIndex } from './reviewIndex';
import type { Row } from './row';
import { LESS } from './openRows';
import { RowBuilder, type Listing } from './rowBuilder';
import type { PageState } from './savedState';

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
	private readonly searched: Searched = new WeakMap();

	update(listed: Listed, setup: PageState): void {
		const { tab, query, filters, group, sort, closed, open, showsLess, drafts } = setup;
		const { model, reviews, details, checked } = listed;
		const written = drafts.map(({ key }) => key).join('\n');
		const from = [model, reviews, details, checked, tab, query, filters, group, sort, closed, open, showsLess, written];
		if (from.some((part, index) => part !== this.madeFrom[index])) {
			this.madeFrom = from;
			const matching = this.matching(listed, setup);
			this.isFiltered = matching.isActive;
			this.listing = this.build(listed, setup, matching);
		}
	}

	/** The row with a key, or the closed group that it is in; `null` where neither is shown. */
	shownFor(key: Key, { model }: Listed, { tab, group }: PageState): Key | null {
		const has = (wanted: Key): boolean => this.listing.rows.some((row) => row.key === wanted);
		const claim = tab === 'claims' && group === 'speaker' ? model.claims.find((each) => each.key === key) : undefined;
		const around = claim?.isLessCertain ? [] : [`group ${claim?.speaker}`];
		return [key, ...around, LESS].find(has) ?? null;
	}

	/** The next claim or statement that somebody has to look at, closed groups included, and from the end on again. */
	nextOpen(listed: Listed, setup: PageState, from: Key): Found | undefined {
		const groups = setup.tab === 'speakers' ? listed.model.speakers.map(({ key }) => key) : setup.open;
		const whole = { ...setup, closed: [], open: groups, showsLess: true };
		const { rows } = this.build(listed, whole, this.matching(listed, whole));
		const at = rows.findIndex(({ key }) => key === from);
		const inOrder = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
		const next = inOrder.find((row) => row.status !== null && listed.reviews.isOpen(row.key));
		return next && { key: next.key, groups: ancestors(next, rows) };
	}

	/** The claim or statement that a row is, or belongs to. */
	reviewable(key: Key): Row | undefined {
		const owner = this.itemOf(key);
		return owner?.status ? owner : undefined;
	}

	/** What a row is, or belongs to. */
	itemOf(key: Key): Row | undefined {
		const row = this.listing.rows.find((each) => each.key === key);
		return row?.kind === 'detail' ? this.listing.rows.find((each) => each.key === row.parent) : row;
	}

	/** The next thing of its level in a list, or else the one before. */
	itemAfter(key: Key): Row | undefined {
		const items = this.listing.rows.filter(({ kind }) => kind === 'item');
		const at = items.findIndex((row) => row.key === key);
		return items[at + 1] ?? items[at - 1];
	}

	private matching({ model, reviews }: Listed, { query, filters }: PageState): Matching {
		return new Matching(model, query, filters, reviews, this.searched);
	}

	private build({ model, reviews, details, checked }: Listed, setup: PageState, matching: Matching): Listing {
		return new RowBuilder(model, setup, details, reviews, checked).build(setup.tab, matching);
	}
}

function ancestors({ parent }: Row, rows: readonly Row[]): Key[] {
	const row = rows.find(({ key }) => key === parent);
	return row ? [row.key, ...ancestors(row, rows)] : [];
}
