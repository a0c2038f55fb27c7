import * as assert from 'node:assert/strict';
import type { Quotation } from '../../../src/analysis/model';
import { Lookup } from '../../../src/reading/lookup';
import { LINES, SpeakerMarks } from '../../../src/reading/speakerMarks';
import { Certainty } from '../../../src/reading/thresholds';
import { HandMade } from '../panel/analysis';

/**
 * A text in which each person says something in quotation marks, those in brackets without, and those with a question mark
 * perhaps; ids go by the place alone.
 */
function reading(...people: readonly (string | readonly [name: string, ...aliases: string[]])[]): Lookup {
	const named = people.map((person) => (typeof person === 'string' ? [person] : person));
	const made = new HandMade(named.map((_, i) => `“We are number ${i}.”`).join(' '));
	const quotations = named.map(([name = '', ...aliases], i): Quotation => {
		const words = `“We are number ${i}.”`;
		made.attribution('', '', words, {
			speaker: `s${i}`,
			confidence: name.endsWith('?') ? 0.1 : 1,
			speakerConfidence: 1,
		});
		made.speaker(`s${i}`, name, 4, { aliases });
		return { spans: [made.span(words)], closed: true, speech: !name.startsWith('(') };
	});
	return new Lookup({ ...made.make(), quotations });
}

const linesOf = (marks: SpeakerMarks, lookup: Lookup): Record<string, string | undefined> =>
	Object.fromEntries(lookup.analysis.speakers.map(({ entity, name }) => [name, marks.of(entity)]));

/** Reads one text after the other. @returns the lines in the last */
function after(...readings: readonly Lookup[]): Record<string, string | undefined> {
	const marks = readings.reduce((before, lookup) => before.next(lookup, new Certainty(50)), SpeakerMarks.NONE);
	return linesOf(marks, readings.at(-1) ?? reading());
}

describe('the line beside what someone says', () => {
	it('is another for each of as many as there are lines, and goes to those alone who are quoted', () => {
		const names = LINES.map((line) => `Ada ${line}`);
		const lines = after(reading('(Reported)', ...names));
		assert.equal(lines['(Reported)'], undefined);
		assert.equal(new Set(names.map((name) => lines[name])).size, LINES.length);
	});

	it('goes to whose turns a transcript holds, and their turns are direct speech without quotation marks', () => {
		const made = new HandMade('HOLT: The crane fell. BERG: He said “I saw it”, I think.');
		const sure = { manner: 'direct', confidence: 1, speakerConfidence: 1 } as const;
		made.attribution('HOLT', ':', 'The crane fell.', { speaker: 'holt', ...sure });
		made.attribution('BERG', ':', 'He said “I saw it”, I think.', { speaker: 'berg', ...sure });
		made.attribution('He', 'said', '“I saw it”', { speaker: 'holt', ...sure });
		made.speaker('holt', 'Holt', 6);
		made.speaker('berg', 'Berg', 7);
		const quotation = { spans: [made.span('“I saw it”')], closed: true, speech: true };
		const lookup = new Lookup({ ...made.make(), quotations: [quotation] });
		assert.deepEqual(
			lookup.directSpeech.map(({ spans, attribution }) => [
				...spans.map(({ start, end }) => lookup.analysis.text.slice(start, end)),
				attribution?.speaker,
			]),
			[
				['“I saw it”', 'holt'],
				['The crane fell.', 'holt'],
				['He said “I saw it”, I think.', 'berg'],
			],
		);
		assert.deepEqual(after(lookup), { Holt: 'solid', Berg: 'double' });
	});

	it('stays with a speaker when others come before, between and after, or go', () => {
		const before = after(reading('Ada', 'Tomas'));
		const now = after(reading('Ada', 'Tomas'), reading('Ruth', 'Tomas', 'Viktor', 'Ada'));
		assert.equal(now['Ada'], before['Ada']);
		assert.equal(now['Tomas'], before['Tomas']);
		assert.equal(new Set(Object.values(now)).size, 4);
		const then = after(reading('Ada', 'Tomas'), reading('Tomas'), reading('Ruth', 'Tomas', 'Ada'));
		assert.deepEqual([then['Ada'], then['Tomas']], [before['Ada'], before['Tomas']]);
	});

	it('stays with a speaker whose name is typed or grows', () => {
		const before = after(reading('Ada', 'Lindqvist'));
		const now = after(reading('Ada', 'Lindqvist'), reading('Ada', ['Vera Lindqvist', 'Lindqvist']));
		assert.equal(now['Vera Lindqvist'], before['Lindqvist']);
		const typed = ['T', 'To', 'Tom', 'Toma', 'Tomas'].map((name) => reading('Ada', name, 'Ruth'));
		const lines = after(reading('Ada', 'Ruth'), ...typed);
		const alone = after(reading('Ada', 'Ruth'), reading('Ada', 'Tomas', 'Ruth'));
		assert.deepEqual(lines, alone);
	});

	it('does not go to somebody who has a name in common with another', () => {
		const now = after(reading('Ada Berg'), reading(['Tom Berg', 'Ada Berg'], 'Ada Berg'));
		assert.equal(now['Ada Berg'], LINES[0]);
	});

	it('is dotted where nothing is certainly theirs, and then takes none from the others', () => {
		const names = LINES.map((line) => `Ada ${line}`);
		const lines = after(reading('Tomas?', ...names.slice(0, 3), 'Ruth?', ...names.slice(3)));
		assert.deepEqual([lines['Tomas?'], lines['Ruth?']], ['dotted', 'dotted']);
		assert.equal(new Set(names.map((name) => lines[name])).size, LINES.length);
	});

	it('is shared by as few as can be', () => {
		const names = Array.from({ length: 2 * LINES.length }, (_, i) => `Person ${i}`);
		const lines = Object.values(after(reading(...names)));
		for (const line of LINES) {
			assert.equal(lines.filter((each) => each === line).length, 2);
		}
	});
});
