import { runEnd, runStart, type TokenRange } from '../../text/places';
import { isNegation } from '../../language/english/negation';
import { AUXILIARIES, BY, IN, IT, RELATIVES, THE, TO, WHOM, isListed } from '../../language/english/words';
import { natureOf } from '../../language/english/nouns';
import { isCourtesy } from '../../language/english/titles';
import { isPastVerb, isVerb } from '../../language/tags';
import { agentAt } from '../model/decodeRoles';
import { phraseEnding, phraseStarting } from '../../syntax/nounPhrase';
import { readsOnly } from '../../syntax/use';
import { isPassive } from '../../syntax/verbGroup';
import { behindDateline } from '../../text/lineHead';
import { sentenceAt, type BlockView } from '../blockView';
import { subjectEnding, verbsOf } from '../proposals/verbGroups';
import { ASKED_BY_PRESS, commaIn, MAY_BE_FINITE } from './contentEnd';

const DAY = /(?:1[89]|20)\d\d-\d\d?-\d\d?/;

/**
 * Who it is ascribed to, of what was guessed: the nearest range, whole, or who stands behind it: *told by | the firm*, the maker of what
 * was only read. Nobody where the words stand for nobody.
 */
export function sourceOf(view: BlockView, cue: TokenRange, guessed: readonly TokenRange[]): TokenRange | undefined {
	const distance = ({ first, end }: TokenRange): number => (end <= cue.first ? cue.first - end : first - cue.end + 1);
	const [nearest] = guessed
		.map((range) => withRelative(view, cue, wholeSource(view, range)))
		.sort((a, b) => distance(a) - distance(b));
	const near =
		agentBehind(view, cue, nearest) ??
		documentBefore(view, cue, nearest) ??
		signedFor(view, nearest) ??
		aroundClause(view, cue, nearest) ??
		nearest;
	return near && !isNoSource(view, cue, near) ? near : undefined;
}

/** *It is said*, *it is not clear*; *Earlier | reports*, *The | claims*; *a priest | said | to have been there*; *date 2031-05-02 HALLAM: …*; nobody says *allegedly*. */
function isNoSource(view: BlockView, cue: TokenRange, { first, end }: TokenRange): boolean {
	const { lower, lemmas, tags, names, cues } = view;
	const isImpersonal =
		lower[first] === IT &&
		(lower.slice(end, cue.end).some((word) => isListed('said of it', word)) || isPassive(view, end, cue.end));
	const isAdverb = end - first === 1 && names[first] === null && (tags[first] === 'RB' || lower[first] === THE);
	const isSaidOf =
		end === cue.first &&
		tags[cue.first] === 'VBD' &&
		isListed('said of somebody', lemmas[cue.first]) &&
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

/** *The head of Orbit, who wrote it with | Tomas Holt |, said*: the head does, and not who is named last in a clause about her. */
function aroundClause(view: BlockView, cue: TokenRange, inside: TokenRange | undefined): TokenRange | undefined {
	const { lower, tags } = view;
	if (!inside || inside.end + 1 !== cue.first || lower[inside.end] !== ',') {
		return undefined;
	}
	const { firstToken } = sentenceAt(view, cue.first);
	// *with her husband, | Alan Lowe |,* has another comma right before.
	const comma = lower.slice(0, inside.first - 1).lastIndexOf(',');
	const isInClause =
		comma > firstToken && RELATIVES.has(lower[comma + 1]) && tags.slice(comma, inside.first).some(isVerb);
	return (isInClause && subjectEnding(view, comma, firstToken)) || undefined;
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
export function wordEnd({ block: { tokens } }: BlockView, end: number): number {
	const next = tokens[end];
	const isInside = next?.kind === 'word' && tokens[end - 1]?.kind === 'number' && tokens[end - 1]?.end === next.start;
	return isInside ? end + 1 : end;
}
