import type { Anchor } from '../anchors/anchor';
import type { AuthorId, CorrectionRecord, RecordedCode, RecordId, ReviewRecord } from '../model';

/** A log: `${8 hex digits of the installation}-${8 hex digits at random}`; another one for each window and text. */
export type LogId = string;
/** `${LogId}.${n}`: the n-th act of its log, counted from 1. */
export type ActId = string;

/** How many acts of each log someone knew. */
export type Seen = Readonly<Record<LogId, number>>;

/** What a record is about; never changed once it is made. */
export type About =
	| { readonly type: 'review'; readonly about: ReviewRecord['about'] }
	| { readonly type: 'correction' }
	| { readonly type: 'finding'; readonly code: RecordedCode };

/** What can be said of a record; what is left out stays as it is. */
export type Said = Partial<
	Pick<ReviewRecord, 'status' | 'judged' | 'note' | 'tags' | 'sources' | 'foreign'> &
		Pick<CorrectionRecord, 'correction'>
>;

/** What an act says of one record. It names record and place again, so that it makes sense without other acts. */
export interface Change {
	readonly record: RecordId;
	readonly target: readonly Anchor[];
	/** When the record was made: ISO 8601, UTC. */
	readonly created: string;
	readonly of: About;
	readonly set: Said;
	/** Whose words they are, where the person who did the act only brought them: an import. */
	readonly by?: string;
	/** When they said it, there: ISO 8601, UTC. */
	readonly at?: string;
	/** Takes the record away, as far as the act had seen it. */
	readonly removed?: true;
}

/** Where a text is, and the fingerprint of its words. */
export interface Place {
	/** In the workspace, with `/`; empty for the whole workspace. */
	readonly path: string;
	readonly words: string;
}

/** One thing a person did, undone and redone as a whole. Never changed once written: undoing is an act, too. */
export interface Act {
	readonly id: ActId;
	/** The two parts of the id. */
	readonly log: LogId;
	readonly n: number;
	/** One more than the highest number it knew. It only makes everyone list acts in the same order. */
	readonly turn: number;
	readonly author: AuthorId;
	readonly reviewer: string;
	/** ISO 8601, UTC, for people to read. Clocks decide nothing. */
	readonly time: string;
	/** What it knew of other logs; the acts before it in its own log it always knew. */
	readonly saw: Seen;
	readonly kind: 'change' | 'undo' | 'redo' | 'place';
	/** For `undo` and `redo`: the act of kind `change` that is undone or redone. */
	readonly of: ActId | null;
	readonly changes: readonly Change[];
	/** For `place`: each log begins with one, and has no other. */
	readonly place: Place | null;
}

/** The log of what version 1 left: everyone always knew it, and it knew nothing. */
export const VERSION_1: LogId = 'version-1';

/** Whether one act knew of another when it was done. */
export function knew(later: Act, earlier: Act): boolean {
	if (later.log === earlier.log) {
		return later.n > earlier.n;
	}
	return earlier.log === VERSION_1 || (later.saw[earlier.log] ?? 0) >= earlier.n;
}

/** What was known of acts when something was found: none of a later turn, and none that one of these has not seen. */
export interface Sight {
	readonly turn: number;
	/** More than one where git has mixed them; none where an earlier version told only the turn. */
	readonly saws: readonly Seen[];
}

/** Whether an act was known. */
export const isInSight = ({ log, n, turn }: Act, sight: Sight): boolean =>
	log === VERSION_1 || (turn <= sight.turn && sight.saws.every((saw) => (saw[log] ?? 0) >= n));

/** The order in which everyone lists the same acts; an act comes after all that it knew. */
export function byTurn(a: Act, b: Act): number {
	return a.turn - b.turn || (a.log < b.log ? -1 : a.log > b.log ? 1 : a.n - b.n);
}

/** What several acts knew together. */
export class Known {
	private readonly counts = new Map<LogId, number>();
	private last: Seen | undefined;

	add({ log, n, saw }: Act): void {
		this.count(log, n - 1);
		if (log !== VERSION_1) {
			this.count(VERSION_1, Infinity);
		}
		// Most acts of a log saw just what the one before them saw.
		if (saw !== this.last) {
			this.last = saw;
			Object.entries(saw).forEach(([log, n]) => this.count(log, n));
		}
	}

	/** Whether any of them knew of an act. */
	has({ log, n }: Act): boolean {
		return (this.counts.get(log) ?? 0) >= n;
	}

	private count(log: LogId, n: number): void {
		this.counts.set(log, Math.max(this.counts.get(log) ?? 0, n));
	}
}

/**
 * Those that none of the others knew: one, unless several were done without knowledge of each other.
 *
 * @param items in the order of {@link byTurn}
 */
export function lastKnown<T extends { readonly act: Act }>(items: readonly T[]): T[] {
	const last = unknownAmong(items.toReversed()).toReversed();
	// What has been done after an act that claims the highest turn of all is not listed behind it.
	return unknownAmong(last);
}

/** Those that none before them knew. */
function unknownAmong<T extends { readonly act: Act }>(items: readonly T[]): T[] {
	const known = new Known();
	return items.filter(({ act }) => {
		const isUnknown = !known.has(act);
		known.add(act);
		return isUnknown;
	});
}
