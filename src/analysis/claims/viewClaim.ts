import { NOR, THAT } from '../language/english/functionWords';
import {
	EXPECTED,
	FIRST_PERSON,
	FUTURE,
	GOING,
	HAVE,
	IF,
	NEGATION,
	NOT,
	POSSIBLE,
	TO,
	WHETHER,
	WISHED,
	WOULD,
} from '../language/english/wordFlags';
import { isBe } from '../language/english/morphology';
import { wordsOf } from '../language/english/words';
import {
	type EntityId,
	type EntityKind,
	type Mention,
	type Modality,
	type Polarity,
	type Tense,
	VALUE_KINDS,
} from '../model';
import { mentionsIn } from '../syntax/words';
import { anyHas, type ClauseWord, firstWord, hasFlag, isFinite, isQuestion } from './claimText';
import type { Clause } from './cutClauses';
import { type MainClause, mainClauseOf, mayBeVerb } from './mainClause';
import type { Said } from './readAttribution';

/** What a claim is judged by. */
export interface ClaimView {
	readonly clause: Clause;
	/** `null` for the article's own words. */
	readonly said: Said | null;
	readonly modality: Modality;
	readonly tense: Tense;
	/** Under a denial it is the other one. */
	readonly polarity: Polarity;
	/** Mentions of dates and amounts inside, by index. */
	readonly figures: readonly number[];
	readonly entities: readonly EntityId[];
	/** How many of the figures are dates. */
	readonly dates: number;
	/** Amounts, those included that no mention covers. */
	readonly amounts: number;
}

const FIGURES: ReadonlySet<EntityKind> = new Set(VALUE_KINDS);

/** Looks at one proposition: what it tells of, and how its verb tells it. */
export function viewClaim(mentions: readonly Mention[], clause: Clause, said: Said | null): ClaimView {
	const { words } = clause;
	const main = verbalClauseOf(words);
	const inside = clause.spans.flatMap((span) => mentionsIn(mentions, span));
	const figures = inside.filter(({ kind }) => FIGURES.has(kind));
	const dates = figures.filter(({ kind }) => kind === 'date' || kind === 'time').length;
	const numbers = words.filter(({ kind }) => kind === 'number').length;
	const first = firstWord(words);
	// *claimed to have seen it* is of what was; *declined to say why* is of what is not done.
	const isPerfect = hasFlag(words[first + 1], HAVE) && isPast(words[first + 2]);
	// *To whoever has it: …*, *to Stone’s credit* are none.
	const infinitive =
		said !== null &&
		hasFlag(words[first], TO) &&
		!/^(?:W|DT|PRP|NNP|IN|CD)/.test(words[first + 1]?.tag ?? 'IN') &&
		!isPerfect;
	const asked = isQuestion(words) || hasFlag(words[first], WHETHER);
	const isNegative = negationsIn(main) % 2 === 1;
	return {
		clause,
		said,
		modality: asked ? 'asked' : modalityOf(main, isNegative, infinitive, said),
		tense: tenseOf(main, infinitive),
		polarity: isNegative === (said?.attribution.writer === 'denial') ? 'positive' : 'negative',
		figures: figures.map(({ index }) => index),
		entities: [...new Set(inside.filter(({ kind }) => !FIGURES.has(kind)).map(({ entity }) => entity))],
		dates,
		amounts: Math.max(figures.length - dates, numbers - dates, 0),
	};
}

const VERB = /^(?:VB|MD)/;
const PARTICIPLE_OR_PAST = /^VB[DN]$/;

const isPast = (word: ClauseWord | undefined): boolean => PARTICIPLE_OR_PAST.test(word?.tag ?? '');

/** So many words from a verb on tell how it is meant: *is very unlikely to*. */
const BESIDE_VERB = 3;
/** Where there is no verb, so many from the first one on. */
const BEGINNING = 6;

/** What stands before the main verb, and right behind it; what follows *that* is another clause's. */
const besideVerb = ({ words, verb }: MainClause): readonly ClauseWord[] =>
	words.slice(0, verb < 0 ? BEGINNING : verb + BESIDE_VERB);

/** The main clause, with a verb that is only likely to be one where none is known. */
function verbalClauseOf(words: readonly ClauseWord[]): MainClause {
	const main = mainClauseOf(words);
	if (main.verb >= 0) {
		return main;
	}
	const bare = main.words.filter(({ kind }) => kind !== 'mark');
	return { words: bare, verb: bare.findIndex((_, at) => mayBeVerb(bare, at)) };
}

const PART = /^[,;:()—–]$/;

/**
 * How many negations stand beside the main verb, or in what it says something of: *does not leak*, *never really leaks*, *no lock
 * leaks*, *not one leaks*; but not in *men but not women are paid*, nor behind another word that begins a part of its own.
 */
function negationsIn(main: MainClause): number {
	const beside = besideVerb(main);
	const begin = beside.findIndex(({ kind, lower }) => kind !== 'mark' && lower !== THAT);
	const verb = Math.max(main.verb, begin);
	let near = verb;
	while (near > 0 && beside[near - 1]?.tag === 'RB') {
		near--;
	}
	// *Opened in no time* denies nothing, *was of no use* does.
	const isState = isBe(main.words[main.verb]?.lower ?? '');
	const end = beside.findIndex(
		({ text, tag }, at) => at > verb && (PART.test(text) || tag === 'WH' || (tag === 'IN' && !isState)),
	);
	const isBeside = (at: number): boolean =>
		beside[at]?.tag !== 'RB' ||
		at === begin ||
		at >= near ||
		(hasFlag(beside[at], NOT) && beside[at - 1]?.kind === 'mark' && ONE.has(beside[at + 1]?.lower ?? ''));
	const negations = beside
		.slice(0, end < 0 ? beside.length : end)
		.filter((word, at) => hasFlag(word, NEGATION) && isBeside(at));
	// *Neither the board nor the mayor* denies once.
	return negations.filter(({ lower }, at) => at === 0 || lower !== NOR).length;
}

/** Whether a verb stands first, though it be taken for an adjective: *due to open*, not *due to open water*. */
const mayBeInfinitive = ([word, next]: readonly ClauseWord[]): boolean =>
	word?.tag === 'VB' || (word?.tag === 'JJ' && !/^(?:NN|JJ)/.test(next?.tag ?? ''));

/** *Of the gates, not one was opened*, *not a single one*. */
const ONE = wordsOf('before single ones');

function modalityOf(main: MainClause, isNegative: boolean, infinitive: boolean, said: Said | null): Modality {
	const { words, verb } = main;
	const beside = besideVerb(main);
	const { act, report } = said?.attribution ?? {};
	// *Expected to need it* tells what will be, *promised to* what somebody wants; *was found to* what is.
	const isAimed = infinitive && act !== 'finding' && act !== 'belief' && report !== 'refused';
	// *hopes* and *wants*; but not *his hopes*.
	const isWished = beside.some((word) => hasFlag(word, WISHED) && VERB.test(word.tag));
	// *Let them go*
	const [begin, next] = words.filter(({ kind }) => kind !== 'mark');
	const isInstruction = begin?.tag === 'VB' && !(next && isFinite(next));
	if (act === 'intention' || isAimed || isWished || isInstruction) {
		return 'wished';
	}
	const condition = words.findIndex((word) => hasFlag(word, IF));
	if (condition >= 0 && (anyHas(words, WOULD) || condition < 3)) {
		return 'conditional';
	}
	// *is going to open*, *is expected to open*; but not *due to rain*
	const isComing = words.some(
		(word, at) =>
			hasFlag(word, GOING | EXPECTED) &&
			hasFlag(words[at + 1], TO) &&
			mayBeInfinitive(words.slice(at + 2).filter(({ tag }) => tag !== 'RB')),
	);
	// *I think we will win*
	const isMine = hasFlag(words[verb - 1], FIRST_PERSON) && words.some(isFuture);
	if (isComing || isMine || (infinitive && act === 'belief') || isFuture(words[verb])) {
		return 'predicted';
	}
	// What nobody *could* do was not done.
	return beside.some((word) => hasFlag(word, POSSIBLE) && !(isNegative && hasFlag(word, WOULD)))
		? 'possible'
		: 'asserted';
}

/** A verb with what goes before it. */
const LONGEST_GROUP = 5;

const isFuture = (verb: ClauseWord | undefined): boolean => hasFlag(verb, FUTURE) && verb?.tag === 'MD';

function tenseOf({ words, verb }: MainClause, infinitive: boolean): Tense {
	if (isFuture(words[verb]) || infinitive) {
		return 'future';
	}
	// *has closed*, *may not yet have closed*: done by now.
	const from = Math.max(verb, 0);
	const perfect = words.slice(from, from + LONGEST_GROUP).findIndex((word) => hasFlag(word, HAVE));
	const isDone =
		isPast(words[verb]) || (perfect >= 0 && words.slice(from + perfect + 1, from + perfect + 4).some(isPast));
	return isDone ? 'past' : 'present';
}
