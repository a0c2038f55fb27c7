import type { LikenessClasses } from '../readClasses';

/** Shorter words are articles, prepositions, pronouns: a model knows each of them. */
const SHORTEST = 4;
/** Numbers of WordNet's classes stay below the first. */
const BASE_OF_256 = 10_000;
const BASE_OF_1000 = 11_000;

/** The lines of classes by likeness in the text that `WordLexicon` reads. */
export function classLines(classes: ReadonlyMap<string, LikenessClasses>): string[] {
	return [...classes]
		.filter(([word]) => word.length >= SHORTEST)
		.map(([word, { of256, of1000 }]) =>
			['w', word, ...[BASE_OF_256 + of256, BASE_OF_1000 + of1000].map((number) => number.toString(36))].join(' '),
		);
}
