import type { Key } from '../messages';

export const TABS = ['claims', 'speakers', 'findings'] as const;
export type Tab = (typeof TABS)[number];

/** Empty strings let everything pass. */
export interface Filters {
	/** A speaker's key. */
	readonly speaker: string;
	readonly speakerKind: string;
	readonly act: string;
	readonly check: string;
	readonly stance: string;
}
export const NO_FILTERS: Filters = { speaker: '', speakerKind: '', act: '', check: '', stance: '' };

/** What a person has set up and where they are; it outlives the page. */
export interface SavedState {
	readonly tab: Tab;
	readonly query: string;
	readonly filters: Filters;
	readonly isGrouped: boolean;
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
	/** The file that `open`, `active` and `scroll` belong to. */
	readonly file: string;
}

export const FRESH_STATE: SavedState = {
	tab: 'claims',
	query: '',
	filters: NO_FILTERS,
	isGrouped: true,
	showsFilters: false,
	showsAudit: false,
	sort: { claims: 'text', speakers: 'text', findings: 'text' },
	closed: [],
	open: [],
	active: { claims: '', speakers: '', findings: '' },
	scroll: { claims: 0, speakers: 0, findings: 0 },
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
	if (typeof value !== typeof model || (isTab && !TABS.some((tab) => tab === value))) {
		return model;
	}
	return value;
}
