import { listIn } from '../../analysis/text/lists';
import type { Lexicon } from '../../analysis/language/english/lexicon';
import { firstsOf, restsOf, rowsOf, wordsOf } from '../../analysis/language/english/words';

// What the words of two texts are compared by, lower case, by the lists of `words.txt`.

/** Words that stand everywhere and tell no passage from another. */
export const LITTLE = wordsOf('little words');
/** What is written together (*can't*), and the words it stands for. */
export const CONTRACTIONS = /* @__PURE__ */ restsOf('contractions');
/** Shortened words (*'s*), and those each may stand for. */
export const CLITICS = /* @__PURE__ */ restsOf('clitics');
/** By their first words, what speakers say while they look for words; the longest first. */
export const FILLERS = /* @__PURE__ */ byFirstWord(rowsOf('fillers'));
/** Words that make a claim weaker. */
export const HEDGES = wordsOf('hedges');
/** Words by which a claim holds of a part only. */
export const PARTIAL = wordsOf('parts');
/** Of those the ones that do so before a number alone: *told about it*. */
export const NEARLY = wordsOf('nearly');
/** Words behind which it is not so. */
export const NOT_SO = wordsOf('not so behind');
/** Words with which a condition begins. */
export const CONDITIONS = wordsOf('conditions');
/** Words behind which the other side follows. */
export const CONTRASTS = wordsOf('contrasts');
/** In brackets behind words that are given as they were said: *sic*. */
export const AS_SAID = wordsOf('as said');
/** Words of which a statement has one or another, by each: where one is meant, none of the other sides is. */
export const SIDES = /* @__PURE__ */ sidesOf(rowsOf('one or the other'));
const SPELLINGS = firstsOf('spellings');
const ORDINALS = firstsOf('ordinals');

/** A word as it is compared: one spelling for those of both sides of the Atlantic. */
export function spelled(lower: string, lexicon: Lexicon): string {
	const known = ORDINALS.get(lower) ?? SPELLINGS.get(lower);
	if (known !== undefined) {
		return known;
	}
	for (let length = Math.min(lower.length - 1, LONGEST_STEM); length >= SHORTEST_STEM; length--) {
		const stem = SPELLINGS.get(lower.slice(0, length));
		if (stem !== undefined && ENDING.test(lower.slice(length))) {
			return stem + lower.slice(length);
		}
	}
	// *organise* is *organize*, but *promise* is no *promize*; *travelled* is *traveled*, but *called* is not *caled*.
	const [, stem = '', ending = ''] = /^(.{3,})is(e|es|ed|ing|ation|ations|er|ers)$/.exec(lower) ?? [];
	if (stem !== '') {
		return lexicon.partsOf(`${stem}ize`) > 0 ? `${stem}iz${ending}` : lower;
	}
	const [, doubled = '', after = ''] = /^(.{2,}[aei])ll(ed|ing|er|ers|or|ors)$/.exec(lower) ?? [];
	return lexicon.partsOf(`${doubled}l`) > 0 && /[aeiou][^aeiou]+[aei]$/.test(doubled) ? `${doubled}l${after}` : lower;
}

/** A side of two or more. */
interface Side {
	/** Of what it is a side. */
	readonly of: number;
	readonly side: number;
}

function sidesOf(rows: readonly (readonly string[])[]): ReadonlyMap<string, readonly Side[]> {
	const sides = new Map<string, Side[]>();
	rows.forEach((row, of) => {
		let side = 0;
		for (const word of row) {
			if (word === '/') {
				side++;
			} else {
				listIn(sides, word).push({ of, side });
			}
		}
	});
	return sides;
}

function byFirstWord(phrases: readonly (readonly string[])[]): ReadonlyMap<string, readonly (readonly string[])[]> {
	const byFirst = new Map<string, (readonly string[])[]>();
	for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
		listIn(byFirst, phrase[0] ?? '').push(phrase);
	}
	return byFirst;
}

/** *color* is the stem of *colorful*, but *mold* is none of *Moldova*. */
const ENDING =
	/^(?:s|es|d|ed|ing|ful|fully|less|able|ably|ite|ites|er|ers|er's|ly|hood|hoods|al|ally|ist|ists|y|ies|ical)$/;
const SHORTEST_STEM = 4;
const LONGEST_STEM = 12;
