import type { Feed } from './feed';

/** Pieces `[first, end)` of a block. */
export interface PieceRange {
	readonly block: number;
	readonly first: number;
	readonly end: number;
}

/** What is read in one run: pieces for which it answers, and those before them, which it sees as well. */
export interface Window {
	/** In pieces of the whole text: what it sees is `[from, end)`, and it answers for all from `first` on. */
	readonly from: number;
	readonly first: number;
	readonly end: number;
	/** The same that it answers for, block by block; never empty. */
	readonly own: readonly PieceRange[];
}

/** A window answers for so many pieces at most. */
const MOST_OWN = 190;
/** And sees so many before them. */
const MOST_CONTEXT = 62;

/**
 * Cuts a text into windows by what stands in it, so that an edit changes few of them (content-defined chunking: Manber 1994; Muthitacharoen
 * et al. 2001). Long blocks are cut by themselves.
 *
 * @param feeds of the blocks, in order
 */
export function windowsOf(feeds: readonly Feed[]): Window[] {
	const windows: Window[] = [];
	let own: PieceRange[] = [];
	/** In pieces of the whole text: the last cut, and where the window at hand begins and ends. */
	let cut = 0;
	let first = 0;
	let end = 0;
	const close = (): void => {
		if (end > first) {
			windows.push({ from: Math.max(cut, first - MOST_CONTEXT), first, end, own });
			own = [];
			first = end;
		}
	};
	feeds.forEach(({ ids: { length }, beginsAnew }, block) => {
		if (beginsAnew || end - first + length > MOST_OWN) {
			close();
		}
		cut = beginsAnew ? end : cut;
		for (let at = 0; at < length; at += MOST_OWN) {
			const range = { block, first: at, end: Math.min(length, at + MOST_OWN) };
			own.push(range);
			end += range.end - range.first;
			if (length > MOST_OWN) {
				close();
			}
		}
	});
	close();
	return windows;
}
