import { IT, THERE } from '../../language/english/functionWords';
import { quoteAt, shareToken, type BlockView } from '../blockView';
import { contentEnd, wholeSource, wordEnd } from './edges';
import type { TokenRange } from '../../text/places';
import type { RoleGuess } from '../blockAttribution';
import { isPassive } from '../../syntax/use';

/**
 * Makes the spans of a guess whole: quotations outside the cue's own are taken entirely, pieces that do not belong beside the
 * main one go, and of several sources the nearest stays, unless it is nobody who says it.
 */
export function tidyRoles(view: BlockView, cue: TokenRange, roles: RoleGuess): RoleGuess {
	const own = quoteAt(view, cue.first);
	const outside = (at: number): TokenRange | null => {
		const quote = quoteAt(view, at);
		return quote && quote !== own ? quote : null;
	};
	const whole = ({ first, end }: TokenRange): TokenRange => ({ first, end: wordEnd(view, end) });
	const pieces = roles.content
		.map(whole)
		.map(({ first, end }) => ({
			first: outside(first)?.first ?? first,
			end: outside(end - 1)?.end ?? end,
		}))
		.map((piece) => ({ first: piece.first, end: contentEnd(view, cue, piece) }));
	const distance = ({ first, end }: TokenRange): number => (end <= cue.first ? cue.first - end : first - cue.end + 1);
	const sources = roles.source
		.map((source) => wholeSource(view, whole(source)))
		.filter((source) => !isNobody(view, cue, source));
	const [nearest] = sources.sort((a, b) => distance(a) - distance(b));
	return {
		...roles,
		content: onlySpeech(view, cue, pieces),
		source: nearest ? [nearest] : [],
	};
}

/** Before a colon a day in figures tells when it was written, and where: *date 2031-05-02 HALLAM: …*. */
const isDay = ({ lower }: BlockView, cue: TokenRange, { first, end }: TokenRange): boolean =>
	lower[cue.first] === ':' && DAY.test(lower.slice(first, end).join(''));

const DAY = /(?:1[89]|20)\d\d-\d\d?-\d\d?/;

/** *It is said*, *it has been widely believed*; a day is nobody either. */
const isNobody = (view: BlockView, cue: TokenRange, source: TokenRange): boolean =>
	(source.first < cue.end && isImpersonal(view, source) && isPassive(view, source.end, cue.end)) ||
	isDay(view, cue, source);

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

const isImpersonal = ({ lower }: BlockView, { first, end }: TokenRange): boolean =>
	end - first === 1 && (lower[first] === IT || lower[first] === THERE);
