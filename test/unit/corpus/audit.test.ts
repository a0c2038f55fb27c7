import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../src/analysis/session';
import type { Analysis, Entity } from '../../../src/analysis/model';
import { drain } from '../../../src/analysis/text/drain';
import { Attributes } from '../../../src/corpus/audit/attributes';
import { enteredText, readEntered } from '../../../src/corpus/audit/enteredText';
import { auditedRecord } from '../../../src/corpus/audit/auditedRecord';
import { auditedText, dayOfFile, type AuditedText } from '../../../src/corpus/audit/auditedText';
import { SPEAKER_KINDS, type PartAudit } from '../../../src/corpus/audit/sourceAudit';
import { recordInSteps } from '../../../src/corpus/index/makeRecord';
import { WordForms } from '../../../src/corpus/words/wordForm';
import { auditCsv } from '../../../src/exports/audit/auditCsv';
import { withAudit, type Audited } from '../../../src/exports/audit/audited';
import { auditJson } from '../../../src/exports/audit/auditJson';
import { auditMarkdown } from '../../../src/exports/audit/auditMarkdown';
import { auditTable } from '../../../src/exports/audit/auditTable';
import type { DeskRecord } from '../../../src/review/model';
import { english } from '../analysis/english';
import { someRecord } from '../review/someRecord';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const FERRY = [
	'Ferry may stop in May',
	'Thursday, March 12, 2026',
	'“Nobody warned the crews about the flood,” Tomas Beregi told reporters.',
	'Ilse Moreau, an engineer, said the ferry may stop in May. She said that it was her choice.',
	'A senior official said the quay will be closed.',
].join('\n\n');
const PUMPS = 'Ilse Moreau said on 2 April 2026 that the pumps of the town had failed twice in one night.';

const entered = (name: string, attribute: string, to: string, modified = '2026-05-01T00:00:00.000Z'): DeskRecord => ({
	...someRecord('any'),
	type: 'correction',
	id: `${name} ${attribute} ${modified}`,
	target: [],
	modified,
	correction: { kind: 'attribute', name, attribute, to },
});

const audited = (texts: readonly AuditedText[], records: readonly DeskRecord[] = []): Audited => {
	const attributes = new Attributes(records);
	return withAudit({ texts, attributes });
};
const read = (doc: string, text: string): AuditedText => auditedText(doc, analyze(text, english()), '2020-01-01');
const ARTICLES = (): AuditedText[] => [
	read('ferry.txt', FERRY),
	read('pumps.txt', PUMPS),
	read('bare.txt', 'Karim Osei said the shop was shut.'),
];
const written = (of: Audited): string =>
	[auditCsv(of), auditTable(of), auditMarkdown(of), JSON.stringify(auditJson(of))].join('\n');
const wordsOf = ({ kinds }: PartAudit): number => SPEAKER_KINDS.reduce((sum, kind) => sum + kinds[kind].words, 0);

describe('Source audit', () => {
	it('goes by the directory where there is one: namesakes stay two, other names of one person are one', () => {
		const speaker = (name: string, id: string | null): AuditedText['speakers'][number] => ({
			name,
			kind: 'named',
			isPerson: true,
			entry: id === null ? null : { id, name: `${id} Stone` },
			words: 10,
			statements: 1,
		});
		const texts = [
			[speaker('Ada Stone', 'Ada')],
			[speaker('A. M. Stone', 'Ada'), speaker('Ada Stone', 'Other')],
			[speaker('Ada Stone', null)],
		].map((speakers, i): AuditedText => ({ doc: `${String(i)}.txt`, day: null, dayFrom: null, speakers }));
		const counted = audited(texts, [
			entered('A. M. Stone', 'role', 'engineer'),
			entered('Other Stone', 'role', 'sculptor'),
		]);
		const { audit } = counted;
		assert.deepEqual(
			audit.speakers.map(({ name, texts: count, attributes }) => [name, count, attributes.role]),
			[
				['Ada Stone', 2, 'engineer'],
				['Ada Stone', 1, undefined],
				['Other Stone', 1, 'sculptor'],
			],
		);
		// The text calls her otherwise than the directory does, under which it is entered.
		assert.match(auditCsv(counted), /^1\.txt,,,Ada Stone,named,yes,1,10,sculptor\r$/m);
	});

	it('counts one person once over all texts, and says by what each text is dated', () => {
		const { audit } = audited(ARTICLES());
		const moreau = audit.speakers.filter(({ name }) => name === 'Ilse Moreau');
		assert.deepEqual(
			moreau.map(({ texts, isPerson }) => [texts, isPerson]),
			[[2, true]],
		);
		assert.deepEqual(
			audit.byText.map(({ day, dayFrom }) => [day, dayFrom]),
			[
				['2026-03-12', 'dateline'],
				['2026-04-02', 'text'],
				['2020-01-01', 'file'],
			],
		);
		assert.deepEqual(
			audit.byMonth.map(({ name, texts }) => [name, texts]),
			[
				['2020-01', 1],
				['2026-03', 1],
				['2026-04', 1],
			],
		);
		assert.equal(audit.all.kinds.anonymous.speakers, 1);
	});

	it('dates a file by the day on which it was written where the person is, if its file system tells', () => {
		const { TZ } = process.env;
		process.env['TZ'] = 'America/New_York';
		try {
			assert.equal(dayOfFile(Date.parse('2026-02-01T03:30:00Z')), '2026-01-31');
			assert.equal(dayOfFile(0), null);
		} finally {
			delete process.env['TZ'];
			Object.assign(process.env, TZ === undefined ? {} : { TZ });
		}
	});

	it('what the index keeps of a text is enough to count it', () => {
		for (const text of [FERRY, PUMPS, 'Karim Osei said the shop was shut.', '']) {
			const analysis = analyze(text, english());
			const { record } = drain(recordInSteps(analysis, english(), new WordForms(english())));
			assert.deepEqual(auditedRecord('a', record, text, null), auditedText('a', analysis, null));
			// Whoever the directory has is counted as who it says; whoever is only described it has not.
			const entries = auditedRecord('a', record, text, null, (entity) => ({ id: String(entity), name: 'E' })).speakers;
			assert.deepEqual(
				entries.map(({ entry }) => entry?.id ?? null),
				record.speakers.map(({ entity }) => (entity === null ? null : String(entity))),
			);
		}
	});

	it('what people have entered is counted among named people; the latest counts, and an empty one takes it back', () => {
		const records = [
			entered('Ilse Moreau', 'Gender', 'woman'),
			entered('Tomas Beregi', 'gender ', 'woman', '2026-05-01T00:00:00.000Z'),
			entered('Tomas Beregi', 'gender', 'man', '2026-05-02T00:00:00.000Z'),
			entered('Karim Osei', 'gender', 'man', '2026-05-01T00:00:00.000Z'),
			entered('Karim Osei', 'gender', '', '2026-05-03T00:00:00.000Z'),
		];
		const { audit } = audited(ARTICLES(), records);
		assert.deepEqual(
			audit.all.attributes.map(({ attribute, values }) => [
				attribute,
				values.map(({ value, speakers }) => [value, speakers]),
			]),
			[['gender', [['man', 1], ['woman', 1], [null, 1]]]], // prettier-ignore
		);
		assert.match(
			auditCsv(audited(ARTICLES(), records)),
			/^ferry\.txt,2026-03-12,dateline,Ilse Moreau,named,yes,\d+,\d+,woman\r$/m,
		);
	});

	it('what the engine guesses of gender is in no chart and no export', () => {
		const analysis = analyze(FERRY, english());
		assert.ok(
			analysis.entities.some(({ gender }) => gender !== undefined),
			'the engine guesses here',
		);
		const told = written(audited([auditedText('ferry.txt', analysis, null)]));
		assert.doesNotMatch(told.replaceAll('gender, role, community', ''), /gender|female|\bmale\b/i);
		const guessing = (gender: 'female' | 'male' | undefined): Analysis => ({
			...analysis,
			entities: analysis.entities.map((entity) => {
				const bare: Mutable<Entity> = { ...entity };
				delete bare.gender;
				return gender ? { ...bare, gender } : bare;
			}),
		});
		for (const gender of ['female', 'male', undefined] as const) {
			for (const records of [[], [entered('Tomas Beregi', 'gender', 'man')]]) {
				assert.equal(
					written(audited([auditedText('ferry.txt', guessing(gender), null)], records)),
					written(audited([auditedText('ferry.txt', analysis, null)], records)),
				);
			}
		}
	});

	it('every word is counted once by speaker, kind, text and month, and once for each attribute', () => {
		const speaker = fc.record({
			name: fc.constantFrom('Ada Stone', 'Stone', 'Ben Okafor', 'the council', '=SUM(A1)'),
			kind: fc.constantFrom(...SPEAKER_KINDS),
			isPerson: fc.boolean(),
			entry: fc.constantFrom({ id: 'one', name: 'Ada Stone' }, { id: 'two', name: 'Stone' }, null),
			words: fc.nat(500),
			statements: fc.integer({ min: 1, max: 9 }),
		});
		const text = fc.record({
			doc: fc.constantFrom('a.txt', 'b.txt', 'c.txt'),
			day: fc.constantFrom('2026-01-31', '2026-02-01', null),
			dayFrom: fc.constantFrom('dateline', 'file', null),
			speakers: fc.array(speaker, { maxLength: 6 }),
		});
		const attribute = fc
			.tuple(
				fc.constantFrom('Ada Stone', 'Stone', 'Ben Okafor'),
				fc.constantFrom('role', 'gender'),
				fc.constantFrom('x', 'y', ''),
			)
			.map(([name, of, to]) => entered(name, of, to));
		fc.assert(
			fc.property(fc.array(text, { maxLength: 6 }), fc.array(attribute, { maxLength: 5 }), (texts, records) => {
				const { audit } = audited(texts, records);
				const all = texts.flatMap(({ speakers }) => speakers);
				const words = all.reduce((sum, one) => sum + one.words, 0);
				const sum = (parts: readonly { words: number }[]): number => parts.reduce((total, one) => total + one.words, 0);
				assert.equal(wordsOf(audit.all), words);
				assert.equal(sum(audit.speakers), words);
				for (const parts of [audit.byText, audit.byMonth]) {
					assert.equal(
						parts.reduce((total, one) => total + wordsOf(one), 0),
						words,
					);
					assert.equal(
						parts.reduce((total, one) => total + one.texts, 0),
						texts.length,
					);
				}
				const people = sum(all.filter(({ isPerson }) => isPerson));
				assert.ok(audit.all.attributes.every(({ values }) => sum(values) === people));
			}),
		);
	});

	it('what is typed of a person is what is entered, and nothing else is touched', () => {
		const before = [
			{ attribute: 'gender', to: 'woman' },
			{ attribute: 'role', to: 'mayor' },
		];
		assert.deepEqual(readEntered(enteredText(before), before), []);
		assert.deepEqual(readEntered(' Role : harbour master: north ; community: coast;', before), [
			{ attribute: 'role', to: 'harbour master: north' },
			{ attribute: 'community', to: 'coast' },
			{ attribute: 'gender', to: '' },
		]);
		assert.equal(readEntered('woman', before), null);
		const part = fc.record({
			attribute: fc.constantFrom('gender', 'role', 'age group'),
			to: fc.stringMatching(/^[a-z][a-z: ]{0,8}[a-z]$/),
		});
		const parts = fc.uniqueArray(part, { selector: ({ attribute }) => attribute });
		fc.assert(
			fc.property(parts, parts, (was, now) => {
				const changes = readEntered(enteredText(now), was) ?? [];
				const result = new Map([...was, ...changes].map(({ attribute, to }) => [attribute, to]));
				const left = [...result].filter(([, to]) => to !== '').sort();
				assert.deepEqual(left, now.map(({ attribute, to }) => [attribute, to]).sort());
			}),
		);
	});

	it('names and what people enter can be no formula and no markup', () => {
		const speakers = [
			{ name: '=HYPERLINK(1)', kind: 'named', isPerson: true, entry: null, words: 9, statements: 1 },
		] as const;
		const of = audited(
			[{ doc: 'a](b).txt', day: null, dayFrom: null, speakers }],
			[entered('=HYPERLINK(1)', '=role', '+<b>x')],
		);
		assert.match(auditCsv(of), /,"'=role"\r\n.*,"'=HYPERLINK\(1\)",.*,"'\+<b>x"\r\n$/s);
		assert.doesNotMatch(auditMarkdown(of), /<b>|a\]\(b/);
	});
});
