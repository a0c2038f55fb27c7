import { isSlip } from '../../analysis/text/slip';
import type { WordForm } from './wordForm';

/** `near`: one word in two spellings; `akin`: forms of one word, or words of like use; `other`: neither. */
export type Likeness = 'same' | 'near' | 'akin' | 'other';

/** How like two words are, whatever texts they stand in. */
export function likenessOf(a: WordForm, b: WordForm): Likeness {
	if (a === b) {
		return 'same';
	}
	if (a.shortFor?.includes(b.key) || b.shortFor?.includes(a.key)) {
		return 'near';
	}
	if (a.number || b.number || a.negation !== b.negation || a.little || b.little) {
		return 'other';
	}
	if (isMisspelled(a, b)) {
		return 'near';
	}
	return a.stem === b.stem || (a.likeness !== 0 && a.likeness === b.likeness) ? 'akin' : 'other';
}

const SHORTEST = 4;

/** One of two is no word, but the other with a letter too many, too few, wrong, or two changed about. */
const isMisspelled = (a: WordForm, b: WordForm): boolean =>
	a.known !== b.known && Math.min(a.key.length, b.key.length) >= SHORTEST && isSlip(a.key, b.key);
