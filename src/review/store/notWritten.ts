import { messageOf } from '../../messageOf';
import { LinkedRecords, NewerRecords, type StoreMessage } from './recordFiles';

/** Why something was not written. */
export interface NotWritten {
	readonly kind: 'memory only' | 'newer' | 'linked';
	readonly file: string;
	readonly reason: string;
}

export function notWritten(error: unknown, file: string): NotWritten {
	const reason = messageOf(error);
	const kind = error instanceof NewerRecords ? 'newer' : error instanceof LinkedRecords ? 'linked' : 'memory only';
	return { kind, file, reason };
}

/** Tells of what was not written, once it is known whether it is kept at least: of the same once. */
export class Telling {
	private told = '';
	private held: NotWritten | undefined;

	constructor(private readonly say: (message: StoreMessage) => void) {}

	/** Something was not written: {@link tell} tells of it. */
	hold(failure: NotWritten | undefined): void {
		this.held = failure;
	}

	/** @param isKept until it can be written, in a place that outlasts the window */
	tell(isKept: boolean): void {
		const { held } = this;
		this.held = undefined;
		const told = `${held?.reason ?? ''}\n${String(isKept)}`;
		if (held && this.told !== told) {
			const { kind, file, reason } = held;
			this.told = told;
			this.say(kind === 'newer' ? { kind, file, reason } : { kind, file, reason, isKept });
		}
	}

	/** Writing works: should it fail again, that is told again. */
	reset(): void {
		this.told = '';
	}
}
