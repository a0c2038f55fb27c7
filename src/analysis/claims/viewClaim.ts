import {
	BEEN,
	DETERMINER,
	EXPECTED,
	FINITE,
	FUTURE,
	GOING,
	HAVE,
	IF,
	NEGATION,
	PAST,
	POSSIBLE,
	TO,
	WHETHER,
	WISHED,
	WOULD,
} from '../language/english/wordFlags';
import { wordsOf } from '../language/english/words';
import type { Names } from '../entities/foundMention';
import { type EntityId, type EntityKind, type Modality, type Polarity, type Tense, VALUE_KINDS } from '../model';
import { mentionsIn } from '../syntax/words';
import type { Token } from '../text/document';
import { anyOf, hasFlag, type Clause } from './cutClauses';
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
export function viewClaim(names: Names, clause: Clause, said: Said | null): ClaimView {
	const { tokens } = clause;
	const flags = ofMainClause(clause);
	const inside = clause.spans.flatMap((span) => mentionsIn(names.mentions, span));
	const figures = inside.filter(({ kind }) => FIGURES.has(kind));
	const dates = figures.filter(({ kind }) => kind === 'date' || kind === 'time').length;
	const numbers = tokens.filter(({ kind }) => kind === 'number').length;
	const first = tokens.findIndex(({ text }) => LETTER.test(text));
	// *claimed to have seen it* is of what was; *declined to say why* is of what is not done.
	const isPerfect = hasFlag(flags, first + 1, HAVE) && hasFlag(flags, first + 2, PAST | BEEN);
	const infinitive = said !== null && hasFlag(flags, first, TO) && tokens.length > 1 && !isPerfect;
	const asked = tokens.slice(-2).some(({ text }) => text === '?') || hasFlag(flags, first, WHETHER);
	return {
		clause,
		said,
		modality: asked ? 'asked' : modalityOf(tokens, flags, infinitive, said),
		tense: tenseOf(flags, infinitive),
		polarity: isNegative(flags) === (said?.attribution.writer === 'denial') ? 'positive' : 'negative',
		figures: figures.map(({ index }) => index),
		entities: [...new Set(inside.filter(({ kind }) => !FIGURES.has(kind)).map(({ entity }) => entity))],
		dates,
		amounts: Math.max(figures.length - dates, numbers - dates, 0),
	};
}

const LETTER = /\p{L}/u;
const RELATIVES = wordsOf('relatives');

/** The flags of the words outside relative clauses between commas, 0 for those inside: *the vote, which may fail, was put off*. */
function ofMainClause({ tokens, flags }: Clause): readonly number[] {
	let isInside = false;
	return tokens.map(({ text, lower }, at) => {
		isInside = isInside ? text !== ',' : RELATIVES.has(lower) && tokens[at - 1]?.text === ',';
		return isInside ? 0 : (flags[at] ?? 0);
	});
}

/** Index of the first word that has any of the flags; -1 for none. */
const indexOf = (flags: readonly number[], flag: number): number => flags.findIndex((each) => (each & flag) !== 0);

/** So many words from a verb on tell how it is meant: *is very unlikely to*. */
const BESIDE_VERB = 3;

function modalityOf(
	tokens: readonly Token[],
	flags: readonly number[],
	infinitive: boolean,
	said: Said | null,
): Modality {
	const any = anyOf(flags);
	const isAimed = infinitive && said?.attribution.act !== 'finding' && said?.attribution.report !== 'refused';
	// *hopes* and *wants*; but not *his hopes*, *Stone's hopes*.
	const verb = indexOf(flags, FINITE);
	const near = verb < 0 ? flags : flags.slice(0, verb + BESIDE_VERB);
	const isWished = near.some(
		(flag, at) =>
			(flag & WISHED) !== 0 && !hasFlag(flags, at - 1, DETERMINER) && !OWNER.test(tokens[at - 1]?.text ?? ''),
	);
	if (said?.attribution.act === 'intention' || isAimed || isWished) {
		return 'wished';
	}
	if ((any & IF) !== 0 && ((any & WOULD) !== 0 || indexOf(flags, IF) < 3)) {
		return 'conditional';
	}
	// *is going to*, *is expected to*
	const isComing = flags.some((flag, at) => (flag & (GOING | EXPECTED)) !== 0 && hasFlag(flags, at + 1, TO));
	if (isComing || (any & FUTURE) !== 0) {
		return 'predicted';
	}
	return (anyOf(near) & POSSIBLE) !== 0 ? 'possible' : 'asserted';
}

const OWNER = /^['’]s?$/;

function tenseOf(flags: readonly number[], infinitive: boolean): Tense {
	const verb = flags[indexOf(flags, FINITE)] ?? 0;
	if ((verb & FUTURE) !== 0 || infinitive) {
		return 'future';
	}
	// *has closed*: done by now.
	const perfect = indexOf(flags, HAVE);
	const [next = 0, ...after] = perfect < 0 ? [] : flags.slice(perfect + 1, perfect + 4);
	const isDone = (verb & PAST) !== 0 || (next & BEEN) !== 0 || (anyOf([next, ...after]) & PAST) !== 0;
	return isDone ? 'past' : 'present';
}

/** Whether an odd number of negations stands before or beside the main verb; those behind *that* are another clause's. */
function isNegative(flags: readonly number[]): boolean {
	const verb = indexOf(flags, FINITE);
	const beside = flags.slice(0, verb < 0 ? 6 : verb + 3);
	return beside.filter((flag) => (flag & NEGATION) !== 0).length % 2 === 1;
}
