/**
 * What the extension and the panel's page say to each other. Plain data only: everything here is copied between two
 * processes. Offsets are UTF-16 units into the text that the state with the same number was made from, half-open;
 * lines are counted from 1. Texts are single lines, cleaned for showing, and already in the person's language.
 */
import type { Act, FindingCode, SpeakerKind, Stance } from '../analysis/model';

/** A place in the text that a row leads to. */
export interface Place {
	readonly start: number;
	readonly end: number;
	readonly line: number;
}

/** What a row is marked with, each with an icon and a word. */
export const MARKS = [
	'disagrees',
	'checkable',
	'denied',
	'doubtful',
	'second-hand',
	'figure',
	'quoted',
	'unsure',
	'noted',
	'reworded',
] as const;
export type Mark = (typeof MARKS)[number];

/** Keys name the same row again after the text was edited elsewhere; unique within one list. */
export type Key = string;

/** The two groups of claims that are no speaker's. */
export const ARTICLE: Key = 'article';
export const UNKNOWN: Key = 'unknown';

export interface ClaimRow extends Place {
	readonly key: Key;
	readonly text: string;
	/** The key of a speaker, {@link ARTICLE} or {@link UNKNOWN}. */
	readonly speaker: Key;
	/** The word that reports it (`said`), or nothing. */
	readonly cue: string;
	/** `null` in the article's own voice. */
	readonly act: Act | null;
	readonly stance: Stance;
	/** In [0, 1]; from 0.5 on, a claim to check. */
	readonly checkWorthiness: number;
	readonly marks: readonly Mark[];
}

export interface StatementRow extends Place {
	readonly key: Key;
	readonly text: string;
	readonly marks: readonly Mark[];
}

export interface SpeakerRow {
	readonly key: Key;
	readonly name: string;
	/** In the article's words; empty where it says nothing. */
	readonly role: string;
	readonly kind: SpeakerKind;
	/** How many words are theirs, and what share of all attributed words that is, in [0, 1]. */
	readonly words: number;
	readonly share: number;
	/** In text order. */
	readonly statements: readonly StatementRow[];
}

export interface FindingRow extends Place {
	readonly key: Key;
	readonly code: FindingCode;
	readonly text: string;
	/** The words it is about. */
	readonly quote: string;
	/** The key of a speaker, or `null`. */
	readonly speaker: Key | null;
}

/** Something with a date: a thing said on that day, or a thing that happened (or is said to have). */
export interface DatedRow extends Place {
	readonly key: Key;
	/** ISO 8601 day, month or year. */
	readonly day: string;
	/** The sentence. */
	readonly text: string;
	readonly kind: 'statement' | 'reported' | 'event';
}

/** What the panel shows of one analysis. Lists are in text order. */
export interface PanelModel {
	readonly claims: readonly ClaimRow[];
	readonly speakers: readonly SpeakerRow[];
	readonly findings: readonly FindingRow[];
	readonly dated: readonly DatedRow[];
}

/** One thing a reviewer can say of a claim; the first is *unreviewed*. Keys 1 to 9 choose them in this order. */
export interface StatusChoice {
	readonly id: string;
	/** One letter or sign. */
	readonly sign: string;
	/** Whether it counts as reviewed. */
	readonly done: boolean;
	readonly label: string;
}

/** What a reviewer said of the claim or statement with this key. */
export interface ReviewRow {
	readonly key: Key;
	readonly status: string;
	/** As it was written; may have several lines. */
	readonly note: string;
	readonly tags: readonly string[];
	/** The words are others than when the status was set. */
	readonly reworded: boolean;
}

/** A review or correction whose place has to be looked at. */
export interface LostRow {
	readonly key: Key;
	/** The old words. */
	readonly text: string;
	/** What was said of them. */
	readonly said: string;
	/** What stands now at the best guess; empty where nothing like it is left. */
	readonly guess: string;
	readonly place: Place | null;
}

/** What reviewers said of what a {@link PanelModel} shows. */
export interface ReviewModel {
	readonly statuses: readonly StatusChoice[];
	/** Of claims and of statements, those that anything was said of. */
	readonly rows: readonly ReviewRow[];
	readonly lost: readonly LostRow[];
}

export type View =
	/** No reviewed text is open; `file` is the open text that could be reviewed. */
	| { readonly kind: 'none'; readonly file: string | null }
	| { readonly kind: 'loading'; readonly file: string }
	| { readonly kind: 'failed'; readonly file: string; readonly reason: string }
	| { readonly kind: 'not english'; readonly file: string }
	| { readonly kind: 'ready'; readonly file: string; readonly model: PanelModel; readonly review: ReviewModel };

/** One line of an explanation; with a place where the text shows it. */
export interface DetailRow {
	readonly text: string;
	readonly place: Place | null;
}

/** From the extension to the page. */
export type ToPage =
	/** Once, in answer to `ready`. */
	| { readonly type: 'strings'; readonly strings: PageStrings }
	/** Replaces everything shown. Numbers only grow; a page ignores what is older than what it shows. */
	| { readonly type: 'state'; readonly state: number; readonly view: View }
	/** Replaces the reviews of the state shown. */
	| { readonly type: 'reviews'; readonly state: number; readonly review: ReviewModel }
	/** What stands at the cursor. */
	| {
			readonly type: 'reveal';
			readonly state: number;
			readonly claim: Key | null;
			readonly speaker: Key | null;
			readonly finding: Key | null;
	  }
	/** In answer to `explain`. */
	| { readonly type: 'details'; readonly state: number; readonly key: Key; readonly details: readonly DetailRow[] };

export const ACTIONS = ['reviewThisFile', 'openFile', 'openFolder', 'retry'] as const;
export type Action = (typeof ACTIONS)[number];

/** What the editor does for a row. */
export const ROW_COMMANDS = ['setSpeaker', 'copyQuotation', 'lookUp'] as const;
export type RowCommand = (typeof ROW_COMMANDS)[number];

/** From the page to the extension. */
export type FromPage =
	/** The page listens now. */
	| { readonly type: 'ready' }
	/** Go to a place of the text; with `focus`, the keyboard goes there too. */
	| {
			readonly type: 'jump';
			readonly state: number;
			readonly start: number;
			readonly end: number;
			readonly focus: boolean;
	  }
	/** Say how a claim or speaker was found. */
	| { readonly type: 'explain'; readonly state: number; readonly key: Key }
	/** Give a claim or statement a status. */
	| { readonly type: 'setStatus'; readonly state: number; readonly key: Key; readonly status: string }
	/** Write a note and tags on a claim or statement. */
	| {
			readonly type: 'annotate';
			readonly state: number;
			readonly key: Key;
			readonly note: string;
			readonly tags: readonly string[];
	  }
	/** Take back the latest review act on this text, or do it again. */
	| { readonly type: 'step'; readonly state: number; readonly kind: 'undo' | 'redo' }
	/** Say that a lost review belongs at the best guess, or take it away. */
	| { readonly type: 'settle'; readonly state: number; readonly key: Key; readonly how: 'guess' | 'remove' }
	/** Run a command of the editor's on a claim or statement. */
	| { readonly type: 'command'; readonly state: number; readonly key: Key; readonly command: RowCommand }
	/** A next step that a message offers. */
	| { readonly type: 'act'; readonly action: Action };

/** The lists of the panel, in order; the last only where something is lost. */
export const LISTS = ['claims', 'speakers', 'findings', 'lost'] as const;
export type ListName = (typeof LISTS)[number];

/** The page's own words. `{0}`, `{1}` are filled in by the page. */
export interface PageStrings {
	readonly claims: string;
	readonly speakers: string;
	readonly findings: string;
	readonly lost: string;
	readonly search: Readonly<Record<ListName, string>>;
	readonly clearSearch: string;
	readonly filters: string;
	readonly clearFilters: string;
	readonly filter: Readonly<
		Record<'status' | 'speaker' | 'speakerKind' | 'act' | 'check' | 'stance' | 'sort' | 'group', string>
	>;
	readonly any: string;
	readonly worthChecking: string;
	readonly notWorthChecking: string;
	readonly group: Readonly<Record<'speaker' | 'status' | 'none', string>>;
	readonly sort: Readonly<Record<'text' | 'check' | 'words' | 'name', string>>;
	readonly act: Readonly<Record<Act, string>>;
	readonly stance: Readonly<Record<Stance, string>>;
	readonly mark: Readonly<Record<Mark, string>>;
	readonly speakerKind: Readonly<Record<SpeakerKind, string>>;
	readonly article: string;
	readonly unknown: string;
	/** `{0}` is the number. */
	readonly line: string;
	readonly shortLine: string;
	/** `{0}` shown of `{1}`. */
	readonly shown: Readonly<Record<ListName, string>>;
	readonly all: Readonly<Record<ListName, string>>;
	/** `{0}` statements, `{1}` percent of all attributed words. */
	readonly share: string;
	readonly shareLong: string;
	/** `{0}` claims. */
	readonly count: string;
	readonly nothingFound: string;
	readonly empty: Readonly<Record<ListName, string>>;
	readonly noFile: string;
	readonly notReviewed: string;
	readonly loading: string;
	readonly failed: string;
	readonly notEnglish: string;
	readonly action: Readonly<Record<Action, string>>;
	readonly explaining: string;
	/** In one line, for screen readers. */
	readonly keys: string;
	readonly keysTitle: string;
	/** All of them, with what each does. */
	readonly keyHelp: readonly (readonly [keys: string, does: string])[];
	/** `{0}` of `{1}` claims reviewed. */
	readonly progress: string;
	readonly undo: string;
	readonly redo: string;
	readonly nextUnreviewed: string;
	readonly allReviewed: string;
	/** `{0}` is the status. */
	readonly setTo: string;
	readonly note: string;
	readonly tags: string;
	readonly tagsHint: string;
	readonly save: string;
	readonly cancel: string;
	/** The row that leads to the form, with and without anything said. */
	readonly addNote: string;
	readonly editNote: string;
	/** `{0}` are the words now. */
	readonly guess: string;
	readonly noGuess: string;
	readonly belongsHere: string;
	readonly remove: string;
	readonly audit: string;
	readonly auditShares: string;
	readonly auditKinds: string;
	readonly auditTimeline: string;
	readonly auditOthers: string;
	readonly auditNone: string;
	readonly column: Readonly<
		Record<'speaker' | 'words' | 'share' | 'kind' | 'speakers' | 'day' | 'what' | 'line', string>
	>;
	readonly dated: Readonly<Record<DatedRow['kind'], string>>;
}
