import type { Evidence } from '../analysis/encoder/evidence';
import type { Analysis } from '../analysis/model';
import type { Document } from '../analysis/text/document';
import type { ReadDepth } from './protocol';

/** Reads texts, in steps of a few milliseconds at most. `previous` is an analysis of an earlier version. */
export interface Analyzer {
	/** The text as a second reader reads it. */
	cut(text: string, previous: Analysis | undefined): Generator<void, Document>;
	analyze(text: string, previous: Analysis | undefined, evidence?: Evidence): Generator<void, Analysis>;
}

/** An analysis, and whether a second reader took part. */
export interface Reading {
	readonly analysis: Analysis;
	readonly depth: ReadDepth;
}
