import type { Lexicon } from '../language/english/lexicon';
import type { WordLists } from './wordLists';

/** What the words of two texts are compared by, lower case, by the lists of `words.txt`. */
export class ComparingWords {
	/** Words that stand everywhere and tell no passage from another. */
	readonly little: ReadonlySet<string>;
	/** What is written together (*can't*), and the words it stands for. */
	readonly contractions: ReadonlyMap<string, readonly string[]>;
	/** Shortened words (*'s*), and those each may stand for. */
	readonly clitics: ReadonlyMap<string, ReadonlySet<string>>;
	/** By their first words, what speakers say while they look for words; the longest first. */
	readonly fillers: ReadonlyMap<string, readonly (readonly string[])[]>;
	/** Words that make a claim weaker. */
	readonly hedges: ReadonlySet<string>;
	/** Words by which a claim holds of a part only. */
	readonly parts: ReadonlySet<string>;
	/** Words with which a condition begins. */
	readonly conditions: ReadonlySet<string>;
	/** Words behind which the other side follows. */
	readonly contrasts: ReadonlySet<string>;
	/** In brackets behind words that are given as they were said: *sic*. */
	readonly asSaid: ReadonlySet<string>;
	private readonly spellings: ReadonlyMap<string, string>;
	private readonly ordinals: ReadonlyMap<string, string>;

	/** @throws Error where a list is missing */
	constructor(
		lists: WordLists,
		private readonly lexicon: Lexicon,
	) {
		this.little = lists.words('little words');
		this.contractions = new Map(lists.rows('contractions').map(([first = '', ...rest]) => [first, rest]));
		this.clitics = new Map(lists.rows('clitics').map(([first = '', ...rest]) => [first, new Set(rest)]));
		const fillers = new Map<string, (readonly string[])[]>();
		for (const phrase of [...lists.rows('fillers')].sort((a, b) => b.length - a.length)) {
			const first = phrase[0] ?? '';
			fillers.set(first, [...(fillers.get(first) ?? []), phrase]);
		}
		this.fillers = fillers;
		this.hedges = lists.words('hedges');
		this.parts = lists.words('parts');
		this.conditions = lists.words('conditions');
		this.contrasts = lists.words('contrasts');
		this.asSaid = lists.words('as said');
		this.spellings = lists.firsts('spellings');
		this.ordinals = lists.firsts('ordinals');
	}

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

/** *color* is the stem of *colorful*, but *mold* is none of *Moldova*. */
const ENDING =
	/^(?:s|es|d|ed|ing|ful|fully|less|able|ably|ite|ites|er|ers|er's|ly|hood|hoods|al|ally|ist|ists|y|ies|ical)$/;
const SHORTEST_STEM = 4;
const LONGEST_STEM = 12;
