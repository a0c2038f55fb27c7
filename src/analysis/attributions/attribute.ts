import { NO_EVIDENCE, type BlockEvidence, type EvidenceByBlock } from '../encoder/evidence';
import type { English } from '../english/english';
import type { Names } from '../entities/foundMention';
import type { Block, Document, Placed } from '../text/document';
import type { Memo } from '../text/memo';
import { attributeBlocks, type QuotedPiece, type UnreadBlock } from './attributeBlocks';
import type { NameInBlock } from './blockView';
import type { JudgedCandidate } from './candidate';
import { findQuotations } from './quotations/findQuotations';
import type { FoundAttributions } from './foundAttribution';
import { joinBlocks } from './join/joinBlocks';

/** Blocks are read together until they have so many tokens; then control is handed back. */
const AT_ONCE = 600;

/** Attributions of one block, in tokens of the block. */
export type BlockAttributions = readonly JudgedCandidate[];

/**
 * Finds who says what; hands control back between blocks. In text order.
 *
 * Each block is judged by itself: what it is kept under is its text, the quotations and the names inside. What runs
 * over several blocks (speech that goes on, speech that a colon announces) is joined afterwards, in one linear pass.
 */
export function* attribute(
	document: Document,
	names: Names,
	english: English,
	memo: Memo<BlockAttributions>,
	evidenceOf: EvidenceByBlock = NO_EVIDENCE,
): Generator<void, FoundAttributions> {
	const quotations = findQuotations(document);
	const pieces: QuotedPiece[][] = document.blocks.map(() => []);
	for (const { parts } of quotations) {
		parts.forEach((part, i) => {
			const offset = document.blocks[part.block]?.start ?? 0;
			pieces[part.block]?.push({
				start: part.start - offset,
				end: part.end - offset,
				begun: i > 0,
				goesOn: i + 1 < parts.length,
			});
		});
	}
	const keys: string[] = [];
	const unread = new Map<string, UnreadBlock>();
	let tokens = 0;
	let mention = 0;
	for (let index = 0; index < document.blocks.length; index++) {
		const { start, block } = document.blocks[index] as Placed;
		const inside: NameInBlock[] = [];
		const end = start + block.text.length;
		for (; mention < names.mentions.length; mention++) {
			const here = names.mentions[mention];
			if (!here || here.start >= end) {
				break;
			}
			if (here.start >= start) {
				inside.push({ start: here.start - start, end: here.end - start, kind: here.kind });
			}
		}
		const quotes = pieces[index] ?? [];
		const evidence = evidenceOf(index);
		const key = keyOf(block, quotes, inside, evidence);
		keys.push(key);
		if (!memo.has(key)) {
			unread.set(key, { block, quotes, names: inside, evidence });
			tokens += block.tokens.length;
		}
		if (tokens >= AT_ONCE) {
			yield* read(unread, english, memo);
			yield;
			unread.clear();
			tokens = 0;
		}
	}
	yield* read(unread, english, memo);
	yield;
	const blocks = keys.map((key) => memo.get(key, () => NONE));
	return joinBlocks(document, quotations, blocks);
}

const NONE: BlockAttributions = [];

/** Reads blocks into `memo`, each under its key. */
function* read(
	unread: ReadonlyMap<string, UnreadBlock>,
	english: English,
	memo: Memo<BlockAttributions>,
): Generator<void, void> {
	const found = yield* attributeBlocks([...unread.values()], english);
	[...unread.keys()].forEach((key, i) => memo.get(key, () => found[i] ?? NONE));
}

function keyOf(
	{ id }: Block,
	quotes: readonly QuotedPiece[],
	names: readonly NameInBlock[],
	evidence: BlockEvidence | null,
): string {
	let key = `${id} ${evidence?.id ?? ''}\n`;
	for (const { start, end, begun, goesOn } of quotes) {
		key += `${start} ${end} ${Number(begun) + 2 * Number(goesOn)},`;
	}
	key += '\n';
	for (const { start, end, kind } of names) {
		key += `${start} ${end} ${kind},`;
	}
	return key;
}
