import type { SecondReading } from '../analysis/encoder/secondReader';
import type { Span } from '../analysis/model';
import type { Document } from '../analysis/text/document';

/** Up to so many words a careful reading is shown whole: who speaks would change more than once otherwise. */
const LONG = 10_000;
/** So many windows, some three seconds, are waited for in a long text, too. */
const SOON = 30;

/** What was read by now. */
interface Sighted {
	/** What is in sight is read, more of it than the last time, and the rest will take its time. */
	readonly isToShow: boolean;
}

/**
 * Has the second reader read all windows of a text, those in sight first, and says after each what there is to show.
 *
 * @param sight what is in sight by now; it only decides what comes first
 * @param isAwaited nothing is shown of this version yet
 */
export async function* inSightFirst(
	document: Document,
	reading: SecondReading,
	sight: () => readonly Span[],
	isAwaited: boolean,
): AsyncGenerator<Sighted, void> {
	const isLong = isLongText(document);
	let isNew = isAwaited;
	for (;;) {
		const places = sight();
		const read = await reading.readOne(places);
		if (!read) {
			return;
		}
		isNew ||= read.isFirst;
		const isToShow = isLong && isNew && reading.left > SOON && reading.isRead(places);
		isNew &&= !isToShow;
		yield { isToShow };
	}
}

/** Whether a careful reading is shown in part while it goes on. */
export function isLongText({ blocks }: Document): boolean {
	let words = 0;
	for (const { block } of blocks) {
		words += block.tokens.reduce((sum, { kind }) => sum + (kind === 'word' ? 1 : 0), 0);
	}
	return words > LONG;
}
