import { firstsOf, wordsOf } from '../language/english/words';
import type { QueryClass } from './gatherCandidates';

const SHE = wordsOf('she');
const HE = wordsOf('he');
const ASKED = firstsOf('asking pronouns') as ReadonlyMap<string, QueryClass>;

/** What a pronoun asks for; *she* asks like *he*, with another gender. */
export function askedBy(word: string): { kind: QueryClass; gender: 'female' | 'male' | undefined } {
	const gender = SHE.has(word) ? 'female' : HE.has(word) ? 'male' : undefined;
	return { kind: gender ? 'he' : (ASKED.get(word) ?? 'they'), gender };
}
