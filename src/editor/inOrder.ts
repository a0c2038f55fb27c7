/** Does one thing after another, in the order in which they were asked for; one that fails does not stop the next. */
export class InOrder {
	private last: Promise<unknown> = Promise.resolve();

	do<T>(work: () => Promise<T>): Promise<T> {
		const done = this.last.then(work);
		this.last = done.catch(() => undefined);
		return done;
	}

	/** Hands on what is under way already, once all that was asked for before is done. */
	pass<T>(underWay: Promise<T>): Promise<T> {
		// Where it fails before its turn has come, who asked is told then.
		underWay.catch(() => undefined);
		return this.do(() => underWay);
	}

	/** Resolves when all that has been asked for is done. */
	async settled(): Promise<void> {
		await this.last;
	}
}
