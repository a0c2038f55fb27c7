import { type Gender, genderOfPronoun } from '../language/english/nouns';
import { firstsOf } from '../language/english/words';
import type { QueryClass } from './gatherCandidates';

const ASKED = firstsOf('asking pronouns') as ReadonlyMap<string, QueryClass>;

/** What a pronoun asks for; *she* asks like *he*, with another gender. */
export function askedBy(word: string): { kind: QueryClass; gender: Gender | undefined } {
	const gender = genderOfPronoun(word);
	return { kind: gender ? 'he' : (ASKED.get(word) ?? 'they'), gender };
}
