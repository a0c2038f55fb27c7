import type { Altered, Warning } from '../model';
import type { SourceText } from '../sourceText';
import type { TextWord } from '../words/readWords';
import type { Judging } from './judgeQuotation';
import type { Judgement } from './judgement';

/** What a word of like use tells of what one and the same would. */
const LIKE = 0.4;
/** So many words around what is shared belong to it, as far as its sentences go. */
const AROUND = 15;

/** What a passage has of some words, in whatever order and form. */
export interface Rewording extends Omit<Judgement, 'kind' | 'foreign' | 'warnings' | 'words'> {
	/** How many telling words, or forms of them, both have. */
	readonly shared: number;
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
	[from, end]: readonly [number, number],
	{ comparing, weigh }: Judging,
): Rewording {
	const passage = source.words.slice(from, end);
	const stems = new Set(passage.map(({ form }) => form.stem));
	const likes = new Set(passage.map(({ form }) => form.likeness).filter((likeness) => likeness !== 0));
	let [bits, all, shared] = [0, 0, 0];
	const met = new Set<string>();
	for (const { form, bracketed } of words) {
		if (form.little || bracketed || met.has(form.stem)) {
			continue;
		}
		met.add(form.stem);
		const weight = weigh(form);
		all += weight;
		if (stems.has(form.stem)) {
			shared++;
			bits += weight;
		} else if (likes.has(form.likeness)) {
			bits += LIKE * weight;
		}
	}
	const sentences = widened(source, from, end);
	const around = source.words.slice(...sentences);
	const lost = (about: Warning['about'], is: (word: TextWord) => boolean): Warning[] => {
		const word = around.find(is);
		return word && !words.some(is) ? [{ about, words: source.text.slice(word.start, word.end) }] : [];
	};
	return {
		places: [{ source, from, end }],
		altered: otherNumbers(words, around, source.text),
		bits,
		share: bits / Math.max(1, all),
		shared,
		lost: [
			...lost('hedge', ({ form }) => comparing.hedges.has(form.key)),
			...lost('part', ({ form }) => comparing.parts.has(form.key)),
			...lost('condition', ({ form }) => comparing.conditions.has(form.key)),
			...lost('negation', ({ form }) => form.negation),
		],
	};
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
