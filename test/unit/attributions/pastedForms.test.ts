import assert from 'node:assert/strict';

import { analyze } from '../../../src/analysis/session';
import { english } from '../analysis/english';
import { words } from './reports';

const PRIYA = 'Priya Dell';
const GUS = 'Gus Arnholt';
/** Who says what in a programme. */
const TALK = [
	[PRIYA, 'Welcome back to the programme. Your farm lies near Selby.'],
	[GUS, 'Thanks for having me. My well ran dry in May.'],
	[PRIYA, 'What did the water board tell you?'],
	[GUS, 'They told me that the pump had failed. The board sold the water to a bottling plant.'],
	[PRIYA, 'The board denies that. It says the contract ended in 2022.'],
	[GUS, 'I have seen the contract. It runs until 2030.'],
] as const;

/** Whose words each outermost statement is, by what is said. */
function voices(text: string): readonly (readonly [speaker: string | null, content: string])[] {
	const { attributions, speakers } = analyze(text, english());
	const names = new Map(speakers.map(({ entity, name }) => [entity, name]));
	return attributions
		.filter(({ parent }) => parent === null)
		.map(({ speaker, content }) => [names.get(speaker ?? '') ?? null, words(text, content).replace(/\s+/g, ' ')]);
}

describe('The turns of a talk', () => {
	const forms: Readonly<Record<string, (name: string, said: string, at: number) => string>> = {
		'a name and a colon': (name, said) => `${name}: ${said}`,
		'a time before it': (name, said, at) => `[00:0${at}:12] ${name}: ${said}`,
		'a bare time before it': (name, said, at) => `00:0${at}:12 ${name}: ${said}`,
		'a short time before it': (name, said, at) => `(0${at}:12) ${name}: ${said}`,
		'a time behind it': (name, said, at) => `${name} [00:0${at}:12]: ${said}`,
		'a time in brackets behind it': (name, said, at) => `${name} (0${at}:12): ${said}`,
		'a time behind the colon': (name, said, at) => `${name}: [00:0${at}:12] ${said}`,
		'strong, and a time': (name, said, at) => `**${name}** [0${at}:12]: ${said}`,
		'a message of a chat': (name, said, at) => `[3/6/24, 09:1${at}] ${name}: ${said}`,
		'a message of another chat': (name, said, at) => `3/6/24, 09:1${at} - ${name}: ${said}`,
		'items of a list': (name, said) => `• ${name}: ${said}`,
		'items of a list by hyphens': (name, said) => `- ${name}: ${said}`,
		'a mail': (name, said) => `> ${name}: ${said}`,
		'a name above': (name, said) => `${name}\n${said}`,
		'a name and a time above': (name, said, at) => `${name}  00:0${at}:12\n${said}`,
		'a name and a time in brackets above': (name, said, at) => `${name} (0${at}:12):\n${said}`,
		'names in capitals above': (name, said) => `${name.toUpperCase()}\n${said}`,
	};
	for (const [form, write] of Object.entries(forms)) {
		it(`are told from each other: ${form}`, () => {
			const text = `The Long Field\n\n${TALK.map(([name, said], at) => write(name, said, at)).join('\n\n')}\n`;
			assert.deepEqual(
				voices(text).map(([speaker, content]) => [speaker?.toLowerCase(), content]),
				TALK.map(([name, said]) => [name.toLowerCase(), said]),
			);
		});
	}

	it('are two that are given by full names, in a talk as short as that, and no list of who people are', () => {
		const turns = [
			['Paul Reeve', 'I will keep it open. Children need it.'],
			['Maria Fenn', 'I would sell it. Nobody swims there.'],
		] as const;
		for (const write of [
			(name: string, said: string) => `${name}: ${said}`,
			(name: string, said: string) => `**${name}:** ${said}`,
		]) {
			assert.deepEqual(voices(`# The pool\n\n${turns.map(([name, said]) => write(name, said)).join('\n\n')}\n`), turns);
		}
		const bios = 'Ann Holt: Director of the museum since 2010.\n\nBen Stone: Curator of prints and maps in Velden.\n';
		assert.ok(analyze(bios, english()).attributions.every(({ manner }) => manner !== 'direct'));
	});

	it('go on in paragraphs without a label, up to the next; what stands below a question is no more of it', () => {
		const text = [
			'MS. HARROW: Good morning, everyone. I have two short announcements to make.',
			'First, the lock will close in May. I told the board so on Friday.',
			'(Laughter)',
			'Q. Who pays for it?',
			'MS. HARROW: The board pays for all of it.',
			'Q. Is the quay safe?',
			'The quay is old.',
			'MS. HARROW: The quay is as safe as the lock.',
			'The briefing ended at noon.',
		].join('\n\n');
		const told = voices(text).filter(([, content]) => /lock will close|quay is old|ended at noon/.test(content));
		assert.deepEqual(told, [
			[
				'HARROW',
				'Good morning, everyone. I have two short announcements to make. … First, the lock will close in May. I told the board so on Friday.',
			],
		]);
	});

	it('are none of a town that nobody knows, before the news of a day', () => {
		const told = voices('KARLAPURAM: The High Court on Tuesday criticised the Harbour Board and asked for a report.\n');
		assert.ok(told.every(([speaker, content]) => speaker !== 'KARLAPURAM' && !content.startsWith('The High Court')));
		const news = voices('ODENVIK: Police said on Tuesday that two men were held.\n');
		assert.deepEqual(
			news.map(([speaker]) => speaker),
			['police'],
		);
	});

	it('say “you” to who had the word before', () => {
		const text = [
			'PAULA STRAND: The board has met.',
			'GREG OLIN: You told the board that I was ill.',
			'PAULA STRAND: I never did.',
			'GREG OLIN: It is in the record.',
			'PAULA STRAND: Then read it to us.',
		].join('\n\n');
		const { attributions, speakers } = analyze(text, english());
		const inner = attributions.find(({ parent }) => parent !== null);
		assert.equal(speakers.find(({ entity }) => entity === inner?.speaker)?.name, 'PAULA STRAND');
	});

	it('are not of who asked, where a label is no name', () => {
		const text = [
			'MS CROWE: When did you arrive?',
			'THE WITNESS: At nine. The door was open.',
			'MS CROWE: Who opened it?',
			'THE WITNESS: I do not know. It was open when I came.',
			'MS CROWE: Did you see anybody?',
			'THE WITNESS: No. Nobody was there.',
		].join('\n\n');
		assert.deepEqual([...new Set(voices(text).map(([speaker]) => speaker))], ['CROWE', 'WITNESS']);
	});

	it('are those of a parliament, whoever is in office', () => {
		const record = [
			'The Minister for Rural Affairs (Hester Coyle) (Norhaven West) (Lab): The Government have spent the money on buses.',
			'Mr Alwyn Pratt (Selby) (Con): In my constituency three routes were closed last year.',
			'Hester Coyle: I do not agree. The council closed those routes.',
			'Mr Alwyn Pratt: The council says that it had no choice.',
		];
		assert.deepEqual(
			voices(record.join('\n\n')).map(([speaker]) => speaker),
			['Hester Coyle', 'Alwyn Pratt', 'Hester Coyle', 'Alwyn Pratt'],
		);
		const congress = [
			'  Ms. LODE. Thank you. The budget is balanced for the first time in ten years.',
			'  Mr. VANE. The audit office says there is a hole of 3 billion.',
			'  Ms. LODE. The office has corrected that figure.',
			'  Mr. VANE. It has not. I have the letter here.',
			'  Ms. LODE. I object. The letter is a draft.',
		];
		assert.deepEqual(
			voices(congress.join('\n')).map(([speaker]) => speaker),
			['LODE', 'VANE', 'LODE', 'VANE', 'LODE'],
		);
	});
});

describe('A name beside a quotation', () => {
	const PAIRS = [
		['“The bridge was safe when I left the office.”', 'Tor Maas, engineer', 'Tor Maas'],
		['“Nobody asked the people who live here.”', 'Rita Sund, shop owner', 'Rita Sund'],
	] as const;
	const said = PAIRS.map(([quotation, , name]) => [name, quotation]);

	it('says whose it is: below it, or above it', () => {
		const below = PAIRS.map(([quotation, name]) => `${quotation}\n${name}`).join('\n\n');
		const above = PAIRS.map(([quotation, name]) => `${name}\n${quotation}`).join('\n\n');
		assert.deepEqual(voices(`Voices after the vote\n\n${below}\n`), said);
		assert.deepEqual(voices(`Voices after the vote\n\n${above}\n`), said);
	});

	it('says whose it is, with what they are, in a line that ends in a colon', () => {
		const text =
			'The plan divided the town.\n\nProfessor Anita Desmond, economist at the University of Gwent:\n\n“Stadiums rarely pay for themselves. I told the council so in 2018.”\n\nTom Perrin, chair of the trust:\n“We have waited for thirty years. Build it.”\n';
		assert.deepEqual(voices(text), [
			['Anita Desmond', '“Stadiums rarely pay for themselves. I told the council so in 2018.”'],
			['Tom Perrin', '“We have waited for thirty years. Build it.”'],
		]);
	});

	it('says whose it is below a quotation with reports inside', () => {
		for (const signature of ['— Ewan Strachan', '-- Ewan Strachan, captain', '— Ewan Strachan, whose son was there']) {
			assert.deepEqual(voices(`“I asked for the log. I was told there was no log.”\n\n${signature}\n`), [
				['Ewan Strachan', '“I asked for the log. I was told there was no log.”'],
			]);
		}
	});

	it('is no caption and no byline, and names above do not take the quotation before them', () => {
		for (const line of ['Jo Bell, staff writer', 'Per Moe, left, with his son', 'Rita Sund (archive)']) {
			const text = `“You could hear the beams go down that night.”\n${line}\nThe barn near Marne burned down.\n`;
			assert.deepEqual(
				voices(text).map(([speaker]) => speaker),
				[null],
				line,
			);
		}
		const above = PAIRS.map(([quotation, name]) => `${name}\n${quotation}`).join('\n');
		const text = `The mayor, Per Moe, said the bridge was old.\n“It would have fallen, and I had to act.”\n${above}\n`;
		assert.deepEqual(voices(text).slice(2), said);
	});

	it('does not take what somebody else goes on to say', () => {
		const text =
			'“The bridge was safe,” said Ada Lindqvist. “We looked at it in May.\n\n“Nobody asked us to look again.”\n\nTomas Beregi\n\nThe town will pay for a new one.\n';
		assert.deepEqual(
			voices(text).map(([speaker]) => speaker),
			['Ada Lindqvist'],
		);
	});
});

describe('Quotations in single marks', () => {
	it('run over several paragraphs where each begins with one and the last closes', () => {
		const text =
			'‘I saw the train,’ said Paul Klem, a farmer. ‘It was going too fast.\n\n‘The driver’s phone rang.\n\n‘Nobody has asked me.’\n';
		assert.deepEqual(voices(text), [
			[
				'Paul Klem',
				'‘I saw the train,’ … ‘It was going too fast. … ‘The driver’s phone rang. … ‘Nobody has asked me.’',
			],
		]);
		const clipped = `Brass bands: the crowd will love 'em. Ann Holt has booked the hall.\n\n'It will be loud,' she said.\n`;
		assert.deepEqual(voices(clipped).at(-1)?.[1], "'It will be loud,'");
		const open = 'The ’90s were ‘good years for many.\n\nThe ship sank, and nobody said why.\n';
		// A mark that nothing closes holds nothing, in its own paragraph or the next.
		assert.deepEqual(
			voices(open).filter(([, words]) => /years|sank/.test(words)),
			[],
		);
	});
});

describe('Lines about a text', () => {
	it('are no statements: headings that ask, heads of mails, credits behind a quotation', () => {
		assert.deepEqual(voices('What the minister said\n\nTaxes will rise in May.\n'), []);
		assert.deepEqual(voices('FW: Questions to the minister\n\nTaxes will rise in May.\n'), []);
		assert.deepEqual(voices('Ruth Ort: “We swam here as children.” Photograph: Jan Pohl/NP\n'), [
			['Ruth Ort', '“We swam here as children.”'],
		]);
		assert.deepEqual(voices('What Ann Holt told the inquiry: “I did not read the report”\n'), [
			['Ann Holt', '“I did not read the report”'],
		]);
		const [told] = voices('What the minister said was that taxes would rise.\n');
		assert.ok(told);
	});
});

describe('Words wrapped by hand', () => {
	it('hold names that a line’s end breaks, which are shown in one line', () => {
		const text = [
			'The council closed the old bridge over the river on Monday and said that engineer Tor',
			'Maas had warned it twice. Maas, who has worked there for forty years, said that he knew',
			'nobody who had read his letter, and that the cables had rusted for years before then.',
		].join('\n');
		assert.deepEqual(
			voices(text).map(([speaker]) => speaker),
			['council', 'Tor Maas'],
		);
	});

	it('are whole sentences in a mail below its head, and in a narrow column', () => {
		const mail = [
			'From: Helen Marsh <helen@daily.example>',
			'Subject: Questions on the recall',
			'',
			'On Mon, 3 Jun 2024 at 09:51, Tomas Reuter <t.reuter@orbit.example> wrote:',
			'> Dear Helen,',
			'>',
			'> Orbit Foods recalled three thousand jars on 1 June. No customer has',
			'> fallen ill. Our chief executive, Ida Brandt, said that the company',
			'> regrets the error and will pay for every jar that was sold to them.',
		];
		assert.deepEqual(
			voices(mail.join('\n')).filter(([speaker]) => speaker === 'Ida Brandt'),
			[['Ida Brandt', 'that the company > regrets the error and will pay for every jar that was sold to them']],
		);
		const column = [
			'The council met on Monday night.',
			'Lena Korsgard said that she had',
			'lost the trust of the house and',
			'that nobody would believe them.',
		];
		const [told] = voices(column.join('\n'));
		assert.deepEqual(told, [
			'Lena Korsgard',
			'that she had lost the trust of the house and that nobody would believe them',
		]);
	});
});

describe('What only looks like turns', () => {
	it('is read as it stands: headings, books and their makers, a chat in small letters', () => {
		const towns = ['Marne', 'Velden', 'Selby', 'Marne', 'Velden', 'Selby'];
		const weather = towns.map((town) => `${town}\nRain falls until the evening, the weather office said.`);
		assert.ok(voices(weather.join('\n\n')).every(([speaker]) => !towns.includes(speaker ?? '')));
		const cities = ['Paris', 'Berlin', 'Paris', 'Berlin', 'Paris', 'Berlin'];
		const list = cities.map((city) => `${city}: Rain falls until the evening, and then the sun comes out.`);
		assert.deepEqual(voices(list.join('\n\n')), []);
		const houses = ['The Senate', 'The House', 'The Court', 'The Senate', 'The House', 'The Court'];
		const record = houses.map((house) => `${house}. The bill passed by two votes on Monday.`);
		assert.deepEqual(voices(record.join('\n\n')), []);
		const turns = ['QUIST: Will it rain?', 'HOLT: It will not.', 'QUIST: Will it snow?', 'HOLT: No, it has not.'];
		const talk = ['TRANSCRIPT: What the weather office told us', ...turns, ...turns].join('\n\n');
		assert.deepEqual(new Set(voices(talk).map(([speaker]) => speaker)), new Set(['QUIST', 'HOLT']));
		const books = [
			'The Salt Road (Ann Holt): A ferry pilot finds a letter that changes her life.',
			'Night Bridge (Rita Sund): The best thriller of the year by far.',
			'Cold Harbour (Jo Bell): A slow book about a fast river.',
		];
		assert.ok(voices(books.join('\n')).every(([speaker]) => !/Holt|Sund|Bell/.test(speaker ?? '')));
		const chat = 'ann: i saw the fire from here\nove: the mayor said it is out\nann: no, look at the ridge\n';
		assert.ok(voices(chat).every(([, content]) => !content.includes('ove') && !content.includes('ann:')));
	});

	it('are turns of who goes by initials', () => {
		const talk = [
			'HM: When did you come here?',
			'CC: I came in 1961. My father said there was work.',
			'HM: Was there work?',
			'CC: There was none for years.',
			'HM: And then?',
			'CC: Then the mill opened.',
		];
		assert.equal(voices(talk.join('\n')).length, 6);
	});
});

describe('Words in which nobody speaks', () => {
	it('are those of who is said to speak or sign', () => {
		for (const text of [
			'I, Ann Holt, declare that I believe that the bridge was safe when I left it.',
			'My name is Ann Holt and I believe that the bridge was safe.',
			'Statement by Mayor Ann Holt\n\nThe bridge has fallen. I believe that it was safe when I left it.',
		]) {
			const believes = analyze(text, english()).attributions.find(({ source }) => words(text, source) === 'I');
			assert.ok(believes, text);
			assert.equal(
				analyze(text, english()).speakers.find(({ entity }) => entity === believes.speaker)?.name,
				'Ann Holt',
				text,
			);
		}
		const text = 'The victim’s mother (Rita Sund’s neighbour) said she heard a shot.';
		assert.notEqual(voices(text)[0]?.[0], 'Rita Sund');
	});

	it('are the article’s where it says I or we, and not those of whom it tells', () => {
		const texts = [
			'Minister Karin Lode came on Monday. I asked her why the bus no longer stops here. I believe that she does not know.',
			'Brask said on Monday that crime had doubled. We found that crime had risen by 4 percent. We rate his claim false.',
		];
		for (const text of texts) {
			for (const { source, speaker } of analyze(text, english()).attributions) {
				assert.ok(!/^(?:I|We)$/.test(words(text, source)) || speaker === null, text);
			}
		}
	});
});

describe('Words that are set off', () => {
	const LETTER = 'I can no longer serve a board that hides the truth.';
	const REST = 'I am leaving today, and I will not be back.';

	it('are theirs whom the line above names, or who signs, over several paragraphs', () => {
		for (const head of ['', '# The ferry\n\n']) {
			const told = `${head}Dr Paula Kerr wrote:\n\n> ${LETTER}\n>\n> ${REST}\n\nThe board met on Monday.\n`;
			assert.deepEqual(voices(told), [['Paula Kerr', `${LETTER} … ${REST}`]]);
			const signed = `${head}The board met on Friday.\n\n> ${LETTER}\n>\n> ${REST}\n>\n> — Jean Abernethy, nurse\n\nThe board met.\n`;
			assert.deepEqual(voices(signed), [['Jean Abernethy', `${LETTER} … ${REST}`]]);
		}
	});

	it('are direct speech, with or without quotation marks, and no claims of the article', () => {
		for (const words of [LETTER, `“${LETTER}”`]) {
			const { attributions, claims, quotations, findings } = analyze(`Dr Paula Kerr wrote:\n\n> ${words}\n`, english());
			assert.deepEqual(
				attributions.filter(({ parent }) => parent === null).map(({ manner }) => manner),
				['direct'],
			);
			assert.ok(claims.every(({ attribution }) => attribution !== null));
			assert.equal(quotations.length, 1);
			assert.deepEqual(findings, []);
		}
	});

	it('are a whole letter in a mail, and so nobody’s speech', () => {
		const mail =
			'Hi Anna,\n\nthe form is signed.\n\nOn Mon, 3 Feb 2025 at 09:30, Anna Weil wrote:\n\n> Dear Tom,\n> the form is lost.\n';
		assert.deepEqual(analyze(mail, english()).quotations, []);
	});
});
