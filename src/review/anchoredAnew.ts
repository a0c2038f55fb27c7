import type { Span } from '../analysis/model';
import type { Anchor } from './anchors/anchor';
import { makeAnchorsInSteps } from './anchors/makeAnchors';
import { CONTEXT } from './anchors/margins';
import { endOfSame, startOfSame } from './anchors/sameInk';
import type { DeskRecord } from './model';
import type { PlacedRecord } from './placeRecords';

/** Records compared with the text in one step. */
const STEP = 100;

/** The records that do not stand any more where their anchors say, with anchors that say it. */
export function* anchoredAnew(text: string, places: readonly PlacedRecord[]): Generator<void, DeskRecord[]> {
	const moved: PlacedRecord[] = [];
	const kept: (readonly Anchor[] | undefined)[] = [];
	for (const [i, place] of places.entries()) {
		const { record, outcome, spans } = place;
		if (outcome !== 'needs review' && !record.target.every((anchor, at) => isUnmoved(text, anchor, spans[at]))) {
			const anchors = record.target.flatMap((anchor, at) => withSameWords(text, anchor, spans[at]) ?? []);
			moved.push(place);
			kept.push(anchors.length === record.target.length ? anchors : undefined);
		}
		if (i % STEP === STEP - 1) {
			yield;
		}
	}
	const made = yield* makeAnchorsInSteps(
		text,
		moved.flatMap(({ spans }, i) => (kept[i] ? [] : spans)),
	);
	let next = 0;
	return moved.map(({ record, spans }, i) => {
		const target = kept[i] ?? made.slice(next, (next += spans.length));
		return { ...record, target };
	});
}

const isUnmoved = (text: string, { exact, prefix, suffix, start }: Anchor, span: Span | undefined): boolean =>
	start === span?.start &&
	text.startsWith(exact, start) &&
	text.startsWith(suffix, start + exact.length) &&
	text.slice(Math.max(0, start - prefix.length), start) === prefix;

/**
 * Making an anchor compares it with the whole text; one whose words and those around them have only been shifted, or
 * wrapped otherwise, tells as much as before.
 */
function withSameWords(
	text: string,
	{ exact, prefix, suffix, rival }: Anchor,
	span: Span | undefined,
): Anchor[] | undefined {
	if (!span) {
		return undefined;
	}
	const { start, end } = span;
	const from = startOfSame(text, start, prefix);
	const to = endOfSame(text, end, suffix);
	const ownEnd = endOfSame(text, start, exact);
	// Where the text goes on now, there is more to tell.
	const isEnd = suffix.length < CONTEXT && to !== undefined && text.slice(to).trim() !== '';
	return !isEnd &&
		from !== undefined &&
		to !== undefined &&
		ownEnd !== undefined &&
		ownEnd <= end &&
		text.slice(ownEnd, end).trim() === ''
		? [
				{
					exact: text.slice(start, end),
					prefix: text.slice(from, start),
					suffix: text.slice(end, to),
					start,
					end,
					rival,
				},
			]
		: undefined;
}
