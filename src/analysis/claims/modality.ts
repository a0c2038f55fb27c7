import { CONDITIONS, FIRST_PERSON, FUTURE, MUST, THAT, TO, isListed } from '../language/english/words';
import { isBe } from '../language/english/morphology';
import { natureOf } from '../language/english/nouns';
import { isNoun } from '../language/tags';
import type { Modality, Tense } from '../model';
import { type ClauseWord, isFinite, isInstruction, isPast, unmarked } from './claimText';
import { besideVerb, type MainClause } from './mainClause';
import type { Said } from './viewClaim';

/** A verb with what goes before it. */
const LONGEST_GROUP = 5;
/** A condition that stands so near to the beginning is of the whole. */
const FRONT = 3;

/**
 * How the verb of a proposition is meant.
 *
 * @param infinitive whether it is one, of what somebody is to do
 * @param said `null` in the article's own voice
 */
export function modalityOf(main: MainClause, isNegative: boolean, infinitive: boolean, said: Said | null): Modality {
	const { words, verb } = main;
	const { act, report, source } = said?.attribution ?? {};
	const told = unmarked(words);
	// *Let them go*, *and let them go*
	const order = told.slice(told[0]?.tag === 'CC' ? 1 : 0);
	const isOrder = isInstruction(order);
	// *Take them out and it falls*
	const isSupposed = isOrder && order.some(({ tag }, at) => tag === 'CC' && order.slice(at).some(isFinite));
	// *Promised to*; *expected to need it* tells what will be.
	const isAimed = infinitive && act !== 'belief' && report !== 'refused';
	// *The bridge* | *is expected* | *to open*
	const isForetold = source?.length === 0 && said?.cue.some((word) => isListed('foretold', word)) === true;
	const isToCome = isForetold || isFuture(words[verb]) || isFutureInPast(main, said);
	const isPossible = besideVerb(main).some(
		(word, at) =>
			(mayBe(word) || isInferred(words, at)) &&
			// What nobody *could* do was not done.
			!(isNegative && isListed('would', word.lower)) &&
			!isComparedAt(words, at) &&
			// *likely voters*
			!(word.tag === 'JJ' && natureOf(words[at + 1]?.lower) === 'people'),
	);
	// *It is possible that*, *a strike is possible*; but not *took all possible measures*.
	const [chance, next] = behindVerb(words, verb);
	const isPredicate = isListed('predicates of chance', chance?.lower) && !isNoun(next?.tag);
	const isSeeming = isListed('seeming', words[verb]?.lower) && (chance?.lower === THAT || chance?.lower === TO);
	const modalities: readonly (readonly [modality: Modality, holds: boolean])[] = [
		['wished', act === 'intention' || isAimed || (isOrder && !isSupposed)],
		// *If she says it is safe*: nobody has said that it is.
		['conditional', isSupposed || report === 'conditional' || isConditional(main) || isSupposing(main, said)],
		['wished', isWished(main, said)],
		['predicted', isToCome || isComing(main) || (infinitive && act === 'belief')],
		['possible', isPossible || isPredicate || isSeeming],
	];
	return modalities.find(([, holds]) => holds)?.[0] ?? 'asserted';
}

const mayBe = ({ text, lower }: ClauseWord): boolean =>
	isListed('possible', lower) && (text === lower || !isListed('names with a capital', lower));

/** *The killer must have known her*; but not *ought to have known* */
const isInferred = (words: readonly ClauseWord[], at: number): boolean =>
	words[at]?.lower === MUST && isListed('have', words[at + 1]?.lower) && isPast(words[at + 2]);

/** *Had nobody paid, it would close* */
export function isTurnedCondition(words: readonly ClauseWord[]): boolean {
	const [begin, ...others] = unmarked(words).filter(({ lower }) => lower !== THAT);
	return isListed('turned conditions', begin?.lower) && others.some(isModal);
}

/** *If nobody pays, …*, *had nobody paid, …*, *would have paid*; *asked if they pay* asks. */
function isConditional({ words, verb }: MainClause): boolean {
	const condition = words.findIndex(
		({ lower }, at) => CONDITIONS.has(lower) && !isListed('asks if', words[at - 1]?.lower),
	);
	const isOfAll = condition < FRONT || words.some(({ lower }) => isListed('would', lower));
	const [have, done] = behindVerb(words, verb);
	const isUnreal = isWould(words, verb) && isListed('have', have?.lower) && isPast(done);
	return isTurnedCondition(words) || isUnreal || (condition >= 0 && isOfAll);
}

/** *Should*, *hopes*, *recommended that it be closed*; but not *his hopes*, nor *we shall see*. */
function isWished(main: MainClause, said: Said | null): boolean {
	const { words, verb } = main;
	const isOurs = FIRST_PERSON.has(words[verb - 1]?.lower);
	const [begin] = unmarked(words);
	// *Recommended | that it be closed*, *recommended | closing it*
	const isTold = (said?.cue ?? []).some((word) => isListed('recommending', word));
	const isBare = words[verb]?.tag === 'VB' && said?.attribution.act !== 'finding';
	return (
		(begin?.lower === THAT ? isTold || isBare : isTold && begin?.tag === 'VBG') ||
		isWanted(main) ||
		besideVerb(main).some(
			(word, at) =>
				isListed('wished', word.lower) &&
				(isModal(word) || at === verb) &&
				!(isOurs && isFuture(word)) &&
				!isInferred(words, at),
		)
	);
}

/** *Would like to open* */
function isWanted({ words, verb }: MainClause): boolean {
	const [want, to] = behindVerb(words, verb);
	return isListed('wanted behind would', want?.lower) && to?.lower === TO;
}

/** *Is going to open*, *is expected to open*, *is due in May*, *expects the board to open it*, *I think we will*; but not *due to rain*. */
function isComing({ words, verb }: MainClause): boolean {
	const isToCome = words.some(({ lower }, at) => {
		if (!isListed('expected', lower) || isComparedAt(words, at)) {
			return false;
		}
		const [behind, word, next] = words.slice(at + 1).filter(({ tag }) => tag !== 'RB');
		const before = words.slice(0, at).findLast(({ tag }) => tag !== 'RB');
		const isDue = isListed('due at a time', lower) && isListed('present of be', before?.lower);
		const isDated = isListed('before times', behind?.lower) && !isListed('no times', word?.lower);
		// A verb, though it be taken for an adjective: *due to open*, not *due to open water*.
		const mayBeVerb = word?.tag === 'VB' || (word?.tag === 'JJ' && !/^(?:NN|JJ)/.test(next?.tag ?? ''));
		return (isDue && isDated) || (behind?.lower === TO && mayBeVerb);
	});
	const believes =
		isListed('own beliefs', words[verb]?.lower) || isListed('own certainties', behindVerb(words, verb)[0]?.lower);
	const isMine = FIRST_PERSON.has(words[verb - 1]?.lower) && believes && words.some(isFuture);
	return isToCome || isMine || isListed('expecting', words[verb]?.lower);
}

const isComparedAt = (words: readonly ClauseWord[], at: number): boolean =>
	isListed('comparing chances', words[at - 1]?.lower);

const isFuture = (verb: ClauseWord | undefined): boolean => FUTURE.has(verb?.lower);

const isModal = (word: ClauseWord | undefined): word is ClauseWord => word?.tag === 'MD';

/** What follows the verb, adverbs aside. */
const behindVerb = (words: readonly ClauseWord[], verb: number): readonly ClauseWord[] =>
	words.slice(verb + 1, verb + LONGEST_GROUP).filter(({ tag }) => tag !== 'RB');

/** *Would*, *'d*; but not that of *they'd lost it*. */
const isWould = (words: readonly ClauseWord[], verb: number): boolean =>
	isModal(words[verb]) && isListed('futures in the past', words[verb].lower) && !isPast(behindVerb(words, verb)[0]);

/**
 * *Said it would open*, *under the plan it would be shut*; in words that were spoken *would* is none, and what the article says
 * *would not* or *would often* be done is not to come.
 */
const isFutureInPast = ({ words, verb }: MainClause, said: Said | null): boolean =>
	said?.attribution.manner !== 'direct' && isWould(words, verb) && (said !== null || isBe(words[verb + 1]?.lower));

/** *“A shop would be fined”*; *“I would say”* is no more than polite. */
const isSupposing = (main: MainClause, said: Said | null): boolean =>
	said?.attribution.manner === 'direct' &&
	isWould(main.words, main.verb) &&
	!isWanted(main) &&
	!FIRST_PERSON.has(main.words[main.verb - 1]?.lower);

/** The time that the main verb tells of. */
export function tenseOf(main: MainClause, infinitive: boolean, said: Said | null): Tense {
	const { words } = main;
	const verb = isTurnedCondition(words) ? words.findIndex(isModal) : main.verb;
	const isToCome = isFutureInPast(main, said) && !isConditional(main) && !isWanted(main);
	if (isFuture(words[verb]) || infinitive || isToCome) {
		return 'future';
	}
	// *has closed*, *may not yet have closed*, *they'd closed*: done by now.
	const from = Math.max(verb, 0);
	const perfect = words.slice(from, from + LONGEST_GROUP).findIndex(({ lower }) => isListed('have', lower));
	const isDone =
		isPast(words[verb]) ||
		(isModal(words[verb]) && isPast(behindVerb(words, verb)[0])) ||
		(perfect >= 0 && words.slice(from + perfect + 1, from + perfect + 4).some(isPast));
	return isDone ? 'past' : 'present';
}
