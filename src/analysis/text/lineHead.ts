import { perBlock } from './document';
import { firstStartingFrom, rangeIn, type TokenRange } from './places';

/** What stands before the rest of a paragraph, and may say whose words that is. Tokens of the block; there is at least one. */
export interface LineHead extends TokenRange {
	/** `Holt: …`, `((Holt)) …`, `Q. …`, `Mr. HOLT. …`, `Holt, mayor – “…”`. */
	readonly mark: 'colon' | 'brackets' | 'letter' | 'stop' | 'dash';
	/** Where what says who it is ends, but for what stands in brackets or behind a comma: *Holt | (laughing)*, *Dr Bell | , for the board*. */
	readonly nameEnd: number;
	/** Index of the first token behind it and its marks. */
	readonly behind: number;
}

const OPENING = /^["“„«'‘]$/;
/** What each begins with, and what of it says whose words follow. */
const HEADS: readonly (readonly [mark: LineHead['mark'], form: RegExp])[] = [
	['brackets', /^\(\((?<label>[^()]{1,30})\)\):?/],
	// A letter with a full stop, but for the initials of `J. HOLT: …`.
	['letter', /^(?<label>\p{Lu}\.)\s(?!(?:\p{Lu}\.\s?){0,3}\p{Lu}[\p{L}’'-]{0,40}:)/u],
	// A title and a name: *Mr. HOLT of Velden. …*, *The CHAIR. …*; not two titles, *By Ms. Holt*.
	[
		'stop',
		/^(?<label>\p{Lu}\p{Ll}{1,4}(?:\.| (?=[\p{Lu} .'’-]{3,60}\.\s)) ?(?:\p{Lu}\.? |\p{Lu}[\p{L}'’-]{1,40} (?:\p{Ll}{2,3} )?){0,2}(?:\p{Lu}{2}|\p{Lu}[\p{L}'’-]{3})[\p{L}'’-]{0,40})\.\s(?=["“'‘]?\p{Lu})/u,
	],
	['dash', /^["“„«'‘]?(?<label>[^—–―:]{1,100}?) (?:[—–―-]|--)(?= ["“„«'‘])/],
	// A label, or a longer one with more behind a comma or in brackets; not the time *at 10:30*.
	['colon', /^["“„«'‘]?(?<label>[^:]{1,60}|(?=[^:]{0,100}[,(])[^:]{1,100}):(?!\d)/],
];
/** In tokens. */
const LONGEST_DATELINE = 15;
const CAPITALS = /^\p{Lu}{2}[\p{Lu}.'’-]*$/u;

/**
 * What stands before a colon, in double brackets, before a dash and a quotation, or is a letter or a title and name with a full stop;
 * `null` where a paragraph has no such beginning. Which of them are labels `attributions/proposals/labelLines.ts` says.
 */
export const lineHeadOf = perBlock(({ text, tokens }): LineHead | null => {
	for (const [mark, form] of HEADS) {
		const found = form.exec(text);
		const label = found?.groups?.['label'];
		if (found && label !== undefined) {
			const start = found[0].indexOf(label);
			const { first, end } = rangeIn(tokens, start, start + label.length);
			const behind = firstStartingFrom(tokens, found[0].length);
			const more = tokens.slice(first, end).findIndex(({ text: word }, i) => i > 0 && /^[([,]$/.test(word));
			const nameEnd = more < 0 ? end : first + more;
			// A colon inside an address is no mark.
			return end > first && (mark !== 'colon' || tokens[end]?.text === ':')
				? { mark, first, end, nameEnd, behind }
				: null;
		}
	}
	return null;
});

/** Index of the first token behind a dateline, *BRNO — An appeals court …*, *Brno, 9 June (Wire): An …*; 0 for none. */
export const behindDateline = perBlock(({ tokens }): number => {
	const mark = tokens.slice(0, LONGEST_DATELINE).findIndex((token, at) => {
		const before = tokens[at - 1];
		// Not the hyphen of *the 8th China-US meeting*.
		return before && (isDash(token.text) ? token.start > before.end : token.text === ':' && before.text === ')');
	});
	const head = tokens.slice(0, Math.max(mark, 0));
	const bracket = head.findIndex(({ text }) => text === '(');
	const place = bracket < 0 ? head : head.slice(0, bracket);
	const begin = tokens.slice(mark + 1).find(({ text }) => !OPENING.test(text));
	const isInCapitals = CAPITALS.test(place[0]?.text ?? '');
	const isDateline =
		(isInCapitals || place.some(({ kind }) => kind === 'number')) &&
		place.every(({ kind, text }) => kind !== 'word' || /^\p{Lu}/u.test(text)) &&
		(bracket < 0 || /^\p{Lu}/u.test(head[bracket + 1]?.text ?? '')) &&
		(/^\p{Lu}/u.test(begin?.text ?? '') || (isInCapitals && begin?.kind === 'number'));
	return isDateline ? mark + 1 : 0;
});

/** What parts a dateline from its text, or stands before a signature. */
export const isDash = (text = ''): boolean => /^(?:[—–―-]|--)$/.test(text);
