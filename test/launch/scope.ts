type Closer = () => void | Promise<void>;

/**
 * Everything a run has started (servers, browsers, temporary folders) and must end, whatever way the run ends.
 * Closed in reverse order of opening; a closer that throws does not keep the others from running.
 */
export class Scope {
	private readonly closers: Closer[] = [];
	private closing: Promise<void> | undefined;

	add(closer: Closer): void {
		this.closers.push(closer);
	}

	close(): Promise<void> {
		this.closing ??= this.closeAll();
		return this.closing;
	}

	private async closeAll(): Promise<void> {
		for (const closer of this.closers.reverse()) {
			try {
				await closer();
			} catch (error) {
				console.error(`While ending: ${error instanceof Error ? error.message : String(error)}`);
			}
		}
	}

	/** Closes the scope on Ctrl+C or a signal to end, and then ends the process. */
	closeOnSignals(): void {
		const onSignal = (signal: NodeJS.Signals): void => {
			void this.close().then(() => process.exit(signal === 'SIGINT' ? 130 : 143));
		};
		const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
		for (const signal of signals) {
			process.on(signal, onSignal);
		}
		this.closers.unshift(() => signals.forEach((signal) => process.off(signal, onSignal)));
	}

	/** Runs `body` and closes its scope afterwards: on return, on failure, and on Ctrl+C or a signal to end. */
	static async run<T>(body: (scope: Scope) => Promise<T>): Promise<T> {
		const scope = new Scope();
		scope.closeOnSignals();
		try {
			return await body(scope);
		} finally {
			await scope.close();
		}
	}
}
