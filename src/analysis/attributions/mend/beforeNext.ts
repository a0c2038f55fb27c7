import { runStart } from '../../text/runs';
import { AND, BUT } from '../../language/english/functionWords';
import type { TokenRange } from '../../text/places';
import { withFirst, type Step, type Told } from '../blockAttribution';
import type { BlockView } from '../blockView';
import { isHelping } from './contentEnd';
import { hasVerb, MAY_BE_FINITE } from './inserted';

/** What is set in between a report and what it says ends before that: *reported, citing | two officials |, that p*. */
export const beforeAround: Step = (told) => {
	const { cue, piece, near } = told;
	const { lower, tags } = told.view;
	if (tags[cue.first] !== 'VBG' || lower[cue.first - 1] !== ',' || piece.first < cue.end) {
		return null;
	}
	const behind = near
		.filter((other) => other.cue && other.cue.end < cue.first)
		.flatMap((other) => other.content.slice(0, 1))
		.find(({ first }) => piece.first < first - 1 && first < piece.end && lower[first - 1] === ',');
	return behind ? { content: withFirst(told, piece.first, behind.first - 1) } : null;
};

/**
 * A content ends where its source goes on with another report: what is no clause, *disputed | the bill* | *and accused the town of greed*,
 * and a clause where that report has a verb like its own, and unlike those of the clause, *said | he had not read it* | *and denied that
 * it was hers*.
 */
export const beforeNext: Step = (told) => {
	const { view, near, source, piece } = told;
	const { lower, tags } = view;
	const next = near.find(
		({ cue, source: [who] }) =>
			cue && who && who.first === source[0]?.first && piece.first < cue.first && cue.end <= piece.end,
	)?.cue;
	if (!next || !tags.slice(next.first, next.end).some((tag) => MAY_BE_FINITE.test(tag))) {
		return null;
	}
	const join = beforeAdverbs(view, next.first);
	const end = lower[join - 1] === ',' ? join - 1 : join;
	const isParted =
		(lower[join] === AND || lower[join] === BUT) &&
		end > piece.first &&
		(!hasVerb(view, piece.first, end) || isAnother(told, next, end));
	return isParted ? { content: withFirst(told, piece.first, end) } : null;
};

/** The token before one, adverbs left out. */
const beforeAdverbs = ({ tags }: BlockView, at: number): number => runStart(at, 0, (i) => tags[i] === 'RB') - 1;

/** Whether a verb behind *and* has the tense of the report, by itself, and no verb of the clause between them does. */
function isAnother({ view, cue, piece }: Told, next: TokenRange, end: number): boolean {
	const { tags } = view;
	const tense = tags[next.first];
	const isLike = (at: number): boolean =>
		tags[at] === tense && !isHelping(view, at) && !isHelping(view, beforeAdverbs(view, at));
	return (
		!isHelping(view, next.first) &&
		tags.slice(cue.first, cue.end).some((tag) => tag === tense) &&
		!tags.slice(piece.first, end).some((_, i) => isLike(piece.first + i))
	);
}
