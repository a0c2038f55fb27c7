import { THAT } from '../language/english/functionWords';
import {
	EXPECTED,
	FUTURE,
	GOING,
	HAVE,
	IF,
	NEGATION,
	POSSIBLE,
	TO,
	WHETHER,
	WISHED,
	WOULD,
} from '../language/english/wordFlags';
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
import { anyHas, type ClauseWord, hasFlag } from './claimText';
import type { Clause } from './cutClauses';
import { type MainClause, mainClauseOf } from './mainClause';
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
	const main = mainClauseOf(words);
	const inside = clause.spans.flatMap((span) => mentionsIn(mentions, span));
	const figures = inside.filter(({ kind }) => FIGURES.has(kind));
	const dates = figures.filter(({ kind }) => kind === 'date' || kind === 'time').length;
	const numbers = words.filter(({ kind }) => kind === 'number').length;
	const first = words.findIndex(({ text }) => LETTER.test(text));
	// *claimed to have seen it* is of what was; *declined to say why* is of what is not done.
	const isPerfect = hasFlag(words[first + 1], HAVE) && isPast(words[first + 2]);
	const infinitive = said !== null && hasFlag(words[first], TO) && words.length > 1 && !isPerfect;
	const asked = words.slice(-2).some(({ text }) => text === '?') || hasFlag(words[first], WHETHER);
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

const LETTER = /\p{L}/u;
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

const PART = /^[,;:()—–]$/;

/**
 * How many negations stand beside the main verb, or in what it says something of: *does not leak*, *never leaks*, *no lock
 * leaks*, *not one leaks*; but not in *men but not women are paid*, nor in another part of the sentence.
 */
function negationsIn(main: MainClause): number {
	const beside = besideVerb(main);
	const begin = beside.findIndex(({ kind, lower }) => kind !== 'mark' && lower !== THAT);
	const from = Math.max(main.verb, begin);
	const end = beside.findIndex(({ text }, at) => at > from && PART.test(text));
	return beside
		.slice(0, end < 0 ? beside.length : end)
		.filter((word, at) => hasFlag(word, NEGATION) && (word.tag !== 'RB' || at === begin || at >= from - 1)).length;
}

function modalityOf(main: MainClause, isNegative: boolean, infinitive: boolean, said: Said | null): Modality {
	const { words, verb } = main;
	const beside = besideVerb(main);
	const { act, report } = said?.attribution ?? {};
	// *Expected to need it* tells what will be, *promised to* what somebody wants; *was found to* what is.
	const isAimed = infinitive && act !== 'finding' && act !== 'belief' && report !== 'refused';
	// *hopes* and *wants*; but not *his hopes*.
	const isWished = beside.some((word) => hasFlag(word, WISHED) && VERB.test(word.tag));
	if (act === 'intention' || isAimed || isWished) {
		return 'wished';
	}
	const begin = words.findIndex((word) => hasFlag(word, IF));
	if (begin >= 0 && (anyHas(words, WOULD) || begin < 3)) {
		return 'conditional';
	}
	// *is going to open*, *is expected to open*; but not *due to rain*
	const isComing = words.some(
		(word, at) => hasFlag(word, GOING | EXPECTED) && hasFlag(words[at + 1], TO) && words[at + 2]?.tag === 'VB',
	);
	if (isComing || (infinitive && act === 'belief') || isFuture(words[verb])) {
		return 'predicted';
	}
	// What nobody *could* do was not done.
	return beside.some((word) => hasFlag(word, POSSIBLE) && !(isNegative && hasFlag(word, WOULD)))
		? 'possible'
		: 'asserted';
}

const isFuture = (verb: ClauseWord | undefined): boolean => hasFlag(verb, FUTURE) && verb?.tag === 'MD';

function tenseOf({ words, verb }: MainClause, infinitive: boolean): Tense {
	if (isFuture(words[verb]) || infinitive) {
		return 'future';
	}
	// *has closed*, *may have closed*: done by now.
	const group = words.slice(Math.max(verb, 0), Math.max(verb, 0) + BESIDE_VERB);
	const perfect = group.findIndex((word) => hasFlag(word, HAVE));
	const isDone =
		words[verb]?.tag === 'VBD' || (perfect >= 0 && words.slice(verb + perfect + 1, verb + perfect + 4).some(isPast));
	return isDone ? 'past' : 'present';
}
