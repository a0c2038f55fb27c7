/**
 * What was made of a thing, by the functions that made it, for as long as it lives. With the thing rather than in tables of weak
 * references, whose contents the garbage collector copies for long after.
 */
export type Notes = (Readonly<{ by: unknown; value: unknown }> | undefined)[];

/** So many functions make notes: each has a place of its own among those of a thing. */
let makers = 0;

/**
 * Remembers what is made of a thing: unedited paragraphs keep their block from one analysis to the next, and a word is looked
 * up but once, wherever it stands.
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
