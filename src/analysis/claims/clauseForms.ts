import type { VerbForms } from '../english/verbForms';
import type { Token } from '../text/document';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const SUBJECT_PRONOUNS = words(
	`he she it they we i there this that these those you who nobody everybody
	everyone someone somebody nothing everything`,
);
const DETERMINERS = words(
	'the a an this that these those his her its their our my some many most several no each every both all two three',
);

/** Whether the tokens begin with a subject of their own and a verb: a clause that could stand alone. */
export function beginsClause(verbs: VerbForms, tokens: readonly Token[]): boolean {
	const first = tokens[0];
	if (!first) {
		return false;
	}
	const word = first.text.toLowerCase();
	const next = tokens[1];
	if (SUBJECT_PRONOUNS.has(word) && next && (verbs.of(next) !== undefined || /^\p{Ll}+s$/u.test(next.text))) {
		return true;
	}
	if (!DETERMINERS.has(word) && !/^[\p{Lu}\p{N}]/u.test(first.text) && !/^\p{Ll}+s$/u.test(first.text)) {
		return false;
	}
	for (let at = 1; at < Math.min(tokens.length, 12); at++) {
		const token = tokens[at];
		if (!token || /^(?:,|;|who|which|that|to|and|or)$/.test(token.text)) {
			return false;
		}
		if (verbs.of(token) !== undefined) {
			return true;
		}
	}
	return false;
}

/** Whether any of the tokens is a finite verb. */
export function hasFiniteVerb(verbs: VerbForms, tokens: readonly Token[]): boolean {
	return tokens.some((token) => verbs.of(token) !== undefined);
}
