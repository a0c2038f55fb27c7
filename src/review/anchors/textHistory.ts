import type { Span } from '../../analysis/model';
import { trackSpan, type TextChange } from './trackSpan';

/** How many versions back a span can be carried from. */
const KEPT = 500;

/**
 * The last edits of one text, so that what was found in an earlier version (a reading, a menu, an answer that took its
 * time) can still be told of the present one.
 */
export class TextHistory {
	/** Ascending by version; each holds what led to it. The first is only where the history begins. */
	private edits: { readonly version: number; readonly changes: readonly TextChange[] }[];

	/** @param version of the text as it is now */
	constructor(version: number) {
		this.edits = [{ version, changes: [] }];
	}

	/** The version that {@link carry} carries to. */
	get version(): number {
		return this.edits.at(-1)?.version ?? 0;
	}

	/**
	 * Takes an edit: changes applied one after another, each to the text the one before left.
	 *
	 * @param version of the text after the edit
	 */
	record(version: number, changes: readonly TextChange[]): void {
		this.edits.push({ version, changes });
		// Cut now and then only: moving the whole list at each key is not needed.
		if (this.edits.length > 2 * KEPT) {
			this.edits = this.edits.slice(-KEPT - 1);
		}
	}

	/**
	 * Spans of an earlier version where they stand now, in the same order.
	 *
	 * @returns `undefined` where an edit has torn one of them, or the version is none of the last 500
	 */
	carry(spans: readonly Span[], fromVersion: number): Span[] | undefined {
		const from = this.edits.findLastIndex(({ version }) => version === fromVersion);
		if (from < 0 || this.edits.length - 1 - from > KEPT) {
			return undefined;
		}
		const changes = this.edits.slice(from + 1).flatMap((edit) => edit.changes);
		const carried: Span[] = [];
		for (const span of spans) {
			const now = trackSpan(span, changes);
			if (!now) {
				return undefined;
			}
			carried.push(now);
		}
		return carried;
	}
}
