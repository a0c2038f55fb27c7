import type { EntityKind } from '../model';

const damaged = (what: string): Error =>
	new Error(`words.txt is damaged or of another version: ${what}. Install the extension again.`);

/** The lists of `words.txt`: `[name]` begins a list, words are parted by white space, `#` begins a remark. */
export class WordLists {
	private readonly lists = new Map<string, string[]>();

	/** @throws Error where words stand outside any list */
	constructor(bytes: Uint8Array) {
		let list: string[] | undefined;
		for (const line of new TextDecoder().decode(bytes).split(/\r?\n/)) {
			const heading = /^\[(.+)\]$/.exec(line)?.[1];
			if (heading !== undefined) {
				list = [];
				this.lists.set(heading, list);
			} else if (line !== '' && !line.startsWith('#')) {
				if (!list) {
					throw damaged('words before the first heading');
				}
				list.push(line);
			}
		}
	}

	/** @throws Error where there is no such list */
	words(name: string): ReadonlySet<string> {
		return new Set(this.rows(name).flat());
	}

	/**
	 * The words of each line of the list.
	 *
	 * @throws Error where there is no such list
	 */
	rows(name: string): readonly (readonly string[])[] {
		const list = this.lists.get(name);
		if (!list) {
			throw damaged(`no list of ${name}`);
		}
		return list.map((line) => line.split(' '));
	}

	/**
	 * The first word of a line by each of its words, itself too; words of several lines are of the last.
	 *
	 * @throws Error where there is no such list
	 */
	firsts(name: string): ReadonlyMap<string, string> {
		return new Map(this.rows(name).flatMap((row) => row.map((word) => [word.toLowerCase(), row[0] ?? ''] as const)));
	}
}

/** What is counted, and its usual name. */
interface Unit {
	readonly kind: EntityKind;
	readonly unit: string;
}

/** Units by their forms. */
export class Units {
	/** Behind a number; in lower case, with one space between words. */
	readonly behind: ReadonlyMap<string, Unit>;
	/** Currencies by the sign or code before a number, as it is written. */
	readonly signs: ReadonlyMap<string, string>;

	/** @throws Error where a list is missing */
	constructor(lists: WordLists) {
		const unitsOf = (list: string, kind: EntityKind, of = ''): [string, Unit][] =>
			lists.rows(list).flatMap((row) => {
				const [unit = '', ...others] = row.map((word) => `${of}${word.replaceAll('_', ' ')}`);
				return [unit, ...others].map((form): [string, Unit] => [form.toLowerCase(), { kind, unit }]);
			});
		// What is a length of time is no measure, and what is a currency none either: the earlier list has the form.
		this.behind = new Map([
			...unitsOf('measures', 'quantity', 'square '),
			...unitsOf('measures', 'quantity', 'cubic '),
			...unitsOf('measures', 'quantity'),
			...unitsOf('currencies', 'money'),
			...unitsOf('time units', 'duration'),
			...unitsOf('shares', 'percent'),
		]);
		this.signs = new Map(
			lists.rows('currency signs').flatMap(([unit = '', ...signs]) => signs.map((sign) => [sign, unit])),
		);
	}
}

/** Words that findings are told by, lower case. */
export class FindingWords {
	/** Words that tell one and the same outcome, by each of them. */
	readonly fates = this.lists.firsts('fates');
	/** Nouns that say so: what stands before them is not counted. */
	readonly outcomes = this.lists.words('outcomes');
	/** Words that are not what a number counts. */
	readonly notCounted = this.lists.words('not counted');
	/** Heads, singular, of phrases for sources whose names an editor asks for. */
	readonly sources = this.lists.words('sources');
	/** Those of them that say nothing of who it is. */
	readonly bareSources = this.lists.words('bare sources');
	/** Verbs of accusing, in all forms. */
	readonly accusing = this.lists.words('accusing');
	/** Words around an answer to an accusation, or the want of one. */
	readonly answers = this.lists.words('answers');
	/** Words behind which marks hold a title, a name or an example. */
	readonly titles = this.lists.words('introducing titles');

	/** @throws Error where a list is missing */
	constructor(private readonly lists: WordLists) {}
}
