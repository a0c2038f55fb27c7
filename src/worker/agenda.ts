import type { SecondReader } from '../analysis/encoder/secondReader';
import { hashText } from '../analysis/learn/hash';
import { answer, type Answered } from './answer';
import type { Outbox } from './outbox';
import { analysisHead, analysisPieces, answerPieces } from './pieces';
import { packPlaces } from './places';
import type { Depth, DocId, FromWorker, Query, QueryId } from './protocol';
import type { Analyzer, Reading } from './analyzer';
import type { ServedText } from './servedText';
import { messageOf } from '../messageOf';

/** Some work on a text; `step` does a few milliseconds of it at most, or what is awaited. */
export interface Work {
	readonly doc: DocId | null;
	/** What it is part of: a text can do without what is careful. */
	readonly at: Depth;
	readonly step: () => Step | Promise<Step>;
}

interface Step {
	readonly done?: boolean;
}

interface Question {
	readonly query: QueryId;
	readonly doc: DocId;
	readonly of: Query;
	steps: Generator<void, Answered> | undefined;
}

/**
 * What is to be done next: places first, then questions, then analyses, quick ones before careful ones, those of the texts
 * edited last before others, and careful ones of what somebody sees before all others.
 */
export class Agenda {
	/** In the order in which they were asked. */
	private readonly questions: Question[] = [];

	constructor(
		private readonly texts: ReadonlyMap<DocId, ServedText>,
		private readonly outbox: Outbox,
		private readonly post: (message: FromWorker, given: readonly ArrayBuffer[]) => void,
		/** The second reader has failed: there is none any more. */
		private readonly lose: (error: unknown) => void,
	) {}

	ask(query: QueryId, doc: DocId, of: Query): void {
		this.questions.push({ query, doc, of, steps: undefined });
	}

	/**
	 * @param analyzer where the language data is read already
	 * @param second where there is a second reader
	 */
	next(analyzer: Analyzer | undefined, second: SecondReader | undefined): Work | undefined {
		const texts = [...this.texts.values()].sort((a, b) => b.lastEdit - a.lastEdit);
		return (
			firstOf(texts, (text) => this.toPlace(text)) ??
			this.toAnswer() ??
			(analyzer && firstOf(texts, (text) => this.toRead(text, analyzer, second))) ??
			(analyzer && second && firstOf(inSight(texts), (text) => this.toReadCarefully(text, analyzer, second)))
		);
	}

	private toPlace(text: ServedText): Work | undefined {
		const steps = text.toPlace();
		return (
			steps &&
			workOf(text.doc, steps, {
				done: () => this.sendPlaces(text),
				failed: (error) => this.fail(text, 'places', error),
			})
		);
	}

	private toRead(text: ServedText, analyzer: Analyzer, second: SecondReader | undefined): Work | undefined {
		const steps = text.toRead(analyzer, second);
		return (
			steps &&
			workOf(text.doc, steps, {
				done: (reading) => reading && this.sendAnalysis(text, reading),
				failed: (error) => this.fail(text, 'quick', error),
			})
		);
	}

	private toReadCarefully(text: ServedText, analyzer: Analyzer, second: SecondReader): Work | undefined {
		const steps = text.toReadCarefully(analyzer, second);
		return (
			steps && {
				doc: text.doc,
				at: 'careful',
				step: async () => {
					try {
						const step = await steps.next();
						const partly = text.takePartly();
						if (partly) {
							this.sendAnalysis(text, partly);
						}
						if (step.done && step.value) {
							this.sendAnalysis(text, step.value);
							const bytes = text.windowsToKeep;
							this.post({ tell: 'keep', doc: text.doc, version: text.version, bytes }, [bytes.buffer]);
						} else if (!step.done && text.progress) {
							this.post({ tell: 'progress', doc: text.doc, ...text.progress }, []);
						}
						return step;
					} catch (error) {
						text.giveUp('careful');
						this.lose(error);
						return { done: true };
					}
				},
			}
		);
	}

	private toAnswer(): Work | undefined {
		for (let question = this.questions[0]; question; question = this.questions[0]) {
			const asked = question;
			const text = this.texts.get(asked.doc);
			if (text) {
				asked.steps ??= answer(text, asked.of);
				return workOf(text.doc, asked.steps, {
					done: (answered) => this.settle(asked, answered),
					failed: () => this.settle(asked, undefined),
				});
			}
			this.settle(asked, undefined);
		}
		return undefined;
	}

	private settle(question: Question, answered: Answered | undefined): void {
		const { query, doc } = question;
		this.questions.splice(this.questions.indexOf(question), 1);
		if (answered) {
			const { version, items } = answered;
			this.outbox.send(doc, { is: 'answer', query, version }, answerPieces(items));
		} else {
			this.post({ tell: 'unanswered', query }, []);
		}
	}

	private sendPlaces({ doc, version, set, tracked }: ServedText): void {
		const packed = packPlaces(tracked.placed);
		this.post({ tell: 'placed', doc, version, set, ...packed }, [
			packed.outcomes.buffer,
			packed.counts.buffer,
			packed.offsets.buffer,
		]);
	}

	private sendAnalysis({ doc, version, text }: ServedText, { analysis, depth }: Reading): void {
		// Only the newest is of use.
		this.outbox.forget(doc, 'analyses');
		this.outbox.send(
			doc,
			{ is: 'read', doc, version, depth, head: analysisHead(analysis), length: text.length, sum: hashText(text) },
			analysisPieces(analysis),
		);
	}

	private fail(text: ServedText, what: 'places' | 'quick', error: unknown): void {
		text.giveUp(what);
		const message = messageOf(error);
		this.post({ tell: 'failed', doc: text.doc, version: text.version, message }, []);
	}
}

/** The same texts, those in sight first. */
const inSight = (texts: readonly ServedText[]): ServedText[] => [
	...texts.filter(({ sight }) => sight.length > 0),
	...texts.filter(({ sight }) => sight.length === 0),
];

function firstOf<T>(items: readonly T[], workOn: (item: T) => Work | undefined): Work | undefined {
	for (const item of items) {
		const work = workOn(item);
		if (work) {
			return work;
		}
	}
	return undefined;
}

/** Steps that never throw: what they come to is told once. */
function workOf<T>(
	doc: DocId,
	steps: Generator<void, T>,
	tell: { readonly done: (result: T) => void; readonly failed: (error: unknown) => void },
): Work {
	return {
		doc,
		at: 'quick',
		step: () => {
			try {
				const step = steps.next();
				if (step.done) {
					tell.done(step.value);
				}
				return step;
			} catch (error) {
				tell.failed(error);
				return { done: true };
			}
		},
	};
}
