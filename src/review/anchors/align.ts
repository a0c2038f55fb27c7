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
/** Cells filled in one step: a millisecond or two. */
const STEP = 400_000;

/**
 * The heaviest common subsequence of words, with a bonus for runs (Needleman and Wunsch 1970, without gap costs), in a
 * band: word `i` of the passage is looked for from `diagonal + i - reach` to `diagonal + i + reach`. Runs so light that
 * chance would produce them are left out.
 *
 * Time and memory: `passage.words.length * reach`.
 */
export function* align(
	passage: Passage,
	text: Int32Array,
	diagonal: number,
	reach: number,
): Generator<void, Alignment> {
	const rows = passage.words.length;
	const width = 2 * reach + 2;
	// Cell (i, k) stands for the first i words of the passage and the text up to word `i + k + diagonal - reach`;
	// the last column is a border. `best`: of everything up to here; `run`: of what ends in a match right here, or -1.
	const best = new Float32Array((rows + 1) * width);
	const run = new Float32Array((rows + 1) * width).fill(-1);
	for (let i = 1; i <= rows; i++) {
		alignWord(passage, text, i, best, run, width, diagonal - reach);
		if (i % Math.ceil(STEP / width) === 0) {
			yield;
		}
	}
	return withoutChance(trace(passage, best, run, width, diagonal - reach), passage.weights);
}

/** Fills row `i`. */
function alignWord(
	passage: Passage,
	text: Int32Array,
	i: number,
	best: Float32Array,
	run: Float32Array,
	width: number,
	origin: number,
): void {
	const word = passage.words[i - 1] ?? -1;
	const weight = passage.weights[i - 1] ?? 0;
	const company = companyOf(passage, i - 1);
	const from = i * width;
	let before = 0;
	for (let k = 0; k < width - 1; k++) {
		const here = from + k;
		const both = here - width;
		let value = Math.max(best[both + 1] ?? 0, before);
		if (word >= 0 && word === text[i - 1 + k + origin]) {
			const follows = run[both] ?? -1;
			const matched = weight + Math.max(best[both] ?? 0, follows >= 0 ? follows + company : 0);
			run[here] = matched;
			value = Math.max(value, matched);
		}
		best[here] = value;
		before = value;
	}
}

const companyOf = ({ first, end }: Passage, at: number): number =>
	at === first || at === end ? COMPANY_ACROSS : COMPANY;

function trace(passage: Passage, best: Float32Array, run: Float32Array, width: number, origin: number): Alignment {
	const rows = passage.words.length;
	const found = new Int32Array(rows).fill(-1);
	let i = rows;
	let k = width - 2;
	let inRun = false;
	while (i > 0 && k >= 0) {
		const here = i * width + k;
		const both = here - width;
		const matched = run[here] ?? -1;
		if (matched >= 0 && (inRun || matched >= (best[here] ?? 0))) {
			found[i - 1] = i - 1 + k + origin;
			const follows = run[both] ?? -1;
			inRun = follows >= 0 && follows + companyOf(passage, i - 1) >= (best[both] ?? 0);
			i--;
		} else if (k + 2 < width && (best[both + 1] ?? 0) >= (best[here] ?? 0)) {
			i--;
			k++;
		} else if (k > 0 && (best[here - 1] ?? 0) >= (best[here] ?? 0)) {
			k--;
		} else {
			i--;
			k = Math.min(k + 1, width - 2);
		}
	}
	return found;
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
