import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { FINDING_CODES, type Finding, type FindingCode } from '../../../src/analysis/model';
import { HOUSE_RULES, HouseProfile } from '../../../src/reading/houseProfile';
import { Statuses } from '../../../src/reading/statuses';
import { someAnalysis } from '../review/someAnalysis';

const finding = (code: FindingCode, strict?: true): Finding => ({
	code,
	span: { start: 0, end: 1 },
	related: [],
	attribution: null,
	details: {},
	...(strict && { strict }),
});

const shown = (setting: unknown, ...findings: readonly Finding[]): readonly Finding[] =>
	new HouseProfile(setting).shown({ ...someAnalysis(), findings }).findings;

describe('A house profile', () => {
	const usual = finding('anonymous-source');
	const strict = finding('anonymous-source', true);

	it('turns a kind of findings on, off or strict', () => {
		assert.deepEqual(shown({ 'anonymous-source': 'on' }, usual, strict), [usual]);
		assert.deepEqual(shown({ 'anonymous-source': 'off' }, usual, strict), []);
		assert.deepEqual(shown({ 'anonymous-source': 'strict' }, usual, strict), [usual, strict]);
	});

	it('is the usual one where a house says nothing, or nothing that is a rule', () => {
		const uncertain = finding('ambiguous-speaker');
		for (const setting of [undefined, null, 'strict', [], {}, { 'anonymous-source': 7 }]) {
			assert.deepEqual(shown(setting, usual, strict, uncertain), [usual]);
		}
	});

	it('never hides that a text is not English', () => {
		assert.equal(shown({ 'not-english': 'off' }, finding('not-english')).length, 1);
	});

	it('has in its schema each code, its usual rule, and the strict one where it shows more', () => {
		const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
			contributes: {
				configuration: { properties: Record<string, { default: unknown; properties: Record<string, unknown> }> };
			};
		};
		const schema = contributes.configuration.properties['sourceReview.findings.profile'];
		assert.deepEqual(schema?.default, HOUSE_RULES);
		assert.deepEqual(
			Object.keys(schema.properties).sort(),
			FINDING_CODES.filter((code) => code !== 'not-english').sort(),
		);
	});
});

describe('The statuses of a house', () => {
	const idsOf = (setting: unknown): string[] => new Statuses(setting).all.map(({ id }) => id);

	it('are what its setting names, behind “unreviewed”, and the usual ones where that names none', () => {
		const { all } = new Statuses([
			{ id: ' with desk ', sign: ' ⚑ ', done: false },
			{ id: 'sent' },
			{ id: 'sent', sign: 'x' },
		]);
		assert.deepEqual(
			all.slice(1).map(({ id, sign, done }) => [id, sign, done]),
			[
				['with desk', '⚑', false],
				['sent', '•', true],
			],
		);
		assert.deepEqual(idsOf([{ id: ' ' }, { id: 4 }, null, 'sent']), idsOf(undefined));
		assert.equal(idsOf(undefined)[0], 'unreviewed');
	});
});
