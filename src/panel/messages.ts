/**
 * What the extension and the panel's page say to each other. Plain data only: everything here is copied between two
 * processes. Every state has a number of its own, for ever; offsets are places of the text that it was made from.
 */
import type { Anchor } from '../review/anchors/anchor';
import type { CheckedModel, DetailRow, Key, ListedRow, SaidRow, StatusChoice, View } from './rows';

/** A view as it is sent: its rows came before it. */
export type SentView =
	| Exclude<View, { readonly kind: 'ready' }>
	| {
			readonly kind: 'ready';
			readonly file: string;
			readonly caution: string;
			readonly statuses: readonly StatusChoice[];
	  };

/** What words are meant, for as long as a page or a note about them may last. */
export interface KeptWords {
	readonly about: 'claim' | 'quotation';
	readonly anchors: readonly Anchor[];
	/** The record of what was said of them before. */
	readonly record: string | null;
}

export type Outcome = 'saved' | 'needs a place' | 'refused';

/** From the extension to the page. */
export type ToPage =
	/** Once, in answer to `ready`: translations of messages into the person's language, `null` for English. */
	| { readonly type: 'language'; readonly bundle: Readonly<Record<string, string>> | null }
	/** The next rows of a state that is to come. */
	| { readonly type: 'rows'; readonly state: number; readonly rows: readonly ListedRow[] }
	/**
	 * Replaces everything shown. Numbers only grow; a page ignores what is older than what it shows.
	 *
	 * `article` is the text by a key that is its own; `null` where the text is not reviewed.
	 */
	| { readonly type: 'state'; readonly state: number; readonly article: string | null; readonly view: SentView }
	/** What people said is another now in the state shown: rows put, and rows of these keys gone. */
	| {
			readonly type: 'said';
			readonly state: number;
			readonly put: readonly SaidRow[];
			readonly gone: readonly Key[];
			readonly statuses: readonly StatusChoice[];
	  }
	/**
	 * What became of the quotations of the text shown in other texts; `null` where it was not checked. With `show`, a person
	 * has just asked for it.
	 */
	| { readonly type: 'checked'; readonly state: number; readonly checked: CheckedModel | null; readonly show: boolean }
	/** The keyboard has been brought to the panel, and is the list's. */
	| { readonly type: 'focus' }
	/** How many acts on a text are shown and not yet written. */
	| { readonly type: 'saving'; readonly article: string; readonly unsaved: number }
	/** In answer to an act; `said` is the reason, or what there is to say of it, or empty. */
	| { readonly type: 'acted'; readonly act: number; readonly outcome: Outcome; readonly said: string }
	/** In answer to `keep`. */
	| { readonly type: 'kept'; readonly state: number; readonly key: Key; readonly words: KeptWords }
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

export const ACTIONS = [
	'reviewThisFile',
	'openFile',
	'openFolder',
	'openSampleArticle',
	'checkAgainstSources',
	'exportCheckReport',
	'retry',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What the editor does for a row. */
export const ROW_COMMANDS = ['setSpeaker', 'copyQuotation', 'lookUp'] as const;
export type RowCommand = (typeof ROW_COMMANDS)[number];

/** An act of a person's on the reviews of a text; each is answered by its number, whatever becomes of it. */
export type ActMessage = { readonly act: number; readonly state: number } &
	/** Give a claim or statement a status. */
	(
		| { readonly type: 'setStatus'; readonly key: Key; readonly status: string }
		/**
		 * Write a note and tags on a claim or statement of an article (by its key), over those that the person `saw` when they
		 * began; `words` are those meant where the state is not known any more.
		 */
		| {
				readonly type: 'annotate';
				readonly article: string;
				readonly key: Key;
				readonly note: string;
				readonly tags: readonly string[];
				readonly saw: { readonly note: string; readonly tags: readonly string[] };
				readonly words: KeptWords | null;
		  }
		/** Say that one has dealt with a finding. */
		| { readonly type: 'deal'; readonly key: Key }
		/** Take back the latest review act on the text, or do it again. */
		| { readonly type: 'step'; readonly kind: 'undo' | 'redo' }
		/** Say that a lost review belongs at the best guess, or take it away. */
		| { readonly type: 'settle'; readonly key: Key; readonly how: 'guess' | 'remove' }
	);

/** From the page to the extension. */
export type FromPage =
	/** The page listens now. */
	| { readonly type: 'ready' }
	| ActMessage
	/** Go to a place of the text; with `focus`, the keyboard goes there too. */
	| {
			readonly type: 'jump';
			readonly state: number;
			readonly start: number;
			readonly end: number;
			readonly focus: boolean;
	  }
	/** Go to a place where a row of *checked* was found, or compare it with the article; places are counted from 0. */
	| {
			readonly type: 'found';
			readonly state: number;
			readonly key: Key;
			readonly at: number;
			readonly does: 'go' | 'compare';
			readonly focus: boolean;
	  }
	/** Say how a claim or speaker was found. */
	| { readonly type: 'explain'; readonly state: number; readonly key: Key }
	/** Say what words a claim or statement is, for a note that is begun. */
	| { readonly type: 'keep'; readonly state: number; readonly key: Key }
	/** Run a command of the editor's on a claim or statement. */
	| { readonly type: 'command'; readonly state: number; readonly key: Key; readonly command: RowCommand }
	/** Copy what a person wrote. */
	| { readonly type: 'copy'; readonly text: string }
	/** A next step that a message offers. */
	| { readonly type: 'do'; readonly action: Action };
