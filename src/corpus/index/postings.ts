import { firstIndex } from '../../analysis/text/firstIndex';

/** Fingerprints are dealt out among so many lists, so that none is long to change. */
const LISTS = 64;
/** Numbers of texts are smaller. */
const MOST = 2 ** 20;

interface List {
	/** `fingerprint * MOST + text`, ascending: whole numbers below 2⁵². */
	sorted: Float64Array;
	/** The same, not yet put in order. */
	fresh: number[];
}

/**
 * Which texts have a fingerprint: eight bytes for each of each text. Adding a text takes time in proportion to its
 * fingerprints, and now and then to a small part of all.
 */
export class Postings {
	private readonly lists: readonly List[] = Array.from({ length: LISTS }, () => ({
		sorted: new Float64Array(0),
		fresh: [],
	}));
	/** Texts that are gone, and may still stand in lists. */
	private readonly gone = new Set<number>();
	/** Those of them that no list will hold when the present round of sweeping is over. */
	private leaving: readonly number[] = [];
	private swept = 0;
	private readonly free: number[] = [];
	private next = 0;

	/**
	 * @param fingerprints unsigned, each once
	 * @returns the number of the text
	 */
	add(fingerprints: Uint32Array): number {
		this.sweep();
		const text = this.free.pop() ?? this.next++;
		for (const print of fingerprints) {
			const list = this.lists[print % LISTS] as List;
			list.fresh.push(print * MOST + text);
			if (list.fresh.length > 64 + list.sorted.length / 8) {
				this.settle(list);
			}
		}
		return text;
	}

	remove(text: number): void {
		this.gone.add(text);
	}

	/** The numbers of the texts that have a fingerprint, in no particular order. */
	of(print: number): number[] {
		const { sorted, fresh } = this.lists[print % LISTS] as List;
		const from = print * MOST;
		const found: number[] = [];
		const begin = firstIndex(sorted.length, (at) => (sorted[at] ?? 0) >= from);
		for (let at = begin; (sorted[at] ?? Infinity) < from + MOST; at++) {
			found.push((sorted[at] as number) - from);
		}
		for (const key of fresh) {
			if (key >= from && key < from + MOST) {
				found.push(key - from);
			}
		}
		return this.gone.size === 0 ? found : found.filter((text) => !this.gone.has(text));
	}

	/** Puts all in order, without room for more; in steps. */
	*settleAll(): Generator<void, void> {
		for (const list of this.lists) {
			this.settle(list);
			yield;
		}
	}

	/** In bytes. */
	get size(): number {
		return this.lists.reduce((sum, { sorted, fresh }) => sum + 8 * (sorted.length + fresh.length), 0);
	}

	/** Takes what is gone out of one list after another; a number that is in none of them may be given again. */
	private sweep(): void {
		if (this.gone.size === 0) {
			return;
		}
		if (this.swept === 0) {
			this.leaving = [...this.gone];
		}
		this.settle(this.lists[this.swept] as List);
		this.swept = (this.swept + 1) % LISTS;
		if (this.swept === 0) {
			this.leaving.forEach((text) => this.gone.delete(text));
			this.free.push(...this.leaving);
		}
	}

	private settle(list: List): void {
		const fresh = Float64Array.from(list.fresh.splice(0)).sort();
		const { sorted } = list;
		const all = new Float64Array(sorted.length + fresh.length);
		let [length, i, j] = [0, 0, 0];
		while (i < sorted.length || j < fresh.length) {
			const isOld = (sorted[i] ?? Infinity) <= (fresh[j] ?? Infinity);
			const key = (isOld ? sorted[i++] : fresh[j++]) as number;
			if (!this.gone.has(key % MOST)) {
				all[length++] = key;
			}
		}
		list.sorted = length === all.length ? all : all.slice(0, length);
	}
}
