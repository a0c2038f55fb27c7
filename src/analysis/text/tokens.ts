import type { Token } from './document';
import { Vocabulary, type Word } from './word';
import { wordSet } from './lists';

/** Abbreviations that keep their period inside the token; lower case, without it. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = wordSet(
	'mr mrs ms mx dr prof sen rep gov gen col lt sgt capt cpl cmdr adm maj brig hon rev fr sr jr st messrs pres supt insp det atty amb',
);
const OTHER_ABBREVIATIONS: ReadonlySet<string> = wordSet(
	'inc corp ltd co cos bros dept univ assn est ft mt vs etc no nos vol fig jan feb mar apr jun jul aug sep sept oct nov dec approx ave blvd rd e.g i.e',
);

// Classes of characters.
const SPACE = 0;
const DIGIT = 1;
const LETTER = 2;
/** Combining marks and other numbers: part of a word, never its first character. */
const JOINING = 3;
const OTHER = 4;
const CLASS_PATTERNS = [/\s/, /[0-9]/, /\p{L}/u, /[\p{M}\p{N}]/u, /(?:)/];

const classify = (char: string): number => CLASS_PATTERNS.findIndex((pattern) => pattern.test(char));

// Nearly all characters of English text; the others are looked up one by one.
const COMMON_CHARACTERS = 0x250;
const CLASSES = Uint8Array.from({ length: COMMON_CHARACTERS }, (_, code) => classify(String.fromCharCode(code)));

/** The class of the character at an offset; a surrogate pair is one character. */
function classAt(text: string, at: number): number {
	const code = text.charCodeAt(at);
	if (code < COMMON_CHARACTERS) {
		return CLASSES[code] ?? OTHER;
	}
	return at < text.length ? classify(String.fromCodePoint(text.codePointAt(at) ?? 0)) : OTHER;
}

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
const isWordPart = (kind: number): boolean => kind >= DIGIT && kind <= JOINING;

/** The end of the letters, digits and marks of words that begin at an offset. */
function partsEnd(text: string, at: number): number {
	let end = at;
	for (;;) {
		const code = end < text.length ? text.charCodeAt(end) : 0;
		if (code < COMMON_CHARACTERS) {
			if (!isWordPart(CLASSES[code] ?? OTHER)) {
				return end;
			}
			end++;
		} else if (isWordPart(classAt(text, end))) {
			end += widthAt(text, end);
		} else {
			return end;
		}
	}
}

const WEB = /https?:\/\/[^\s<>"”]+|www\.[^\s<>"”]+/y;
// Bounded, as it is tried again behind each part of what turns out to be no address.
const DOMAIN_END =
	/(?:\.[\p{L}\p{N}]+){0,9}\.(?:com|org|net|gov|edu|info|io|uk|au|ru|in|cn|eu)(?:\.[a-z]{2})?(?![\p{L}\p{N}])/uy;
/** *U.S.*, *e.g.*: two letters or more, each with its period. */
const DOTTED = /(?:\p{L}\.){2,}/uy;
/** What belongs to a word behind an apostrophe: *O'Brien*, *don't*. */
const JOINED = /\p{Lu}(?:(?![0-9])[\p{L}\p{M}\p{N}])+|[tT](?![\p{L}\p{M}\p{N}])/uy;
/** What is a token of its own with the apostrophe before it. */
const CLITIC = /(?:[sdm]|re|ve|ll|[SDM]|RE|VE|LL)(?![\p{L}\p{M}\p{N}])/uy;
const NUMBER = /[0-9]+(?:[.,:][0-9]+)*(?:(?:st|nd|rd|th)(?![\p{L}\p{M}\p{N}]))?/uy;

/** The end of what a pattern finds at an offset, or 0. */
function endOf(pattern: RegExp, text: string, at: number): number {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : 0;
}

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
	const add = (start: number, end: number, kind: Token['kind']): void => {
		// One string for all that are spelled alike: the same string again is known at sight.
		const word = known.of(text.slice(start, end), kind);
		tokens.push({ start, end, text: word.text, lower: word.lower, kind });
		words.push(word);
	};
	for (let at = 0; at < text.length;) {
		const kind = classAt(text, at);
		if (kind === SPACE) {
			at++;
			continue;
		}
		if (kind === LETTER || kind === DIGIT) {
			const end = kind === LETTER ? wordEnd(text, at) : endOf(NUMBER, text, at);
			add(at, end, kind === LETTER ? 'word' : 'number');
			at = end;
		} else {
			const char = text[at] ?? '';
			let end = at + widthAt(text, at);
			let word = false;
			if (char === '@' || char === '#') {
				while (isWordPart(classAt(text, end)) || text[end] === '_') {
					end += widthAt(text, end);
					word = true;
				}
			} else if (char === "'" || char === '’') {
				const clitic = endOf(CLITIC, text, at + 1);
				word = clitic > 0;
				end = word ? clitic : end;
			} else if (char === '.' || char === '-') {
				while (text[end] === char) {
					end++;
				}
			}
			add(at, end, word ? 'word' : 'mark');
			at = end;
		}
	}
	return { tokens, words };
}

function wordEnd(text: string, start: number): number {
	const first = text.charCodeAt(start);
	// h or w: an address of the web.
	const address = first === 104 || first === 119 ? endOf(WEB, text, start) : 0;
	if (address > 0) {
		return address;
	}
	let end = start + widthAt(text, start);
	const dotted = text[end] === '.' ? endOf(DOTTED, text, start) : 0;
	if (dotted > 0) {
		return dotted;
	}
	for (;;) {
		end = partsEnd(text, end);
		const char = text[end];
		if (char !== "'" && char !== '’') {
			break;
		}
		const after = endOf(JOINED, text, end + 1);
		if (after === 0) {
			break;
		}
		end = after;
	}
	if (text[end] === '.') {
		const word = text.slice(start, end);
		if (keepsPeriod(word)) {
			return end + 1;
		}
		if (isWordPart(classAt(text, end + 1)) && end - start > 1) {
			return endOf(DOMAIN_END, text, end) || end;
		}
	}
	return end;
}

function keepsPeriod(word: string): boolean {
	if (word.length === 1) {
		return word !== 'I' && word !== 'a' && word.toUpperCase() === word;
	}
	const lower = word.toLowerCase();
	return (
		TITLE_ABBREVIATIONS.has(lower) ||
		(OTHER_ABBREVIATIONS.has(lower) && (lower === 'vs' || word !== lower || lower === 'etc'))
	);
}
