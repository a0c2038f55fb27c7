import { BEGINS_SIDE_CLAUSES, BUT, RELATIVES } from '../../language/english/words';
import type { TokenRange } from '../../text/places';
import { withFirst, type Step, type AmongOthers } from '../blockAttribution';
import { sentenceAt, shareToken } from '../blockView';
import { sentenceEnd } from '../proposals/clauses';
import { commaIn, hasVerb } from './contentEnd';
import { wordSet } from '../../text/lists';

const HANGS = wordSet('IN WH');
/** It begins something else: *and*, *who*, *adding*, *her voice shaking*. */
const NO_MORE = wordSet('VBG CC WH PUNCT PRP$');
const BREAK = /^[;:()[\]—–]$/;
/** So many tokens, at most, tell where and when a report was made: *she told the court on Friday,*. */
const LONGEST_PLACE = 8;

/** A report set into a sentence (*The bridge, the mayor said, will not open.*) ascribes all before it, and what goes on behind it. */
export const aroundInserted: Step = (told) => {
	const { view, source, cue, content, piece } = told;
	const { lower, tags } = view;
	const [who] = source;
	// *Left because, she said, it was late* gives what follows alone.
	if (content.length > 1) {
		const last = piece.end - 1;
		if (BEGINS_SIDE_CLAUSES.has(lower[last]) && HANGS.has(tags[last])) {
			return { content: content.slice(1) };
		}
		// *It has a yard in Velden, | which |, she said, | will close*
		const isClause = RELATIVES.has(lower[last]) && lower[last - 1] === ',' && hasVerb(view, piece.first, last);
		return isClause ? { content: withFirst(told, last, piece.end) } : null;
	}
	if (!who || (who.end !== cue.first && cue.end !== who.first)) {
		return null;
	}
	const report = { first: Math.min(who.first, cue.first), end: Math.max(who.end, cue.end) };
	if (lower[report.first - 1] !== ',') {
		return null;
	}
	const isInFront = piece.end === report.first - 1;
	const other = isInFront ? restBehind(told, report) : frontOf(told, report);
	return other && { content: isInFront ? [piece, other] : [other, piece] };
};

/** What stands before a report that is set in, where it says what stands behind it; `null` where that stands for itself. */
function frontOf({ view, near, piece }: AmongOthers, report: TokenRange): TokenRange | null {
	const { lower, quoted } = view;
	const end = report.first - 1;
	if (lower[report.end] !== ',' || piece.first !== report.end + 1) {
		return null;
	}
	let first = sentenceAt(view, end).firstToken;
	first += lower[first] === BUT ? 1 : 0;
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
function restBehind({ view, piece }: AmongOthers, report: TokenRange): TokenRange | null {
	const { tags, quoted } = view;
	const end = sentenceEnd(view, report.first);
	const comma = commaIn(view, report.end, Math.min(report.end + LONGEST_PLACE, end)) ?? end;
	const first = comma + 1;
	// *“It is safe”, she said, | smiling*: what follows a quotation is no more of it.
	return first < end && quoted[piece.first] === quoted[first] && !NO_MORE.has(tags[first]) ? { first, end } : null;
}
