import { IT, THERE } from '../../language/english/functionWords';
import { quoteAt, shareToken, type BlockView } from '../blockView';
import type { TokenRange } from '../../text/places';
import type { RoleGuess } from '../blockAttribution';
import { isPassive } from '../../syntax/use';

/**
 * Makes the spans of a guess consistent: quotations outside the cue's own are taken entirely, pieces that do not belong beside the
 * main one go, and of several sources the nearest stays, unless it is nobody who says it.
 */
export function tidyRoles(view: BlockView, cue: TokenRange, roles: RoleGuess): RoleGuess {
	const own = quoteAt(view, cue.first);
	const outside = (at: number): TokenRange | null => {
		const quote = quoteAt(view, at);
		return quote && quote !== own ? quote : null;
	};
	const pieces = roles.content.map(({ first, end }) => ({
		first: outside(first)?.first ?? first,
		end: outside(end - 1)?.end ?? end,
	}));
	const distance = ({ first, end }: TokenRange): number => (end <= cue.first ? cue.first - end : first - cue.end + 1);
	const sources = roles.source
		.map((source) => ({ first: source.first, end: nameEnd(view, source.end) }))
		.filter((source) => !isNobody(view, cue, source));
	const [nearest] = sources.sort((a, b) => distance(a) - distance(b));
	return { ...roles, content: onlySpeech(view, cue, pieces), source: nearest ? [nearest] : [] };
}

/** Where the name ends that a range stops inside of, or that place. */
function nameEnd({ names }: BlockView, end: number): number {
	while (names[end - 1] !== 0 && names[end] === names[end - 1]) {
		end++;
	}
	return end;
}

/** *It is said*, *it has been widely believed*. */
function isNobody(view: BlockView, cue: TokenRange, { first, end }: TokenRange): boolean {
	const isImpersonal = end - first === 1 && (view.lower[first] === IT || view.lower[first] === THERE);
	return isImpersonal && first < cue.end && isPassive(view, end, cue.end);
}

/**
 * Leaves out words without marks behind the cue of a quotation before it (when and where it was said), and a quotation in a
 * sentence of its own beside indirect speech, which stands alone (annotation guideline).
 */
function onlySpeech(view: BlockView, cue: TokenRange, pieces: readonly TokenRange[]): readonly TokenRange[] {
	const { quotes, sentenceOf } = view;
	const isBare = (piece: TokenRange): boolean => !quotes.some((quote) => shareToken(quote, piece));
	const isDirect = ({ first, end }: TokenRange): boolean => !!quoteAt(view, first) && !!quoteAt(view, end - 1);
	const isNear = ({ first, end }: TokenRange): boolean =>
		sentenceOf[first] === sentenceOf[cue.first] || sentenceOf[end - 1] === sentenceOf[cue.first];
	const near = pieces.filter(isNear);
	const isIndirect = near.length > 0 && near.every(isBare);
	const spokenBefore = pieces.some((piece) => piece.end <= cue.first && isDirect(piece));
	return pieces.filter(
		(piece) =>
			!(spokenBefore && piece.first >= cue.end && isBare(piece)) && !(isIndirect && isDirect(piece) && !isNear(piece)),
	);
}
