import { Session } from '../../analysis/session';
import type { English } from '../../analysis/trained/english';
import { compareVersions } from '../../corpus/versions/compareVersions';
import { joinNamesInSteps } from '../../corpus/directory/joinNames';
import { recordInSteps } from '../../corpus/index/makeRecord';
import { packRecord } from '../../corpus/index/packRecord';
import { applyCorrectionsInSteps } from '../../review/corrections/applyCorrections';
import { correctionsIn } from '../../review/corrections/correctionsIn';
import { placeRecordsInSteps } from '../../review/placeRecords';
import { WordForms } from '../../corpus/words/wordForm';
import type { Clock } from '../clock';
import { Incoming } from '../incoming';
import type { LanguageFiles } from '../protocol';
import type { Asked, CorpusQuestions, FromCorpus, QuestionId, ToCorpus } from './questions';
import { SourceCache } from './sourceCache';
import { messageOf } from '../../messageOf';

/** How long one turn of work is, in milliseconds. */
const TURN = 12;
/** The longest time without a sign of life while there is work, in milliseconds. */
const SIGN = 250;

/** Reads the language data in steps. @throws Error naming the file that is damaged */
export type LoadEnglish = (files: LanguageFiles) => Generator<void, English>;

type Steps = Generator<void, unknown>;

/** What questions are answered with. */
interface Reader {
	readonly english: English;
	readonly forms: WordForms;
	readonly cache: SourceCache;
}

/**
 * Answers questions about many texts, in short turns: what a person waits for comes before what an index is made of. Runs
 * in a thread beside that of the open texts, or in the host itself where there is none.
 */
export class CorpusServer {
	private readonly questions = new Map<QuestionId, { readonly asked: Asked; steps: Steps | undefined }>();
	private readonly parts = new Map<QuestionId, Incoming<QuestionId>>();
	private loading: Generator<void, English> | undefined;
	private reader: Reader | undefined;
	private heard = 0;
	private isAtWork = false;
	private lastSign: { readonly question: QuestionId | null; readonly at: number } | undefined;

	constructor(
		private readonly load: LoadEnglish,
		private readonly clock: Clock,
		private readonly post: (message: FromCorpus, given: readonly ArrayBuffer[]) => void,
	) {}

	receive(message: ToCorpus): void {
		this.heard += message.tell === 'start' ? 0 : 1;
		switch (message.tell) {
			case 'start':
				this.loading = this.load(message.files);
				break;
			case 'part': {
				const parts = this.parts.get(message.question) ?? new Incoming(message.question);
				this.parts.set(message.question, parts);
				parts.add(message.pieces);
				break;
			}
			case 'ask':
				this.questions.set(message.question, { asked: message, steps: undefined });
				break;
			case 'leave':
				this.leave(message.question);
				break;
		}
		void this.work();
	}

	private leave(question: QuestionId): void {
		this.questions.delete(question);
		this.parts.delete(question);
	}

	private async work(): Promise<void> {
		if (this.isAtWork) {
			return;
		}
		this.isAtWork = true;
		for (let isMore = true; isMore;) {
			const until = this.clock.now() + TURN;
			do {
				isMore = this.step();
			} while (isMore && this.clock.now() < until);
			await this.clock.rest();
			isMore ||= this.loading !== undefined || (this.reader !== undefined && this.questions.size > 0);
		}
		this.isAtWork = false;
		this.lastSign = undefined;
		this.post({ tell: 'idle', heard: this.heard }, []);
	}

	/** @returns whether something was done */
	private step(): boolean {
		if (this.loading) {
			this.giveSign(null);
			this.loadOn(this.loading);
			return true;
		}
		const { reader } = this;
		const [question, next] =
			[...this.questions].find(([, { asked }]) => asked.ask !== 'record') ?? [...this.questions][0] ?? [];
		if (!reader || question === undefined || !next) {
			return false;
		}
		this.giveSign(question);
		try {
			next.steps ??= this.answer(question, next.asked, reader);
			const step = next.steps.next();
			if (step.done) {
				this.leave(question);
				this.post({ tell: 'answer', question, answer: step.value }, []);
			}
		} catch (error) {
			this.leave(question);
			this.post({ tell: 'refuse', question, message: messageOf(error) }, []);
		}
		return true;
	}

	private *answer(question: QuestionId, asked: Asked, { english, forms, cache }: Reader): Steps {
		switch (asked.ask) {
			case 'record': {
				const session = new Session(english);
				const analysis = yield* session.read(asked.of);
				const { record, fingerprints } = yield* recordInSteps(analysis, english, forms, session);
				const facts = packRecord(record);
				const answer: CorpusQuestions['record']['answered'] = { facts, fingerprints };
				return answer;
			}
			case 'corrected': {
				const { text, records, names } = asked.of;
				const placed = yield* placeRecordsInSteps(text, records);
				return yield* applyCorrectionsInSteps(yield* cache.read(text), correctionsIn(names, placed));
			}
			case 'check': {
				const { text, head, sources } = asked.of;
				const parts = this.parts.get(question);
				const analysis = parts && head !== null ? parts.analysis(text, head) : yield* cache.read(text);
				const against = yield* cache.sources(sources);
				yield;
				return yield* against.check({ text, analysis });
			}
			case 'join':
				return yield* joinNamesInSteps(asked.of, english.names);
			case 'compare': {
				const { older, newer } = asked.of;
				return compareVersions(yield* cache.read(older), yield* cache.read(newer));
			}
		}
	}

	/** Before anything that may never end, so that it is known what it was. */
	private giveSign(question: QuestionId | null): void {
		const now = this.clock.now();
		const { lastSign } = this;
		if (!lastSign || question !== lastSign.question || now - lastSign.at >= SIGN) {
			this.lastSign = { question, at: now };
			this.post({ tell: 'alive', doc: question, at: 'quick' }, []);
		}
	}

	private loadOn(loading: Generator<void, English>): void {
		try {
			const step = loading.next();
			if (step.done) {
				this.loading = undefined;
				const forms = new WordForms(step.value);
				this.reader = { english: step.value, forms, cache: new SourceCache(step.value, forms) };
				this.post({ tell: 'ready' }, []);
			}
		} catch (error) {
			this.loading = undefined;
			this.post({ tell: 'broken', message: messageOf(error) }, []);
		}
	}
}
