import { HE, SHE } from '../entities/gender';
import type { QueryClass } from './gatherCandidates';

/** What a pronoun asks for, by the pronoun; others ask as *they* does. */
const ASKED: ReadonlyMap<string, QueryClass> = new Map(
	(
		[
			['he', [...HE, ...SHE].join(' ')],
			['I', 'i me my mine myself'],
			['we', 'we us our ours ourselves'],
			['you', 'you your yours'],
			['who', 'who whom which whose that'],
			['it', 'it its itself this'],
		] as const
	).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind])),
);

/** What a pronoun asks for; *she* asks like *he*, with another gender. */
export function askedBy(word: string): { kind: QueryClass; gender: 'female' | 'male' | undefined } {
	const kind = ASKED.get(word) ?? 'they';
	return { kind, gender: kind !== 'he' ? undefined : SHE.has(word) ? 'female' : 'male' };
}
