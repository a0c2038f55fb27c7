import type { Span } from '../analysis/model';
import type { Anchor } from '../review/anchors/anchor';
import type { TextChange } from '../review/anchors/trackSpan';
import type { DeskRecord } from '../review/model';
import { Asking, type Answer } from './asking';
import type { EngineEvents, EngineHost } from './engineHost';
import type { EngineMessage } from './engineMessage';
import { Faults } from './faults';
import type { WorkerPort, WorkerSpawner } from './port';
import type { DocId, Query, Reanchored, Settled } from './protocol';
import { Reports } from './reports';
import { SecondReaderAsk } from './secondReaderAsk';
import { ToldText } from './toldText';
import { WorkerLife, type Death } from './workerLife';
import { messageOf } from '../messageOf';

/** How long a worker at work may give no sign of life, in milliseconds. */
const PATIENCE = 10_000;
/** After so many workers that ended one after the other, without having read a text, no more are started. */
const DEATHS = 3;
/** After so many deaths over it a text is given up. */
const DEATHS_OF_TEXT = 2;
/** So often a text is told anew whose reading did not fit. */
const DRIFTS = 2;

/**
 * The host's side of the analysis: tells a worker of texts and records, and takes in what it finds out about them. The
 * worker is started with the first text; one that ends is replaced, and told everything again.
 */
export class EngineClient {
	private readonly texts = new Map<DocId, ToldText>();
	private readonly life: WorkerLife;
	private readonly reports: Reports;
	private readonly asking: Asking;
	private readonly second: SecondReaderAsk;
	private readonly faults: Faults;
	private longest = Infinity;
	private deaths = 0;
	/** Why no more workers are started. */
	private ended: EngineMessage | undefined;

	/** @param patience how long a worker at work may give no sign of life, in milliseconds */
	constructor(
		spawn: WorkerSpawner,
		private readonly host: EngineHost,
		private readonly events: EngineEvents,
		patience = PATIENCE,
	) {
		this.life = new WorkerLife(spawn, host, patience, {
			started: (port) => void this.started(port),
			cannotStart: (error) => this.faults.gone({ about: 'cannot start', cause: messageOf(error) }),
			heard: (message) => this.reports.hear(message),
			died: (death) => this.died(death),
		});
		this.asking = new Asking((message) => this.life.post(message));
		this.faults = new Faults(host, events, this.asking);
		this.second = new SecondReaderAsk(host, {
			give: (message, given) => this.life.post(message, given),
			takeBack: () => this.withoutSecond(),
		});
		this.reports = new Reports(this.texts, this.asking, host, {
			onRead: (doc, version, analysis, depth) => {
				this.deaths = 0;
				events.onRead(doc, version, analysis, depth);
				void this.second.ask();
			},
			onProgress: (doc, done, of) => events.onProgress(doc, done, of),
			withoutSecond: (cause) => this.second.failed(cause),
			onPlaced: (doc, version, places) => events.onPlaced(doc, version, places),
			failed: (doc, cause) => this.faults.failed(doc, { about: 'failed', doc, cause }),
			drifted: (text) => this.drifted(text),
			askForMore: (parcel) => this.life.post({ tell: 'more', parcel }),
		});
	}

	/** A text is to be analysed, until it is closed; `doc` is given to no other text ever. */
	open(doc: DocId, version: number, text: string): void {
		this.close(doc);
		if (this.ended) {
			this.events.onFailed(doc, this.ended);
			return;
		}
		const told = new ToldText(doc, version, text.length);
		this.texts.set(doc, told);
		this.life.start();
		this.tell(told, text);
	}

	/**
	 * The text has changed; changes are applied one after another, as those of one event of VS Code are.
	 *
	 * @returns whether it will be read; else what was said of why holds
	 */
	edit(doc: DocId, version: number, changes: readonly TextChange[]): boolean {
		const text = this.texts.get(doc);
		if (!text) {
			return false;
		}
		text.version = version;
		text.length += changes.reduce((sum, change) => sum + change.text.length - change.length, 0);
		if (!text.isTold || text.length > this.longest) {
			this.tell(text);
		} else {
			this.life.post({ tell: 'edit', doc, version, changes });
		}
		return this.isReadable(text);
	}

	/** The records of a text, and all corrections of names, as they are now: only what changed is told. */
	records(doc: DocId, records: readonly DeskRecord[], names: readonly DeskRecord[]): void {
		const text = this.texts.get(doc);
		text?.want(records, names);
		void text?.tell(this.life, this.host);
	}

	/** What of a text is in sight now: it is read carefully before the rest. */
	sight(doc: DocId, spans: readonly Span[]): void {
		const text = this.texts.get(doc);
		if (text) {
			text.sight = spans;
			text.tellSight(this.life);
		}
	}

	/** The host wants another depth than before. */
	depthChanged(): void {
		void this.second.ask();
	}

	close(doc: DocId): void {
		const text = this.texts.get(doc);
		if (text?.isTold) {
			this.life.post({ tell: 'close', doc });
		}
		text?.forget();
		this.texts.delete(doc);
		this.asking.leave(doc);
	}

	/** Finds what somebody meant, words of a version with where they stood, in the present text; `undefined`: cannot be said. */
	async settle(
		doc: DocId,
		version: number,
		anchors: readonly Anchor[],
	): Promise<(Settled & { readonly version: number }) | undefined> {
		const answer = await this.ask(doc, { ask: 'settle', version, anchors });
		const [settled] = (answer?.items ?? []) as Settled[];
		return answer && settled && { ...settled, version: answer.version };
	}

	/** The fingerprint of the words of the present text; `undefined`: cannot be said. */
	async fingerprint(doc: DocId): Promise<string | undefined> {
		const [print] = ((await this.ask(doc, { ask: 'fingerprint' }))?.items ?? []) as string[];
		return print;
	}

	/** The records that do not stand any more where their anchors say, with anchors that say it. */
	async reanchored(doc: DocId): Promise<readonly DeskRecord[]> {
		const answer = await this.ask(doc, { ask: 'reanchored' });
		const records = this.texts.get(doc)?.records;
		return ((answer?.items ?? []) as Reanchored[]).flatMap(({ id, target }) => {
			const record = records?.get(id);
			return record ? [{ ...record, target }] : [];
		});
	}

	/** Ends the worker at once; nothing is told any more, and what was asked stays unanswered by `undefined`. */
	dispose(): void {
		this.life.dispose();
		this.texts.clear();
		this.reports.clear();
		this.asking.leave();
	}

	private async ask(doc: DocId, of: Query): Promise<Answer | undefined> {
		const text = this.texts.get(doc);
		return text && this.isReadable(text) ? this.asking.ask(doc, of, text.isTold) : undefined;
	}

	private isReadable({ isGivenUp, isTooLong }: ToldText): boolean {
		return !isGivenUp && !isTooLong && this.life.isComing;
	}

	private async started({ longest, noWorker }: WorkerPort): Promise<void> {
		this.longest = longest;
		this.second.started(noWorker === undefined);
		if (noWorker !== undefined) {
			this.faults.say({ about: 'no worker', cause: noWorker, longest });
		}
		for (const text of [...this.texts.values()]) {
			this.tell(text);
			await this.host.rest();
		}
	}

	/** Tells a text as it is now, and what belongs to it, to a worker that does not know it. */
	private tell(text: ToldText, known?: string): void {
		const { doc, version, length } = text;
		if (!this.life.isUp || text.isGivenUp || this.texts.get(doc) !== text) {
			return;
		}
		if (length > this.longest) {
			this.putAside(text);
			return;
		}
		text.isTooLong = false;
		const content = text.isTold ? undefined : (known ?? this.host.textOf(doc, version));
		if (content === undefined) {
			// Its next edit will tell it.
			this.asking.leave(doc);
			return;
		}
		text.length = content.length;
		text.isTold = true;
		this.life.post({ tell: 'open', doc, version, text: content });
		text.tellSight(this.life);
		void this.tellKept(text);
		this.asking.askAgain(doc);
		void text.tell(this.life, this.host);
	}

	private async tellKept(text: ToldText): Promise<void> {
		const bytes = await this.host.kept(text.doc);
		if (bytes && text.isTold && this.texts.get(text.doc) === text) {
			this.life.post({ tell: 'kept', doc: text.doc, bytes }, [bytes.buffer]);
		}
	}

	private putAside(text: ToldText): void {
		const { doc, isTooLong, isTold } = text;
		if (isTold) {
			this.life.post({ tell: 'close', doc });
		}
		text.forget();
		text.isTooLong = true;
		this.asking.leave(doc);
		if (!isTooLong) {
			this.faults.failed(doc, { about: 'too long', doc, longest: this.longest });
		}
	}

	/** Some edit was missed: the worker is told the whole text. */
	private drifted(text: ToldText): void {
		text.drifts += 1;
		text.forget();
		if (text.drifts <= DRIFTS) {
			this.tell(text);
		} else {
			this.giveUp(text, { about: 'failed', doc: text.doc, cause: 'drift' });
		}
	}

	/** Another worker reads all texts quickly: nothing else gives back all the memory that the second reader takes. */
	private withoutSecond(): void {
		this.life.stop();
		this.forgetAll();
		this.texts.forEach((_, doc) => this.events.onProgress(doc, 0, 0));
		this.startForTexts();
	}

	private forgetAll(): void {
		this.reports.clear();
		this.texts.forEach((text) => text.forget());
	}

	private startForTexts(): void {
		if ([...this.texts.values()].some(({ isGivenUp }) => !isGivenUp)) {
			this.life.start();
		}
	}

	private died({ cause, message, doc, at }: Death): void {
		if (at === 'careful') {
			// A text can do without what the second reader makes of it.
			this.second.failed(message);
			this.withoutSecond();
			return;
		}
		this.forgetAll();
		const text = doc === null ? undefined : this.texts.get(doc);
		if (text && (cause === 'silent' || (text.deaths += 1) >= DEATHS_OF_TEXT)) {
			this.giveUp(
				text,
				cause === 'silent' ? { about: cause, doc: text.doc } : { about: cause, doc: text.doc, cause: message },
			);
		} else if ((this.deaths += 1) >= DEATHS) {
			this.ended = { about: 'keeps ending', cause: message };
			this.faults.gone(this.ended);
			return;
		}
		this.startForTexts();
	}

	private giveUp(text: ToldText, message: EngineMessage): void {
		text.isGivenUp = true;
		this.asking.leave(text.doc);
		this.faults.failed(text.doc, message);
	}
}
