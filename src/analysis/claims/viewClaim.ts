import { readCue } from '../attributions/report/writer';
import { baseOfVerb } from '../language/english/morphology';
import { isNegation } from '../language/english/negation';
import { AFTER, AND, BUT, THAT, TO, WHETHER, isListed } from '../language/english/words';
import { type Attribution, type Claim, type EntityKind, type Mention, VALUE_KINDS } from '../model';
import { mentionsIn } from '../syntax/words';
import { type ClauseWord, firstWord, isFinite, isPast, isQuestion, type Kinds, type KnownText } from './claimText';
import { beginsClause, beginsPredicate, type Clause, clauseOf } from './cutClauses';
import { mainClauseOf, mayBeginSide, verbalClauseOf } from './mainClause';
import { moodOf } from './modality';

/** What an attribution says of all claims in its content. */
export interface Said {
	readonly attribution: Attribution;
	readonly speaker: 'known' | 'document' | 'unknown';
	/** The source does what follows the cue and its *to*: *promised to*, and not *asked them to*, *was asked to* (subject control). */
	readonly controls: boolean;
	/** Base forms of all words of its cue but the short ones, *of*, *to*. */
	readonly cue: readonly string[];
	/** *declined*, *never said* */
	readonly isCueNegated: boolean;
}

/** @param kinds of speakers; of those who are nobody that is known there is none */
export function readAttribution({ places, english }: KnownText, attribution: Attribution, kinds: Kinds): Said {
	const { cue, content } = attribution;
	const kind = kinds.get(attribution.speaker);
	const { words, entries, isPassive } = readCue(places, cue, english.cues);
	// There is nobody between who would do it: *claimed | to have*, *promised on Friday | to*; not *asked them | to*.
	const between = places.textOf({ start: cue.at(-1)?.end ?? 0, end: content[0]?.start ?? 0 });
	const isNear = between.length <= 1 || isListed('begins when and where', between.trim().split(' ')[0]);
	return {
		attribution,
		speaker: kind === undefined ? 'unknown' : kind === 'document' ? 'document' : 'known',
		controls: !isPassive && isNear && entries.some(({ frames }) => frames.has('to')),
		cue: words.filter(({ word }) => word.length > 2).map(({ isVerb, verb, noun }) => (isVerb ? verb : noun)),
		isCueNegated: words.some(({ word }) => isNegation(word) || isListed('negates cue', word)),
	};
}

/** What a claim is judged by. */
export interface ClaimView {
	readonly clause: Clause;
	/** `null` for the article's own words. */
	readonly said: Said | null;
	/** What is listed of it. */
	readonly told: Pick<Claim, 'polarity' | 'modality' | 'tense' | 'figures' | 'entities'>;
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
	const isPerfect = isListed('have', words[first + 1]?.lower) && isPast(words[first + 2]);
	// *To whoever has it: …*, *to Stone’s credit* are none.
	const infinitive =
		said !== null &&
		words[first]?.lower === TO &&
		!/^(?:W|DT|PRP|NNP|IN|CD)/.test(words[first + 1]?.tag ?? 'IN') &&
		!isPerfect;
	const asked = isQuestion(words) || words[first]?.lower === WHETHER;
	const mood = moodOf(main, infinitive, said);
	return {
		clause,
		said,
		told: {
			...mood,
			modality: asked ? 'asked' : mood.modality,
			figures: figures.map(({ index }) => index),
			entities: [...new Set(inside.filter(({ kind }) => !FIGURES.has(kind)).map(({ entity }) => entity))],
		},
		dates,
		amounts: Math.max(figures.length - dates, numbers - dates, 0),
	};
}

/**
 * Parts what one clause says in two ways, so that each label fits all of its claim: *it has no fuse and | its case melted*, *he was hurt
 * and | may miss it*. What is said in one way stays together.
 */
export function divide(text: KnownText, clause: Clause, said: Said | null): Clause[] {
	const { words } = clause;
	const main = mainClauseOf(words);
	const verb = words.indexOf(main.words[main.verb] as ClauseWord);
	// Behind another clause it is not clear whose the second half is: *he met a man who paid and may pay again*.
	const isOther = (word: ClauseWord): boolean =>
		isFinite(word) || word.lower === THAT || (mayBeginSide(word) && word.lower !== AFTER);
	const joint = words.findIndex((word, at) => at > verb && (isJoint(words, at) || isOther(word)));
	// *Will fill it in and put up a fence*: what may be an infinitive goes on with the modal.
	const next = words.slice(joint + 1).find(isFinite);
	const goesOn =
		words[verb]?.tag === 'MD' &&
		next?.tag === 'VBD' &&
		baseOfVerb(next.lower, text.english.cues.lexicon) === next.lower;
	const isInside = words.slice(0, verb).some((word, at) => mayBeginSide(word) || (at > 0 && word.lower === THAT));
	if (verb < 0 || !isJoint(words, joint) || clause.spans.length > 1 || isInside || goesOn) {
		return [clause];
	}
	const first = clauseOf(words, (at) => at < joint);
	const isShared = beginsPredicate(words, joint);
	const second = clauseOf(words, (at) => at > joint || (isShared && at < verb));
	const [one, two] = [first, second].map((part) => viewClaim(text.names.mentions, part, said).told);
	return one?.modality === two?.modality && one?.polarity === two?.polarity
		? [clause]
		: [first, ...divide(text, second, said)];
}

/** Whether a second clause or predicate begins behind the word: *and may*, *and its case*, *and that it*, *after they voted*. */
function isJoint(words: readonly ClauseWord[], at: number): boolean {
	const lower = words[at]?.lower;
	const behind = words.slice(at + 1);
	if (lower === AFTER) {
		return beginsClause(behind) && behind.find(isFinite)?.tag === 'VBD';
	}
	const next = behind[0]?.lower === THAT ? behind.slice(1) : behind;
	return (lower === AND || lower === BUT) && (beginsPredicate(words, at) || beginsClause(next));
}
