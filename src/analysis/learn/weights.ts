import type { Unpacker } from './packed';

/** The weights of one model that are not zero. Each is the square of a byte, in units of `scale`: large ones are as near by share. */
export interface Weights {
	readonly name: string;
	/** At most 255. One label alone makes a yes-or-no model: its score is the log-odds. */
	readonly labels: readonly string[];
	/** Of the table of features they were trained with; see `FeatureHasher.fingerprint`. */
	readonly fingerprint: number;
	readonly scale: number;
	/** Hashes of the features as unsigned numbers, ascending, each once. */
	readonly features: Uint32Array;
	/** How many weights each feature has. */
	readonly counts: Uint8Array;
	/** The label of each weight, feature by feature. */
	readonly cellLabels: Uint8Array;
	readonly cellWeights: Int8Array;
	/** Row-major `labels × labels` scores of one label after another; empty where decisions are single. */
	readonly transitions: Float32Array;
}

/** Reads a model, as `training/learn/packWeights.ts` laid it out. */
export function unpackWeights(from: Unpacker): Weights {
	const name = from.text();
	const labels = from.text().split('\n');
	const fingerprint = from.number();
	const scale = new Float32Array(from.raw(4).buffer)[0] ?? 0;
	const transitions = new Float32Array(from.raw(4 * from.number()).buffer);
	const features = from.ascending();
	const counts = from.raw(features.length);
	const cells = from.number();
	const told = from.raw(counts.reduce((sum, count) => sum + (count < labels.length ? count : 0), 0));
	const cellLabels = new Uint8Array(cells);
	let at = 0;
	let next = 0;
	for (const count of counts) {
		for (let label = 0; label < count; label++) {
			cellLabels[at++] = count < labels.length ? (told[next++] as number) : label;
		}
	}
	const cellWeights = new Int8Array(from.raw(cells).buffer);
	return { name, labels, fingerprint, scale, features, counts, cellLabels, cellWeights, transitions };
}
