import { FIRST_PERSON, FUTURE, GOING, IF, THAT, TO, TO_HAVE } from '../language/english/functionWords';
import { isBe } from '../language/english/morphology';
import { wordsOf } from '../language/english/words';
import type { Modality, Tense } from '../model';
import { type ClauseWord, isFinite, isPast } from './claimText';
import { besideVerb, type MainClause } from './mainClause';
import type { Said } from './viewClaim';

/** A verb with what goes before it. */
const LONGEST_GROUP = 5;
/** A condition that stands so near to the beginning is of the whole. */
const FRONT = 3;
const WISHED = wordsOf('wished');
const POSSIBLE = wordsOf('possible');
/** With a capital they are names, and no verbs: *May*. */
const NAMED = wordsOf('names with a capital');
/** *would*, *could* */
const UNREAL = wordsOf('would');
const EXPECTED = wordsOf('expected');
const FUTURES_IN_THE_PAST = wordsOf('futures in the past');
const TURNED_CONDITIONS = wordsOf('turned conditions');
const ASKS_IF = wordsOf('asks if');
const EXPECTING = wordsOf('expecting');
const RECOMMENDING = wordsOf('recommending');
const DUE = wordsOf('due at a time');
const IS = wordsOf('present of be');
const BEFORE_TIMES = wordsOf('before times');
const COMING = wordsOf('coming times');
const WANTED = wordsOf('wanted behind would');
const NO_TIMES = wordsOf('no times');
const CERTAINTIES = wordsOf('own certainties');
const PREDICATES = wordsOf('predicates of chance');
const OWN_BELIEFS = wordsOf('own beliefs');
/** *Less likely to fall ill*, *as likely*: how much it is, not that it may be. */
const COMPARING_CHANCES = wordsOf('comparing chances');
/** What the subject of a condition without *if* begins with. */
const BEGINS_SUBJECT = /^(?:DT|NN|NNS|NNP|PRP|PRP\$|EX)$/;

/**
 * How the verb of a proposition is meant.
 *
 * @param infinitive whether it is one, of what somebody is to do
 * @param said `null` in the article's own voice
 */
export function modalityOf(main: MainClause, isNegative: boolean, infinitive: boolean, said: Said | null): Modality {
	const { words, verb } = main;
	const { act, report } = said?.attribution ?? {};
	// *Expected to need it* tells what will be, *promised to* what somebody wants; *was found to* what is.
	const isAimed = infinitive && act !== 'finding' && act !== 'belief' && report !== 'refused';
	// *Let them go*
	const [begin, next] = words.filter(({ kind }) => kind !== 'mark');
	const isInstruction = begin?.tag === 'VB' && !(next && isFinite(next));
	if (act === 'intention' || isAimed || isInstruction) {
		return 'wished';
	}
	if (isConditional(main)) {
		return 'conditional';
	}
	if (isWished(main, said)) {
		return 'wished';
	}
	if (isComing(main) || (infinitive && act === 'belief') || isFuture(words[verb]) || isFutureInPast(main, said)) {
		return 'predicted';
	}
	// What nobody *could* do was not done.
	const isPossible = besideVerb(main).some(
		(word) => mayBe(word) && !(isNegative && UNREAL.has(word.plain)) && !isComparedAt(words, words.indexOf(word)),
	);
	return isPossible || isSaidPossible(main) ? 'possible' : 'asserted';
}

const mayBe = ({ text, lower }: ClauseWord): boolean => POSSIBLE.has(lower) && (text === lower || !NAMED.has(lower));

/** *If nobody pays, …*, *had nobody paid, …*, *would have paid*; *asked if they pay* asks. */
function isConditional({ words, verb }: MainClause): boolean {
	const condition = words.findIndex(({ lower }, at) => lower === IF && !ASKS_IF.has(words[at - 1]?.lower ?? ''));
	const [begin, next] = words.filter(({ kind, lower }) => kind !== 'mark' && lower !== THAT);
	const isTurned =
		TURNED_CONDITIONS.has(begin?.lower ?? '') && BEGINS_SUBJECT.test(next?.tag ?? '') && words.slice(1).some(isModal);
	const [have, done] = behindVerb(words, verb);
	const isUnreal = isWould(words, verb) && TO_HAVE.has(have?.plain ?? '') && isPast(done);
	return (
		(condition >= 0 && (words.some(({ plain }) => UNREAL.has(plain)) || condition < FRONT)) || isTurned || isUnreal
	);
}

/** *Should*, *hopes*, *recommended that it be closed*; but not *his hopes*, nor *we shall see*. */
function isWished(main: MainClause, said: Said | null): boolean {
	const { words, verb } = main;
	const isOurs = FIRST_PERSON.has(words[verb - 1]?.plain ?? '');
	const begin = words.find(({ kind }) => kind !== 'mark');
	const isRecommended =
		begin?.lower === THAT &&
		(words[verb]?.tag === 'VB' || (said?.verbs ?? []).some((cue) => RECOMMENDING.has(cue))) &&
		!isModal(words[verb]);
	return (
		isRecommended ||
		isWanted(main) ||
		besideVerb(main).some(
			(word) =>
				WISHED.has(word.lower) && (isModal(word) || word === words[verb]) && !(isOurs && FUTURE.has(word.plain)),
		)
	);
}

/** *Would like to open* */
function isWanted({ words, verb }: MainClause): boolean {
	const [want, to] = behindVerb(words, verb);
	return isWould(words, verb) && WANTED.has(want?.lower ?? '') && to?.lower === TO;
}

/** *Is going to open*, *is expected to open*, *is due in May*, *expects the board to open it*, *I think we will*; but not *due to rain*. */
function isComing({ words, verb }: MainClause): boolean {
	const isToCome = words.some(({ lower }, at) => {
		const isDue = DUE.has(lower) && IS.has(words[at - 1]?.lower ?? '');
		const isExpected = (lower === GOING || EXPECTED.has(lower)) && !isComparedAt(words, at);
		const [behind, ...more] = isDue || isExpected ? words.slice(at + 1).filter(({ tag }) => tag !== 'RB') : [];
		const word = behind?.lower ?? '';
		const isDated = isDue && (COMING.has(word) || (BEFORE_TIMES.has(word) && !NO_TIMES.has(more[0]?.lower ?? '')));
		return isDated || (isExpected && word === TO && mayBeInfinitive(more));
	});
	const believes =
		OWN_BELIEFS.has(words[verb]?.lower ?? '') || CERTAINTIES.has(behindVerb(words, verb)[0]?.lower ?? '');
	const isMine = FIRST_PERSON.has(words[verb - 1]?.plain ?? '') && believes && words.some(isFuture);
	return isToCome || isMine || EXPECTING.has(words[verb]?.lower ?? '');
}

const isComparedAt = (words: readonly ClauseWord[], at: number): boolean =>
	COMPARING_CHANCES.has(words[at - 1]?.lower ?? '');

/** Whether a verb stands first, though it be taken for an adjective: *due to open*, not *due to open water*. */
const mayBeInfinitive = ([word, next]: readonly ClauseWord[]): boolean =>
	word?.tag === 'VB' || (word?.tag === 'JJ' && !/^(?:NN|JJ)/.test(next?.tag ?? ''));

const isFuture = (verb: ClauseWord | undefined): boolean => FUTURE.has(verb?.plain ?? '') && isModal(verb);

const isModal = (word: ClauseWord | undefined): word is ClauseWord => word?.tag === 'MD';

/** What follows the verb, adverbs aside. */
const behindVerb = (words: readonly ClauseWord[], verb: number): readonly ClauseWord[] =>
	words.slice(verb + 1, verb + LONGEST_GROUP).filter(({ tag }) => tag !== 'RB');

/** *Would*, *'d*; but not that of *they'd lost it*. */
const isWould = (words: readonly ClauseWord[], verb: number): boolean =>
	isModal(words[verb]) && FUTURES_IN_THE_PAST.has(words[verb].plain) && !isPast(behindVerb(words, verb)[0]);

/** *Said it would open*; in words that were spoken *would* is no more than polite. */
const isFutureInPast = ({ words, verb }: MainClause, said: Said | null): boolean =>
	said !== null && said.attribution.manner !== 'direct' && isWould(words, verb);

/** *It is possible that*, *a strike is possible*; but not *took all possible measures*. */
const isSaidPossible = ({ words, verb }: MainClause): boolean =>
	isBe(words[verb]?.lower ?? '') && PREDICATES.has(behindVerb(words, verb)[0]?.lower ?? '');

/** The time that the main verb tells of. */
export function tenseOf(main: MainClause, infinitive: boolean, said: Said | null): Tense {
	const { words, verb } = main;
	const isToCome = isFutureInPast(main, said) && !isConditional(main) && !isWanted(main);
	if (isFuture(words[verb]) || infinitive || isToCome) {
		return 'future';
	}
	// *has closed*, *may not yet have closed*, *they'd closed*: done by now.
	const from = Math.max(verb, 0);
	const perfect = words.slice(from, from + LONGEST_GROUP).findIndex(({ plain }) => TO_HAVE.has(plain));
	const isDone =
		isPast(words[verb]) ||
		(isModal(words[verb]) && isPast(behindVerb(words, verb)[0])) ||
		(perfect >= 0 && words.slice(from + perfect + 1, from + perfect + 4).some(isPast));
	return isDone ? 'past' : 'present';
}
