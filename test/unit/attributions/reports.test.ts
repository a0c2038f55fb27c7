import assert from 'node:assert/strict';

import { analyze } from '../../../src/analysis/session';
import { english } from '../analysis/english';
import { reports, words, type Report } from './reports';

function only(text: string): Report {
	const found = reports(text).filter(({ parent }) => parent === null);
	assert.equal(found.length, 1, JSON.stringify(found));
	const [report] = found;
	assert.ok(report);
	return report;
}

const bare = (text: string): string => text.replace(/^[\s,"“”.]+|[\s,"“”.]+$/g, '');

describe('who said what', () => {
	it('reads a quotation, its cue and its source, with the marks inside the content', () => {
		const report = only('"The harbour will reopen in May," Mayor Edda Lindqvist said.');
		assert.equal(report.content, '"The harbour will reopen in May,"');
		assert.equal(report.cue, 'said');
		assert.equal(report.source, 'Mayor Edda Lindqvist');
		assert.equal(report.manner, 'direct');
		assert.equal(report.act, 'statement');
	});

	it('ascribes the same words once, to the verb and not to its colon as well', () => {
		const report = only('Oskar Brandvold wrote to a colleague on Friday: "The bridge was never safe for boats."');
		assert.equal(report.cue, 'wrote');
	});

	it('what is said of a report begins with it', () => {
		const report = only('Police said rumours that a second gunman had escaped were unfounded.');
		assert.equal(report.cue, 'said');
		assert.equal(report.content, 'rumours that a second gunman had escaped were unfounded');
		assert.equal(only('Police denied rumours that a second gunman had escaped.').source, 'Police');
	});

	it('a report that says something is no report of it beside', () => {
		assert.equal(only('An army statement said troops had left.').source, 'An army statement');
	});

	it('what is set in behind a source, or between a report and its words, is none of them', () => {
		const sold = only('According to the documents, copies of which are with the board, the land was sold in May.');
		assert.equal(sold.content, 'the land was sold in May');
		const orr = only(
			'According to his former student Philip Orr, now a professor at Velden, the land was sold in May.',
		);
		assert.equal(orr.content, 'the land was sold in May');
		const cited = reports('The agency reported, citing two officials, that the plant would close.');
		assert.ok(!cited.some(({ content }) => content.startsWith('two officials,')), JSON.stringify(cited));
	});

	it('who is questioned is no words of those who question', () => {
		assert.deepEqual(reports('Trustees quizzed the chair about the contract.'), []);
		assert.deepEqual(reports("Senator Quist pressed the bank's lawyer, Ben Stone, on the losses."), []);
		assert.deepEqual(reports('Officers questioned Oskar Brandvold about the fire.'), []);
		assert.equal(only('Critics questioned the motives of the mayor.').content, 'the motives of the mayor');
	});

	it('an answer that stands alone is not what the question said', () => {
		const asked = reports('“Who gave you the money?” Oskar Brandvold asked Mira Lund.\n\n“My uncle.”')[0];
		assert.equal(asked?.content, '“Who gave you the money?”');
	});

	it('a day within the verb is no source, nor is the telephone by which somebody spoke', () => {
		const promised = only('The presidency had in February promised to recruit 10,000 guards.');
		assert.equal(promised.source, 'The presidency');
		const told = only('Oskar Brandvold said by telephone from his home in Portugal that he still held his shares.');
		assert.equal(told.source, 'Oskar Brandvold');
	});

	it('reads an inverted cue', () => {
		const report = only('"We found the boat near the pier," said Harbour Master Ilse Vanterpool.');
		assert.equal(report.source, 'Harbour Master Ilse Vanterpool');
		assert.equal(report.cue, 'said');
	});

	it('keeps both halves of a split quotation in one attribution', () => {
		const report = only('"The bridge is safe," Oskar Brandvold said. "It was checked twice this year."');
		assert.equal(report.content, '"The bridge is safe," … "It was checked twice this year."');
	});

	it('ascribes long speech whole, whatever is reported in its middle', () => {
		for (const rounds of [1, 4, 16, 64]) {
			const speech = 'The pump was old. The council says the money is gone. Nobody answered when we rang. '
				.repeat(rounds)
				.trim();
			const before = reports(`Mira Lund said: "${speech}" The meeting ended at noon.`);
			assert.equal(before.find(({ parent }) => parent === null)?.content, `"${speech}"`);
			const spoken = `"${speech.slice(0, -1)},"`;
			const behind = reports(`${spoken} said Mira Lund, who keeps the books. The meeting ended at noon.`);
			assert.equal(behind.find(({ parent }) => parent === null)?.content, spoken);
		}
	});

	it('reads indirect speech without its final period, with the introducing that', () => {
		const report = only('Brandvold said that the bridge had been checked twice this year.');
		assert.equal(report.content, 'that the bridge had been checked twice this year');
		assert.equal(report.manner, 'indirect');
	});

	it('reads a clause before its cue, over a place and a time', () => {
		const report = only(
			'The northern line has moved twelve million passengers this year, Tomas Quill said at a press briefing on Friday.',
		);
		assert.equal(report.source, 'Tomas Quill');
		assert.equal(report.cue, 'said');
		assert.equal(report.content, 'The northern line has moved twelve million passengers this year');
	});

	it('gives what a participle adds to the one who reports, not to whom the clause names first', () => {
		const found = reports(
			'Heavy swell off the mole made the landing hard, Lindqvist said, adding that it took all the strength she had.',
		);
		assert.deepEqual(
			found.map(({ source, cue, content }) => ({ source, cue, content })),
			[
				{ source: 'Lindqvist', cue: 'said', content: 'Heavy swell off the mole made the landing hard' },
				{ source: 'Lindqvist', cue: 'adding', content: 'that it took all the strength she had' },
			],
		);
	});

	it('gives a report that closes a sentence all of the sentence, with the report inside', () => {
		const found = reports(
			'In May, the harbour board announced it had sold two cranes over their repair bills, local papers reported.',
		);
		const outer = found.find(({ source }) => source === 'local papers');
		const inner = found.find(({ source }) => source === 'the harbour board');
		assert.equal(outer?.content, 'In May, the harbour board announced it had sold two cranes over their repair bills');
		assert.equal(inner?.parent, outer?.content);
	});

	it('gives a report that closes a sentence all of it, and not only the words in quotation marks', () => {
		const found = reports(
			'In May, Lindqvist said the quay was losing "a hand of stone each winter, and more in a wet one," harbour papers reported.',
		);
		const outer = found.find(({ source }) => source === 'harbour papers');
		assert.match(outer?.content ?? '', /^In May, Lindqvist said the quay .* in a wet one,"$/);
		assert.equal(found.find(({ source }) => source === 'Lindqvist')?.parent, outer?.content);
		const meeting = reports('Quill said the board had "lost its mind over a fence," two people at the meeting said.');
		assert.equal(
			meeting.find(({ source }) => source === 'two people at the meeting')?.content,
			'Quill said the board had "lost its mind over a fence,"',
		);
		// Speech that a comma or nothing goes before is speech of its own.
		assert.equal(
			only('After the storm, "every rope on the quay was gone," the keeper said.').content,
			'"every rope on the quay was gone,"',
		);
	});

	it('gives a report set into a sentence what stands on both sides of it', () => {
		assert.equal(only('The old bridge, Quill said, will not open.').content, 'The old bridge … will not open');
		assert.equal(only('The mayor, officials said, has resigned.').content, 'The mayor … has resigned');
		assert.equal(
			only('But in a dry year, the keeper argues, the upper lock loses its water.').content,
			'in a dry year … the upper lock loses its water',
		);
		assert.equal(
			only('Swans winter at the lock, where, the keeper said, the water stays free of ice.').content,
			'where … the water stays free of ice',
		);
		assert.equal(
			only('In a letter, Lindqvist wrote, "the lock will stay shut until May."').content,
			'"the lock will stay shut until May."',
		);
	});

	it('gives a report that is set in behind *which* that clause, and not the one before', () => {
		const report = only('The firm opened a yard in Velden, which, Ms Quist said, would need 300 people.');
		assert.equal(report.content, 'which … would need 300 people');
	});

	it('goes on over a second clause with *that*, whatever the first begins with', () => {
		const report = only('Ms Quist said staffing levels had risen by a third and that a nurse was now there at night.');
		assert.equal(report.content, 'staffing levels had risen by a third and that a nurse was now there at night');
	});

	it('goes on behind a report that is set in where what stands before it is no clause', () => {
		const first = (text: string): string | undefined => reports(text)[0]?.content;
		assert.equal(first('That, Quill retorts, is what they said in 2014.'), 'That … is what they said in 2014');
		assert.equal(
			first('Upstream of the weir, she reported in a paper last year, she could detect none.'),
			'Upstream of the weir … she could detect none',
		);
		assert.equal(first('The keeper had been, he told the court in May, asleep.'), 'The keeper had been … asleep');
	});

	it('leaves the day of a report out of what is reported, and the day of what is reported in', () => {
		assert.equal(only('Quill said Friday that the lock leaks.').content, 'that the lock leaks');
		assert.equal(only('Quill said late Sunday the lock had been shut.').content, 'the lock had been shut');
		assert.equal(only('Quill said Friday was the day of the flood.').content, 'Friday was the day of the flood');
	});

	it('keeps an apposition with its source', () => {
		const report = only('The tunnel leaks in eleven places, Tomas Quill, a transport official, said on Monday.');
		assert.equal(bare(report.source), 'Tomas Quill, a transport official');
	});

	it('takes denials and refusals for statements', () => {
		assert.equal(only('Lindqvist has denied that the town sold the harbour.').cue, 'has denied');
		const refusal = only('The ministry declined to comment on the sale of the harbour.');
		assert.equal(refusal.source, 'The ministry');
		assert.equal(refusal.act, 'statement');
	});

	it('reads according to', () => {
		const report = only('According to the harbour board, forty boats were lost in the storm.');
		assert.equal(bare(report.source), 'the harbour board');
		assert.equal(report.cue, 'According to');
		assert.equal(bare(report.content), 'forty boats were lost in the storm');
	});

	it('takes the one whose claim it is for the source, the noun for the cue', () => {
		const found = reports(
			"In response to Lindqvist's claim that the port lost money, Quill said that it made a profit.",
		);
		const claim = found.find(({ cue }) => cue === 'claim');
		assert.ok(claim, JSON.stringify(found));
		assert.equal(claim.source, "Lindqvist's");
		assert.equal(claim.content, 'that the port lost money');
		const answer = found.find(({ cue }) => cue === 'said');
		assert.equal(answer?.source, 'Quill');
		assert.equal(answer.content, 'that it made a profit');
	});

	it('makes two attributions of two cues of one source', () => {
		const found = reports('Quill said that the line was late, adding that repairs would go on until June.');
		assert.deepEqual(
			found.map(({ cue, source }) => [cue, source]),
			[
				['said', 'Quill'],
				['adding', 'Quill'],
			],
		);
	});

	it('tells two speakers in one sentence apart', () => {
		const found = reports('Quill said that the line was late, but Lindqvist insisted that it had never been on time.');
		assert.deepEqual(
			found.filter(({ parent }) => parent === null).map(({ source }) => source),
			['Quill', 'Lindqvist'],
		);
	});

	it('gives a report inside a report its parent', () => {
		const found = reports('Local papers reported that Quill said the line would close.');
		const inner = found.find(({ source }) => source === 'Quill');
		assert.equal(inner?.parent, 'that Quill said the line would close');
		assert.equal(found.find(({ source }) => source === 'Local papers')?.parent, null);
	});

	it('nests a report before the one around it', () => {
		const found = reports('Quill said the town was going to close the old ferry line, local media said.');
		const inner = found.find(({ source }) => source === 'Quill');
		const outer = found.find(({ source }) => source === 'local media');
		assert.ok(inner && outer, JSON.stringify(found));
		assert.equal(inner.content, 'the town was going to close the old ferry line');
		assert.equal(inner.parent, outer.content);
	});

	it('takes a name with its title, and a source with what stands in brackets', () => {
		const report = only('Harbour President Oskar Brandvold said that the bridge had been checked twice this year.');
		assert.equal(report.source, 'Harbour President Oskar Brandvold');
		const long = reports(
			"Tomas Quill, the North Harbour Administration's (NHA) representative in Vestby, said that the ferry was late.",
		);
		assert.match(long[0]?.source ?? '', /^Tomas Quill, .*in Vestby/);
	});

	it('gives what two cues could claim to the nearer one', () => {
		const found = reports(
			'The sale would "hurt the whole town for years," Quill said, adding that the council regrets that nobody was asked.',
		);
		const said = found.find(({ cue }) => cue === 'said');
		assert.equal(said?.content, 'The sale would "hurt the whole town for years,"');
		assert.ok(found.some(({ cue, content }) => cue === 'adding' && content.startsWith('that the council regrets')));
	});

	it('takes a viscountess for a woman and a viscount for a man', () => {
		for (const text of [
			'Viscountess Harlow met Mr. Quill in Vestby on Friday. She said that the harbour would close in May.',
			'Viscount Harlow met Mrs. Quill in Vestby on Friday. He said that the harbour would close in May.',
		]) {
			assert.deepEqual(
				analyze(text, english()).speakers.map(({ name }) => name),
				['Harlow'],
			);
		}
	});

	it('keeps the last word of a text that ends without a stop', () => {
		assert.equal(only('Lindqvist said that the boats were late').content, 'that the boats were late');
	});

	it('gives who is set right what they claimed, and not what is true', () => {
		assert.equal(
			only('The fire was not an accident, as the council claimed, but arson.').content,
			'The fire was … an accident',
		);
		assert.equal(
			only('The bridge was not closed in May, as the mayor has said, but in June.').content,
			'The bridge was … closed in May',
		);
		assert.equal(only('The fire was an accident, as the council claimed.').content, 'The fire was an accident');
	});

	it('finds nothing in what players do to one another', () => {
		assert.deepEqual(reports('The keeper denied Tomas Lindqvist with a fine save.'), []);
	});

	it('takes a denial of a claim for no words of it', () => {
		const text = 'The firm accused Rubwe of arming them, an allegation that its government has repeatedly denied.';
		assert.deepEqual(
			reports(text).filter(({ content }) => content.startsWith('that its government')),
			[],
		);
	});

	it('takes what was revoked for words of a warning', () => {
		const [warning] = reports('The agency issued a warning that the permit was revoked.');
		assert.equal(warning?.content, 'that the permit was revoked');
	});

	it('tells by whom what is asked for is to be done', () => {
		assert.equal(reports('Parents begged for the school to stay open.')[0]?.content, 'the school to stay open');
	});

	it('leaves a negation to what is said', () => {
		const { cue, content } = only('Lowe will plead not guilty.');
		assert.deepEqual([cue, content], ['will plead', 'not guilty']);
		assert.equal(only('Lindqvist promised not to close the bridge.').content, 'not to close the bridge');
	});

	it('gives what is asked in writing to who writes', () => {
		for (const text of [
			'Ada Lindqvist has written to the harbour master Tomas Beregi asking for a crane.',
			'Lindqvist emailed Tomas Beregi asking for a crane.',
			'Lindqvist sent a letter to Tomas Beregi asking for a crane.',
		]) {
			assert.match(reports(text).find(({ cue }) => cue === 'asking for')?.source ?? '', /^(?:Ada )?Lindqvist$/, text);
		}
	});

	it('finds the short sentence in quotation marks that a sentence goes before', () => {
		assert.equal(only('Lindqvist folds his arms. “Nobody asked me.”').content, '“Nobody asked me.”');
		for (const name of [
			'The boat was called “Nobody”.',
			'The ship is named “Aurora”.',
			'The band was known as “The Larks”.',
		]) {
			assert.deepEqual(reports(name), [], name);
		}
		assert.equal(only('The plan was called “a disaster”.').content, 'The plan … “a disaster”');
	});

	it('knows what a letter or a statement reads, behind its words', () => {
		for (const [speech, behind, source] of [
			['No boats were sold', 'the statement read', 'the statement'],
			['The pier has lost our trust', 'the letter read', 'the letter'],
		] as const) {
			const report = reports(`The board met on Monday. "${speech}," ${behind}.`).find(({ content }) =>
				content.includes(speech),
			);
			assert.deepEqual([report?.source, report?.cue], [source, 'read'], speech);
		}
	});

	it('finds no source for an impersonal it', () => {
		for (const { source } of reports('It is said that the old ferry was haunted by its first captain.')) {
			assert.equal(source, '');
		}
	});

	it('knows beliefs, intentions and findings from statements', () => {
		const acts = reports(
			'The inspectors believe that the bridge is unsafe. The council plans to close it. A study found that traffic had doubled.',
		).map(({ act }) => act);
		assert.deepEqual(acts, ['belief', 'intention', 'finding']);
	});
});

describe('speech across paragraphs', () => {
	it('joins a quotation that each paragraph opens anew', () => {
		const text =
			'Lindqvist said: "We will rebuild the harbour before the winter comes.\n\n"And we will do it with our own hands, as we always have."\n';
		const spoken = reports(text).find(({ source }) => source === 'Lindqvist');
		assert.equal(
			spoken?.content,
			'"We will rebuild the harbour before the winter comes. … "And we will do it with our own hands, as we always have."',
		);
	});

	it('goes on with a paragraph that is all quoted and names no one', () => {
		const text =
			'"The harbour is our life," said Edda Lindqvist.\n\n"Without it there is no town, and without the town there are no boats."\n';
		const [spoken] = reports(text);
		assert.equal(spoken?.source, 'Edda Lindqvist');
		assert.match(spoken.content, /Without it there is no town/);
	});

	it('goes on with it too where more than the quotation stands in the paragraph before, and nothing behind its cue', () => {
		const next = '"Then they went to lunch, every one of them, and nobody called me."';
		const spoken = (before: string): Report | undefined =>
			reports(`${before}\n\n${next}\n`).find(({ content }) => content.endsWith(next));
		const before = 'His mother is less forgiving. "They watched the boat go down," Edda Lindqvist told the council.';
		assert.equal(spoken(before)?.source, 'Edda Lindqvist');
		assert.equal(spoken(`${before} The council has not met since, and its chair is away.`)?.source, '');
	});

	it('goes on behind words in closed marks that end a paragraph, with who said them', () => {
		const next = '"Then they went to lunch, every one of them, and nobody called me."';
		const text = `Edda Lindqvist was not there. But her brother said: "They watched the boat go down. Not one of them moved."\n\n${next}\n`;
		assert.equal(reports(text).find(({ content }) => content.endsWith(next))?.source, 'her brother');
	});

	it('is one on both sides of the sentence that tells who speaks, however long that is', () => {
		const text =
			'"They watched my boat go down," Edda Lindqvist told the council in a meeting that ran past midnight on Monday. "Then they went to lunch."';
		const spoken = reports(text).find(({ source }) => source === 'Edda Lindqvist');
		assert.equal(spoken?.content, '"They watched my boat go down," … "Then they went to lunch."');
	});

	it('takes the next paragraph for what a colon announces', () => {
		const text =
			'In a letter to the town Oskar Brandvold wrote:\n\n"I have never sold a single plank of that bridge to anyone."\n';
		const spoken = reports(text).find(({ source }) => source.includes('Brandvold'));
		assert.equal(spoken?.content, '"I have never sold a single plank of that bridge to anyone."');
	});

	it('reads the labels of a transcript', () => {
		const text =
			'VANTERPOOL: Good morning, and welcome to the hearing on the harbour.\n\nQUILL: Thank you. I have a short statement for the committee.\n';
		const found = reports(text).filter(({ parent }) => parent === null);
		assert.deepEqual(
			found.map(({ source }) => source),
			['VANTERPOOL', 'QUILL'],
		);
		assert.equal(found[0]?.content, 'Good morning, and welcome to the hearing on the harbour.');
	});

	it('gives a quotation to who signs it, whoever spoke before', () => {
		const text =
			'“The lock leaks, and it has leaked for years now,” said Tomas Beregi.\n\n' +
			'“A town without a harbour is a town without a future for its children.”\n\n— Carla Sanchez\n';
		const found = reports(text);
		const signed = found.find(({ content }) => content.includes('without a harbour'));
		assert.equal(signed?.source, 'Carla Sanchez');
		assert.ok(!found.some(({ source, content }) => source !== 'Carla Sanchez' && content.includes('harbour')));
	});

	it('knows whose turn it is in a transcript, stage directions and all', () => {
		const text =
			'TVEITANE (by phone): It was shut that night, and nobody had the key to it.\n\n' +
			'OKAFOR: Who said so?\n\n' +
			'TVEITANE (laughing): Everybody in the town knew it, and so did you.\n\n' +
			'OKAFOR (off camera): I did not.\n\n' +
			'TVEITANE (speaking by phone from the harbour): You did.\n\n' +
			'OKAFOR [laughing]: Nobody did.\n';
		const { attributions, speakers, entities } = analyze(text, english());
		const nameOf = new Map(speakers.map(({ entity, name }) => [entity, name]));
		// *Everybody knew it* is told by one of them.
		assert.deepEqual(
			attributions.filter(({ parent }) => parent === null).map(({ speaker }) => nameOf.get(speaker ?? '')),
			['TVEITANE', 'OKAFOR', 'TVEITANE', 'OKAFOR', 'TVEITANE', 'OKAFOR'],
		);
		assert.deepEqual(
			entities.map(({ kind }) => kind),
			['person', 'person'],
		);
	});

	it('knows a turn by a label that gives an office, and its speaker by the last name alone afterwards', () => {
		const text =
			'RAGNA TVEITANE, HARBOUR MASTER: It was shut that night, and nobody had the key to it.\n\n' +
			'CHIDI OKAFOR, REPORTER: Was it shut?\n\n' +
			'TVEITANE: Everybody in the town knew it, and so did you.\n\n' +
			'OKAFOR: I did not.\n';
		const { attributions, speakers } = analyze(text, english());
		const nameOf = new Map(speakers.map(({ entity, name }) => [entity, name]));
		assert.deepEqual(
			attributions.filter(({ parent }) => parent === null).map(({ speaker }) => nameOf.get(speaker ?? '')),
			['RAGNA TVEITANE', 'CHIDI OKAFOR', 'RAGNA TVEITANE', 'CHIDI OKAFOR'],
		);
	});

	it('knows the turns of a transcript whose labels come again, however they are written', () => {
		const text =
			'Tveitane: It was shut that night. Nobody had the key to it. We asked the board for one in May.\n\n' +
			'Reporter: Was it shut? The board says that it was open.\n\n' +
			'Tveitane: I have seen that letter. Everybody in the town knew it, and so did you.\n\n' +
			'Reporter: I did not.\n\n' +
			'Dr Okafor, for the board: It was open. I was there that night.\n\n' +
			'Tveitane [laughs]: It was never open.\n';
		const outer = reports(text).filter(({ parent }) => parent === null);
		assert.deepEqual(
			outer.map(({ source }) => source.replace(/ [[].*/, '')),
			['Tveitane', 'Reporter', 'Tveitane', 'Reporter', 'Dr Okafor, for the board', 'Tveitane'],
		);
		assert.equal(
			outer[0]?.content,
			'It was shut that night. Nobody had the key to it. We asked the board for one in May.',
		);
		assert.ok(analyze(text, english()).claims.every(({ attribution }) => attribution !== null));
	});

	it('knows question and answer by a letter with a full stop, in a text where they come again', () => {
		const text =
			'The hearing opened on Tuesday, and the operator of the lock was asked what he had seen that night.\n\n' +
			'Q. Mr Okafor, was it shut?\n\n' +
			'A. It was. Nobody had the key to it.\n\n' +
			'Q. And the second time?\n\n' +
			'A. I told the board on the Thursday. They did nothing.\n\n' +
			'Q. Nothing at all?\n\n' +
			'A. They pointed at the water.\n';
		const outer = reports(text).filter(({ parent, source }) => parent === null && /^[QA]\.?$/.test(source));
		assert.deepEqual(
			outer.map(({ source, cue, content }) => `${source.charAt(0)}${cue} ${content}`),
			[
				'Q Mr Okafor, was it shut?',
				'A It was. Nobody had the key to it.',
				'Q And the second time?',
				'A I told the board on the Thursday. They did nothing.',
				'Q Nothing at all?',
				'A They pointed at the water.',
			],
		);
		assert.deepEqual(
			reports('A. Okafor was there for it.\n\nIt was shut, and they were all in the town by then.').map(
				({ source }) => source,
			),
			[],
		);
	});

	it('knows the voices of a round-up, whoever they are and however they are set', () => {
		const text =
			'They were all asked what they had made of it, and this is what they said to us.\n\n' +
			'Ragna Tveitane (@ragnat), columnist for the Holmavik Herald: To shut it was like shutting the sea, and it was out all day.\n\n' +
			'Chidi Okafor (@okafor_c), Herald Sports: Twelve ships in five days, and they still sent him home.\n\n' +
			'Ruth Okonjo, statistician: In fairness, nobody has ever done so well with that lock.\n';
		assert.deepEqual(
			analyze(text, english()).speakers.map(({ name }) => name),
			['Ragna Tveitane', 'Chidi Okafor', 'Ruth Okonjo'],
		);
		const results = ['Hallam (away): 3–1', 'Holmavik (home): 0–2', 'Velden (home): 1–1'].join('\n\n');
		assert.deepEqual(reports(`It was a day on which they all lost, and that was that for them.\n\n${results}`), []);
		const [dashed] = reports('Ruth Okonjo, Northern Herald – "Nobody laughed. It was the south that took offence."');
		assert.deepEqual([dashed?.source, dashed?.cue], ['Ruth Okonjo, Northern Herald', '–']);
	});

	it('takes no place, list, quiz or clause before a colon for who speaks', () => {
		const opening = 'It was the last of them that they had seen in the town for all of the year.\n\n';
		const sources = (text: string): string[] => reports(opening + text).map(({ source }) => source);
		assert.deepEqual(sources('KARACHI — “We will rebuild,” the mayor said.'), ['the mayor']);
		assert.deepEqual(sources('LONDON (AP) — “We will rebuild,” the mayor said on Friday.'), ['the mayor']);
		assert.deepEqual(sources('J. HOLT: It was shut, and nobody had the key to it.'), ['J. HOLT']);
		const turns = 'KIM: We had the key to it.\n\nLEE: Who had it?\n\nKIM: We had.\n\nLEE: No.\n';
		assert.deepEqual(sources(turns), ['KIM', 'LEE', 'KIM', 'LEE']);
		const quiz = ['A', 'B', 'C', 'A', 'B', 'C', 'A']
			.map((letter) => `${letter}. The lock was built there.`)
			.join('\n\n');
		assert.deepEqual(sources(quiz), []);
		const results = ['Ann Holt (Labour)', 'Ben Stone (Liberal)', 'Ida Berg (Green)'].map(
			(name) => `${name}: elected with a large majority of all.`,
		);
		assert.deepEqual(sources(results.join('\n\n')), []);
		const plans =
			'On Tuesday, the board set a date: The lock will close in May.\n\n' +
			'On Friday, the mayor had a plan: It would open in June.\n\n' +
			'In May, the town had a bill: It was 300 crowns for each boat.\n';
		const { attributions, claims } = analyze(opening + plans, english());
		assert.deepEqual([attributions.length, claims.length > 3], [0, true]);
	});

	it('takes a list whose lines begin alike for no transcript', () => {
		const text = ['Note', 'Note', 'Winner', 'Note', 'Winner', 'Note']
			.map((label, at) => `${label}: The lock was shut on ${String(at + 2)} May after a storm.`)
			.join('\n\n');
		assert.deepEqual(reports(text), []);
	});

	it('takes a heading in capitals for nobody, and knows who replies', () => {
		for (const heading of ['SPOTTED', 'FACT CHECK', 'BY THE NUMBERS', 'STILL WAITING', 'NOTE', 'ELSEWHERE']) {
			const text = `${heading}: The harbour master at the fish market with all of the board on Friday.\n\nIt was shut for the day.`;
			assert.deepEqual(
				reports(text).filter(({ cue }) => cue === ':'),
				[],
				heading,
			);
		}
		const [reply] = reports('THE EDITOR REPLIES: We have asked the board for the letter, and it has not come.');
		assert.equal(reply?.source, 'THE EDITOR REPLIES');
	});

	it('knows a turn by a name before brackets', () => {
		const text =
			'Ragna Tveitane (laughing): It was shut that night, and nobody had the key to it.\n\n' +
			'Chidi Okafor [off camera]: Who had the keys that night was never a secret to anybody.\n';
		assert.deepEqual(
			analyze(text, english()).speakers.map(({ name }) => name),
			['Ragna Tveitane', 'Chidi Okafor'],
		);
	});

	it('does not take where an article was written for who speaks in it', () => {
		for (const place of ['LAGOS', 'NEW DELHI', 'NAIROBI']) {
			const text = `${place}: The assembly adopted a bill on canals on Friday after a debate of nine hours.\n\nIt was the third of its kind.\n`;
			const { attributions, claims } = analyze(text, english());
			const spoken = attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
			assert.ok(spoken.every(({ start }) => start > place.length));
			assert.equal(claims[0] && words(text, claims[0].content).startsWith('The assembly adopted'), true);
		}
	});

	it('takes a line with a dash and a name for the source of the quotation above it', () => {
		const text = '"A town without a harbour is a town without a future for its children."\n\n— Carla Sanchez\n';
		const found = reports(text);
		assert.equal(found[0]?.source, 'Carla Sanchez');
	});

	it('takes a line that introduces someone for the source of the quotation below it', () => {
		const text =
			'And from Chairwoman Ilse Vanterpool:\n\n"This board has always paid its debts to the town in full."\n';
		const found = reports(text);
		assert.equal(found[0]?.source, 'Chairwoman Ilse Vanterpool');
		assert.match(found[0].content, /always paid its debts/);
	});

	it('knows the source before the end of a paragraph', () => {
		const found = reports(
			'"It was a very long night for all of us," Hugo Hillier, a doctor, said\n\nThe ward reopened at noon.\n',
		);
		assert.equal(bare(found[0]?.source ?? ''), 'Hugo Hillier, a doctor');
	});
});

describe('quotation marks', () => {
	const speech = (text: string): string[] =>
		analyze(text, english())
			.quotations.filter((quotation) => quotation.speech)
			.map(({ spans }) => words(text, spans));

	it('takes a nickname, a title and a term at arm’s length for no speech', () => {
		assert.deepEqual(speech('Anders “Shorty” Holm sold the boat to his brother last year.'), []);
		assert.deepEqual(speech('Her first novel, “The Glass Harbour”, sold out within a week.'), []);
		assert.deepEqual(speech('The town calls it a “ghost ferry” because nobody has seen it run.'), []);
	});

	it('keeps short speech', () => {
		const report = only('"Never," Lindqvist said.');
		assert.equal(report.content, '"Never,"');
		assert.equal(report.source, 'Lindqvist');
	});

	it('pairs curly, straight and mixed marks', () => {
		for (const [open, close] of ['““', '“”', '""', '“"', '"”', '«»'].map((pair) => [pair[0] ?? '', pair[1] ?? ''])) {
			const text = `${open}The harbour will reopen in May,${close} Lindqvist said.`;
			const [report] = reports(text);
			assert.equal(report?.content, `${open}The harbour will reopen in May,${close}`);
			assert.equal(report.source, 'Lindqvist');
		}
	});

	it('keeps a quotation whole around words in marks of another kind', () => {
		for (const said of [
			'“They told us it was "gone" and never came back,”',
			'“It was "late", then "lost", then "sunk",”',
		]) {
			const { quotations } = analyze(`${said} Lindqvist said. She left.`, english());
			assert.deepEqual(
				quotations.map(({ spans }) => words(`${said} Lindqvist said.`, spans)),
				[said],
			);
		}
	});

	it('reads single marks as quotation marks, and apostrophes as none', () => {
		const text = "'The captains' boats can't leave today,' Lindqvist said. The town's boats stay in.";
		const [quotation] = analyze(text, english()).quotations;
		assert.equal(words(text, quotation?.spans ?? []), "'The captains' boats can't leave today,'");
		assert.equal(analyze("The town's boats and the captains' boats can't leave.", english()).quotations.length, 0);
	});

	it('reads guillemets whichever way they face', () => {
		for (const said of [
			'»The locks leak, and nobody pays«',
			'«The locks leak, and nobody pays»',
			'« The locks leak, and nobody pays »',
		]) {
			const text = `${said}, said Tomas Quill. ${said.replace('The locks', 'Many locks')}`;
			const { quotations } = analyze(text, english());
			assert.deepEqual(
				quotations.map(({ spans, closed }) => [words(text, spans), closed]),
				[
					[said, true],
					[said.replace('The locks', 'Many locks'), true],
				],
			);
		}
	});

	it('reads pairs of single marks as quotation marks at both ends, and inches as none', () => {
		const text = "''We don't pump at night,'' said Tomas Quill, the lock keeper. ''That's the rule.''";
		assert.equal(only(text).content, "''We don't pump at night,'' … ''That's the rule.''");
		assert.equal(only(text).source, 'Tomas Quill, the lock keeper');
		assert.deepEqual(reports("The plank is 6''x9'' wide and 12'' long. The crane lifted it on Monday."), []);
	});

	it('marks a quotation that is never closed, and loses nothing after it', () => {
		const text =
			'"The harbour will reopen in May, Lindqvist said.\n\nThe boats came back.\n\n"We are glad," Oskar Brandvold said.\n';
		const { quotations } = analyze(text, english());
		assert.deepEqual(
			quotations.map(({ closed }) => closed),
			[false, true],
		);
		assert.ok(
			reports(text).some(({ source, content }) => source === 'Oskar Brandvold' && content === '"We are glad,"'),
		);
	});

	it('finds a quotation that ends with the text', () => {
		const text = 'Lindqvist said: "We will be back"';
		const [report] = reports(text);
		assert.equal(report?.content, '"We will be back"');
	});
});
