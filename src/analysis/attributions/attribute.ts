import type { English } from '../english/english';
import type { Names } from '../entities/foundMention';
import type { Document } from '../text/document';
import type { Memo } from '../text/memo';
import type { FoundAttribution, FoundAttributions } from './foundAttribution';

/** Attributions of one block (and the blocks its quotations run on into), relative to its start. */
export type BlockAttributions = readonly FoundAttribution[];

/** Finds who says what; hands control back between blocks. In text order. */
export function* attribute(
	document: Document,
	names: Names,
	english: English,
	memo: Memo<BlockAttributions>,
): Generator<void, FoundAttributions> {
	void document;
	void names;
	void english;
	void memo;
	yield;
	return { quotations: [], attributions: [] };
}
