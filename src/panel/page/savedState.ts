import { LISTS, type Key, type ListName } from '../messages';

export type Tab = ListName;

/** Empty strings let everything pass. */
export interface Filters {
	readonly status: string;
	/** A speaker's key. */
	readonly speaker: string;
	readonly speakerKind: string;
	readonly act: string;
	readonly check: string;
	readonly stance: string;
}
export const NO_FILTERS: Filters = { status: '', speaker: '', speakerKind: '', act: '', check: '', stance: '' };

/** What is being written on a row and not yet kept; no key where nothing is. */
export interface Draft {
	readonly key: Key;
	readonly note: string;
	/** As typed, separated by commas. */
	readonly tags: string;
}
export const NO_DRAFT: Draft = { key: '', note: '', tags: '' };

/** What a person has set up and where they are; it outlives the page. */
export interface SavedState {
	readonly tab: Tab;
	readonly query: string;
	readonly filters: Filters;
	/** How claims are grouped: `speaker`, `status` or `none`. */
	readonly group: string;
	readonly showsFilters: boolean;
	readonly showsAudit: boolean;
	/** The order of each list: `text`, or another that the list knows. */
	readonly sort: Readonly<Record<Tab, string>>;
	/** Groups that are closed, and rows whose evidence is open. */
	readonly closed: readonly Key[];
	readonly open: readonly Key[];
	/** The row one is at, and how far a list is scrolled, in CSS pixels. */
	readonly active: Readonly<Record<Tab, Key>>;
	readonly scroll: Readonly<Record<Tab, number>>;
	readonly draft: Draft;
	/** The file that `open`, `active`, `scroll` and `draft` belong to. */
	readonly file: string;
}

export const FRESH_STATE: SavedState = {
	tab: 'claims',
	query: '',
	filters: NO_FILTERS,
	group: 'speaker',
	showsFilters: false,
	showsAudit: false,
	sort: { claims: 'text', speakers: 'text', findings: 'text', lost: 'text' },
	closed: [],
	open: [],
	active: { claims: '', speakers: '', findings: '', lost: '' },
	scroll: { claims: 0, speakers: 0, findings: 0, lost: 0 },
	draft: NO_DRAFT,
	file: '',
};

/** Reads what an earlier page saved; what is missing or not of its kind is as in {@link FRESH_STATE}. */
export function readSavedState(saved: unknown): SavedState {
	return like(saved, FRESH_STATE) as SavedState;
}

/** `value` in the shape of `model`: records by their keys, lists as lists of strings, all else by its type. */
function like(value: unknown, model: unknown): unknown {
	if (Array.isArray(model)) {
		return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : model;
	}
	if (typeof model === 'object' && model !== null) {
		const given = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
		return Object.fromEntries(Object.entries(model).map(([name, part]) => [name, like(given[name], part)]));
	}
	const isTab = model === 'claims';
	if (typeof value !== typeof model || (isTab && !LISTS.some((tab) => tab === value))) {
		return model;
	}
	return value;
}

export const isFiltered = ({ filters }: SavedState): boolean => Object.values(filters).some(Boolean);
