import assert from 'node:assert/strict';

import { FeatureHasher, Features } from '../../../src/analysis/learn/featureTable';
import { judgeOf } from '../../../src/analysis/learn/judge';
import { LinearModel, type ModelSpec } from '../../../src/analysis/learn/linearModel';
import { readWeights, writeWeights } from '../../../src/analysis/learn/weights';
import { fitYesNo, type Example } from '../../../src/training/judge/fitYesNo';
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

function examples(seed: number): { view: Seen; example: Example }[] {
	const random = randomFrom(seed);
	const hasher = new FeatureHasher(SPEC.table);
	const features = new Features();
	return Array.from({ length: 900 }, (_, i) => {
		const view = { tells: i % 3, noise: Math.floor(random() * 20) };
		hasher.read(view, features);
		const hashes = features.hashes.slice(0, features.count);
		return { view, example: { hashes, right: random() < (SHARES[view.tells] ?? 0) } };
	});
}

describe('a judge', () => {
	it('gives the share of what is right among what looks alike, after writing and reading', () => {
		const weights = fitYesNo(
			SPEC,
			examples(1).map(({ example }) => example),
		);
		const read = readWeights(writeWeights([weights]), 'test').get('seen');
		assert.ok(read);
		const model = new LinearModel(SPEC, read);
		const odds = (view: Seen): number => Math.log(model.chance(view) / (1 - model.chance(view)));
		const points = isotonic(examples(2).map(({ view, example }) => ({ score: odds(view), right: example.right })));
		const judge = judgeOf(SPEC, { weights: read, ...points });
		SHARES.forEach((share, tells) => {
			const given = judge.chance({ tells, noise: 3 });
			assert.ok(Math.abs(given - share) < 0.08, `${String(given)} for ${String(share)}`);
		});
	});

	it('learns the same from the same', () => {
		const fit = (): Uint8Array =>
			writeWeights([
				fitYesNo(
					SPEC,
					examples(1).map(({ example }) => example),
				),
			]);
		assert.deepEqual(fit(), fit());
	});
});
