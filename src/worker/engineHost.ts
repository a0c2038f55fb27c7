import type { Analysis } from '../analysis/model';
import type { PlacedRecord } from '../review/placeRecords';
import type { Clock } from './clock';
import type { EngineMessage } from './engineMessage';
import type { DocId, ReadDepth } from './protocol';
import type { SecondReaderHost } from './secondReaderAsk';

/** What an engine needs of its host. */
export interface EngineHost extends Pick<Clock, 'rest' | 'after'>, SecondReaderHost {
	/** The text of a version; `undefined` where the text is gone or is of another version. */
	textOf(doc: DocId, version: number): string | undefined;
	/** Says something to the person; the same once only. */
	tell(message: EngineMessage): void;
	/** What was kept of an earlier careful reading of a text of these very words. */
	kept(doc: DocId): Promise<Uint8Array<ArrayBuffer> | undefined>;
	/** Keeps it. */
	keep(doc: DocId, version: number, bytes: Uint8Array<ArrayBuffer>): void;
}

/** What an engine tells, each in a turn of its own, and only of the version that the host has told last. */
export interface EngineEvents {
	/** There is another corrected analysis. */
	onRead(doc: DocId, version: number, analysis: Analysis, depth: ReadDepth): void;
	/** So many windows of a text are read carefully, of so many; 0 of 0: that has ended. */
	onProgress(doc: DocId, done: number, of: number): void;
	/** Where all records stand now, in no particular order; they are the host's own objects. */
	onPlaced(doc: DocId, version: number, places: readonly PlacedRecord[]): void;
	/** There will be no analysis of this version, or of this text at all. */
	onFailed(doc: DocId, message: EngineMessage): void;
	/** There will be no analysis of anything, until a text is opened; after *keeps ending* that is told of each that is. */
	onGone(message: EngineMessage): void;
}
