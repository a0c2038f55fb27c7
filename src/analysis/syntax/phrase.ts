import { runEnd } from '../text/places';
import { AGED } from '../language/english/patterns';
import { calledByAge, guessNature, type Nature, natureOf } from '../language/english/nouns';
import {
	A,
	AND,
	CLOSE,
	IN,
	MONTHS,
	OF,
	OLD,
	ONE,
	ORDINALS,
	THAN,
	THE,
	YEAR,
	isListed,
	wordsOf,
} from '../language/english/words';
import { singularOf } from '../language/english/morphology';
import type { Span } from '../model';
import { wordSet } from '../text/lists';
import { normalText } from '../text/word';
import { isDayAt, isInside, plainPhrase, type PlainPhrase } from './nounPhrase';
import type { Words } from './words';

/** A noun phrase that names nobody by itself: *a senior official*, *the ministry*, *local media*. */
export interface Phrase {
	/** What is left of the words without a leading *the*; the first word in lower case unless it is a name. */
	readonly text: string;
	/** Equal for one description, however it is capitalised and its apostrophes are written. */
	readonly key: string;
	/** The text up to its head, *the mayor* of *the mayor of Velden*, or with its owner's short name. */
	readonly core: string;
	/** The head noun, lower case, singular. */
	readonly head: string;
	readonly headSpan: Span;
	/** Index of the head among the words. */
	readonly headAt: number;
	/** Index of the first word behind those of the text. */
	readonly end: number;
	readonly nature: Nature;
	readonly definite: boolean;
	readonly indefinite: boolean;
	/** *one*, *three of them*, *another*: what they are of stands elsewhere. */
	readonly counting: boolean;
	/** *his*, *their*: somebody else's something. */
	readonly possessed: boolean;
	readonly plural: boolean;
	/** The words before the head, lower case, determiners left out. */
	readonly modifiers: readonly string[];
	/** Any further words behind the head (*of the committee*). */
	readonly complement: boolean;
	/** Whether the text holds a name behind the head: *of Velden*, *at Hallam University*. */
	readonly identified: boolean;
	/** Whether a name stands before the head: *the Velden diocese*. */
	readonly told: boolean;
}

export const DEFINITE = wordsOf('definite determiners');
export const POSSESSIVE = wordsOf('possessive determiners');
export const INDEFINITE = wordsOf('indefinite');
/** Words of nobody in particular, unless more is told of them. */
export const SOMEBODY = wordsOf('somebody');
/** Tags of what parts a phrase from what follows it: *those at work*, *some who*. */
const APART = wordSet('IN TO WH CC');
/** Tags of what points back: *them*, *these*. */
const BACK = wordSet('PRP DT');

/** Reads the noun phrase that begins at a place; null where there are marks alone. @param limit the first word that cannot be of it */
export function readPhrase(words: Words, first = 0, limit = words.tokens.length): Phrase | null {
	const { tokens, lower, names } = words;
	if (tokens.slice(first, limit).every(({ kind, text }) => kind === 'mark' && text !== '-')) {
		return null;
	}
	let definite = false;
	let indefinite = false;
	let possessed = false;
	let from = behindBound(words, first);
	for (; from < limit - 1 && !names[from] && !isApart(words, from + 1); from++) {
		const word = lower[from] ?? '';
		if (DEFINITE.has(word)) {
			definite = true;
		} else if (POSSESSIVE.has(word)) {
			possessed = true;
		} else if (
			(INDEFINITE.has(word) || tokens[from]?.kind === 'number' || words.tags[from] === 'CD') &&
			// *three-judge court*
			lower[from + 1] !== '-'
		) {
			indefinite ||= !definite;
		} else if (tokens[from]?.kind !== 'mark' && words.tags[from] !== 'RB') {
			break;
		}
	}
	// Whatever it is taken for, a word between article and noun belongs to the noun: *a lift contractor*, *the e-mail*.
	// *a | follow-up | study*
	const joined = lower[from + 1] === '-' ? from + 2 : from;
	const behind = joined > from && isInside(words, joined) ? joined : joined + 1;
	const isStray = behind < limit && !isInside(words, from) && words.tags[from] !== 'PRP' && isInside(words, behind);
	let plain = plainPhrase(words, isStray ? behind : from, limit);
	let isOne = false;
	while (lower[plain.end] === OF && isListed('partitives', lower[plain.head])) {
		const isDetermined = (at: number): boolean => DEFINITE.has(lower[at]) || POSSESSIVE.has(lower[at]);
		const next = runEnd(plain.end + 1, limit - 1, isDetermined);
		if (next >= limit || !isInside(words, next)) {
			break;
		}
		indefinite = true;
		isOne = lower[plain.head] === ONE;
		from = next;
		plain = plainPhrase(words, from, limit);
	}
	while (plain.end + 1 < limit && goesOn(words, plain)) {
		plain = plainPhrase(words, plain.end + 1, limit);
	}
	const noun = plain.head;
	// *the 66-year-old*
	const isAge = tokens[noun - 2]?.kind === 'number' && lower[noun] === YEAR && lower[noun + 2] === OLD;
	const head = isAge ? noun + 2 : noun;
	const headFrom = isAge ? noun - 2 : noun;
	const end = Math.max(plain.end, head + 1);
	const word = isAge ? calledByAge(lower[headFrom] ?? '') : (lower[head] ?? '');
	const singular = isAge ? word : singularOf(word);
	// *one of the bakers*, *one of the people*
	const kind = guessNature(isOne ? singular : word);
	const nature = isAge || (isOne && kind === 'people') ? 'person' : kind;
	const isTold = names.slice(from, end).some(Boolean);
	// *those who have seen it*, *someone at the back* are told by that alone.
	const isThose = BACK.has(words.tags[head]) && (words.tags[end] === 'WH' || words.tags[end] === 'VBN');
	const isBare = isThose || SOMEBODY.has(singular);
	const nameEnd = isBare ? limit : complementEnd(words, end, limit, isTold);
	const shown = definite && !indefinite && lower[first] === THE ? first + 1 : first;
	const text = spell(words, shown, nameEnd) || word;
	const before = lower.slice(from, headFrom);
	return {
		text,
		key: normalText(text),
		core: spell(words, shown, end) || word,
		head: singular,
		headSpan: { start: tokens[headFrom]?.start ?? 0, end: tokens[head]?.end ?? 0 },
		headAt: head,
		end: nameEnd,
		nature,
		definite,
		indefinite,
		counting:
			from === headFrom &&
			!definite &&
			(INDEFINITE.has(word) || ORDINALS.has(word) || words.tags[head] === 'CD') &&
			(nameEnd > end ? BACK.has(words.tags[nameEnd - 1]) : end === limit || lower[end] === ',' || lower[end] === OF),
		possessed,
		plural: nature === 'people',
		modifiers: before.filter((_, i) => tokens[from + i]?.kind !== 'mark' && words.tags[from + i] !== 'POS'),
		complement: end < limit,
		identified: names.slice(end, nameEnd).some(Boolean),
		told: isTold,
	};
}

/** The same phrase in other words; what stands behind the head may be left out of the core. */
export const inWords = (phrase: Phrase, text: string, core = text): Phrase => ({
	...phrase,
	text,
	key: normalText(text),
	core,
});

/** Where a phrase goes on behind how much more it is: *more than | 6,000 teachers*, *just over | a quarter*. */
function behindBound({ tags, lower }: Words, first: number): number {
	const at = runEnd(first, first + 2, (i) => tags[i] === 'RB' && lower[i + 1] !== THAN);
	const from = lower[at + 1] === THAN ? at + 2 : at > first && tags[at] === 'IN' ? at + 1 : first;
	return tags[from] === 'CD' || isListed('partitives', lower[lower[from] === A ? from + 1 : from]) ? from : first;
}

const isApart = ({ tags, lower }: Words, at: number): boolean => lower[at] === ',' || APART.has(tags[at]);

/** Whether the head is still to come: *legal and religious groups*, *state and local officials*, *a thrift holding company*. */
function goesOn(words: Words, { first, head, end }: PlainPhrase): boolean {
	const { lower, names, tags } = words;
	const isBare = names[head] === undefined && natureOf(lower[head]) === null;
	return lower[end] === AND
		? tags[end - 1] === 'JJ' || (end - first === 1 && (isBare || isListed('nouns like adjectives', lower[head])))
		: (tags[end] === 'VBG' || tags[end] === 'VBN') && isBare && tags[head] === 'NN' && isInside(words, end + 1);
}

/** How far the words identify: a complement does, no clause, nor the place of somebody who is told by a name (before the head). */
function complementEnd(words: Words, end: number, limit: number, isTold: boolean): number {
	const { lower, names } = words;
	let known = isTold;
	let stop = end;
	while (stop < limit) {
		// *in Hallam, Velden*
		const goesOn = stop > end && (lower[stop] === ',' ? names[stop + 1] !== undefined : lower[stop] === AND);
		if (!goesOn && !isListed('identifying links', lower[stop])) {
			break;
		}
		const next = plainPhrase(words, stop + (lower[stop] === CLOSE ? 2 : 1), limit);
		if (words.tags[next.first] === 'PRP') {
			return next.first + 1;
		}
		// *left the company in January*, *accused the union of leaving*
		if (
			next.end === next.first ||
			(words.tags[next.first] === 'VBG' && (next.head === next.first || words.tags[next.first + 1] === 'DT')) ||
			MONTHS.has(words.tokens[next.head]?.text) ||
			isDayAt(words, next.head) ||
			(known && lower[stop] === IN && names[next.head]?.kind === 'location')
		) {
			break;
		}
		known ||= names.slice(next.first, next.end).some(Boolean);
		stop = next.end;
	}
	return stop;
}

/** The words as they stand, joined as in the text where they touch. */
function spell({ tokens, names }: Words, first: number, end: number): string {
	const written = tokens.slice(first, end).map(({ start, text: word }, i) => {
		const isApart = i > 0 && start > (tokens[first + i - 1]?.end ?? 0);
		return isApart ? ` ${word}` : word;
	});
	const text = written.join('').replace(/['’]s?$/u, '');
	return names[first] || /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** How old somebody described is, where it is said, in years. */
export function ageIn({ head, modifiers }: Phrase): number | undefined {
	const [, age] = AGED.exec([...modifiers, head].join('-')) ?? [];
	return age === undefined ? undefined : Number(age);
}
