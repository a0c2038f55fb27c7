import type { Span } from '../analysis/model';
import { areOfOne, verdictOf, type ReviewRecord, type Verdict } from './model';
import type { PlacedRecord } from './placeRecords';
import { areSpacedAlike } from './spacedAlike';
import { areSame, LEAST_SHARE, shareOf, wordsOf } from './spans';

/** A review and where it belongs in a text now. */
export interface PlacedReview extends PlacedRecord {
	readonly record: ReviewRecord;
	/** The words are others than when the status was set: a person has to look again. */
	readonly reworded: boolean;
	/** Where people say different things of it: all of them, this record's own first; otherwise empty. */
	readonly verdicts: readonly Verdict[];
	/** Other people's records of the same thing that say something else: whoever decides sets these, too. */
	readonly beside: readonly ReviewRecord[];
	/** Other people's records of the same thing that say the same. */
	readonly agreeing: readonly ReviewRecord[];
}

/** The reviews among records, each with whether its words have changed since it was judged. */
export function placedReviews(text: string, placed: readonly PlacedRecord[]): PlacedReview[] {
	return placed.flatMap(({ record, outcome, spans }) => {
		if (record.type !== 'review') {
			return [];
		}
		const isSame =
			outcome === 'needs review' || record.judged === '' || areSpacedAlike(record.judged, wordsOf(text, spans));
		const asBefore = isSame ? undefined : withEdges(text, spans, record.judged);
		return [
			{
				record,
				outcome,
				spans: asBefore ?? spans,
				reworded: !isSame && !asBefore,
				verdicts: verdictsOn(record, []),
				beside: [],
				agreeing: [],
			},
		];
	});
}

/**
 * What was deleted at an edge of some stretches and written there again stands outside of where edits have carried them:
 * they reach over it where all then reads as it was judged.
 *
 * @returns `undefined` where it does not
 */
function withEdges(text: string, spans: readonly Span[], judged: string): Span[] | undefined {
	const now = wordsOf(text, spans);
	const before = judged.indexOf(now);
	const start = startOf(spans) - before;
	const end = endOf(spans) + judged.length - before - now.length;
	if (before < 0 || start < 0) {
		return undefined;
	}
	const last = spans.length - 1;
	const wider = spans.map((span, i) => ({ start: i === 0 ? start : span.start, end: i === last ? end : span.end }));
	return wordsOf(text, wider) === judged ? wider : undefined;
}

/**
 * Finds the review of each item (claims, or quotations): the one at the very same place, or else the one that shares
 * most with it, as where a word was added at the end. Of several the one modified last. Reviews whose place needs
 * review belong to nothing. What others say of the same item is told with the review. Time grows with the number of both alone.
 */
export function matchReviews<T>(
	items: readonly T[],
	spansOf: (item: T) => readonly Span[],
	reviews: readonly PlacedReview[],
): Map<T, PlacedReview> {
	if (reviews.length === 0) {
		return new Map();
	}
	const found = new Map<T, [PlacedReview, ...PlacedReview[]]>();
	const put = (item: T, review: PlacedReview): void => {
		const others = found.get(item);
		if (others) {
			others.push(review);
		} else {
			found.set(item, [review]);
		}
	};
	const byStart = new Map<number, T[]>();
	for (const item of items) {
		const start = startOf(spansOf(item));
		const others = byStart.get(start);
		if (others) {
			others.push(item);
		} else {
			byStart.set(start, [item]);
		}
	}
	const rest: PlacedReview[] = [];
	for (const review of reviews.filter(({ outcome }) => outcome !== 'needs review')) {
		const item = byStart.get(startOf(review.spans))?.findLast((one) => areSame(spansOf(one), review.spans));
		if (item === undefined) {
			rest.push(review);
		} else {
			put(item, review);
		}
	}
	const free = items
		.filter((item) => rest.length > 0 && !found.has(item))
		.map((item) => ({ item, spans: spansOf(item), start: startOf(spansOf(item)), end: endOf(spansOf(item)) }))
		.sort((a, b) => a.start - b.start);
	let reach = 0;
	const reaches = free.map(({ end }) => (reach = Math.max(reach, end)));
	let from = 0;
	for (const review of rest.sort((a, b) => startOf(a.spans) - startOf(b.spans))) {
		while (from < free.length && (reaches[from] ?? 0) <= startOf(review.spans)) {
			from += 1;
		}
		let best: { item: T; share: number } | undefined;
		for (let i = from; i < free.length; i += 1) {
			const candidate = free[i];
			if (!candidate || candidate.start >= endOf(review.spans)) {
				break;
			}
			const share = shareOf(candidate.spans, review.spans);
			if (share >= LEAST_SHARE && share > (best?.share ?? 0)) {
				best = { item: candidate.item, share };
			}
		}
		if (best) {
			put(best.item, review);
		}
	}
	return new Map(Array.from(found, ([item, reviews]) => [item, withOthers(reviews)]));
}

/** The review that was modified last, with what other people say in records of their own. */
function withOthers(reviews: readonly [PlacedReview, ...PlacedReview[]]): PlacedReview {
	const latest = reviews.reduce((a, b) => (a.record.modified < b.record.modified ? b : a));
	const { record } = latest;
	// What nobody is known to have said was known to everyone.
	const others = reviews
		.map((review) => review.record)
		.filter((other) => other.author !== '' && !areOfOne(other, record));
	const beside = others.filter(({ status }) => status !== record.status);
	const agreeing = others.filter(({ status }) => status === record.status);
	return others.length === 0 ? latest : { ...latest, beside, agreeing, verdicts: verdictsOn(record, beside) };
}

function verdictsOn(record: ReviewRecord, beside: readonly ReviewRecord[]): readonly Verdict[] {
	const others = [...record.rivals, ...beside.flatMap((other) => [verdictOf(other), ...other.rivals])];
	return others.length === 0 ? [] : [verdictOf(record), ...others];
}

const startOf = (spans: readonly Span[]): number => spans[0]?.start ?? 0;
const endOf = (spans: readonly Span[]): number => spans.at(-1)?.end ?? 0;
