import type { EntityKind, FindingCode, NameKind } from '../analysis/model';
import type { Anchor } from './anchors/anchor';

/** Unique for ever, in any workspace: a UUID. */
export type RecordId = string;

/**
 * An installation of Source Review, by a random id that never leaves it but in its acts; empty for what version 1 or
 * other programs wrote. Names are given by people and may be shared: only this says who may undo what.
 */
export type AuthorId = string;

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

/** A name of one text: how a person says which person, body or place of a directory they mean. */
export interface NameIn {
	/** The text's path in the folder, with `/`. */
	readonly text: string;
	readonly kind: NameKind;
	/** The longest form that the text gives. */
	readonly name: string;
}

/** What a person says of the people, bodies and places of many texts; it changes the reading of none of them. */
export type EntryCorrection =
	/** All that bear these names in these texts are one. */
	| { readonly kind: 'merge entries'; readonly names: readonly NameIn[] }
	/** Those that bear these names in these texts are one of their own, and none of the others called so. */
	| { readonly kind: 'split entry'; readonly names: readonly NameIn[] }
	/** Who bears these names in these texts is called so, wherever they are listed. */
	| { readonly kind: 'rename entry'; readonly names: readonly NameIn[]; readonly to: string };

/** What a person corrects in the analysis. */
export type Correction =
	| EntryCorrection
	/** This name is none, wherever it stands in the workspace. */
	| { readonly kind: 'hide entity'; readonly name: string }
	| { readonly kind: 'rename entity'; readonly name: string; readonly to: string }
	| { readonly kind: 'retype entity'; readonly name: string; readonly to: EntityKind }
	/** What a reviewer knows of someone, wherever they are named: their *gender*, *role*, *community*; empty takes it back. */
	| { readonly kind: 'attribute'; readonly name: string; readonly attribute: string; readonly to: string }
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
	/** Who said last what it is; `reviewer` is the name they gave, for people to read. */
	readonly author: AuthorId;
	readonly reviewer: string;
	/** ISO 8601, UTC, milliseconds. */
	readonly created: string;
	/** When they said it. */
	readonly modified: string;
	/** When `target` was last brought up to date with the text; no review act, hence no modification. */
	readonly anchored: string;
	/** What other programs wrote into the record, kept as it is. */
	readonly foreign: Readonly<Record<string, unknown>>;
}

/** What someone else said of the same thing: neither knew of the other, and they differ. */
export interface Verdict {
	readonly author: AuthorId;
	readonly reviewer: string;
	readonly status: StatusId;
	/** Empty where there is none. */
	readonly note: string;
	/** ISO 8601, UTC, milliseconds. */
	readonly modified: string;
}

/** Whether two verdicts are of one person: who brought those of several from elsewhere is the author of all of them. */
export const areOfOne = (a: By, b: By): boolean => a.author === b.author && a.reviewer === b.reviewer;

/** How a person is told from others across files: by the name they gave, or where they gave none by their installation. */
export const personOf = ({ reviewer, author }: By): string =>
	reviewer.trim() === '' ? `#${author.slice(0, 8)}` : reviewer.trim();

type By = Pick<Verdict, 'author' | 'reviewer'>;

/** ISO 8601, UTC, milliseconds. */
export type Times = Readonly<Partial<Record<'note' | 'tags' | 'sources', string>>>;

/** What a review says of what it is about, beside tags and sources. */
export const verdictOf = ({ author, reviewer, status, note, modified }: ReviewRecord): Verdict => ({
	author,
	reviewer,
	status,
	note,
	modified,
});

/** When a part of a review was written; empty where it never was. */
export const writtenAt = (record: ReviewRecord, part: keyof Times): string =>
	record.times?.[part] ?? (record[part].length === 0 ? '' : record.modified);

/** Who wrote the note of a review; empty where that is not known. */
export const noteWriterOf = ({ noteBy, reviewer }: ReviewRecord): string => noteBy ?? reviewer;

/** What a reviewer says of a claim, a quotation or any stretch of text. */
export interface ReviewRecord extends Recorded {
	readonly type: 'review';
	readonly about: 'claim' | 'quotation' | 'selection';
	readonly status: StatusId;
	/** Empty where there is none. */
	readonly note: string;
	/** Who wrote the note, where that is another than `reviewer`; empty where it is not known. */
	readonly noteBy?: string;
	/** When a note, tags and sources were written, where that was not with the status, in `modified`. */
	readonly times?: Times;
	/** Each once, in the order given. */
	readonly tags: readonly string[];
	readonly sources: readonly Source[];
	/** The words when the status was set: other words now are for a person to look at again. */
	readonly judged: string;
	/** Empty unless people said different things of this record without knowing of each other. */
	readonly rivals: readonly Verdict[];
}

/** A correction of the analysis. */
export interface CorrectionRecord extends Recorded {
	readonly type: 'correction';
	readonly correction: Correction;
}

/** Kinds of findings that are not told any more: records of earlier versions are of them. */
export const RETIRED_CODES = ['denial-without-claim'] as const;

/** What a record can be of. */
export type RecordedCode = FindingCode | (typeof RETIRED_CODES)[number];

/** Someone has dealt with a finding at this place: no verdict on the words, and no review. */
export interface FindingRecord extends Recorded {
	readonly type: 'finding';
	readonly code: RecordedCode;
}

export type DeskRecord = ReviewRecord | CorrectionRecord | FindingRecord;

/** The same records in the order in which they are kept: by place, then by id. */
export function inOrder(records: readonly DeskRecord[]): DeskRecord[] {
	const startOf = (record: DeskRecord): number => record.target[0]?.start ?? -1;
	return [...records].sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
