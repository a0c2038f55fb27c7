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

	constructor(private readonly tell: (message: StoreMessage) => void) {}

	/** @param isKept until it can be written, in a place that outlasts the window */
	of({ kind, file, reason }: NotWritten, isKept: boolean): void {
		const told = `${reason}\n${String(isKept)}`;
		if (this.told !== told) {
			this.told = told;
			this.tell(kind === 'newer' ? { kind, file, reason } : { kind, file, reason, isKept });
		}
	}

	/** Writing works: should it fail again, that is told again. */
	reset(): void {
		this.told = '';
	}
}
