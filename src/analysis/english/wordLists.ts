const damaged = (what: string): Error =>
	new Error(`words.txt is damaged or of another version: ${what}. Install the extension again.`);

/** The lists of `words.txt`: `[name]` begins a list, words are parted by white space, `#` begins a remark. */
export class WordLists {
	private constructor(private readonly lists: ReadonlyMap<string, readonly string[]>) {}

	/** @throws Error where words stand outside any list */
	static read(bytes: Uint8Array): WordLists {
		const lists = new Map<string, string[]>();
		let list: string[] | undefined;
		for (const line of new TextDecoder().decode(bytes).split(/\r?\n/)) {
			const heading = /^\[(.+)\]$/.exec(line)?.[1];
			if (heading !== undefined) {
				list = [];
				lists.set(heading, list);
			} else if (line !== '' && !line.startsWith('#')) {
				if (!list) {
					throw damaged('words before the first heading');
				}
				list.push(line);
			}
		}
		return new WordLists(lists);
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
