/** Linear-chain decoding; scores are row-major `length × labels`, transitions `labels × labels`. */

/** The best sequence of labels (Viterbi). */
export function bestLabels(scores: Float64Array, transitions: ArrayLike<number>, labels: number): Uint8Array {
	const length = scores.length / labels;
	const best = new Uint8Array(length);
	if (length === 0) {
		return best;
	}
	const back = new Uint8Array(length * labels);
	let here = scores.slice(0, labels);
	for (let i = 1; i < length; i++) {
		const next = new Float64Array(labels);
		for (let to = 0; to < labels; to++) {
			let top = -Infinity;
			let from = 0;
			for (let k = 0; k < labels; k++) {
				const score = (here[k] as number) + (transitions[k * labels + to] as number);
				if (score > top) {
					top = score;
					from = k;
				}
			}
			back[i * labels + to] = from;
			next[to] = top + (scores[i * labels + to] as number);
		}
		here = next;
	}
	let label = 0;
	for (let k = 1; k < labels; k++) {
		if ((here[k] as number) > (here[label] as number)) {
			label = k;
		}
	}
	for (let i = length - 1; i >= 0; i--) {
		best[i] = label;
		label = back[i * labels + label] as number;
	}
	return best;
}

/** The probability of each label at each place (forward-backward), row-major like `scores`. */
export function marginals(scores: Float64Array, transitions: ArrayLike<number>, labels: number): Float64Array {
	const length = scores.length / labels;
	const steps = Float64Array.from({ length: labels * labels }, (_, i) => Math.exp(transitions[i] ?? 0));
	const emit = new Float64Array(scores.length);
	for (let i = 0; i < length; i++) {
		let top = -Infinity;
		for (let k = 0; k < labels; k++) {
			top = Math.max(top, scores[i * labels + k] as number);
		}
		for (let k = 0; k < labels; k++) {
			emit[i * labels + k] = Math.exp((scores[i * labels + k] as number) - top);
		}
	}
	const forward = new Float64Array(scores.length);
	const backward = new Float64Array(scores.length);
	for (let i = 0; i < length; i++) {
		let sum = 0;
		for (let to = 0; to < labels; to++) {
			let value = i === 0 ? 1 : 0;
			for (let from = 0; i > 0 && from < labels; from++) {
				value += (forward[(i - 1) * labels + from] as number) * (steps[from * labels + to] as number);
			}
			value *= emit[i * labels + to] as number;
			forward[i * labels + to] = value;
			sum += value;
		}
		for (let k = 0; k < labels; k++) {
			forward[i * labels + k] = (forward[i * labels + k] as number) / sum;
		}
	}
	for (let i = length - 1; i >= 0; i--) {
		let sum = 0;
		for (let from = 0; from < labels; from++) {
			let value = i === length - 1 ? 1 : 0;
			for (let to = 0; i < length - 1 && to < labels; to++) {
				const at = (i + 1) * labels + to;
				value += (backward[at] as number) * (emit[at] as number) * (steps[from * labels + to] as number);
			}
			backward[i * labels + from] = value;
			sum += value;
		}
		for (let k = 0; k < labels; k++) {
			backward[i * labels + k] = (backward[i * labels + k] as number) / sum;
		}
	}
	const out = new Float64Array(scores.length);
	for (let i = 0; i < length; i++) {
		let sum = 0;
		for (let k = i * labels; k < (i + 1) * labels; k++) {
			const value = (forward[k] as number) * (backward[k] as number);
			out[k] = value;
			sum += value;
		}
		for (let k = i * labels; k < (i + 1) * labels; k++) {
			out[k] = (out[k] as number) / sum;
		}
	}
	return out;
}
