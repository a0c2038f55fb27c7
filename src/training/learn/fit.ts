import { unpackWeights, type Weights } from '../../analysis/learn/weights';
import { Unpacker } from '../../analysis/learn/packed';
import { pack } from '../../packer';
import { codeOf, kept } from '../kept';
import { randomFrom } from '../random';
import { Expectations } from './expectations';
import type { Examples } from './examples';
import { packWeights } from './packWeights';
import { quantise } from './quantise';

export interface FitOptions {
	/** No more features than this: those that drive the labels apart most. */
	readonly most: number;
	/** A feature seen less often is left out. */
	readonly atLeast: number;
	readonly epochs: number;
	/** Several trainings in different orders, averaged. */
	readonly shuffles: number;
	/** Share of features left out at each step. */
	readonly dropout: number;
	readonly rate: number;
	/** L2 regularisation. */
	readonly decay: number;
	/** Weights nearer to zero are left out. */
	readonly least: number;
}

const CODE = codeOf(
	'training/learn/fit',
	'training/learn/expectations',
	'training/learn/quantise',
	'analysis/learn/packed',
	'packer',
	'training/learn/packWeights',
	'training/random',
);
/** Numbers from zero to the largest weight. */
const STEPS = 127;

/** What {@link fit} gives; learned once from the same examples, in however many runs. */
export function fitOnce<V>(examples: Examples<V>, options: FitOptions): Weights {
	const { spec, hasher, hashes, ends, labels, sequences } = examples;
	const about = JSON.stringify([spec.name, spec.labels, spec.chained, hasher.fingerprint, options]);
	const lists = [hashes, ...[ends, labels, sequences].map((list) => Int32Array.from(list))];
	const bytes = kept([CODE, about, ...lists], () => pack((into) => packWeights(fit(examples, options), into)));
	return unpackWeights(new Unpacker(bytes));
}

/**
 * Fits a log-linear model: logistic for one label, softmax for several, a linear-chain conditional random field where it is
 * chained. AdaGrad (Duchi et al. 2011), feature dropout, averaged shuffles; the weights are rounded to bytes. The same
 * examples give the same weights.
 */
export function fit<V>(examples: Examples<V>, options: FitOptions): Weights {
	const { spec, hasher } = examples;
	const size = spec.labels.length;
	const { features, rows } = indexFeatures(examples, options);
	const weights = new Float32Array(features.length * size);
	const transitions = new Float32Array(spec.chained ? size * size : 0);
	for (let shuffle = 0; shuffle < options.shuffles; shuffle++) {
		const run = new Run(examples, rows, features.length, options, 1000 + shuffle);
		run.train();
		for (let i = 0; i < weights.length; i++) {
			weights[i] = (weights[i] as number) + (run.weights[i] as number) / options.shuffles;
		}
		for (let i = 0; i < transitions.length; i++) {
			transitions[i] = (transitions[i] as number) + (run.transitions[i] as number) / options.shuffles;
		}
	}
	const rounding = { least: options.least, atLeast: 0, steps: STEPS };
	return quantise(spec, hasher.fingerprint, features, weights, new Uint8Array(features.length), rounding, transitions);
}

/**
 * Gives each feature seen often enough a row; where they are too many, those of most worth: how far a feature drives the
 * labels apart, squared, in one short training with all of them, times how often it is seen.
 */
function indexFeatures<V>(examples: Examples<V>, options: FitOptions): { features: Int32Array; rows: Int32Array } {
	const { hashes } = examples;
	const seen = new Map<number, number>();
	for (const hash of hashes) {
		seen.set(hash, (seen.get(hash) ?? 0) + 1);
	}
	const often = Int32Array.from([...seen].filter(([, count]) => count >= options.atLeast).map(([hash]) => hash)).sort();
	const rows = rowsOf(hashes, often);
	if (often.length <= options.most) {
		return { features: often, rows };
	}
	const size = examples.spec.labels.length;
	const run = new Run(examples, rows, often.length, options, 999);
	run.train(Math.ceil(options.epochs / 3));
	const worths = Float64Array.from(often, (hash, row) => {
		const own = run.weights.subarray(row * size, row * size + size);
		return (Math.max(...own) - Math.min(...own)) ** 2 * (seen.get(hash) ?? 0);
	});
	const bar = worths.slice().sort()[often.length - options.most] ?? 0;
	const features = often.filter((_, row) => (worths[row] ?? 0) >= bar);
	return { features, rows: rowsOf(hashes, features) };
}

/** For each of some hashes its place in a list, or -1. */
function rowsOf(hashes: Int32Array, features: Int32Array): Int32Array {
	const rowOf = new Map(Array.from(features, (hash, row) => [hash, row]));
	return hashes.map((hash) => rowOf.get(hash) ?? -1);
}

/** One training. */
class Run<V> {
	readonly weights: Float32Array;
	readonly transitions: Float64Array;
	private readonly squares: Float32Array;
	private readonly transitionSquares: Float64Array;
	private readonly order: Int32Array;
	private readonly ends: Int32Array;
	private readonly gold: Uint8Array;
	private readonly expectations: Expectations;
	private readonly size: number;
	private readonly isChained: boolean;
	private active = new Int32Array(1 << 12);
	private readonly random: () => number;
	private state: number;

	constructor(
		private readonly examples: Examples<V>,
		private readonly rows: Int32Array,
		features: number,
		private readonly options: FitOptions,
		seed: number,
	) {
		const L = examples.spec.labels.length;
		this.size = L;
		this.weights = new Float32Array(features * L);
		this.squares = new Float32Array(features * L).fill(1e-4);
		this.transitions = new Float64Array(L * L);
		this.transitionSquares = new Float64Array(L * L).fill(1e-4);
		this.order = Int32Array.from(examples.sequences, (_, i) => i);
		this.ends = Int32Array.from(examples.ends);
		this.gold = Uint8Array.from(examples.labels);
		this.random = randomFrom(seed);
		this.state = seed * 2654435761;
		this.isChained = examples.spec.chained === true;
		this.expectations = new Expectations(L, this.isChained);
	}

	train(epochs = this.options.epochs): void {
		for (let epoch = 0; epoch < epochs; epoch++) {
			this.epoch();
		}
	}

	private epoch(): void {
		const { order } = this;
		for (let i = order.length - 1; i > 0; i--) {
			const j = Math.floor(this.random() * (i + 1));
			const a = order[i] as number;
			order[i] = order[j] as number;
			order[j] = a;
		}
		for (const sequence of order) {
			this.step(
				sequence > 0 ? (this.examples.sequences[sequence - 1] as number) : 0,
				this.examples.sequences[sequence] as number,
			);
		}
	}

	private step(first: number, end: number): void {
		const { weights, squares, rows, ends, gold, expectations, options } = this;
		const L = this.size;
		const keep = 1 - options.dropout;
		const n = end - first;
		const from = first > 0 ? (ends[first - 1] as number) : 0;
		const most = (ends[end - 1] as number) - from;
		if (this.active.length < most) {
			this.active = new Int32Array(most * 2);
		}
		const active = this.active;
		expectations.start(n);
		const scores = expectations.scores;
		const activeEnds = new Int32Array(n);
		let used = 0;
		let f = from;
		for (let i = 0; i < n; i++) {
			for (const stop = ends[first + i] as number; f < stop; f++) {
				const row = rows[f] as number;
				if (row < 0 || (options.dropout > 0 && this.drops())) {
					continue;
				}
				active[used++] = row * L;
				for (let k = 0; k < L; k++) {
					scores[i * L + k] = (scores[i * L + k] as number) + (weights[row * L + k] as number) / keep;
				}
			}
			activeEnds[i] = used;
		}
		const gradients = expectations.gradients(this.transitions, gold, first, n);
		let a = 0;
		for (let i = 0; i < n; i++) {
			for (const stop = activeEnds[i] as number; a < stop; a++) {
				const row = active[a] as number;
				for (let k = 0; k < L; k++) {
					const at = row + k;
					const gradient = (gradients[i * L + k] as number) / keep + options.decay * (weights[at] as number);
					const square = (squares[at] as number) + gradient * gradient;
					squares[at] = square;
					weights[at] = (weights[at] as number) - (options.rate * gradient) / Math.sqrt(square);
				}
			}
		}
		if (this.isChained && n > 1) {
			const { transitions, transitionSquares } = this;
			for (let at = 0; at < L * L; at++) {
				const gradient = (expectations.pairs[at] as number) + options.decay * (transitions[at] as number);
				const square = (transitionSquares[at] as number) + gradient * gradient;
				transitionSquares[at] = square;
				transitions[at] = (transitions[at] as number) - (options.rate * gradient) / Math.sqrt(square);
			}
		}
	}

	// A cheap generator (xorshift): dropout asks for one number for each feature.
	private drops(): boolean {
		let s = this.state;
		s ^= s << 13;
		s ^= s >>> 17;
		s ^= s << 5;
		this.state = s;
		return (s >>> 0) / 4294967296 < this.options.dropout;
	}
}
