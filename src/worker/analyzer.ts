import type { Analysis } from '../analysis/model';
import type { Session } from '../analysis/session';
import type { ReadDepth } from './protocol';

/** Reads texts. */
export interface Analyzer {
	/** For one text and its versions. */
	begin(): Pick<Session, 'cut' | 'read'>;
}

/** An analysis, and whether a second reader took part. */
export interface Reading {
	readonly analysis: Analysis;
	readonly depth: ReadDepth;
}
