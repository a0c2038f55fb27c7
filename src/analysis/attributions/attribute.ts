import type { EvidenceByBlock } from '../encoder/evidence';
import type { English } from '../trained/english';
import type { Names } from '../entities/foundMention';
import type { Document, Placed } from '../text/document';
import type { Memo } from '../text/memo';
import { firstStartingFrom, rangeIn } from '../text/places';
import { attributeBlock } from './attributeBlock';
import type { NameInBlock, QuotedRange, UnreadBlock } from './blockView';
import type { JudgedAttribution, ReadBlock, FoundAttributions } from './blockAttribution';
import { joinBlocks } from './join/joinBlocks';
import { findQuotations, type MarkedQuotation } from './quotations/findQuotations';

/** Finds who says what, in text order; hands control back between blocks, each of which is judged by itself. */
export function* attribute(
	document: Document,
	names: Names,
	english: English,
	memo: Memo<readonly JudgedAttribution[]>,
	evidence: EvidenceByBlock,
): Generator<void, FoundAttributions> {
	const quotations = findQuotations(document);
	const blocks = toRead(document, quotations, names.mentions, evidence);
	yield;
	const read: ReadBlock[] = [];
	for (const [index, block] of blocks.entries()) {
		const key = keyOf(block);
		const attributions = memo.known(key) ?? memo.keep(key, yield* attributeBlock(block, english));
		read.push({ ...(document.blocks[index] as Placed), attributions });
		yield;
	}
	return joinBlocks(document.text, read, quotations);
}

/** The blocks of a document, each with the quotations and names inside. @param names in text order */
export function toRead(
	document: Document,
	quotations: readonly MarkedQuotation[],
	names: readonly NameInBlock[],
	evidence: EvidenceByBlock,
): UnreadBlock[] {
	const { blocks } = document;
	const quotes: QuotedRange[][] = blocks.map(() => []);
	for (const { parts } of quotations) {
		for (const [i, part] of parts.entries()) {
			const { start, block } = blocks[part.block] as Placed;
			const { first, end } = rangeIn(block.tokens, part.start - start, part.end - start);
			quotes[part.block]?.push({ first, end, begun: i > 0, goesOn: i + 1 < parts.length });
		}
	}
	return blocks.map(({ start, end, block, labelled }, index): UnreadBlock => {
		const inside = names
			.slice(firstStartingFrom(names, start), firstStartingFrom(names, end))
			.map((name) => ({ start: name.start - start, end: name.end - start, kind: name.kind }));
		return {
			block,
			quotes: quotes[index] ?? [],
			names: inside,
			labelled,
			evidence: evidence[index] ?? null,
		};
	});
}

/** Equal for blocks that are read alike. */
const keyOf = ({ block, quotes, names, labelled, evidence }: UnreadBlock): string =>
	JSON.stringify([block.id, labelled, evidence?.id, quotes, names]);
