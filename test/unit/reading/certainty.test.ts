import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Attribution, Quotation } from '../../../src/analysis/model';
import { Lookup } from '../../../src/reading/lookup';
import { cautionSentence } from '../../../src/reading/words/cautionSentence';
import { Certainty, certaintyOf } from '../../../src/reading/thresholds';
import { HandMade } from '../panel/analysis';

const sure = (confidence: number, speakerConfidence: number): Attribution =>
	new HandMade('Ada said so.').attribution('Ada', 'said', 'so', { confidence, speakerConfidence });

describe('how sure something is', () => {
	it('is the lower of two chances; what nobody judged stands as it is', () => {
		assert.equal(certaintyOf(sure(0.9, 0.3)), 0.3);
		assert.equal(certaintyOf(sure(0.4, 0.9)), 0.4);
		assert.equal(certaintyOf(undefined), 1);
	});

	it('is less below what a person sets, in percent', () => {
		assert.equal(new Certainty(60).isLess(sure(0.59, 0.9)), true);
		assert.equal(new Certainty(60).isLess(sure(0.6, 0.9)), false);
		assert.equal(new Certainty(0).isLess(sure(0, 0)), false);
		assert.equal(new Certainty(100).isLess(null), false);
	});

	it('is compared with the declared default where a person sets no percentage', () => {
		const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
			contributes: { configuration: { properties: Record<string, { default?: number }> } };
		};
		const declared = (contributes.configuration.properties['sourceReview.lessCertainBelow']?.default ?? 0) / 100;
		for (const setting of [undefined, null, '90', -1, 101, Number.NaN]) {
			assert.equal(new Certainty(setting).isLess(sure(declared, 1)), false);
			assert.equal(new Certainty(setting).isLess(sure(declared - 0.001, 1)), true);
		}
	});
});

describe('a text that is read badly', () => {
	const LINES = Array.from({ length: 12 }, (_, i) => `“Boat ${i} is late.”`);

	/** Twelve lines of speech, the first of which are ascribed by a cue. */
	function play(withCue: number): Lookup {
		const text = LINES.map((line, i) => (i < withCue ? `${line} said Ada.` : line)).join('\n');
		const made = new HandMade(text);
		LINES.slice(0, withCue).forEach((line) => made.attribution('', 'said', line));
		const quotations = LINES.map((line): Quotation => ({ spans: [made.span(line)], closed: true, speech: true }));
		return new Lookup({ ...made.make(), quotations, sentences: [] });
	}

	it('has no cue with most of its quotations', () => {
		assert.equal(play(5).isOutOfDepth, true);
		assert.equal(play(6).isOutOfDepth, false);
	});

	it('has nothing found in most of its sentences', () => {
		const text = Array.from({ length: 12 }, (_, i) => `Boat ${i} came.`).join(' ');
		const found = (count: number): boolean => {
			const made = new HandMade(text);
			for (let i = 0; i < count; i += 1) {
				made.claim(`Boat ${i} came`, null);
			}
			return new Lookup(made.make()).isOutOfDepth;
		};
		assert.equal(found(6), true);
		assert.equal(found(7), false);
	});

	it('is not a short one', () => {
		assert.equal(new Lookup(new HandMade('“Late.” “Later.” Boats came. Nobody saw.').make()).isOutOfDepth, false);
	});
});

describe('a text that was opened in another encoding than it is in', () => {
	const sentenceOf = (bytes: Uint8Array): string =>
		cautionSentence(new Lookup(new HandMade(new TextDecoder().decode(bytes)).make()));

	it('is said to be so, with what to do, and before anything else that may be wrong with it', () => {
		// As Windows writes quotation marks in English.
		const bytes = Uint8Array.from('\u0093It moved,\u0094 Ada Holt said.', (sign) => sign.charCodeAt(0));
		assert.match(sentenceOf(bytes), /another encoding.*“Change File Encoding”/);
		assert.match(cautionSentence({ hasLostSigns: true, isOutOfDepth: true }), /another encoding/);
	});

	it('is none in UTF-8', () => {
		assert.equal(sentenceOf(new TextEncoder().encode('“It moved,” Ada Holt said.')), '');
	});
});
