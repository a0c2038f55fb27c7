import type * as vscode from 'vscode';
import type { Analysis, Span } from '../analysis/model';
import type { Anchor } from '../review/anchors/anchor';
import type { TextChange } from '../review/anchors/trackSpan';
import type { DeskRecord, RecordId } from '../review/model';
import type { Place } from './placesInText';

/** What the engine is told by a text, and tells it. Everything is of a version. */
export interface EngineListener {
	/** The text as it is now. */
	now(): { readonly version: number; readonly text: string };
	/** The version has been read; as persons have corrected it. */
	read(version: number, analysis: Analysis): void;
	/** Where records stand in the version. */
	placed(version: number, places: ReadonlyMap<RecordId, Place>): void;
	/** The text cannot be read; in words for the person. */
	failed(message: string): void;
}

/** Words that a person meant, found again. */
export interface Settled {
	readonly version: number;
	/** Of the present text where they were found, of the text they were in where not. */
	readonly anchors: readonly Anchor[];
	/** In that version; `undefined` where the words are gone. */
	readonly spans: readonly Span[] | undefined;
}

/** One text, as the engine knows it. */
export interface EngineText extends vscode.Disposable {
	/** The text is to be read, now and after each edit. */
	want(): void;
	/** Tries again what has failed. */
	retry(): void;
	edited(version: number, changes: readonly TextChange[]): void;
	/** The records are these now; `names` are the corrections of names. */
	records(records: readonly DeskRecord[], names: readonly DeskRecord[]): void;
	/** Finds the words of an earlier version in the present text; `undefined` where the engine cannot say. */
	settle(version: number, anchors: readonly Anchor[]): Promise<Settled | undefined>;
	/** The records that do not stand any more where their anchors say, with anchors that say it. */
	reanchored(): Promise<readonly DeskRecord[]>;
	/** Of the words of the present text. */
	fingerprint(): Promise<string>;
}
