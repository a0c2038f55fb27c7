import { assert } from 'chai';
import * as fc from 'fast-check';
import { analyze } from '../../../../src/analysis/session';
import { NAME_KINDS, VALUE_KINDS, type Analysis, type Span } from '../../../../src/analysis/model';
import { drain } from '../../../../src/analysis/text/drain';
import { DamagedBytes } from '../../../../src/corpus/index/bytes';
import { recordInSteps, type Recorded } from '../../../../src/corpus/index/makeRecord';
import { packRecord, unpackRecord } from '../../../../src/corpus/index/packRecord';
import { packFiles, packTexts, unpackFiles, unpackTexts } from '../../../../src/corpus/index/recordPack';
import type { TextRecord } from '../../../../src/corpus/index/textRecord';
import { WordForms } from '../../../../src/corpus/words/wordForm';
import { english } from '../../analysis/english';
import { timesAsLong } from '../../timesAsLong';

const whole = fc.nat(5_000_000);
const hash = fc.nat(0xffffffff);
const span: fc.Arbitrary<Span> = fc
	.tuple(whole, fc.nat(2000))
	.map(([start, length]) => ({ start, end: start + length }));
const index = fc.option(fc.nat(3000));
const list = <T>(items: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(items, { maxLength: 6 });
const amount = fc.double({ noNaN: true });

const anyRecord: fc.Arbitrary<TextRecord> = fc.record({
	length: whole,
	english: fc.boolean(),
	words: whole,
	dateline: fc.constantFrom(null, '2031-05-04'),
	entities: list(
		fc.record({
			kind: fc.constantFrom(...NAME_KINDS),
			name: span,
			aliases: list(span),
			mentions: list(span),
			roles: list(fc.record({ span, affiliation: index })),
			gender: fc.constantFrom(null, 'female' as const, 'male' as const),
			key: hash,
		}),
	),
	speakers: list(
		fc.record({
			kind: fc.constantFrom('named' as const, 'anonymous' as const, 'collective' as const, 'document' as const),
			entity: index,
			members: list(fc.nat(3000)),
			name: span,
			words: whole,
		}),
	),
	statements: list(
		fc.record({
			content: span,
			source: fc.option(span),
			speaker: index,
			manner: fc.constantFrom('direct' as const, 'mixed' as const, 'indirect' as const),
			act: fc.constantFrom('statement' as const, 'belief' as const, 'finding' as const),
			report: fc.constantFrom('made' as const, 'not made' as const, 'asked' as const),
			stance: fc.constantFrom('affirms' as const, 'denies' as const, 'doubts' as const),
			words: whole,
			fingerprints: list(hash),
		}),
	),
	figures: list(
		fc.tuple(
			span,
			fc.constantFrom(...VALUE_KINDS),
			fc.oneof(
				fc.constant(null),
				fc.record(
					{
						type: fc.constant('date' as const),
						day: fc.constant('2031-05'),
						end: fc.constant('2032'),
						relativeTo: span,
					},
					{ requiredKeys: ['type', 'day'] },
				),
				fc.record(
					{ type: fc.constant('amount' as const), amount, unit: fc.constantFrom('EUR', 'week'), upTo: amount },
					{ requiredKeys: ['type', 'amount'] },
				),
			),
		),
	).map((figures) => figures.map(([place, kind, value]) => ({ ...place, kind, value }))),
	counts: list(
		fc
			.tuple(
				span,
				fc.record({
					amount,
					bound: fc.constantFrom('exact' as const, 'most' as const, 'least' as const, 'about' as const),
					unit: hash,
					modifiers: list(hash),
					complements: list(hash),
					context: list(hash),
					names: list(hash),
					places: list(hash),
					days: list(hash),
					speaker: fc.option(hash),
					place: fc.nat(9),
					among: fc.nat(9),
				}),
			)
			.map(([place, count]) => ({ ...place, ...count })),
	),
});

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const key = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('hex'));

const record = (text: string): Recorded =>
	drain(recordInSteps(analyze(text, english()), english(), new WordForms(english())));

describe('index: records', () => {
	it('come back from their bytes as they were', () => {
		fc.assert(
			fc.property(anyRecord, (made) => {
				const bytes = packRecord(made);
				assert.deepEqual(plain(unpackRecord(bytes)), plain(made));
				// As files are read in Node: part of something larger.
				const read = Buffer.concat([Buffer.from([1]), bytes]).subarray(1);
				assert.deepEqual(plain(unpackRecord(read)), plain(made));
			}),
		);
	});

	it('are refused where bytes are cut off, put behind or are anything else, and never end the program', () => {
		fc.assert(
			fc.property(anyRecord, fc.nat(), (made, at) => {
				const bytes = packRecord(made);
				assert.throws(() => unpackRecord(bytes.subarray(0, at % bytes.length)), DamagedBytes);
				assert.throws(() => unpackRecord(new Uint8Array([...bytes, 0])), DamagedBytes);
			}),
		);
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
				try {
					unpackRecord(bytes);
				} catch (error) {
					assert.instanceOf(error, DamagedBytes);
				}
			}),
		);
	});

	it('hold no words of a text', () => {
		const { record: made, fingerprints } = record(
			'Ada Stone said the Sandhaven bridge would close. “Nobody likes it,” she added. Twelve miners were killed.',
		);
		const bytes = Buffer.from(packTexts(new Map([['00'.repeat(16), { facts: packRecord(made), fingerprints }]]), 'e'));
		for (const word of ['Ada', 'Stone', 'bridge', 'Sandhaven', 'likes', 'miner', 'killed']) {
			assert.isFalse(bytes.includes(word), word);
		}
	});

	it('of one place for each form of a name, and of what is counted', () => {
		const text =
			'Ada Stone, the mayor of Sandhaven, spoke first. Stone left early. Mayor Stone said 12 miners were killed.';
		const { entities, counts } = record(text).record;
		const words = ({ start, end }: Span): string => text.slice(start, end);
		const stone = entities.find(({ name }) => words(name) === 'Ada Stone');
		assert.include(stone?.aliases.map(words) ?? [], 'Stone');
		assert.equal(stone?.aliases.length, new Set(stone?.aliases.map(words)).size);
		assert.equal(stone?.key, record('ADA  STONE was there, and she said so in May.').record.entities[0]?.key);
		assert.deepEqual(
			counts.map(({ amount: many, bound }) => [many, bound]),
			[[12, 'exact']],
		);
	});
});

describe('index: packs', () => {
	const texts = fc.dictionary(
		key,
		fc.record({
			facts: fc.uint8Array({ maxLength: 50 }),
			fingerprints: fc.array(hash, { maxLength: 20 }).map((prints) => Uint32Array.from(prints)),
		}),
	);
	const files = fc.dictionary(key, fc.record({ mtime: amount, size: whole, text: key }));

	it('come back as they were', () => {
		fc.assert(
			fc.property(texts, files, (some, known) => {
				const read = unpackTexts(Buffer.from(packTexts(new Map(Object.entries(some)), 'v')), 'v');
				assert.deepEqual(Object.fromEntries(read), { ...some });
				// None keeps all of the file in memory.
				assert.ok([...read.values()].every(({ facts }) => facts.buffer.byteLength === facts.length));
				assert.deepEqual(Object.fromEntries(unpackFiles(packFiles(new Map(Object.entries(known)), 'v'), 'v')), {
					...known,
				});
			}),
		);
	});

	it('are as if they were not there, where a byte is another, some are missing, or another engine made them', () => {
		fc.assert(
			fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 255 }), (some, at, by) => {
				const bytes = packTexts(new Map(Object.entries(some)), 'v');
				const damaged = bytes.slice();
				const place = at % bytes.length;
				damaged[place] = (damaged[place] ?? 0) ^ by;
				assert.equal(unpackTexts(damaged, 'v').size, 0);
				assert.equal(unpackTexts(bytes.subarray(0, place), 'v').size, 0);
				assert.equal(unpackTexts(bytes, 'w').size, 0);
			}),
		);
	});

	it('of a text four times as long takes about four times as long', () => {
		const line =
			'“The old pump will not be mended before June,” said the trader Ada Lindqvist.\n\n' +
			'The council of Hallam paid 1,200 crowns for its new pumps.\n\n';
		const once = analyze(line, english());
		const recordOf = (times: number): (() => Recorded) => {
			const forms = new WordForms(english());
			const analysis = repeated(once, times);
			return () => drain(recordInSteps(analysis, english(), forms));
		};
		const [long, short] = [recordOf(6000), recordOf(1500)];
		assert.equal(short().record.statements.length, 1500 * once.attributions.length);
		assert.isBelow(timesAsLong(long, short, 3), 6);
	}).timeout(120_000);
});

/** A text so many times in a row, all its names another's each time, without reading it again. */
function repeated(once: Analysis, times: number): Analysis {
	const moved = ({ start, end }: Span, i: number): Span => ({
		start: start + i * once.text.length,
		end: end + i * once.text.length,
	});
	const all = <T, U>(items: readonly T[], as: (item: T, i: number) => U): U[] =>
		Array.from({ length: times }, (_, i) => items.map((item) => as(item, i))).flat();
	return {
		...once,
		text: once.text.repeat(times),
		sentences: all(once.sentences, moved),
		mentions: all(once.mentions, (mention, i) => ({
			...mention,
			...moved(mention, i),
			entity: `${mention.entity}.${i}`,
		})),
		entities: all(once.entities, (entity, i) => ({
			...entity,
			id: `${entity.id}.${i}`,
			mentions: entity.mentions.map((at) => at + i * once.mentions.length),
		})),
		attributions: all(once.attributions, (attribution, i) => ({
			...attribution,
			id: `${attribution.id}.${i}`,
			speaker: attribution.speaker === null ? null : `${attribution.speaker}.${i}`,
			source: attribution.source.map((span) => moved(span, i)),
			cue: attribution.cue.map((span) => moved(span, i)),
			content: attribution.content.map((span) => moved(span, i)),
		})),
		speakers: all(once.speakers, (speaker, i) => ({
			...speaker,
			entity: `${speaker.entity}.${i}`,
			attributions: speaker.attributions.map((id) => `${id}.${i}`),
		})),
	};
}
