import { isBe } from '../language/english/morphology';
import { deniesClause, isNot } from '../language/english/negation';
import { natureOf } from '../language/english/nouns';
import { IT, MUST, NO, NOR, NOT, THAN, THAT, TO, YET, isListed } from '../language/english/words';
import { isNoun, isVerb } from '../language/tags';
import type { Claim, Modality, Tense } from '../model';
import { runEnd, runStart } from '../text/places';
import { type ClauseWord, isFinite, isInstruction, isPast, unmarked } from './claimText';
import { besideVerb, type MainClause } from './mainClause';
import type { Said } from './viewClaim';

/** A verb with what goes before it. */
const LONGEST_GROUP = 5;
/** A condition that stands so near to the beginning is of the whole. */
const FRONT = 3;

type Mood = Pick<Claim, 'polarity' | 'modality' | 'tense'>;

/**
 * Whether a proposition is denied, how its verb is meant, and the time that it tells of.
 *
 * @param infinitive whether it is one, of what somebody is to do
 * @param said `null` in the article's own voice
 */
export function moodOf(main: MainClause, infinitive: boolean, said: Said | null): Mood {
	const { words, verb } = main;
	const { act, report, manner, source } = said?.attribution ?? {};
	const isOf = (list: string): boolean => isListed(list, words[verb]?.lower);
	const [next, second] = behindVerb(words, verb);
	const isOurs = isListed('first person', words[verb - 1]?.lower);
	const bare = unmarked(words);
	// *Let them go*, *and let them go*
	const order = bare.slice(bare[0]?.tag === 'CC' ? 1 : 0);
	const isOrder = isInstruction(order);
	// *Take them out and it falls*
	const isSupposed = isOrder && order.some(({ tag }, at) => tag === 'CC' && order.slice(at).some(isFinite));
	// *Would*, *'d*; but not that of *they'd lost it*.
	const isWould = words[verb]?.tag === 'MD' && isOf('futures in the past') && !isPast(next);
	// *Would like to open*
	const isWanted = isListed('wanted behind would', next?.lower) && second?.lower === TO;
	const isTurned = isTurnedCondition(words);
	// *Would have paid*
	const isUnreal = isWould && isListed('have', next?.lower) && isPast(second);
	const isConditional = isTurned || isUnreal || hasCondition(words);
	// *Said it would open*, *under the plan it would be shut*; in words that were spoken *would* is none, and what the article says
	// *would not* or *would often* be done is not to come.
	const isFutureInPast = isWould && manner !== 'direct' && (said !== null || isBe(words[verb + 1]?.lower));
	// *Recommended*, *urged*
	const isAdvice = said?.cue.some((word) => isListed('recommending', word)) === true;
	const isNegative = negationsIn(main) % 2 === 1;
	const beside = besideVerb(main);
	const modalities: readonly (readonly [modality: Modality, holds: boolean])[] = [
		// *Promised to*; *expected to need it* tells what will be.
		['wished', act === 'intention' || (infinitive && act !== 'belief' && report !== 'refused')],
		['wished', isOrder && !isSupposed],
		// *If she says it is safe*: nobody has said that it is.
		['conditional', isSupposed || isConditional || report === 'conditional'],
		// *“A shop would be fined”*; *“I would say”* is no more than polite.
		['conditional', isWould && manner === 'direct' && !isWanted && !isOurs],
		// *Recommended | that it be closed*
		['wished', bare[0]?.lower === THAT && (isAdvice || (words[verb]?.tag === 'VB' && act !== 'finding'))],
		// *Recommended | closing it*
		['wished', isWanted || (bare[0]?.tag === 'VBG' && isAdvice)],
		// *Should*, *hopes*; but not *his hopes*, nor *we shall see*.
		[
			'wished',
			beside.some((word, at) => (isModal(word) || at === verb) && isWish(words, at) && !(isOurs && isFuture(word))),
		],
		['predicted', isFutureInPast || isFuture(words[verb]) || (infinitive && act === 'belief')],
		// *The bridge* | *is expected* | *to open*
		['predicted', source?.length === 0 && said?.cue.some((word) => isListed('foretold', word)) === true],
		// *Is expected to open*, *expects the board to open it*
		['predicted', isOf('expecting') || words.some((_, at) => isComing(words, at))],
		// *I think we will*, *I am sure we will*
		['predicted', isOurs && (isOf('own beliefs') || isListed('own certainties', next?.lower)) && words.some(isFuture)],
		// What nobody *could* do was not done.
		['possible', beside.some(({ lower }, at) => isChance(words, at) && !(isNegative && isListed('would', lower)))],
		// *It is possible that*, *a strike is possible*; but not *took all possible measures*.
		['possible', isListed('predicates of chance', next?.lower) && !isNoun(second?.tag)],
		['possible', isOf('seeming') && (next?.lower === THAT || next?.lower === TO)],
	];
	const isToCome = infinitive || (isFutureInPast && !isConditional && !isWanted);
	return {
		polarity: isNegative ? 'negative' : 'positive',
		modality: modalities.find(([, holds]) => holds)?.[0] ?? 'asserted',
		tense: isToCome ? 'future' : tenseOf(words, isTurned ? words.findIndex(isModal) : verb),
	};
}

/** The time that a verb tells of. */
function tenseOf(words: readonly ClauseWord[], verb: number): Tense {
	// *has closed*, *may not yet have closed*, *they'd closed*: done by now.
	const group = words.slice(Math.max(verb, 0));
	const perfect = group.findIndex(({ lower }, at) => at < LONGEST_GROUP && isListed('have', lower));
	const isDone =
		isPast(words[verb]) ||
		(isModal(words[verb]) && isPast(behindVerb(words, verb)[0])) ||
		(perfect >= 0 && group.slice(perfect + 1, perfect + 4).some(isPast));
	return isFuture(words[verb]) ? 'future' : isDone ? 'past' : 'present';
}

/** *Had nobody paid, it would close* */
export function isTurnedCondition(words: readonly ClauseWord[]): boolean {
	const [begin, ...others] = unmarked(words).filter(({ lower }) => lower !== THAT);
	return isListed('turned conditions', begin?.lower) && others.some(isModal);
}

/** *If nobody pays, …*; *asked if they pay* asks. */
function hasCondition(words: readonly ClauseWord[]): boolean {
	const isIf = ({ lower }: ClauseWord, at: number): boolean =>
		isListed('if and unless', lower) && !isListed('asks if', words[at - 1]?.lower);
	const isUnreal = words.some(({ lower }) => isListed('would', lower));
	return words.slice(0, isUnreal ? undefined : FRONT).some(isIf);
}

const isWish = (words: readonly ClauseWord[], at: number): boolean =>
	isListed('wished', words[at]?.lower) && !isInferred(words, at);

/** *May*, *likely*; but not *likely voters*, *more likely than*. */
function isChance(words: readonly ClauseWord[], at: number): boolean {
	const { text, lower, tag } = words[at] as ClauseWord;
	const mayBe = isListed('possible', lower) && (text === lower || !isListed('names with a capital', lower));
	const isOfPeople = tag === 'JJ' && natureOf(words[at + 1]?.lower) === 'people';
	return (mayBe || isInferred(words, at)) && !isComparedAt(words, at) && !isOfPeople;
}

/** *The killer must have known her*; but not *ought to have known* */
const isInferred = (words: readonly ClauseWord[], at: number): boolean =>
	words[at]?.lower === MUST && isListed('have', words[at + 1]?.lower) && isPast(words[at + 2]);

/** *Is going to open*, *is expected to open*, *is due in May*; but not *due to rain*. */
function isComing(words: readonly ClauseWord[], at: number): boolean {
	if (!isListed('expected', words[at]?.lower) || isComparedAt(words, at)) {
		return false;
	}
	const [behind, word, next] = words.slice(at + 1).filter(({ tag }) => tag !== 'RB');
	const before = words.slice(0, at).findLast(({ tag }) => tag !== 'RB');
	const isDue = isListed('due at a time', words[at]?.lower) && isListed('present of be', before?.lower);
	const isDated = isListed('before times', behind?.lower) && !isListed('no times', word?.lower);
	// A verb, though it be taken for an adjective: *due to open*, not *due to open water*.
	const mayBeVerb = word?.tag === 'VB' || (word?.tag === 'JJ' && !/^(?:NN|JJ)/.test(next?.tag ?? ''));
	return (isDue && isDated) || (behind?.lower === TO && mayBeVerb);
}

const isComparedAt = (words: readonly ClauseWord[], at: number): boolean =>
	isListed('comparing chances', words[at - 1]?.lower);

const isFuture = (verb: ClauseWord | undefined): boolean => isListed('future', verb?.lower);

const isModal = (word: ClauseWord | undefined): boolean => word?.tag === 'MD';

/** What follows the verb, adverbs aside. */
const behindVerb = (words: readonly ClauseWord[], verb: number): readonly ClauseWord[] =>
	words.slice(verb + 1, verb + LONGEST_GROUP).filter(({ tag }) => tag !== 'RB');

/** How many negations stand beside the main verb, or in what it says something of: *no lock leaks*; not in *men but not women are paid*. */
function negationsIn(main: MainClause): number {
	const beside = besideVerb(main);
	const begin = beside.findIndex(({ kind, lower }) => kind !== 'mark' && lower !== THAT);
	const verb = Math.max(main.verb, begin);
	const near = runStart(verb, 0, (at) => beside[at]?.tag === 'RB');
	// *Opened in no time* denies nothing, *was of no use* does.
	const isState = isBe(main.words[main.verb]?.lower);
	const isOn = (at: number): boolean =>
		!/^[,;:()—–]$/.test(beside[at]?.text ?? '') && (isState || beside[at]?.tag !== 'IN');
	const end = runEnd(verb + 1, beside.length, isOn);
	const negations = beside
		.slice(0, end)
		.filter(
			({ lower, tag }, at) =>
				deniesClause(lower) &&
				!isAnswer(beside, at) &&
				!isOfComplement(beside, at) &&
				!isBound(main.words, at) &&
				(tag !== 'RB' || at === begin || at >= near || isOfOne(beside, at)),
		);
	// *Neither the board nor the mayor* denies once.
	const found = negations.filter(({ lower }, at) => at === 0 || lower !== NOR).length + (isSaidUntrue(main) ? 1 : 0);
	return found === 0 && isYetTo(beside) ? 1 : found;
}

/** *No, it leaks*, *No, it does not*; but not *no “credible threat”* */
const isAnswer = (words: readonly ClauseWord[], at: number): boolean =>
	words[at]?.lower === NO &&
	words.slice(0, at).every(({ kind }) => kind === 'mark') &&
	/^[,.;:!—–]$/.test(words[at + 1]?.text ?? '');

/** *Not one was opened* */
const isOfOne = (words: readonly ClauseWord[], at: number): boolean =>
	isNot(words[at]?.lower) && isListed('before single ones', words[at + 1]?.lower);

/** *Not* denies an auxiliary before it; *pleaded not guilty*, *failed not once but twice* tell what was done; *left not a house* denies. */
function isOfComplement(words: readonly ClauseWord[], at: number): boolean {
	const before = words[at - 1];
	const next = words[at + 1]?.lower;
	const isOther =
		isVerb(before?.tag) &&
		!isListed('auxiliaries', before?.lower) &&
		!isListed('takes not from its complement', before?.lower) &&
		!isListed('before single ones', next);
	return words[at]?.lower === NOT && (isOther || isListed('lifts not', next));
}

/** *No more than 35*, *will no doubt leak* */
const isBound = (words: readonly ClauseWord[], at: number): boolean =>
	(isListed('compared behind no', words[at + 1]?.lower) && words[at + 2]?.lower === THAN) ||
	(words[at]?.lower === NO && isListed('surely behind no', words[at + 1]?.lower));

/** *It is untrue that*, *it was a lie that* */
const isSaidUntrue = ({ words, verb }: MainClause): boolean =>
	isBe(words[verb]?.lower) &&
	words[verb - 1]?.lower === IT &&
	words
		.slice(verb + 1, verb + NEAR)
		.some(({ lower }, i) => isListed('untrue', lower) && /^(?:PUNCT|WH|IN)$/.test(words[verb + i + 2]?.tag ?? 'PUNCT'));

/** It stands less than so many words behind the verb, *is simply a lie*. */
const NEAR = 4;

/** *Has yet to pay*; not *the best is yet to come* */
const isYetTo = (words: readonly ClauseWord[]): boolean =>
	words.some(
		({ tag, lower }, at) => isVerb(tag) && !isBe(lower) && words[at + 1]?.lower === YET && words[at + 2]?.lower === TO,
	);
