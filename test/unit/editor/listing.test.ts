import './vscodeStub';
import * as assert from 'node:assert/strict';
import { matchesQuery, readListQuery } from '../../../src/editor/listing/listQuery';
import { listRows, type ListKind } from '../../../src/editor/listing/listRows';
import type { ListRow } from '../../../src/editor/listing/listRow';
import { Lookup } from '../../../src/editor/lookup';
import { ANALYSIS, place, TEXT } from './article';

const lineOf = (offset: number): number => TEXT.slice(0, offset).split('\n').length;
const rows = (kind: ListKind): ListRow[] => [...listRows(kind, new Lookup(ANALYSIS), lineOf)];
const found = (kind: ListKind, typed: string): string[] =>
	rows(kind)
		.filter((row) => matchesQuery(row, readListQuery(typed)))
		.map(({ label }) => label);

const LOCK = 'The lock will open in March';
const SHIPS = '14 ships were turned away';

describe('the list of claims', () => {
	it('says who claims what, by which cue, on which line, and what is to be known of it', () => {
		const [lock, ships] = rows('claims');
		assert.equal(lock?.label, LOCK);
		assert.equal(lock.description, 'Ada Lindqvist, said · L1 · predicted');
		assert.equal(lock.icon, 'quote');
		assert.equal(ships?.description, 'Tomás Beregi, denied · L3 · denied · to check 90 %');
		assert.equal(ships.icon, 'comment');
		assert.equal(ships.detail, 'Second-hand report');
		assert.deepEqual(ships.span, place(SHIPS));
	});

	it('is found by speaker, whatever the accents and case', () => {
		assert.deepEqual(found('claims', '@tomas'), [SHIPS]);
		assert.deepEqual(found('claims', '@LINDQ'), [LOCK]);
		assert.deepEqual(found('claims', '@master'), [LOCK]);
		assert.deepEqual(found('claims', '@nobody'), []);
	});

	it('is found by stance, modality and reason', () => {
		assert.deepEqual(found('claims', '#denied'), [SHIPS]);
		assert.deepEqual(found('claims', '#denial'), [SHIPS]);
		assert.deepEqual(found('claims', '#predict'), [LOCK]);
		assert.deepEqual(found('claims', '#figure'), [SHIPS]);
	});

	it('is found by what is worth checking', () => {
		assert.deepEqual(found('claims', '!check'), [SHIPS]);
		assert.deepEqual(found('claims', '!'), [SHIPS]);
		assert.deepEqual(found('claims', '!nonsense'), [LOCK, SHIPS]);
	});

	it('is found by plain words in the claim, the speaker or the stance, all of which have to occur', () => {
		assert.deepEqual(found('claims', 'march'), [LOCK]);
		assert.deepEqual(found('claims', 'lindqvist march'), [LOCK]);
		assert.deepEqual(found('claims', 'denied'), [SHIPS]);
		assert.deepEqual(found('claims', 'denied march'), []);
		assert.deepEqual(found('claims', '  '), [LOCK, SHIPS]);
	});
});

describe('the list of quotations', () => {
	it('says why a speaker is not known', () => {
		const last = rows('quotations').at(-1);
		assert.equal(last?.label, '“Nobody warned us.”');
		assert.equal(last.description, 'Unknown speaker · L5');
		assert.equal(last.detail, 'Nothing in the text says who speaks.');
		assert.deepEqual(found('quotations', '#uncertain'), ['“Nobody warned us.”']);
	});

	it('can be asked for direct speech of someone', () => {
		assert.equal(found('quotations', '@ada #direct').length, 2);
	});
});

describe('the list of speakers', () => {
	it('says how much is whose', () => {
		assert.deepEqual(
			rows('speakers').map(({ label, description }) => `${label}: ${description}`),
			['Ada Lindqvist: harbour master · 2 statements · 65 % · L1', 'Tomás Beregi: 1 statement · 35 % · L3'],
		);
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
		const [row] = listRows('quotations', new Lookup(analysis), lineOf);
		assert.match(row?.label ?? '', /^“\$\(error\) <script>\[x\]\(command:y\) ” “/);
		assert.doesNotMatch(row?.label ?? '', /[\u0000-\u001f\u202e]/);
	});
});
