import { runEnd, runStart, type TokenRange } from '../../text/places';
import { isNegation } from '../../language/english/negation';
import {
	AS,
	AUXILIARIES,
	BUT,
	BY,
	FOR,
	IN,
	IT,
	RELATIVES,
	THAT,
	THE,
	TO,
	WHAT,
	WHATEVER,
	WHOM,
	wordsOf,
} from '../../language/english/words';
import { natureOf } from '../../language/english/nouns';
import { isCourtesy } from '../../language/english/titles';
import { isPastVerb, isVerb } from '../../language/tags';
import { agentAt } from '../model/decodeRoles';
import { apposedBehind } from '../../syntax/apposition';
import { isDayAt, phraseEnding, phraseStarting } from '../../syntax/nounPhrase';
import { readsOnly } from '../../syntax/use';
import { isPassive } from '../../syntax/verbGroup';
import { behindDateline } from '../../text/lineHead';
import type { RoleGuess } from '../blockAttribution';
import { quoteAt, sentenceAt, shareToken, type BlockView } from '../blockView';
import { sentenceEnd } from '../proposals/clauses';
import { verbsOf } from '../proposals/verbGroups';
import { ASKED_BY_PRESS, commaIn, contentEnd, ENDS_SENTENCE, MAY_BE_FINITE, type Telling } from './contentEnd';
import { wordSet } from '../../text/lists';

const BEGINS_SUBJECT = wordSet('NNS NNP DT PRP PRP$ CD EX');
const SET_AGAINST = wordsOf('set against');
const COMPARES = wordsOf('compared');
/** Behind the first of several. */
const JOINED = wordSet('CC PUNCT');
const DAY = /(?:1[89]|20)\d\d-\d\d?-\d\d?/;

/**
 * Makes the spans of a guess whole: the nearest source stays, with the rest of its name and what is set in behind it; quotations outside
 * the cue's own are taken entirely; what stands behind the words that are said goes, and what does not belong beside the main piece.
 * The sieve learns from what is left: a change counts once it is trained.
 */
export function tidyRoles(view: BlockView, cue: TokenRange, roles: RoleGuess): RoleGuess {
	const distance = ({ first, end }: TokenRange): number => (end <= cue.first ? cue.first - end : first - cue.end + 1);
	const [nearest] = roles.source
		.map((range) => withRelative(view, cue, wholeSource(view, range)))
		.sort((a, b) => distance(a) - distance(b));
	const near =
		agentBehind(view, cue, nearest) ??
		documentBefore(view, cue, nearest) ??
		signedFor(view, nearest) ??
		aroundClause(view, cue, nearest) ??
		nearest;
	const source = near && !isNoSource(view, cue, near) ? near : undefined;
	const telling = { view, cue, source };
	const own = quoteAt(view, cue.first);
	const outside = (at: number): TokenRange | null => {
		const quote = quoteAt(view, at);
		return quote && quote !== own ? quote : null;
	};
	const pieces = roles.content.map((piece): TokenRange => {
		const last = wordEnd(view, piece.end);
		const first = outside(piece.first)?.first ?? withWho(view, cue, behindPlace(view, piece.first, last));
		const end = contentEnd(telling, { first, end: outside(last - 1)?.end ?? last });
		return { first: withAdjunct(telling, { first, end }), end };
	});
	const content = asCorrected(telling, withoutContrary(telling, onlySpeech(view, cue, withoutQuestion(view, pieces))));
	const widened = withApposition(telling, content);
	return { ...roles, ...(widened ?? { content, source: source ? [source] : [] }) };
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
 * anybody say what is compared with what they said: *it is safer | than | the mayor | claims*.
 */
function withoutContrary({ view, cue, source }: Telling, content: readonly TokenRange[]): readonly TokenRange[] {
	const { lower, tags } = view;
	const begin = Math.min(cue.first, source?.first ?? cue.first);
	const first = tags[begin - 1] === 'WH' ? begin - 1 : begin;
	const before = [lower[first - 1] ?? '', `${lower[first - 2] ?? ''}_${lower[first - 1] ?? ''}`];
	// *Whatever they say, it is shut*; *if she means what she says, she will go*.
	const isOnlyMeant = lower[first] === WHATEVER || (lower[first] === WHAT && first < begin && isVerb(tags[first - 1]));
	const isSetAgainst = isOnlyMeant || before.some((word) => SET_AGAINST.has(word));
	const comma = isSetAgainst ? commaIn(view, cue.end, sentenceAt(view, cue.first).endToken) : undefined;
	const isCompared = [lower[begin] ?? '', ...before].some((word) => COMPARES.has(word));
	return content.filter(
		(piece) =>
			(comma === undefined || piece.first <= comma || lower[piece.first] === THAT) &&
			!(isCompared && piece.first < begin),
	);
}

/** What somebody claimed is what is denied and set right: *It was* not | *a slip* | *, as he claimed, but a plan*. */
function asCorrected({ view, cue, source }: Telling, content: readonly TokenRange[]): readonly TokenRange[] {
	const { lower } = view;
	const as = Math.min(cue.first, source?.first ?? cue.first) - 1;
	const { firstToken, endToken } = sentenceAt(view, cue.first);
	const [piece] = content;
	const comma = lower[as] === AS && lower[as - 1] === ',' ? commaIn(view, cue.end, endToken) : undefined;
	if (!piece || comma === undefined || lower[comma + 1] !== BUT) {
		return content;
	}
	const not = firstToken + lower.slice(firstToken, as).findLastIndex(isNegation);
	if (not <= firstToken) {
		return content;
	}
	return [
		{ first: piece.first < not ? piece.first : firstToken, end: not },
		{ first: not + 1, end: as - 1 },
	].filter(({ first, end }) => first < end);
}

/**
 * What is set in behind a source that stands behind its cue is no content: *according to Orbit, who count boats, | three were lost*.
 * `null` where none of it was taken for content, or that may be right: *according to police, | two men, a woman and a child died*.
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
	// *According to the mayor, Ann Holt, in May …*: one who is told by an office is told by a name.
	const isOne = natureOf(view.lower[source.end - 1]) === 'person';
	const begins = !cut || beginsWithSubject(view, cut) || (isOne && view.tags[cut.first] === 'IN');
	if (!content.some(isSetIn) || said.length === 0 || !begins) {
		return null;
	}
	return { source: [{ first: source.first, end: named }], content: said };
}

/** *three boats | were lost*; not *a woman* of *a woman and a child*, nor *Saturday night*. */
function beginsWithSubject(view: BlockView, { first, end }: TokenRange): boolean {
	const { tags } = view;
	const subject = BEGINS_SUBJECT.has(tags[first]) ? phraseStarting(view, first, end) : null;
	return tags[first] === 'EX' || (subject !== null && !JOINED.has(tags[subject.end]) && !isDayAt(view, first));
}

/** *It is said*, *it is not clear*; *Earlier | reports*, *The | claims*; *a priest | said | to have been there*; *date 2031-05-02 HALLAM: …*; nobody says *allegedly*. */
function isNoSource(view: BlockView, cue: TokenRange, { first, end }: TokenRange): boolean {
	const { lower, lemmas, tags, names, cues } = view;
	const isImpersonal =
		lower[first] === IT &&
		(lower.slice(end, cue.end).some((word) => SAID_OF_IT.has(word)) || isPassive(view, end, cue.end));
	const isAdverb = end - first === 1 && names[first] === null && (tags[first] === 'RB' || lower[first] === THE);
	const isSaidOf =
		end === cue.first &&
		tags[cue.first] === 'VBD' &&
		HEARD_OF.has(lemmas[cue.first]) &&
		lower[cue.first + 1] === TO &&
		AUXILIARIES.has(lower[cue.first + 2]);
	const isDay = lower[cue.first] === ':' && DAY.test(lower.slice(first, end).join(''));
	// *Holt, asked whether she would go, laughed*
	const asked =
		lower[cue.first - 1] === ',' && end === cue.first - 1
			? commaIn(view, cue.end, sentenceAt(view, first).endToken)
			: undefined;
	const isAsked = asked !== undefined && ASKED_BY_PRESS.has(lower[cue.first]) && MAY_BE_FINITE.has(tags[asked + 1]);
	// *was never reported to | the police*
	const isReceiver = first === cue.end && lower[first - 1] === TO && verbsOf(view, cue)?.passive === true;
	const isNobodys = cue.end - cue.first === 1 && cues.adverb(lower[cue.first]).length > 0;
	return isNobodys || isAdverb || isSaidOf || isImpersonal || isDay || isAsked || isReceiver;
}

/** Before *to have* and *to be* nobody says or believes it who is named there. */
const HEARD_OF = wordsOf('said of somebody');
/** What *it* is where it stands for nobody: *it is true that*. */
const SAID_OF_IT = wordsOf('said of it');

/** Leaves out what stands bare behind a quotation's cue, and a quotation in a sentence of its own beside indirect speech (guideline). */
function onlySpeech(view: BlockView, cue: TokenRange, pieces: readonly TokenRange[]): readonly TokenRange[] {
	const { quotes, sentenceOf } = view;
	const isBare = (piece: TokenRange): boolean => !quotes.some((quote) => shareToken(quote, piece));
	const isNear = ({ first, end }: TokenRange): boolean =>
		sentenceOf[first] === sentenceOf[cue.first] || sentenceOf[end - 1] === sentenceOf[cue.first];
	const near = pieces.filter(isNear);
	const isIndirect = near.length > 0 && near.every(isBare);
	const isSpokenBefore = pieces.some(
		({ first, end }) => end <= cue.first && quoteAt(view, first) && quoteAt(view, end - 1),
	);
	return pieces.filter((piece) =>
		isBare(piece) ? !isSpokenBefore || piece.first < cue.end : !isIndirect || isNear(piece),
	);
}

/** Who is to do what is asked for is part of it: *begged | for the school to stay open*. */
function withWho(view: BlockView, cue: TokenRange, first: number): number {
	const { lower, tags } = view;
	const at = lower[cue.end] === FOR ? cue.end : cue.end - 1;
	const isAsked = tags[first] === 'TO' && lower[at] === FOR && phraseStarting(view, at + 1, first)?.end === first;
	return isAsked ? Math.max(at, cue.end) : first;
}

/** Where a range begins behind a dateline: *LONDON, May 6 -* | *The bank*. */
function behindPlace({ block }: BlockView, first: number, end: number): number {
	const behind = behindDateline(block);
	return first < behind && behind < end ? behind : first;
}

/** The source without a dateline before it, or a negation of the verb behind it, *Pohl | hardly ever*, and not cut off inside a name or brackets. */
function wholeSource(view: BlockView, { first, end }: TokenRange): TokenRange {
	const { names, lower, tags } = view;
	const adverbs = runStart(end, first + 1, (at) => tags[at] === 'RB' && names[at] === null);
	const until = lower.slice(adverbs, end).some(isNegation) ? adverbs : wordEnd(view, end);
	const inside = behindPlace(view, first, until);
	const named = runEnd(until, names.length, (at) => names[at] !== null && names[at] === names[at - 1]);
	// *said Hartwell* | *Mayor Ann Holt*
	const titled = runEnd(named, names.length, (at) => isCourtesy(lower[at]));
	const isTitled = names[named - 1] === 'location' && titled > named && names[titled] === 'person';
	const last = isTitled ? runEnd(titled, names.length, (at) => names[at] === 'person') : named;
	const words = lower.slice(inside, last);
	const opened = words.lastIndexOf('(') > words.lastIndexOf(')') ? lower.indexOf(')', last) + 1 : 0;
	const closed = words.indexOf(')');
	const isCut = closed >= 0 && !words.slice(0, closed).includes('(');
	const whole = isCut ? phraseEnding(view, inside + closed + 1, sentenceAt(view, inside).firstToken) : null;
	return { first: whole?.first ?? inside, end: opened > 0 && opened - last < IN_BRACKETS ? opened : last };
}

/** Who tells or asks whom: *workers told by | the firm | that it would close*; not *told by telephone from Velden*, *told by Monday*. */
function agentBehind(view: BlockView, cue: TokenRange, told: TokenRange | undefined): TokenRange | undefined {
	const { tags, lower } = view;
	const by = told ? cue.end : cue.end - 1;
	if (lower[by] !== BY || (told && told.end > cue.first) || !isPastVerb(tags[by - 1])) {
		return undefined;
	}
	const agent = agentAt(view, by + 1);
	return agent < 0 || natureOf(lower[agent]) === 'document'
		? undefined
		: (phraseStarting(view, by + 1, sentenceAt(view, cue.first).endToken) ?? undefined);
}

/** *The report, seen by | the Courier |, says*: who only reads a document says nothing. */
function documentBefore(view: BlockView, cue: TokenRange, reader: TokenRange | undefined): TokenRange | undefined {
	const isReader = reader !== undefined && readsOnly(view.lower, reader.first - 1);
	return (isReader && verbsOf(view, cue)?.subject) || undefined;
}

/** *The mayor, in a letter signed by | her lawyer |, demanded*: they are the words of whom it is signed for. */
function signedFor(view: BlockView, signer: TokenRange | undefined): TokenRange | undefined {
	const { lower } = view;
	const by = [1, 2].map((back) => (signer?.first ?? 0) - back).find((at) => lower[at] === BY) ?? 0;
	const comma = lower.lastIndexOf(',', by);
	const isSetIn = by - comma <= IN_BRACKETS && lower[comma + 1] === IN;
	return isSetIn && lower.slice(comma + 2, by).some((word) => natureOf(word) === 'document')
		? (phraseEnding(view, comma, sentenceAt(view, by).firstToken) ?? undefined)
		: undefined;
}

/** *Ada Stone, who wrote it with | Tomas Holt |, said*: she does, whoever else is named in a clause about her. */
function aroundClause(view: BlockView, cue: TokenRange, inside: TokenRange | undefined): TokenRange | undefined {
	const { lower, tags } = view;
	const { first = 0, end = 0 } = inside ?? {};
	const { firstToken } = sentenceAt(view, cue.first);
	const comma = lower.lastIndexOf(',', first - 2);
	const isInClause = comma > firstToken && RELATIVES.has(lower[comma + 1]) && tags.slice(comma, first).some(isVerb);
	return isInClause && lower[end] === ',' && end + 1 === cue.first
		? (phraseEnding(view, comma, firstToken) ?? undefined)
		: undefined;
}

/** Who *who* is says it, *Stone, who | told*, and no *whom*; a clause that is cut off goes on, *a pilot who | would not be named, said*. */
function withRelative({ lower }: BlockView, cue: TokenRange, { first, end }: TokenRange): TokenRange {
	if (lower[first] === WHOM && end - first > 1) {
		return { first: first + 1, end };
	}
	if (end - first === 1 || cue.first < end || !RELATIVES.has(lower[end - 1])) {
		return { first, end };
	}
	const isComma = lower[cue.first - 1] === ',';
	return cue.first === end ? { first: end - 1, end } : { first, end: isComma ? cue.first - 1 : cue.first };
}

/** So many tokens of what stands in brackets behind a source may be cut off. */
const IN_BRACKETS = 8;

/** Where the word ends that a range stops inside of: *the 1950 | s*, *5 | G*. */
function wordEnd({ block: { tokens } }: BlockView, end: number): number {
	const next = tokens[end];
	const isInside = next?.kind === 'word' && tokens[end - 1]?.kind === 'number' && tokens[end - 1]?.end === next.start;
	return isInside ? end + 1 : end;
}
