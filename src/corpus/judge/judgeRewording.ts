import { CONDITIONS, HEDGES, PARTIAL } from '../../analysis/language/english/comparingWords';
import type { WordWeights } from '../find/wordWeights';
import type { Altered, Warning } from '../model';
import type { SourceText } from '../sourceText';
import type { TextWord } from '../words/readWords';
import { reword } from '../words/reword';
import type { Judgement } from './judgement';

/** So many words around what is shared belong to it, as far as its sentences go. */
const AROUND = 15;
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
	const met = at.filter((place, i) => place >= 0 && (tells[i] ?? 0) > 0);
	const [first, last] = [from + Math.min(...met, end - from), from + Math.max(...met, -1) + 1];
	const all = words.reduce((sum, { form, bracketed }) => sum + (bracketed ? 0 : weights.of(form)), 0);
	const same = words.filter(
		({ form }, i) =>
			!form.little &&
			!form.negation &&
			!form.modal &&
			(at[i] ?? -1) >= 0 &&
			source.words[from + (at[i] ?? 0)]?.form.stem === form.stem,
	).length;
	const around = source.words.slice(...widened(source, first, last));
	const lost = (about: Warning['about'], is: (word: TextWord) => boolean): Warning[] => {
		const word = around.find(is);
		return word && !words.some(is) ? [{ about, words: source.text.slice(word.start, word.end) }] : [];
	};
	return {
		places: [{ source, from: first, end: last }],
		altered: otherNumbers(words, around, source.text),
		bits,
		share: bits / Math.max(1, all),
		same,
		foreign: foreignIn(words, tells),
		lost: [
			...lost('hedge', ({ form }) => HEDGES.has(form.key)),
			...lost('part', ({ form }) => PARTIAL.has(form.key)),
			...lost('condition', ({ form }) => CONDITIONS.has(form.key)),
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

/** Numbers that the passage has others for. */
function otherNumbers(words: readonly TextWord[], around: readonly TextWord[], text: string): Altered[] {
	const numbers = around.filter(({ form }) => form.number && form.key !== ONE);
	const own = new Set(words.map(({ form }) => form));
	const spare = numbers.filter(({ form }) => !own.has(form));
	return words.flatMap(({ form }) => {
		const other = spare[0];
		const isOther = form.number && form.key !== ONE && !numbers.some((number) => number.form === form);
		return isOther && other
			? [{ article: form.key.replace('#', ''), source: text.slice(other.start, other.end), what: 'number' as const }]
			: [];
	});
}

/** Mostly a pronoun. */
const ONE = '#1';
