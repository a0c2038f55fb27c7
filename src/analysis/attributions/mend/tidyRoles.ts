import { runEnd } from '../../text/runs';
import { isNegation } from '../../language/english/negation';
import { AS, BUT, DO, IT, NOT, RELATIVES, THAT, WHAT, WHATEVER } from '../../language/english/functionWords';
import { wordsOf } from '../../language/english/words';
import { isVerb } from '../../language/tags';
import { apposedBehind } from '../../syntax/apposition';
import { phraseEnding, phraseStarting } from '../../syntax/nounPhrase';
import { isPassive } from '../../syntax/use';
import { behindDateline } from '../../text/lineHead';
import type { TokenRange } from '../../text/places';
import type { RoleGuess } from '../blockAttribution';
import { quoteAt, sentenceAt, shareToken, type BlockView } from '../blockView';
import { sentenceEnd } from '../proposals/clauses';
import { commaIn, contentEnd, ENDS_SENTENCE, type Telling } from './contentEnd';

const BEGINS_SUBJECT = /^(?:DT|PRP\$?|NNS|NNP|CD)$/;
/** *there*, *in* */
const BEGINS = /^(?:EX|IN)$/;
const SET_AGAINST = wordsOf('set against');
/** Behind the first of several. */
const JOINED = /^(?:CC|PUNCT)$/;
const DAY = /(?:1[89]|20)\d\d-\d\d?-\d\d?/;

/**
 * Makes the spans of a guess whole, and keeps to them: of several sources the nearest stays, with the rest of its
 * name and what is set in behind it, unless it is nobody who says it; quotations outside the cue's own are taken entirely; what stands
 * behind the words that are said goes (`contentEnd.ts`), and so do pieces that do not belong beside the main one, or are contrary to it.
 * The sieve learns from what is left: a change counts once it is trained.
 */
export function tidyRoles(view: BlockView, cue: TokenRange, roles: RoleGuess): RoleGuess {
	const distance = ({ first, end }: TokenRange): number => (end <= cue.first ? cue.first - end : first - cue.end + 1);
	const [nearest] = roles.source
		.map((range) => withRelative(view, cue, wholeSource(view, range)))
		.filter((range) => !isDayOfTurn(view, cue, range))
		.sort((a, b) => distance(a) - distance(b));
	const source = nearest && !isNoSource(view, cue, nearest) ? nearest : undefined;
	const telling = { view, cue, source };
	const own = quoteAt(view, cue.first);
	const outside = (at: number): TokenRange | undefined => (quoteAt(view, at) === own ? undefined : quoteAt(view, at));
	const pieces = roles.content.map((piece): TokenRange => {
		const first = outside(piece.first)?.first ?? behindPlace(view, piece.first, piece.end);
		return { first, end: contentEnd(telling, { first, end: outside(piece.end - 1)?.end ?? piece.end }) };
	});
	const content = asCorrected(telling, withoutContrary(telling, onlySpeech(view, cue, withoutQuestion(view, pieces))));
	const widened = withApposition(telling, content);
	return { ...roles, ...(widened ?? { content, source: source ? [source] : [] }) };
}

/** *What the minister said* over a paragraph asks, and does not tell; *What Holt said: “No”* tells the rest. */
function withoutQuestion(view: BlockView, pieces: readonly TokenRange[]): readonly TokenRange[] {
	const { block, tags, lower } = view;
	const [asked, ...told] = pieces;
	const isQuestion = asked && asked.end - asked.first === 1 && tags[asked.first] === 'WH';
	const isHeading = isQuestion && !ENDS_SENTENCE.test(block.text);
	return isHeading ? told.filter(({ first }) => quoteAt(view, first) ?? lower[first] === THAT) : pieces;
}

/**
 * What stands behind the comma of *contrary to what the minister said, the bridge is shut* is the opposite of what the minister said;
 * not so *despite what he said on Friday, that it is safe, it is shut*.
 */
function withoutContrary({ view, cue, source }: Telling, content: readonly TokenRange[]): readonly TokenRange[] {
	const { lower, tags } = view;
	const begin = Math.min(cue.first, source?.first ?? cue.first);
	const first = tags[begin - 1] === 'WH' ? begin - 1 : begin;
	const before = lower[first - 1] ?? '';
	// *Whatever they say, it is shut*; *if she means what she says, she will go*.
	const isOnlyMeant = lower[first] === WHATEVER || (lower[first] === WHAT && isVerb(tags[first - 1]));
	const isSetAgainst = isOnlyMeant || SET_AGAINST.has(before) || SET_AGAINST.has(`${lower[first - 2] ?? ''}_${before}`);
	const comma = isSetAgainst ? commaIn(view, cue.end, sentenceAt(view, cue.first).endToken) : undefined;
	return content.filter((piece) => comma === undefined || piece.first <= comma || lower[piece.first] === THAT);
}

/** What somebody claimed is what is denied and set right: *It was* not | *a slip* | *, as he claimed, but a plan*. */
function asCorrected({ view, cue, source }: Telling, content: readonly TokenRange[]): readonly TokenRange[] {
	const { lower, lemmas } = view;
	const as = Math.min(cue.first, source?.first ?? cue.first) - 1;
	const { firstToken, endToken } = sentenceAt(view, cue.first);
	const [piece] = content;
	const comma = lower[as] === AS && lower[as - 1] === ',' ? commaIn(view, cue.end, endToken) : undefined;
	if (!piece || comma === undefined || lower[comma + 1] !== BUT) {
		return content;
	}
	const not = firstToken + lower.slice(firstToken, as).findLastIndex(isNegation);
	if (not <= Math.max(firstToken, piece.first)) {
		return content;
	}
	const isHelped = lower[not] === NOT && lemmas[not - 1] === DO;
	return [
		{ first: piece.first, end: isHelped ? not - 1 : not },
		{ first: not + 1, end: as - 1 },
	].filter(({ first, end }) => first < end);
}

/**
 * What is set in behind a source that stands behind its cue is no content: *according to Orbit, a group that counts boats, | three were
 * lost*. `null` where none of it was taken for content, or where that may be right: *according to police, | two men, a woman and a child
 * died*.
 */
function withApposition(
	{ view, cue, source }: Telling,
	content: readonly TokenRange[],
): Pick<RoleGuess, 'source' | 'content'> | null {
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
	const begins = !cut || beginsClause(view, cut);
	return content.some(isSetIn) && said.length > 0 && begins
		? { source: [{ first: source.first, end: named }], content: said }
		: null;
}

/** *three boats | were lost*, *in May | no boat was seen*; not *a woman* of *a woman and a child*. */
function beginsClause(view: BlockView, { first, end }: TokenRange): boolean {
	const { tags } = view;
	const subject = BEGINS_SUBJECT.test(tags[first] ?? '') ? phraseStarting(view, first, end) : null;
	return BEGINS.test(tags[first] ?? '') || (subject !== null && !JOINED.test(tags[subject.end] ?? ''));
}

/** When it was written: *date 2031-05-02 HALLAM: …*. */
const isDayOfTurn = ({ lower }: BlockView, cue: TokenRange, { first, end }: TokenRange): boolean =>
	lower[cue.first] === ':' && DAY.test(lower.slice(first, end).join(''));

/** *It is said*, *it is not clear*. */
function isNoSource(view: BlockView, cue: TokenRange, { first, end }: TokenRange): boolean {
	const isState = view.lower.slice(end, cue.end).some((word) => SAID_OF_IT.has(word));
	return end - first === 1 && view.lower[first] === IT && (isState || isPassive(view, end, cue.end));
}

/** What *it* is where it stands for nobody: *it is true that*. */
const SAID_OF_IT = wordsOf('said of it');

/**
 * Leaves out words without marks behind the cue of a quotation before it (when and where it was said), and a quotation in a
 * sentence of its own beside indirect speech, which stands alone (annotation guideline).
 */
function onlySpeech(view: BlockView, cue: TokenRange, pieces: readonly TokenRange[]): readonly TokenRange[] {
	const { quotes, sentenceOf } = view;
	const isBare = (piece: TokenRange): boolean => !quotes.some((quote) => shareToken(quote, piece));
	const near = pieces.filter(({ first }) => sentenceOf[first] === sentenceOf[cue.first]);
	const isIndirect = near.length > 0 && near.every(isBare);
	const isSpokenBefore = pieces.some(({ first, end }) => end <= cue.first && quoteAt(view, first));
	return pieces.filter((piece) => (isBare(piece) ? !isSpokenBefore || piece.first < cue.end : !isIndirect));
}

/** Where a range begins behind a dateline: *LONDON, May 6 -* | *The bank*. */
function behindPlace({ block }: BlockView, first: number, end: number): number {
	const behind = behindDateline(block);
	return first < behind && behind < end ? behind : first;
}

/** The source without a dateline before it, and not cut off inside a name or brackets. */
function wholeSource(view: BlockView, { first, end }: TokenRange): TokenRange {
	const { names, lower } = view;
	const inside = behindPlace(view, first, end);
	const last = runEnd(end, names.length, (at) => names[at] !== null && names[at] === names[at - 1]);
	const words = lower.slice(inside, last);
	const opened = words.lastIndexOf('(') > words.lastIndexOf(')') ? lower.indexOf(')', last) + 1 : 0;
	const closed = words.indexOf(')');
	const isCut = closed >= 0 && !words.slice(0, closed).includes('(');
	const whole = isCut ? phraseEnding(view, inside + closed + 1, sentenceAt(view, inside).firstToken) : null;
	return { first: whole?.first ?? inside, end: opened > 0 && opened - last < IN_BRACKETS ? opened : last };
}

/** Who *who* is says it: *Stone, who | told*; a clause that is cut off goes on, *a pilot who | would not be named, said*. */
function withRelative({ lower }: BlockView, cue: TokenRange, { first, end }: TokenRange): TokenRange {
	if (end - first === 1 || cue.first < end || !RELATIVES.has(lower[end - 1] ?? '')) {
		return { first, end };
	}
	const isComma = lower[cue.first - 1] === ',';
	return cue.first === end ? { first: end - 1, end } : { first, end: isComma ? cue.first - 1 : cue.first };
}

/** So many tokens of what stands in brackets behind a source may be cut off. */
const IN_BRACKETS = 8;
