import type { Block } from '../../text/document';
import type { Dateline } from '../../model';
import type { FoundMention } from '../foundMention';
import { withoutOverlap } from '../withoutOverlap';
import { findAmounts } from './findAmounts';
import { findDates } from './findDates';

/** Dates, times and amounts of a block, in order; offsets relative to it. */
export function findValues(block: Block, dateline: Dateline | null): FoundMention[] {
	return block.sentences.flatMap((sentence) => {
		const tokens = block.tokens.slice(sentence.firstToken, sentence.endToken);
		return withoutOverlap(findDates(tokens, dateline), findAmounts(tokens));
	});
}
