import { expect } from 'chai';
import * as fs from 'node:fs';
import * as path from 'node:path';

describe('words.txt', () => {
	const root = path.resolve('src');
	const files = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
	const source = files.map((file) => fs.readFileSync(path.join(root, file), 'utf8')).join('\n');
	const asked = Array.from(source.matchAll(/(?:isListed|\w+Of)\(\s*'([^']+)'/g), ([, name = '']) => name);
	const words = fs.readFileSync(path.join(root, 'analysis/language/english/words.txt'), 'utf8');
	const lists = Array.from(words.matchAll(/^\[(.+)\]$/gm), ([, name = '']) => name);

	it('has each list once, and none that nobody asks for', () => {
		expect(new Set(lists)).to.have.length(lists.length);
		expect(lists.filter((name) => !asked.includes(name))).to.deep.equal([]);
	});

	it('has every list that is asked for as it runs', () => {
		const named = Array.from(source.matchAll(/isListed\(\s*'([^']+)'/g), ([, name = '']) => name);
		expect(named).to.not.be.empty;
		expect(named.filter((name) => !lists.includes(name))).to.deep.equal([]);
	});
});
