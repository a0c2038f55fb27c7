import type { EncoderFiles } from './encoderFiles';
import type { Span } from '../analysis/model';
import type { Anchor } from '../review/anchors/anchor';
import type { TextChange } from '../review/anchors/trackSpan';
import type { DeskRecord, RecordId } from '../review/model';

/** An open text, by a number of the host's choosing that is never given twice. */
export type DocId = number;
/** A question, by a number that is never given twice in the life of a worker. */
export type QueryId = number;
/** Something that is handed over in pieces, by a number that is never given twice in the life of a worker. */
export type ParcelId = number;

/** The bytes of the files of language data, by name. */
export type LanguageFiles = Readonly<Record<string, Uint8Array>>;

/** Whether a text was read by the first reader alone, or by a second one as well. */
export type Depth = 'quick' | 'careful';

/** How a text was read; *partly*: by the second reader as well where it has come so far, what is in sight among that. */
export type ReadDepth = Depth | 'partly';

/** What a host asks of a text. Answers are lists, one item for each thing asked for. */
export type Query =
	/** One {@link Settled}: where words of a version, with where they stood in it, stand in the present text. */
	| { readonly ask: 'settle'; readonly version: number; readonly anchors: readonly Anchor[] }
	/** One string: the fingerprint of the words of the present text. */
	| { readonly ask: 'fingerprint' }
	/** {@link Reanchored} for each record that does not stand any more where its anchors say. */
	| { readonly ask: 'reanchored' };

/** Words that somebody meant, found again. */
export interface Settled {
	/** Of the present text where they were found, of the text they were in where not. */
	readonly anchors: readonly Anchor[];
	/** In the present text; `null` where the words are gone. */
	readonly spans: readonly Span[] | null;
}

/** New anchors of a record. */
export interface Reanchored {
	readonly id: RecordId;
	readonly target: readonly Anchor[];
}

/** What every worker is told first; the bytes are given away. */
export interface Start {
	readonly tell: 'start';
	readonly files: LanguageFiles;
}

/** What every worker tells its host of itself. */
export type Sign =
	/** The language data is read: everything told so far is being worked at. */
	| { readonly tell: 'ready' }
	/** The language data cannot be read: nothing else will come. */
	| { readonly tell: 'broken'; readonly message: string }
	/** A sign of life, told between turns, and whenever work on something else begins. */
	| { readonly tell: 'alive'; readonly doc: DocId | null; readonly at: Depth }
	/** Everything is done that was told: so many messages since the start. */
	| { readonly tell: 'idle'; readonly heard: number };

/** What a host tells its worker. Messages are heard in the order in which they are sent. */
export type ToWorker =
	| Start
	| { readonly tell: 'open'; readonly doc: DocId; readonly version: number; readonly text: string }
	/** Changes applied one after another, each to the text the one before left, as VS Code's are. */
	| {
			readonly tell: 'edit';
			readonly doc: DocId;
			readonly version: number;
			readonly changes: readonly TextChange[];
	  }
	/**
	 * One slice of a change of a text's records; it counts when the one with `set` has come, a number that rises. Both
	 * sides keep them in the same order: what is put keeps its place, what was not there comes last.
	 */
	| {
			readonly tell: 'records';
			readonly doc: DocId;
			readonly put: readonly DeskRecord[];
			readonly gone: readonly RecordId[];
			/** All corrections of names, where they are others than before. */
			readonly names: readonly DeskRecord[] | null;
			readonly set: number | null;
	  }
	/**
	 * Texts are read carefully from now on, by a second reader as well. Its files are given away; `null`: the worker reads them
	 * itself.
	 */
	| { readonly tell: 'careful'; readonly files: EncoderFiles | null }
	/** What was kept of an earlier reading of a text, see `keep`. */
	| { readonly tell: 'kept'; readonly doc: DocId; readonly bytes: Uint8Array<ArrayBuffer> }
	/** What a person sees of a text, roughly, or nothing: it is read carefully before the rest, and before other texts. */
	| { readonly tell: 'sight'; readonly doc: DocId; readonly spans: readonly Span[] }
	| { readonly tell: 'close'; readonly doc: DocId }
	| { readonly tell: 'query'; readonly query: QueryId; readonly doc: DocId; readonly of: Query }
	/** Asks for the next pieces of a parcel. */
	| { readonly tell: 'more'; readonly parcel: ParcelId };

/** The lists of an analysis that are lists of spans. */
export const SPAN_LISTS = ['paragraphs', 'sentences'] as const;
export type SpanList = (typeof SPAN_LISTS)[number];
/** The other lists of an analysis. */
export const ITEM_LISTS = [
	'mentions',
	'entities',
	'quotations',
	'attributions',
	'speakers',
	'claims',
	'findings',
] as const;
export type ItemList = (typeof ITEM_LISTS)[number];

/** A piece of something larger, small enough to be taken in within a few milliseconds. */
export type Piece =
	/** Starts and ends in turn. */
	| { readonly of: SpanList; readonly offsets: Int32Array<ArrayBuffer> }
	/** A list in JSON, which is parsed faster than objects are cloned. */
	| { readonly of: ItemList | 'answer'; readonly json: string };

/** Says what a parcel is. */
export type Label =
	/** An analysis; `english` and `dateline` in JSON, and length and hash of the text it is of. */
	| {
			readonly is: 'read';
			readonly doc: DocId;
			readonly version: number;
			readonly depth: ReadDepth;
			readonly head: string;
			readonly length: number;
			readonly sum: number;
	  }
	/** `version` is that of the text which was asked. */
	| { readonly is: 'answer'; readonly query: QueryId; readonly version: number };

/** What a worker tells its host. */
export type FromWorker =
	| Sign
	/** The first pieces of a parcel; more are to be asked for, time and again, until the last. */
	| {
			readonly tell: 'parcel';
			readonly parcel: ParcelId;
			readonly label: Label;
			readonly pieces: readonly Piece[];
			readonly last: boolean;
	  }
	| { readonly tell: 'pieces'; readonly parcel: ParcelId; readonly pieces: readonly Piece[]; readonly last: boolean }
	/** What was asked for is not there any more: its text has changed, or is closed. */
	| { readonly tell: 'outdated'; readonly parcel: ParcelId }
	/** Where all records of set `set` stand, in their order: outcome, number of spans, and starts and ends in turn. */
	| {
			readonly tell: 'placed';
			readonly doc: DocId;
			readonly version: number;
			readonly set: number;
			readonly outcomes: Uint8Array<ArrayBuffer>;
			readonly counts: Int32Array<ArrayBuffer>;
			readonly offsets: Int32Array<ArrayBuffer>;
	  }
	/** How many windows of a text the second reader has read, of how many; 0 of 0: it is not at it any more. */
	| { readonly tell: 'progress'; readonly doc: DocId; readonly done: number; readonly of: number }
	/** A version was read carefully: what of that may be kept, so that it need not be read again. */
	| { readonly tell: 'keep'; readonly doc: DocId; readonly version: number; readonly bytes: Uint8Array<ArrayBuffer> }
	/** There is no second reader, or none any more: all is read by the first one alone. */
	| { readonly tell: 'no second reader'; readonly message: string }
	/** A question that cannot be answered: its text is not open, or what was asked does not fit it. */
	| { readonly tell: 'unanswered'; readonly query: QueryId }
	/** This version cannot be analysed; the next one will be tried again. */
	| { readonly tell: 'failed'; readonly doc: DocId; readonly version: number; readonly message: string };
