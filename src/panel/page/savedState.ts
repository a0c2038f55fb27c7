import type { KeptWords } from '../messages';
import { LISTS, type Key, type ListName } from '../rows';

export type Tab = ListName;

/** Empty strings let everything pass. */
export interface Filters {
	readonly status: string;
	/** A speaker's key. */
	readonly speaker: string;
	readonly speakerKind: string;
	readonly act: string;
	readonly check: string;
	readonly flag: string;
}
/** Those that a list has; what is chosen in one list leaves out nothing of another that does not have it. */
export const FILTERS: Readonly<Record<Tab, readonly (keyof Filters)[]>> = {
	claims: ['speaker', 'speakerKind', 'status', 'check', 'flag', 'act'],
	speakers: ['speaker', 'speakerKind'],
	findings: ['speaker', 'speakerKind'],
	checked: [],
	lost: [],
};
export const NO_FILTERS: Filters = { status: '', speaker: '', speakerKind: '', act: '', check: '', flag: '' };

/** What is being written on a row, until it is saved or thrown away. */
export interface Draft {
	readonly key: Key;
	/** What it is written about, as the row showed it. */
	readonly words: string;
	readonly note: string;
	/** As typed, separated by commas. */
	readonly tags: string;
	/** What the form was filled with, or what was saved from it last. */
	readonly saw: Pick<Draft, 'note' | 'tags'>;
	/** The state in which it was begun, and what its row was then, for when that state is not known any more. */
	readonly state: number;
	readonly kept: KeptWords | null;
}

/** Where a person is in one text, and what they write there. */
export interface Here {
	/** The key of its article; empty where none is shown. */
	readonly article: string;
	/** How it is called. */
	readonly file: string;
	/** What is searched for: words of one text would hide another, from whoever opens it for something else. */
	readonly query: string;
	/** Rows whose evidence is open. */
	readonly open: readonly Key[];
	/** The row one is at, and the one at the top of what is seen of a list. */
	readonly active: Readonly<Record<Tab, Key>>;
	readonly top: Readonly<Record<Tab, Key>>;
	readonly drafts: readonly Draft[];
	/** The row whose draft is in the form; empty where there is no form. */
	readonly editing: Key;
}

/** What a person has set up for all texts. */
export interface Setup {
	readonly tab: Tab;
	readonly filters: Filters;
	/** How claims are grouped: `speaker`, `status` or `none`. */
	readonly group: string;
	readonly showsFilters: boolean;
	readonly showsAudit: boolean;
	/** Whether what is less certain is open, in every list. */
	readonly showsLess: boolean;
	/** The order of each list: `text`, or another that the list knows. */
	readonly sort: Readonly<Record<Tab, string>>;
	/** Groups that are closed. */
	readonly closed: readonly Key[];
}

/** How the page is set up for the text shown. */
export type PageState = Setup & Here;

/** What outlives the page. */
export interface SavedState extends Setup {
	/** The one used last comes last. */
	readonly texts: readonly Here[];
}

export const FRESH_HERE: Here = {
	article: '',
	file: '',
	query: '',
	open: [],
	active: { claims: '', speakers: '', findings: '', checked: '', lost: '' },
	top: { claims: '', speakers: '', findings: '', checked: '', lost: '' },
	drafts: [],
	editing: '',
};
export const FRESH_SETUP: Setup = {
	tab: 'claims',
	filters: NO_FILTERS,
	group: 'speaker',
	showsFilters: false,
	showsAudit: false,
	showsLess: false,
	sort: { claims: 'text', speakers: 'words', findings: 'text', checked: 'fault', lost: 'text' },
	closed: [],
};
const FRESH_DRAFT: Draft = {
	key: '',
	words: '',
	note: '',
	tags: '',
	saw: { note: '', tags: '' },
	state: 0,
	kept: null,
};

/** Reads what an earlier page saved; what is missing or not of its kind is as in a fresh state. */
export function readSavedState(saved: unknown): SavedState {
	const given = recordOf(saved);
	const texts = Array.isArray(given['texts']) ? given['texts'].map(readHere) : [];
	return { ...(like(given, FRESH_SETUP) as Setup), texts: [...texts, ...draftOfVersion1(given)] };
}

function readHere(saved: unknown): Here {
	const { drafts } = recordOf(saved);
	return {
		...(like(saved, FRESH_HERE) as Here),
		drafts: Array.isArray(drafts) ? drafts.map(readDraft).filter(({ key }) => key !== '') : [],
	};
}

function readDraft(saved: unknown): Draft {
	const { kept } = recordOf(saved);
	const hasAnchors = Array.isArray(recordOf(kept)['anchors']);
	// What the words are is checked by the extension, which alone makes use of it.
	return { ...(like(saved, FRESH_DRAFT) as Draft), kept: hasAnchors ? (kept as KeptWords) : null };
}

/** Pages used to keep one draft, under the name of the file only: it can be copied, but belongs to no text for sure. */
function draftOfVersion1({ draft, file }: Readonly<Record<string, unknown>>): Here[] {
	const { key, note, tags } = like(draft, FRESH_DRAFT) as Draft;
	return key !== '' && typeof file === 'string' && (note !== '' || tags !== '')
		? [{ ...FRESH_HERE, article: `? ${file}`, file, drafts: [{ ...FRESH_DRAFT, key, note, tags }] }]
		: [];
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

/** `value` in the shape of `model`: records by their keys, lists as lists of strings, all else by its type. */
function like(value: unknown, model: unknown): unknown {
	if (Array.isArray(model)) {
		return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : model;
	}
	if (typeof model === 'object' && model !== null) {
		const given = recordOf(value);
		return Object.fromEntries(Object.entries(model).map(([name, part]) => [name, like(given[name], part)]));
	}
	const isTab = model === 'claims';
	if (typeof value !== typeof model || (isTab && !LISTS.some((tab) => tab === value))) {
		return model;
	}
	return value;
}

/** Whether a filter of the list shown is set. */
export const isFiltered = ({ tab, filters }: Setup): boolean => FILTERS[tab].some((name) => filters[name] !== '');

/** Whether a change shows another list, or in another order: its beginning is what was asked for. */
export const isOtherList = ({ sort, group, filters }: Partial<PageState>): boolean =>
	[sort, group, filters].some((change) => change !== undefined);
