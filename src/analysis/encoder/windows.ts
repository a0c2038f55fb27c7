import type { Feed } from './feed';

/** Pieces `[first, end)` of a block. */
export interface PieceRange {
	readonly block: number;
	readonly first: number;
	readonly end: number;
}

/** What is read in one run: pieces for which it answers, and those before them, which it sees as well. */
export interface Window {
	readonly context: readonly PieceRange[];
	readonly own: readonly PieceRange[];
}

/** A window answers for so many pieces at most. */
const MOST_OWN = 190;
/** And sees so many before them. */
const MOST_CONTEXT = 62;

/**
 * Cuts a text into windows by what stands in it, so that an edit changes a few of them and none behind the next cut
 * (content-defined chunking: Manber 1994; Muthitacharoen et al. 2001). Long blocks are cut by themselves.
 *
 * @param feeds of the blocks, in order
 */
export function windowsOf(feeds: readonly Feed[]): Window[] {
	const windows: Window[] = [];
	let own: PieceRange[] = [];
	let size = 0;
	/** What stands before the window at hand, since the last cut. */
	let before: PieceRange[] = [];
	const close = (): void => {
		if (own.length > 0) {
			windows.push({ context: lastOf(before), own });
			before.push(...own);
			own = [];
			size = 0;
		}
	};
	feeds.forEach(({ ids, beginsAnew }, block) => {
		if (beginsAnew) {
			close();
			before = [];
		}
		if (size + ids.length > MOST_OWN) {
			close();
		}
		for (let first = 0; first < ids.length; first += MOST_OWN) {
			const end = Math.min(ids.length, first + MOST_OWN);
			own.push({ block, first, end });
			size += end - first;
			if (ids.length > MOST_OWN) {
				close();
			}
		}
	});
	close();
	return windows;
}

/** The last pieces of some ranges, as many as a window sees. */
function lastOf(ranges: readonly PieceRange[]): PieceRange[] {
	const seen: PieceRange[] = [];
	let room = MOST_CONTEXT;
	for (let i = ranges.length - 1; i >= 0 && room > 0; i--) {
		const { block, first, end } = ranges[i] as PieceRange;
		const from = Math.max(first, end - room);
		seen.unshift({ block, first: from, end });
		room -= end - from;
	}
	return seen;
}
