import './vscodeStub';
import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../src/analysis/session';
import { carrying } from '../../../src/corpus/versions/carry';
import { compareVersions } from '../../../src/corpus/versions/compareVersions';
import { verdictsNow } from '../../../src/corpus/versions/verdicts';
import { judgedSections } from '../../../src/editor/reviewers/judgedRows';
import { changeSections, type ChangeSection } from '../../../src/editor/versions/changeRows';
import { compared } from '../../../src/exports/versions/comparison';
import { Statuses } from '../../../src/reading/statuses';
import { judgedIn } from '../../../src/review/agreement/judged';
import { makeAnchors } from '../../../src/review/anchors/makeAnchors';
import { placeRecords } from '../../../src/review/placeRecords';
import { Reviews } from '../../../src/review/reviews';
import { english } from '../analysis/english';
import { someRecord } from '../review/someRecord';

const statuses = new Statuses(undefined);

describe('the list of what two versions say otherwise', () => {
	const OLD = [
		'The ferry to Osmund Island may stop in May, said Ilse Moreau, an engineer from Lyon, on Tuesday.',
		'“Nobody warned the crews about the flood,” Tomas Beregi told reporters in Utrecht.',
		'The council paid 1,200 crowns for the pumps, according to the Harbour Board.',
	].join('\n\n');
	const NOW = `A second edition.\n\n${OLD.replace('may stop', 'will stop').replace('1,200', '1,500')}`;

	function sectionsOf(old: string, now: string): ChangeSection[] {
		const changes = compareVersions(analyze(old, english()), analyze(now, english()));
		const records = ['The ferry to Osmund Island may stop in May', 'Nobody warned the crews about the flood'].map(
			(words) => {
				const start = OLD.indexOf(words);
				return someRecord(words, { target: makeAnchors(OLD, [{ start, end: start + words.length }]), judged: words });
			},
		);
		const verdicts = verdictsNow(old, now, placeRecords(old, records), changes);
		const comparison = { old: compared('old.txt', old), now: compared('new.txt', now), changes, verdicts };
		return changeSections(comparison, carrying(verdicts, new Reviews('', [])), statuses);
	}

	it('tells of each what has changed, who says it and where it stands in both', () => {
		const sections = sectionsOf(OLD, NOW);
		const shown = sections.map(({ title, rows }) => [
			title,
			...rows.map(({ label, detail }) => `${label} | ${detail}`),
		]);
		const [again, statements, figures, held] = shown;
		assert.equal(again?.[0], 'verdicts to look at again: 1');
		assert.match(
			again?.[1] ?? '',
			/^The ferry .* may stop in May \| L1 → L3 · ✓ checked · Rosa · its statement has changed · other words$/,
		);
		assert.equal(statements?.[0], 'statements: 2');
		assert.match(
			statements?.join('\n') ?? '',
			/will stop in May.* \| L1 → L3 · changed: other words · “may” → “will” · Ilse Moreau/,
		);
		assert.equal(figures?.[0], 'figures: 1');
		assert.match(figures?.[1] ?? '', /^1,500 \| L5 → L7 · changed: other figure · “1,200” → “1,500”$/);
		assert.equal(held?.[0], 'verdicts that hold: 1');
		assert.match(held?.[1] ?? '', /^Nobody warned .* \| L3 → L5 · ✓ checked · Rosa$/);
	});

	it('leads to words of both texts, the other way round too', () => {
		for (const [old, now] of [
			[OLD, NOW],
			[OLD, ''],
		] as const) {
			const rows = sectionsOf(old, now).flatMap((section) => section.rows);
			assert.ok(rows.length > 0);
			for (const { old: before, now: after } of rows) {
				assert.ok(before ?? after);
				assert.ok(!before || old.slice(before.start, before.end).trim() !== '');
				assert.ok(!after || now.slice(after.start, after.end).trim() !== '');
			}
		}
	});
});

describe('the list of what two people judged', () => {
	const person = fc.constantFrom('Ada', 'Ben', 'Cy');
	const verdict = fc.record({ reviewer: person, status: fc.constantFrom('checked', 'false'), place: fc.nat(8) });

	it('has everything that either of them judged once, and first where they differ (property)', () => {
		fc.assert(
			fc.property(fc.array(verdict, { maxLength: 20 }), (verdicts) => {
				const placed = verdicts.map(({ place }, i) => ({
					record: someRecord(String(i)),
					outcome: 'exact' as const,
					spans: [{ start: 10 * place, end: 10 * place + 8 }],
				}));
				const opinions = verdicts.map(({ reviewer, status }, i) => {
					return { record: String(i), author: reviewer, reviewer, status, note: '', modified: String(100 + i) };
				});
				const judged = judgedIn(placed, opinions);
				const sections = judgedSections(
					judged,
					['Ada', 'Ben'],
					statuses,
					() => 'words',
					() => 1,
				);
				const rows = sections.flatMap((section) => section.rows.map((row) => row.judged));
				const theirs = judged.filter((one) => one.opinions.has('Ada') || one.opinions.has('Ben'));
				assert.equal(rows.length, theirs.length);
				assert.deepEqual(new Set(rows), new Set(theirs));
				const differs = rows.map(({ opinions: of }) => {
					const [a, b] = [of.get('Ada'), of.get('Ben')];
					return a !== undefined && b !== undefined && a.status !== b.status;
				});
				assert.deepEqual(
					differs,
					[...differs].sort((a, b) => Number(b) - Number(a)),
				);
			}),
		);
	});

	it('says of each what both say, by name, and of installations without a name that', () => {
		const opinions = ['Ada', ''].map((reviewer, i) => {
			return {
				record: 'a',
				author: 'f00dfeed-1',
				reviewer,
				status: i === 0 ? 'checked' : 'false',
				note: '',
				modified: '1',
			};
		});
		const placed = [{ record: someRecord('a'), outcome: 'exact' as const, spans: [{ start: 0, end: 5 }] }];
		const judged = judgedIn(placed, opinions);
		const [section] = judgedSections(
			judged,
			['Ada', '#f00dfeed'],
			statuses,
			() => 'words',
			() => 7,
		);
		assert.equal(section?.title, 'they differ: 1');
		assert.equal(section.rows[0]?.detail, 'L7 · Ada: ✓ checked · someone (f00dfeed): ✗ false');
	});
});
