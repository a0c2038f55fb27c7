import type { Span } from '../../analysis/model';
import { firstAbove } from './firstAbove';
import type { WordIndex } from './wordIndex';

/** What is looked for, as numbers of words, and how much finding each of them is worth. */
export interface Passage {
	/** Negative where the text does not have the word at all. */
	readonly words: Int32Array;
	readonly weights: Float32Array;
	/** The anchor's own words, between those around them: indices, half-open. */
	readonly first: number;
	readonly end: number;
}

/** For each word of the passage, the index of the word of the text it was found as, or -1. Ascending where not -1. */
export type Alignment = Int32Array;

/**
 * Worth of a word right after its neighbour, so that of two equal words the one in company is taken; less across an edge
 * of the anchor, so that a full stop goes with its own sentence and not with the next.
 */
const COMPANY = 1;
const COMPANY_ACROSS = 0.5;
/** Runs that weigh less are chance: a comma, a *the*. */
const CHANCE = 4;
/** Pairs of equal words looked at in one step: a millisecond or two. */
const STEP = 20_000;

/**
 * The heaviest common subsequence of words, with a bonus for runs (Needleman and Wunsch 1970, without gap costs), in a
 * band: word `i` of the passage is looked for from `diagonal + i - reach` to `diagonal + i + reach`. Runs so light that
 * chance would produce them are left out. Only pairs of equal words are looked at (Hunt and Szymanski 1977).
 *
 * @param not words of the text (indices, half-open) that are not looked at
 */
export function* align(
	passage: Passage,
	index: WordIndex,
	diagonal: number,
	reach: number,
	not: readonly Span[],
): Generator<void, Alignment> {
	const origin = diagonal - reach;
	const chains = new Chains(passage.words.length + 2 * reach + 1);
	let sinceStep = 0;
	for (let at = 0; at < passage.words.length; at += 1) {
		const places = index.placesOf(passage.words[at] ?? -1);
		const weight = passage.weights[at] ?? 0;
		const company = at === passage.first || at === passage.end ? COMPANY_ACROSS : COMPANY;
		// From the last place to the first, so that a word never follows itself.
		for (let i = firstAbove(places, at + diagonal + reach) - 1; i >= 0; i -= 1) {
			const place = places[i] ?? -1;
			if (place < at + origin) {
				break;
			}
			if (!not.some(({ start, end }) => place >= start && place < end)) {
				chains.add(at, place - origin, weight, company);
				sinceStep += 1;
			}
		}
		if (sinceStep > STEP) {
			sinceStep = 0;
			yield;
		}
	}
	return withoutChance(chains.heaviest(passage.words.length, origin), passage.weights);
}

/** Pairs of equal words, each with the heaviest chain of pairs that ends in it. */
class Chains {
	private readonly words: number[] = [];
	private readonly places: number[] = [];
	private readonly weights: number[] = [];
	private readonly before: number[] = [];
	/** The last pair at each place, or -1. */
	private readonly at: Int32Array;
	/** The heaviest pair before a place, as a tree of prefixes (Fenwick 1994): pairs, or -1. */
	private readonly tree: Int32Array;

	constructor(private readonly width: number) {
		this.at = new Int32Array(width).fill(-1);
		this.tree = new Int32Array(width + 1).fill(-1);
	}

	/** Pairs come by word, and for each word from the last place to the first. */
	add(word: number, place: number, weight: number, company: number): void {
		const pair = this.words.length;
		const jump = this.heaviestBefore(place);
		const jumped = jump < 0 ? 0 : (this.weights[jump] ?? 0);
		const last = place > 0 ? (this.at[place - 1] ?? -1) : -1;
		const neighbour = last >= 0 && this.words[last] === word - 1 ? last : -1;
		const run = neighbour < 0 ? -1 : (this.weights[neighbour] ?? 0) + company;
		this.words.push(word);
		this.places.push(place);
		this.weights.push(weight + Math.max(run, jumped));
		this.before.push(run >= jumped ? neighbour : jump);
		this.at[place] = pair;
		for (let node = place + 1; node <= this.width; node += node & -node) {
			if (this.isHeavier(pair, this.tree[node] ?? -1)) {
				this.tree[node] = pair;
			}
		}
	}

	/** For each of so many words the place, counted from `origin`, that it has in the heaviest chain. */
	heaviest(words: number, origin: number): Alignment {
		const found = new Int32Array(words).fill(-1);
		for (let pair = this.heaviestBefore(this.width); pair >= 0; pair = this.before[pair] ?? -1) {
			found[this.words[pair] ?? 0] = (this.places[pair] ?? 0) + origin;
		}
		return found;
	}

	private heaviestBefore(place: number): number {
		let best = -1;
		for (let node = place; node > 0; node -= node & -node) {
			const pair = this.tree[node] ?? -1;
			if (this.isHeavier(pair, best)) {
				best = pair;
			}
		}
		return best;
	}

	/** Of equal ones that with the earlier word is taken, then that with the later place. */
	private isHeavier(a: number, b: number): boolean {
		if (a < 0 || b < 0) {
			return b < 0 && a >= 0;
		}
		const difference = (this.weights[a] ?? 0) - (this.weights[b] ?? 0);
		return difference > 0 || (difference === 0 && a < b);
	}
}

function withoutChance(found: Alignment, weights: Float32Array): Alignment {
	for (let i = 0; i < found.length;) {
		const first = found[i] ?? -1;
		let end = i + 1;
		let weight = weights[i] ?? 0;
		while (first >= 0 && end < found.length && found[end] === first + (end - i)) {
			weight += weights[end] ?? 0;
			end++;
		}
		if (weight < CHANCE && end - i < found.length) {
			found.fill(-1, i, end);
		}
		i = end;
	}
	return found;
}
