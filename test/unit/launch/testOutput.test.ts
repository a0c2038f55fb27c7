import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { countsLine, parseCountsLine } from '../../launch/counts';
import { Transcript } from '../../launch/transcript';
import { markOutput, unmarkLine, unmarkOutput } from '../../launch/markedOutput';

describe('output of a test process', () => {
	it('carries the counts of any run', () => {
		const shape = { passed: fc.nat(), failed: fc.nat(), skipped: fc.nat() };
		const counts = fc.record(shape, { noNullPrototype: true });
		fc.assert(fc.property(counts, (value) => assert.deepEqual(parseCountsLine(countsLine(value)), value)));
	});

	it('takes no other line for counts', () => {
		for (const line of [
			'',
			'3 passing (2s)',
			'##counts {"passed":1}',
			'##counts null',
			' ##counts {"passed":1,"failed":0}',
		]) {
			assert.equal(parseCountsLine(line), undefined);
		}
	});

	it('is told from the log of the editor by its mark, and shown without it', () => {
		const text = fc.string().filter((first) => !first.startsWith('\u2502'));
		fc.assert(
			fc.property(text, fc.array(fc.anything()), (first, rest) => {
				assert.equal(unmarkOutput([first, ...rest]), undefined);
				assert.deepEqual(unmarkOutput(markOutput([first, ...rest])), [first, ...rest]);
				assert.equal(unmarkLine(String(markOutput([first])[0])), first);
			}),
		);
		assert.deepEqual(unmarkOutput(markOutput([{ a: 1 }])), [{ a: 1 }]);
	});

	it('of stages that run side by side is read one after the other, and nothing is lost', () => {
		const shown: string[] = [];
		const [first, second] = [1, 2].map(() => new Transcript((line) => shown.push(line))) as [Transcript, Transcript];
		second.say('b');
		first.begin();
		first.say('a');
		second.say('c');
		first.say('a, too');
		assert.deepEqual(shown, ['a', 'a, too']);
		second.begin();
		second.say('d');
		assert.deepEqual(shown, ['a', 'a, too', 'b', 'c', 'd']);
	});
});
