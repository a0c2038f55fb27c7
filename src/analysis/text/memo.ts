/**
 * Results of one stage of the pipeline, by the input they were made from, handed from one analysis to the next.
 *
 * A stage is a pure function of its key, so reuse never changes a result: incremental analysis equals analysis from
 * scratch. What the latest run did not ask for is forgotten by the next.
 */
export class Memo<T> {
	private readonly kept = new Map<string, T>();
	private readonly previous: ReadonlyMap<string, T> | undefined;

	constructor(previous?: Memo<T>) {
		this.previous = previous?.kept;
	}

	/** The result for `key`, made anew only where neither this run nor the one before has it. */
	get(key: string, make: () => T): T {
		const mine = this.kept.get(key);
		if (mine !== undefined) {
			return mine;
		}
		const value = this.previous?.get(key) ?? make();
		this.kept.set(key, value);
		return value;
	}

	/** Whether {@link get} would make nothing anew. */
	has(key: string): boolean {
		return this.kept.has(key) || this.previous?.has(key) === true;
	}
}
