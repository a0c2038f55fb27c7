import { pack, type Packer } from '../../packer';
import type { Weights } from '../../analysis/learn/weights';
import type { SearchSpecs } from '../../analysis/trained/english';
import { packWeights } from '../learn/packWeights';

export type SearchWeights = Readonly<Record<keyof SearchSpecs, Weights>>;

/** The bytes of `attributions.bin`. @param words as `CueForms` reads them */
export const writeAttributionData = (words: string, weights: SearchWeights & { readonly act: Weights }): Uint8Array =>
	pack((into) => {
		into.text(words);
		into.number(1);
		packSearch(weights, into);
		packWeights(weights.act, into);
	});

export function packSearch({ cue, role, sieve }: SearchWeights, into: Packer): void {
	[cue, role, sieve].forEach((model) => packWeights(model, into));
}
