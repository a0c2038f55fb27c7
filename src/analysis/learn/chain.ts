/** Decodes linear chains of labels: the best sequence, and how probable each label is. Its buffers are used again. */
export class Chain {
	/** Row-major, places × labels; to be filled after {@link start}. */
	scores = new Float64Array(0);
	/** The best label at each place (Viterbi); after {@link decode}. */
	best = new Uint8Array(0);
	/** The probability of each label at each place (forward-backward), row-major; after {@link weigh}. */
	chances = new Float64Array(0);
	private length = 0;
	private back = new Uint8Array(0);
	private emit = new Float64Array(0);
	private forward = new Float64Array(0);
	private readonly here = new Float64Array(this.labels);
	private readonly next = new Float64Array(this.labels);
	private readonly steps = Float64Array.from({ length: this.labels ** 2 }, (_, i) =>
		Math.exp(this.transitions[i] ?? 0),
	);

	/** @param transitions row-major, from label to label; `-Infinity` for what never follows */
	constructor(
		private readonly labels: number,
		private readonly transitions: Float32Array,
	) {}

	start(length: number): void {
		this.length = length;
		if (this.best.length < length) {
			const size = Math.max(64, 2 * length);
			this.best = new Uint8Array(size);
			this.back = new Uint8Array(size * this.labels);
			this.scores = new Float64Array(size * this.labels);
			this.chances = new Float64Array(size * this.labels);
			this.emit = new Float64Array(size * this.labels);
			this.forward = new Float64Array(size * this.labels);
		}
	}

	decode(): void {
		const { labels, transitions, scores, best, back, here, next, length } = this;
		here.set(scores.subarray(0, labels));
		for (let i = 1; i < length; i++) {
			for (let to = 0; to < labels; to++) {
				let top = -Infinity;
				let best = 0;
				for (let from = 0; from < labels; from++) {
					const score = (here[from] as number) + (transitions[from * labels + to] as number);
					if (score > top) {
						top = score;
						best = from;
					}
				}
				back[i * labels + to] = best;
				next[to] = top + (scores[i * labels + to] as number);
			}
			here.set(next);
		}
		let label = here.indexOf(Math.max(...here));
		for (let i = length - 1; i >= 0; i--) {
			best[i] = label;
			label = back[i * labels + label] as number;
		}
	}

	weigh(): void {
		const { labels, steps, scores, emit, forward, chances, length, here, next } = this;
		for (let i = 0; i < length; i++) {
			const at = i * labels;
			const top = Math.max(...scores.subarray(at, at + labels));
			for (let to = 0; to < labels; to++) {
				let value = i === 0 ? 1 : 0;
				for (let from = 0; i > 0 && from < labels; from++) {
					value += (forward[at - labels + from] as number) * (steps[from * labels + to] as number);
				}
				const power = Math.exp((scores[at + to] as number) - top);
				emit[at + to] = power;
				forward[at + to] = value * power;
			}
			normalise(forward, at, labels);
		}
		// Backwards: what follows a place, times the transition into it.
		here.fill(1);
		for (let i = length - 1; i >= 0; i--) {
			const at = i * labels;
			for (let k = 0; k < labels; k++) {
				chances[at + k] = (forward[at + k] as number) * (here[k] as number);
				next[k] = (emit[at + k] as number) * (here[k] as number);
			}
			normalise(chances, at, labels);
			for (let from = 0; from < labels; from++) {
				let value = 0;
				for (let to = 0; to < labels; to++) {
					value += (steps[from * labels + to] as number) * (next[to] as number);
				}
				here[from] = value;
			}
			normalise(here, 0, labels);
		}
	}
}

function normalise(list: Float64Array, from: number, count: number): void {
	let sum = 0;
	for (let k = from; k < from + count; k++) {
		sum += list[k] as number;
	}
	for (let k = from; k < from + count; k++) {
		list[k] = (list[k] as number) / sum;
	}
}
