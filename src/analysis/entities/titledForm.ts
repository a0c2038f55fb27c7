import { bitOf } from '../english/nameClasses';
import type { NameLexicon } from '../english/nameLexicon';
import type { MentionForm } from './mentionForm';

const TITLE = bitOf('title');

/** A mention together with the capitalised titles before it (*Mr. Obama*, *Vice President Lee*), or `null`. */
export function titledForm(form: MentionForm, text: string, lexicon: NameLexicon): string | null {
	const { tokens, words } = form.block;
	let first = form.firstToken;
	while (first > 0 && form.firstToken - first < 4) {
		const word = words[first - 1];
		const known = word?.formIn(lexicon);
		if (word?.kind !== 'word' || !known?.capital || !(known.classes & TITLE)) {
			break;
		}
		first--;
	}
	const start = tokens[first]?.start;
	return first < form.firstToken && start !== undefined ? text.slice(form.blockStart + start, form.found.end) : null;
}
