import { assert } from 'chai';
import * as fc from 'fast-check';
import { drain } from '../../../../src/analysis/text/drain';
import { Postings } from '../../../../src/corpus/index/postings';

/** Few, so that texts share them, and some at the ends of what there is. */
const print = fc.oneof(fc.nat(40), fc.constantFrom(0, 0xffffffff, 0x80000000));
const step = fc.oneof(
	{ weight: 3, arbitrary: fc.record({ add: fc.uniqueArray(print, { maxLength: 12 }) }) },
	{ weight: 1, arbitrary: fc.record({ remove: fc.nat() }) },
);

describe('index: who has a fingerprint', () => {
	it('is told as a table would tell it, whatever texts come and go', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 200 }), fc.boolean(), (steps, settles) => {
				const postings = new Postings();
				const table = new Map<number, readonly number[]>();
				for (const one of steps) {
					if ('add' in one) {
						const text = postings.add(Uint32Array.from(one.add));
						assert.isFalse(table.has(text), 'the number of a text that is there is given to no other');
						table.set(text, one.add);
					} else {
						const text = [...table.keys()][one.remove % Math.max(1, table.size)];
						if (text !== undefined) {
							postings.remove(text);
							table.delete(text);
						}
					}
				}
				if (settles) {
					drain(postings.settleAll());
				}
				for (const asked of [...Array(41).keys(), 0xffffffff, 0x80000000]) {
					const owners = [...table].filter(([, prints]) => prints.includes(asked)).map(([text]) => text);
					assert.sameMembers(postings.of(asked), owners);
				}
			}),
		);
	});

	it('gives the numbers of texts that are gone again, so that edits do not use them up', () => {
		const postings = new Postings();
		let highest = 0;
		for (let edit = 0; edit < 2000; edit++) {
			const text = postings.add(Uint32Array.of(1, 2, 3 + edit));
			highest = Math.max(highest, text);
			assert.deepEqual(postings.of(3 + edit), [text]);
			postings.remove(text);
		}
		assert.isBelow(highest, 300);
		assert.deepEqual(postings.of(1), []);
		drain(postings.settleAll());
		assert.equal(postings.size, 0);
	});
});
