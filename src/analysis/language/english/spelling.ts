import type { Token } from '../../text/document';
import { cutTokens, endOf } from '../../text/tokens';
import { type Spelling, Vocabulary } from '../../text/word';
import { headsOf, isListed, wordsOf } from './words';

/** Abbreviations before names, without their period. */
export const TITLES = wordsOf('abbreviated titles');
/** *Boulder, Colo.*, *D-Calif.*: what *Mass.* and *Ill.* stand behind where they are states. */
const BEHIND_TOWN = new Set([',', '-']);
const DAY = /day$/;
const HALF_OF_DAY = /^[ap]\.m\.$/i;
const INITIAL = /^\p{Lu}$/u;

/** *O'Brien*, *Ma'ruf*, *don't*; *example.com*: bounded, as it is tried again behind each part of what turns out to be none. */
const WORD =
	// eslint-disable-next-line regexp/no-super-linear-move -- sticky, and asked of a place once
	/\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?!(?:[sdmSDM]|re|ve|ll|RE|VE|LL)(?![\p{L}\p{M}\p{N}]))\p{L}[\p{L}\p{M}\p{N}]*)*(?:(?:\.[\p{L}\p{N}]+){0,9}\.(?:com|org|net|gov|edu|info|io|uk|au|ru|in|cn|eu)(?:\.[a-z]{2})?(?![\p{L}\p{M}\p{N}]))?/uy;
/** Currencies by how they are written before an amount. */
const CODES = new Set([...headsOf('currency signs').keys()].filter((sign) => /^\p{L}+$/u.test(sign)));
const LETTERS = headsOf('currency letters');
const LONGEST_CODE = 3;
const LARGE = /\d{1,9}(?:\.\d{1,9})?(?:m|bn|tn| million| billion| trillion)(?![\p{L}\p{N}])|\d{1,3}(?:,\d{3})+/uy;

/** The end of a currency that is written right before its amount: *Rs* of *Rs6.8 billion*, *R* of *R12m*; 0 where there is none. */
function currencyEnd(text: string, at: number): number {
	for (let end = at + 1; end <= at + LONGEST_CODE; end++) {
		const next = text.charCodeAt(end);
		if (next >= DIGIT_0 && next <= DIGIT_0 + 9) {
			const code = text.slice(at, end);
			return CODES.has(code) || (LETTERS.has(code) && endOf(LARGE, text, end) > 0) ? end : 0;
		}
	}
	return 0;
}

const DIGIT_0 = '0'.charCodeAt(0);

/** What is a token of its own with the apostrophe before it. */
const CLITIC = /['’](?:[sdmSDM]|re|ve|ll|RE|VE|LL)(?![\p{L}\p{M}\p{N}])/uy;
// eslint-disable-next-line regexp/no-super-linear-move -- as above
const NUMBER = /[0-9]+(?:[.,:][0-9]+)*(?:(?:st|nd|rd|th)(?![\p{L}\p{M}\p{N}]))?/uy;

/** How English is written. */
export const SPELLING: Spelling = {
	wordEnd: (text: string, at: number) => currencyEnd(text, at) || endOf(WORD, text, at) || endOf(CLITIC, text, at),
	numberEnd: (text: string, at: number) => endOf(NUMBER, text, at),
	keepsPeriod(word: string, before: string): boolean {
		const lower = word.toLowerCase();
		if (word.length === 1 && !isListed('always abbreviated', word)) {
			return word !== lower && word !== 'I';
		}
		const isShort =
			isListed('abbreviations', lower) || (BEHIND_TOWN.has(before) && isListed('abbreviated states', lower));
		return TITLES.has(lower) || isListed('always abbreviated', lower) || (word !== lower && isShort);
	},
	canEndBehind(abbreviation: string, follower: string): boolean {
		const bare = abbreviation.slice(0, -1);
		const lower = bare.toLowerCase();
		if (INITIAL.test(bare) || TITLES.has(lower)) {
			return false;
		}
		if (isListed('abbreviated states', lower)) {
			return /^\p{Lu}/u.test(follower);
		}
		return HALF_OF_DAY.test(abbreviation)
			? /^\p{Lu}\p{Ll}/u.test(follower) && !DAY.test(follower) && !isListed('time zones', follower)
			: isListed('openers behind abbreviations', follower);
	},
	goesOn: (word: string, follower: Token) =>
		follower.kind === 'number' && isListed('abbreviated before numbers', word.toLowerCase()),
};

/** The tokens of a text; white space belongs to none. */
export const tokenize = (text: string): Token[] => cutTokens(text, new Vocabulary(SPELLING)).tokens;
