import { messageOf } from '../../analysis/messageOf';
import { LinkedRecords, NewerRecords, type StoreMessage } from './recordFiles';

/** What a person is told where something stays in memory. */
export function notWritten(
	error: unknown,
	file: string,
): Extract<StoreMessage, { readonly kind: 'memory only' | 'newer' | 'linked' }> {
	const reason = messageOf(error);
	const kind = error instanceof NewerRecords ? 'newer' : error instanceof LinkedRecords ? 'linked' : 'memory only';
	return { kind, file, reason };
}
