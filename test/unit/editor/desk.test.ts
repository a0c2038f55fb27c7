import './vscodeStub';
import * as assert from 'node:assert/strict';
import { readSource } from '../../../src/editor/desk/askFor';
import { asMarkdown, asPlain } from '../../../src/editor/desk/copyQuotation';
import { correctionChanges } from '../../../src/editor/desk/correctionChanges';
import { Reviews } from '../../../src/editor/desk/reviews';
import { statuses } from '../../../src/editor/desk/statuses';
import { targetAt } from '../../../src/editor/desk/targetAt';
import { Lookup } from '../../../src/editor/lookup';
import type { Correction, CorrectionRecord } from '../../../src/review/model';
import type { PlacedRecord } from '../../../src/review/placeRecords';
import { someRecord } from '../review/someRecord';
import { ANALYSIS, place, TEXT } from './article';

describe('a correction', () => {
	const at = (start: number, end: number): { spans: { start: number; end: number }[]; anchors: [] } => ({
		spans: [{ start, end }],
		anchors: [],
	});
	const nowhere = { spans: [], anchors: [] };
	const made = (correction: Correction, place = at(10, 20)): CorrectionRecord => {
		const [change] = correctionChanges([], [], { correction, ...place }, 'Rosa');
		assert.ok(change?.after?.type === 'correction');
		return change.after;
	};

	it('is one more where there was none', () => {
		const record = made({ kind: 'speaker', speaker: 'Ada Lindqvist' });
		assert.equal(record.reviewer, 'Rosa');
		assert.deepEqual(record.correction, { kind: 'speaker', speaker: 'Ada Lindqvist' });
	});

	it('takes the place of an earlier one of the same thing, and of nothing else', () => {
		const record = made({ kind: 'speaker', speaker: 'Ada Lindqvist' });
		const placed: PlacedRecord[] = [{ record, outcome: 'exact', spans: [{ start: 10, end: 20 }] }];
		const again = (start: number, end: number): string[] =>
			correctionChanges(
				[record],
				placed,
				{ correction: { kind: 'speaker', speaker: null }, ...at(start, end) },
				'Rosa',
			).map(({ before }) => before?.id ?? 'new');
		assert.deepEqual(again(12, 20), [record.id]);
		assert.deepEqual(again(18, 40), ['new']);
	});

	it('of a name that was renamed before renames what the text says', () => {
		const record = made({ kind: 'rename entity', name: 'Wei', to: 'Wei Xiaojun' }, { ...nowhere, anchors: [] });
		const next = (name: string, to: string): unknown => {
			const [change] = correctionChanges(
				[record],
				[],
				{ correction: { kind: 'rename entity', name, to }, ...nowhere },
				'',
			);
			return change?.after?.type === 'correction' ? change.after.correction : (change?.after ?? null);
		};
		assert.deepEqual(next('Wei Xiaojun', 'Mr. Wei'), { kind: 'rename entity', name: 'Wei', to: 'Mr. Wei' });
		assert.equal(next('Wei Xiaojun', 'Wei'), null, 'and with its own name again, nothing is left to correct');
	});
});

describe('what a person means', () => {
	const lookup = new Lookup(ANALYSIS);
	const none = new Reviews(TEXT, []);
	const wordsAt = (start: number, end = start, reviews = none): string[] => {
		const target = targetAt(lookup, reviews, { start, end });
		return target ? [target.about, ...target.spans.map((span) => TEXT.slice(span.start, span.end))] : [];
	};
	const ships = place('14 ships were turned away');

	it('is the claim at the cursor', () => {
		assert.deepEqual(wordsAt(ships.start + 5), ['claim', '14 ships were turned away']);
	});

	it('is what is selected, and the claim where that is selected', () => {
		assert.deepEqual(wordsAt(ships.start, ships.end), ['claim', '14 ships were turned away']);
		assert.deepEqual(wordsAt(ships.start, ships.start + 8), ['selection', '14 ships']);
	});

	it('is what was selected and reviewed before, inside a claim', () => {
		const span = { start: ships.start, end: ships.start + 8 };
		const record = someRecord('a', { about: 'selection', judged: '' });
		const reviews = new Reviews(TEXT, [{ record, outcome: 'exact', spans: [span] }]);
		assert.deepEqual(wordsAt(ships.start + 3, ships.start + 3, reviews), ['selection', '14 ships']);
		assert.deepEqual(wordsAt(ships.end - 2, ships.end - 2, reviews), ['claim', '14 ships were turned away']);
	});

	it('is nothing where nothing is said', () => {
		assert.deepEqual(wordsAt(TEXT.length), []);
	});
});

describe('progress', () => {
	it('counts the claims that are done, and how many have each status', () => {
		const ships = place('14 ships were turned away');
		const record = someRecord('a', { status: 'needs source', judged: '' });
		const reviews = new Reviews(TEXT, [{ record, outcome: 'exact', spans: [ships] }]);
		const { claims, done, byStatus } = reviews.progress(
			ANALYSIS,
			(id) => statuses().find((s) => s.id === id)?.done ?? false,
		);
		assert.deepEqual([claims, done], [2, 0]);
		assert.deepEqual(Object.fromEntries(byStatus), { unreviewed: 1, 'needs source': 1 });
	});
});

describe('a copied quotation', () => {
	const quoted = {
		words: '“The lock [opens] in *March*”',
		by: 'Ada <Lindqvist>',
		file: 'a (b).txt',
		line: 7,
		path: 'seeds/a (b).txt',
	};

	it('is the words and who says them', () => {
		assert.equal(asPlain(quoted), '“The lock [opens] in *March*” — Ada <Lindqvist>');
		assert.equal(asPlain(quoted, true), '“The lock [opens] in *March*” — Ada <Lindqvist> (a (b).txt, line 7)');
	});

	it('is no markup but its own in Markdown', () => {
		assert.equal(
			asMarkdown(quoted, true),
			'> “The lock \\[opens\\] in \\*March\\*”\n>\n> — Ada \\<Lindqvist\\>, [a \\(b\\).txt, line 7](seeds/a%20%28b%29.txt#L7)',
		);
	});
});

describe('a source as it is typed', () => {
	it('is an address, an address with a title, or words', () => {
		assert.deepEqual(readSource('https://a.example/x?y=1'), { reference: 'https://a.example/x?y=1', title: '' });
		assert.deepEqual(readSource('Harbour log: https://a.example/log'), {
			reference: 'https://a.example/log',
			title: 'Harbour log',
		});
		assert.deepEqual(readSource('a call with the harbour master'), {
			reference: 'a call with the harbour master',
			title: '',
		});
	});
});
