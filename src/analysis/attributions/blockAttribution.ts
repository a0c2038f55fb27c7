import type { Act, Attribution, Quotation, Second } from '../model';
import type { Placed } from '../text/document';
import type { TokenRange } from '../text/places';
import { shareToken, type BlockView } from './blockView';

/** What an attribution is made of, in tokens of its block. */
export interface Parts {
	/** Empty, or one range; rarely more where people annotate. */
	readonly source: readonly TokenRange[];
	/** `null` where speech stands alone. */
	readonly cue: TokenRange | null;
	/** Empty where the content is the next block's. */
	readonly content: readonly TokenRange[];
}

/** The rules that propose attributions: by a line or a quotation, by *according to*, by a verb. */
export type Rule = LineRule | 'according-to' | 'heard' | VerbRule;
type LineRule = 'label' | 'introduction' | 'signature' | 'speech-alone';
type VerbRule = 'quotation-cue' | 'clause-cue' | `cue-${BehindCue}`;
type BehindCue = 'quotation' | 'that' | 'clause' | 'colon' | 'to' | 'listener-to' | 'preposition' | 'noun' | 'open';

/** What proposes the turns of a transcript, and the voices of a round-up. */
export const LABEL: Rule = 'label';

/** An attribution in one block; over several blocks they are joined (`FoundAttribution`). */
export interface BlockAttribution extends Parts {
	readonly act: Act;
	readonly by: Rule | 'model';
	/** What the models gave; `null` for what rules alone found. */
	readonly signs: Signs | null;
}

/** Source and content of a cue, and how sure the role tagger is of them. */
export interface RoleGuess extends Pick<Parts, 'source' | 'content'> {
	/** Mean and least probability of the labels chosen, at the borders of the spans. */
	readonly mean: number;
	readonly least: number;
}

/** What the models said of an attribution before it was mended. */
export interface Signs extends RoleGuess {
	/** Probability that a cue begins where its cue does. */
	readonly cue: number;
	/** Probability that it is right, and that it is one but cut wrong, by the sieve. */
	readonly right: number;
	readonly partly: number;
}

/** How a report is given, and what the one who gives it holds of its content. */
export type Reported = Pick<Attribution, 'report' | 'stance'>;

/** With how it is reported, which is read when nothing of it changes any more. */
export type ReportedAttribution = BlockAttribution & Reported;

export interface JudgedAttribution extends ReportedAttribution {
	/** Probability that it is right, in [0, 1]. */
	readonly confidence: number;
	/** `null` where there is no second reader. */
	readonly second: Second | null;
}

/** A block in its place, once its attributions are found. */
export interface ReadBlock extends Placed {
	readonly attributions: readonly JudgedAttribution[];
}

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

export const proposal = (
	by: Rule,
	source: readonly TokenRange[],
	cue: TokenRange | null,
	content: readonly TokenRange[],
): BlockAttribution => ({ act: 'statement', source, cue, content, by, signs: null });

/** Whether an attribution from outside a quotation takes part of it as its content. */
export const claims = ({ cue, content }: Parts, quote: TokenRange): boolean =>
	!(cue && quote.first <= cue.first && cue.end <= quote.end) && content.some((range) => shareToken(range, quote));

/** Those not far from one of a list in text order, itself too, which can hold it or stand inside it: a block may be one long list of cues. */
export const nearTo = <T>(all: readonly T[], at: number): readonly T[] => all.slice(Math.max(0, at - NEAR), at + NEAR);
const NEAR = 30;

/** An attribution with a cue and a content, in its block, and those that stand near it. */
export interface AmongOthers extends Parts {
	readonly view: BlockView;
	readonly near: readonly BlockAttribution[];
	readonly cue: TokenRange;
	/** The first of its content. */
	readonly piece: TokenRange;
}

/** What becomes of an attribution, where something does. */
export type Step = (told: AmongOthers) => Partial<Parts> | null;

/** A content with another first piece. */
export const withFirst = ({ content }: AmongOthers, first: number, end: number): readonly TokenRange[] => [
	{ first, end },
	...content.slice(1),
];

const anchor = ({ cue, content }: BlockAttribution): number => cue?.first ?? content[0]?.first ?? 0;

/** Sorts attributions by their cues, those without one by their contents. */
export const inOrder = (attributions: BlockAttribution[]): BlockAttribution[] =>
	attributions.sort((a, b) => anchor(a) - anchor(b));
