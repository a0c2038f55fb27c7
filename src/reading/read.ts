import type { Analysis } from '../analysis/model';
import type { Lookup } from './lookup';
import type { SpeakerMarks } from './speakerMarks';

/** One reading of one version of a text. */
export interface Read {
	readonly version: number;
	/** As persons have corrected it. */
	readonly analysis: Analysis;
	readonly lookup: Lookup;
	readonly marks: SpeakerMarks;
}
