import type { Act } from '../model';
import type { TokenRange } from './blockView';
import type { Reported } from './readReport';

/** An attribution in one block, in tokens. */
export interface Candidate {
	readonly act: Act;
	/** Empty, or one range and rarely more. */
	readonly source: readonly TokenRange[];
	/** Empty where speech stands alone. */
	readonly cue: TokenRange | null;
	/** Empty where the content is the next block's. */
	readonly content: readonly TokenRange[];
	/** Name of the rule, or `model`. */
	readonly by: string;
	/** In [0, 1]. */
	readonly confidence: number;
}

/** With how it is reported, which is read when nothing of it changes any more. */
export interface ReportedCandidate extends Candidate {
	readonly reported: Reported;
}
