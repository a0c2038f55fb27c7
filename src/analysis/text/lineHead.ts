import type { Block } from './document';
import type { TokenRange } from './places';

/** What stands before the rest of a paragraph, and may say whose words that is. Tokens of the block; there is at least one. */
export interface LineHead extends TokenRange {
	/** `Holt: …`, `((Holt)) …`, `Q. …`, `Holt, mayor – “…”`. */
	readonly mark: 'colon' | 'brackets' | 'stop' | 'dash';
	/** Index of the first token behind it and its marks. */
	readonly behind: number;
}

const OPENING = /^["“„«'‘]$/;
const BRACKETED = /^\(\([^()]{1,30}\)\)/u;
/** A letter with a full stop, but for the initials of `J. HOLT: …`. */
const LETTER = /^\p{Lu}\.\s(?!(?:\p{Lu}\.\s?){0,3}\p{Lu}[\p{L}’'-]{0,40}:)/u;
/** What ends before a dash and a quotation. */
const BEFORE_DASH = /^[^—–―:]{1,100}?(?= (?:[—–―-]|--) ["“„«'‘])/u;
/** In UTF-16 units: of a label, and of one with more behind a comma or in brackets. */
const LONGEST_LABEL = 60;
const LONGEST_DESCRIBED = 100;
/** In tokens. */
const LONGEST_DATELINE = 15;
const CAPITALS = /^\p{Lu}{2}[\p{Lu}.'’-]*$/u;

/**
 * All that stands before a colon, not far from the beginning, in double brackets, before a dash and a quotation, or a letter with a
 * full stop: *HOLT: …*, *Ms. Holt, the mayor: …*, *“Holt: …*, *((Holt)) …*, *Holt, mayor – “…”*, *Q. …*; not the time *at 10:30*.
 * `null` where a paragraph has no such beginning. Which of them are labels of somebody's turn
 * `attributions/proposals/labelLines.ts` says, by their form.
 */
export function lineHeadOf({ text, tokens }: Pick<Block, 'text' | 'tokens'>): LineHead | null {
	const bracketed = BRACKETED.exec(text)?.[0].length;
	if (bracketed !== undefined) {
		const end = tokens.findIndex((token) => token.start >= bracketed);
		const after = end < 0 ? tokens.length : end;
		// Of brackets around nothing there is no label.
		return after > 4
			? { mark: 'brackets', first: 2, end: after - 2, behind: tokens[after]?.text === ':' ? after + 1 : after }
			: null;
	}
	if (LETTER.test(text)) {
		const behind = tokens.findIndex(({ start }) => start > 1);
		return behind < 0 ? null : { mark: 'stop', first: 0, end: 1, behind };
	}
	const first = OPENING.test(tokens[0]?.text ?? '') ? 1 : 0;
	const before = BEFORE_DASH.exec(text)?.[0].length;
	if (before !== undefined) {
		const end = tokens.findIndex((token) => token.start > before);
		return end > first ? { mark: 'dash', first, end, behind: end + 1 } : null;
	}
	const colon = text.slice(0, LONGEST_DESCRIBED + 1).indexOf(':');
	const isShort = colon <= LONGEST_LABEL || /[,(]/.test(text.slice(0, colon));
	const end = colon < 0 || !isShort ? -1 : tokens.findIndex(({ start }) => start === colon);
	return end > first && !/^\d/.test(text.slice(colon + 1, colon + 2))
		? { mark: 'colon', first, end, behind: end + 1 }
		: null;
}

/**
 * Index of the first token behind a dateline, *BRNO — An appeals court …*, *Brno, 9 June – An …*, *Brno, 9 June (Wire of News):
 * An …*; 0 where there is none.
 */
export function behindDateline({ tokens }: Block): number {
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
}

/** What parts a dateline from its text, or stands before a signature. */
export const isDash = (text: string): boolean => /^(?:[—–―-]|--)$/.test(text);
