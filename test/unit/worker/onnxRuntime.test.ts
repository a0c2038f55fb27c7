import { expect } from 'chai';
import { encoderFiles } from '../encoder/someRuntime';
import { onnxRuntime } from '../../../src/worker/onnxRuntime';
import { randomFrom } from '../../../src/training/random';

/** How many turns of waiting one may be behind the other. */
const TURNS = 12;

describe('the runtime of the encoder', function () {
	this.timeout(120_000);

	it('gives each who asks at the same time what it gives them alone, however far one is behind the other', async () => {
		const runtime = await onnxRuntime(await encoderFiles());
		const random = randomFrom(1);
		const encode = (count: number): Promise<Float32Array> => {
			const ids = Array.from({ length: count }, (_, i) => 5 + ((i * 31) % 300));
			const none = ids.map(() => 0);
			return runtime.encode(ids, none, none).then(({ hidden }) => hidden.slice());
		};
		const roles = (count: number): Promise<Float32Array> =>
			runtime.roles(new Float32Array(count * 384).fill(0.1), [[1, 2]]).then((made) => made.slice());
		for (let behind = 0; behind < 2 * TURNS; behind++) {
			const [a, b] = [5 + Math.floor(random() * 90), 5 + Math.floor(random() * 90)];
			const wait = async (): Promise<void> => {
				for (let turn = 0; turn < behind % TURNS; turn++) {
					await Promise.resolve();
				}
			};
			const one = async (): Promise<Float32Array[]> => [
				await encode(a),
				await roles(a),
				await roles(b),
				await encode(b),
			];
			const other = async (): Promise<Float32Array[]> => {
				await wait();
				const first = await roles(b);
				const second = await encode(a);
				await wait();
				return [first, second, await roles(a), await encode(b)];
			};
			const alone = [await encode(a), await roles(a), await roles(b), await encode(b)];
			const together = await Promise.all([one(), other()]);
			expect(together[0]).to.deep.equal(alone);
			expect(together[1]).to.deep.equal([alone[2], alone[0], alone[1], alone[3]]);
		}
	});
});
