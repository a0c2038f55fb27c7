import { AGE_BEFORE, AGE_BEHIND } from '../language/english/patterns';
import type { Span } from '../model';

/** Nobody is older: *Stone, 173.* tells a page. */
const OLDEST = 115;
/** So far behind and before a name an age is looked for, in UTF-16 units. */
const BEHIND = 16;
const BEFORE = 50;

/** The age that a text gives beside a name, in years, and the span of both: *Ada Stone, 45,*; *the 46-year-old Stone*. */
export function ageBeside(text: string, { start, end }: Span): { readonly age: number; readonly span: Span } | null {
	const behind = AGE_BEHIND.exec(text.slice(end, end + BEHIND));
	const before = AGE_BEFORE.exec(text.slice(Math.max(0, start - BEFORE), start));
	const [words = '', digits] = behind ?? before ?? [];
	const age = Number(digits ?? 0);
	const span = behind ? { start, end: end + words.length } : { start: start - words.length, end };
	return age > 0 && age <= OLDEST ? { age, span } : null;
}
