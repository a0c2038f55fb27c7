import type { Span } from '../../analysis/model';
import { readable } from '../../analysis/text/markup';
import type { VerdictNow } from '../../corpus/versions/verdicts';
import type { VersionChanges } from '../../corpus/versions/versionChanges';
import { lineNumbers } from '../../reading/lines';
import { wordsOf } from '../../review/spans';

/** Two versions of a text, what they say otherwise, and what that does to verdicts on the old one. */
export interface Comparison {
	readonly old: Compared;
	readonly now: Compared;
	readonly changes: VersionChanges;
	/** In the order of the old text. */
	readonly verdicts: readonly VerdictNow[];
}

export interface Compared {
	/** What the text is called: its path, as it was given, and maybe the commit. */
	readonly doc: string;
	/** Where its lines can be looked up; `null` for what is no file any more. */
	readonly path: string | null;
	/** The line of an offset, from 1. */
	readonly line: (offset: number) => number;
	/** The words of spans as they are read: spaces stand for the marks of a marked-up text, an ellipsis for a gap. */
	readonly joined: (spans: readonly Span[]) => string;
}

export function compared(doc: string, text: string, path: string | null = doc): Compared {
	const read = readable(text).text;
	return { doc, path, line: lineNumbers(text), joined: (spans) => wordsOf(read, spans) };
}
