import type { English } from '../english/english';
import type { Dateline } from '../model';
import type { Document } from '../text/document';
import type { Memo } from '../text/memo';
import { addLabels } from './addLabels';
import { agreeKinds } from './agreeKinds';
import { DocumentEvidence } from './documentEvidence';
import { findNames } from './findNames';
import type { FoundMention } from './foundMention';
import { findValues } from './values/findValues';
import { DateResolver } from './values/resolveDate';
import { withoutOverlap } from './withoutOverlap';

/** Names known from before that are placed before control is handed back. */
const MOST_REUSED = 1000;

/** Names of one block, relative to it. */
export type BlockNames = readonly FoundMention[];

/** Finds every name, date and amount; hands control back between blocks. In text order, none overlapping another. */
export function* recognize(
	document: Document,
	dateline: Dateline | null,
	english: Pick<English, 'names'>,
	memo: Memo<BlockNames>,
): Generator<void, readonly FoundMention[]> {
	const found: FoundMention[] = [];
	const { lexicon } = english.names;
	const evidence = yield* DocumentEvidence.of(document, lexicon);
	const dates = new DateResolver(dateline);
	const written = dateline ? `${dateline.day} ${String(dateline.span.start)} ${String(dateline.span.end)}` : '';
	let reused = 0;
	for (const { start, block } of document.blocks) {
		let made = false;
		// The key is all that the result depends on, so that reuse never changes it.
		const key = `${written}\n${evidence.keyOf(block, lexicon)}\n${block.text}`;
		const names = memo.get(key, () => {
			made = true;
			return withoutOverlap(findNames(block, english.names, evidence), findValues(block, dates));
		});
		for (const name of names) {
			found.push({ ...name, start: start + name.start, end: start + name.end });
		}
		reused += made ? 0 : names.length + 1;
		if (made || reused > MOST_REUSED) {
			reused = 0;
			yield;
		}
	}
	yield;
	const agreed = yield* agreeKinds(document.text, found);
	yield;
	return yield* addLabels(document, agreed, lexicon);
}
