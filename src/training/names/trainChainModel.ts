import { isOpen, NAME_LABELS, readLabel } from '../../analysis/entities/nameTable';
import type { NameView } from '../../analysis/entities/nameView';
import { FeatureHasher } from '../../analysis/learn/featureTable';
import type { ModelSpec } from '../../analysis/learn/linearModel';
import type { Weights } from '../../analysis/learn/weights';
import { quantise } from '../learn/quantise';
import { randomFrom, shuffle } from '../random';
import type { Chain } from './chains';

export interface ChainSettings {
	readonly epochs: number;
	readonly rate: number;
	/** What AdaGrad's sums of squares start from: the more, the gentler the first steps. */
	readonly start: number;
	/** Share of features left out at each step. */
	readonly dropout: number;
	/** Features seen less often are left out. */
	readonly leastCount: number;
	/** The corpus whose scheme is the shared one; every other has its own copy of the features beside. */
	readonly main: number;
	readonly seed: number;
	/** Features none of whose weights comes to this are left out. */
	readonly worth: number;
	/** Weights nearer to zero are left out. */
	readonly least: number;
}

const L = NAME_LABELS;
const PAIRS: readonly (readonly [number, number])[] = Array.from(
	{ length: L * L },
	(_, i) => [Math.floor(i / L), i % L] as const,
).filter(([a, b]) => mayFollow(a, b));
const CAN_END = Array.from({ length: L }, (_, label) => !isOpen(label));
const CAN_START = Array.from({ length: L }, (_, label) => mayFollow(0, label));

interface Indexed {
	/** Rows of all tokens, one token after the other. */
	readonly rows: Int32Array;
	readonly ends: Int32Array;
	readonly allowed: Uint8Array;
	readonly weight: number;
	readonly length: number;
}

/**
 * Trains a linear-chain conditional random field by AdaGrad. Annotations that leave several labels open are summed
 * over. Corpora of other schemes share the features and have a copy of their own, dropped afterwards (Daumé III 2007,
 * *Frustratingly Easy Domain Adaptation*). Deterministic.
 */
export function trainChainModel(
	spec: ModelSpec<NameView>,
	chains: readonly Chain[],
	settings: ChainSettings,
	log: (line: string) => void,
): Weights {
	const { rowOf, copyOf, rows } = indexFeatures(chains, settings);
	const indexed = chains.map((chain) => indexChain(chain, rowOf, copyOf[chain.corpus] ?? null));
	log(`${String(indexed.length)} stretches, ${String(rowOf.size)} features, ${String(rows)} rows with copies`);
	const weights = new Float32Array(rows * L);
	const squares = new Float32Array(rows * L).fill(settings.start);
	const transitions = new Float64Array(L * L);
	const transitionSquares = new Float64Array(L * L).fill(settings.start);
	const random = randomFrom(settings.seed);
	const order = indexed.map((_, i) => i);
	const work = new Work(Math.max(1, ...indexed.map(({ length }) => length)));
	const sum = new Float32Array(rowOf.size * L);
	const transitionSum = new Float64Array(L * L);
	const averaged = Math.max(1, Math.floor(settings.epochs / 3));
	for (let epoch = 0; epoch < settings.epochs; epoch++) {
		shuffle(order, random);
		let loss = 0;
		for (const number of order) {
			const chain = indexed[number];
			if (chain) {
				loss += step(chain, weights, squares, transitions, transitionSquares, work, settings, random);
			}
		}
		if (epoch >= settings.epochs - averaged) {
			for (let i = 0; i < sum.length; i++) {
				sum[i] = (sum[i] ?? 0) + (weights[i] ?? 0) / averaged;
			}
			for (let i = 0; i < transitionSum.length; i++) {
				transitionSum[i] = (transitionSum[i] ?? 0) + (transitions[i] ?? 0) / averaged;
			}
		}
		log(`epoch ${String(epoch + 1)}: loss ${(loss / indexed.length).toFixed(4)}`);
	}
	const { worth, least } = settings;
	const worthIt = Uint8Array.from({ length: rowOf.size }, (_, row) =>
		sum.subarray(row * L, row * L + L).some((weight) => Math.abs(weight) >= worth) ? 1 : 0,
	);
	const steps = Float32Array.from(transitionSum, (score, i) =>
		mayFollow(Math.floor(i / L), i % L) ? score : -Infinity,
	);
	const hashes = Int32Array.from(rowOf.keys());
	const { fingerprint } = new FeatureHasher(spec.table);
	return quantise(spec, fingerprint, hashes, sum, worthIt, { least, atLeast: 1, steps: 127 }, steps);
}

function indexFeatures(
	chains: readonly Chain[],
	{ leastCount, main }: ChainSettings,
): { rowOf: Map<number, number>; copyOf: (Map<number, number> | null)[]; rows: number } {
	const counts = new Map<number, number>();
	const countsOf: Map<number, number>[] = [];
	for (const { features, corpus } of chains) {
		const own = (countsOf[corpus] ??= new Map<number, number>());
		for (const token of features) {
			for (const feature of token) {
				counts.set(feature, (counts.get(feature) ?? 0) + 1);
				own.set(feature, (own.get(feature) ?? 0) + 1);
			}
		}
	}
	const rowOf = new Map<number, number>();
	for (const [feature, count] of counts) {
		if (count >= leastCount) {
			rowOf.set(feature, rowOf.size);
		}
	}
	let rows = rowOf.size;
	const copyOf = countsOf.map((own, corpus) => {
		if (corpus === main) {
			return null;
		}
		const copy = new Map<number, number>();
		for (const [feature, count] of own) {
			if (count >= leastCount && rowOf.has(feature)) {
				copy.set(feature, rows++);
			}
		}
		return copy;
	});
	return { rowOf, copyOf, rows };
}

function indexChain(chain: Chain, rowOf: Map<number, number>, copyOf: Map<number, number> | null): Indexed {
	const rows: number[] = [];
	const ends = new Int32Array(chain.features.length);
	chain.features.forEach((features, at) => {
		for (const feature of features) {
			const row = rowOf.get(feature);
			const copy = copyOf?.get(feature);
			if (row !== undefined) {
				rows.push(row);
			}
			if (copy !== undefined) {
				rows.push(copy);
			}
		}
		ends[at] = rows.length;
	});
	return { rows: Int32Array.from(rows), ends, allowed: chain.allowed, weight: chain.weight, length: ends.length };
}

/** Arrays for one pass, made once. */
class Work {
	readonly emissions: Float64Array;
	readonly free: Float64Array;
	readonly bound: Float64Array;
	readonly forward: Float64Array;
	readonly backward: Float64Array;
	readonly scales: Float64Array;
	readonly moves = new Float64Array(L * L);
	readonly freeMoves = new Float64Array(L * L);
	readonly boundMoves = new Float64Array(L * L);
	readonly dropped: Uint8Array = new Uint8Array(1 << 16);

	constructor(longest: number) {
		this.emissions = new Float64Array(longest * L);
		this.free = new Float64Array(longest * L);
		this.bound = new Float64Array(longest * L);
		this.forward = new Float64Array(longest * L);
		this.backward = new Float64Array(longest * L);
		this.scales = new Float64Array(longest);
	}
}

function step(
	chain: Indexed,
	weights: Float32Array,
	squares: Float32Array,
	transitions: Float64Array,
	transitionSquares: Float64Array,
	work: Work,
	{ rate, dropout }: ChainSettings,
	random: () => number,
): number {
	const { rows, ends, allowed, length } = chain;
	const { emissions, moves } = work;
	const keep = 1 / (1 - dropout);
	const dropped = work.dropped;
	for (let i = 0; i < rows.length; i++) {
		dropped[i] = dropout > 0 && random() < dropout ? 1 : 0;
	}
	let from = 0;
	for (let at = 0; at < length; at++) {
		const own = emissions.subarray(at * L, at * L + L).fill(0);
		const end = ends[at] as number;
		for (let i = from; i < end; i++) {
			if (dropped[i]) {
				continue;
			}
			const row = (rows[i] as number) * L;
			for (let label = 0; label < L; label++) {
				own[label] = (own[label] as number) + (weights[row + label] as number) * keep;
			}
		}
		from = end;
		let most = -Infinity;
		for (let label = 0; label < L; label++) {
			most = Math.max(most, own[label] as number);
		}
		for (let label = 0; label < L; label++) {
			own[label] = Math.exp((own[label] as number) - most);
		}
	}
	for (const [a, b] of PAIRS) {
		moves[a * L + b] = Math.exp(transitions[a * L + b] as number);
	}
	const whole = marginals(length, emissions, moves, null, work, work.free, work.freeMoves);
	const part = marginals(length, emissions, moves, allowed, work, work.bound, work.boundMoves);
	if (!Number.isFinite(part)) {
		return 0;
	}
	from = 0;
	for (let at = 0; at < length; at++) {
		const end = ends[at] as number;
		for (let label = 0; label < L; label++) {
			const gradient = chain.weight * ((work.bound[at * L + label] as number) - (work.free[at * L + label] as number));
			if (gradient < 1e-4 && gradient > -1e-4) {
				continue;
			}
			const square = gradient * gradient;
			for (let i = from; i < end; i++) {
				if (dropped[i]) {
					continue;
				}
				const cell = (rows[i] as number) * L + label;
				const total = (squares[cell] as number) + square;
				squares[cell] = total;
				weights[cell] = (weights[cell] as number) + (rate * gradient) / Math.sqrt(total);
			}
		}
		from = end;
	}
	for (const [a, b] of PAIRS) {
		const cell = a * L + b;
		const gradient = chain.weight * ((work.boundMoves[cell] as number) - (work.freeMoves[cell] as number));
		if (gradient !== 0) {
			const total = (transitionSquares[cell] as number) + gradient * gradient;
			transitionSquares[cell] = total;
			transitions[cell] = (transitions[cell] as number) + (rate * gradient) / Math.sqrt(total);
		}
	}
	return whole - part;
}

/** Forward and backward passes, scaled; returns the logarithm of the sum over label sequences (less a constant). */
function marginals(
	length: number,
	emissions: Float64Array,
	moves: Float64Array,
	allowed: Uint8Array | null,
	{ forward, backward, scales }: Work,
	result: Float64Array,
	pairs: Float64Array,
): number {
	let total = 0;
	for (let at = 0; at < length; at++) {
		const own = at * L;
		forward.fill(0, own, own + L);
		if (at === 0) {
			for (let label = 0; label < L; label++) {
				forward[label] = CAN_START[label] ? (moves[label] as number) : 0;
			}
		} else {
			const last = own - L;
			for (const [a, b] of PAIRS) {
				forward[own + b] = (forward[own + b] as number) + (forward[last + a] as number) * (moves[a * L + b] as number);
			}
		}
		let scale = 0;
		for (let label = 0; label < L; label++) {
			const open = at < length - 1 || CAN_END[label];
			const value =
				open && (allowed === null || allowed[own + label] === 1)
					? (forward[own + label] as number) * (emissions[own + label] as number)
					: 0;
			forward[own + label] = value;
			scale += value;
		}
		if (!(scale > 0)) {
			return Infinity;
		}
		scales[at] = scale;
		total += Math.log(scale);
		for (let label = 0; label < L; label++) {
			forward[own + label] = (forward[own + label] as number) / scale;
		}
	}
	pairs.fill(0);
	backward.fill(1, (length - 1) * L, length * L);
	for (let at = length - 1; at >= 0; at--) {
		const own = at * L;
		for (let label = 0; label < L; label++) {
			result[own + label] = (forward[own + label] as number) * (backward[own + label] as number);
		}
		if (at === 0) {
			break;
		}
		const last = own - L;
		backward.fill(0, last, own);
		const scale = scales[at] as number;
		for (const [a, b] of PAIRS) {
			if (allowed !== null && allowed[own + b] !== 1) {
				continue;
			}
			const open = at < length - 1 || CAN_END[b];
			if (!open) {
				continue;
			}
			const edge =
				((moves[a * L + b] as number) * (emissions[own + b] as number) * (backward[own + b] as number)) / scale;
			backward[last + a] = (backward[last + a] as number) + edge;
			pairs[a * L + b] = (pairs[a * L + b] as number) + (forward[last + a] as number) * edge;
		}
	}
	for (let label = 0; label < L; label++) {
		if (CAN_START[label]) {
			pairs[label] = (pairs[label] as number) + (result[label] as number);
		}
	}
	return total;
}

/** What may follow what: a name is a unit, or begins, goes on and ends. */
function mayFollow(before: number, after: number): boolean {
	const { kind, place } = readLabel(after);
	const goesOn = place === 'inside' || place === 'last';
	return isOpen(before) ? goesOn && readLabel(before).kind === kind : !goesOn;
}
