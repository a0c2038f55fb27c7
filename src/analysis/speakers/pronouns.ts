import { wordSet } from '../text/wordSet';
import type { QueryClass } from './candidate';

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
export const FIRST_PERSON = wordSet('i me my mine myself we us our ours ourselves');
/** Of one person alone. */
export const SINGULAR = wordSet('i me my mine myself');
export const SECOND_PERSON = wordSet('you your yours');
const RELATIVE = wordSet('who whom which whose that');
const NEUTER = wordSet('it its itself this');

/** What a pronoun of the third person asks for. */
export const askedBy = (word: string): { kind: QueryClass; gender: 'female' | 'male' | undefined } => ({
	kind: HE.has(word) ? 'he' : NEUTER.has(word) ? 'it' : RELATIVE.has(word) ? 'who' : 'they',
	gender: HE.get(word),
});
