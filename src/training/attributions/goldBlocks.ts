import { documentOf } from '../documentOf';
import { readFileSync } from 'node:fs';
import { findQuotations } from '../../analysis/attributions/quotations/findQuotations';
import { toRead } from '../../analysis/attributions/attribute';
import { viewBlock, type BlockData } from '../../analysis/attributions/blockView';
import type { TokenRange } from '../../analysis/text/places';
import { ModelView } from '../../analysis/attributions/model/modelView';
import { propose } from '../../analysis/attributions/proposals/propose';
import { NO_EVIDENCE, type EvidenceByBlock } from '../../analysis/encoder/evidence';
import type { Act } from '../../analysis/model';
import type { Block } from '../../analysis/text/document';

type Pair = readonly [number, number];

export interface GoldDocument {
	readonly doc: string;
	readonly text: string;
	readonly entities?: readonly { readonly start: number; readonly end: number; readonly kind: string }[];
	readonly attributions: readonly {
		readonly act?: Act;
		readonly source: readonly Pair[];
		readonly cue: readonly Pair[];
		readonly content: readonly Pair[];
		readonly nested?: boolean;
	}[];
}

/** A right answer, in tokens of its block. */
interface GoldAttribution {
	readonly act: Act;
	readonly source: readonly TokenRange[];
	readonly cue: TokenRange;
	readonly content: readonly TokenRange[];
}

/** A paragraph as the models see it, with its right answers. */
export interface GoldBlock {
	readonly view: ModelView;
	readonly attributions: readonly GoldAttribution[];
}

export function readGold(path: string): GoldDocument[] {
	return readFileSync(path, 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => JSON.parse(line) as GoldDocument);
}

/**
 * Cuts annotated articles into blocks; attributions without a cue are left to the rules.
 *
 * @param evidenceOf what a second reader that has not seen them makes of their blocks
 */
export function goldBlocks(
	documents: readonly GoldDocument[],
	data: BlockData,
	evidenceOf: (doc: string) => EvidenceByBlock = () => NO_EVIDENCE,
): GoldBlock[] {
	return documents.flatMap((gold) => {
		const document = documentOf(gold.text);
		const names = [...(gold.entities ?? [])].sort((a, b) => a.start - b.start);
		return toRead(document, findQuotations(document), names, evidenceOf(gold.doc)).map((unread, index): GoldBlock => {
			const { block } = unread;
			const start = document.blocks[index]?.start ?? 0;
			const view = viewBlock(unread, data);
			const attributions = gold.attributions.flatMap((attribution): GoldAttribution[] => {
				const [cue] = rangesIn(attribution.cue, block, start);
				return cue
					? [
							{
								act: attribution.act ?? 'statement',
								source: rangesIn(attribution.source, block, start),
								cue,
								content: rangesIn(attribution.content, block, start),
							},
						]
					: [];
			});
			return { view: new ModelView(view, propose(view)), attributions };
		});
	});
}

function rangesIn(spans: readonly Pair[], block: Block, offset: number): TokenRange[] {
	return spans.flatMap(([from, to]) => {
		const first = block.tokens.findIndex((token) => offset + token.end > from);
		let end = first;
		while (end >= 0 && end < block.tokens.length && offset + (block.tokens[end]?.start ?? 0) < to) {
			end++;
		}
		return first >= 0 && end > first ? [{ first, end }] : [];
	});
}
