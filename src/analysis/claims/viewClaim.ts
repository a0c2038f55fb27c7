import { readCue } from '../attributions/report/writer';
import { isNegation } from '../language/english/negation';
import { TO, TO_HAVE, WHETHER, isListed } from '../language/english/words';
import { type Attribution, type Claim, type EntityKind, type Mention, VALUE_KINDS } from '../model';
import { mentionsIn } from '../syntax/words';
import type { kindsOf } from '../speakers/resolveSpeakers';
import { firstWord, isPast, isQuestion, type KnownText } from './claimText';
import type { Clause } from './cutClauses';
import { verbalClauseOf } from './mainClause';
import { modalityOf, tenseOf } from './modality';
import { negationsIn } from './negations';

/** What an attribution says of all claims in its content. */
export interface Said {
	readonly attribution: Attribution;
	readonly speaker: 'known' | 'document' | 'unknown';
	/** The source does what follows the cue and its *to*: *promised to*, and not *asked them to*, *was asked to* (subject control). */
	readonly controls: boolean;
	/** Base forms of all words of its cue but the short ones. */
	readonly cue: readonly string[];
	/** *declined*, *never said* */
	readonly isCueNegated: boolean;
}

/** So near to the cue there is nobody between who would do it, in UTF-16 units. */
const NEAR = 1;
/** In letters: *of*, *to*. */
const SHORT = 2;

/** @param kinds of speakers; of those who are nobody that is known there is none */
export function readAttribution(
	{ places, english }: KnownText,
	attribution: Attribution,
	kinds: ReturnType<typeof kindsOf>,
): Said {
	const { cue, content } = attribution;
	const kind = kinds.get(attribution.speaker);
	const { words, entries, isPassive } = readCue(places, cue, english.cues);
	// *claimed | to have*, *promised on Friday | to*; not *asked them | to*.
	const between = places.textOf({ start: cue.at(-1)?.end ?? 0, end: content[0]?.start ?? 0 });
	const isNear = between.length <= NEAR || isListed('begins when and where', between.trim().split(' ')[0]);
	return {
		attribution,
		speaker: kind === undefined ? 'unknown' : kind === 'document' ? 'document' : 'known',
		controls: !isPassive && isNear && entries.some(({ frames }) => frames.has('to')),
		cue: words.filter(({ word }) => word.length > SHORT).map(({ isVerb, verb, noun }) => (isVerb ? verb : noun)),
		isCueNegated: words.some(({ word }) => isNegation(word) || isListed('negates cue', word)),
	};
}

/** What a claim is judged by. */
export interface ClaimView extends Pick<Claim, 'modality' | 'tense' | 'polarity' | 'figures' | 'entities'> {
	readonly clause: Clause;
	/** `null` for the article's own words. */
	readonly said: Said | null;
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
	const isPerfect = TO_HAVE.has(words[first + 1]?.lower) && isPast(words[first + 2]);
	// *To whoever has it: …*, *to Stone’s credit* are none.
	const infinitive =
		said !== null &&
		words[first]?.lower === TO &&
		!/^(?:W|DT|PRP|NNP|IN|CD)/.test(words[first + 1]?.tag ?? 'IN') &&
		!isPerfect;
	const asked = isQuestion(words) || words[first]?.lower === WHETHER;
	const isNegative = negationsIn(main) % 2 === 1;
	return {
		clause,
		said,
		modality: asked ? 'asked' : modalityOf(main, isNegative, infinitive, said),
		tense: tenseOf(main, infinitive, said),
		polarity: isNegative ? 'negative' : 'positive',
		figures: figures.map(({ index }) => index),
		entities: [...new Set(inside.filter(({ kind }) => !FIGURES.has(kind)).map(({ entity }) => entity))],
		dates,
		amounts: Math.max(figures.length - dates, numbers - dates, 0),
	};
}
