/** C0 and C1 controls and everything Unicode calls a line end. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu;
/** Characters that are not seen but change how others are: direction marks, zero widths, joiners, tags, byte order mark. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/**
 * A piece of an article as one line that cannot disturb what stands around it: control characters become spaces,
 * invisible ones (bidirectional overrides among them) go, runs of white space become one space.
 *
 * @param most the greatest length in UTF-16 units; longer texts end in `…`, between words where most of it is kept so
 */
export function plain(text: string, most = Number.POSITIVE_INFINITY): string {
	const { clean, isWhole } = beginningOf(text, most);
	return isWhole ? clean : `${cut(clean, most - 1)}…`;
}

/** How much of its room the beginning takes of what is cut in the middle. */
const BEGINNING = 0.6;
const LEFT_OUT = ' … ';
/** The two pieces are short, and end between words even where that costs as much of their room. */
const HALF = 0.5;

/**
 * As {@link plain}, but what is longer is cut in the middle, between words: how a sentence ends may turn round what it
 * begins with (_The story that the company had paid … is false_).
 */
export function plainEnds(text: string, most = Number.POSITIVE_INFINITY): string {
	const { clean, isWhole } = beginningOf(text, most);
	if (isWhole) {
		return clean;
	}
	const room = most - LEFT_OUT.length;
	const first = cut(clean, Math.floor(room * BEGINNING), HALF);
	// Read from behind, an end is cut as a beginning is.
	const end = backwards(inOneLine(text.slice(-most * FOR_ONE)));
	return `${first}${LEFT_OUT}${backwards(cut(end, room - first.length, HALF))}`;
}

const backwards = (text: string): string => Array.from(text).reverse().join('');

/** So much is looked at for each character shown: a megabyte on one line must not be cleaned for a label. */
const FOR_ONE = 8;

/** So much of a text as may be shown of it, and whether that is all of it. */
function beginningOf(text: string, most: number): { readonly clean: string; readonly isWhole: boolean } {
	const enough = Number.isFinite(most) ? text.slice(0, most * FOR_ONE) : text;
	const clean = inOneLine(enough);
	return { clean, isWhole: clean.length <= most && enough.length === text.length };
}

const inOneLine = (text: string): string =>
	text.replace(CONTROL, ' ').replace(INVISIBLE, '').replace(LONE_SURROGATE, '\ufffd').replace(/\s+/gu, ' ').trim();

/** So much of its room, at least, is used by what is cut between words. */
const MOSTLY = 0.8;

function cut(text: string, length: number, least = MOSTLY): string {
	const space = text.lastIndexOf(' ', length);
	if (space >= least * length) {
		return text.slice(0, space);
	}
	const last = text.charCodeAt(length - 1);
	const splitsPair = last >= 0xd800 && last <= 0xdbff;
	return text.slice(0, splitsPair ? length - 1 : length).trimEnd();
}
