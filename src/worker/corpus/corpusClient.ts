import type { Analysis } from '../../analysis/model';
import type { Clock } from '../clock';
import { analysisHead, analysisPieces } from '../pieces';
import type { WorkerSpawner } from '../port';
import { WorkerLife, type Death } from '../workerLife';
import type {
	Asked,
	CorpusAsk,
	CorpusQuestions,
	CorrectedText,
	FromCorpus,
	NamedText,
	QuestionId,
	ToCorpus,
} from './questions';

/** How long a thread at work may give no sign of life, in milliseconds: many long sources are made ready in one go. */
const PATIENCE = 60_000;
/** After so many threads that ended at work on it a question is refused. */
const DEATHS = 2;
/** A thread that nobody has asked anything for so long is ended, in milliseconds. */
const IDLE = 120_000;

interface Waiting {
	readonly asked: Asked;
	readonly analysis: Analysis | null;
	readonly answer: (answer: unknown) => void;
	readonly refuse: (error: Error) => void;
	/** How often it was put to a thread, and how many of them have ended over it. */
	tries: number;
	deaths: number;
}

/** What a question may be called off by. */
export interface Leaving {
	readonly isCancellationRequested: boolean;
	onCancellationRequested(listener: () => void): { dispose(): void };
}

/** Somebody called a question off. */
export class Left extends Error {}

/** The thread that was at work on a question was silent for too long, or ended by itself. */
export class Ended extends Error {
	constructor(
		readonly how: Death['cause'],
		message: string,
	) {
		super(message);
	}
}

/**
 * The host's side of the thread that works at many texts. It is started with the first question, ended when nobody has
 * asked anything for a while, and replaced where it ends by itself: what it had not answered is asked again.
 */
export class CorpusClient {
	private readonly life: WorkerLife<ToCorpus, FromCorpus>;
	private readonly waiting = new Map<QuestionId, Waiting>();
	private made = 0;
	private callOffEnd: (() => void) | undefined;
	private isOver = false;
	private longest = Infinity;

	constructor(
		spawn: WorkerSpawner<ToCorpus, FromCorpus>,
		private readonly clock: Pick<Clock, 'rest' | 'after'>,
		patience = PATIENCE,
	) {
		this.life = new WorkerLife(spawn, clock, patience, {
			started: ({ longest }) => {
				this.longest = longest;
				this.waiting.forEach((_, question) => void this.put(question));
			},
			cannotStart: (error) => this.refuseAll(error instanceof Error ? error : new Error(String(error))),
			heard: (message) => this.hear(message),
			died: (death) => this.died(death),
		});
	}

	/** What an index keeps of a text. @throws Error where it cannot be read */
	record(text: string, leaving?: Leaving): Promise<CorpusQuestions['record']['answered']> {
		return this.ask({ ask: 'record', of: text }, null, leaving);
	}

	/** A quick reading of a text, as persons have corrected it. @throws as {@link check} */
	corrected(of: CorrectedText, leaving?: Leaving): Promise<Analysis> {
		return this.ask({ ask: 'corrected', of }, null, leaving);
	}

	/**
	 * The quotations and reports of an article, in other texts.
	 *
	 * @param analysis of the article; `null`: it is read quickly
	 * @throws Left where it was called off, Error where it cannot be done
	 */
	check(
		text: string,
		analysis: Analysis | null,
		sources: readonly NamedText[],
		leaving?: Leaving,
	): Promise<CorpusQuestions['check']['answered']> {
		return this.ask(
			{ ask: 'check', of: { text, head: analysis && analysisHead(analysis), sources } },
			analysis,
			leaving,
		);
	}

	/** What a newer version says otherwise. @throws as {@link check} */
	compare(older: string, newer: string, leaving?: Leaving): Promise<CorpusQuestions['compare']['answered']> {
		return this.ask({ ask: 'compare', of: { older, newer } }, null, leaving);
	}

	/** Which names of several texts are one. @throws as {@link check} */
	join(texts: CorpusQuestions['join']['asked'], leaving?: Leaving): Promise<CorpusQuestions['join']['answered']> {
		return this.ask({ ask: 'join', of: texts }, null, leaving);
	}

	/** Ends the thread; what was asked is called off. */
	dispose(): void {
		this.isOver = true;
		this.callOffEnd?.();
		this.life.dispose();
		this.refuseAll(new Left());
	}

	private ask<Ask extends CorpusAsk>(
		asked: Extract<Asked, { readonly ask: Ask }>,
		analysis: Analysis | null,
		leaving: Leaving | undefined,
	): Promise<CorpusQuestions[Ask]['answered']> {
		return new Promise((answer, refuse) => {
			if (this.isOver || leaving?.isCancellationRequested) {
				refuse(new Left());
				return;
			}
			const question = (this.made += 1);
			const left = leaving?.onCancellationRequested(() => this.leave(question));
			this.waiting.set(question, {
				asked,
				analysis,
				tries: 0,
				deaths: 0,
				answer: (given) => {
					left?.dispose();
					answer(given as CorpusQuestions[Ask]['answered']);
				},
				refuse: (error) => {
					left?.dispose();
					refuse(error);
				},
			});
			this.callOffEnd?.();
			if (this.life.isUp) {
				void this.put(question);
			} else {
				this.life.start();
			}
		});
	}

	private async put(question: QuestionId): Promise<void> {
		const waiting = this.waiting.get(question);
		if (!waiting) {
			return;
		}
		const { asked, analysis } = waiting;
		if (lengthOf(asked) > this.longest) {
			this.settle(question)?.refuse(new TooLong(this.longest));
			return;
		}
		const tried = (waiting.tries += 1);
		for (const pieces of analysis ? analysisPieces(analysis) : []) {
			this.life.post({ tell: 'part', question, pieces });
			await this.clock.rest();
			// Called off meanwhile, or asked again of another thread, which is told all of it there.
			if (this.waiting.get(question)?.tries !== tried) {
				return;
			}
		}
		this.life.post({ tell: 'ask', question, ...asked });
	}

	private hear(message: FromCorpus): void {
		if (message.tell === 'answer') {
			this.settle(message.question)?.answer(message.answer);
		} else if (message.tell === 'refuse') {
			this.settle(message.question)?.refuse(new Error(message.message));
		}
	}

	private leave(question: QuestionId): void {
		const waiting = this.settle(question);
		if (waiting) {
			this.life.post({ tell: 'leave', question });
			waiting.refuse(new Left());
		}
	}

	private settle(question: QuestionId): Waiting | undefined {
		const waiting = this.waiting.get(question);
		this.waiting.delete(question);
		if (this.waiting.size === 0) {
			this.callOffEnd?.();
			this.callOffEnd = this.clock.after(IDLE, () => this.life.stop());
		}
		return waiting;
	}

	private died({ cause, message, doc }: Death): void {
		for (const [question, waiting] of this.waiting) {
			// What waited behind another has no part in it; where nothing was begun it may have been any of them.
			waiting.deaths += doc === null || question === doc ? 1 : 0;
			if (waiting.deaths >= DEATHS || (cause === 'silent' && question === doc)) {
				this.settle(question)?.refuse(new Ended(cause, message));
			}
		}
		if (this.waiting.size > 0) {
			this.life.start();
		}
	}

	private refuseAll(error: Error): void {
		for (const question of this.waiting.keys()) {
			this.settle(question)?.refuse(error);
		}
	}
}

/** More text than may be read at once in the host's own thread, where there is no other. */
export class TooLong extends Error {
	/** @param longest in UTF-16 units */
	constructor(readonly longest: number) {
		super(`longer than ${longest}`);
	}
}

/** In UTF-16 units, of all its texts. */
function lengthOf(asked: Asked): number {
	switch (asked.ask) {
		case 'record':
			return asked.of.length;
		case 'corrected':
			return asked.of.text.length;
		case 'check':
			return asked.of.sources.reduce((sum, { text }) => sum + text.length, asked.of.text.length);
		case 'compare':
			return asked.of.older.length + asked.of.newer.length;
		case 'join':
			return 0;
	}
}
