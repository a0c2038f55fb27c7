import type { Analysis } from '../analysis/model';
import type { Lookup } from './lookup';

/** One reading of one version of a text. */
export interface Read {
	readonly version: number;
	/** As persons have corrected it. */
	readonly analysis: Analysis;
	readonly lookup: Lookup;
}
