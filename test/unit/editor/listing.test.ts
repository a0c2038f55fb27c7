import './vscodeStub';
import * as assert from 'node:assert/strict';
import { matchesQuery, readQuery } from '../../../src/reading/find';
import { listRows, type ListKind } from '../../../src/editor/listing/listRows';
import { rowAt, type ListRow } from '../../../src/editor/listing/listRow';
import { Statuses } from '../../../src/reading/statuses';
import { Lookup } from '../../../src/reading/lookup';
import { Certainty, certaintyOf } from '../../../src/reading/thresholds';
import type { PlacedRecord } from '../../../src/review/placeRecords';
import { Reviews } from '../../../src/review/reviews';
import { HandMade } from '../panel/analysis';
import { someRecord } from '../review/someRecord';
import { ANALYSIS, place, TEXT } from './article';

const STATUSES = new Statuses(undefined);
const ALL = new Certainty(0);
const review = (status: string, words: string): PlacedRecord => ({
	record: someRecord(words, { status, judged: '' }),
	outcome: 'exact',
	spans: [place(words)],
});
const rows = (kind: ListKind, ...reviews: PlacedRecord[]): ListRow[] => [
	...listRows(kind, new Lookup(ANALYSIS), new Reviews(TEXT, reviews), STATUSES, ALL),
];
const found = (kind: ListKind, typed: string): string[] =>
	rows(kind)
		.filter((row) => matchesQuery(row, readQuery(typed)))
		.map(({ label }) => label);

const LOCK = 'The lock will open in March';
const SHIPS = '14 ships were turned away';
/** Its row: alone the words would read as the opposite. */
const NO_SHIPS = `denies · ${SHIPS}`;

describe('the list of claims', () => {
	it('says who claims what, by which cue, on which line, and what is to be known of it', () => {
		const [lock, ships] = rows('claims');
		assert.equal(lock?.label, LOCK);
		assert.equal(lock.detail, 'L1 · Ada Lindqvist, said · predicted');
		assert.equal(lock.icon, 'quote');
		assert.equal(ships?.label, NO_SHIPS);
		assert.equal(ships.detail, 'L3 · Tomás Beregi, denied · worth checking 90 % · Second-hand report');
		assert.equal(ships.icon, 'comment');
		assert.deepEqual(ships.span, { ...place(SHIPS), line: 3 });
	});

	it('is found by speaker, whatever the accents and case', () => {
		assert.deepEqual(found('claims', '@tomas'), [NO_SHIPS]);
		assert.deepEqual(found('claims', '@LINDQ'), [LOCK]);
		assert.deepEqual(found('claims', '@master'), [LOCK]);
		assert.deepEqual(found('claims', '@nobody'), []);
	});

	it('is found by stance, modality and reason', () => {
		assert.deepEqual(found('claims', '#denies'), [NO_SHIPS]);
		assert.deepEqual(found('claims', '#denied'), [NO_SHIPS]);
		assert.deepEqual(found('claims', '#denial'), [NO_SHIPS]);
		assert.deepEqual(found('claims', '#predict'), [LOCK]);
		assert.deepEqual(found('claims', '#figure'), [NO_SHIPS]);
	});

	it('says which claims are reviewed, and how, and is found by that', () => {
		const all = rows('claims', review('needs source', SHIPS));
		assert.equal(
			all[1]?.detail,
			'L3 · Tomás Beregi, denied · s needs source · worth checking 90 % · Second-hand report',
		);
		const foundBy = (typed: string): string[] =>
			all.filter((row) => matchesQuery(row, readQuery(typed))).map(({ label }) => label);
		assert.deepEqual(foundBy('#needs'), [NO_SHIPS]);
		assert.deepEqual(foundBy('#unreviewed'), [LOCK]);
	});

	it('says of a status that it was given to other words', () => {
		const [, ships] = rows('claims', {
			record: someRecord('1', { status: 'checked', judged: '40 ships were turned away' }),
			outcome: 'exact',
			spans: [place(SHIPS)],
		});
		assert.match(ships?.detail ?? '', / · ✓ checked · the words have changed since · /);
	});

	it('says where people differ what each of them says', () => {
		const rival = { author: 'b', reviewer: 'Emil', note: '', modified: '2024-02-01', judged: '' };
		const [, ships] = rows('claims', {
			record: someRecord('1', { status: 'checked', judged: '', rivals: [{ ...rival, status: 'false' }] }),
			outcome: 'exact',
			spans: [place(SHIPS)],
		});
		assert.match(ships?.detail ?? '', / · ✓ checked ≠ ✗ false · /);
	});

	it('is found by what is worth checking', () => {
		assert.deepEqual(found('claims', '!check'), [NO_SHIPS]);
		assert.deepEqual(found('claims', '!'), [NO_SHIPS]);
		assert.deepEqual(found('claims', '!nonsense'), [LOCK, NO_SHIPS]);
	});

	it('is found by plain words in the claim, the speaker or the stance, all of which have to occur', () => {
		assert.deepEqual(found('claims', 'march'), [LOCK]);
		assert.deepEqual(found('claims', 'lindqvist march'), [LOCK]);
		assert.deepEqual(found('claims', 'denied'), [NO_SHIPS]);
		assert.deepEqual(found('claims', 'denied march'), []);
		assert.deepEqual(found('claims', '  '), [LOCK, NO_SHIPS]);
	});
});

describe('who answers in an interview', () => {
	const made = new HandMade('Where did you learn it?\nI learned it from my father. The mill is closed.');
	made.claim('I learned it from my father', null, { claimant: 'jane' });
	made.claim('The mill is closed', null);
	made.speaker('jane', 'Jane Doe', 6, { role: 'baker' });
	const lookup = new Lookup(made.make());
	const listed = (kind: ListKind): ListRow[] => [
		...listRows(kind, lookup, new Reviews(made.text, []), STATUSES, new Certainty(undefined)),
	];

	it('is listed where they first speak, and is none who is less certain', () => {
		const [jane, ...others] = listed('speakers');
		assert.deepEqual(others, []);
		assert.equal(jane?.label, 'Jane Doe');
		assert.match(jane.detail, /^L2 · \d+ % · baker$/);
		assert.equal(jane.isLessCertain, false);
	});

	it('makes claims that are not drawn as the article’s', () => {
		assert.deepEqual(
			listed('claims').map(({ icon }) => icon),
			['comment', 'book'],
		);
	});
});

describe('what is less certain in lists', () => {
	it('is told by the lower chance, and a speaker is where all that they say is', () => {
		const certainty = (least: number): Certainty => new Certainty(100 * least);
		const { attributions } = ANALYSIS;
		const chances = attributions.map(certaintyOf);
		const between = (Math.min(...chances) + Math.max(...chances)) / 2;
		for (const least of [0, between, 1]) {
			const given = [...listRows('claims', new Lookup(ANALYSIS), new Reviews(TEXT, []), STATUSES, certainty(least))];
			assert.deepEqual(
				given.map(({ isLessCertain }) => isLessCertain),
				ANALYSIS.claims.map(({ attribution }) => {
					const found = attributions.find(({ id }) => id === attribution);
					return found !== undefined && certaintyOf(found) < least;
				}),
			);
			const speakers = [
				...listRows('speakers', new Lookup(ANALYSIS), new Reviews(TEXT, []), STATUSES, certainty(least)),
			];
			assert.deepEqual(
				speakers.map(({ isLessCertain }) => isLessCertain),
				ANALYSIS.speakers
					.filter((speaker) => speaker.attributions.length > 0)
					.map((speaker) =>
						speaker.attributions.every((id) => certaintyOf(attributions.find((each) => each.id === id)) < least),
					),
			);
		}
	});
});

describe('a list that is opened', () => {
	const row = (start: number, end: number, isLessCertain = false): ListRow => ({
		icon: '',
		label: '',
		detail: '',
		isLessCertain,
		span: { start, end },
		speaker: '',
		words: '',
		tags: [],
		check: false,
	});
	const [less, first, doubtful, second] = [row(10, 20, true), row(30, 40), row(50, 60, true), row(70, 80)];
	const all = [less, first, doubtful, second];

	it('begins with what stands at the cursor, or before it, and not below all else with what is less certain', () => {
		assert.equal(rowAt(all, 0), first);
		assert.equal(rowAt(all, 45), first);
		assert.equal(rowAt(all, 65), first);
		assert.equal(rowAt(all, 90), second);
	});

	it('begins with what is less certain where the cursor is there, or where there is nothing else', () => {
		assert.equal(rowAt(all, 55), doubtful);
		assert.equal(rowAt([less, doubtful], 0), less);
		assert.equal(rowAt([], 0), undefined);
	});
});

describe('the list of quotations', () => {
	it('says why a speaker is not known', () => {
		const last = rows('quotations').at(-1);
		assert.equal(last?.label, '“Nobody warned us.”');
		assert.equal(last.detail, 'L5 · Unknown speaker · Nothing in the text says who speaks.');
		assert.deepEqual(found('quotations', '#uncertain'), ['“Nobody warned us.”']);
	});

	it('can be asked for direct speech of someone', () => {
		assert.equal(found('quotations', '@ada #direct').length, 2);
	});
});

describe('the list of speakers', () => {
	it('says how much is whose', () => {
		assert.deepEqual(
			rows('speakers').map(({ label, detail }) => `${label}: ${detail}`),
			['Ada Lindqvist: L1 · 2 statements · 65 % · harbour master', 'Tomás Beregi: L3 · 1 statement · 35 %'],
		);
	});
});

describe('rows of a wordy article', () => {
	it('keep how the words end: what was cut off there would read as the opposite', () => {
		const text = `The story that the town ${'and the harbour office '.repeat(9)}paid is false`;
		const [claim] = ANALYSIS.claims;
		assert.ok(claim);
		const content = [{ start: 0, end: text.length }];
		const claims = [{ ...claim, content, shown: content, attribution: null, claimant: null, figures: [] }];
		const analysis = { ...ANALYSIS, text, claims, attributions: [], mentions: [] };
		const [row] = listRows('claims', new Lookup(analysis), new Reviews(text, []), STATUSES, ALL);
		assert.match(row?.label ?? '', /^The story that the town [a-z ]+ … [a-z ]*office paid is false$/);
		assert.ok((row?.label.length ?? 0) <= 80);
	});

	it('keep the line and the speaker in front, short enough to be seen whole', () => {
		const name = 'The Standing Committee on Harbours, Locks and Inland Waters of the Norden Assembly of Holmavik';
		const analysis = {
			...ANALYSIS,
			speakers: ANALYSIS.speakers.map((speaker) => ({ ...speaker, name, role: 'a role '.repeat(40) })),
		};
		for (const kind of ['claims', 'quotations'] as const) {
			const [row] = listRows(kind, new Lookup(analysis), new Reviews(TEXT, []), STATUSES, ALL);
			assert.match(row?.detail ?? '', /^L1 · The Standing Committee on Harbours, Locks[^·]{0,12}, said/);
		}
		const [speaker] = listRows('speakers', new Lookup(analysis), new Reviews(TEXT, []), STATUSES, ALL);
		assert.match(speaker?.detail ?? '', /^L1 · 2 statements · 65 % · a role/);
	});
});

describe('rows of a hostile article', () => {
	it('are one plain line each', () => {
		const nasty = '“$(error) <script>\u202e[x](command:y)\u0007”\n';
		const text = nasty.repeat(3);
		const [quotation] = ANALYSIS.quotations;
		assert.ok(quotation);
		const analysis = {
			...ANALYSIS,
			text,
			attributions: [],
			quotations: [{ ...quotation, spans: [{ start: 0, end: text.length }] }],
		};
		const [row] = listRows('quotations', new Lookup(analysis), new Reviews(text, []), STATUSES, ALL);
		assert.match(row?.label ?? '', /^“\$\(error\) <script>\[x\]\(command:y\) ” … ”/);
		assert.doesNotMatch(row?.label ?? '', /[\u0000-\u001f\u202e]/);
	});
});
