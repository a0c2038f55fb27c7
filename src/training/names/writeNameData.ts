import { NAME_LABELS, packNameModel, type NameTables, type NameWeights } from '../../analysis/english/nameData';
import { hashText } from '../../analysis/learn/hash';
import { Packer } from '../../analysis/learn/packed';
import type { Phrases } from './gazetteers';
import type { ChainWeights } from './trainChainModel';

/** How exactly weights are written. */
export interface Precision {
	/** Steps for each unit; what does not fit into a signed byte is cut. */
	readonly scale: number;
	/** Features none of whose weights comes to this are left out. */
	readonly leastWeight: number;
	/** Weights below so many steps are taken for zero. */
	readonly leastStep: number;
}

/** The bytes of `names.bin`. Same input, same bytes. */
export function writeNameData(tables: NameTables, phrases: Phrases, model: NameWeights): Uint8Array {
	const phraseRows = sortedByHash(phrases, (a, b) => a | b);
	const into = new Packer();
	into.text(JSON.stringify(tables));
	into.ascending(Uint32Array.from(phraseRows, ([hash]) => hash));
	into.raw(Uint32Array.from(phraseRows, ([, bits]) => bits));
	packNameModel(model, into);
	return into.seal();
}

/** The weights as files have them. */
export function roundedTo({ scale, leastWeight, leastStep }: Precision, model: ChainWeights): NameWeights {
	const rows = [...model.features]
		.map((hash, row) => ({ hash, row }))
		.filter(({ row }) => {
			let most = 0;
			for (let label = 0; label < NAME_LABELS; label++) {
				most = Math.max(most, Math.abs(model.weights[row * NAME_LABELS + label] ?? 0));
			}
			return most >= leastWeight;
		})
		.sort((a, b) => a.hash - b.hash);
	const counts = new Uint8Array(rows.length);
	const labels: number[] = [];
	const weights: number[] = [];
	rows.forEach(({ row }, i) => {
		for (let label = 0; label < NAME_LABELS; label++) {
			const value = Math.round((model.weights[row * NAME_LABELS + label] ?? 0) * scale);
			if (Math.abs(value) >= leastStep) {
				counts[i] = (counts[i] ?? 0) + 1;
				labels.push(label);
				weights.push(Math.max(-127, Math.min(127, value)));
			}
		}
	});
	const transitions = Int16Array.from(model.transitions, (value) => Math.round(value * scale));
	return {
		features: Uint32Array.from(rows, ({ hash }) => hash),
		counts,
		labels: Uint8Array.from(labels),
		weights: Int8Array.from(weights),
		transitions,
	};
}

function sortedByHash(values: ReadonlyMap<string, number>, join: (a: number, b: number) => number): [number, number][] {
	const byHash = new Map<number, number>();
	for (const [text, value] of values) {
		const hash = hashText(text);
		const before = byHash.get(hash);
		byHash.set(hash, before === undefined ? value : join(before, value));
	}
	return [...byHash].sort(([a], [b]) => a - b);
}
