import * as fc from 'fast-check';
import { FOLDERS, Wanderings } from './wanderings';

const RUNS = Number(process.env['SOAK_RUNS'] ?? 0);
const SAMPLE = { seed: 7, numRuns: 400 };

/** Some texts begin with the same words, as those do that are made from one template. */
const words = fc
	.constantFrom('quay', 'bridge')
	.map((thing) => `The ${thing} of ${thing} is safe, said the ${thing} master, and nobody has seen another ${thing}.`);
const path = fc.constantFrom('a.txt', 'b.txt', 'c.txt');
const folder = fc.constantFrom(...FOLDERS);
const place = fc.record({ folder, path });
const step = fc.oneof(
	{ weight: 3, arbitrary: fc.record({ do: fc.constant('write' as const), at: place, words }) },
	{ weight: 5, arbitrary: fc.record({ do: fc.constant('say' as const), at: place }) },
	{ weight: 5, arbitrary: fc.record({ do: fc.constant('move' as const), at: place, to: place, isOpen: fc.boolean() }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('move outside' as const), at: place, path }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('copy' as const), at: place, to: place }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), at: place }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('refuse' as const), folder, is: fc.boolean() }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('check' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(world: Wanderings, one: Step): Promise<void> {
	switch (one.do) {
		case 'write':
			return world.write(one.at, one.words);
		case 'say':
			return world.say(one.at);
		case 'move':
			return world.move(one.at, one.to, one.isOpen);
		case 'move outside':
			return world.moveOutside(one.at, one.path);
		case 'copy':
			return world.copy(one.at, one.to);
		case 'remove':
			return world.remove(one.at);
		case 'refuse':
			return world.refuse(one.folder, one.is);
		case 'restart':
			return world.restart();
		case 'check':
			return world.check();
	}
}

describe('texts that are written, copied, moved and deleted in folders with reviews and outside', () => {
	it('have what was said of them, and nothing that was said of others', async function () {
		this.timeout(Infinity);
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30, size: 'max' }), async (steps) => {
				const world = new Wanderings();
				for (const one of steps) {
					await take(world, one);
				}
				await world.end();
			}),
			RUNS > 0 ? { numRuns: RUNS } : SAMPLE,
		);
	});
});
