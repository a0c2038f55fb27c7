import type { Token } from './document';
import { Words, type Word } from './word';
import { wordSet } from './lists';

/** Abbreviations that keep their period inside the token; lower case, without it. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = wordSet(
	'mr mrs ms mx dr prof sen rep gov gen col lt sgt capt cpl cmdr adm maj brig hon rev fr sr jr st messrs pres supt insp det atty amb',
);
const OTHER_ABBREVIATIONS: ReadonlySet<string> = wordSet(
	'inc corp ltd co cos bros dept univ assn est ft mt vs etc no nos vol fig jan feb mar apr jun jul aug sep sept oct nov dec approx ave blvd rd e.g i.e',
);

const SPACE = 1;
const DIGIT = 2;
const LOWER = 3;
const UPPER = 4;
/** Letters without case, title-case letters. */
const LETTER = 5;
/** Combining marks and other numbers: part of a word, never its first character. */
const JOINING = 6;
const OTHER = 7;

function classify(char: string): number {
	return /\s/.test(char)
		? SPACE
		: /[0-9]/.test(char)
			? DIGIT
			: /\p{Ll}/u.test(char)
				? LOWER
				: /\p{Lu}/u.test(char)
					? UPPER
					: /\p{L}/u.test(char)
						? LETTER
						: /[\p{M}\p{N}]/u.test(char)
							? JOINING
							: OTHER;
}

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
const isLetter = (kind: number): boolean => kind >= LOWER && kind <= LETTER;
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

/** The tokens of a text; white space belongs to none. */
export function tokenize(text: string): Token[] {
	return cutTokens(text, new Words()).tokens;
}

/**
 * Cuts a block into tokens. Linear in the length.
 *
 * @param known words met before
 */
export function cutTokens(text: string, known: Words): { tokens: Token[]; words: Word[] } {
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
		if (isLetter(kind)) {
			const end = wordEnd(text, at);
			add(at, end, 'word');
			at = end;
		} else if (kind === DIGIT) {
			const end = numberEnd(text, at);
			add(at, end, 'number');
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
				const clitic = cliticEnd(text, at + 1);
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
	if (first === 104 || first === 119) {
		WEB.lastIndex = start;
		const address = WEB.test(text) ? WEB.lastIndex : 0;
		if (address > 0) {
			return address;
		}
	}
	let end = start + widthAt(text, start);
	if (text[end] === '.' && isLetter(classAt(text, end + 1))) {
		const dotted = dottedEnd(text, start);
		if (dotted > 0) {
			return dotted;
		}
	}
	for (;;) {
		end = partsEnd(text, end);
		const char = text[end];
		if (char !== "'" && char !== '’') {
			break;
		}
		const after = joinedEnd(text, end + 1);
		if (after < 0) {
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
			DOMAIN_END.lastIndex = end;
			return DOMAIN_END.test(text) ? DOMAIN_END.lastIndex : end;
		}
	}
	return end;
}

/** The end of `U.S.` or `e.g.` (two letters or more, each with its period), or 0. */
function dottedEnd(text: string, start: number): number {
	let end = start;
	let letters = 0;
	while (isLetter(classAt(text, end)) && text[end + widthAt(text, end)] === '.') {
		end += widthAt(text, end) + 1;
		letters++;
	}
	return letters > 1 ? end : 0;
}

/** Behind an apostrophe: the end of what belongs to the word (*O'Brien*, *don't*), or -1. */
function joinedEnd(text: string, at: number): number {
	if (classAt(text, at) === UPPER) {
		let end = at + widthAt(text, at);
		const first = end;
		for (let kind = classAt(text, end); isLetter(kind) || kind === JOINING; kind = classAt(text, end)) {
			end += widthAt(text, end);
		}
		if (end > first) {
			return end;
		}
	}
	const char = text[at];
	return (char === 't' || char === 'T') && !isWordPart(classAt(text, at + 1)) ? at + 1 : -1;
}

/** Behind an apostrophe: the end of `s`, `re`, `ve`, `ll`, `d` or `m`, or 0. */
function cliticEnd(text: string, at: number): number {
	for (let length = 1; length <= 2; length++) {
		const ending = text.slice(at, at + length);
		if (/^(?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)$/.test(ending) && !isWordPart(classAt(text, at + length))) {
			return at + length;
		}
	}
	return 0;
}

function numberEnd(text: string, start: number): number {
	let end = start + 1;
	for (;;) {
		while (classAt(text, end) === DIGIT) {
			end++;
		}
		const char = text[end];
		if ((char === '.' || char === ',' || char === ':') && classAt(text, end + 1) === DIGIT) {
			end += 2;
			continue;
		}
		break;
	}
	const ordinal = text.slice(end, end + 2);
	return /^(?:st|nd|rd|th)$/.test(ordinal) && !isWordPart(classAt(text, end + 2)) ? end + 2 : end;
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
