import { runEnd, runStart, type TokenRange } from '../../text/places';
import { isNegation } from '../../language/english/negation';
import { NO, OR, isListed } from '../../language/english/words';
import { isBe } from '../../language/english/morphology';
import { NEGATED_VERB } from '../../language/english/patterns';
import { type CoarseTag, isFiniteVerb, isVerb } from '../../language/tags';
import { sentenceAt, type BlockView } from '../blockView';
import { wordSet } from '../../text/lists';

// The verb group of a cue, with the verb that governs it: *has so far declined* to say; and an auxiliary before its subject.

/** So far before its cue a verb group may begin, in tokens. */
export const REACH = 10;
/** So far before it the verb may stand whose negation it shares. */
export const FAR = 25;
/** So many tokens may be set into a verb group, commas included. */
const LONGEST_INSERTED = 6;
/** So many tokens may stand before what is set into a clause that is turned round. */
const LONGEST_FRONT = 4;
/** What may stand before a clause that is turned round. */
const FRONT = wordSet('NN NNS NNP JJ RB IN DT PRP$ CC UH');
const IN_GROUP = wordSet('VB VBP VBZ VBD VBN VBG MD RB TO');
export const NOUN = wordSet('NN NNS NNP JJ');
export const NOUN_PHRASE = wordSet('NN NNS NNP JJ IN DT PRP PRP$ CD POS');

/** Whether a word, in lower case, may stand before its subject: *did*, *won't*. */
export const isInverted = (word = ''): boolean => isListed('inverted auxiliaries', word.replace(NEGATED_VERB, ''));

/** Whether a token is in a list by its lemma, alone or with the word behind it. */
export const isOf = (list: string, { lemmas, lower }: BlockView, at: number): boolean =>
	isListed(list, lemmas[at]) || isListed(list, `${lemmas[at] ?? ''}_${lower[at + 1] ?? ''}`);

/** Whether a token stands not far before another one in its sentence. */
export const isNear = ({ sentenceOf }: BlockView, at: number, before: number, reach = REACH): boolean =>
	at >= 0 && before - at <= reach && sentenceOf[at] === sentenceOf[before];

/** Where the verb group of a cue begins, behind its source: *the head of planning | said*. @param first of what is known to be of it */
export function groupStart(view: BlockView, cue: TokenRange, source: readonly TokenRange[], first = cue.first): number {
	const from = Math.max(0, ...source.map(({ end }) => (end <= cue.first ? end : 0)));
	const at = tokenBefore(view, first);
	const goesOn = at >= from && isNear(view, at, cue.first) && isInGroup(view, cue, at, first);
	return goesOn ? groupStart(view, cue, source, at) : first;
}

/**
 * The token before one, over what is set in, without a verb: *did not | , at first, | appear*. A negation cannot stand alone:
 * *did not | , as some reports suggested, | announce*.
 */
function tokenBefore({ lower, tags }: BlockView, at: number): number {
	if (lower[at - 2] === NO && tags[at - 3] === 'IN') {
		return at - 3;
	}
	const comma = lower[at - 1] === ',' ? lower.lastIndexOf(',', at - 2) : -1;
	const isOpen = comma > 0 && at - comma <= REACH && isNegation(lower[comma - 1]);
	const isShort = comma > 0 && at - comma <= LONGEST_INSERTED && !tags.slice(comma, at).some(isVerb);
	return (isOpen || isShort ? comma : at) - 1;
}

/** Whether a token is of the verb group that goes on with another one; not *who asked not to be named | said*. */
function isInGroup(view: BlockView, cue: TokenRange, at: number, next: number): boolean {
	const { cues, lemmas, lower, tags } = view;
	const isMain = isVerb(tags[at]) && !isInverted(lower[at]) && !isBe(lower[at]);
	if (isMain && isFiniteVerb(tags[next])) {
		return false;
	}
	const isVerbal =
		IN_GROUP.has(tags[at]) ||
		(lower[at + 1] === NO && next === at + 3) ||
		(tags[at + 1] === 'TO' && isOf('report to come', view, at)) ||
		['report withheld', 'report kept'].some(
			(list) => isOf(list, view, at) || isListed(list, `${lemmas[at - 1] ?? ''}_${lower[at] ?? ''}`),
		);
	// *is due | to pledge*: behind *to* it is none, whatever it was tagged as.
	const isNoun = NOUN.has(tags[cue.first]) && !(tags[cue.first - 1] === 'TO' && cues.isVerb(lower[cue.first]));
	return isNegation(lemmas[at]) || (isVerbal && !isNoun);
}

/** An auxiliary before the subject of a verb, with what stands before it in its clause: *nor did* of *nor did she say*; mostly empty. */
export function turnedBefore(view: BlockView, first: number): readonly string[] {
	const { lower, tags } = view;
	const isSubject = (at: number): boolean => !isInverted(lower[at]) && NOUN_PHRASE.has(tags[at]);
	const at = runStart(first, 0, (i) => isNear(view, i, first) && isSubject(i)) - 1;
	if (!isNear(view, at, first) || !isInverted(lower[at])) {
		return [];
	}
	// A negation is one, whatever it was tagged as.
	const isFront = (i: number): boolean => FRONT.has(tags[i]) || isNegation(lower[i]);
	const front = runStart(at, 0, (i) => isNear(view, i, first) && isFront(i));
	const { firstToken } = sentenceAt(view, first);
	const comma = lower[front - 1] === ',' ? lower.lastIndexOf(',', front - 2) : -1;
	// *Not once, the family says, | did the police tell them*
	const isFar = comma <= firstToken || comma - firstToken > LONGEST_FRONT;
	return [...(isFar ? [] : lower.slice(firstToken, comma)), ...lower.slice(front, at + 1)];
}

/** Whether the negation of a verb before holds behind *or*: *has not named anyone or | announced | a date*, *never said, hinted or | suggested*. */
export function isNegatedBefore(view: BlockView, { first, end }: TokenRange): boolean {
	const { lower, tags } = view;
	const isLast = lower[first - 1] === OR;
	if (!isLast && !(lower[first - 1] === ',' && lower.slice(first, end).includes(OR))) {
		return false;
	}
	const isOther = (at: number): boolean => isNear(view, at, first, FAR) && !isNegation(lower[at]);
	const not = runStart(first - 1, 0, isOther) - 1;
	const verb = runEnd(not + 1, first - 1, (at) => tags[at] === 'RB');
	// *has not announced, named or | given*: those in the list share it as well.
	const isOtherVerb = (tag: CoarseTag, at: number): boolean =>
		isFiniteVerb(tag) && lower[at - 1] !== ',' && lower[at + 1] !== ',';
	return (
		isNear(view, not, first, FAR) &&
		isVerb(tags[first]) &&
		!isInverted(lower[first]) &&
		isVerb(tags[verb]) &&
		!tags.slice(verb + 1, first - 1).some((tag, i) => isOtherVerb(tag, verb + 1 + i))
	);
}
