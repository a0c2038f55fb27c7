import type { DocId, Query, QueryId, ToWorker } from './protocol';

/** How often a question is asked before it stays unanswered: a worker may end over it, or over something else. */
const TRIES = 2;

/** A list, about the version of the text that was asked. */
export interface Answer {
	readonly version: number;
	readonly items: readonly unknown[];
}

interface Asked {
	readonly doc: DocId;
	readonly of: Query;
	readonly settle: (answer: Answer | undefined) => void;
	tries: number;
}

/** Questions on their way: each is answered at last, if only by `undefined`. */
export class Asking {
	private readonly asked = new Map<QueryId, Asked>();
	private made = 0;

	constructor(private readonly post: (message: ToWorker) => void) {}

	/** @param isHeard whether there is someone to answer now; otherwise it is asked as soon as its text is open */
	ask(doc: DocId, of: Query, isHeard: boolean): Promise<Answer | undefined> {
		return new Promise((settle) => {
			const query = (this.made += 1);
			this.asked.set(query, { doc, of, settle, tries: 0 });
			if (isHeard) {
				this.put(query);
			}
		});
	}

	isAsked(query: QueryId): boolean {
		return this.asked.has(query);
	}

	answer(query: QueryId, answer: Answer | undefined): void {
		const asked = this.asked.get(query);
		this.asked.delete(query);
		asked?.settle(answer);
	}

	/** The text is open, perhaps in another worker than before. */
	askAgain(doc: DocId): void {
		for (const [query, asked] of this.asked) {
			if (asked.doc === doc) {
				this.put(query);
			}
		}
	}

	/** Nobody will answer any more. */
	leave(doc?: DocId): void {
		for (const [query, asked] of this.asked) {
			if (doc === undefined || asked.doc === doc) {
				this.answer(query, undefined);
			}
		}
	}

	private put(query: QueryId): void {
		const asked = this.asked.get(query);
		if (asked && asked.tries < TRIES) {
			asked.tries += 1;
			this.post({ tell: 'query', query, doc: asked.doc, of: asked.of });
		} else {
			this.answer(query, undefined);
		}
	}
}
