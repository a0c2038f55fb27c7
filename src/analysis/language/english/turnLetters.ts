import { withoutPeriod } from './titles';
import { wordsOf } from './words';

const ASKING = wordsOf('asking turns');
const ANSWERING = wordsOf('answering turns');

/** Whether a word marks a turn in which somebody asks, *Q.*, or answers, *Answer*; `null` for others, and in small letters. */
export function turnLetterOf(word: string): 'asks' | 'answers' | null {
	const lower = withoutPeriod(word.toLowerCase());
	if (word === word.toLowerCase()) {
		return null;
	}
	return ASKING.has(lower) ? 'asks' : ANSWERING.has(lower) ? 'answers' : null;
}
