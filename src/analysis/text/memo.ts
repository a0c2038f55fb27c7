/**
 * Results of one stage by their input, handed from one analysis to the next; what the latest did not ask for is forgotten. A stage is a
 * pure function of its key, so reuse never changes a result.
 */
export class Memo<T> {
	private readonly kept = new Map<string, T>();
	private readonly previous: ReadonlyMap<string, T> | undefined;

	constructor(previous?: Memo<T>) {
		this.previous = previous?.kept;
	}

	/** The result for `key`, made anew only where neither this run nor the one before has it. */
	get(key: string, make: () => T): T {
		return this.known(key) ?? this.keep(key, make());
	}

	/** What one of them has, kept on; a caller that cannot make it at once keeps what it makes by {@link keep}. */
	known(key: string): T | undefined {
		const mine = this.kept.get(key);
		const value = mine ?? this.previous?.get(key);
		if (mine === undefined && value !== undefined) {
			this.kept.set(key, value);
		}
		return value;
	}

	keep(key: string, value: T): T {
		this.kept.set(key, value);
		return value;
	}
}
