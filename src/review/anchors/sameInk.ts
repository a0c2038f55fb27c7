/** Comparing words whatever white space there is between them. Offsets are UTF-16 units. */

/** Where the words that end at `end` begin, if they are these; white space before the first is left out. */
export function startOfSame(text: string, end: number, words: string): number | undefined {
	let at = end;
	for (let i = words.length - 1; i >= 0; i -= 1) {
		if (isWhite(words.charCodeAt(i))) {
			continue;
		}
		do {
			at -= 1;
		} while (isWhite(text.charCodeAt(at)));
		if (text.charCodeAt(at) !== words.charCodeAt(i)) {
			return undefined;
		}
	}
	return at;
}

/** Where the words that begin at `start` end, if they are these; white space after the last is left out. */
export function endOfSame(text: string, start: number, words: string): number | undefined {
	let at = start;
	for (let i = 0; i < words.length; i += 1) {
		if (isWhite(words.charCodeAt(i))) {
			continue;
		}
		while (isWhite(text.charCodeAt(at))) {
			at += 1;
		}
		if (text.charCodeAt(at) !== words.charCodeAt(i)) {
			return undefined;
		}
		at += 1;
	}
	return at;
}

const isWhite = (code: number): boolean =>
	code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));
