import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../src/analysis/session';
import { drain } from '../../../src/analysis/text/drain';
import { carriedRecordsInSteps, carrying, type Carrying } from '../../../src/corpus/versions/carry';
import { compareVersions } from '../../../src/corpus/versions/compareVersions';
import { verdictsNow } from '../../../src/corpus/versions/verdicts';
import { wordRow } from '../../../src/corpus/versions/wordRow';
import { wholeChangesOf } from '../../../src/review/acts/changeOf';
import { makeAnchors } from '../../../src/review/anchors/makeAnchors';
import { carriedFrom } from '../../../src/review/carried';
import type { DeskRecord, ReviewRecord } from '../../../src/review/model';
import { placeRecords } from '../../../src/review/placeRecords';
import { Reviews } from '../../../src/review/reviews';
import { english } from '../analysis/english';
import { Disk } from '../review/memoryFiles';
import { someRecord } from '../review/someRecord';
import { openWindow } from '../review/store/someWindow';

const PARAGRAPHS = [
	'The ferry to Osmund Island may stop in May, said Ilse Moreau, an engineer from Lyon, on Tuesday.',
	'“Nobody warned the crews about the flood,” Tomas Beregi told reporters in Utrecht.',
	'The council paid 1,200 crowns for the pumps, according to the Harbour Board.',
	'“We measured the quay twice, and it did not move,” said Petra Lindqvist, the harbour master.',
];
const OLD = PARAGRAPHS.join('\n\n');
const FERRY = 'The ferry to Osmund Island may stop in May';
const WARNED = 'Nobody warned the crews about the flood';
const QUAY = 'We measured the quay twice, and it did not move';

const recordOf = (text: string, words: string, other: Partial<ReviewRecord> = {}): ReviewRecord => {
	const start = text.indexOf(words);
	assert.ok(start >= 0, words);
	const target = makeAnchors(text, [{ start, end: start + words.length }]);
	return someRecord(words, { target, judged: words, ...other });
};

const none = new Reviews('', []);

function fates(now: string, records: readonly DeskRecord[], there = none): Carrying {
	const [before, after] = [analyze(OLD, english()), analyze(now, english())];
	return carrying(verdictsNow(OLD, now, placeRecords(OLD, records), compareVersions(before, after)), there);
}

function carry(now: string, records: readonly DeskRecord[], there = none): DeskRecord[] {
	let made = 0;
	const { carried } = fates(now, records, there);
	const newId = (): string => `carried ${(made += 1)}`;
	return drain(carriedRecordsInSteps(carried, { old: OLD, now, from: 'old.txt', newId }));
}

const stays = ({ left }: Carrying): string[] => left.map(({ verdict, why }) => `${verdict.record.id}: ${why}`);

describe('Verdicts carried over to a new version', () => {
	const NOW = `A word before all others.\n\n${OLD.replace('may stop', 'will stop').replace('“Nobody', '"Nobody').replace('flood,”', 'flood,"')}`;

	it('say the same, by the same reviewer, of the same words, and where they come from', () => {
		const record = recordOf(OLD, QUAY, { status: 'disputed' });
		const [carried] = carry(NOW, [record]);
		assert.ok(carried?.type === 'review');
		const { status, note, tags, sources, reviewer, about } = carried;
		assert.deepEqual(
			{ status, note, tags, sources, reviewer, about },
			{
				status: 'disputed',
				note: record.note,
				tags: record.tags,
				sources: record.sources,
				reviewer: 'Rosa',
				about: 'claim',
			},
		);
		assert.deepEqual(carriedFrom(carried), { source: 'old.txt', record: QUAY });
		const [placed] = placeRecords(NOW, [carried]);
		assert.deepEqual(
			placed?.spans.map(({ start, end }) => NOW.slice(start, end)),
			[QUAY],
		);
		assert.equal(new Reviews(NOW, placeRecords(NOW, [carried])).all[0]?.reworded, false);
	});

	it('are not those whose statement has changed, whose words are gone, or of which people say different things', () => {
		const now = NOW.replace(PARAGRAPHS[3] ?? '', '');
		const left = fates(now, [
			recordOf(OLD, FERRY),
			recordOf(OLD, QUAY),
			recordOf(OLD, WARNED, {
				rivals: [{ author: 'tom', reviewer: 'Tom', status: 'false', note: '', modified: '2024-01-03T00:00:00.000Z' }],
			}),
		]);
		assert.deepEqual(left.carried, []);
		assert.deepEqual(stays(left).sort(), [`${FERRY}: touched`, `${QUAY}: lost`, `${WARNED}: contested`].sort());
	});

	it('are neither of two records of one claim that differ', () => {
		const left = fates(NOW, [
			recordOf(OLD, QUAY, { id: 'rosa', author: 'r' }),
			recordOf(OLD, QUAY, { id: 'tom', author: 't', status: 'false' }),
		]);
		assert.deepEqual(stays(left), ['rosa: contested', 'tom: contested']);
	});

	it('never take the place of what is said of the new version, and are carried once', () => {
		const record = recordOf(OLD, QUAY);
		const own = recordOf(NOW, QUAY, { id: 'own', status: 'false' });
		const judged = fates(NOW, [record], new Reviews(NOW, placeRecords(NOW, [own])));
		assert.deepEqual(stays(judged), [`${QUAY}: judged there`]);
		const again = fates(NOW, [record], new Reviews(NOW, placeRecords(NOW, carry(NOW, [record]))));
		assert.deepEqual(stays(again), [`${QUAY}: judged there`]);
	});

	it('that were looked at for other words before still ask to be looked at', () => {
		const [carried] = carry(NOW, [recordOf(OLD, QUAY, { judged: 'We measured the quay once' })]);
		assert.equal(new Reviews(NOW, placeRecords(NOW, carried ? [carried] : [])).all[0]?.reworded, true);
	});

	it('are one act, in the name of who gave them, taken back as a whole', async () => {
		const { text } = openWindow(new Disk(), 'carrier');
		const records = await text();
		const carried = carry(NOW, [recordOf(OLD, QUAY), recordOf(OLD, WARNED)]);
		await records.act(carried.flatMap(wholeChangesOf));
		assert.deepEqual(
			records.records.map(({ reviewer, author }) => [reviewer, author]),
			[
				['Rosa', 'carrier'],
				['Rosa', 'carrier'],
			],
		);
		assert.ok(records.records.every((record) => carriedFrom(record)?.source === 'old.txt'));
		await records.step('undo');
		assert.deepEqual(records.records, []);
		await records.step('redo');
		assert.equal(records.records.length, 2);
	});

	it('all are in one of the two lists, and what is carried stands on the same words (property)', function () {
		this.timeout(60_000);
		const paragraph = fc.constantFrom(
			...PARAGRAPHS,
			'“Nobody warned the crews about the fire,” Tomas Beregi told reporters in Utrecht.',
			'“Nobody warned the crews about the flood,” Alma Navarro told reporters in Utrecht.',
			'The council paid 1,500 crowns for the pumps, according to the Harbour Board.',
		);
		const claims = fc.uniqueArray(fc.constantFrom(FERRY, WARNED, QUAY, 'The council paid 1,200 crowns for the pumps'));
		fc.assert(
			fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), claims, (paragraphs, words) => {
				const now = paragraphs.join('\n\n');
				const records = words.map((one) => recordOf(OLD, one));
				const { carried, left } = fates(now, records);
				const all = [...carried, ...left.map(({ verdict }) => verdict)].map(({ record }) => record.id);
				assert.deepEqual([...all].sort(), [...words].sort());
				for (const record of carry(now, records)) {
					const [exact] = record.target.map((anchor) => now.slice(anchor.start, anchor.end));
					const said = carriedFrom(record)?.record ?? '';
					const row = (of: string): string => wordRow(of, [{ start: 0, end: of.length }]).joined;
					assert.equal(row(exact ?? ''), row(said));
				}
			}),
			{ numRuns: 40 },
		);
	});
});
