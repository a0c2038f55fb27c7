import type { AttributionData } from '../english/attributionData';
import { viewBlock, type NameInBlock } from './blockView';
import type { Block } from '../text/document';
import type { Candidate } from './candidate';
import { applyRules } from './rules/applyRules';

/** A quotation's part in a block; offsets relative to it. */
export interface QuotedPiece {
	readonly start: number;
	readonly end: number;
	readonly begun: boolean;
	readonly goesOn: boolean;
}

/** Attributions of one block, in order of their cues; a pure function of its arguments. */
export function attributeBlock(
	block: Block,
	quotes: readonly QuotedPiece[],
	names: readonly NameInBlock[],
	data: AttributionData,
): readonly Candidate[] {
	return applyRules(viewBlock(block, quotes, names, data));
}
