import fc from 'fast-check';
import { World } from './world';

/** As many as `npm run soak` asks for; in the tests a sample that is always the same. */
const RUNS = Number(process.env['SOAK_RUNS'] ?? 0);
const SAMPLE = { seed: 13, numRuns: 150 };

const window = fc.nat(2);
const record = fc.constantFrom('a', 'b', 'c');
const command = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ do: fc.constant('set' as const), window, record }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), window, record }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), window }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('refresh' as const), window }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('save' as const), window, record }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('refuse' as const), window }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('kill' as const), window, record, steps: fc.nat(30) }) },
	{ weight: 4, arbitrary: fc.record({ do: fc.constantFrom('restore' as const, 'merge' as const), which: fc.nat(99) }) },
	{
		weight: 1,
		arbitrary: fc.record({ do: fc.constantFrom('rename' as const, 'move' as const, 'copy' as const), window }),
	},
);
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

async function run(world: World, one: Command): Promise<void> {
	switch (one.do) {
		case 'set':
		case 'remove':
			return world.act(one.window, one.record, one.do);
		case 'undo':
		case 'redo':
			return world.step(one.window, one.do);
		case 'save':
			return world.save(one.window, one.record);
		case 'refresh':
			return world.refresh(one.window);
		case 'refuse':
			return world.refuse(one.window);
		case 'kill':
			return world.kill(one.window, one.record, one.steps);
		case 'restore':
			return world.restore(one.which);
		case 'merge':
			return world.merge(one.which);
		case 'rename':
			return world.rename(one.window, false);
		case 'move':
			return world.rename(one.window, true);
		case 'copy':
			return world.copy(one.window);
	}
}

describe('records in several windows, with git, kills and renames', () => {
	it('are what a plain list of acts says: nothing is lost, nobody’s act is undone by another', async function () {
		this.timeout(Infinity);
		await fc.assert(
			fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 30, size: 'max' }), async (commands) => {
				const world = await new World().begin();
				for (const one of commands) {
					await run(world, one);
				}
				await world.end();
			}),
			RUNS > 0 ? { numRuns: RUNS } : SAMPLE,
		);
	});
});
