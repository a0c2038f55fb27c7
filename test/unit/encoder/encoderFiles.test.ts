import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { ENCODER_VERSION } from '../../../src/worker/encoderFiles';

const DATA = 'src/analysis/encoder/data';

describe('the files of the encoder', () => {
	it('are those of its hashes, by which readings that are kept belong to one encoder', () => {
		const hashes = JSON.parse(readFileSync(join(DATA, 'hashes.json'), 'utf8')) as Record<string, string>;
		expect(Object.keys(hashes)).to.have.members(['encoder.onnx', 'roles.onnx', 'vocabulary.txt']);
		for (const [file, hash] of Object.entries(hashes)) {
			const bytes = readFileSync(join(DATA, file));
			expect(createHash('sha256').update(bytes).digest('hex'), file).to.equal(hash);
			expect(ENCODER_VERSION).to.include(hash);
		}
	});
});
