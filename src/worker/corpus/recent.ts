interface Kept<T> {
	/** Of the text that it was made of, in UTF-16 units. */
	readonly length: number;
	readonly value: T;
}

/** What was made of texts, of those used last. */
export class Recent<T> {
	/** What was used last comes last. */
	private readonly kept = new Map<string, Kept<T>>();
	private held = 0;

	/** @param most of all texts together, in UTF-16 units; one alone may be longer */
	constructor(private readonly most: number) {}

	get(key: string): T | undefined {
		const kept = this.kept.get(key);
		if (kept) {
			this.kept.delete(key);
			this.kept.set(key, kept);
		}
		return kept?.value;
	}

	put(key: string, length: number, value: T): void {
		this.forget(key);
		this.kept.set(key, { length, value });
		this.held += length;
		for (const oldest of this.kept.keys()) {
			if (this.held <= this.most || oldest === key) {
				break;
			}
			this.forget(oldest);
		}
	}

	private forget(key: string): void {
		this.held -= this.kept.get(key)?.length ?? 0;
		this.kept.delete(key);
	}
}
