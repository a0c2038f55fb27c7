import type { Act, SpeakerKind } from '../analysis/model';
import type { Flag } from '../reading/told';
import type { Action } from './messages';
import type { DatedRow, ListName, Mark } from './rows';

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
		Record<'status' | 'speaker' | 'speakerKind' | 'act' | 'check' | 'flag' | 'sort' | 'group', string>
	>;
	readonly any: string;
	readonly worthChecking: string;
	readonly notWorthChecking: string;
	readonly group: Readonly<Record<'speaker' | 'status' | 'none', string>>;
	readonly sort: Readonly<Record<'text' | 'check' | 'words' | 'name', string>>;
	readonly act: Readonly<Record<Act, string>>;
	readonly meaning: Readonly<Record<Flag, string>>;
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
	readonly copy: string;
	readonly throwAway: string;
	readonly saving: string;
	readonly saved: string;
	/** Before the reason. */
	readonly notSaved: string;
	readonly noteGone: string;
	/** `{0}` notes. */
	readonly otherNotes: string;
	/** `{0}` is the file, `{1}` the words. */
	readonly inFile: string;
	/** `{0}` said `{1}`. */
	readonly verdict: string;
	/** `{0}` verdicts: `{1}`. */
	readonly verdicts: string;
	readonly deal: string;
	readonly dealtWith: string;
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
