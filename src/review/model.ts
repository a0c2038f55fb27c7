import type { EntityKind } from '../analysis/model';
import type { Anchor } from './anchors/anchor';

/** Unique for ever, in any workspace: a UUID. */
export type RecordId = string;

/** A status by its id. The ids of {@link DEFAULT_STATUSES} always mean the same; a workspace may add its own. */
export type StatusId = string;

/** One thing a reviewer can say of a claim. */
export interface Status {
	readonly id: StatusId;
	/** One letter or sign, so that colour is never the only mark. */
	readonly sign: string;
	/** Whether it counts as reviewed. */
	readonly done: boolean;
}

export const UNREVIEWED: StatusId = 'unreviewed';
export const DEFAULT_STATUSES: readonly Status[] = [
	{ id: UNREVIEWED, sign: '·', done: false },
	{ id: 'checked', sign: '✓', done: true },
	{ id: 'disputed', sign: '?', done: true },
	{ id: 'false', sign: '✗', done: true },
	{ id: 'needs source', sign: 's', done: false },
	{ id: 'not a claim', sign: '–', done: true },
];

/** A source that a reviewer consulted. */
export interface Source {
	/** As the reviewer gave it: a web address, or the words for something that has none. */
	readonly reference: string;
	/** Empty where there is none. */
	readonly title: string;
}

/** What a person corrects in the analysis. */
export type Correction =
	/** This name is none, wherever it stands in the workspace. */
	| { readonly kind: 'hide entity'; readonly name: string }
	| { readonly kind: 'rename entity'; readonly name: string; readonly to: string }
	| { readonly kind: 'retype entity'; readonly name: string; readonly to: EntityKind }
	/** What stands at the target is nobody's words. */
	| { readonly kind: 'not a quotation' }
	/** The target was said by this speaker; `null`: by someone the text does not name. */
	| { readonly kind: 'speaker'; readonly speaker: string | null }
	/** The target is the whole content of the attribution that it overlaps most. */
	| { readonly kind: 'content' };

interface Recorded {
	readonly id: RecordId;
	/** Where it belongs: one anchor for each stretch, in text order. Empty for what holds in the whole workspace. */
	readonly target: readonly Anchor[];
	readonly reviewer: string;
	/** ISO 8601, UTC, milliseconds. */
	readonly created: string;
	readonly modified: string;
	/** When `target` was last brought up to date with the text; no review act, hence no modification. */
	readonly anchored: string;
	/** What other programs wrote into the record, kept as it is. */
	readonly foreign: Readonly<Record<string, unknown>>;
}

/** What a reviewer says of a claim, a quotation or any stretch of text. */
export interface ReviewRecord extends Recorded {
	readonly type: 'review';
	readonly about: 'claim' | 'quotation' | 'selection';
	readonly status: StatusId;
	/** Empty where there is none. */
	readonly note: string;
	/** Each once, in the order given. */
	readonly tags: readonly string[];
	readonly sources: readonly Source[];
	/** The words when the status was set: other words now are for a person to look at again. */
	readonly judged: string;
}

/** A correction of the analysis. */
export interface CorrectionRecord extends Recorded {
	readonly type: 'correction';
	readonly correction: Correction;
}

export type DeskRecord = ReviewRecord | CorrectionRecord;

/** The records of one file, or of a workspace. */
export interface Records {
	/** The file's path in the workspace, with `/`; empty for the records of the whole workspace. */
	readonly source: string;
	readonly records: readonly DeskRecord[];
	/** Records taken away, and when, so that merging does not bring them back. */
	readonly removed: readonly { readonly id: RecordId; readonly modified: string }[];
}

export const emptyRecords = (source: string): Records => ({ source, records: [], removed: [] });

/** The same records in the order in which they are kept: by place, then by id. */
export function inOrder(records: readonly DeskRecord[]): DeskRecord[] {
	const startOf = (record: DeskRecord): number => record.target[0]?.start ?? -1;
	return [...records].sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
