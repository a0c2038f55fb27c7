import type { Lexicon } from './lexicon';
import { firstsOf, rowsOf, wordsOf } from './words';

/** What the words of two texts are compared by, lower case, by the lists of `words.txt`. */
export class ComparingWords {
	/** Words that stand everywhere and tell no passage from another. */
	readonly little = wordsOf('little words');
	/** What is written together (*can't*), and the words it stands for. */
	readonly contractions: ReadonlyMap<string, readonly string[]> = new Map(
		rowsOf('contractions').map(([first = '', ...rest]) => [first, rest]),
	);
	/** Shortened words (*'s*), and those each may stand for. */
	readonly clitics: ReadonlyMap<string, ReadonlySet<string>> = new Map(
		rowsOf('clitics').map(([first = '', ...rest]) => [first, new Set(rest)]),
	);
	/** By their first words, what speakers say while they look for words; the longest first. */
	readonly fillers = byFirstWord(rowsOf('fillers'));
	/** Words that make a claim weaker. */
	readonly hedges = wordsOf('hedges');
	/** Words by which a claim holds of a part only. */
	readonly parts = wordsOf('parts');
	/** Words with which a condition begins. */
	readonly conditions = wordsOf('conditions');
	/** Words behind which the other side follows. */
	readonly contrasts = wordsOf('contrasts');
	/** In brackets behind words that are given as they were said: *sic*. */
	readonly asSaid = wordsOf('as said');
	private readonly spellings = firstsOf('spellings');
	private readonly ordinals = firstsOf('ordinals');

	constructor(private readonly lexicon: Lexicon) {}

	/** A word as it is compared: one spelling for those of both sides of the Atlantic. */
	spelled(lower: string): string {
		const known = this.ordinals.get(lower) ?? this.spellings.get(lower);
		if (known !== undefined) {
			return known;
		}
		for (let length = Math.min(lower.length - 1, LONGEST_STEM); length >= SHORTEST_STEM; length--) {
			const stem = this.spellings.get(lower.slice(0, length));
			if (stem !== undefined && ENDING.test(lower.slice(length))) {
				return stem + lower.slice(length);
			}
		}
		// *organise* is *organize*, but *promise* is no *promize*; *travelled* is *traveled*, but *called* is not *caled*.
		const [, stem = '', ending = ''] = /^(.{3,})is(e|es|ed|ing|ation|ations|er|ers)$/.exec(lower) ?? [];
		if (stem !== '') {
			return this.lexicon.partsOf(`${stem}ize`) > 0 ? `${stem}iz${ending}` : lower;
		}
		const [, doubled = '', after = ''] = /^(.{2,}[aei])ll(ed|ing|er|ers|or|ors)$/.exec(lower) ?? [];
		return this.lexicon.partsOf(`${doubled}l`) > 0 && /[aeiou][^aeiou]+[aei]$/.test(doubled)
			? `${doubled}l${after}`
			: lower;
	}
}

function byFirstWord(phrases: readonly (readonly string[])[]): ReadonlyMap<string, readonly (readonly string[])[]> {
	const byFirst = new Map<string, (readonly string[])[]>();
	for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
		const first = phrase[0] ?? '';
		byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
	}
	return byFirst;
}

/** *color* is the stem of *colorful*, but *mold* is none of *Moldova*. */
const ENDING =
	/^(?:s|es|d|ed|ing|ful|fully|less|able|ably|ite|ites|er|ers|er's|ly|hood|hoods|al|ally|ist|ists|y|ies|ical)$/;
const SHORTEST_STEM = 4;
const LONGEST_STEM = 12;
