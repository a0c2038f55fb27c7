import type { Key } from './messages';

/** How much of a text goes into its key, in UTF-16 units: enough to tell rows apart, and short to send. */
const LENGTH = 80;

/**
 * Makes keys that stay the same while the text is edited elsewhere: from what a row says, and how many rows before it
 * say the same.
 */
export class Keys {
	private readonly seen = new Map<string, number>();

	constructor(private readonly list: string) {}

	next(text: string): Key {
		const short = text.slice(0, LENGTH);
		const count = this.seen.get(short) ?? 0;
		this.seen.set(short, count + 1);
		return `${this.list} ${count} ${short}`;
	}
}
