import type { Finding } from '../model';
import type { Token } from '../text/document';
import { spanOf } from '../text/spans';
import { finding, overlap } from './finding';
import type { KnownText } from '../claims/claimText';

/** Shorter names are too often another's: *Lee* and *Lea*. */
const SHORTEST_SURNAME = 5;
const SHORTEST_FORENAME = 4;
/** A longer one is no name, and would be compared with itself without each of its letters. */
const LONGEST = 40;

/** How often a word stands as a part of names, the first of them, and beside which other parts. */
interface Spelling {
	readonly first: Token;
	count: number;
	readonly beside: Set<string>;
}

/** A person's name that is spelled in two ways, with the same name beside it. The place is that of the rarer spelling, or of the later. */
export function spellings({ places, names }: KnownText): Finding[] {
	const surnames = new Map<string, Spelling>();
	const forenames = new Map<string, Spelling>();
	for (const mention of names.mentions.filter(({ kind }) => kind === 'person')) {
		const words = places.tokens(mention).filter(({ text }) => /^\p{Lu}\p{L}*\p{Ll}/u.test(text));
		const forename = words.length > 1 ? words[0] : undefined;
		note(surnames, words.at(-1), forename);
		note(forenames, forename, words.at(-1));
	}
	const ofSurnames = alike(surnames, SHORTEST_SURNAME).filter(([a, b]) => {
		// With forenames of their own they are two people; a bare surname is the rarer spelling of one that has a forename.
		const bare = [a, b].find(({ beside }) => beside.size === 0);
		return bare ? bare.count === 1 && a.beside.size + b.beside.size > 0 : overlap(a.beside, b.beside);
	});
	const ofForenames = alike(forenames, SHORTEST_FORENAME).filter(
		([a, b]) => overlap(a.beside, b.beside) && a.first.lower.at(-1) === b.first.lower.at(-1),
	);
	return [...ofSurnames, ...ofForenames].map(([a, b]) => {
		const isLess = a.count === b.count ? a.first.start > b.first.start : a.count < b.count;
		const [here, there] = isLess ? [a, b] : [b, a];
		return finding('name-spelled-two-ways', spanOf(here.first), { related: [spanOf(there.first)] });
	});
}

function note(known: Map<string, Spelling>, word: Token | undefined, beside: Token | undefined): void {
	if (word) {
		const spelling = known.get(word.lower) ?? { first: word, count: 0, beside: new Set() };
		known.set(word.lower, spelling);
		spelling.count += 1;
		if (beside) {
			spelling.beside.add(beside.lower);
		}
	}
}

/** Pairs spelled almost alike, by what is left of each without one letter, so that a long list makes no more pairs than letters. */
function alike(known: ReadonlyMap<string, Spelling>, shortest: number): [Spelling, Spelling][] {
	const byForm = new Map<string, Spelling>();
	const pairs = new Map<string, [Spelling, Spelling]>();
	const names = [...known].filter(([word]) => word.length >= shortest && word.length <= LONGEST);
	for (const [word, spelling] of names) {
		const forms = new Set([word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]);
		for (const form of forms) {
			const other = byForm.get(form);
			const like = other?.first.lower ?? '';
			if (!other) {
				byForm.set(form, spelling);
			} else if (like.charAt(0) === word.charAt(0) && !isEnding(like, word)) {
				pairs.set(`${like} ${word}`, [other, spelling]);
			}
		}
	}
	return [...pairs.values()];
}

/** *Stone* and *Stones*, *Cuba* and *Cuban*: an ending, no misspelling. */
const isEnding = (a: string, b: string): boolean => a === `${b}s` || b === `${a}s` || a === `${b}n` || b === `${a}n`;
