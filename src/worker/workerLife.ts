import type { Clock } from './clock';
import type { WorkerPort, WorkerSpawner } from './port';
import type { Depth, DocId, FromWorker, ToWorker } from './protocol';
import { isSign } from './signs';

/** How often it is looked whether there was a sign of life, within the time after which there has to be one. */
const LOOKS = 10;

/** How a worker ended. */
export interface Death {
	readonly cause: 'silent' | 'ended';
	readonly message: string;
	/** What it was at work on. */
	readonly doc: DocId | null;
	/** Which reading that was. */
	readonly at: Depth;
}

interface LifeEvents<To, From> {
	started(port: WorkerPort<To, From>): void;
	cannotStart(error: unknown): void;
	heard(message: From): void;
	died(death: Death): void;
}

/** One worker at a time, from its start to its end; one that has work and gives no sign of life any more is ended. */
export class WorkerLife<To = ToWorker, From extends { readonly tell: string } = FromWorker> {
	private port: WorkerPort<To, From> | undefined;
	private isStarting = false;
	private isOver = false;
	private posted = 0;
	private heard = 0;
	private atWorkOn: DocId | null = null;
	private at: Depth = 'quick';
	private silentLooks = 0;
	private callOffLook: (() => void) | undefined;

	/** @param patience how long a worker may be silent, in milliseconds */
	constructor(
		private readonly spawn: WorkerSpawner<To, From>,
		private readonly clock: Pick<Clock, 'after'>,
		private readonly patience: number,
		private readonly events: LifeEvents<To, From>,
	) {}

	get isUp(): boolean {
		return this.port !== undefined;
	}

	/** Whether there is one, or will be soon. */
	get isComing(): boolean {
		return !this.isOver && (this.isUp || this.isStarting);
	}

	/** Starts one where there is none. */
	start(): void {
		if (!this.port && !this.isStarting && !this.isOver) {
			this.isStarting = true;
			this.spawn().then(
				(port) => this.begin(port),
				(error: unknown) => {
					this.isStarting = false;
					if (!this.isOver) {
						this.events.cannotStart(error);
					}
				},
			);
		}
	}

	/** Nothing is told where there is no worker. */
	post(message: To, given: readonly ArrayBuffer[] = []): void {
		if (this.port) {
			this.posted += 1;
			this.port.post(message, given);
			this.watch();
		}
	}

	dispose(): void {
		this.isOver = true;
		this.port?.terminate();
		this.leave();
	}

	/** Ends the one there is; another can be started. */
	stop(): void {
		this.port?.terminate();
		this.leave();
	}

	private begin(port: WorkerPort<To, From>): void {
		this.isStarting = false;
		if (this.isOver) {
			port.terminate();
			return;
		}
		this.port = port;
		this.posted = this.heard = 0;
		port.listen(
			(message) => this.hear(message),
			(message) => this.end('ended', message),
		);
		this.events.started(port);
	}

	private hear(message: From): void {
		this.silentLooks = 0;
		if (isSign(message) && message.tell === 'alive') {
			this.atWorkOn = message.doc;
			this.at = message.at;
		} else if (isSign(message) && message.tell === 'idle') {
			this.heard = message.heard;
			this.atWorkOn = null;
		}
		this.events.heard(message);
	}

	/**
	 * Looks are counted, not time: while the host itself stands still, or the whole machine sleeps, nobody can give signs.
	 */
	private watch(): void {
		if (this.callOffLook || this.posted === this.heard) {
			return;
		}
		this.callOffLook = this.clock.after(this.patience / LOOKS, () => {
			this.callOffLook = undefined;
			this.silentLooks += 1;
			if (this.posted === this.heard) {
				this.silentLooks = 0;
			} else if (this.silentLooks > LOOKS) {
				this.port?.terminate();
				this.end('silent', `${this.patience / 1000} s`);
			} else {
				this.watch();
			}
		});
	}

	private end(cause: Death['cause'], message: string): void {
		const { atWorkOn: doc, at } = this;
		this.leave();
		this.events.died({ cause, message, doc, at });
	}

	private leave(): void {
		this.port = undefined;
		this.atWorkOn = null;
		this.at = 'quick';
		this.silentLooks = 0;
		this.callOffLook?.();
		this.callOffLook = undefined;
	}
}
