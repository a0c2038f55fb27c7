import assert from 'node:assert/strict';

import { analyze } from '../../../src/analysis/session';
import { english } from '../analysis/english';
import { tidyRoles } from '../../../src/analysis/attributions/mend/tidyRoles';
import type { TokenRange } from '../../../src/analysis/text/places';
import { splitMaker } from '../../../src/analysis/attributions/mend/sourceOf';
import { readMarked, reports, viewOf, words, type Report } from './reports';

function first(text: string): Report {
	const [report] = reports(text);
	assert.ok(report, `nothing found in: ${text}`);
	return report;
}

describe('the source of a report', () => {
	it('is the maker of a document, which is part of the cue', () => {
		const report = first('The Marwick Harbour Trust report also warned that the pier could close within a year.');
		assert.equal(report.source, 'The Marwick Harbour Trust');
		assert.equal(report.cue, 'report also warned');
		assert.equal(first("The council's own survey found that four in ten had no bus stop.").source, "The council's");
	});

	it('is who made the document that is named before them', () => {
		const report = first('According to a survey by the Brandvold Institute, four in ten residents have no bus stop.');
		assert.equal(report.source, 'the Brandvold Institute');
		assert.equal(report.cue, 'According to a survey by');
	});

	it('is the owner of the figures that it goes by', () => {
		const report = first("According to the trust's figures, the pier had 40,000 visitors last year.");
		assert.equal(report.source, "the trust's");
		assert.equal(report.cue, 'According to');
	});

	it('holds all that tells who somebody is, where it closes the sentence', () => {
		const report = first(
			'"The pier is safe," said Ilse Vanterpool, a professor of engineering at Brandvold University.',
		);
		assert.equal(report.source, 'Ilse Vanterpool, a professor of engineering at Brandvold University');
	});

	it('is for whom a letter is signed that is set in behind them', () => {
		const signed = 'The harbour board, in a letter signed by its lawyer, Mr. Ben Stone, demanded an apology.';
		assert.equal(first(signed).source, 'The harbour board');
	});

	it('is not who is asked, nor who receives a report', () => {
		for (const [text, source] of [
			['Another, asked whether she would go, laughed.', ''],
			['A second trustee, asked about the leak, declined to comment.', ''],
			['The chair, Hector Lane, asked where the money was, and left.', 'The chair, Hector Lane'],
		] as const) {
			assert.equal(reports(text).find(({ cue }) => cue.startsWith('asked'))?.source, source, text);
		}
		const received = reports('Two earlier complaints were never reported to the police.');
		assert.deepEqual(
			received.filter((report) => report.source !== ''),
			[],
		);
	});

	it('is who a clause tells of, and not who is named in it', () => {
		for (const text of [
			'Mary Lowe, who founded the charity with her husband, Alan Lowe, said donations had halved.',
			'Mary Lowe, who had lived there with Alan Lowe, said donations had halved.',
		]) {
			assert.match(first(text).source, /^Mary Lowe/, text);
		}
	});

	it('is the whole phrase that a clause tells of', () => {
		const text = 'The president of the trust, who founded it with her husband, Alan Lowe, said donations had halved.';
		assert.equal(first(text).source, 'The president of the trust');
	});

	it('is nobody of what is alleged', () => {
		const text = 'The report criticised the director, who allegedly took bribes.';
		const { source, content } = reports(text).find(({ cue }) => cue === 'allegedly') ?? {};
		assert.equal(source, '');
		assert.equal(content, 'who … took bribes');
	});

	it('is the owner of an announcement, whatever stands before that', () => {
		const { view, cue, source, content, words } = readMarked('[The ministry’s public] <announcement of> two arrests');
		const split = splitMaker(view, { source: source ? [source] : [], cue, content: [content] });
		assert.deepEqual([...split.source, split.cue ?? content].map(words), ['The ministry’s', 'public announcement of']);
	});

	it('is not who does something about what others say, nor what stands for nobody', () => {
		for (const text of [
			'Trustees of the museum faced accusations that they had sold the ring.',
			'The harbour board hit back at claims that it had known of the leak.',
			'The board met on Monday. It was not clear whether it would sell the pier.',
		]) {
			// What is claimed may tell of a report in turn.
			assert.deepEqual(
				reports(text).filter(({ source, parent }) => source !== '' && parent === null),
				[],
				text,
			);
		}
		const wrong = 'The board, Ms Quist said, was tired. It was wrong to suggest that the pier had been sold, she said.';
		assert.ok(reports(wrong).every(({ source, content }) => !content.startsWith('that') || source === ''));
		assert.equal(first('The board voiced doubts about the pier.').source, 'The board');
	});

	it('is no article alone', () => {
		const text = 'The claims that the bridge was unsafe were false, Mayor Ada Stone said.';
		assert.ok(reports(text).every(({ source }) => source !== 'The'));
	});

	it('is no dateline, nor is one said', () => {
		const report = first(
			'HALM, 3 May - The harbour board may sell its ferry, its chairwoman, Ada Quist, said on Monday.',
		);
		assert.equal(report.content, 'The harbour board may sell its ferry');
	});

	it('is who does it behind “by”, and not what it is done to', () => {
		const report = first('The plan was condemned by Ilse Adair, who called it cruel.');
		assert.match(report.source, /^Ilse Adair/);
		for (const text of [
			'Ms Quist was denied a visa in May.',
			'Ilse Adair was repeatedly denied entry to the building.',
			'The club was refused a licence.',
		]) {
			assert.ok(
				reports(text).every(({ source }) => source === ''),
				text,
			);
		}
	});

	it('is no number or article before the word that tells of what kind a thing is', () => {
		for (const text of [
			'Two alleged members of the gang fled.',
			'The ship had 21 confirmed cases of the virus.',
			'The harbour may lose a proposed ferry terminal next year.',
		]) {
			assert.deepEqual(reports(text), [], text);
		}
		assert.equal(first('Two said members of the gang had fled.').source, 'Two');
		assert.equal(first('A study in 2019 reported rivers that had never flooded before.').source, 'A study in 2019');
	});

	it('is who asks behind “by”', () => {
		const [asked] = reports('Asked by Ms Quist whether the pier was safe, Ilse Adair said that she was not sure.');
		assert.deepEqual([asked?.source, asked?.content], ['Ms Quist', 'whether the pier was safe']);
	});

	it('is not whom they tell of', () => {
		const found = reports('The man, whom police said they had questioned, has left.');
		assert.ok(found.length > 0 && found.every(({ source }) => !source.includes('whom')));
	});

	it('said nothing of what is only compared with what they said', () => {
		for (const text of [
			'Profit rose 5 percent to $3 million, more than analysts had expected.',
			'The boats cost $1,299, nearly twice what analysts had expected.',
			'Profit fell to $3 million, below what analysts had predicted.',
			'The pier is safer than Ms Quist claims.',
		]) {
			assert.ok(
				reports(text).every(({ content }) => !/Profit|boats|pier/.test(content)),
				text,
			);
		}
	});

	it('is as long before a second verb as before the first', () => {
		const found = reports(
			'The head of a firm that lost boats last month denied that it had skipped checks, and refused to say who had been warned.',
		);
		assert.deepEqual(
			new Set(found.map(({ source }) => source)),
			new Set(['The head of a firm that lost boats last month']),
		);
	});

	it('is not cut off in brackets', () => {
		assert.equal(
			first('Orbit Holdings plc (LSE: ORB) expects to build nine boats.').source,
			'Orbit Holdings plc (LSE: ORB)',
		);
	});

	it('holds what is set in between a name and its verb', () => {
		for (const source of [
			'Her barber, a quiet man who cuts the hair of whoever leaves him alone',
			'Ilse Adair, now 61 and living in a tent',
			"The council's lawyer, Ada Moss, a partner in a firm from Brandvold",
			'Geologist Marta Quist of the Institute for Coasts, who mapped the slope in the week of the storm',
		]) {
			assert.equal(first(`${source}, told the court that the bridge was safe.`).source, source);
		}
	});

	it('holds a clause behind a name that a verb is turned round before', () => {
		assert.equal(
			first('“Is there a limit?” asked Halvard Quist, who is a retired surveyor.').source,
			'Halvard Quist, who is a retired surveyor',
		);
	});

	it('is a title with its name behind a verb that is turned round', () => {
		assert.equal(first('“It was late,” said harbour master Ada Lindqvist.').source, 'harbour master Ada Lindqvist');
	});

	it('does not hold what else they added', () => {
		const report = first(
			'"We saw the smoke first," said Oskar Lund, an officer of the harbour guard, adding that no boats were lost.',
		);
		assert.equal(report.source, 'Oskar Lund, an officer of the harbour guard');
	});

	it('is who began the sentence where a participle goes on, not whose claim stands on the way', () => {
		const found = reports(
			"Vanterpool rejected Quarrie's claim that the pier was unsafe, adding that it had been checked twice.",
		);
		assert.deepEqual(
			found.map(({ source, cue, content }) => [source, cue, content]),
			[
				['Vanterpool', 'rejected', "Quarrie's claim that the pier was unsafe"],
				['Vanterpool', 'adding', 'that it had been checked twice'],
				["Quarrie's", 'claim', 'that the pier was unsafe'],
			],
		);
	});

	it('is no paper that only read a document, nor is what somebody read theirs', () => {
		for (const [text, source] of [
			['The bridge was unsafe, according to internal emails reviewed by The Harbour Tribune.', /^internal emails/],
			['The board knew of it, according to a letter obtained by Brandvold News.', /^a letter/],
		] as const) {
			const { attributions, speakers } = analyze(text, english());
			const accorded = attributions.find(({ cue }) => words(text, cue).startsWith('according'));
			assert.match(words(text, accorded?.source ?? []), source);
			assert.ok(!speakers.some(({ name }) => /Tribune|News/.test(name)), text);
		}
	});

	it('is the owner of a statement that somebody else only learns of', () => {
		for (const noun of ['statement', 'warning', 'claim']) {
			const found = reports(
				`Vanterpool learned of the harbour board's ${noun} that two inspectors had forged the records.`,
			);
			assert.deepEqual(
				found.map(({ source, cue, content }) => [source, cue, content]),
				[["the harbour board's", noun, 'that two inspectors had forged the records']],
			);
		}
	});

	it('ends with a whole word', () => {
		const view = viewOf('The dam will hold, according to models developed in the 1990s.');
		const at = (word: string): number => view.lower.indexOf(word);
		const roles = {
			source: [{ first: at('models'), end: at('1990') + 1 }],
			content: [{ first: 0, end: at('hold') + 1 }],
			mean: 1,
			least: 1,
		};
		const { source } = tidyRoles(view, { first: at('according'), end: at('models') }, roles);
		assert.deepEqual(source, [{ first: at('models'), end: at('1990') + 2 }]);
	});

	it('holds what is set in behind it, which is no content', () => {
		/** What a guess that says all behind a bare source comes to. */
		const tidied = (cue: string, name: string, rest: string): { source: string; content: string } => {
			const text = `${cue} ${name}${rest}.`;
			const view = viewOf(text);
			const { tokens } = view.block;
			const end = cue.split(' ').length;
			const last = tokens.findIndex(({ start }) => start >= cue.length + 1 + name.length);
			const content = [{ first: last + 1, end: tokens.length - 1 }];
			const roles = { source: [{ first: end, end: last }], content, mean: 1, least: 1 };
			const tidy = tidyRoles(view, { first: 0, end }, roles);
			const written = (ranges: readonly TokenRange[]): string =>
				ranges.map((range) => text.slice(tokens[range.first]?.start, tokens[range.end - 1]?.end)).join(' … ');
			return { source: written(tidy.source), content: written(tidy.content) };
		};
		for (const [set, said] of [
			[', a group that counts boats', 'three were lost'],
			[", the union's lawyer", 'no boat was seen'],
			[', a lawyer for the union, 42', 'the board knew it'],
		] as const) {
			assert.deepEqual(tidied('According to', 'Marlow', `${set}, ${said}`), { source: `Marlow${set}`, content: said });
		}
		for (const said of ['there were three boats', 'in May no boat was seen']) {
			assert.deepEqual(tidied('According to', 'the harbour master', `, Ada Marlow, ${said}`), {
				source: 'the harbour master, Ada Marlow',
				content: said,
			});
		}
		assert.deepEqual(tidied('According to', 'Marlow', ', who counts boats, three were lost'), {
			source: 'Marlow',
			content: 'three were lost',
		});
		for (const said of [
			'two men, a woman and a child were hurt',
			'the driver, a baker from Brandvold, was asleep',
			'the boy, 12, set fire to the school',
			'the owner, 42, Saturday night broke into the bank',
			'a week later, the board stepped down',
			'boats, nets and ropes were lost',
		]) {
			assert.deepEqual(tidied('According to', 'Marlow', `, ${said}`), { source: 'Marlow', content: said });
		}
	});

	it('is the subject or the owner, also where other words stand between', () => {
		const source = (text: string): string | undefined => reports(text)[0]?.source;
		assert.equal(source('Lindqvist, the harbour master, denied it was late.'), 'Lindqvist, the harbour master');
		assert.equal(source('He then rang the port and said it was late.'), 'He');
		assert.match(source("The Canal Board's claim that it was late is old.") ?? '', /^The Canal Board('s)?$/);
	});

	it('stays missing where nobody is meant', () => {
		for (const text of [
			'Lindqvist was found guilty of it.',
			'Beregi reportedly sold the lock.',
			'Amid reports of a leak the Canal Board met.',
			'It is said that the lock leaks.',
		]) {
			assert.deepEqual(
				reports(text).filter((report) => report.source !== ''),
				[],
				text,
			);
		}
	});

	it('is not who denies a report of others', () => {
		const text = 'Brendan Keogh spoke. He rejected claims that a rival club had paid for it.';
		assert.deepEqual(
			reports(text).map(({ source }) => source),
			['He', ''],
		);
	});

	it('begins behind a dateline, and its content ends before when it was asked for', () => {
		const report = first('HALLAM, May 6 - Valve maker Norvane Group Plc said on Tuesday it had sold the mill.');
		assert.equal(report.source, 'Valve maker Norvane Group Plc');
		assert.equal(first('Ada Stone declined to comment when contacted this week.').content, 'to comment');
		assert.equal(
			first('“I panicked when asked about the money,” Ada Stone said.').content,
			'“I panicked when asked about the money,”',
		);
	});

	it('is no day before a colon', () => {
		assert.deepEqual(
			reports(
				'date 2031-11-05 HOLMAVIK: The harbour of Holmavik opened its new lock on Friday after 14 months of work.',
			),
			[],
		);
	});

	it('is nobody where the text tells who was told, unless it says by whom', () => {
		const source = (text: string): string | undefined => reports(text)[0]?.source;
		assert.equal(source('Senior officials were warned in May that the bridge could not be held.'), '');
		assert.equal(source('Staff were assured on Monday that no jobs would go.'), '');
		assert.equal(source('The mayor had been assured by the Treasury that the money was safe.'), 'the Treasury');
		assert.equal(source('The mayor was convinced that the money was safe.'), 'The mayor');
		assert.equal(source('Ada Stone was quoted as telling reporters that the money was safe.'), 'Ada Stone');
		assert.equal(source('The lock had leaked since May, the court heard.'), '');
		assert.equal(source('Festival director is accused of copying letters.'), '');
		assert.equal(source('Residents were warned by police on Monday that the dam could fail.'), 'police');
	});

	it('is nobody where a headline leaves out that who stands before the verb was told', () => {
		const source = (text: string): string | undefined => reports(text)[0]?.source;
		assert.equal(source('Minister accused of hiding report on lock'), '');
		assert.equal(source('Residents told not to drink well water'), '');
		assert.equal(source('Minister urges unions to return'), 'Minister');
	});
});

describe('the content of a report', () => {
	it('ends where its source goes on with another report, where it is no clause', () => {
		const [disputed] = reports('Another tenant disputed that and accused the trust of greed.');
		assert.deepEqual([disputed?.cue, disputed?.content], ['disputed', 'that']);
	});

	it('is not what a headline tells beside it', () => {
		assert.equal(first('Club denies split as owner leaves').content, 'split');
	});

	it('is what follows where a report is set in behind because', () => {
		assert.equal(first('He left because, he said, the audience was rude.').content, 'the audience was rude');
	});

	it('is the quotation, and not when it was said', () => {
		const report = first('"The pier is safe," Vanterpool told reporters after a meeting that lasted until midnight.');
		assert.equal(report.content, '"The pier is safe,"');
	});

	it('is the thing that was asked for, and not what became of it', () => {
		assert.equal(first('Their demand for higher pay was met with silence.').content, 'higher pay');
		assert.equal(first("The council's demand for a new lock has been ignored.").content, 'a new lock');
	});

	it('is no quotation that somebody else in its sentence is the source of', () => {
		assert.deepEqual(
			reports('“Rates will fall,” said Jonas Peterle of Hallam Bank. “They will rise,” countered Judit Kos.').map(
				({ source, content }) => [source, content],
			),
			[
				['Jonas Peterle of Hallam Bank', '“Rates will fall,”'],
				['Judit Kos', '“They will rise,”'],
			],
		);
		const [one] = reports('“Rates will fall,” said Jonas Peterle of Hallam Bank. “They will not rise.”');
		assert.equal(one?.content, '“Rates will fall,” … “They will not rise.”');
	});

	it('is never the opposite of what somebody said', () => {
		const contents = (text: string): string[] => reports(text).map(({ content }) => content);
		for (const [text, expected] of [
			['Contrary to what the mayor said, the hospital has not been built.', ['what']],
			['Despite what the mayor said, the hospital has not been built.', ['what']],
			['Contrary to claims by the mayor, the river is polluted.', []],
		] as const) {
			assert.deepEqual(contents(text), expected, text);
		}
		const despite = contents('Despite what the airline says, the pilot was not trained.');
		assert.ok(
			despite.every((content) => content === 'what'),
			despite.join(),
		);
		assert.equal(first('As the mayor said, the river is polluted.').content, 'the river is polluted');
	});

	it('is indirect speech without the quotation in the next sentence, which stands alone', () => {
		const found = reports('Vanterpool said that the pier had been checked twice. "Nobody has ever listened to us."');
		assert.deepEqual(
			found.map(({ cue, content }) => ({ cue, content })),
			[
				{ cue: 'said', content: 'that the pier had been checked twice' },
				{ cue: '', content: '"Nobody has ever listened to us."' },
			],
		);
	});

	it('is speech in quotation marks beside any verb, if nobody can say whose', () => {
		for (const text of [
			'One resident had scrawled on a wall, "Nobody here has slept through a night since March."',
			'Asked why the school had closed, the head shrugged to our reporter, "We simply ran out of people who can teach."',
			'In the margin one clerk pencilled, "Like being picked last for the team every year."',
		]) {
			const quotation = text.slice(text.indexOf('"'));
			assert.ok(
				reports(text).some(({ content }) => content === quotation),
				text,
			);
		}
	});

	it('is not who does something else with a report than to make it', () => {
		for (const does of [
			'brushed aside claims',
			'played down reports',
			'countered claims',
			'took issue with claims',
			'made light of fears',
			'pushed back against suggestions',
			'distanced himself from claims',
			'sidestepped claims',
			'investigated reports',
			'fended off claims',
			'bristled at suggestions',
		]) {
			const { attributions, text } = analyze(`The mayor ${does} that the bridge leaks.`, english());
			const affirmed = attributions.filter(
				({ source, content, stance }) =>
					stance === 'affirms' && source.length > 0 && words(text, content).endsWith('that the bridge leaks'),
			);
			assert.deepEqual(affirmed, [], does);
		}
		assert.equal(first('The minister repeated claims that the bridge leaks.').source, 'The minister');
		assert.equal(first("The mayor's claims that the bridge leaks are not new.").source, "The mayor's");
	});

	it('is whose sentence announces the words, whatever they do in it', () => {
		const report = first(
			'The harbour minister justified the raid, which nobody had expected, as a duty: "We had no other way of getting these people out of there."',
		);
		assert.equal(report.source, 'The harbour minister');
		assert.equal(report.content, '"We had no other way of getting these people out of there."');
	});

	it('is not who does something in the next sentence', () => {
		const text = '"They took it on themselves, and they hid it well." Holt criticised the press for it.';
		const spoken = reports(text).filter(({ content }) => content.startsWith('"'));
		assert.deepEqual(
			spoken.map(({ source }) => source),
			[''],
		);
	});

	it('is no title or motto that is set in behind a comma', () => {
		assert.deepEqual(reports('Her best song, "The Long Road Back to Dover Harbour", was written in a lighthouse.'), []);
		assert.deepEqual(
			reports('One of them is a painting, "Two women waiting for the last ferry", by an unknown hand.'),
			[],
		);
	});

	it('is not what somebody replied to, but what they did not respond to', () => {
		assert.equal(first('Vanterpool replied to Quarrie that the ferry was late.').content, 'that the ferry was late');
		assert.deepEqual(reports('The market reacted to the vote with a sharp fall.'), []);
		const refused = first('The board did not respond to requests for comment.');
		assert.equal(refused.content, 'requests for comment');
	});
});
