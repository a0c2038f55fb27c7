import assert from 'node:assert/strict';

import { findClaims } from '../../../src/analysis/claims/findClaims';
import { findFindings } from '../../../src/analysis/claims/findFindings';
import type { Finding, FindingCode, Quotation } from '../../../src/analysis/model';
import { drain } from '../../../src/analysis/text/drain';
import { english } from '../analysis/english';
import { scene, type Cast, type Line } from '../speakers/scene';

const ADA: Cast = { kind: 'person', forms: ['Ada Lindqvist', 'Lindqvist'], gender: 'female' };
const TOMAS: Cast = { kind: 'person', forms: ['Tomas Beregi', 'Beregi'], gender: 'male' };

interface Told extends Finding {
	readonly words: string;
	readonly others: readonly string[];
}

interface Quoted {
	readonly text: string;
	readonly closed?: boolean;
	readonly speech?: boolean;
}

function findings(
	code: FindingCode,
	text: string,
	lines: readonly Line[] = [],
	quoted: readonly Quoted[] = [],
	cast: readonly Cast[] = [ADA, TOMAS],
): Told[] {
	const { places, names, spoken } = scene(text, cast, lines);
	const quotations = quoted.map((each): Quotation => {
		const start = text.indexOf(each.text);
		return {
			spans: [{ start, end: start + each.text.length }],
			closed: each.closed ?? true,
			speech: each.speech ?? true,
		};
	});
	const claims = drain(findClaims(places, names, spoken, english()));
	const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
	return drain(findFindings(places, names, quotations, spoken, claims, english().words))
		.filter((finding) => finding.code === code)
		.map((finding) => ({ ...finding, words: slice(finding.span), others: finding.related.map(slice) }));
}

const words = (found: readonly Told[]): string[] => found.map((finding) => finding.words);

describe('Findings', () => {
	it('a quotation nobody is quoted with; a nickname is none', () => {
		const text = 'Karl “Shorty” Dahl left. “The water rose.” Ada Lindqvist said: “It fell.”';
		const lines = [{ source: 'Ada Lindqvist', cue: 'said:', content: '“It fell.”' }];
		const quoted = [{ text: '“Shorty”', speech: false }, { text: '“The water rose.”' }, { text: '“It fell.”' }];
		assert.deepEqual(words(findings('unattributed-quotation', text, lines, quoted)), ['“The water rose.”']);
	});

	it('a quotation in a report without a source', () => {
		const text = '“The water rose,” it was said.';
		const found = findings(
			'unattributed-quotation',
			text,
			[{ cue: 'was said', content: '“The water rose,”' }],
			[{ text: '“The water rose,”' }],
		);
		assert.deepEqual(
			found.map(({ attribution }) => attribution),
			['a1'],
		);
	});

	it('a source that is not named, once, and whether a reason is given', () => {
		const line = { source: 'A senior official', cue: 'said', content: 'talks go on' };
		const bare = findings('anonymous-source', 'A senior official said talks go on.', [line]);
		assert.deepEqual(
			bare.map(({ details }) => details['reason']),
			['none'],
		);
		const reason = 'on condition of anonymity because talks go on in secret';
		const given = findings('anonymous-source', `A senior official said talks go on, speaking ${reason}.`, [line]);
		assert.equal(given[0]?.details['reason'], 'given');
		assert.equal(given[0].details['words'], reason);
		const named = findings('anonymous-source', 'Ada Lindqvist said talks go on.', [
			{ source: 'Ada Lindqvist', cue: 'said', content: 'talks go on' },
		]);
		assert.deepEqual(named, []);
	});

	it('a report of a report, with who reported it; not what one says of oneself', () => {
		const text = 'Local media reported that Ada Lindqvist said the dam leaks.';
		const found = findings('second-hand-report', text, [
			{ source: 'Local media', cue: 'reported', content: 'that Ada Lindqvist said the dam leaks' },
			{ source: 'Ada Lindqvist', cue: 'said', content: 'the dam leaks', parent: 0 },
		]);
		assert.deepEqual(
			found.map(({ details }) => [details['speaker'], details['reporter']]),
			[['Ada Lindqvist', 'local media']],
		);
		const own = findings('second-hand-report', 'Ada Lindqvist said she had said the dam leaks.', [
			{ source: 'Ada Lindqvist', cue: 'said', content: 'she had said the dam leaks' },
			{ source: 'she', cue: 'had said', content: 'the dam leaks', parent: 0 },
		]);
		assert.deepEqual(own, []);
	});

	it('a pronoun that two people fit, with the other one', () => {
		const viktor: Cast = { kind: 'person', forms: ['Viktor Halm'], gender: 'male' };
		const henrik: Cast = { kind: 'person', forms: ['Henrik Dahl'], gender: 'male' };
		const text = 'Viktor Halm and Henrik Dahl came with Tomas Beregi, Karl Rask and Jon Aas. He said it rained.';
		const line = { source: 'He', cue: 'said', content: 'it rained' };
		const others: Cast[] = ['Karl Rask', 'Jon Aas'].map((name) => ({ kind: 'person', forms: [name], gender: 'male' }));
		const found = findings('ambiguous-speaker', text, [line], [], [viktor, henrik, TOMAS, ...others]);
		assert.equal(found.length, 1);
		assert.ok((found[0]?.others.length ?? 0) > 0);
		assert.deepEqual(findings('ambiguous-speaker', 'Viktor Halm came. He said it rained.', [line], [], [viktor]), []);
	});

	it('marks that never close, and marks that do not pair', () => {
		const text = '“It rose, she said. „It fell" he said. “It stood.”';
		const quoted = [{ text: '“It rose, she said.', closed: false }, { text: '„It fell"' }, { text: '“It stood.”' }];
		assert.deepEqual(words(findings('unclosed-quotation', text, [], quoted)), ['“']);
		assert.deepEqual(words(findings('mismatched-quotation-marks', text, [], quoted)), ['„It fell"']);
	});

	it('words put into a quotation and words left out of it, not brackets elsewhere', () => {
		const text = 'The dam [built in 1931] fell. “It [the dam] was … bad,” she said.';
		const found = findings('altered-quotation', text, [], [{ text: '“It [the dam] was … bad,”' }]);
		assert.deepEqual(
			found.map((finding) => [finding.words, finding.details['kind']]),
			[
				['[the dam]', 'words put in'],
				['…', 'words left out'],
			],
		);
	});

	for (const [name, text, pairs] of [
		[
			'different tolls of one event',
			'The fire spread fast. 12 people died in the hall. By evening, 14 people were killed, the brigade says.',
			[['14 people', '12 people']],
		],
		[
			'a bound against a count',
			'The board bans up to 23 types of solvent. It also banned 23 solvent mixtures.',
			[['23 solvent mixtures', 'up to 23 types of solvent']],
		],
		['the same figure twice', '12 people died on the quay. The 12 people died at once.', []],
		['parts of one sentence', 'Nine men died and 11 women died.', []],
		['a lower bound and a count that fits it', 'At least 12 people died. In all, 14 people died.', []],
		['figures of different things', '12 people died. 14 ships sank.', []],
		['one more', '12 people died. Another 3 people died later.', []],
		['what else happened to people', '12 people died. 14 people were hurt.', []],
	] as const) {
		it(`figures: ${name}`, () => {
			assert.deepEqual(
				findings('figures-disagree', text).map((finding) => [finding.words, ...finding.others]),
				pairs,
			);
		});
	}

	it('figures of different days or places do not disagree', () => {
		const cast: Cast[] = [
			{ kind: 'location', forms: ['Velden'] },
			{ kind: 'location', forms: ['Norden'] },
		];
		const text = 'In Velden, 12 people died. In Norden, 14 people died.';
		assert.deepEqual(findings('figures-disagree', text, [], [], cast), []);
	});

	it('a denial of something that nobody is heard to claim', () => {
		const denial = { source: 'Beregi', cue: 'denied', content: 'that the harbour crane had collapsed' };
		const alone = findings('denial-without-claim', 'Beregi denied that the harbour crane had collapsed.', [denial]);
		assert.deepEqual(words(alone), ['denied']);
		const answered =
			'Lindqvist said the harbour crane collapsed on Monday. Beregi denied that the harbour crane had collapsed.';
		const found = findings('denial-without-claim', answered, [
			{ source: 'Lindqvist', cue: 'said', content: 'the harbour crane collapsed on Monday' },
			denial,
		]);
		assert.deepEqual(found, []);
	});
});
