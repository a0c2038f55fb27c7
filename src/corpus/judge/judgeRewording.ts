import { CONDITIONS, HEDGES, NEARLY, PARTIAL, SIDES } from '../words/comparingWords';
import type { WordWeights } from '../find/wordWeights';
import type { Altered, Warning } from '../model';
import type { SourceText } from '../sourceText';
import type { TextWord } from '../words/readWords';
import { reword } from '../words/reword';
import { exchanged } from './exchanged';
import type { Judgement } from './judgement';

/** So many words around what is shared belong to it, as far as its sentences go. */
const AROUND = 15;
/** A sentence is one of those that say the same where it tells so much of what the most telling one does. */
const PART_OF_IT = 1 / 3;
/** A stretch that nothing is like was put in when it has so many words, so many of them telling. */
const FOREIGN_WORDS = 4;
const FOREIGN_TELLING = 2;
/** Bits from which a word is like another: words that are used alike may mean other things. */
const SUPPORTED = 4;

/** What a passage has of some words, in whatever order and form. */
export interface Rewording extends Omit<Judgement, 'kind' | 'warnings' | 'words'> {
	/** How many words that are not little are the passage's own, in whatever form. */
	readonly same: number;
	/** What the passage's sentences hold that the words have nothing like of. */
	readonly lost: readonly Warning[];
}

/**
 * How much of some words a passage has.
 *
 * @param from,end the part of the source where the shared words lie, by word indices
 */
export function judgeRewording(
	words: readonly TextWord[],
	source: SourceText,
	from: number,
	end: number,
	everywhere: WordWeights,
): Rewording {
	const weights = everywhere.in(source.words);
	const { bits, at, tells } = reword(words, source.words.slice(from, end), weights);
	const met = Array.from(at).flatMap((place, i) =>
		place >= 0 && (tells[i] ?? 0) > 0 ? [{ at: from + place, bits: tells[i] ?? 0 }] : [],
	);
	const saying = sayingIn(source, met);
	const said = met.filter((one) => saying.has(sentenceAt(source, one.at)));
	const [first, last] = boundsOf(said, end);
	const all = words.reduce((sum, { form, bracketed }) => sum + (bracketed ? 0 : weights.of(form)), 0);
	const same = words.filter(
		({ form }, i) =>
			!form.little &&
			!form.negation &&
			!form.modal &&
			(at[i] ?? -1) >= 0 &&
			source.words[from + (at[i] ?? 0)]?.form.stem === form.stem,
	).length;
	const around = source.words.slice(...widened(source, ...boundsOf(met, end)));
	const near = source.words
		.slice(...widened(source, first, last))
		.filter((word) => saying.has(source.sentenceOf(word)));
	const own = new Set(words.map(({ form }) => form));
	const there = new Set(near.map(({ form }) => form));
	const lost = (about: Warning['about'], is: (word: TextWord, next: TextWord | undefined) => boolean): Warning[] => {
		const word = near.find((one, i) => is(one, near[i + 1]) && !isName(source, one));
		return word && !words.some((one, i) => is(one, words[i + 1]))
			? [{ about, words: source.text.slice(word.start, word.end) }]
			: [];
	};
	return {
		places: [{ source, from: first, end: last }],
		altered: [
			...otherNumbers(words, around, near, source.text),
			...otherSides(words, near, source.text),
			...exchanged(words, near),
		],
		bits,
		share: bits / Math.max(1, all),
		same,
		foreign: foreignIn(words, tells),
		lost: [
			...lost('hedge', ({ form }) => HEDGES.has(form.key)),
			...lost(
				'part',
				({ form }, next) => PARTIAL.has(form.key) && (!NEARLY.has(form.key) || next?.form.number === true),
			),
			// *Until May* in both is no condition for another one.
			...lost('condition', ({ form }) => CONDITIONS.has(form.key) && !(own.has(form) && there.has(form))),
			...lost('negation', ({ form }) => form.negation),
		],
	};
}

/** The longest stretch of some words that nothing in the passage is like, by what each tells. */
function foreignIn(words: readonly TextWord[], tells: Float64Array): Judgement['foreign'] {
	let best: Judgement['foreign'] = null;
	let from = 0;
	for (let at = 0; at <= words.length; at++) {
		if (at === words.length || (tells[at] ?? 0) >= SUPPORTED) {
			const stretch = words.slice(from, at).filter(({ bracketed }) => !bracketed);
			const telling = stretch.filter(({ form }) => !form.little).length;
			if (stretch.length >= FOREIGN_WORDS && telling >= FOREIGN_TELLING && (!best || at - from > best[1] - best[0])) {
				best = [from, at];
			}
			from = at + 1;
		}
	}
	return best;
}

/** As far as the sentences go of which the stretch is part. */
function widened({ words, text }: SourceText, from: number, end: number): [number, number] {
	const stops = (at: number): boolean => /[.!?\n]/.test(text.slice(words[at - 1]?.end, words[at]?.start));
	let [first, last] = [from, end];
	while (first > 0 && from - first < AROUND && !stops(first)) {
		first--;
	}
	while (last < words.length && last - end < AROUND && !stops(last)) {
		last++;
	}
	return [first, last];
}

/** A name with a capital inside its sentence (*9 May*) is no such word. */
function isName(source: SourceText, word: TextWord): boolean {
	const before = source.words[source.firstFrom(word.start) - 1];
	const isFirst = before === undefined || source.sentenceOf(before) !== source.sentenceOf(word);
	return !isFirst && /^\p{Lu}\p{Ll}/u.test(source.text.slice(word.start, word.end));
}

interface Met {
	/** Index of the word among the source's. */
	readonly at: number;
	readonly bits: number;
}

const sentenceAt = (source: SourceText, at: number): number =>
	source.sentenceOf(source.words[at] ?? { start: 0, end: 0 });

/** The sentences that say it: a word or two in common with the one before or behind make neither part of it. */
function sayingIn(source: SourceText, met: readonly Met[]): ReadonlySet<number> {
	const bits = new Map<number, number>();
	for (const one of met) {
		const sentence = sentenceAt(source, one.at);
		bits.set(sentence, (bits.get(sentence) ?? 0) + one.bits);
	}
	const least = PART_OF_IT * Math.max(0, ...bits.values());
	return new Set([...bits].filter(([, told]) => told >= least).map(([sentence]) => sentence));
}

/** @param none where nothing is met */
const boundsOf = (met: readonly Met[], none: number): [from: number, end: number] =>
	met.length > 0 ? [Math.min(...met.map(({ at }) => at)), Math.max(...met.map(({ at }) => at)) + 1] : [none, none];

/** Numbers that the passage has others for, each for one: those of the sentences that say it before those around. */
function otherNumbers(
	words: readonly TextWord[],
	around: readonly TextWord[],
	near: readonly TextWord[],
	text: string,
): Altered[] {
	const isFigure = ({ form }: TextWord): boolean => form.number && form.key !== ONE;
	const numbers = around.filter(isFigure);
	const own = new Set(words.map(({ form }) => form));
	const spare = [...new Set([...near.filter(isFigure), ...numbers])].filter(({ form }) => !own.has(form));
	return words.filter(isFigure).flatMap(({ form }) => {
		const other = numbers.some((number) => number.form === form) ? undefined : spare.shift();
		return other
			? [{ article: form.key.replace('#', ''), source: text.slice(other.start, other.end), what: 'number' as const }]
			: [];
	});
}

/** *Fell* where the passage says *rose*, *Friday* where it says *Sunday*; a negation in either may make them the same. */
function otherSides(words: readonly TextWord[], near: readonly TextWord[], text: string): Altered[] {
	if ([...words, ...near].some(({ form }) => form.negation)) {
		return [];
	}
	const sidesOf = ({ form }: TextWord): readonly { of: number; side: number }[] =>
		SIDES.get(form.key) ?? SIDES.get(form.stem) ?? [];
	const own = words.flatMap((word) => sidesOf(word).map(({ of, side }) => ({ word, of, side })));
	const there = near.flatMap((word) => sidesOf(word).map(({ of, side }) => ({ word, of, side })));
	return own.flatMap(({ word, of, side }) => {
		const others = there.filter((one) => one.of === of);
		const [other] = others;
		return other && others.every((one) => one.side !== side)
			? [{ article: word.form.key, source: text.slice(other.word.start, other.word.end), what: 'word' as const }]
			: [];
	});
}

/** Mostly a pronoun. */
const ONE = '#1';
