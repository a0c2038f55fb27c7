import { quoteAt, type BlockView } from './blockView';
import { RELATIVE } from './bothSides';
import type { Candidate } from './candidate';

/**
 * A report that closes a sentence (*The mayor announced the port had shut, the paper said.*) ascribes all of the
 * sentence before it, other reports and all, and not only the clause next to it; nor only the words of it that stand in
 * quotation marks (*The mayor called the port "a ruin," the paper said.*).
 */
export function wholeSentences(view: BlockView, found: readonly Candidate[]): Candidate[] {
	return found.map((candidate) => {
		const start = closedFrom(view, candidate);
		const piece = candidate.content[0];
		return start === null || !piece ? candidate : { ...candidate, content: [{ first: start, end: piece.end }] };
	});
}

/** First token of the sentence that a report closes; `null` where it does not, or where brackets or speech stand in it. */
function closedFrom(view: BlockView, report: Candidate): number | null {
	const { block, lower, sentenceOf } = view;
	const { source, cue, content } = report;
	const piece = content[0];
	const who = source[0];
	const sentence = cue && block.sentences[sentenceOf[cue.first] ?? -1];
	if (!sentence || !piece || !who || content.length !== 1 || source.length !== 1) {
		return null;
	}
	const first = sentence.firstToken;
	const closes = cue.end >= sentence.endToken - 1 && /^[.!?]?$/.test(lower[cue.end] ?? '');
	// The comma stands behind the content or, as American printers have it, inside the quotation that this ends with.
	const spoken = quoteAt(view, piece.end - 1)?.end === piece.end;
	const behind = lower[piece.end] === ',' ? piece.end + 1 : spoken ? piece.end : -1;
	const adjoins = who.first === behind && who.end === cue.first;
	if (!closes || !adjoins || piece.first <= first || RELATIVE.test(lower[piece.first] ?? '')) {
		return null;
	}
	for (let i = first; i < cue.end; i++) {
		if (lower[i] === '(' || lower[i] === '[' || !isOfClause(view, i, first)) {
			return null;
		}
	}
	return first;
}

/** Whether a token of a sentence stands in no quotation, or in one that is a part of the clause it is opened in. */
function isOfClause(view: BlockView, i: number, first: number): boolean {
	const quote = quoteAt(view, i);
	return !quote || (quote.first > first && view.block.tokens[quote.first - 1]?.kind === 'word');
}
