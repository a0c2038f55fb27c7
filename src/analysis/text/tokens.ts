import type { Token } from './document';
import type { Spelling, Vocabulary, Word } from './word';

const SPACE = /\s+/y;
/** An address of the web, *@name*, *#topic*; *U.S.*, *e.g.*: two letters or more, each with its period. */
const NAME = /https?:\/\/[^\s<>"”]+|www\.[^\s<>"”]+|[@#][\p{L}\p{M}\p{N}_]+|(?:\p{L}\.){2,}/uy;
const MARK = /\.+|-+|\S/uy;

/** Cuts a block into tokens. Linear in the length. @param known words met before */
export function cutTokens(text: string, known: Vocabulary): { tokens: Token[]; words: Word[] } {
	const { spelling } = known;
	const tokens: Token[] = [];
	const words: Word[] = [];
	for (let start = endOf(SPACE, text, 0); start < text.length;) {
		const ofWord = wordEnd(text, start, tokens.at(-1)?.text ?? '', spelling);
		const ofNumber = ofWord > 0 ? 0 : spelling.numberEnd(text, start);
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
export function endOf(pattern: RegExp, text: string, at: number): number {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : 0;
}

/** The end of the word that begins at a place, behind a token; 0 where none does. */
function wordEnd(text: string, at: number, before: string, spelling: Spelling): number {
	const end = endOf(NAME, text, at) || spelling.wordEnd(text, at);
	return end > 0 && text[end] === '.' && spelling.keepsPeriod(text.slice(at, end), before) ? end + 1 : end;
}
