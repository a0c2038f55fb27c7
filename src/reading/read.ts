import type { Analysis } from '../analysis/model';
import { Lookup } from './lookup';
import { SpeakerMarks } from './speakerMarks';
import type { Certainty } from './thresholds';

/** One reading of one version of a text. */
export interface Read {
	readonly version: number;
	/** As persons have corrected it. */
	readonly analysis: Analysis;
	readonly lookup: Lookup;
	readonly marks: SpeakerMarks;
}

/** @param before the reading of the same text before this one: speakers keep their marks */
export function readOf(version: number, analysis: Analysis, certainty: Certainty, before: Read | undefined): Read {
	const lookup = new Lookup(analysis);
	return { version, analysis, lookup, marks: (before?.marks ?? SpeakerMarks.NONE).next(lookup, certainty) };
}
