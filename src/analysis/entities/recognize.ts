import type { English } from '../english/english';
import type { Dateline, Span } from '../model';
import type { Document } from '../text/document';
import type { Memo } from '../text/memo';
import type { FoundMention } from './foundMention';

/** Names of one block, relative to it. */
export type BlockNames = readonly FoundMention[];

/** Finds every name, date and amount; hands control back between blocks. In text order, none overlapping another. */
export function* recognize(
	document: Document,
	dateline: Dateline | null,
	english: English,
	memo: Memo<BlockNames>,
): Generator<void, FoundMention[]> {
	const found: FoundMention[] = [];
	const unused: Span[] = [];
	void document;
	void dateline;
	void english;
	void memo;
	void unused;
	yield;
	return found;
}
