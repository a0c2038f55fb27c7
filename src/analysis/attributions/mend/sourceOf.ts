import { runEnd, runStart, type TokenRange } from '../../text/places';
import { isNegation } from '../../language/english/negation';
import { ACCORDING, AUXILIARIES, BY, FROM, IN, IT, RELATIVES, THE, TO, isListed } from '../../language/english/words';
import { natureOf } from '../../language/english/nouns';
import { isNoun, isPastVerb, isVerb } from '../../language/tags';
import { agentAt } from '../model/decodeRoles';
import { phraseEnding, phraseStarting } from '../../syntax/nounPhrase';
import { readsOnly } from '../../syntax/use';
import { isPassive } from '../../syntax/verbGroup';
import { behindDateline } from '../../text/lineHead';
import { wordSet } from '../../text/lists';
import type { Parts } from '../blockAttribution';
import { sentenceAt, shareToken, type BlockView } from '../blockView';
import { subjectEnding, verbsOf } from '../proposals/verbGroups';
import { commaIn, MAY_BE_FINITE } from './contentEnd';

const DAY = /(?:1[89]|20)\d\d-\d\d?-\d\d?/;
/** So many tokens of what stands in brackets behind a source may be cut off. */
const IN_BRACKETS = 8;
const BEFORE_DOCUMENT = wordSet('NN NNS VBN JJ CD');
/** How long a description of a document is, at most. */
const LONG = 10;

/**
 * Who it is ascribed to, of what was guessed: the nearest range, whole, or who stands behind it: *told by | the firm*, the maker of what
 * was only read. Nobody where the words stand for nobody.
 */
export function sourceOf(view: BlockView, cue: TokenRange, guessed: readonly TokenRange[]): TokenRange | undefined {
	const distance = ({ first, end }: TokenRange): number => (end <= cue.first ? cue.first - end : first - cue.end + 1);
	const [nearest] = guessed
		.map((range) => withRelative(view, cue, wholeSource(view, range)))
		.sort((a, b) => distance(a) - distance(b));
	// *The report, seen by | the Courier |, says*: who only reads a document says nothing.
	const document = nearest && readsOnly(view.lower, nearest.first - 1) ? verbsOf(view, cue)?.subject : null;
	const inside = nearest && (document ?? signedFor(view, nearest) ?? aroundClause(view, cue, nearest));
	const near = agentBehind(view, cue, nearest) ?? inside ?? nearest;
	return near && !isNoSource(view, cue, near) ? near : undefined;
}

/** *It is said*, *it is not clear*; *Earlier | reports*, *The | claims*; *a priest | said | to have been there*; *date 2031-05-02 HALLAM: …*; nobody says *allegedly*. */
function isNoSource(view: BlockView, cue: TokenRange, { first, end }: TokenRange): boolean {
	const { lower, lemmas, tags, names, cues } = view;
	const isSaid =
		lower.slice(end, cue.end).some((word) => isListed('said of it', word)) || isPassive(view, end, cue.end);
	const isAdverb = end - first === 1 && names[first] === null && (tags[first] === 'RB' || lower[first] === THE);
	const isSaidOf =
		end === cue.first &&
		tags[cue.first] === 'VBD' &&
		isListed('said of somebody', lemmas[cue.first]) &&
		lower[cue.first + 1] === TO &&
		AUXILIARIES.has(lower[cue.first + 2]);
	// *Holt, asked whether she would go, laughed*
	const isSetIn =
		lower[cue.first - 1] === ',' && end === cue.first - 1 && isListed('asked by the press', lower[cue.first]);
	const comma = isSetIn ? commaIn(view, cue.end, sentenceAt(view, first).endToken) : undefined;
	return (
		isAdverb ||
		isSaidOf ||
		(lower[first] === IT && isSaid) ||
		(lower[cue.first] === ':' && DAY.test(lower.slice(first, end).join(''))) ||
		(comma !== undefined && MAY_BE_FINITE.has(tags[comma + 1])) ||
		// *was never reported to | the police*
		(first === cue.end && lower[first - 1] === TO && verbsOf(view, cue)?.passive === true) ||
		(cue.end - cue.first === 1 && cues.adverb(lower[cue.first]).length > 0)
	);
}

/** Where a range begins behind a dateline: *LONDON, May 6 -* | *The bank*. */
export function behindPlace({ block }: BlockView, first: number, end: number): number {
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
	const words = lower.slice(inside, named);
	const opened = words.lastIndexOf('(') > words.lastIndexOf(')') ? lower.indexOf(')', named) + 1 : 0;
	const closed = words.indexOf(')');
	const isCut = closed >= 0 && !words.slice(0, closed).includes('(');
	const whole = isCut ? phraseEnding(view, inside + closed + 1, sentenceAt(view, inside).firstToken) : null;
	return { first: whole?.first ?? inside, end: opened > 0 && opened - named < IN_BRACKETS ? opened : named };
}

/** Who tells or asks whom: *workers told by | the firm | that it would close*; not *told by telephone from Velden*, *told by Monday*. */
function agentBehind(view: BlockView, cue: TokenRange, told: TokenRange | undefined): TokenRange | null {
	const { tags, lower } = view;
	const by = told ? cue.end : cue.end - 1;
	if (lower[by] !== BY || (told && told.end > cue.first) || !isPastVerb(tags[by - 1])) {
		return null;
	}
	const agent = agentAt(view, by + 1);
	const isSomebody = agent >= 0 && natureOf(lower[agent]) !== 'document';
	return isSomebody ? phraseStarting(view, by + 1, sentenceAt(view, cue.first).endToken) : null;
}

/** *The mayor, in a letter signed by | her lawyer |, demanded*: they are the words of whom it is signed for. */
function signedFor(view: BlockView, { first }: TokenRange): TokenRange | null {
	const { lower } = view;
	const by = [first - 1, first - 2].find((at) => lower[at] === BY) ?? 0;
	const comma = lower.lastIndexOf(',', by);
	const isSetIn = by - comma <= IN_BRACKETS && lower[comma + 1] === IN;
	const isDocument = isSetIn && lower.slice(comma + 2, by).some((word) => natureOf(word) === 'document');
	return isDocument ? phraseEnding(view, comma, sentenceAt(view, by).firstToken) : null;
}

/** *The head of Orbit, who wrote it with | Tomas Holt |, said*: the head does, and not who is named last in a clause about her. */
function aroundClause(view: BlockView, cue: TokenRange, inside: TokenRange): TokenRange | null {
	const { lower, tags } = view;
	const { firstToken } = sentenceAt(view, cue.first);
	// *with her husband, | Alan Lowe |,* has another comma right before.
	const comma = lower.slice(0, inside.first - 1).lastIndexOf(',');
	const isSetIn = lower[inside.end] === ',' && inside.end + 1 === cue.first;
	const isClause = RELATIVES.has(lower[comma + 1]) && tags.slice(comma, inside.first).some(isVerb);
	return isSetIn && isClause && comma > firstToken ? subjectEnding(view, comma, firstToken) : null;
}

/** Who *who* is says it, *Stone, who | told*, and no *whom*; a clause that is cut off goes on, *a pilot who | would not be named, said*. */
function withRelative({ lower }: BlockView, cue: TokenRange, { first, end }: TokenRange): TokenRange {
	if (end - first === 1 || cue.first < end || !RELATIVES.has(lower[end - 1])) {
		return { first, end };
	}
	const before = lower[cue.first - 1] === ',' ? cue.first - 1 : cue.first;
	return cue.first === end ? { first: end - 1, end } : { first, end: before };
}

/** Where the word ends that a range stops inside of: *the 1950 | s*, *5 | G*. */
export function wordEnd({ block: { tokens } }: BlockView, end: number): number {
	const next = tokens[end];
	const isInside = next?.kind === 'word' && tokens[end - 1]?.kind === 'number' && tokens[end - 1]?.end === next.start;
	return isInside ? end + 1 : end;
}

/** Who speaks through a document is the source, and the document of the cue (guideline): *according to a survey by* | *the town*. */
export function splitMaker<T extends Parts>(view: BlockView, parts: T): T {
	const { tags, lower, names } = view;
	const { cue } = parts;
	const [source] = parts.source;
	if (!source || !cue) {
		return parts;
	}
	const isDocument = (at: number): boolean => names[at] === null && natureOf(lower[at]) === 'document';
	const accords = lower[cue.first] === ACCORDING;
	const by = accords ? madeBy(view, isDocument, cue.first + 2) : -1;
	const maker = by < 0 ? null : phraseStarting(view, by + 1, Math.max(source.end, by + 1) + LONG);
	// What is ascribed may name somebody behind *by* as well: *according to the report the bridge was shut by the town*.
	if (maker && !parts.content.some((range) => shareToken(range, { first: cue.first, end: maker.end }))) {
		const end = Math.max(maker.end, source.end);
		return { ...parts, cue: { first: cue.first, end: by + 1 }, source: [{ first: maker.first, end }] };
	}
	const last = source.end - 1;
	// *The ministry's | public announcement of*; not *the minister's first | said*.
	const isOfCue = !accords && tags[last] === 'JJ' && isNoun(tags[cue.first]);
	const isSplit = (accords || source.end === cue.first) && (isOfCue || isDocument(last));
	const end = runStart(last, source.first + 1, (at) => BEFORE_DOCUMENT.has(tags[at]));
	const isMaker =
		!isOfCue && names[end - 1] === 'organization' && !isListed('indefinite articles', lower[source.first]);
	const isOwner = tags[end - 1] === 'POS' || tags[end - 1] === 'PRP$';
	return isSplit && (isOwner || isMaker)
		? { ...parts, cue: accords ? cue : { first: end, end: cue.end }, source: [{ first: source.first, end }] }
		: parts;
}

/** The *by* or *from* behind a document that begins at `at`: *a memo posted online by*; -1 where there is none. */
function madeBy({ tags, lower }: BlockView, isDocument: (at: number) => boolean, at: number): number {
	const end = runEnd(at, at + LONG, (i) => tags[i] !== 'PUNCT');
	const document = runEnd(at, end, (i) => !isDocument(i));
	const by = runEnd(document + 1, end, (i) => lower[i] !== BY && lower[i] !== FROM);
	return by < end && !readsOnly(lower, by) ? by : -1;
}
