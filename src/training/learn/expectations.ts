/** The gradient of a log-linear model over one sequence: expected minus observed (forward-backward where chained; one label is yes or no). */
export class Expectations {
	/** Row-major scores of the sequence at hand, to be filled after {@link start}. */
	scores = new Float64Array(256);
	/** Gradient of the transitions. */
	readonly pairs: Float64Array;
	private forward = new Float64Array(256);
	private backward = new Float64Array(256);
	private readonly steps: Float64Array;

	constructor(
		private readonly labels: number,
		private readonly chained: boolean,
	) {
		this.pairs = new Float64Array(labels * labels);
		this.steps = new Float64Array(labels * labels);
	}

	start(length: number): void {
		const size = length * this.labels;
		if (this.scores.length < size) {
			this.scores = new Float64Array(size * 2);
			this.forward = new Float64Array(size * 2);
			this.backward = new Float64Array(size * 2);
		}
		this.scores.fill(0, 0, size);
	}

	gradients(transitions: Float64Array, gold: Uint8Array, first: number, n: number): Float64Array {
		const L = this.labels;
		if (L === 1) {
			for (let i = 0; i < n; i++) {
				this.forward[i] = 1 / (1 + Math.exp(-(this.scores[i] as number))) - (gold[first + i] as number);
			}
			return this.forward;
		}
		this.toProbabilities(n);
		if (this.chained) {
			this.smooth(transitions, gold, first, n);
		} else {
			this.forward.set(this.scores.subarray(0, n * L));
		}
		for (let i = 0; i < n; i++) {
			const at = i * L + (gold[first + i] as number);
			this.forward[at] = (this.forward[at] as number) - 1;
		}
		return this.forward;
	}

	/** Each position's scores become probabilities of that position alone. */
	private toProbabilities(n: number): void {
		const { scores, labels: L } = this;
		for (let at = 0; at < n * L; at += L) {
			let top = -Infinity;
			let sum = 0;
			for (let k = at; k < at + L; k++) {
				top = Math.max(top, scores[k] as number);
			}
			for (let k = at; k < at + L; k++) {
				const value = Math.exp((scores[k] as number) - top);
				scores[k] = value;
				sum += value;
			}
			for (let k = at; k < at + L; k++) {
				scores[k] = (scores[k] as number) / sum;
			}
		}
	}

	private smooth(transitions: Float64Array, gold: Uint8Array, first: number, n: number): void {
		const { scores: emit, forward, backward, steps, pairs, labels: L } = this;
		for (let i = 0; i < L * L; i++) {
			steps[i] = Math.exp(transitions[i] as number);
			pairs[i] = 0;
		}
		for (let i = 0; i < n; i++) {
			let sum = 0;
			for (let to = 0; to < L; to++) {
				let value = i === 0 ? 1 : 0;
				for (let from = 0; i > 0 && from < L; from++) {
					value += (forward[(i - 1) * L + from] as number) * (steps[from * L + to] as number);
				}
				value *= emit[i * L + to] as number;
				forward[i * L + to] = value;
				sum += value;
			}
			for (let k = 0; k < L; k++) {
				forward[i * L + k] = (forward[i * L + k] as number) / sum;
			}
		}
		for (let i = n - 1; i >= 0; i--) {
			let sum = 0;
			for (let from = 0; from < L; from++) {
				let value = i === n - 1 ? 1 : 0;
				for (let to = 0; i < n - 1 && to < L; to++) {
					const at = (i + 1) * L + to;
					value += (backward[at] as number) * (emit[at] as number) * (steps[from * L + to] as number);
				}
				backward[i * L + from] = value;
				sum += value;
			}
			for (let k = 0; k < L; k++) {
				backward[i * L + k] = (backward[i * L + k] as number) / sum;
			}
		}
		for (let i = 1; i < n; i++) {
			let sum = 0;
			for (let from = 0; from < L; from++) {
				for (let to = 0; to < L; to++) {
					sum += this.pair(i, from, to);
				}
			}
			for (let from = 0; from < L; from++) {
				for (let to = 0; to < L; to++) {
					pairs[from * L + to] = (pairs[from * L + to] as number) + this.pair(i, from, to) / sum;
				}
			}
			const seen = (gold[first + i - 1] as number) * L + (gold[first + i] as number);
			pairs[seen] = (pairs[seen] as number) - 1;
		}
		for (let i = 0; i < n; i++) {
			let sum = 0;
			for (let k = i * L; k < (i + 1) * L; k++) {
				forward[k] = (forward[k] as number) * (backward[k] as number);
				sum += forward[k] as number;
			}
			for (let k = i * L; k < (i + 1) * L; k++) {
				forward[k] = (forward[k] as number) / sum;
			}
		}
	}

	private pair(i: number, from: number, to: number): number {
		const at = i * this.labels + to;
		return (
			(this.forward[(i - 1) * this.labels + from] as number) *
			(this.steps[from * this.labels + to] as number) *
			(this.scores[at] as number) *
			(this.backward[at] as number)
		);
	}
}
