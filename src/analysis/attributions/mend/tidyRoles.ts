import { FOR, IT, THAT, THERE, TO, WHEN } from '../../language/english/functionWords';
import { wordsOf } from '../../language/english/words';
import { isFiniteTag } from '../../language/tags';
import { isPassive } from '../../syntax/use';
import { behindDateline } from '../../text/lineHead';
import type { TokenRange } from '../../text/places';
import type { RoleGuess } from '../blockAttribution';
import { quoteAt, shareToken, type BlockView } from '../blockView';

const ASKED_BY_PRESS = wordsOf('asked by the press');
const NOUN = /^NN/;
/** So far behind its beginning a content is looked at, in tokens. */
const REACH = 60;
const DAY = /(?:1[89]|20)\d\d-\d\d?-\d\d?/;

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
	const pieces = roles.content.map((piece): TokenRange => {
		const last = wordEnd(view, piece.end);
		const first = outside(piece.first)?.first ?? piece.first;
		return { first, end: contentEnd(view, cue, { first, end: outside(last - 1)?.end ?? last }) };
	});
	const distance = ({ first, end }: TokenRange): number => (end <= cue.first ? cue.first - end : first - cue.end + 1);
	const [nearest] = roles.source
		.map((source) => wholeSource(view, source))
		.filter((source) => !isNobody(view, cue, source))
		.sort((a, b) => distance(a) - distance(b));
	return { ...roles, content: onlySpeech(view, cue, pieces), source: nearest ? [nearest] : [] };
}

/** *It is said*, *it has been widely believed*; nor a day before a colon, when it was written: *date 2031-05-02 HALLAM: …*. */
function isNobody(view: BlockView, cue: TokenRange, { first, end }: TokenRange): boolean {
	const { lower } = view;
	const isImpersonal = first < cue.end && end - first === 1 && (lower[first] === IT || lower[first] === THERE);
	return (
		(isImpersonal && isPassive(view, end, cue.end)) ||
		(lower[cue.first] === ':' && DAY.test(lower.slice(first, end).join('')))
	);
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

/**
 * Where a content ends at the latest: before when it was asked for, *declined to comment* | *when contacted*, and, behind a noun that
 * asks for a thing, before the verb of that noun, *their demand for* | *higher pay* | *was met*.
 */
function contentEnd({ lower, tags, tagNumbers }: BlockView, cue: TokenRange, { first, end }: TokenRange): number {
	const isInfinitive = lower[first] === TO;
	const isThing = lower[cue.end - 1] === FOR && NOUN.test(tags[cue.end - 2] ?? '') && first === cue.end;
	for (let at = first + 1; at < Math.min(end, first + REACH) && (isInfinitive || isThing); at++) {
		const isAsked = isInfinitive && lower[at] === WHEN && ASKED_BY_PRESS.has(lower[at + 1] ?? '');
		if (isThing && (tags[at] === 'WH' || lower[at] === THAT)) {
			return end;
		}
		if (isAsked || (isThing && isFiniteTag(tagNumbers[at] ?? 0))) {
			return at;
		}
	}
	return end;
}

/** The source without a dateline before it, *LONDON, May 6 -* | *The bank*, and not cut off inside a name. */
function wholeSource(view: BlockView, { first, end }: TokenRange): TokenRange {
	const { block, names } = view;
	const behind = behindDateline(block);
	const inside = first < behind && behind < wordEnd(view, end) ? behind : first;
	let last = wordEnd(view, end);
	while (names[last - 1] !== 0 && names[last] === names[last - 1]) {
		last++;
	}
	return { first: inside, end: last };
}

/** Where the word ends that a range stops inside of: *the 1950 | s*, *5 | G*. */
function wordEnd({ block: { tokens } }: BlockView, end: number): number {
	const next = tokens[end];
	const isInside = next?.kind === 'word' && tokens[end - 1]?.kind === 'number' && tokens[end - 1]?.end === next.start;
	return isInside && !next.text.startsWith("'") && !next.text.startsWith('’') ? end + 1 : end;
}
