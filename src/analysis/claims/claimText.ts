import { isNot } from '../language/english/negation';
import { NEGATED_VERB } from '../language/english/patterns';
import { POSSESSIVE, THERE, isListed } from '../language/english/words';
import { type CoarseTag, isFiniteVerb, isPastVerb } from '../language/tags';
import type { Names } from '../entities/foundMention';
import type { Attribution, Quotation, Span } from '../model';
import type { kindsOf, Spoken } from '../speakers/resolveSpeakers';
import { type Words, wordsIn } from '../syntax/words';
import type { Token } from '../text/document';
import { runEnd, type Places } from '../text/places';
import type { English } from '../trained/english';

/** All that is known of a text where claims and findings are looked for. */
export interface KnownText {
	readonly places: Places;
	readonly names: Names;
	readonly quotations: readonly Quotation[];
	readonly spoken: Spoken;
	readonly english: English;
}

/** What each speaker is. */
export type Kinds = ReturnType<typeof kindsOf>;

/** A word of a clause; offsets in the text, in lower case the apostrophe straight. */
export interface ClauseWord extends Token {
	readonly tag: CoarseTag;
}

/** The words of some spans, each with its tag. */
export const taggedIn = ({ places, names, english }: KnownText, spans: readonly Span[]): Words =>
	wordsIn(places, names.mentions, english.attributions, spans);

/** The words of a sentence, or of a part of it. */
export function clauseWords(text: KnownText, part: Span): ClauseWord[] {
	const { tokens, tags, lower } = taggedIn(text, [part]);
	// Field by field: copies of shape unknown cost several times as much.
	return tokens.map((token, at) => {
		const { start, end, text, kind } = token;
		return { start, end, text, kind, lower: lower[at] ?? '', tag: tags[at] ?? 'PUNCT' };
	});
}

/** Whether it is a verb that has a subject of its own. */
export const isFinite = (word: ClauseWord | undefined): boolean => isFiniteVerb(word?.tag);

/** The words without marks. */
export const unmarked = (words: readonly ClauseWord[]): readonly ClauseWord[] =>
	words.filter(({ kind }) => kind !== 'mark');

/** Whether words without marks tell somebody to do something: *let them go*, *please go*, *never go*, *do not go*, *don't go*, *let's go*. */
export function isInstruction(words: readonly ClauseWord[]): boolean {
	const [begin, next] = words.slice(runEnd(0, words.length, (at) => /^(?:UH|RB)$/.test(words[at]?.tag ?? '')));
	const order = begin?.lower.replace(NEGATED_VERB, '');
	const isNegated = isNot(begin?.lower) || isNot(next?.lower);
	const isOrder = isListed('begins orders', order) && (isNegated || next?.lower === POSSESSIVE);
	return isOrder || (begin?.tag === 'VB' && !isFinite(next));
}

/** Whether it is a past form or a participle. */
export const isPast = (word: ClauseWord | undefined): boolean => isPastVerb(word?.tag);

/** Index of the first word, marks and adverbs aside: *to* of *“not to close it”*; -1 where there is none. */
export const firstWord = (words: readonly ClauseWord[]): number =>
	words.findIndex(({ tag, lower }) => tag !== 'PUNCT' && (tag !== 'RB' || lower === THERE));

/** Whether a question ends in the words: *“Who did it?”* */
export const isQuestion = (words: readonly ClauseWord[]): boolean =>
	words.findLast(({ text }) => !/^["”’')\]]$/.test(text))?.text === '?';

/** The words of a cue, in lower case. */
export const cueWords = ({ places }: KnownText, { cue }: Attribution): readonly string[] =>
	cue.flatMap((span) => places.tokens(span).map(({ lower }) => lower));

/** Whether an attribution says nothing where no words follow its cue: *said*, but not *denied*. */
export const needsWords = (text: KnownText, attribution: Attribution): boolean =>
	cueWords(text, attribution).some((word) => text.english.cues.needsWords(word));

/** Whether an attribution is more likely right than not: what is built on one must be worth a reader's time. */
export const isLikely = ({ confidence }: Attribution): boolean => confidence >= 0.5;
