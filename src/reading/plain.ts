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
	// A megabyte on one line must not be cleaned for a label of eighty characters.
	const enough = Number.isFinite(most) ? text.slice(0, most * 8) : text;
	const clean = enough
		.replace(CONTROL, ' ')
		.replace(INVISIBLE, '')
		.replace(LONE_SURROGATE, '\ufffd')
		.replace(/\s+/gu, ' ')
		.trim();
	const whole = clean.length <= most && enough.length === text.length;
	return whole ? clean : `${cut(clean, most - 1)}…`;
}

/** So much of its room, at least, is used by what is cut between words. */
const MOSTLY = 0.8;

function cut(text: string, length: number): string {
	const space = text.lastIndexOf(' ', length);
	if (space >= MOSTLY * length) {
		return text.slice(0, space);
	}
	const last = text.charCodeAt(length - 1);
	const splitsPair = last >= 0xd800 && last <= 0xdbff;
	return text.slice(0, splitsPair ? length - 1 : length).trimEnd();
}
