import { AND, AUXILIARIES, BEGINS_SIDE_CLAUSES, BUT, RELATIVES } from '../../language/english/functionWords';
import { isFiniteVerb, isVerb } from '../../language/tags';
import type { TokenRange } from '../../text/places';
import type { Beside, BlockAttribution } from '../blockAttribution';
import { sentenceAt, shareToken, type BlockView } from '../blockView';
import { sentenceEnd } from '../proposals/clauses';
import { commaIn } from './contentEnd';

/** Tags of what may be a finite verb, participles that can be taken for one among them. */
export const MAY_BE_FINITE = /^(?:MD|VB[DNPZ])$/;
const HANGS = /^(?:IN|WH)$/;
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
	const { lower, tags } = view;
	const { source, cue, content } = attribution;
	const [who] = source;
	const [piece, ...others] = content;
	// *Left because, she said, it was late* gives what follows alone.
	const isBefore = (at: number): boolean => BEGINS_SIDE_CLAUSES.has(lower[at] ?? '') && HANGS.test(tags[at] ?? '');
	if (piece && others.length > 0 && isBefore(piece.end - 1)) {
		return { ...attribution, content: others };
	}
	if (!cue || !who || !piece || others.length > 0 || (who.end !== cue.first && cue.end !== who.first)) {
		return attribution;
	}
	const report = { first: Math.min(who.first, cue.first), end: Math.max(who.end, cue.end) };
	if (lower[report.first - 1] !== ',') {
		return attribution;
	}
	const isInFront = piece.end === report.first - 1;
	const other = isInFront ? restBehind(view, piece, report, who) : frontOf(beside, piece, report);
	return other ? { ...attribution, content: isInFront ? [piece, other] : [other, piece] } : attribution;
}

export const hasVerb = ({ tags }: BlockView, first: number, end: number): boolean =>
	tags.slice(first, end).some(isFiniteVerb);

/** What stands before a report that is set in, where it says what stands behind it; `null` where that stands for itself. */
function frontOf({ view, near }: Beside, piece: TokenRange, report: TokenRange): TokenRange | null {
	const { lower, quoted } = view;
	const end = report.first - 1;
	if (BEGINS_SIDE_CLAUSES.has(lower[end - 1] ?? '') || lower[report.end] !== ',' || piece.first !== report.end + 1) {
		return null;
	}
	let first = sentenceAt(view, end).firstToken;
	first += lower[first] === BUT || lower[first] === AND ? 1 : 0;
	for (let i = end - 1; i >= first; i--) {
		const word = lower[i] ?? '';
		if (BREAK.test(word)) {
			first = i + 1;
		} else if (RELATIVES.has(word) && lower[i - 1] === ',') {
			first = i;
		}
	}
	// Speech behind a comma stands for itself (*In a letter, she wrote, "…"*), and another report for what it says.
	const isOwn = quoted[piece.first] === quoted[first] && !near.some(({ cue }) => shareToken(cue, { first, end }));
	return first < end && isOwn ? { first, end } : null;
}

/** What stands behind a report that is set in, where what stands before it goes on there: *It was | affection*, *Sales | rose*. */
function restBehind(view: BlockView, before: TokenRange, report: TokenRange, who: TokenRange): TokenRange | null {
	const { lower, tags, quoted } = view;
	const end = sentenceEnd(view, report.first);
	const comma = commaIn(view, report.end, Math.min(report.end + LONGEST_PLACE, end)) ?? end;
	const first = comma + 1;
	const next = tags[first] ?? '';
	const last = before.end - 1;
	const isOpen =
		!hasVerb(view, before.first, before.end) &&
		(MAY_BE_FINITE.test(next) || (who.first === report.first && hasVerb(view, first, end)));
	const isSetIn = !tags.slice(report.end, comma).some(isVerb) && tags[who.first] !== 'WH';
	const goesOn =
		first < end &&
		quoted[before.first] === quoted[first] &&
		!NO_MORE.test(next) &&
		(isOpen || tags[last] === 'MD' || AUXILIARIES.has(lower[last] ?? ''));
	return isSetIn && goesOn ? { first, end } : null;
}
