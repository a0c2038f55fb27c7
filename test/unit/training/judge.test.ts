import assert from 'node:assert/strict';

import { unpack } from '../../../src/analysis/learn/packed';
import { pack } from '../../../src/packer';
import { unpackWeights, type Weights } from '../../../src/analysis/learn/weights';
import { packWeights } from '../../../src/training/learn/packWeights';
import { judgeOf } from '../../../src/analysis/learn/judge';
import { LinearModel, type ModelSpec } from '../../../src/analysis/learn/linearModel';
import { Examples } from '../../../src/training/learn/examples';
import { fit } from '../../../src/training/learn/fit';
import { isotonic } from '../../../src/training/judge/isotonic';
import { randomFrom } from '../../../src/training/random';

/** A word that tells, and one that does not. */
interface Seen {
	readonly tells: number;
	readonly noise: number;
}

const SPEC: ModelSpec<Seen> = {
	name: 'seen',
	labels: ['right'],
	table: { values: { tells: ({ tells }) => tells, noise: ({ noise }) => noise }, templates: ['tells', 'noise'] },
};
const SHARES = [0.1, 0.5, 0.9];

function seen(seed: number): { view: Seen; right: boolean }[] {
	const random = randomFrom(seed);
	return Array.from({ length: 900 }, (_, i) => {
		const view = { tells: i % 3, noise: Math.floor(random() * 20) };
		return { view, right: random() < (SHARES[view.tells] ?? 0) };
	});
}

function learned(): Weights {
	const examples = new Examples(SPEC);
	for (const { view, right } of seen(1)) {
		examples.add(view, right ? 1 : 0);
		examples.endSequence();
	}
	return fit(examples, {
		most: 100,
		atLeast: 4,
		epochs: 12,
		shuffles: 4,
		dropout: 0,
		rate: 0.05,
		decay: 2e-4,
		least: 0,
	});
}

const packed = (weights: Weights): Uint8Array => pack((into) => packWeights(weights, into));

describe('a judge', () => {
	it('gives the share of what is right among what looks alike, after writing and reading', () => {
		const read = unpack(packed(learned()), 'test', unpackWeights);
		const model = new LinearModel(SPEC, read);
		const odds = (view: Seen): number => Math.log(model.chance(view) / (1 - model.chance(view)));
		const points = isotonic(seen(2).map(({ view, right }) => ({ score: odds(view), right })));
		const judge = judgeOf(SPEC, { weights: read, ...points });
		SHARES.forEach((share, tells) => {
			const given = judge.chance({ tells, noise: 3 });
			assert.ok(Math.abs(given - share) < 0.08, `${String(given)} for ${String(share)}`);
		});
	});

	it('learns the same from the same', () => {
		assert.deepEqual(packed(learned()), packed(learned()));
	});
});
