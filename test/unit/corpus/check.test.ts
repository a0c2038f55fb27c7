import assert from 'node:assert/strict';
import { isFault, type Kind, type Row, type Source } from '../../../src/corpus/model';
import { checked, sourceOf, wordsFound } from './checking';

const NOTES = sourceOf(
	[
		'Notes from the council meeting in Ardley, taken by hand on Tuesday evening.',
		'The mayor, Ada Stone, spoke first. “We will rebuild the old bridge before the first frost, and we will not raise any ' +
			'local taxes to pay for the work,” Stone said. “The contractor has promised us twelve new arches in grey granite.”',
		'Later the surveyor, Omar Whitlock, answered questions. “The centre span may collapse if the river rises above the ' +
			'lower walkway,” Whitlock said. “I think some of the piers are sound, but nobody has inspected them since spring.”',
	].join('\n\n'),
);

const row = (quotation: string, said = 'Ada Stone'): Row => {
	const article = `The council met in Ardley on Tuesday evening.\n\n“${quotation},” said ${said}, who left early.\n`;
	const rows = checked(article, NOTES);
	assert.equal(rows.length, 1, JSON.stringify(rows));
	const [only] = rows;
	assert.ok(only);
	return only;
};

describe('The same words in another text', () => {
	const cases: readonly (readonly [kind: Kind, quotation: string, said?: string])[] = [
		['verbatim', 'The contractor has promised us twelve new arches in grey granite'],
		['variant', 'The contractor has promised us 12 new arches in gray granite'],
		['variant', 'The contractor has promised us twelve new-arches in grey granite'],
		['variant', 'The contractor has promissed [sic] us twelve new arches in grey granite'],
		['trimmed', 'The contractor has promised us … arches in grey granite'],
		['trimmed', 'The contractor has promised us arches in grey granite'],
		['bracketed', '[The builder] has promised us twelve new arches in grey granite'],
		['altered', 'The contractor has promised us twelve new arches in grey concrete'],
		['altered', 'The contractor has promised us twenty new arches in grey granite'],
		['variant', 'The contractor has promised us twelve new arches in grey granitte'],
		['altered', 'The contractor has promised us twelve new marches in grey granite'],
		['altered', 'The contractor has not promised us twelve new arches in grey granite'],
		['spliced', 'The contractor has promised us twelve new arches to pay for the work'],
		['other-speaker', 'The contractor has promised us twelve new arches in grey granite', 'Lena Brandt'],
		['other-speaker', 'The contractor has promised us twelve new arches in grey granite', 'Omar Whitlock'],
		['not-found', 'Every child in this valley deserves a proper library and a warm place to read'],
	];
	for (const [kind, quotation, said] of cases) {
		it(`${kind}: ${quotation}`, () => {
			const { kind: told, altered, warnings } = row(quotation, said);
			assert.equal(told, kind, JSON.stringify({ altered, warnings }));
		});
	}

	it('knows what the same person said in other words, in another order, and no other statement of theirs', () => {
		const said = [
			[
				'reworded',
				'We shall reconstruct the ancient bridge before the first frost, and we will not lift any local taxes',
			],
			[
				'reworded',
				'Before the first frost, we are going to repair the old bridge, and lift no local taxes for the job',
			],
			['reworded', 'The builder has pledged us a dozen fresh arches in grey granite'],
			['not-found', 'We will open the new school before the autumn term, and we will not close any village library'],
			['not-found', 'The bridge belongs to the whole town, and its old stones will stay where they are'],
		];
		for (const [kind, quotation = ''] of said) {
			assert.equal(row(quotation).kind, kind, quotation);
		}
		assert.equal(
			row('The builder has pledged us a dozen fresh arches in grey granite', 'Omar Whitlock').kind,
			'not-found',
		);
	});

	it('a stretch that was put in is no rewording', () => {
		const { kind, altered } = row(
			'We will rebuild the old bridge before the first frost, hire jobless sailors from distant northern islands, and we will not raise any local taxes to pay for the work',
		);
		assert.equal(kind, 'altered');
		assert.ok(altered.some(({ article }) => article.includes('jobless sailors')));
	});

	it('a negation that is cut off where the sentence begins is an alteration', () => {
		const minutes = sourceOf(
			'Minutes of the harbour board.\n\n“Not a single trawler has left the outer basin since the storm,” Ada Stone said on Monday.\n',
		);
		const [only] = checked(
			'The board met.\n\n“A single trawler has left the outer basin since the storm,” said Ada Stone.\n',
			minutes,
		);
		assert.equal(only?.kind, 'altered');
		assert.deepEqual(only.altered, [{ article: '', source: 'Not', what: 'negation' }]);
		const [marked] = checked(
			'The board met.\n\n“… a single trawler has left the outer basin since the storm,” said Ada Stone.\n',
			minutes,
		);
		assert.equal(marked?.kind, 'trimmed');
		assert.deepEqual(marked.warnings, [{ about: 'negation', words: 'Not' }]);
	});

	it('a doubt that is left out is told, where the sentence begins with it an alteration', () => {
		const told = (said: string): unknown => {
			const notes = sourceOf(`Minutes of the board.\n\n“${said},” Ada Stone said on Monday.\n`);
			const [only] = checked('The board met.\n\n“There is no reason to wait,” said Ada Stone.\n', notes);
			return [only?.kind, only?.altered, only?.warnings.map(({ words }) => words)];
		};
		const altered = [{ article: 'There is', source: 'There may be', what: 'modal' }];
		assert.deepEqual(told('There may be no reason to wait'), ['altered', altered, ['may']]);
		assert.deepEqual(told('There is perhaps no reason to wait'), ['trimmed', [], ['perhaps']]);
		assert.deepEqual(told('There is no reason to wait now'), ['trimmed', [], []]);
	});

	it('is another’s where a body is given that the article does not name', () => {
		const release = sourceOf(
			'Grants for the coast.\n\n“Every harbour on this coast will get a tide gauge by June,” the Delmar Foundation said in a statement.\n',
		);
		const kind = (article: string): unknown => checked(article, release).map(({ kind: told }) => told);
		const quotation = '“Every harbour on this coast will get a tide gauge by June,” said Lena Brandt';
		assert.deepEqual(kind(`The gauges come at last.\n\n${quotation}.\n`), ['other-speaker']);
		assert.deepEqual(kind(`The Delmar Foundation pays for gauges.\n\n${quotation}, its director.\n`), ['verbatim']);
	});

	it('says what was altered, and how', () => {
		const altered = (quotation: string, said?: string): unknown => row(quotation, said).altered;
		assert.deepEqual(altered('The contractor has promised us twenty new arches in grey granite'), [
			{ article: 'twenty', source: 'twelve', what: 'number' },
		]);
		assert.deepEqual(altered('The contractor has promised us twelve new arches in grey concrete'), [
			{ article: 'concrete', source: 'granite', what: 'word' },
		]);
		assert.deepEqual(
			altered('The centre span will collapse if the river rises above the lower walkway', 'Omar Whitlock'),
			[{ article: 'will', source: 'may', what: 'modal' }],
		);
		assert.deepEqual(
			altered(
				'We will rebuild the old bridge before the first frost, and we will raise any local taxes to pay for the work',
			),
			[{ article: '', source: 'not', what: 'negation' }],
		);
	});

	it('warns where a condition, a negation or the other side is cut off', () => {
		const about = (quotation: string): unknown =>
			row(quotation, 'Omar Whitlock').warnings.map(({ about: what }) => what);
		assert.deepEqual(about('The centre span may collapse'), ['condition']);
		assert.deepEqual(about('I think some of the piers are sound'), ['negation', 'contrast']);
	});

	it('leaves out nothing where a spokesman only breathed', () => {
		const transcript = sourceOf(
			'STONE: We, um, we will rebuild the old — the old bridge, you know, before the first frost.\n\n' +
				'WHITLOCK: The piers are sound, I believe.\n\nSTONE: Thank you all for coming tonight.\n',
		);
		const [only] = checked(
			'The mayor spoke in Ardley.\n\n“We will rebuild the old bridge before the first frost,” said Ada Stone.\n',
			transcript,
		);
		assert.equal(only?.kind, 'cleaned');
		const twice = sourceOf(
			'STONE: We will rebuild the old bridge — old bridge, before — bridge before the n— first frost.\n\n' +
				'WHITLOCK: The piers are sound.\n\nSTONE: It does n— not con— concern us.\n',
		);
		const kinds = checked(
			'The mayor spoke.\n\n“We will rebuild the old bridge before the first frost,” said Ada Stone. “It does not concern us.”\n',
			twice,
		).map(({ kind }) => kind);
		assert.deepEqual(kinds, ['cleaned', 'cleaned']);
		const typed = sourceOf(
			twice.text.replaceAll('— ', ' - ').replaceAll('n - ', 'n- ').replace('con - ', 'con- '),
			'typed.txt',
		);
		assert.deepEqual(
			checked(
				'The mayor spoke.\n\n“We will rebuild the old bridge before the first frost,” said Ada Stone. “It does not concern us.”\n',
				typed,
			).map(({ kind }) => kind),
			kinds,
		);
		assert.match(wordsFound(only, transcript), /^we .*the old — the old bridge, you know, before the first frost$/i);
	});

	it('gives every place of the words, and of what is spliced the parts in their order', () => {
		const other = sourceOf(NOTES.text.replace('Notes from', 'More notes from'), 'more.txt');
		const article =
			'The council met.\n\n“The contractor has promised us twelve new arches in grey granite,” said Ada Stone.\n';
		const [twice] = checked(article, NOTES, other);
		assert.deepEqual(twice?.found.map(({ file, speaker }) => `${file} ${speaker}`).sort(), [
			'more.txt Ada Stone',
			'notes.txt Ada Stone',
		]);
		const spliced = row('The contractor has promised us twelve new arches to pay for the work');
		assert.deepEqual(
			spliced.found.map(({ span }) => NOTES.text.slice(span.start, span.end)),
			['The contractor has promised us twelve new arches', 'to pay for the work'],
		);
	});

	it('sentences put together in another order are spliced, each from its place; words of one that change places are not', () => {
		const sentences = [
			'We will rebuild the old bridge before the first frost.',
			'The contractor has promised us twelve new arches in grey granite.',
			'Nobody has inspected the lower piers since the flood of last spring.',
			'My office will publish every bill that the builders send.',
			'The ferry goes on carrying children to the school at no charge.',
		];
		const notes = sourceOf(`Notes from Ardley.\n\nThe mayor spoke first. “${sentences.join(' ')}” Ada Stone said.\n`);
		const told = (...words: readonly string[]): unknown => {
			const quotation = words.join(' ').replace(/\.$/, '');
			const [only] = checked(`The council met in Ardley.\n\n“${quotation},” said Ada Stone, who left early.\n`, notes);
			return [only?.kind, ...(only?.found ?? []).map(({ span }) => notes.text.slice(span.start, span.end + 1))];
		};
		const [bridge = '', arches = '', piers = '', bills = '', ferry = ''] = sentences;
		for (const order of [
			[arches, bridge],
			[piers, arches, bridge],
			[arches, bridge, piers],
			[ferry, piers, bridge],
			[bills, bridge, ferry],
		]) {
			assert.deepEqual(told(...order), ['spliced', ...order]);
		}
		assert.deepEqual(told(piers, bridge, arches), ['spliced', piers, `${bridge} ${arches}`]);
		const altered = (words: string, put: string): unknown => {
			const [only] = checked(
				`The council met in Ardley.\n\n“${ferry} ${bridge.replace(words, put).slice(0, -1)},” said Ada Stone.\n`,
				notes,
			);
			return [only?.kind, only?.found.length, only?.altered.map(({ what }) => what)];
		};
		assert.deepEqual(altered('will', 'will not'), ['altered', 2, ['negation']]);
		assert.deepEqual(altered('will', 'may'), ['altered', 2, ['modal']]);
		assert.deepEqual(altered('old', 'new'), ['altered', 2, ['word']]);
		assert.deepEqual(told('Before the first frost we will rebuild the old bridge.'), ['reworded', bridge]);
	});

	it('what stands in very many texts is where it stands, and whoever said it in one of them has said it', () => {
		const said = 'The contractor has promised us twelve new arches in grey granite';
		// Read as if it were empty: what it says is not asked, only where.
		const copies = { ...sourceOf('', 'copies.txt'), text: `${said}. `.repeat(3200) };
		const kinds = (words: string, ...sources: readonly Source[]): unknown =>
			checked(`The council met in Ardley.\n\n“${words},” said Ada Stone, who left early.\n`, ...sources).map(
				({ kind }) => kind,
			);
		assert.deepEqual(kinds(said, copies), ['verbatim']);
		assert.deepEqual(kinds(said.replace('twelve', 'twenty'), copies), ['altered']);
		const wrong = Array.from({ length: 12 }, (_, i) =>
			sourceOf(`The council met in Ardley.\n\n“${said},” said Omar Whitlock, who left early.\n`, `${i}.txt`),
		);
		assert.deepEqual(kinds(said, ...wrong), ['other-speaker']);
		assert.deepEqual(kinds(said, ...wrong, NOTES), ['verbatim']);
	});

	it('words taken from under a reservation, a condition or a negation are for an editor, before a “but” they are not', () => {
		const told = (said: string): unknown =>
			checked(
				'The chamber met on Friday.\n\n“We will close the upper lock in May,” said Ada Stone.\n',
				sourceOf(`The chamber met.\n\n“${said},” said Ada Stone.\n`),
			).map((row) => [row.kind, isFault(row), ...row.warnings.map(({ about, words }) => `${about} ${words}`)]);
		assert.deepEqual(told('Perhaps we will close the upper lock in May'), [['trimmed', true, 'hedge Perhaps']]);
		assert.deepEqual(told('We will close the upper lock in May if the board agrees'), [
			['trimmed', true, 'condition if'],
		]);
		assert.deepEqual(told('We will close the upper lock in May, but we will keep the keys'), [
			['trimmed', false, 'contrast but'],
		]);
	});

	it('a report that drops a hedge or a part is overstated, one that keeps them is faithful', () => {
		const kinds = (report: string): unknown =>
			checked(`The council met in Ardley on Tuesday.\n\nOmar Whitlock said ${report}.\n`, NOTES).map(
				({ form, kind }) => `${form} ${kind}`,
			);
		assert.deepEqual(kinds('that the centre span would collapse when the river rises above the lower walkway'), [
			'indirect overstated',
		]);
		assert.deepEqual(kinds('that the centre span might collapse if the river rises above the lower walkway'), [
			'indirect faithful',
		]);
		assert.deepEqual(kinds('that the village school teaches thirty children in two crowded rooms'), [
			'indirect not-found',
		]);
	});

	it('a report that has it done the other way round is altered, but not one in the passive, nor a list', () => {
		const notes = sourceOf(
			[
				'The chamber met in Ardley.',
				'“The builders had followed the mayor before the second vote in the old library on Tuesday,” said Ada Stone.',
				'“We had eels, crabs and herring below the broken weir by the mill,” said Ben Holt.',
			].join('\n\n'),
		);
		const told = (report: string): unknown =>
			checked(`The chamber met on Friday.\n\n${report}\n`, notes).flatMap(({ kind, altered }) => [
				kind,
				...altered.map(({ article, source }) => `${article}/${source}`),
			]);
		assert.deepEqual(
			told(
				'Ada Stone said that the mayor had followed the builders before the second vote in the old library on Tuesday.',
			),
			['altered', 'mayor had followed the builders/builders had followed the mayor'],
		);
		assert.deepEqual(
			told('Ada Stone said that the builders followed the mayor before the second vote in the old library on Tuesday.'),
			['faithful'],
		);
		assert.deepEqual(
			told(
				'Ada Stone said that the mayor was followed by the builders before the second vote in the old library on Tuesday.',
			),
			['faithful'],
		);
		assert.deepEqual(told('Ben Holt said that they had herring, crabs and eels below the broken weir by the mill.'), [
			'faithful',
		]);
	});

	it('a report leaves out nothing that other sentences say, and no month', () => {
		const agency = sourceOf(
			[
				'TORSUND, 9 May - Ada Stone told skippers on Thursday that the state could not save every harbour.',
				'“If the Union pays half, we can keep eleven of the nineteen harbours open until 2030,” she said.',
				'Ben Holt asked what she knew about the boats.',
				'“Some of the boats are forty years old,” she said. “They have never been mended.”',
				'Ines Calloway said the city would consider compensation for all of the flooded households in the valley.',
			].join('\n\n'),
		);
		const told = (report: string): unknown =>
			checked(`The chamber met on Friday.\n\n${report}\n`, agency).map(({ kind, warnings, altered, found }) => [
				kind,
				...warnings.map(({ about, words }) => `${about} ${words}`),
				...altered.map(({ article, source }) => `${article}/${source}`),
				agency.text.slice(found[0]?.span.start, found[0]?.span.end),
			]);
		const union = 'If the Union pays half, we can keep eleven of the nineteen harbours open until 2030';
		assert.deepEqual(
			told('Ada Stone said that eleven of the nineteen harbours could be kept open until 2030 if the Union paid half.'),
			[['faithful', union]],
		);
		assert.deepEqual(
			told('Ada Stone said that ten of the nineteen harbours could be kept open until 2030 if the Union paid half.'),
			[['altered', '10/eleven', union]],
		);
		assert.deepEqual(told('Ada Stone said that eleven of the nineteen harbours would be kept open until 2030.'), [
			['overstated', 'part half', 'condition If', 'keep eleven of the nineteen harbours open until 2030'],
		]);
		assert.deepEqual(
			told(
				'Ines Calloway said the city would consider compensation for all the households in the valley that were flooded.',
			),
			[['faithful', 'the city would consider compensation for all of the flooded households in the valley']],
		);
	});

	it('a quotation that goes on with the words of somebody else is not all theirs', () => {
		const source = sourceOf(
			[
				'JANE HOLT: Would you raise the tax on bread next year?',
				'OSCAR PIKE: My party can want what it likes. Ten percent would ruin the bakers of this town.',
				'VERA LUND: It would save both of the hospitals. Nobody needs that much bread.',
			].join('\n\n'),
		);
		const found = (quotation: string): unknown =>
			checked(`Oscar Pike spoke on Thursday.\n\n“${quotation},” Oscar Pike said.\n`, source).map(
				({ kind, found: [at] }) => [kind, at?.speaker],
			);
		assert.deepEqual(found('Ten percent would ruin the bakers of this town. It would save both of the hospitals'), [
			['other-speaker', 'OSCAR PIKE and VERA LUND'],
		]);
		assert.deepEqual(found('My party can want what it likes. Ten percent would ruin the bakers of this town'), [
			['verbatim', 'OSCAR PIKE'],
		]);
	});

	it('a report of the opposite, or of another day, month or side, is altered, in whatever form the words are', () => {
		const source = sourceOf(
			[
				'Walter Ibsen: Container traffic through the northern terminal rose by a third between January and June.',
				"Walter Ibsen: We support the government's plan to build a second railway line to the airport before the winter.",
				'Walter Ibsen: The fire in the chemical warehouse started after the guards had left the building on Sunday evening.',
				'Walter Ibsen: The customs officers did not accept the proposal for longer working hours in the terminal.',
			].join('\n\n'),
		);
		const told = (report: string): string[] =>
			checked(`The port met the press on Monday.\n\nWalter Ibsen said ${report}.\n`, source).map(({ kind, altered }) =>
				[kind, ...altered.map((one) => `${one.article}/${one.source}`)].join(' '),
			);
		const terminal = 'container traffic through the northern terminal had risen by a third between January and June';
		assert.deepEqual(told(terminal), ['faithful']);
		assert.deepEqual(told(terminal.replace('had risen', 'fell')), ['altered fell/rose']);
		assert.deepEqual(told(terminal.replace('January', 'February')), ['altered february/January']);
		assert.deepEqual(told(terminal.replace('northern', 'southern')), ['altered southern/northern']);
		const fire = 'the fire in the chemical warehouse began after the guards left the building on Sunday evening';
		assert.deepEqual(told(fire), ['faithful']);
		assert.deepEqual(told(fire.replace('Sunday', 'Friday')), ['altered friday/Sunday']);
		// What is not accepted is rejected.
		const hours = 'the customs officers rejected the proposal for longer working hours in the terminal';
		assert.match(told(hours)[0] ?? '', /^faithful/);
	});

	it('a word that is parted at the end of a line is whole', () => {
		const article = [
			'The mayor spoke to the council on Thursday about the state of',
			'the bridges on the northern road, and said that nobody should ex-',
			'pect a miracle from her.',
			'',
			'Ada Stone said: “We will rebuild the old bridge before the first fr-',
			'ost, and we will not raise any local taxes to pay for the work.” She',
			'left by the side door, and took no ques-',
			'tions from the reporters who waited there.',
		].join('\n');
		assert.deepEqual(
			checked(article, NOTES).map(({ kind, altered }) => [kind, altered]),
			[['variant', []]],
		);
	});

	it('money is the same amount with a sign or a word', () => {
		const notes = sourceOf(
			'Ada Stone: The council has set aside 4.2 million euros for repairs. We paid $300 for the wall in May.\n\n' +
				'Ben Holt: Who decides?\n\nAda Stone: The council does.\n',
		);
		const told = (words: string): unknown =>
			checked(`The council met in Ardley.\n\n“${words},” said Ada Stone, who left early.\n`, notes).map(
				({ kind, altered }) => [kind, ...altered.map(({ article, source, what }) => `${what} ${article}/${source}`)],
			);
		assert.deepEqual(told('The council has set aside €4.2 million for repairs'), [['variant']]);
		assert.deepEqual(told('We paid 300 dollars for the wall in May'), [['variant']]);
		assert.deepEqual(told('The council has set aside €42 million for repairs'), [
			['altered', 'number €42 million/4.2 million'],
		]);
		assert.deepEqual(told('The council has set aside $4.2 million for repairs'), [
			['altered', 'word $4.2 million/euros'],
		]);
	});

	it('the sign of a number is part of it, and a hyphen is none', () => {
		const told = (quoted: string, said: string): unknown =>
			checked(
				`The council met in Ardley.\n\n“The level of the lake was ${quoted} in the first quarter,” said Ada Stone.\n`,
				sourceOf(`Ada Stone: The level of the lake was ${said} in the first quarter.\n`),
			).map(({ kind, altered }) => [
				kind,
				...altered.map(({ article, source, what }) => [what, article, source].join(' ')),
			]);
		for (const [quoted, said] of [
			['0.3 percent', '-0.3 percent'],
			['-0.3 percent', '0.3 percent'],
			['0.3 percent', 'minus 0.3 percent'],
			['€5 million', '-€5 million'],
			['< 5 feet', '> 5 feet'],
			['5 feet', '≥5 feet'],
		] as const) {
			const [one, other] = [quoted, said].map((words) => words.replace(/ (?:percent|million|feet)$/, ''));
			const money = quoted.includes('€');
			assert.deepEqual(told(quoted, said), [
				['altered', money ? `number ${quoted} ${said}` : `number ${one} ${other}`],
			]);
		}
		for (const [quoted, said] of [
			['-0.3 percent', '\u22120.3%'],
			['–0.3 percent', 'minus 0.3 percent'],
			['-€5 million', '€-5 million'],
			['5-10 feet', '5 -10 feet'],
			['5–10 feet', '5-10 feet'],
			['as in 2019–2020', 'as in 2019-2020'],
			['that of F-16 days', 'that of F–16 days'],
			['evidence-based', 'evidence based'],
			['ten minus five feet', 'ten minus 5 feet'],
		] as const) {
			assert.deepEqual(told(quoted, said), [['variant']], quoted);
		}
	});

	it('fractions and signs of any money are part of what is said', () => {
		const told = (quoted: string, said: string): unknown =>
			checked(
				`The council met in Ardley.\n\n“The level of the lake was ${quoted} in the first quarter,” said Ada Stone.\n`,
				sourceOf(`Ada Stone: The level of the lake was ${said} in the first quarter.\n`),
			).map(({ kind, altered }) => [
				kind,
				...altered.map(({ article, source, what }) => [what, article, source].join(' ')),
			]);
		assert.deepEqual(told('⅔ of a metre', '⅓ of a metre'), [['altered', 'number ⅔ ⅓']]);
		assert.deepEqual(told('2 metres', '2½ metres'), [['altered', 'number  2½']]);
		assert.deepEqual(told('10 to 20 metres', '10 to 20-30 metres'), [['altered', 'number  30']]);
		assert.deepEqual(told('worth ₽20', 'worth ₹20'), [['altered', 'word ₽20 ₹20']]);
		assert.deepEqual(told('20‰ higher', '20% higher'), [['altered', 'word ‰ %']]);
		assert.deepEqual(told('1/3 of a metre', '⅓ of a metre'), [['variant']]);
		assert.deepEqual(told('2½ metres', '2½ metres'), [['verbatim']]);
	});

	it('a question that is given as a statement, or the reverse, is for an editor', () => {
		const told = (quoted: string, said: string): unknown =>
			checked(
				`The council met in Ardley.\n\n${quoted} said Ada Stone.\n`,
				sourceOf(`Notes.\n\nThe mayor, Ada Stone, got up. “${said}” Stone said.\n`),
			).map((row) => [row.kind, isFault(row), ...row.warnings.map(({ about, words }) => `${about} ${words}`)]);
		const asked = 'You knew about the leak in the old cellar';
		assert.deepEqual(told(`“${asked},”`, `${asked}?`), [['variant', true, 'question cellar?']]);
		assert.deepEqual(told(`“${asked}.”`, `${asked}? I am glad.`), [['variant', true, 'question cellar?']]);
		assert.deepEqual(told(`“${asked}?”`, `${asked}.`), [['variant', true, 'question cellar.']]);
		assert.deepEqual(told(`“${asked}. And you kept quiet,”`, `${asked}? And you kept quiet.`), [
			['variant', true, 'question cellar?'],
		]);
		assert.deepEqual(told(`“${asked}?”`, `${asked}?`), [['verbatim', false]]);
		assert.deepEqual(told(`“${asked}!”`, `${asked}.`), [['verbatim', false]]);
		// A phrase is taken out of a question, and what asks at its end may stand there with more.
		assert.deepEqual(told('That she “knew about the leak in the old cellar”,', `${asked}?`), [['verbatim', false]]);
	});

	it('words taken from behind “failed to”, “deny that” or “almost” are for an editor, unless the article says so itself', () => {
		const told = (said: string, quoted: string): unknown =>
			checked(
				`The council met in Ardley.\n\n${quoted} said Ada Stone.\n`,
				sourceOf(`Notes.\n\nThe mayor, Ada Stone, got up. “${said}” Stone said.\n`),
			)
				.filter(({ form }) => form === 'direct')
				.map((row) => [row.kind, isFault(row), ...row.warnings.map(({ about, words }) => `${about} ${words}`)]);
		const rest = 'repair the northern quay for our workers this year';
		assert.deepEqual(told(`We failed to ${rest}.`, `“We ${rest},”`), [['trimmed', true, 'negation failed']]);
		const safe = 'the northern quay was unsafe for our workers this year';
		assert.deepEqual(told(`We deny that ${safe}.`, `“${safe},”`), [['trimmed', true, 'negation deny']]);
		assert.deepEqual(told(`We deny that ${safe}.`, `She denied that “${safe},”`), [['verbatim', false]]);
		const all = 'of the workers at the northern quay have signed the petition';
		assert.deepEqual(told(`Almost all ${all}.`, `“All ${all},”`), [['trimmed', true, 'part Almost']]);
		assert.deepEqual(
			told(`We lost about 500 workers at the northern quay.`, `“We lost 500 workers at the northern quay,”`),
			[['trimmed', true, 'part about']],
		);
		assert.deepEqual(
			told(`We talked about the workers at the northern quay.`, `“We talked … the workers at the northern quay,”`),
			[['trimmed', false]],
		);
	});

	it('short words stand where they stand, or nowhere', () => {
		const [found, missing] = ['the lower walkway', 'the upper walkway'].map(
			(words) =>
				checked(`The council met in Ardley. Whitlock said the river would rise above “${words}” again.\n`, NOTES).find(
					({ form }) => form === 'direct',
				)?.kind,
		);
		assert.deepEqual([found, missing], ['verbatim', 'not-found']);
		// What anybody might say is from where it is quoted by itself.
		const held = (words: string): unknown =>
			checked(
				'The council met in Ardley.\n\nThe bridge is “quite safe,” said an aide, who left early.\n',
				sourceOf(`Notes.\n\nThe mayor called it ${words} and went home.\n`),
			).map(({ kind }) => kind);
		assert.deepEqual(held('“quite safe,”'), ['verbatim']);
		assert.deepEqual(held('“quite safe then and now and for ever,”'), ['not-found']);
		assert.deepEqual(held('“of all the bridges quite safe,”'), ['not-found']);
	});

	it('titles and single words at arm’s length are nobody’s words', () => {
		const rows = checked(
			'The film “Gone With The Wind” was shown to a so-called “friend” on Friday evening in May.\n',
			NOTES,
		);
		assert.deepEqual(rows, []);
	});
});
