import type { WordLists } from './wordLists';

/** Words that stand around names, in lower case unless told otherwise. */
export class NameWords {
	/** What people are called in news, beside titles and occupations. */
	readonly roles: ReadonlySet<string>;
	readonly roleModifiers: ReadonlySet<string>;
	/** Titles, kinship words and job names. */
	readonly female: ReadonlySet<string>;
	readonly male: ReadonlySet<string>;
	readonly femaleNames: ReadonlySet<string>;
	readonly maleNames: ReadonlySet<string>;
	/** Titles that may stand inside what the recogniser took for a name. */
	readonly courtesies: ReadonlySet<string>;
	/** Words that begin sentences, with their capital. */
	readonly openers: ReadonlySet<string>;

	/** @throws Error where a list is missing */
	constructor(lists: WordLists) {
		this.roles = lists.words('roles');
		this.roleModifiers = lists.words('role modifiers');
		this.female = lists.words('female titles');
		this.male = lists.words('male titles');
		this.femaleNames = lists.words('female names');
		this.maleNames = lists.words('male names');
		this.courtesies = lists.words('courtesies');
		this.openers = lists.words('openers');
	}
}
