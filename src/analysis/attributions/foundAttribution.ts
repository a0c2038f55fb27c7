import type { Attribution, Quotation, Second } from '../model';

/** An attribution before anyone knows who its source is. Offsets are absolute. */
export interface FoundAttribution extends Pick<
	Attribution,
	'act' | 'manner' | 'report' | 'stance' | 'source' | 'cue' | 'content' | 'confidence'
> {
	/** Index of the attribution it stands in, in the same list. */
	readonly parent: number | null;
	/** Index of the earlier attribution whose speaker goes on speaking, where there is no cue. */
	readonly inheritedFrom: number | null;
	/** What a second reader makes of it; `null` where there is none. */
	readonly second: Second | null;
	/** Name of the rule, or `model`. */
	readonly by: string;
}

/** What the attributions room hands on. */
export interface FoundAttributions {
	readonly quotations: readonly Quotation[];
	readonly attributions: readonly FoundAttribution[];
}
