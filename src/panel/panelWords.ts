import type { Attribution, Claim, Finding, Span } from '../analysis/model';
import type { Lookup } from '../editor/lookup';

/** One step of an explanation, in the person's language; with the place where the text shows it. */
export interface Step {
	readonly text: string;
	readonly span: Span | null;
}

/** The sentences that the panel shares with hovers and lists. */
export interface PanelWords {
	readonly finding: (finding: Finding, lookup: Lookup) => string;
	/** Who says it and how, in a few words. */
	readonly attribution: (attribution: Attribution, lookup: Lookup) => string;
	/** How we know, step by step. */
	readonly evidence: (attribution: Attribution, lookup: Lookup) => readonly Step[];
	/** Why a claim can, or cannot, be checked. */
	readonly reasons: (claim: Claim) => string;
	readonly article: () => string;
	readonly aliases: (aliases: readonly string[]) => string;
}
