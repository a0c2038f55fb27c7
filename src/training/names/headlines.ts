import type { NamedText } from './readCorpora';

/**
 * The first lines of annotated articles once more as other papers print them: all in capitals, and with a capital on
 * every word. Nothing else of these copies is learned from.
 */
export function headlinesOf(texts: readonly NamedText[]): NamedText[] {
	return texts.flatMap((text) => [
		changed(text, (line) => line.toUpperCase()),
		changed(text, (line) => line.replace(/(?<![\p{L}\p{N}'’])\p{Ll}(?=\p{L}{2})/gu, (letter) => letter.toUpperCase())),
	]);
}

function changed({ doc, text, names }: NamedText, change: (line: string) => string): NamedText {
	const end = /\n|$/.exec(text)?.index ?? text.length;
	const line = change(text.slice(0, end));
	// Letters such as *ß* grow in capitals; then the offsets are no longer right.
	const same = line.length === end;
	return { doc, text: same ? line + text.slice(end) : text, names, part: { start: 0, end: same ? end : 0 } };
}
