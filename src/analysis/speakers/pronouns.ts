import { wordSet } from '../text/lists';
import type { QueryClass } from './gatherCandidates';

const HE = new Map<string, 'female' | 'male'>([
	['he', 'male'],
	['him', 'male'],
	['his', 'male'],
	['himself', 'male'],
	['she', 'female'],
	['her', 'female'],
	['hers', 'female'],
	['herself', 'female'],
]);
const FIRST = wordSet('i me my mine myself');
const FIRST_PLURAL = wordSet('we us our ours ourselves');
const SECOND = wordSet('you your yours');
const RELATIVE = wordSet('who whom which whose that');
const NEUTER = wordSet('it its itself this');

/** What a pronoun asks for; *she* asks like *he*, with another gender. */
export const askedBy = (word: string): { kind: QueryClass; gender: 'female' | 'male' | undefined } => ({
	kind: HE.has(word)
		? 'he'
		: FIRST.has(word)
			? 'I'
			: FIRST_PLURAL.has(word)
				? 'we'
				: SECOND.has(word)
					? 'you'
					: NEUTER.has(word)
						? 'it'
						: RELATIVE.has(word)
							? 'who'
							: 'they',
	gender: HE.get(word),
});
