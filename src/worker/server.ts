import { Agenda, type Work } from './agenda';
import type { Clock } from './clock';
import { Outbox } from './outbox';
import type { DocId, FromWorker, LanguageFiles, ToWorker } from './protocol';
import { ServedText, type Analyzer } from './servedText';

/** How long one turn of work is, in milliseconds: so long may a message have to wait. */
const TURN = 12;
/** The longest time without a sign of life while there is work, in milliseconds; turns are shorter. */
const SIGN = 250;
/** How long a person has to pause before what an edit tore apart is looked for, in milliseconds. */
const PAUSE = 300;

/** Reads the language data in steps. @throws Error naming the file that is damaged */
export type LoadAnalyzer = (files: LanguageFiles) => Generator<void, Analyzer>;

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
	private analyze: Analyzer | undefined;
	private heard = 0;
	private edits = 0;
	private isAtWork = false;
	private lastSign: { readonly doc: DocId | null | undefined; readonly at: number } = { doc: undefined, at: 0 };

	constructor(
		private readonly load: LoadAnalyzer,
		private readonly clock: Clock,
		private readonly post: (message: FromWorker, given: readonly ArrayBuffer[]) => void,
	) {
		this.outbox = new Outbox(post);
		this.agenda = new Agenda(this.texts, this.outbox, post);
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
			this.giveSign(work.doc);
			const until = this.clock.now() + TURN;
			while (!work.step().done && this.clock.now() < until);
			await this.clock.rest();
		}
		this.isAtWork = false;
		this.lastSign = { doc: undefined, at: 0 };
		this.post({ tell: 'idle', heard: this.heard }, []);
	}

	/** Before anything that may never end, so that it is known what it was. */
	private giveSign(doc: DocId | null): void {
		const now = this.clock.now();
		if (doc !== this.lastSign.doc || now - this.lastSign.at >= SIGN) {
			this.lastSign = { doc, at: now };
			this.post({ tell: 'alive', doc }, []);
		}
	}

	private next(): Work | undefined {
		return this.toLoad() ?? this.agenda.next(this.analyze);
	}

	private toLoad(): Work | undefined {
		const { loading } = this;
		return (
			loading && {
				doc: null,
				step: () => {
					try {
						const step = loading.next();
						if (step.done) {
							this.analyze = step.value;
							this.loading = undefined;
							this.post({ tell: 'ready' }, []);
						}
						return step;
					} catch (error) {
						this.loading = undefined;
						this.post({ tell: 'broken', message: error instanceof Error ? error.message : String(error) }, []);
						return { done: true };
					}
				},
			}
		);
	}
}
