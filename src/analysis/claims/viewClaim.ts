import { HAVE, TO, WHETHER } from '../language/english/wordFlags';
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
import { firstWord, hasFlag, isPast, isQuestion } from './claimText';
import type { Clause } from './cutClauses';
import { verbalClauseOf } from './mainClause';
import { modalityOf, tenseOf } from './modality';
import { negationsIn } from './negations';
import type { Said } from './readAttribution';

/** What a claim is judged by. */
export interface ClaimView {
	readonly clause: Clause;
	/** `null` for the article's own words. */
	readonly said: Said | null;
	readonly modality: Modality;
	readonly tense: Tense;
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
		tense: tenseOf(main, infinitive, said),
		polarity: isNegative ? 'negative' : 'positive',
		figures: figures.map(({ index }) => index),
		entities: [...new Set(inside.filter(({ kind }) => !FIGURES.has(kind)).map(({ entity }) => entity))],
		dates,
		amounts: Math.max(figures.length - dates, numbers - dates, 0),
	};
}
