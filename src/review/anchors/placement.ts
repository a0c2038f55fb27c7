import type { Span } from '../../analysis/model';

/** Where an anchor belongs in a text. */
export type Placement =
	/** The same words at the same offsets, with the same words around them. */
	| { readonly outcome: 'exact'; readonly span: Span }
	/** Found again, beyond doubt. */
	| { readonly outcome: 'moved'; readonly span: Span }
	/**
	 * Not found, or not beyond doubt: a person has to look. *gone*: nothing like it is left; *rewritten*: what stands
	 * there now has too little of it; *ambiguous*: `guesses` are equally likely. Guesses come best first.
	 */
	| {
			readonly outcome: 'needs review';
			readonly reason: 'gone' | 'rewritten' | 'ambiguous';
			readonly guesses: readonly Span[];
	  };

/** Words do not tell about white space at the ends of a selection: taken along where it is still there. */
export function withSpaces(text: string, exact: string, { start, end }: Span): Span {
	const before = /^\s*/.exec(exact)?.[0] ?? '';
	const after = exact.slice(exact.trimEnd().length);
	return {
		start: before !== '' && text.endsWith(before, start) ? start - before.length : start,
		end: after !== '' && text.startsWith(after, end) ? end + after.length : end,
	};
}
