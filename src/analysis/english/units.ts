import type { WordLists } from './wordLists';

/** Units by their forms, in lower case. */
export class Units {
	/** Lengths of time; the singular is the unit. */
	readonly time: ReadonlyMap<string, string>;
	readonly measures: ReadonlyMap<string, string>;
	/** By the word behind the number. */
	readonly currencies: ReadonlyMap<string, string>;

	/** @throws Error where a list is missing */
	constructor(lists: WordLists) {
		this.time = lists.firsts('time units');
		this.measures = lists.firsts('measures');
		this.currencies = lists.firsts('currencies');
	}
}
