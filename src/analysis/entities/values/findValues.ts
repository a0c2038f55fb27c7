import type { Dateline } from '../../model';
import type { Block } from '../../text/document';
import type { FoundMention } from '../foundMention';

/** Dates, times and amounts of a block, in order; offsets relative to it. */
export function findValues(block: Block, dateline: Dateline | null): FoundMention[] {
	void block;
	void dateline;
	return [];
}
