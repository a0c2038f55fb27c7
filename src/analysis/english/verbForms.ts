import type { Token } from '../text/document';
import type { WordLists } from './wordLists';

export type VerbForm = 'present' | 'past' | 'future' | 'modal';

/** Tells finite verbs by their form. */
export class VerbForms {
	private readonly forms: ReadonlyMap<string, VerbForm>;
	private readonly notPast: ReadonlySet<string>;

	/** @throws Error where a list is missing */
	constructor(lists: WordLists) {
		const order: readonly VerbForm[] = ['present', 'past', 'modal', 'future'];
		this.forms = new Map(
			order.flatMap((form) => [...lists.words(form)].map((word): [string, VerbForm] => [word, form])),
		);
		this.notPast = lists.words('not past');
	}

	/** What finite verb the token can be; `undefined` for anything else. A regular past may also be a participle. */
	of({ kind, text }: Token): VerbForm | undefined {
		if (kind !== 'word') {
			return undefined;
		}
		const lower = text.toLowerCase();
		const word = lower.includes('’') ? lower.replace('’', "'") : lower;
		const known = this.forms.get(word);
		if (known !== undefined) {
			return known;
		}
		return text.endsWith('ed') && /^\p{Ll}{4,}$/u.test(text) && !this.notPast.has(word) ? 'past' : undefined;
	}
}
