import { runStart } from '../../text/runs';
import { AND, AUXILIARIES, BUT } from '../../language/english/functionWords';
import type { TokenRange } from '../../text/places';
import { withFirst, type Beside, type BlockAttribution } from '../blockAttribution';
import type { BlockView } from '../blockView';
import { hasVerb, MAY_BE_FINITE } from './inserted';

/** What is set in between a report and what it says ends before that: *reported, citing | two officials |, that p*. */
export function beforeAround({ view: { lower, tags }, near }: Beside, attribution: BlockAttribution): BlockAttribution {
	const { cue, content } = attribution;
	const [piece] = content;
	if (!cue || !piece || tags[cue.first] !== 'VBG' || lower[cue.first - 1] !== ',' || piece.first < cue.end) {
		return attribution;
	}
	const behind = near
		.filter((other) => other.cue && other.cue.end < cue.first)
		.flatMap((other) => other.content.slice(0, 1))
		.find(({ first }) => piece.first < first - 1 && first < piece.end && lower[first - 1] === ',');
	return behind ? withFirst(attribution, piece.first, behind.first - 1) : attribution;
}

/**
 * A content ends where its source goes on with another report: what is no clause, *disputed | the bill* | *and accused the town of greed*,
 * and a clause where that report has a verb like its own, and unlike those of the clause, *said | he had not read it* | *and denied that
 * it was hers*.
 */
export function beforeNext({ view, near }: Beside, attribution: BlockAttribution): BlockAttribution {
	const { lower, tags, quoted } = view;
	const { source, content } = attribution;
	const [piece] = content;
	const next = near.find(
		({ cue, source: [who] }) =>
			cue && who && who.first === source[0]?.first && piece && piece.first < cue.first && cue.end <= piece.end,
	)?.cue;
	if (!piece || !next || !tags.slice(next.first, next.end).some((tag) => MAY_BE_FINITE.test(tag))) {
		return attribution;
	}
	const join = beforeAdverbs(view, next.first);
	const end = lower[join - 1] === ',' ? join - 1 : join;
	const goesOn = tags[join] === 'CC' && end > piece.first && quoted[join] === quoted[piece.first];
	const isParted = goesOn && (!hasVerb(view, piece.first, end) || isAnother(view, attribution, next, join, end));
	return isParted ? withFirst(attribution, piece.first, end) : attribution;
}

/** The token before one, adverbs left out. */
const beforeAdverbs = ({ tags }: BlockView, at: number): number => runStart(at, 0, (i) => tags[i] === 'RB') - 1;

/** Whether a verb behind *and* has the tense of the report, by itself, and no verb of the clause between them does. */
function isAnother(
	view: BlockView,
	{ cue, content: [piece] }: BlockAttribution,
	next: TokenRange,
	join: number,
	end: number,
): boolean {
	const { lower, tags } = view;
	const tense = tags[next.first];
	const isHelping = (at: number): boolean => AUXILIARIES.has(lower[at] ?? '');
	const isLikeReport =
		(lower[join] === AND || lower[join] === BUT) &&
		(tense === 'VBD' || tense === 'VBZ') &&
		!isHelping(next.first) &&
		tags.slice(cue?.first, cue?.end).includes(tense);
	for (let at = piece?.first ?? 0; isLikeReport && at < end; at++) {
		if (tags[at] === tense && !isHelping(at) && !isHelping(beforeAdverbs(view, at))) {
			return false;
		}
	}
	return isLikeReport;
}
