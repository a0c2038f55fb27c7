import type { WordForm } from './wordForm';

/** `near`: one word in two spellings; `akin`: forms of one word, or words of like use; `other`: neither. */
export type Likeness = 'same' | 'near' | 'akin' | 'other';

/** How like two words are, whatever texts they stand in. */
export function likenessOf(a: WordForm, b: WordForm): Likeness {
	if (a === b) {
		return 'same';
	}
	if (a.shortFor?.has(b.key) || b.shortFor?.has(a.key)) {
		return 'near';
	}
	if (a.number || b.number || a.negation !== b.negation || a.little || b.little) {
		return 'other';
	}
	if (isSlip(a, b)) {
		return 'near';
	}
	return a.stem === b.stem || (a.likeness !== 0 && a.likeness === b.likeness) ? 'akin' : 'other';
}

const SHORTEST = 4;

/** One of two is no word, but the other with a letter too many, too few, wrong, or two changed about. */
function isSlip(a: WordForm, b: WordForm): boolean {
	if (a.known === b.known || Math.min(a.key.length, b.key.length) < SHORTEST) {
		return false;
	}
	return isOneEdit(a.key, b.key);
}

/** Whether one edit makes one word the other (restricted Damerau-Levenshtein distance of 1). */
export function isOneEdit(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1) {
		return false;
	}
	let start = 0;
	while (start < a.length && a[start] === b[start]) {
		start++;
	}
	let [endA, endB] = [a.length, b.length];
	while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
		endA--;
		endB--;
	}
	const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
	return (
		Math.max(restA.length, restB.length) <= 1 ||
		(restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0])
	);
}
