import type { Token } from './document';
import { Vocabulary, type Word } from './word';
import { wordSet } from './lists';

/** Abbreviations that keep their period inside the token; lower case, without it. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = wordSet(
	'mr mrs ms mx dr prof sen rep gov gen col lt sgt capt cpl cmdr adm maj brig hon rev fr sr jr st messrs pres supt insp det atty amb',
);
/** Kept where the word has a capital: *Inc.*, *Jan.* */
const OTHER_ABBREVIATIONS: ReadonlySet<string> = wordSet(
	'inc corp ltd co cos bros dept univ assn est ft mt no nos vol fig jan feb mar apr jun jul aug sep sept oct nov dec approx ave blvd rd',
);

const SPACE = /\s+/y;
/** An address of the web, *@name*, *#topic*; *U.S.*, *e.g.*: two letters or more, each with its period. */
const NAME = /https?:\/\/[^\s<>"”]+|www\.[^\s<>"”]+|[@#][\p{L}\p{M}\p{N}_]+|(?:\p{L}\.){2,}/uy;
/** *O'Brien*, *Ma'ruf*, *don't*; *example.com*: bounded, as it is tried again behind each part of what turns out to be none. */
const WORD =
	/\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?!(?:[sdmSDM]|re|ve|ll|RE|VE|LL)(?![\p{L}\p{M}\p{N}]))\p{L}[\p{L}\p{M}\p{N}]*)*(?:(?:\.[\p{L}\p{N}]+){0,9}\.(?:com|org|net|gov|edu|info|io|uk|au|ru|in|cn|eu)(?:\.[a-z]{2})?(?![\p{L}\p{M}\p{N}]))?/uy;
/** What is a token of its own with the apostrophe before it. */
const CLITIC = /['’](?:[sdmSDM]|re|ve|ll|RE|VE|LL)(?![\p{L}\p{M}\p{N}])/uy;
const NUMBER = /[0-9]+(?:[.,:][0-9]+)*(?:(?:st|nd|rd|th)(?![\p{L}\p{M}\p{N}]))?/uy;
const MARK = /\.+|-+|\S/uy;
/** The tokens of a text; white space belongs to none. */
export function tokenize(text: string): Token[] {
	return cutTokens(text, new Vocabulary()).tokens;
}

/**
 * Cuts a block into tokens. Linear in the length.
 *
 * @param known words met before
 */
export function cutTokens(text: string, known: Vocabulary): { tokens: Token[]; words: Word[] } {
	const tokens: Token[] = [];
	const words: Word[] = [];
	for (let start = endOf(SPACE, text, 0); start < text.length;) {
		const ofWord = wordEnd(text, start);
		const ofNumber = ofWord > 0 ? 0 : endOf(NUMBER, text, start);
		const end = ofWord || ofNumber || endOf(MARK, text, start);
		const kind = ofWord > 0 ? 'word' : ofNumber > 0 ? 'number' : 'mark';
		// One string for all that are spelled alike: the same string again is known at sight.
		const word = known.of(text.slice(start, end), kind);
		tokens.push({ start, end, text: word.text, lower: word.lower, kind });
		words.push(word);
		start = endOf(SPACE, text, end) || end;
	}
	return { tokens, words };
}

/** The end of what a pattern finds at a place; 0 where it finds nothing there. */
function endOf(pattern: RegExp, text: string, at: number): number {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : 0;
}

/** The end of the word that begins at a place; 0 where none does. */
function wordEnd(text: string, at: number): number {
	const end = endOf(NAME, text, at) || endOf(WORD, text, at) || endOf(CLITIC, text, at);
	return end > 0 && text[end] === '.' && keepsPeriod(text.slice(at, end)) ? end + 1 : end;
}

function keepsPeriod(word: string): boolean {
	const lower = word.toLowerCase();
	if (word.length === 1) {
		return word !== lower && word !== 'I';
	}
	return (
		TITLE_ABBREVIATIONS.has(lower) || ALWAYS_SHORT.test(lower) || (word !== lower && OTHER_ABBREVIATIONS.has(lower))
	);
}

const ALWAYS_SHORT = /^(?:vs|etc)$/;
