import { runStart } from '../../text/runs';
import { AUXILIARIES, RELATIVES } from '../../language/english/functionWords';
import { isFiniteVerb } from '../../language/tags';
import type { TokenRange } from '../../text/places';
import type { Beside, BlockAttribution } from '../blockAttribution';
import { sentenceAt, shareToken, type BlockView } from '../blockView';
import { sentenceEnd } from '../proposals/clauses';
import { commaIn } from './contentEnd';

/** It begins something else: *and*, *who*, *adding*. */
const NO_MORE = /^(?:CC|WH|VBG|PUNCT)$/;
const BREAK = /^[;:()[\]—–]$/;
/** So many tokens, at most, tell where and when a report was made: *she told the court on Friday,*. */
const LONGEST_PLACE = 8;

/**
 * A report set into a sentence (*The bridge, the mayor said, will not open.*) ascribes what stands before it too, from where
 * the sentence, the part of it, or the relative clause begins; and what stands behind it, where that before it is no clause by itself.
 */
export function aroundInserted(beside: Beside, attribution: BlockAttribution): BlockAttribution {
	const { view } = beside;
	const { source, cue, content } = attribution;
	const [who] = source;
	const [piece, ...others] = content;
	if (!cue || !who || !piece || others.length > 0 || (who.end !== cue.first && cue.end !== who.first)) {
		return attribution;
	}
	const report = { first: Math.min(who.first, cue.first), end: Math.max(who.end, cue.end) };
	if (view.lower[report.first - 1] !== ',') {
		return attribution;
	}
	const isInFront = piece.end === report.first - 1;
	const other = isInFront ? restBehind(view, piece, report) : frontOf(beside, piece, report);
	return other ? { ...attribution, content: isInFront ? [piece, other] : [other, piece] } : attribution;
}

export const hasVerb = ({ tags }: BlockView, first: number, end: number): boolean =>
	tags.slice(first, end).some(isFiniteVerb);

/** What stands before a report that is set in, where it says what stands behind it; `null` where that stands for itself. */
function frontOf({ view, near }: Beside, piece: TokenRange, report: TokenRange): TokenRange | null {
	const { lower, quoted } = view;
	const end = report.first - 1;
	const isBreak = (at: number): boolean =>
		BREAK.test(lower[at] ?? '') || (lower[at] === ',' && RELATIVES.has(lower[at + 1] ?? ''));
	const first = runStart(end, sentenceAt(view, end).firstToken, (at) => !isBreak(at));
	// Speech behind a comma stands for itself (*In a letter, she wrote, "…"*), and another report for what it says.
	const isOwn = quoted[piece.first] === quoted[first] && !near.some(({ cue }) => shareToken(cue, { first, end }));
	return lower[report.end] === ',' && first < end && isOwn ? { first, end } : null;
}

/** What stands behind a report that is set in, where what stands before it goes on there: *It was | affection*, *Sales | rose*. */
function restBehind(view: BlockView, before: TokenRange, report: TokenRange): TokenRange | null {
	const { lower, tags } = view;
	const end = sentenceEnd(view, report.first);
	const first = 1 + (commaIn(view, report.end, Math.min(report.end + LONGEST_PLACE, end)) ?? end);
	const isOpen = !hasVerb(view, before.first, before.end) || AUXILIARIES.has(lower[before.end - 1] ?? '');
	return first < end && isOpen && !NO_MORE.test(tags[first] ?? '') ? { first, end } : null;
}
