import { nearestPairs } from './nearest';

/** Two lists, and which of their items belong together. */
interface Pairing<T> {
	readonly pairs: readonly (readonly [old: T, now: T])[];
	readonly dropped: readonly T[];
	readonly added: readonly T[];
}

/**
 * Pairs items with the same key, then of the others those that are most alike, the best first. Exchanging the lists
 * exchanges what is dropped and what is added, and nothing else.
 *
 * @param keys from the surest to the least
 * @param words what has none in common, or much less than many others, is not compared
 * @param alike 0 for what does not belong together, the same whichever of the two comes first
 */
export function pairUp<T>(
	old: readonly T[],
	now: readonly T[],
	keys: readonly ((item: T) => string)[],
	words: (item: T) => readonly string[],
	alike: (old: T, now: T) => number,
): Pairing<T> {
	const pairs: (readonly [T, T])[] = [];
	let [dropped, added] = [old, now];
	for (const key of keys) {
		const found = pairEqual(dropped, added, key);
		pairs.push(...found.pairs);
		({ dropped, added } = found);
	}
	const scores = nearestPairs(dropped.map(words), added.map(words))
		.map(([i, j]) => ({ i, j, score: alike(dropped[i] as T, added[j] as T) }))
		.filter(({ score }) => score > 0);
	// Of equal ones the earlier; two of the same sum never want the same item, so that the lists can be exchanged.
	scores.sort((a, b) => b.score - a.score || a.i + a.j - (b.i + b.j));
	const [takenOld, takenNow] = [new Set<number>(), new Set<number>()];
	for (const { i, j } of scores) {
		const [one, other] = [dropped[i], added[j]];
		if (one !== undefined && other !== undefined && !takenOld.has(i) && !takenNow.has(j)) {
			takenOld.add(i);
			takenNow.add(j);
			pairs.push([one, other]);
		}
	}
	return {
		pairs,
		dropped: dropped.filter((_, i) => !takenOld.has(i)),
		added: added.filter((_, j) => !takenNow.has(j)),
	};
}

/** The first with a key goes with the first, the second with the second. */
export function pairEqual<T>(old: readonly T[], now: readonly T[], key: (item: T) => string): Pairing<T> {
	const waiting = new Map<string, { readonly items: T[]; next: number }>();
	for (const item of now) {
		const queue = waiting.get(key(item));
		if (queue) {
			queue.items.push(item);
		} else {
			waiting.set(key(item), { items: [item], next: 0 });
		}
	}
	const pairs: (readonly [T, T])[] = [];
	const taken = new Set<T>();
	const dropped = old.filter((item) => {
		const queue = waiting.get(key(item));
		const partner = queue?.items[queue.next];
		if (queue === undefined || partner === undefined) {
			return true;
		}
		queue.next++;
		pairs.push([item, partner]);
		taken.add(partner);
		return false;
	});
	return { pairs, dropped, added: now.filter((item) => !taken.has(item)) };
}
