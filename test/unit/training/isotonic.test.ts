import assert from 'node:assert/strict';

import { isotonic } from '../../../src/training/judge/isotonic';
import { randomFrom } from '../../../src/training/random';

describe('isotonic regression', () => {
	it('finds the share of right ones at each score, and never falls', () => {
		const random = randomFrom(1);
		const examples = Array.from({ length: 20_000 }, () => {
			const score = 8 * random() - 4;
			return { score, right: random() < 1 / (1 + Math.exp(-score)) };
		});
		const { scores, chances } = isotonic(examples);
		assert.ok(scores.length > 10);
		scores.forEach((score, i) => {
			assert.ok(Math.abs((chances[i] ?? 0) - 1 / (1 + Math.exp(-score))) < 0.12, `at ${String(score)}`);
			assert.ok(i === 0 || ((scores[i - 1] ?? 0) < score && (chances[i - 1] ?? 0) <= (chances[i] ?? 0)));
		});
	});

	it('pools what would fall', () => {
		const examples = [0, 1, 2].flatMap((score) =>
			Array.from({ length: 60 }, (_, i) => ({ score, right: score === 1 ? i < 45 : i < 30 })),
		);
		const { scores, chances } = isotonic(examples);
		assert.deepEqual([...scores], [0, 1.5]);
		assert.ok((chances[1] ?? 0) > 0.6 && (chances[1] ?? 0) < 0.65);
	});
});
