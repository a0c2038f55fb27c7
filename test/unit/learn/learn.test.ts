import { strict as assert } from 'node:assert';

import fc from 'fast-check';

import { Chain } from '../../../src/analysis/learn/chain';
import { ABSENT, FeatureHasher, Features, type FeatureTable } from '../../../src/analysis/learn/featureTable';
import { LinearModel, type ModelSpec } from '../../../src/analysis/learn/linearModel';
import { unpack } from '../../../src/analysis/learn/packed';
import { pack } from '../../../src/packer';
import { unpackWeights, type Weights } from '../../../src/analysis/learn/weights';
import { packWeights } from '../../../src/training/learn/packWeights';
import { Examples } from '../../../src/training/learn/examples';
import { fit } from '../../../src/training/learn/fit';
import { Perceptron } from '../../../src/training/learn/perceptron';

interface Fruit {
	readonly color: number;
	readonly size: number;
	readonly tastes: readonly number[];
}

const TABLE: FeatureTable<Fruit> = {
	values: { color: (v) => v.color, size: (v) => v.size },
	lists: { taste: (v) => v.tastes },
	templates: ['color', 'color & size', 'taste & color', 'taste'],
};
const FRUIT: ModelSpec<Fruit> = { name: 'fruit', labels: ['apple', 'melon', 'lime'], table: TABLE };

const featuresOf = (fruit: Fruit, table = TABLE): number[] => {
	const features = new Features();
	new FeatureHasher(table).read(fruit, features);
	return [...features.hashes.subarray(0, features.count)];
};

describe('a table of features', () => {
	it('makes one feature a template, and one for each value of a list', () => {
		assert.equal(featuresOf({ color: 1, size: 2, tastes: [7, 8, 9] }).length, 2 + 3 + 3);
		assert.equal(new Set(featuresOf({ color: 1, size: 1, tastes: [1] })).size, 4);
	});

	it('leaves out what is absent, and what it is joined with', () => {
		assert.equal(featuresOf({ color: ABSENT, size: 2, tastes: [7] }).length, 1);
		assert.equal(featuresOf({ color: 1, size: ABSENT, tastes: [] }).length, 1);
	});

	it('refuses templates of nothing, of two lists, of four parts, and those that stand twice', () => {
		for (const templates of [['shape'], ['taste & taste'], ['color & size & color & size'], ['color', 'color']]) {
			assert.throws(() => new FeatureHasher({ ...TABLE, templates }));
		}
	});

	it('is another when a template is', () => {
		const other = new FeatureHasher({ ...TABLE, templates: ['color', 'size'] });
		assert.notEqual(other.fingerprint, new FeatureHasher(TABLE).fingerprint);
	});
});

const FRUITS: readonly (readonly [fruit: Fruit, label: number])[] = [
	[{ color: 1, size: 1, tastes: [1] }, 0],
	[{ color: 2, size: 3, tastes: [1, 2] }, 1],
	[{ color: 2, size: 1, tastes: [3] }, 2],
	[{ color: 1, size: 1, tastes: [1, 3] }, 0],
];

function trained(): Weights {
	const perceptron = new Perceptron(FRUIT);
	const features = new Features();
	for (let epoch = 0; epoch < 20; epoch++) {
		for (const [fruit, label] of FRUITS) {
			perceptron.tick();
			perceptron.hasher.read(fruit, features);
			perceptron.score(features);
			const guess = perceptron.best(null);
			if (guess !== label) {
				perceptron.learn(features, label, guess);
			}
		}
	}
	return perceptron.finish({ least: 0, atLeast: 1, steps: 127 });
}

const packed = (weights: Weights): Uint8Array => pack((into) => packWeights(weights, into));

describe('a linear model', () => {
	it('reads what the trainer learned, from the file it was packed into', () => {
		const model = new LinearModel(FRUIT, unpack(packed(trained()), 'fruit.bin', unpackWeights));
		for (const [fruit, label] of FRUITS) {
			assert.equal(model.best(fruit), label);
			const chances = model.chances(fruit);
			assert.ok(Math.abs(chances.reduce((a, b) => a + b, 0) - 1) < 1e-9);
			assert.equal(Math.max(...chances), chances[label]);
		}
		assert.equal(model.best({ color: 1, size: 1, tastes: [1] }, [1, 2]) > 0, true);
	});

	it('learns the same bytes each time', () => {
		assert.deepEqual(packed(trained()), packed(trained()));
	});

	it('refuses weights of another table', () => {
		const table = { ...TABLE, templates: ['color'] };
		assert.throws(() => new LinearModel({ ...FRUIT, table }, trained()), /npm run train/);
	});

	it('refuses a file that is cut or changed', () => {
		const bytes = packed(trained());
		fc.assert(
			fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
				const changed = bytes.slice();
				changed[at] = (changed[at] ?? 0) ^ flip;
				assert.throws(() => unpack(changed, 'fruit.bin', unpackWeights), /fruit\.bin is damaged/);
				assert.throws(() => unpack(bytes.subarray(0, at), 'fruit.bin', unpackWeights), /fruit\.bin is damaged/);
			}),
		);
	});
});

const LABELS = 3;
const numbers = (count: number): fc.Arbitrary<number[]> =>
	fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: count, maxLength: count });

/** A chain of four places with its scores, and all sequences of labels with theirs. */
const chains = fc.tuple(numbers(4 * LABELS), numbers(LABELS * LABELS)).map(([scores, steps]) => {
	const chain = new Chain(LABELS, Float32Array.from(steps));
	chain.start(4);
	chain.scores.set(scores);
	let all: { labels: number[]; score: number }[] = [{ labels: [], score: 0 }];
	for (let at = 0; at < 4; at++) {
		all = all.flatMap(({ labels, score }) =>
			Array.from({ length: LABELS }, (_, label) => {
				const before = labels.at(-1);
				const step = before === undefined ? 0 : Math.fround(steps[before * LABELS + label] ?? 0);
				return { labels: [...labels, label], score: score + step + (scores[at * LABELS + label] ?? 0) };
			}),
		);
	}
	return { chain, all };
});

describe('a chain', () => {
	it('finds the best of all sequences', () => {
		fc.assert(
			fc.property(chains, ({ chain, all }) => {
				chain.decode();
				const top = Math.max(...all.map(({ score }) => score));
				const own = all.find(({ labels }) => labels.join() === chain.best.subarray(0, 4).join());
				assert.ok(Math.abs((own?.score ?? -Infinity) - top) < 1e-6);
			}),
		);
	});

	it('never takes a step that leads nowhere', () => {
		// From 0 only to 1, from 1 only to 2, from 2 to all.
		const none = -Infinity;
		const chain = new Chain(LABELS, Float32Array.of(none, 0, none, none, none, 0, 0, 0, 0));
		fc.assert(
			fc.property(numbers(4 * LABELS), (scores) => {
				chain.start(4);
				chain.scores.set(scores);
				chain.decode();
				for (let at = 1; at < 4; at++) {
					const before = chain.best[at - 1] as number;
					assert.ok(before === 2 || chain.best[at] === before + 1);
				}
			}),
		);
	});

	it('weighs labels as the sum over all sequences does', () => {
		fc.assert(
			fc.property(chains, ({ chain, all }) => {
				chain.weigh();
				const sum = all.reduce((total, { score }) => total + Math.exp(score), 0);
				for (let at = 0; at < 4; at++) {
					for (let label = 0; label < LABELS; label++) {
						const having = all.filter(({ labels }) => labels[at] === label);
						const share = having.reduce((total, { score }) => total + Math.exp(score), 0) / sum;
						assert.ok(Math.abs((chain.chances[at * LABELS + label] ?? 0) - share) < 1e-6);
					}
				}
			}),
		);
	});
});

const SURE = { epochs: 30, shuffles: 2, dropout: 0, rate: 0.3, decay: 1e-6, least: 0, atLeast: 1, most: 1000 };

describe('fitting', () => {
	it('makes models that give what they were shown, and how sure they are of it', () => {
		const examples = new Examples(FRUIT);
		for (const [fruit, label] of FRUITS) {
			examples.add(fruit, label);
			examples.endSequence();
		}
		const model = new LinearModel(FRUIT, fit(examples, SURE));
		for (const [fruit, label] of FRUITS) {
			assert.equal(model.best(fruit), label);
			assert.ok((model.chances(fruit)[label] ?? 0) > 0.8);
		}
		assert.deepEqual(fit(examples, SURE), fit(examples, SURE));
	});

	it('makes models of one label, whose chance is that of yes', () => {
		const spec = { ...FRUIT, labels: ['sour'] };
		const examples = new Examples(spec);
		for (const [fruit, label] of FRUITS) {
			examples.add(fruit, label === 2 ? 1 : 0);
			examples.endSequence();
		}
		const model = new LinearModel(spec, fit(examples, SURE));
		for (const [fruit, label] of FRUITS) {
			assert.equal(model.chance(fruit) > 0.5, label === 2);
		}
	});

	it('makes chains that know which label follows which', () => {
		const spec: ModelSpec<Fruit> = { ...FRUIT, chained: true };
		const sequences: readonly (readonly number[])[] = [
			[0, 1, 2, 0],
			[2, 0, 1, 2],
		];
		// The first label tells the others, nothing else does.
		const viewOf = (label: number, at: number): Fruit => ({ color: at === 0 ? label : 9, size: 1, tastes: [] });
		const examples = new Examples(spec);
		for (const labels of sequences) {
			labels.forEach((label, at) => {
				examples.add(viewOf(label, at), label);
			});
			examples.endSequence();
		}
		const model = new LinearModel(spec, fit(examples, SURE));
		for (const labels of sequences) {
			model.chain.start(labels.length);
			labels.forEach((label, at) => {
				model.scoreInto(viewOf(label, at), model.chain.scores, at * 3);
			});
			model.chain.decode();
			assert.deepEqual([...model.chain.best.subarray(0, labels.length)], labels);
		}
	});

	it('keeps the features that matter where there is no room for all', () => {
		const examples = new Examples(FRUIT);
		for (const [fruit, label] of FRUITS) {
			examples.add(fruit, label);
			examples.endSequence();
		}
		const weights = fit(examples, { ...SURE, most: 6 });
		assert.ok(weights.features.length <= 6);
		const model = new LinearModel(FRUIT, weights);
		assert.deepEqual(
			FRUITS.map(([fruit]) => model.best(fruit)),
			FRUITS.map(([, label]) => label),
		);
	});
});
