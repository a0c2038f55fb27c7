import type { EngineMessage } from './engineMessage';
import type { Depth, ToWorker } from './protocol';
import type { EncoderFiles } from './encoderFiles';
import { messageOf } from '../messageOf';

/** What is asked of a host: whether a second reader is wanted, and its files where the worker cannot read them itself. */
export interface SecondReaderHost {
	/** What is wanted now. */
	depth(): Depth;
	/** @throws Error where they cannot be read */
	encoder(): Promise<EncoderFiles | null>;
	tell(message: EngineMessage): void;
}

/** The worker of now, which may be given a second reader once. */
interface MayReadCarefully {
	give(message: ToWorker, given: readonly ArrayBuffer[]): void;
	/** Somebody wants to do without what was given. */
	takeBack(): void;
}

/**
 * The host's side of the second reader: a worker is asked for it when it has read its first text, and not again once it
 * has failed. The quick reading is there in any case.
 */
export class SecondReaderAsk {
	private isAsked = false;
	private isGiven = false;
	private isGivenUp = false;
	private isPossible = false;
	/** Goes up with whatever makes files that are still being read come too late. */
	private turn = 0;

	constructor(
		private readonly host: SecondReaderHost,
		private readonly worker: MayReadCarefully,
	) {}

	/** @param isPossible not where there is no worker: the host's own thread is not for that */
	started(isPossible: boolean): void {
		this.isAsked = this.isGiven = false;
		this.turn += 1;
		this.isPossible = isPossible;
	}

	/** A text was read, or somebody wants another depth than before. */
	async ask(): Promise<void> {
		const { host } = this;
		if (host.depth() === 'quick') {
			this.isAsked = false;
			this.turn += 1;
			if (this.isGiven) {
				this.isGiven = false;
				this.worker.takeBack();
			}
			return;
		}
		if (this.isAsked || this.isGivenUp || !this.isPossible) {
			return;
		}
		this.isAsked = true;
		const { turn } = this;
		try {
			const files = await host.encoder();
			if (turn !== this.turn) {
				return;
			}
			if (host.depth() === 'quick') {
				// Nobody has said so yet, and there is nothing to take back.
				this.isAsked = false;
				return;
			}
			this.isGiven = true;
			this.worker.give({ tell: 'careful', files }, files ? Object.values(files).map(({ buffer }) => buffer) : []);
		} catch (error) {
			if (turn === this.turn) {
				this.failed(messageOf(error));
			}
		}
	}

	/** It cannot be loaded, or has run out of memory or time. */
	failed(cause: string): void {
		this.isGivenUp = true;
		this.turn += 1;
		this.host.tell({ about: 'no second reader', cause });
	}
}
