import { NAME_LABELS, NAMES_MAGIC, type NameTables } from '../../analysis/english/nameData';
import { writeSections } from '../../analysis/english/sections';
import { hashText } from '../../analysis/learn/hash';
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
export function writeNameData(
	tables: NameTables,
	phrases: Phrases,
	clusters: ReadonlyMap<string, number>,
	model: ChainWeights,
	{ scale, leastWeight, leastStep }: Precision,
): Uint8Array {
	const phraseRows = sortedByHash(phrases, (a, b) => a | b);
	const clusterRows = sortedByHash(clusters, (a) => a);
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
	const sections = [
		new TextEncoder().encode(JSON.stringify(tables)),
		differences(phraseRows.map(([hash]) => hash)),
		new Uint8Array(Uint32Array.from(phraseRows, ([, bits]) => bits).buffer),
		differences(clusterRows.map(([hash]) => hash)),
		Uint8Array.from(clusterRows, ([, cluster]) => cluster),
		differences(rows.map(({ hash }) => hash)),
		counts,
		Uint8Array.from(labels),
		new Uint8Array(Int8Array.from(weights).buffer),
		new Uint8Array(transitions.buffer),
	];
	return writeSections(sections, NAMES_MAGIC);
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

function differences(hashes: readonly number[]): Uint8Array {
	const count = hashes.length;
	const bytes = new Uint8Array(4 * count);
	let last = 0;
	hashes.forEach((hash, i) => {
		const difference = hash - last;
		last = hash;
		for (let byte = 0; byte < 4; byte++) {
			bytes[byte * count + i] = Math.floor(difference / 256 ** byte) % 256;
		}
	});
	return bytes;
}
