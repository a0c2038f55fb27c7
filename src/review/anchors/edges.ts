import type { Alignment } from './align';
import type { SoughtPassage } from './soughtPassage';

/** Weight of words at an edge that makes sure of it, and how many words may have been written in beside lighter ones. */
const FIRM = 24;
const NEAR = 6;
const BESIDE_FEW = 2;
/** Weight of the words themselves and of those that touch them, without which a short word could be any. */
const LEAST_COMPANY = 24;
const FLANK = 18;

/** Where the anchor's own words start and end in the text, given what was found. */
export function edgesOf(
	passage: SoughtPassage,
	found: Alignment,
): { start: number; end: number; firm: boolean } | undefined {
	const { first, end } = passage;
	const placeOf = (at: number): number => (at >= 0 && at < found.length ? (found[at] ?? -1) : -1);
	let low = first;
	while (low < end && placeOf(low) < 0) {
		low++;
	}
	let high = end - 1;
	while (high >= low && placeOf(high) < 0) {
		high--;
	}
	const before = placeOf(first - 1);
	const after = placeOf(end);
	if (low >= end) {
		// Nothing of the words is left: what now stands between their neighbours is the best guess.
		return before >= 0 && after > before + 1 ? { start: before + 1, end: after, firm: false } : undefined;
	}
	const start = low > first && before >= 0 ? before + 1 : placeOf(low);
	const stop = high < end - 1 && after >= 0 ? after : placeOf(high) + 1;
	const firm =
		(low === first ? isFirmEdge(passage, found, low, 1) : before >= 0 && isNear(placeOf(low) - start, low - first)) &&
		(high === end - 1
			? isFirmEdge(passage, found, high, -1)
			: after >= 0 && isNear(stop - 1 - placeOf(high), end - 1 - high));
	return { start, end: stop, firm };
}

/** Whether the words found from the edge inwards are many, or others found soon after them. */
function isFirmEdge({ first, end, weights }: SoughtPassage, found: Alignment, edge: number, step: 1 | -1): boolean {
	let at = edge;
	let place = found[edge] ?? -1;
	while (at >= first && at < end && found[at] === place) {
		at += step;
		place += step;
	}
	if (
		at < first ||
		at >= end ||
		runWeight(weights, found, edge, step) + touching(weights, found, edge, -step) >= FIRM
	) {
		return true;
	}
	let next = at;
	while (next >= first && next < end && (found[next] ?? -1) < 0) {
		next += step;
	}
	const nextPlace = next >= first && next < end ? (found[next] ?? -1) : -1;
	const lost = Math.abs(next - at);
	const instead = Math.abs(nextPlace - place);
	return nextPlace < 0 || (instead <= lost + BESIDE_FEW && !(lost >= 3 && instead >= 3));
}

/** Weight of what was found without a gap from `edge` on, itself included. */
function runWeight(weights: Float32Array, found: Alignment, edge: number, step: number): number {
	let weight = 0;
	let place = found[edge] ?? -1;
	for (let at = edge; place >= 0 && found[at] === place; at += step, place += step) {
		weight += weights[at] ?? 0;
	}
	return weight;
}

/** As {@link runWeight}, without `edge`. */
const touching = (weights: Float32Array, found: Alignment, edge: number, step: number): number =>
	(found[edge] ?? -1) < 0 ? 0 : runWeight(weights, found, edge, step) - (weights[edge] ?? 0);

/** Whether so many words at an edge, where there were once `before`, may be those rewritten. */
const isNear = (now: number, before: number): boolean => now <= before + NEAR;

/** Whether somewhere many other words stand for a few: then those found beyond may be of another sentence. */
export function isScattered({ first, end }: SoughtPassage, found: Alignment): boolean {
	let last = -1;
	for (let at = first; at < end; at++) {
		const place = found[at] ?? -1;
		if (place < 0) {
			continue;
		}
		if (last >= 0) {
			const lost = at - last - 1;
			const instead = place - (found[last] ?? place) - 1;
			if ((lost >= 3 && instead > lost + NEAR) || (lost >= NEAR && instead >= NEAR)) {
				return true;
			}
		}
		last = at;
	}
	return false;
}

/** Whether enough of what was found touches: few words, or words half rewritten, could be those of another sentence. */
export function isAccompanied(passage: SoughtPassage, found: Alignment, own: number, evidence: number): boolean {
	const { first, end, weights } = passage;
	const before = touching(weights, found, first, -1);
	const after = touching(weights, found, end - 1, 1);
	if (own + before + after < Math.min(LEAST_COMPANY, evidence)) {
		return false;
	}
	if (own < LEAST_COMPANY) {
		return isFlanked(passage, found, -1) && isFlanked(passage, found, 1);
	}
	return (
		own >= 0.95 * passage.ownWeight ||
		own >= 8 * LEAST_COMPANY ||
		before + after >= Math.min(LEAST_COMPANY / 2, passage.weight - passage.ownWeight)
	);
}

/** Whether a side is still there: half of its weight and one of its nearest words close by, or enough that touches. */
function isFlanked({ first, end, weights }: SoughtPassage, found: Alignment, step: 1 | -1): boolean {
	const edge = step < 0 ? first : end - 1;
	const place = found[edge] ?? -1;
	let all = 0;
	let left = 0;
	let close = false;
	for (let at = edge + step; at >= 0 && at < found.length; at += step) {
		const weight = weights[at] ?? 0;
		const neighbour = found[at] ?? -1;
		const distance = Math.abs(at - edge);
		all += weight;
		left += neighbour < 0 ? 0 : weight;
		close ||= neighbour >= 0 && distance <= 4 && place >= 0 && Math.abs(neighbour - place) <= distance + NEAR;
	}
	return all === 0 || (close && left >= all / 2) || touching(weights, found, edge, step) >= FLANK;
}
