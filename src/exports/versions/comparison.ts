import type { Analysis } from '../../analysis/model';
import type { VerdictNow } from '../../corpus/versions/verdicts';
import type { VersionChanges } from '../../corpus/versions/versionChanges';
import { Lookup } from '../../reading/lookup';

/** Two versions of a text, what they say otherwise, and what that does to verdicts on the old one. */
export interface Comparison {
	readonly old: Compared;
	readonly now: Compared;
	readonly changes: VersionChanges;
	/** In the order of the old text. */
	readonly verdicts: readonly VerdictNow[];
}

export interface Compared {
	/** The path of the text, as it was given. */
	readonly doc: string;
	readonly lookup: Lookup;
}

export const compared = (doc: string, analysis: Analysis): Compared => ({ doc, lookup: new Lookup(analysis) });
