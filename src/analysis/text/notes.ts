/** What was made of a thing, as long as it lives; weak references would be copied for long after by the garbage collector. */
export type Notes = (Readonly<{ by: unknown; value: unknown }> | undefined)[];

/** So many functions make notes: each has a place of its own among those of a thing. */
let makers = 0;

/**
 * Remembers what is made of a thing: unedited paragraphs keep their block, and a word is looked up but once.
 *
 * @param make a pure function of the thing, and of what it is made by, if anything: a lexicon, of which there is mostly but one
 */
export function noted<Of extends { readonly notes: Notes }, T, By>(make: (of: Of, by: By) => T): (of: Of, by: By) => T {
	const slot = makers++;
	return (of, by) => {
		const before = of.notes[slot];
		if (before && before.by === by) {
			return before.value as T;
		}
		const value = make(of, by);
		of.notes[slot] = { by, value };
		return value;
	};
}
