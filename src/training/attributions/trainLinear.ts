import { featureKey, LinearModel } from '../../analysis/attributions/linearModel';
import { readModel, writeModel } from '../../analysis/english/attributionData';
import { codeOf, kept } from '../kept';
import { randomFrom } from '../random';
import { Expectations } from './expectations';
import type { Examples } from './examples';

export interface LinearOptions {
	readonly labels: number;
	readonly chained: boolean;
	/** The model has `1 << bits` places for features. */
	readonly bits: number;
	readonly epochs: number;
	/** Several trainings in different orders, averaged. */
	readonly shuffles: number;
	/** Share of features left out at each step. */
	readonly dropout: number;
	/** A feature seen less often is left out. */
	readonly atLeast: number;
	readonly rate: number;
	readonly decay: number;
	/** Weights nearer to zero are left out. */
	readonly least: number;
}

const CODE = codeOf(
	'training/attributions/trainLinear',
	'training/attributions/expectations',
	'analysis/attributions/linearModel',
	'training/random',
);

/**
 * Trains a log-linear model (a linear-chain conditional random field where it is chained) with AdaGrad, feature dropout
 * and averaged shuffles, and quantises it. The same examples give the same bytes, and are learned from once.
 */
export function trainLinear(examples: Examples, options: LinearOptions): LinearModel {
	const { features, ends, labels, sequences } = examples;
	const of = [
		CODE,
		JSON.stringify(options),
		features,
		...[ends, labels, sequences].map((list) => Int32Array.from(list)),
	];
	return readModel(kept(of, () => writeModel(train(examples, options))));
}

function train(examples: Examples, options: LinearOptions): LinearModel {
	const { labels: L, chained } = options;
	const { keys, rows } = indexFeatures(examples.features, options, worths(examples, options));
	const weights = new Float64Array(keys.length * L);
	const transitions = new Float64Array(L * L);
	for (let shuffle = 0; shuffle < options.shuffles; shuffle++) {
		const run = new Run(examples, rows, keys.length, options, 1000 + shuffle);
		for (let epoch = 0; epoch < options.epochs; epoch++) {
			run.epoch();
		}
		for (let i = 0; i < weights.length; i++) {
			weights[i] = (weights[i] as number) + (run.weights[i] as number) / options.shuffles;
		}
		for (let i = 0; i < transitions.length; i++) {
			transitions[i] = (transitions[i] as number) + (run.transitions[i] as number) / options.shuffles;
		}
	}
	return quantise(options, keys, weights, chained ? Float32Array.from(transitions) : new Float32Array(0));
}

class Run {
	readonly weights: Float32Array;
	readonly transitions: Float64Array;
	private readonly squares: Float32Array;
	private readonly transitionSquares: Float64Array;
	private readonly order: Int32Array;
	private readonly ends: Int32Array;
	private readonly gold: Uint8Array;
	private readonly expectations: Expectations;
	private active = new Int32Array(1 << 12);
	private readonly random: () => number;
	private state: number;

	constructor(
		private readonly examples: Examples,
		private readonly rows: Int32Array,
		features: number,
		private readonly options: LinearOptions,
		seed: number,
	) {
		const L = options.labels;
		this.weights = new Float32Array(features * L);
		this.squares = new Float32Array(features * L).fill(1e-4);
		this.transitions = new Float64Array(L * L);
		this.transitionSquares = new Float64Array(L * L).fill(1e-4);
		this.order = Int32Array.from(examples.sequences, (_, i) => i);
		this.ends = Int32Array.from(examples.ends);
		this.gold = Uint8Array.from(examples.labels);
		this.random = randomFrom(seed);
		this.state = seed * 2654435761;
		this.expectations = new Expectations(L, options.chained);
	}

	epoch(): void {
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
		const L = options.labels;
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
		if (options.chained && n > 1) {
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

/** With so many places no two features share one: place and check byte are the whole hash. */
const WIDE = 24;

/**
 * How far each feature drives the labels apart, squared; for each time a feature is seen, in order. Learned in one
 * training with room for all of them, so that those which matter get the places of the model.
 */
function worths(examples: Examples, options: LinearOptions): Float64Array {
	const { labels: L, epochs } = options;
	const { features } = examples;
	const { keys, rows } = indexFeatures(features, { ...options, bits: WIDE }, new Float64Array(features.length).fill(1));
	const run = new Run(examples, rows, keys.length, options, 999);
	for (let epoch = 0; epoch < epochs; epoch++) {
		run.epoch();
	}
	const spans = Float64Array.from(keys, (_, row) => {
		const own = run.weights.subarray(row * L, row * L + L);
		return (Math.max(...own) - Math.min(...own)) ** 2;
	});
	return Float64Array.from(rows, (row) => (row < 0 ? 0 : (spans[row] as number)));
}

/**
 * Gives each feature seen often enough a row, in the order of the keys; of those with one place the one of most worth.
 *
 * @param worth of each feature each time it is seen, to be added up
 */
function indexFeatures(
	features: Uint32Array,
	{ atLeast, bits }: LinearOptions,
	worth: Float64Array,
): { keys: Uint32Array; rows: Int32Array } {
	const seen = new Map<number, { count: number; worth: number }>();
	features.forEach((feature, i) => {
		const key = featureKey(feature, bits);
		const own = seen.get(key) ?? { count: 0, worth: 0 };
		seen.set(key, own);
		own.count++;
		own.worth += worth[i] as number;
	});
	const best = new Map<number, number>();
	for (const [key, { count, worth: own }] of seen) {
		const other = best.get(key >>> 8);
		if (count >= atLeast && (other === undefined || own > (seen.get(other)?.worth ?? 0))) {
			best.set(key >>> 8, key);
		}
	}
	const keys = Uint32Array.from(best.values()).sort();
	const rowOf = new Map(Array.from(keys, (key, row) => [key, row]));
	const rows = Int32Array.from(features, (feature) => rowOf.get(featureKey(feature, bits)) ?? -1);
	return { keys, rows };
}

/** Rounds the weights to bytes; what rounds to nothing is left out. */
function quantise(
	{ labels: L, bits, least }: LinearOptions,
	keys: Uint32Array,
	weights: Float64Array,
	transitions: Float32Array,
): LinearModel {
	let largest = 1e-9;
	for (const weight of weights) {
		largest = Math.max(largest, Math.abs(weight));
	}
	// A coarse step costs no accuracy and compresses better.
	const scale = Math.fround(Math.max(largest / 127, least));
	const kept: number[] = [];
	const bytes: number[] = [];
	keys.forEach((key, row) => {
		const rounded = Array.from({ length: L }, (_, k) => {
			const weight = weights[row * L + k] as number;
			return Math.abs(weight) < least ? 0 : Math.round(weight / scale);
		});
		if (rounded.some((weight) => weight !== 0)) {
			kept.push(key);
			bytes.push(...rounded);
		}
	});
	return new LinearModel(L, bits, Uint32Array.from(kept), Int8Array.from(bytes), scale, transitions);
}
