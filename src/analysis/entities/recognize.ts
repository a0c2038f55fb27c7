import type { English } from '../trained/english';
import type { Dateline } from '../model';
import type { Block, Document, Placed } from '../text/document';
import { type EvidenceByBlock, NO_EVIDENCE, tokenEvidence } from '../encoder/evidence';
import type { Memo } from '../text/memo';
import { addSpeakerLabels } from './addSpeakerLabels';
import { agreeKinds } from './agreeKinds';
import { DocumentEvidence } from './documentEvidence';
import { findNames } from './findNames';
import { withoutOverlap, type FoundMention } from './foundMention';
import { findAmounts } from './values/findAmounts';
import { findDates } from './values/findDates';

/** Tokens read for names before control is handed back. */
const MOST_READ = 1000;

/** Finds every name, date and amount; hands control back every few blocks. In text order, none overlapping another. */
export function* recognize(
	document: Document,
	dateline: Dateline | null,
	english: Pick<English, 'names'> & Partial<Pick<English, 'careful'>>,
	memo: Memo<readonly FoundMention[]>,
	evidenceByBlock: EvidenceByBlock = NO_EVIDENCE,
): Generator<void, readonly FoundMention[]> {
	const found: FoundMention[] = [];
	const { lexicon } = english.names;
	const evidence = DocumentEvidence.of(document, lexicon);
	const written = JSON.stringify(dateline);
	let read = 0;
	for (let index = 0; index < document.blocks.length; index++) {
		const { start, block } = document.blocks[index] as Placed;
		const second = (english.careful && evidenceByBlock[index]) ?? null;
		// The key is all that the result depends on, so that reuse never changes it.
		const key = `${block.id}\n${written}\n${evidence.keyOf(block, lexicon)}\n${second?.id ?? ''}`;
		const names = memo.get(key, () => {
			read += block.tokens.length;
			const model = (second && english.careful?.names) || english.names.model;
			return withoutOverlap(
				findNames(block, english.names, model, evidence, second && tokenEvidence(block.tokens, second)),
				valuesIn(block, dateline),
			);
		});
		for (const name of names) {
			found.push({ ...name, start: start + name.start, end: start + name.end });
		}
		if (read > MOST_READ) {
			read = 0;
			yield;
		}
	}
	return addSpeakerLabels(document, agreeKinds(document.text, found), lexicon);
}

/** Dates, times and amounts of a block, in order; offsets relative to it. */
const valuesIn = ({ sentences, tokens: all }: Block, dateline: Dateline | null): FoundMention[] =>
	sentences.flatMap(({ firstToken, endToken }) => {
		const tokens = all.slice(firstToken, endToken);
		return withoutOverlap(findDates(tokens, dateline), findAmounts(tokens));
	});
