import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../src/analysis/session';
import { drain } from '../../../src/analysis/text/drain';
import { sourcesOf, type Sources } from '../../../src/corpus/check';
import type { Row } from '../../../src/corpus/model';
import { readWords } from '../../../src/corpus/words/readWords';
import { WordForms } from '../../../src/corpus/words/wordForm';
import { winnow } from '../../../src/corpus/words/winnow';
import { english } from '../analysis/english';
import { timesAsLong } from '../timesAsLong';
import { sourceOf } from './checking';

/** Of so many words in a row that two texts share, they share a fingerprint. */
const SURE_TO_BE_FOUND = 5;

const TEXT =
	'The harbour trust in Ostra will lease forty empty warehouses to local painters for three years. Its director, Nadia ' +
	'Ferro, told reporters the roofs are leaking and should be mended before December. She has never promised free rents, ' +
	'and the trust cannot pay for heating, lamps or a second staircase. Visitors may walk along the northern quay at ' +
	'weekends while masons repair nine cracked bollards beside the customs house. About 200 fishermen protested quietly.';
const SOURCE = sourceOf(TEXT);
const WORDS = [...TEXT.matchAll(/[\p{L}\p{N}]+/gu)];
const sources = (): Sources => sourcesOf([SOURCE], english());

const checkedBy = (from: Sources, text: string): Row[] =>
	drain(from.check({ text, analysis: analyze(text, english()) }));

/** The row of words in quotation marks in an article that has no others. */
function rowOf(words: string, from: Sources): Row {
	const text = `The evening paper wrote on its front page that “${words}” were the very words which were heard on Friday.\n`;
	const rows = checkedBy(from, text).filter(({ form }) => form === 'direct');
	assert.equal(rows.length, 1, words);
	return rows[0] as Row;
}

/** Places of a first word, and of the last behind it. */
const cuts = fc
	.tuple(fc.nat(WORDS.length - 9), fc.integer({ min: 8, max: 30 }))
	.map(([from, length]) => [from, Math.min(from + length, WORDS.length) - 1] as const);
const cutAt = ([from, last]: readonly [number, number]): string => {
	const [first, end] = [WORDS[from], WORDS[last]];
	return TEXT.slice(first?.index, (end?.index ?? 0) + (end?.[0].length ?? 0));
};

describe('The same words in another text, whatever they are', () => {
	it('what is cut out at the borders of words is verbatim, and stands where it was cut', () => {
		const from = sources();
		fc.assert(
			fc.property(cuts, (cut) => {
				const words = cutAt(cut);
				const { kind, found } = rowOf(words, from);
				assert.equal(kind, 'verbatim', words);
				assert.ok(found.some(({ span }) => TEXT.slice(span.start, span.end) === words));
			}),
			{ numRuns: 60 },
		);
	});

	it('with “not” put in anywhere it is altered', () => {
		const from = sources();
		fc.assert(
			fc.property(cuts, fc.nat(1000), (cut, at) => {
				const words = cutAt(cut).split(' ');
				words.splice(1 + (at % (words.length - 1)), 0, 'not');
				const { kind, altered } = rowOf(words.join(' '), from);
				assert.equal(kind, 'altered', words.join(' '));
				assert.ok(altered.some(({ what }) => what === 'negation'));
			}),
			{ numRuns: 60 },
		);
	});

	it('with another number it is altered', () => {
		const from = sources();
		for (const [number, other] of [
			['forty', '41'],
			['three', 'four'],
			['nine', '19'],
			['200', 'two thousand'],
		] as const) {
			for (const reach of [4, 8]) {
				const at = WORDS.findIndex(([word]) => word === number);
				const words = cutAt([Math.max(0, at - reach), Math.min(WORDS.length - 1, at + reach)]);
				const { kind, altered } = rowOf(words.replace(number, other), from);
				assert.equal(kind, 'altered', words);
				assert.deepEqual(altered, [{ article: other, source: number, what: 'number' }]);
			}
		}
	});

	it('rows come in text order, and their places are in the texts', () => {
		const from = sources();
		fc.assert(
			fc.property(fc.array(cuts, { minLength: 1, maxLength: 4 }), fc.boolean(), (list, isBroken) => {
				const quotations = list.map((cut) => `“${isBroken ? cutAt(cut).toUpperCase() : cutAt(cut)},” Ferro said.`);
				const text = `The paper had it all.\n\n${quotations.join('\n\n')}\n`;
				const rows = checkedBy(from, text);
				assert.ok(rows.length >= quotations.length);
				for (const [i, { span, found }] of rows.entries()) {
					assert.ok((rows[i - 1]?.span.start ?? 0) <= span.start && span.start < span.end && span.end <= text.length);
					assert.ok(found.every(({ span: at }) => 0 <= at.start && at.start < at.end && at.end <= TEXT.length));
				}
			}),
			{ numRuns: 25 },
		);
	});

	it('whatever is written, words have their places and reading ends', () => {
		const forms = new WordForms(english());
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 120 }), fc.nat(9), (text, by) => {
				const { words } = readWords(text, forms, english().known, by);
				let last = by;
				for (const { start, end } of words) {
					assert.ok(last <= start && start < end && end <= text.length + by);
					last = start;
				}
			}),
		);
	});

	it('as many words in a row as promised share a fingerprint', () => {
		const forms = new WordForms(english());
		const read = (text: string): ReturnType<typeof winnow> => winnow(readWords(text, forms, english().known).words);
		const all = new Set(read(TEXT).map(({ hash }) => hash));
		for (let from = 0; from + SURE_TO_BE_FOUND <= WORDS.length; from++) {
			const words = cutAt([from, from + SURE_TO_BE_FOUND - 1]);
			if (!/[^\p{L}\p{N} ]/u.test(words)) {
				assert.ok(
					read(words).some(({ hash }) => all.has(hash)),
					words,
				);
			}
		}
	});

	it('four times the sources take about four times as long', () => {
		const many = (count: number): Sources =>
			sourcesOf(
				Array.from({ length: count }, (_, i) => ({ ...SOURCE, file: `${i}.txt` })),
				english(),
			);
		const article = `The paper had it.\n\n“${cutAt([20, 40])},” Ferro said.\n`;
		const analysis = analyze(article, english());
		const times = timesAsLong(
			() => drain(many(800).check({ text: article, analysis })),
			() => drain(many(200).check({ text: article, analysis })),
			5,
		);
		assert.ok(times < 8, `${times} times as long for 4 times as many`);
	});

	it('a quotation four times as long takes about four times as long to be found in copies, word for word', () => {
		const speech = (count: number): string =>
			Array.from({ length: count }, (_, i) => WORDS.map(({ 0: word }, at) => WORDS[(at * (i + 1)) % 97]?.[0] ?? word))
				.map((words) => `${words.join(' ')}.`)
				.join(' ');
		const checking = (count: number): (() => readonly Row[]) => {
			const said = speech(count);
			const text = `“${said}” Ferro said.\n`;
			const article = { text, analysis: analyze(text, english()) };
			const copies = Array.from({ length: 10 }, (_, i) => sourceOf(`Ferro: ${said}`, `${i}.txt`));
			const from = sourcesOf(copies, english());
			assert.deepEqual(
				drain(from.check(article)).map(({ kind }) => kind),
				['verbatim'],
			);
			return () => drain(from.check(article));
		};
		const times = timesAsLong(checking(24), checking(6), 5);
		assert.ok(times < 8, `${times} times as long for 4 times as many words`);
	});

	it('a long speech of which a word is another is compared part by part, in proportion to its length', () => {
		// Each paragraph has words of its own, as no speech has only a hundred of them.
		const paragraph = (i: number): string =>
			`Yes, ${TEXT.replace(/\w{7,}/g, (word) => word + String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26)))}`;
		const checking = (count: number): (() => readonly Row[]) => {
			const said = Array.from({ length: count }, (_, i) => paragraph(i)).join('\n\n');
			const altered = said.replaceAll('\n\n', '\n\n“').replace(/ warehouses\w+/, ' palaces');
			const text = `Ferro said:\n\n“${altered}”\n\nThe paper had it.\n`;
			const article = { text, analysis: analyze(text, english()) };
			const from = sourcesOf([sourceOf(`Ferro: ${said}`)], english());
			const rows = drain(from.check(article));
			const faults = rows.filter(({ kind }) => kind !== 'verbatim');
			assert.deepEqual(
				faults.map(({ kind, altered }) => [kind, altered.map(({ article: own, source }) => [own, source])]),
				[['altered', [['palaces', 'warehousesaa']]]],
			);
			assert.equal(rows[0]?.span.start, text.indexOf('“'));
			assert.equal(rows.at(-1)?.span.end, text.indexOf('”') + 1);
			return () => drain(from.check(article));
		};
		const times = timesAsLong(checking(64), checking(16), 3);
		assert.ok(times < 8, `${times} times as long for 4 times as many words`);
	});

	it('a check hands control back at each passage that it looks at', () => {
		const text = `The paper had it.\n\n“${cutAt([0, 12])},” Ferro said.\n\n“${cutAt([20, 40])},” Ferro said.\n`;
		const copies = ['a', 'b', 'c'].map((file) => ({ ...SOURCE, file }));
		const steps = sourcesOf(copies, english()).check({ text, analysis: analyze(text, english()) });
		assert.ok([...steps].length >= 6);
	});
});
