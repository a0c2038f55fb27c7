/**
 * What the panel shows, as plain data. Offsets are UTF-16 units into the text of the state that a row is part of,
 * half-open; lines are counted from 1. Texts are single lines, cleaned for showing, and already in the person's language.
 */
import type { Act, SpeakerKind } from '../analysis/model';
import type { SpeakerSort } from '../reading/speakerSort';
import type { Kind } from '../corpus/model';
import type { Findable } from '../reading/find';
import { VIEW_MARKS } from '../reading/marks';
import type { Place } from '../reading/place';
import type { Line } from '../reading/speakerMarks';

/** What a row is marked with, each with a sign and a word. */
export const MARKS = [...VIEW_MARKS, 'noted', 'reworded', 'verdicts', 'dealt', 'draft'] as const;
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
	/** `null` in the article's own voice, and for who answers in an interview. */
	readonly act: Act | null;
	readonly isToCheck: boolean;
	/** In [0, 1]. */
	readonly checkWorthiness: number;
	/** It stands behind *less certain*. */
	readonly isLessCertain: boolean;
	readonly marks: readonly Mark[];
	readonly find: Findable;
}

export interface StatementRow extends Place {
	readonly key: Key;
	readonly text: string;
	/** It stands behind *less certain*. */
	readonly isLessCertain: boolean;
	readonly marks: readonly Mark[];
}

export interface SpeakerRow {
	readonly key: Key;
	readonly name: string;
	/** In the article's words; empty where it says nothing. */
	readonly role: string;
	readonly kind: SpeakerKind;
	readonly sort: SpeakerSort;
	/** What stands beside their direct speech in the text; empty where there is none. */
	readonly line: Line | '';
	/** How many words are theirs, and what share of all attributed words that is, in [0, 1]. */
	readonly words: number;
	readonly share: number;
	/** Where they first speak. */
	readonly place: Place | null;
	readonly find: Findable;
	/** In text order; none of who only answers in an interview, or signs a letter. */
	readonly statements: readonly StatementRow[];
}

export interface FindingRow extends Place {
	readonly key: Key;
	readonly text: string;
	/** The words it is about. */
	readonly quote: string;
	/** The key of a speaker, or `null`. */
	readonly speaker: Key | null;
	readonly find: Findable;
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

/** What became of a quotation or report in the texts that the article was checked against. */
export interface CheckedRow {
	/** That of the statement it is, as in the list of speakers, where it is one. */
	readonly key: Key;
	/** It can be reviewed, under its key. */
	readonly isStatement: boolean;
	readonly kind: Kind;
	/** {@link kind} in a word, and in a sentence. */
	readonly word: string;
	readonly meaning: string;
	/** An editor has to act on it. */
	readonly isFault: boolean;
	/** The words in the article. */
	readonly text: string;
	/** What was altered, and what is lost by it. */
	readonly remarks: string;
	readonly found: readonly FoundRow[];
	/** In the article; `null` where an edit has torn the words. */
	readonly place: Place | null;
	readonly find: Findable;
}

/** A place in another text. */
interface FoundRow {
	/** `notes.txt:12` */
	readonly where: string;
	/** The same with the words that stand there, and whose they are. */
	readonly text: string;
}

/** An article checked against other texts. */
export interface CheckedModel {
	/** In text order. */
	readonly rows: readonly CheckedRow[];
	/** The texts it was checked against, as they are shown. */
	readonly sources: readonly string[];
	/** Article or sources have changed since: it is being checked again, or will be. */
	readonly isOld: boolean;
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
	/** Where people said different things of it without knowing of each other: all of them, that of `status` first. */
	readonly verdicts: readonly VerdictRow[];
}

/** What one of several people said. */
interface VerdictRow {
	/** Their name, as far as it is known. */
	readonly who: string;
	readonly status: string;
	readonly note: string;
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
	/** The findings that someone has dealt with. */
	readonly dealt: readonly Key[];
}

/** A row, and what it is the next one of; statements are those of the speaker before them. */
export type ListedRow =
	| { readonly of: 'claims'; readonly row: ClaimRow }
	| { readonly of: 'speakers'; readonly row: Omit<SpeakerRow, 'statements'> }
	| { readonly of: 'statements'; readonly row: StatementRow }
	| { readonly of: 'findings'; readonly row: FindingRow }
	| { readonly of: 'dated'; readonly row: DatedRow }
	| SaidRow;

/** Of what people said, a row; under a key that there is already it takes the place of that. */
export type SaidRow =
	| { readonly of: 'reviews'; readonly row: ReviewRow }
	| { readonly of: 'lost'; readonly row: LostRow }
	| { readonly of: 'dealt'; readonly row: { readonly key: Key } };

/** What the page shows as a whole. */
export type View =
	/** No reviewed text is open; `file` is the open text that could be reviewed. */
	| { readonly kind: 'none'; readonly file: string | null }
	| { readonly kind: 'loading'; readonly file: string }
	| { readonly kind: 'failed'; readonly file: string; readonly reason: string }
	/** There is not a word in it. */
	| { readonly kind: 'empty'; readonly file: string }
	| { readonly kind: 'not english'; readonly file: string }
	/** Its source, not its text. */
	| { readonly kind: 'web page'; readonly file: string }
	| {
			readonly kind: 'ready';
			readonly file: string;
			/** What is to be said of the text as a whole; empty where there is nothing. */
			readonly caution: string;
			readonly model: PanelModel;
			readonly review: ReviewModel;
	  };

export type ReadyView = Extract<View, { readonly kind: 'ready' }>;

/** One line of an explanation; with a place where the text shows it. */
export interface DetailRow {
	readonly text: string;
	readonly place: Place | null;
}

/** The lists of the panel, in order; the last two only where something was checked, or is lost. */
export const LISTS = ['claims', 'speakers', 'findings', 'checked', 'lost'] as const;
export type ListName = (typeof LISTS)[number];
