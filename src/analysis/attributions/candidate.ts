import type { Act, Second } from '../model';
import { ordered } from '../text/lists';
import type { TokenRange } from '../text/places';
import { meet } from './blockView';
import type { Reported } from './report/reportMade';

/** What an attribution is made of, in tokens of its block. */
export interface Parts {
	/** Empty, or one range and rarely more. */
	readonly source: readonly TokenRange[];
	/** `null` where speech stands alone. */
	readonly cue: TokenRange | null;
	/** Empty where the content is the next block's. */
	readonly content: readonly TokenRange[];
}

/** The rules that propose attributions. */
export type Rule =
	| 'label'
	| 'introduction'
	| 'signature'
	| 'speech-alone'
	| 'according-to'
	| 'noun'
	| 'noun-of'
	| 'quotation-cue'
	| 'clause-cue'
	| 'cue-quotation'
	| 'cue-that'
	| 'cue-clause'
	| 'cue-colon'
	| 'cue-to'
	| 'cue-listener-to'
	| 'cue-preposition'
	| 'cue-noun'
	| 'cue-open';

/** An attribution in one block. */
export interface Candidate extends Parts {
	readonly act: Act;
	readonly by: Rule | 'model';
	/** What the models gave; `null` for what rules alone found. */
	readonly signs: Signs | null;
}

/** What the models said of a candidate before it was mended. */
export interface Signs {
	/** Probability that a cue begins where its cue does. */
	readonly cue: number;
	/** Mean and least probability of the labels at the borders of source and content. */
	readonly mean: number;
	readonly least: number;
	/** Probability that it is right, and that it is one but cut wrong, by the sieve. */
	readonly right: number;
	readonly partly: number;
	readonly source: readonly TokenRange[];
	readonly content: readonly TokenRange[];
}

/** With how it is reported and how sure it is, which is read when nothing of it changes any more. */
export interface JudgedCandidate extends Candidate {
	readonly reported: Reported;
	/** Probability that it is right, in [0, 1]. */
	readonly confidence: number;
	/** `null` where there is no second reader. */
	readonly second: Second | null;
}

/** What a rule proposes. */
export const proposal = (
	by: Rule,
	source: readonly TokenRange[],
	cue: TokenRange | null,
	content: readonly TokenRange[],
): Candidate => ({ act: 'statement', source, cue, content, by, signs: null });

/** Whether an attribution from outside a quotation takes part of it as its content. */
export const claims = ({ cue, content }: Parts, quote: TokenRange): boolean =>
	!(cue && quote.first <= cue.first && cue.end <= quote.end) && content.some((range) => meet(range, quote));

const anchor = ({ cue, content }: Candidate): number => cue?.first ?? content[0]?.first ?? 0;

/** Sorts candidates by their cues, those without one by their contents. */
export const inOrder = (candidates: Candidate[]): Candidate[] => ordered(candidates, (a, b) => anchor(a) - anchor(b));
