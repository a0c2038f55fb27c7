import { expect } from 'chai';
import fc from 'fast-check';
import { decodeInTurns, encodeInTurns } from '../../../src/review/store/utf8';

const MANY = 300_000;

/** Texts long enough to be cut, with whatever may stand at the cut. */
const long = fc
	.tuple(
		fc.string({ unit: 'binary', maxLength: 20 }),
		fc.nat(8),
		fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
	)
	.map(([start, shift, unit]) => start + 'a'.repeat(shift) + unit.repeat(Math.ceil(MANY / unit.length)));

describe('UTF-8 in turns', () => {
	it('is what it is in one piece', async () => {
		await fc.assert(
			fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), long), async (text) => {
				const whole = new TextEncoder().encode(text);
				const bytes = await encodeInTurns(text, () => Promise.resolve());
				expect(Buffer.compare(bytes, whole)).to.equal(0);
				expect((await decodeInTurns(whole, () => Promise.resolve())) === new TextDecoder().decode(whole)).to.equal(
					true,
				);
			}),
			{ numRuns: 60 },
		);
	});

	it('lets others have turns', async () => {
		let turns = 0;
		const rest = (): Promise<void> => Promise.resolve(void (turns += 1));
		await decodeInTurns(await encodeInTurns('“é”'.repeat(MANY), rest), rest);
		expect(turns).to.be.greaterThan(6);
	});
});
