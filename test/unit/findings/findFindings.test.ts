import assert from 'node:assert/strict';

import { findFindings } from '../../../src/analysis/findings/findFindings';
import type { Act, Finding, FindingCode, Quotation } from '../../../src/analysis/model';
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
	const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
	return findFindings({ places, names, quotations, spoken, english: english() })
		.filter((finding) => finding.code === code)
		.map((finding) => ({ ...finding, words: slice(finding.span), others: finding.related.map(slice) }));
}

const words = (found: readonly Told[]): string[] => found.map((finding) => finding.words);

describe('Findings', () => {
	it('a quotation nobody is quoted with; a nickname is none', () => {
		const text = 'Karl “Shorty” Dahl left. “The water rose.” Ada Lindqvist said: “It fell.”';
		const lines = [{ source: 'Ada Lindqvist', cue: 'said:', content: '“It fell.”' }];
		const quoted = [{ text: '“Shorty”' }, { text: '“The water rose and rose.”' }, { text: '“It fell.”' }];
		const longer = text.replace('rose', 'rose and rose');
		assert.deepEqual(words(findings('unattributed-quotation', longer, lines, quoted)), ['“The water rose and rose.”']);
	});

	for (const [name, text, quotation] of [
		['the title of a programme', 'She watched “Who Will Drain The Dam” on Monday.', '“Who Will Drain The Dam”'],
		['a book in plain letters', 'He wrote the book “Nobody was here before us.”', '“Nobody was here before us.”'],
		['words at arm’s length', 'The dam is a “very old problem” there.', '“very old problem”'],
		['no verb', 'It was cold. “A river of black mud.”', '“A river of black mud.”'],
	] as const) {
		it(`no quotation without a speaker: ${name}`, () => {
			assert.deepEqual(findings('unattributed-quotation', text, [], [{ text: quotation }]), []);
		});
	}

	it('quoted words in a sentence that tells more are for a strict house', () => {
		const text = 'The papers were full of “the water rose and rose” that week.';
		const found = findings('unattributed-quotation', text, [], [{ text: '“the water rose and rose”' }]);
		assert.deepEqual(
			found.map(({ strict }) => strict),
			[true],
		);
	});

	it('a quotation in a report without a source', () => {
		const text = '“The water rose and rose.” It was said.';
		const found = findings(
			'unattributed-quotation',
			text,
			[{ content: '“The water rose and rose.”' }],
			[{ text: '“The water rose and rose.”' }],
		);
		assert.deepEqual(
			found.map(({ attribution }) => attribution),
			['a1'],
		);
	});

	it('what is told inside a quotation does not tell whose it is', () => {
		const text = 'The mood was grim. “We think it is a disgrace.” Work stopped.';
		const quotation = '“We think it is a disgrace.”';
		const lines = [{ content: quotation }, { source: 'We', cue: 'think', content: 'it is a disgrace', parent: 0 }];
		assert.deepEqual(words(findings('unattributed-quotation', text, lines, [{ text: quotation }])), [quotation]);
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

	it('no one whom a source tells of', () => {
		const text = 'Ada Lindqvist said a senior official said talks go on.';
		const found = findings('anonymous-source', text, [
			{ source: 'Ada Lindqvist', cue: 'said', content: 'a senior official said talks go on' },
			{ source: 'a senior official', cue: 'said', content: 'talks go on', parent: 0 },
		]);
		assert.deepEqual(found, []);
	});

	for (const source of [
		'some experts',
		'many of her staff',
		'two officials close to the talks',
		'A person familiar with it',
	]) {
		it(`a source that is not named: ${source}`, () => {
			const line = { source, cue: 'said', content: 'the talks go on' };
			const text = `It rained. In the evening ${source} said the talks go on.`;
			assert.deepEqual(words(findings('anonymous-source', text, [line])), [source]);
		});
	}

	it('whoever asks not to be named, whatever they are', () => {
		for (const source of ['One backbencher', 'A paralegal on the case', 'The complainant']) {
			const line = { source, cue: 'said', content: 'the talks go on' };
			for (const remark of ['speaking on condition of anonymity', 'requesting anonymity']) {
				const text = `It rained. ${source}, ${remark}, said the talks go on.`;
				assert.deepEqual(words(findings('anonymous-source', text, [line])), [source], text);
			}
		}
	});

	it('a source that asks not to be named has one reason, wherever it stands', () => {
		const told = (text: string, ...sources: string[]): (string | undefined)[][] =>
			findings(
				'anonymous-source',
				`It rained. ${text}`,
				sources.map((source, at) => ({ source, cue: 'said', content: 'the talks go on', nth: at })),
			).map((found) => [found.words, found.strict ? 'strict' : found.details['reason']]);
		assert.deepEqual(told('Aides who did not wish to be named because talks go on said the talks go on.', 'Aides'), [
			['Aides', 'given'],
		]);
		const group = 'Three people close to her said the talks go on, asking not to be named because it is early. ';
		assert.deepEqual(
			told(`${group}One of the people said the talks go on.`, 'Three people close to her', 'One of the people'),
			[['Three people close to her', 'given']],
		);
		assert.deepEqual(told('Aides said the talks go on. Scientists said the talks go on.', 'Aides', 'Scientists'), [
			['Aides', 'strict'],
			['Scientists', 'strict'],
		]);
	});

	it('a source of any trade, with the words it says, no act that is told of somebody', () => {
		for (const [source, cue, content, count] of [
			['a trustee', 'said', 'the dam leaks', 1],
			['a former driver', 'said', 'the dam leaks', 1],
			['three dockers', 'said', 'the dam leaks', 1],
			['dockers in Velden', 'said', 'the dam leaks', 0],
			['a surveyor', 'put', 'the damage at 800,000', 1],
			['a guard', 'asked', 'a boy to leave', 0],
			['a farmer', 'offered', 'her a lift', 0],
		] as const) {
			const text = `It rained. In the evening ${source} ${cue} ${content}.`;
			assert.equal(findings('anonymous-source', text, [{ source, cue, content }]).length, count, text);
		}
	});

	it('one member of a body is not the body', () => {
		const board: Cast = { kind: 'organization', forms: ['Harbour Board'] };
		const text = 'It rained. In the evening one member of the Harbour Board said the talks go on.';
		const line = { source: 'one member of the Harbour Board', cue: 'said', content: 'the talks go on' };
		assert.deepEqual(words(findings('anonymous-source', text, [line], [], [board])), [line.source]);
		const whole = 'It rained. In the evening the Harbour Board said the talks go on.';
		const own = { ...line, source: 'the Harbour Board' };
		assert.deepEqual(findings('anonymous-source', whole, [own], [], [board]), []);
	});

	for (const source of ['police', 'the ministry', 'his mother', 'the officials', 'a report', 'the residents']) {
		it(`no source whose name is wanting: ${source}`, () => {
			const line = { source, cue: 'said', content: 'the talks go on' };
			const text = `It rained. In the evening ${source} said the talks go on.`;
			assert.deepEqual(findings('anonymous-source', text, [line]), []);
		});
	}

	it('whoever is described in the lead and named right below is named', () => {
		const menu = 'Home\nNews\nSport\nMore\n';
		const text = `${menu}A lawmaker said the dam leaks.\nAda Lindqvist said the gates are rusty.`;
		const found = findings('anonymous-source', text, [
			{ source: 'A lawmaker', cue: 'said', content: 'the dam leaks' },
			{ source: 'Ada Lindqvist', cue: 'said', content: 'the gates are rusty' },
		]);
		assert.deepEqual(found, []);
	});

	it('what a strict house minds: an opinion, a spokesman, a bare source, sources that may be one', () => {
		const of = (source: string, cue: string, act: Act = 'statement'): (string | boolean)[] => {
			const text = `It rained. Later ${source} ${cue} the talks go on.`;
			const [found] = findings('anonymous-source', text, [{ source, cue, content: 'the talks go on', act }]);
			return [found?.details['remark'] ?? 'none found', found?.strict ?? false];
		};
		assert.deepEqual(of('a diplomat', 'believes', 'belief'), ['opinion', true]);
		assert.deepEqual(of('a source', 'said'), ['bare', false]);
		assert.deepEqual(of('sources', 'said'), ['plural', false]);
		assert.deepEqual(of('a source in the ministry', 'said'), ['', false]);
		assert.deepEqual(of('a spokesman for the ministry', 'said'), ['', true]);
	});

	it('a report of a report, with who reported it; not what one says of oneself', () => {
		const text = 'Local media reported that Ada Lindqvist said the dam leaks.';
		const lines = [
			{ source: 'Local media', cue: 'reported', content: 'that Ada Lindqvist said the dam leaks' },
			{ source: 'Ada Lindqvist', cue: 'said', content: 'the dam leaks', parent: 0 },
		];
		const found = findings('second-hand-report', text, lines);
		assert.deepEqual(
			found.map(({ details, strict }) => [details['speaker'], details['reporter'], strict]),
			[['Ada Lindqvist', 'local media', undefined]],
		);
		const own = findings('second-hand-report', 'Ada Lindqvist said she had said the dam leaks.', [
			{ source: 'Ada Lindqvist', cue: 'said', content: 'she had said the dam leaks' },
			{ source: 'she', cue: 'had said', content: 'the dam leaks', parent: 0 },
		]);
		assert.deepEqual(own, []);
		const heard = findings('second-hand-report', `${text} Lindqvist said so again.`, [
			...lines,
			{ source: 'Lindqvist', cue: 'said', content: 'so' },
		]);
		assert.deepEqual(
			heard.map(({ strict }) => strict),
			[true],
		);
	});

	for (const [source, cue, content, through, strict] of [
		['a registrar', 'had told her', 'that the dam leaks', 'Ada Lindqvist said', [undefined]],
		['Tomas Beregi', 'said', 'the dam leaks', 'According to Ada Lindqvist,', [undefined]],
		['her aunt', 'had told her', 'that the dam leaks', 'Ada Lindqvist said', [true]],
		['Tomas Beregi', 'had rejected', 'a bid', 'Ada Lindqvist said', []],
	] as const) {
		it(`second-hand: ${through} ${source} ${cue} ${content}`, () => {
			const text = `It rained. ${through} ${source} ${cue} ${content}.`;
			const found = findings('second-hand-report', text, [
				{
					source: 'Ada Lindqvist',
					cue: through.replace(/ ?Ada Lindqvist,? ?/, ''),
					content: `${source} ${cue} ${content}`,
				},
				{ source, cue, content, parent: 0 },
			]);
			assert.deepEqual(
				found.map((each) => each.strict),
				strict,
			);
		});
	}

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
		assert.deepEqual(words(findings('unclosed-quotation', text, [], quoted)), ['“It rose, she said']);
		assert.deepEqual(words(findings('mismatched-quotation-marks', text, [], quoted)), ['„It fell"']);
	});

	it('words put into quotations and left out of them: once a text, not brackets elsewhere', () => {
		const text = 'The dam [built in 1931] fell. “It [the dam] was … bad,” she said.';
		const found = findings('altered-quotation', text, [], [{ text: '“It [the dam] was … bad,”' }]);
		assert.deepEqual(
			found.map((finding) => [finding.words, ...finding.others]),
			[['[the dam]', '…']],
		);
	});

	for (const [name, text, pairs] of [
		[
			'different tolls of one event',
			'The fire spread fast. 12 people died in the hall. By evening, 14 people were killed, the brigade says.',
			[['14 people', '12 people']],
		],
		['the same figure twice', '12 people died on the quay. The 12 people died at once.', []],
		['parts of one sentence', 'Nine men died and 11 women died.', []],
		['a lower bound and a count that fits it', 'At least 12 people died. In all, 14 people died.', []],
		['figures of different things', '12 people died. 14 ships sank.', []],
		['one more', '12 people died. Another 3 people died later.', []],
		['what else tells them apart', '12 male patients died. 14 female patients died.', []],
		['a rate', '16,000 people died. There were four people killed per 100,000.', []],
		['as many as', '12 people died. As many as 300 people died.', []],
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

	it('figures of another year, or that add up, do not disagree', () => {
		const year: Cast[] = [{ kind: 'date', forms: ['2022'] }];
		const then = 'The bomb killed 3 people. A bomb in the same street in 2022 killed 100 people.';
		assert.deepEqual(findings('figures-disagree', then, [], [], year), []);
		assert.equal(findings('figures-disagree', then).length, 1);
		const sum =
			'Six people were killed in the lock and two people were killed in the mill. In all, eight people were killed.';
		assert.deepEqual(findings('figures-disagree', sum), []);
	});

	it('two ages of one person', () => {
		const text = 'Ada Lindqvist, 45, left. The 46-year-old Lindqvist did not say why.';
		assert.deepEqual(
			findings('figures-disagree', text).map((found) => [found.words, ...found.others]),
			[['46-year-old Lindqvist', 'Ada Lindqvist, 45']],
		);
		assert.deepEqual(findings('figures-disagree', 'Ada Lindqvist, 45, left. Tomas Beregi, 46, stayed.'), []);
	});

	const ENDLESS = `Lind${'qvist'.repeat(8)}`;
	for (const [name, forms, text, pair] of [
		[
			'a letter changed',
			['Ada Lindqvist', 'Ada Lindqvisk'],
			'Ada Lindqvist left. Ada Lindqvisk stayed.',
			['Lindqvisk', 'Lindqvist'],
		],
		[
			'a surname once',
			['Ada Lindqvist', 'Linqvist'],
			'Ada Lindqvist left. Linqvist stayed.',
			['Linqvist', 'Lindqvist'],
		],
		[
			'two letters in turn',
			['Ada Lindqvist', 'Ada Lidnqvist'],
			'Ada Lindqvist left. Ada Lidnqvist stayed.',
			['Lidnqvist', 'Lindqvist'],
		],
		['a forename', ['Kristen Halm', 'Kristin Halm'], 'Kristen Halm left. Kristin Halm stayed.', ['Kristin', 'Kristen']],
		['two people', ['Karl Hansen', 'Ada Hanson'], 'Karl Hansen left. Ada Hanson stayed.', undefined],
		['a family', ['Ada Lindqvist', 'Lindqvists'], 'Ada Lindqvist left. The Lindqvists stayed.', undefined],
		['a couple', ['Maria Halm', 'Mario Halm'], 'Maria Halm left. Mario Halm stayed.', undefined],
		['short names', ['Ada Lee', 'Ada Lea'], 'Ada Lee left. Ada Lea stayed.', undefined],
		[
			'what is too long for one',
			[`Ada ${ENDLESS}a`, `Ada ${ENDLESS}o`],
			`Ada ${ENDLESS}a left. Ada ${ENDLESS}o stayed.`,
			undefined,
		],
	] as const) {
		it(`spellings of a name: ${name}`, () => {
			const cast = forms.map((form): Cast => ({ kind: 'person', forms: [form] }));
			const found = findings('name-spelled-two-ways', text, [], [], cast);
			assert.deepEqual(
				found.map((each) => [each.words, ...each.others]),
				pair ? [pair] : [],
			);
		});
	}

	it('spellings of a name: a roll of names all much alike has no finding for each two of them', () => {
		const letters = [...'abcdefgh'];
		const roll = letters.flatMap((one) => letters.map((two) => `Ada Lind${one}${two}ist`));
		const cast = roll.map((form): Cast => ({ kind: 'person', forms: [form] }));
		const found = findings('name-spelled-two-ways', roll.join(', '), [], [], cast);
		assert.ok(found.length > 0 && found.length < 4 * roll.length, String(found.length));
	});

	it('an accusation, where the accused is nowhere heard', () => {
		const text = 'Ada Lindqvist accused Tomas Beregi of theft.';
		const lines = [{ source: 'Ada Lindqvist', cue: 'accused', content: 'of theft' }];
		assert.deepEqual(words(findings('accusation-without-reply', text, lines)), ['accused Tomas Beregi']);
		const passive = 'Tomas Beregi was accused of theft on Monday.';
		assert.deepEqual(words(findings('accusation-without-reply', passive)), ['Tomas Beregi was accused']);
		const standing = 'Tomas Beregi stands accused of theft.';
		assert.deepEqual(words(findings('accusation-without-reply', standing)), ['Tomas Beregi stands accused']);
	});

	for (const reply of [
		'Beregi denied it.',
		'Beregi could not be reached for comment.',
		'Beregi’s lawyer rejected the charge.',
		'His lawyer declined to comment.',
	]) {
		it(`an accusation with a reply: ${reply}`, () => {
			const text = `Ada Lindqvist accused Tomas Beregi of theft. ${reply}`;
			assert.deepEqual(findings('accusation-without-reply', text), []);
		});
	}

	for (const [text, told] of [
		['Tomas Beregi, 54, was accused of theft on Monday.', ['Tomas Beregi, 54, was accused']],
		['The former mayor, Tomas Beregi, was accused of theft on Monday.', ['Tomas Beregi, was accused']],
		[
			'Tomas Beregi, who left in May, has been accused of theft, fraud and worse.',
			['Tomas Beregi, who left in May, has been accused'],
		],
		['Ada Lindqvist accused the former mayor, Tomas Beregi, of theft.', ['accused the former mayor, Tomas Beregi']],
		['Ada Lindqvist accused Tomas Beregi, the former mayor, of theft.', ['accused Tomas Beregi']],
		[
			'Ada Lindqvist accused the club’s treasurer, Tomas Beregi, of theft.',
			['accused the club’s treasurer, Tomas Beregi'],
		],
		[
			'Ada Lindqvist accused the head of patient safety, Dr. Tomas Beregi, of theft.',
			['accused the head of patient safety, Dr. Tomas Beregi'],
		],
		['Ada Lindqvist accused the brother of Tomas Beregi of theft.', []],
		['A man accused of robbing Tomas Beregi in May was freed.', []],
		['A member of the old Beregi firm of Tomas Beregi was accused of theft.', []],
		['Ada Lindqvist, 34, of Mill Road, Tomas Beregi, is accused of theft.', []],
		['Ada Lindqvist, of 12 Mill Road, Hallam, Tomas Beregi, is accused of theft.', []],
		['In May, in Holmavik, Tomas Beregi was accused of theft.', ['Tomas Beregi was accused']],
		['Nobody accused Tomas Beregi of theft.', []],
		['The police did not publicly accuse Tomas Beregi of theft.', []],
		['Tomas Beregi, 54, was not accused of theft.', []],
		['The brother of Tomas Beregi was accused of theft.', []],
		['The man who robbed Tomas Beregi, 54, was accused of theft.', []],
		['Ada Lindqvist was accused of theft, Tomas Beregi, who is her lawyer, told the court.', []],
	] as const) {
		it(`an accusation is told where there is one: ${text}`, () => {
			const beregi: Cast = { kind: 'person', forms: ['Tomas Beregi'] };
			assert.deepEqual(words(findings('accusation-without-reply', text, [], [], [beregi])), told);
		});
	}

	it('what the accuser alone quotes the accused with is no reply', () => {
		const text = 'Ada Lindqvist accused Tomas Beregi of theft. “Beregi told me it was lent,” Lindqvist said.';
		const quoted = '“Beregi told me it was lent,”';
		const found = findings('accusation-without-reply', text, [
			{ source: 'Ada Lindqvist', cue: 'accused', content: 'Tomas Beregi of theft' },
			{ source: 'Lindqvist', cue: 'said', content: quoted },
			{ source: 'Beregi', cue: 'told', content: 'it was lent', parent: 1 },
		]);
		assert.deepEqual(words(found), ['accused Tomas Beregi']);
	});

	it('an accusation of somebody who speaks in the text', () => {
		const text = 'Ada Lindqvist accused Tomas Beregi of theft. Beregi said the money was lent.';
		const found = findings('accusation-without-reply', text, [
			{ source: 'Beregi', cue: 'said', content: 'the money was lent' },
		]);
		assert.deepEqual(found, []);
	});
});
