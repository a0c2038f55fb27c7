import { strict as assert } from 'node:assert';

import { findDateline } from '../../../src/analysis/entities/findDateline';
import { linkEntities } from '../../../src/analysis/entities/linkEntities';
import { recognize } from '../../../src/analysis/entities/recognize';
import { cutDocument } from '../../../src/analysis/text/cutDocument';
import { drain } from '../../../src/analysis/text/drain';
import { Memo } from '../../../src/analysis/text/memo';
import { names } from './nameSample';

const MEGABYTE = 1_000_000;

/** A megabyte of sentences, each with a number for names that no other has. */
function megabyte(sentence: (number: string) => string): string {
	const parts: string[] = [];
	for (let length = 0, i = 0; length < MEGABYTE; i++) {
		const letters = String(i).replace(/\d/g, (digit) => 'aeioulnrst'.charAt(Number(digit)));
		const part = sentence(letters);
		parts.push(part);
		length += part.length;
	}
	return parts.join('');
}

function counted<T>(steps: Generator<void, T>): { readonly result: T; readonly turns: number } {
	for (let turns = 1; ; turns++) {
		const step = steps.next();
		if (step.done) {
			return { result: step.value, turns };
		}
	}
}

describe('names of a megabyte', function () {
	this.timeout(120_000);
	const texts: Record<string, () => string> = {
		'on one line': () =>
			megabyte((name) => `Ann B${name} of D${name} Bank met Mr. C${name} in F${name} on Friday, she said. `),
		'on many lines': () => megabyte((name) => `Tom B${name} spoke to the H${name} Board (HB) in Oslo.\n\n`),
		'of one person': () => megabyte(() => 'Ann Bell said no. Bell left. '),
		'of an interview': () => megabyte(() => 'MS: Mary Smith said so.\n\n'),
		'of figures': () => megabyte(() => 'It cost $5 million in 2019. '),
	};
	for (const [kind, make] of Object.entries(texts)) {
		it(`${kind} are found and linked in turns, each with a bounded share of the work`, () => {
			const text = make();
			const document = drain(cutDocument(text, new Memo()));
			const found = counted(recognize(document, findDateline(text), { names }, new Memo()));
			const linked = counted(linkEntities(document, found.result, { names }));
			const mentions = found.result.length;
			const tokens = document.blocks.reduce((sum, { block }) => sum + block.tokens.length, 0);
			assert.ok(mentions > 10_000, String(mentions));
			assert.equal(linked.result.mentions.length, mentions);
			for (const [stage, turns] of [
				['found', found.turns],
				['linked', linked.turns],
			] as const) {
				assert.ok(turns > mentions / 500, `${stage} in ${String(turns)} turns: ${String(mentions)} names`);
				assert.ok(turns > tokens / 8000, `${stage} in ${String(turns)} turns: ${String(tokens)} tokens`);
			}
		});
	}
});
