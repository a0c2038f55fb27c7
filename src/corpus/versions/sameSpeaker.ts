import type { Speaker } from '../../analysis/model';
import { wordRow } from './wordRow';

/** Every form in which a version names a speaker, small letters, without marks. */
export const formsOf = ({ name, aliases }: Speaker): string[] => [name, ...aliases].map(folded);

/** Whether two versions mean the same person or body: one form of the name is in both. */
export function isSameSpeaker(old: Speaker, now: Speaker): boolean {
	const forms = new Set(formsOf(old));
	return formsOf(now).some((form) => forms.has(form));
}

export const folded = (words: string): string => wordRow(words, [{ start: 0, end: words.length }]).joined.trim();
