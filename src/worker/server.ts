import { Agenda, type Work } from './agenda';
import type { Clock } from './clock';
import { Outbox } from './outbox';
import type { EncoderFiles } from './encoderFiles';
import type { Depth, DocId, FromWorker, LanguageFiles, ToWorker } from './protocol';
import type { Span } from '../analysis/model';
import { SecondReader } from '../analysis/encoder/secondReader';
import type { EncoderRuntime } from '../analysis/encoder/readWindow';
import type { Analyzer } from './analyzer';
import { ServedText } from './servedText';
import { messageOf } from '../messageOf';

/** How long one turn of work is, in milliseconds: so long may a message have to wait. */
const TURN = 12;
/** The longest time without a sign of life while there is work, in milliseconds; turns are shorter. */
const SIGN = 250;
/** How long a person has to pause before what an edit tore apart is looked for, in milliseconds. */
const PAUSE = 300;

interface LastSign {
	readonly doc: DocId | null | undefined;
	readonly on: Depth;
	readonly at: number;
}
const NO_SIGN: LastSign = { doc: undefined, on: 'quick', at: 0 };

/** Reads the language data in steps. @throws Error naming the file that is damaged */
export type LoadAnalyzer = (files: LanguageFiles) => Generator<void, Analyzer>;

/** Loads what runs the second reader. @param files where they were handed over @throws Error where it cannot be loaded */
export type LoadEncoder = (files: EncoderFiles | null) => Promise<EncoderRuntime>;

/**
 * Analyses texts, places their records and answers questions about them, in short turns, so that whatever it is told is
 * heard soon: runs in a worker, or in the host itself where there is none. Results are of the newest version it was told.
 */
export class EngineServer {
	private readonly texts = new Map<DocId, ServedText>();
	private readonly outbox: Outbox;
	private readonly agenda: Agenda;
	/** What calls off looking again for what was torn. */
	private readonly pauses = new Map<DocId, () => void>();
	private loading: Generator<void, Analyzer> | undefined;
	private analyzer: Analyzer | undefined;
	private second: SecondReader | undefined;
	/** What is to be loaded. */
	private encoder: { readonly files: EncoderFiles | null } | undefined;
	private heard = 0;
	private edits = 0;
	private isAtWork = false;
	private lastSign: LastSign = NO_SIGN;

	constructor(
		private readonly load: LoadAnalyzer,
		private readonly clock: Clock,
		private readonly post: (message: FromWorker, given: readonly ArrayBuffer[]) => void,
		private readonly loadEncoder: LoadEncoder | null = null,
	) {
		this.outbox = new Outbox(post);
		this.agenda = new Agenda(this.texts, this.outbox, post, (error) => this.loseSecondReader(error));
	}

	receive(message: ToWorker): void {
		this.heard += message.tell === 'start' ? 0 : 1;
		switch (message.tell) {
			case 'start':
				this.loading = this.load(message.files);
				break;
			case 'open':
				this.close(message.doc);
				this.texts.set(message.doc, new ServedText(message.doc, message.version, message.text));
				break;
			case 'edit':
				this.edit(message);
				break;
			case 'records':
				this.texts.get(message.doc)?.takeRecords(message);
				break;
			case 'careful':
				this.encoder = message;
				break;
			case 'kept':
				this.texts.get(message.doc)?.takeKept(message.bytes);
				break;
			case 'sight':
				this.see(message.doc, message.spans);
				break;
			case 'close':
				this.close(message.doc);
				break;
			case 'query':
				this.agenda.ask(message.query, message.doc, message.of);
				break;
			case 'more':
				this.outbox.more(message.parcel);
				break;
		}
		void this.work();
	}

	private edit({ doc, version, changes }: Extract<ToWorker, { tell: 'edit' }>): void {
		const text = this.texts.get(doc);
		if (!text) {
			return;
		}
		text.edit(version, changes);
		text.lastEdit = this.edits += 1;
		this.outbox.forget(doc, 'analyses');
		this.pauses.get(doc)?.();
		if (text.isTorn) {
			const lookAgain = (): void => {
				text.askToLookAgain();
				void this.work();
			};
			this.pauses.set(doc, this.clock.after(PAUSE, lookAgain));
		}
	}

	private see(doc: DocId, spans: readonly Span[]): void {
		const text = this.texts.get(doc);
		if (text) {
			text.sight = spans;
		}
	}

	private close(doc: DocId): void {
		this.texts.delete(doc);
		this.outbox.forget(doc, 'everything');
		this.pauses.get(doc)?.();
		this.pauses.delete(doc);
	}

	private async work(): Promise<void> {
		if (this.isAtWork) {
			return;
		}
		this.isAtWork = true;
		for (let work = this.next(); work; work = this.next()) {
			this.giveSign(work);
			const until = this.clock.now() + TURN;
			for (let step = work.step(); ; step = work.step()) {
				if (step instanceof Promise) {
					// What is awaited lets messages in: they may have made the rest of this work idle.
					await step;
					break;
				}
				if (step.done || this.clock.now() >= until) {
					break;
				}
			}
			await this.clock.rest();
		}
		this.isAtWork = false;
		this.lastSign = NO_SIGN;
		this.post({ tell: 'idle', heard: this.heard }, []);
	}

	/** Before anything that may never end, so that it is known what it was. */
	private giveSign({ doc, at }: Work): void {
		const now = this.clock.now();
		const { lastSign } = this;
		if (doc !== lastSign.doc || at !== lastSign.on || now - lastSign.at >= SIGN) {
			this.lastSign = { doc, on: at, at: now };
			this.post({ tell: 'alive', doc, at }, []);
		}
	}

	private loseSecondReader(error: unknown): void {
		this.second = this.encoder = undefined;
		this.texts.forEach((text) => {
			text.loseSecondReader();
			this.post({ tell: 'progress', doc: text.doc, done: 0, of: 0 }, []);
		});
		this.post({ tell: 'no second reader', message: messageOf(error) }, []);
	}

	private next(): Work | undefined {
		return this.toLoad() ?? this.agenda.next(this.analyzer, this.second) ?? this.toLoadEncoder();
	}

	/** When all is read quickly. */
	private toLoadEncoder(): Work | undefined {
		const { encoder, loadEncoder } = this;
		return encoder && loadEncoder
			? {
					doc: null,
					at: 'careful',
					step: async () => {
						this.encoder = undefined;
						try {
							this.second = new SecondReader(await loadEncoder(encoder.files));
						} catch (error) {
							this.loseSecondReader(error);
						}
						return { done: true };
					},
				}
			: undefined;
	}

	private toLoad(): Work | undefined {
		const { loading } = this;
		return (
			loading && {
				doc: null,
				at: 'quick',
				step: () => {
					try {
						const step = loading.next();
						if (step.done) {
							this.analyzer = step.value;
							this.loading = undefined;
							this.post({ tell: 'ready' }, []);
						}
						return step;
					} catch (error) {
						this.loading = undefined;
						this.post({ tell: 'broken', message: messageOf(error) }, []);
						return { done: true };
					}
				},
			}
		);
	}
}
