/** Stands for what may not be: far below every score, and still a number to count with. */
const NEVER = -1e9;

/** Whether a label of a BIO scheme (`O`, `B-x`, `I-x`) may stand behind another; for `ModelSpec.follows`. */
export function bioFollows(label: string, before: string | null): boolean {
	return !label.startsWith('I-') || (before !== null && before !== 'O' && before.slice(2) === label.slice(2));
}

/** The same of a BILOU scheme, where `L-x` is the last of several and `U-x` stands alone. */
export function bilouFollows(label: string, before: string | null): boolean {
	const inside = before !== null && (before.startsWith('B-') || before.startsWith('I-'));
	const goesOn = label.startsWith('I-') || label.startsWith('L-');
	return inside === goesOn && (!goesOn || before?.slice(2) === label.slice(2));
}

/**
 * Decodes linear chains of labels: the best sequence (Viterbi), and how probable each label is at each place
 * (forward-backward). Its buffers are used again for each sequence.
 */
export class Chain {
	/** Row-major, places × labels; to be filled after {@link start}. */
	scores = new Float64Array(0);
	/** The best label at each place; after {@link decode}. */
	best = new Uint8Array(0);
	/** The probability of each label at each place, row-major; after {@link weigh}. */
	chances = new Float64Array(0);
	/** Places of the sequence at hand. */
	length = 0;
	private back = new Uint8Array(0);
	private forward = new Float64Array(0);
	private backward = new Float64Array(0);
	private readonly size: number;
	/** Row-major scores of a label behind another. A trainer moves them; what may not follow has a score far below all. */
	readonly transitions: Float64Array;
	private readonly first: Float64Array;
	private readonly here: Float64Array;
	private readonly next: Float64Array;

	/**
	 * @param transitions row-major scores of a label behind another, as the model learned them; may be empty
	 * @param follows see `ModelSpec.follows`; what may not follow never does
	 */
	constructor(
		readonly labels: readonly string[],
		transitions: ArrayLike<number>,
		follows: (label: string, before: string | null) => boolean,
	) {
		const size = labels.length;
		this.size = size;
		this.transitions = Float64Array.from({ length: size * size }, (_, i) => {
			const from = labels[Math.floor(i / size)] ?? '';
			return follows(labels[i % size] ?? '', from) ? (transitions[i] ?? 0) : NEVER;
		});
		this.first = Float64Array.from(labels, (label) => (follows(label, null) ? 0 : NEVER));
		this.here = new Float64Array(size);
		this.next = new Float64Array(size);
	}

	/** Begins a sequence. */
	start(length: number): void {
		this.length = length;
		if (this.best.length < length) {
			const places = Math.max(64, 2 * length);
			this.best = new Uint8Array(places);
			this.back = new Uint8Array(places * this.size);
			this.scores = new Float64Array(places * this.size);
			this.chances = new Float64Array(places * this.size);
			this.forward = new Float64Array(places * this.size);
			this.backward = new Float64Array(places * this.size);
		}
	}

	/** Finds the best sequence that follows the rules. */
	decode(): void {
		const { size, transitions, scores, first, best, back, here, next, length } = this;
		for (let k = 0; k < size; k++) {
			here[k] = (scores[k] as number) + (first[k] as number);
		}
		for (let i = 1; i < length; i++) {
			for (let to = 0; to < size; to++) {
				let top = -Infinity;
				let from = 0;
				for (let k = 0; k < size; k++) {
					const score = (here[k] as number) + (transitions[k * size + to] as number);
					if (score > top) {
						top = score;
						from = k;
					}
				}
				back[i * size + to] = from;
				next[to] = top + (scores[i * size + to] as number);
			}
			here.set(next);
		}
		let label = 0;
		for (let k = 1; k < size; k++) {
			if ((here[k] as number) > (here[label] as number)) {
				label = k;
			}
		}
		for (let i = length - 1; i >= 0; i--) {
			best[i] = label;
			label = back[i * size + label] as number;
		}
	}

	/** Weighs all sequences: fills {@link chances}, and returns the logarithm of the sum over them all. */
	weigh(): number {
		const { size, transitions, scores, first, forward, backward, chances, length } = this;
		for (let i = 0; i < length; i++) {
			for (let to = 0; to < size; to++) {
				const before =
					i === 0
						? (first[to] as number)
						: logSum(size, (k) => (forward[(i - 1) * size + k] as number) + (transitions[k * size + to] as number));
				forward[i * size + to] = before + (scores[i * size + to] as number);
			}
		}
		for (let i = length - 1; i >= 0; i--) {
			for (let from = 0; from < size; from++) {
				backward[i * size + from] =
					i === length - 1
						? 0
						: logSum(size, (k) => {
								const at = (i + 1) * size + k;
								return (transitions[from * size + k] as number) + (scores[at] as number) + (backward[at] as number);
							});
			}
		}
		const all = length === 0 ? 0 : logSum(size, (k) => forward[(length - 1) * size + k] as number);
		for (let at = 0; at < length * size; at++) {
			chances[at] = Math.exp((forward[at] as number) + (backward[at] as number) - all);
		}
		return all;
	}

	/** After {@link weigh}: how probable the step from one label at a place to another at the next is. */
	chanceOfStep(at: number, from: number, to: number, all: number): number {
		const { size, transitions, scores, forward, backward } = this;
		const next = (at + 1) * size + to;
		return Math.exp(
			(forward[at * size + from] as number) +
				(transitions[from * size + to] as number) +
				(scores[next] as number) +
				(backward[next] as number) -
				all,
		);
	}
}

function logSum(count: number, term: (k: number) => number): number {
	let most = -Infinity;
	for (let k = 0; k < count; k++) {
		most = Math.max(most, term(k));
	}
	let sum = 0;
	for (let k = 0; k < count; k++) {
		sum += Math.exp(term(k) - most);
	}
	return most + Math.log(sum);
}
