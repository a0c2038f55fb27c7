import { withoutPeriod } from './titles';
import { wordsOf } from './words';

const ASKING = wordsOf('asking turns');
const ANSWERING = wordsOf('answering turns');

/** Whether a word marks a turn in which somebody asks, *Q.*, or answers, *Answer*; `null` for others, and in small letters. */
export function turnLetterOf(word: string): 'asks' | 'answers' | null {
	const lower = word.toLowerCase();
	if (word === lower) {
		return null;
	}
	return ASKING.has(withoutPeriod(lower)) ? 'asks' : ANSWERING.has(withoutPeriod(lower)) ? 'answers' : null;
}
