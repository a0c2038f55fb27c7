import type { WordLists } from './wordLists';

/** Words that findings are told by, lower case, by the lists of `words.txt`. */
export class FindingWords {
	/** Words that tell one and the same outcome, by each of them. */
	readonly fates: ReadonlyMap<string, string>;
	/** Nouns that say so: what stands before them is not counted. */
	readonly outcomes: ReadonlySet<string>;
	/** Words that are not what a number counts. */
	readonly notCounted: ReadonlySet<string>;
	/** Heads, singular, of phrases for sources whose names an editor asks for. */
	readonly sources: ReadonlySet<string>;
	/** Those of them that say nothing of who it is. */
	readonly bareSources: ReadonlySet<string>;
	/** Verbs of accusing, in all forms. */
	readonly accusing: ReadonlySet<string>;
	/** Words around an answer to an accusation, or the want of one. */
	readonly answers: ReadonlySet<string>;
	/** Words behind which marks hold a title, a name or an example. */
	readonly titles: ReadonlySet<string>;

	/** @throws Error where a list is missing */
	constructor(lists: WordLists) {
		this.fates = lists.firsts('fates');
		this.outcomes = lists.words('outcomes');
		this.notCounted = lists.words('not counted');
		this.sources = lists.words('sources');
		this.bareSources = lists.words('bare sources');
		this.accusing = lists.words('accusing');
		this.answers = lists.words('answers');
		this.titles = lists.words('introducing titles');
	}
}
