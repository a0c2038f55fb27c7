import { expect } from 'chai';
import { hash32, hash64 } from '../../../src/review/hash';

describe('hashes of texts', () => {
	it('stay what they were: files are named by them', () => {
		expect(['', 'a', '“Nobody warned us.” 🚢'].map((text) => [hash32(text), hash64(text)])).to.deep.equal([
			['ab3e7c0b', 'ab3e7c0b67a2a8ee'],
			['1a80b1b3', '1a80b1b385c99a38'],
			['d884c4fb', 'd884c4fb40341eb6'],
		]);
	});
});
