import { listIn } from '../analysis/text/lists';
import type { Key } from './rows';

/** How much of a text goes into its key, in UTF-16 units: enough to tell rows apart, and short to send. */
const LENGTH = 80;

/**
 * The things of a list, by keys that stay the same while the text is edited elsewhere: made from what a row says, and
 * how many rows of the same kind before it say the same.
 */
export class Keyed<T> {
	private readonly seen = new Map<string, number>();
	private readonly things = new Map<Key, T>();
	private readonly keys = new Map<T, Key[]>();

	constructor(private readonly list: string) {}

	/**
	 * Gives a thing a key, another for each time that it is listed.
	 *
	 * @param within what else the key has to say where the list is one of several
	 */
	add(thing: T, text: string, within = ''): Key {
		const short = text.slice(0, LENGTH);
		const kind = within === '' ? this.list : `${this.list} ${within}`;
		const named = `${kind}\n${short}`;
		const count = this.seen.get(named) ?? 0;
		this.seen.set(named, count + 1);
		const key = `${kind} ${count} ${short}`;
		this.things.set(key, thing);
		listIn(this.keys, thing).push(key);
		return key;
	}

	get(key: Key): T | undefined {
		return this.things.get(key);
	}

	/** Of a thing that is listed more than once, the first. */
	keyOf(thing: T): Key | undefined {
		return this.keysOf(thing)[0];
	}

	keysOf(thing: T): readonly Key[] {
		return this.keys.get(thing) ?? [];
	}
}
