import type { TokenRange } from '../../text/places';
import { isNegation } from '../../language/english/negation';
import { AS, BUT, THAT, WHAT, WHATEVER, isListed } from '../../language/english/words';
import { natureOf } from '../../language/english/nouns';
import { isVerb } from '../../language/tags';
import { apposedBehind } from '../../syntax/apposition';
import { isDayAt, phraseStarting } from '../../syntax/nounPhrase';
import type { RoleGuess } from '../blockAttribution';
import { quoteAt, sentenceAt, shareToken, type BlockView } from '../blockView';
import { sentenceEnd } from '../proposals/verbGroups';
import { commaIn, contentEnd, ENDS_SENTENCE, type Telling } from './contentEnd';
import { behindPlace, sourceOf, wordEnd } from './sourceOf';
import { wordSet } from '../../text/lists';

const BEGINS_SUBJECT = wordSet('NNS NNP DT PRP PRP$ CD EX');
/** Behind the first of several. */
const JOINED = wordSet('CC PUNCT');

/**
 * Makes the spans of a guess whole: the nearest source stays, with the rest of its name and what is set in behind it; quotations outside
 * the cue's own are taken entirely; what stands behind the words that are said goes, and what does not belong beside the main piece.
 * The sieve learns from what is left: a change counts once it is trained.
 */
export function tidyRoles(view: BlockView, cue: TokenRange, roles: RoleGuess): RoleGuess {
	const source = sourceOf(view, cue, roles.source);
	const telling = { view, cue, source };
	const own = quoteAt(view, cue.first);
	const outside = (at: number): TokenRange | null => {
		const quote = quoteAt(view, at);
		return quote && quote !== own ? quote : null;
	};
	const pieces = roles.content.map((piece): TokenRange => {
		const last = wordEnd(view, piece.end);
		const first = outside(piece.first)?.first ?? behindPlace(view, piece.first, last);
		const end = contentEnd(telling, { first, end: outside(last - 1)?.end ?? last });
		return { first: withAdjunct(telling, { first, end }), end };
	});
	const content = withoutContrary(telling, onlySpeech(view, cue, withoutQuestion(view, pieces)));
	return { ...roles, content, source: source ? [source] : [], ...withApposition(telling, content) };
}

/** A report that closes a sentence has all of it: *In May, | the bridge shook, the mayor said.*; *It shook, and | it fell, said the mayor.* */
function withAdjunct({ view, cue, source }: Telling, { first, end }: TokenRange): number {
	const { lower, tags, quoted } = view;
	const { firstToken, endToken } = sentenceAt(view, first);
	const closes = source !== undefined && end <= cue.first && (source.first >= cue.end || endToken - cue.end < 3);
	const isBehindAdjunct = tags[firstToken] === 'IN' && lower[first - 1] === ',';
	const isJoined = tags[first - 1] === 'CC' && lower[first - 2] === ',';
	return closes && (isBehindAdjunct || isJoined) && quoted[firstToken] === quoted[first] ? firstToken : first;
}

/** *What the minister said* over a paragraph asks, and does not tell; *What Holt said: “No”* tells the rest. */
function withoutQuestion(view: BlockView, pieces: readonly TokenRange[]): readonly TokenRange[] {
	const { block, tags, lower } = view;
	const [asked, ...told] = pieces;
	const isHeading =
		asked && asked.end - asked.first === 1 && tags[asked.first] === 'WH' && !ENDS_SENTENCE.test(block.text);
	return isHeading ? told.filter(({ first }) => quoteAt(view, first) ?? lower[first] === THAT) : pieces;
}

/**
 * What stands behind the comma of *contrary to what the minister said, the bridge is shut* is the opposite of what was said. Nor did
 * anybody say what is compared with what they said: *it is safer | than | the mayor | claims*. What somebody claimed is what is denied and
 * set right: *It was* not | *a slip* | *, as he claimed, but a plan*.
 */
function withoutContrary({ view, cue, source }: Telling, content: readonly TokenRange[]): readonly TokenRange[] {
	const { lower, tags } = view;
	const { firstToken, endToken } = sentenceAt(view, cue.first);
	const comma = commaIn(view, cue.end, endToken) ?? Infinity;
	const begin = Math.min(cue.first, source?.first ?? cue.first);
	const first = tags[begin - 1] === 'WH' ? begin - 1 : begin;
	const before = [lower[first - 1] ?? '', `${lower[first - 2] ?? ''}_${lower[first - 1] ?? ''}`];
	// *Whatever they say, it is shut*; *if she means what she says, she will go*.
	const isOnlyMeant = lower[first] === WHATEVER || (lower[first] === WHAT && first < begin && isVerb(tags[first - 1]));
	const isSetAgainst = isOnlyMeant || before.some((word) => isListed('set against', word));
	const isCompared = [lower[begin] ?? '', ...before].some((word) => isListed('compared', word));
	const kept = content.filter(
		(piece) =>
			!(isSetAgainst && piece.first > comma && lower[piece.first] !== THAT) && !(isCompared && piece.first < begin),
	);
	const [piece] = kept;
	const not = firstToken + lower.slice(firstToken, begin - 1).findLastIndex(isNegation);
	const isCorrected = lower[begin - 1] === AS && lower[begin - 2] === ',' && lower[comma + 1] === BUT;
	if (!piece || !isCorrected || not <= firstToken) {
		return kept;
	}
	return [
		{ first: piece.first < not ? piece.first : firstToken, end: not },
		{ first: not + 1, end: begin - 2 },
	].filter((range) => range.first < range.end);
}

/**
 * What is set in behind a source that stands behind its cue is no content: *according to Orbit, who count boats, | three were lost*.
 * `null` where none of it was taken for content, or that may be right: *according to police, | two men, a woman and a child died*.
 */
function withApposition({ view, cue, source }: Telling, content: readonly TokenRange[]): Partial<RoleGuess> | null {
	if (!source || source.first < cue.end || view.lower[source.end] !== ',') {
		return null;
	}
	const { named, behind } = apposedBehind(view, source.end, sentenceEnd(view, source.first));
	const isSetIn = (piece: TokenRange): boolean => piece.first < behind && piece.end > source.end;
	const said = content.flatMap((piece) => {
		const first = isSetIn(piece) ? behind + 1 : piece.first;
		return first < piece.end ? [{ first, end: piece.end }] : [];
	});
	const cut = said.find(({ first }) => first === behind + 1);
	// *According to the mayor, Ann Holt, in May …*: one who is told by an office is told by a name.
	const isOne = natureOf(view.lower[source.end - 1]) === 'person';
	const begins = !cut || beginsWithSubject(view, cut) || (isOne && view.tags[cut.first] === 'IN');
	const isCut = begins && said.length > 0 && content.some(isSetIn);
	return isCut ? { source: [{ first: source.first, end: named }], content: said } : null;
}

/** *three boats | were lost*; not *a woman* of *a woman and a child*, nor *Saturday night*. */
function beginsWithSubject(view: BlockView, { first, end }: TokenRange): boolean {
	const { tags } = view;
	const subject = BEGINS_SUBJECT.has(tags[first]) ? phraseStarting(view, first, end) : null;
	return tags[first] === 'EX' || (subject !== null && !JOINED.has(tags[subject.end]) && !isDayAt(view, first));
}

/** Leaves out what stands bare behind a quotation's cue, and a quotation in a sentence of its own beside indirect speech (guideline). */
function onlySpeech(view: BlockView, cue: TokenRange, pieces: readonly TokenRange[]): readonly TokenRange[] {
	const { quotes, sentenceOf } = view;
	const isBare = (piece: TokenRange): boolean => !quotes.some((quote) => shareToken(quote, piece));
	const isNear = ({ first, end }: TokenRange): boolean =>
		[first, end - 1].some((at) => sentenceOf[at] === sentenceOf[cue.first]);
	const near = pieces.filter(isNear);
	const isIndirect = near.length > 0 && near.every(isBare);
	const isSpoken = pieces.some(({ first, end }) => end <= cue.first && quoteAt(view, first) && quoteAt(view, end - 1));
	return pieces.filter((piece) => (isBare(piece) ? !isSpoken || piece.first < cue.end : !isIndirect || isNear(piece)));
}
