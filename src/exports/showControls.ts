/**
 * Makes characters that a terminal or an editor would obey, not show, into something that can be seen: control
 * characters become their pictures (`␛` for escape), bidirectional controls and other invisible format characters and
 * lone surrogates become `\u{…}`. Everything else is left alone. The result is for showing only: its offsets are its own.
 */
export function showControls(text: string): string {
	return text.replace(
		/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}|[\u{e0000}-\u{e007f}]/gu,
		(character) => {
			const code = character.codePointAt(0) ?? 0;
			return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : `\\u{${code.toString(16)}}`;
		},
	);
}

/** Only what a terminal obeys, as pictures; white space and everything a person may have written stays. */
export function showControlCodes(text: string): string {
	return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, showControls);
}

/** The text of an excerpt on one line: runs of white space become one space, none at the ends. */
export function onOneLine(text: string): string {
	return text.replace(/[\s\u0085]+/gu, ' ').trim();
}

/** Words as a cell of a table in a terminal holds them. */
export const clean = (text: string): string => showControls(onOneLine(text));
