import type { Packer } from '../../packer';
import type { Weights } from '../../analysis/learn/weights';

/** Packs a model, in columns, so that the file compresses well. */
export function packWeights(model: Weights, into: Packer): void {
	into.text(model.name);
	into.text(model.labels.join('\n'));
	into.number(model.fingerprint);
	into.raw(Float32Array.of(model.scale));
	into.number(model.transitions.length);
	into.raw(model.transitions);
	into.ascending(model.features);
	into.raw(model.counts);
	into.number(model.cellLabels.length);
	// The labels of a feature that has a weight for each need not be told.
	into.raw(Uint8Array.from(labelsToTell(model)));
	into.raw(model.cellWeights);
}

function* labelsToTell({ labels, counts, cellLabels }: Weights): Generator<number> {
	let at = 0;
	for (const count of counts) {
		if (count < labels.length) {
			yield* cellLabels.subarray(at, at + count);
		}
		at += count;
	}
}
