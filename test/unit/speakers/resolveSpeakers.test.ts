import assert from 'node:assert/strict';

import { scene, type Cast } from './scene';

const ADA: Cast = { kind: 'person', forms: ['Ada Lindqvist', 'Lindqvist'], gender: 'female' };
const TOMAS: Cast = { kind: 'person', forms: ['Tomas Beregi', 'Beregi'], gender: 'male' };

describe('Speakers', () => {
	it('are found through the name in the source, titles, callings and affiliations around it', () => {
		const text =
			'Harbour master Ada Lindqvist of the Norden Port said it was late. “We wait,” said Tomas Beregi, an engineer who advises Lindqvist.';
		const { speaker } = scene(
			text,
			[ADA, TOMAS, { kind: 'organization', forms: ['Norden Port'] }],
			[
				{ source: 'Harbour master Ada Lindqvist of the Norden Port', cue: 'said', content: 'it was late' },
				{ source: 'Tomas Beregi, an engineer who advises Lindqvist', cue: 'said', content: '“We wait,”' },
			],
		);
		assert.equal(speaker(0), 'Ada Lindqvist');
		assert.equal(speaker(1), 'Tomas Beregi');
	});

	it('a possessor is the speaker of their claim, and is not the speaker of their lawyer’s words', () => {
		const text = "Beregi's claim that the lock leaks is old. Beregi's lawyer said the lock was sound.";
		const { speaker } = scene(
			text,
			[TOMAS],
			[
				{ source: "Beregi's", cue: 'claim', content: 'that the lock leaks' },
				{ source: "Beregi's lawyer", cue: 'said', content: 'the lock was sound' },
			],
		);
		assert.equal(speaker(0), 'Tomas Beregi');
		assert.equal(speaker(1), "Tomas Beregi's lawyer");
	});

	it('pronouns agree in gender, whoever was named last', () => {
		const text = 'Ada Lindqvist met Tomas Beregi on the quay. She said the crane was broken. He said it was not.';
		const { speaker } = scene(
			text,
			[ADA, TOMAS],
			[
				{ source: 'She', cue: 'said', content: 'the crane was broken' },
				{ source: 'He', cue: 'said', content: 'it was not' },
			],
		);
		assert.equal(speaker(0), 'Ada Lindqvist');
		assert.equal(speaker(1), 'Tomas Beregi');
	});

	it('the town of a dateline is nobody that a pronoun means', () => {
		const { speaker } = scene(
			'NORDEN, May 3 - A lender said its chief executive would leave.',
			[{ kind: 'location', forms: ['NORDEN'] }],
			[
				{ source: 'A lender', cue: 'said', content: 'its chief executive would leave' },
				{ source: 'its chief executive', cue: 'would', content: 'leave', parent: 0 },
			],
		);
		assert.equal(speaker(1), "a lender's chief executive");
	});

	it('I is who speaks the words it stands in, and we nobody else who was quoted', () => {
		const text = 'Ada Lindqvist said: “We wait.” “We think the fee is fair, and I hope it stays,” said Tomas Beregi.';
		const { speaker } = scene(
			text,
			[ADA, TOMAS],
			[
				{ source: 'Ada Lindqvist', cue: 'said:', content: '“We wait.”' },
				{ source: 'Tomas Beregi', cue: 'said', content: '“We think the fee is fair, and I hope it stays,”' },
				{ source: 'We', cue: 'think', content: 'the fee is fair', parent: 1 },
				{ source: 'I', cue: 'hope', content: 'it stays', parent: 1 },
			],
		);
		assert.equal(speaker(2), 'Tomas Beregi');
		assert.equal(speaker(3), 'Tomas Beregi');
	});

	it('we who are in nobody’s mouth are whoever the head tells of, and no body that the article writes about', () => {
		const bodies: Cast[] = [
			{ kind: 'organization', forms: ['Norden Herald'] },
			{ kind: 'organization', forms: ['Lock Board'] },
		];
		const said = [{ source: 'We', cue: 'believe', content: 'that it was wrong', act: 'belief' }] as const;
		const text = 'The Lock Board raised its fee. We believe that it was wrong.';
		assert.equal(scene(`The keel lies idle. ${text}`, bodies, said).speaker(0), null);
		assert.equal(scene(`Opinion, the Norden Herald. ${text}`, bodies, said).speaker(0), 'Norden Herald');
	});

	it('a line that says who speaks below it says nothing of what is above', () => {
		const said = [{ source: 'I', cue: 'think', content: 'that the lock leaks', act: 'belief' }] as const;
		const [above, line] = ['I think that the lock leaks.', 'Ada Lindqvist writes:'];
		assert.equal(scene(`Norden news.\n\n${above}\n\n${line}\n\nIt does.`, [ADA], said).speaker(0), null);
		assert.equal(scene(`Norden news.\n\n${line}\n\n${above}`, [ADA], said).speaker(0), 'Ada Lindqvist');
	});

	it('a pronoun behind indirect words may stand for who is named in them', () => {
		const orbit: Cast = { kind: 'organization', forms: ['Orbit'] };
		const text = 'Orbit will close two plants, it said.';
		const { speaker } = scene(text, [orbit], [{ source: 'it', cue: 'said', content: 'Orbit will close two plants' }]);
		assert.equal(speaker(0), 'Orbit');
	});

	it('a relative stands for whom it is said of, not for whom that is told apart from', () => {
		for (const [other, cue] of [
			[', not Tomas Beregi,', 'said'],
			[', and not Tomas Beregi,', 'said'],
			[' rather than Tomas Beregi', 'said'],
		] as const) {
			const text = `It was Ada Lindqvist${other} who ${cue} the lock leaked.`;
			const { speaker } = scene(text, [ADA, TOMAS], [{ source: 'who', cue, content: 'the lock leaked' }]);
			assert.equal(speaker(0), 'Ada Lindqvist', text);
		}
		const hired = 'The town hired Ada Lindqvist rather than Tomas Beregi, who said he was too busy.';
		const line = { source: 'who', cue: 'said', content: 'he was too busy' };
		assert.equal(scene(hired, [ADA, TOMAS], [line]).speaker(0), 'Tomas Beregi');
		const engineer = 'Ada Lindqvist is not the engineer who said the dam was safe.';
		const other = { source: 'who', cue: 'said', content: 'the dam was safe' };
		assert.equal(scene(engineer, [ADA], [other]).speaker(0), 'engineer');
	});

	it('a name inside the quotation is never who speaks it', () => {
		const karl: Cast = { kind: 'person', forms: ['Karl Dahl'], gender: 'male' };
		const text = 'Tomas Beregi opened the gates. “Karl Dahl never came, and Karl Dahl never wrote,” he said.';
		const { speaker } = scene(
			text,
			[TOMAS, karl],
			[{ source: 'he', cue: 'said', content: '“Karl Dahl never came, and Karl Dahl never wrote,”' }],
		);
		assert.equal(speaker(0), 'Tomas Beregi');
	});

	it('I inside a quotation is who speaks the quotation', () => {
		const text = 'Tomas Beregi listened. “I think the dam holds,” said Ada Lindqvist.';
		const { speaker, spoken } = scene(
			text,
			[ADA, TOMAS],
			[
				{ source: 'Ada Lindqvist', cue: 'said', content: '“I think the dam holds,”' },
				{ source: 'I', cue: 'think', content: 'the dam holds', act: 'belief', parent: 0 },
			],
		);
		assert.equal(speaker(1), 'Ada Lindqvist');
		assert.ok(spoken.attributions[1]?.evidence.some((step) => step.step === 'coreference' && step.by === 'pronoun'));
	});

	it('the chain from a pronoun to a pronoun ends at a name', () => {
		const text =
			'Ada Lindqvist met the board. She said it leaked. She added that it was old. She told them that it was shut.';
		const { spoken } = scene(
			text,
			[ADA],
			[
				{ source: 'She', cue: 'said', content: 'it leaked' },
				{ source: 'She', cue: 'added', content: 'that it was old' },
				{ source: 'She', cue: 'told', content: 'that it was shut' },
			],
		);
		const chain = spoken.attributions[2]?.evidence.filter((step) => step.step === 'coreference') ?? [];
		assert.deepEqual(
			chain.map(({ to }) => text.slice(to.start, to.end)),
			['She', 'Ada Lindqvist'],
		);
		assert.deepEqual(chain[1]?.from, chain[0]?.to);
	});

	it('a description goes to whoever has that role, and the chain says so', () => {
		const text =
			'The mayor of Velden, Ada Lindqvist, spoke for an hour before Tomas Beregi. The mayor said the budget was gone.';
		const { speaker, spoken } = scene(
			text,
			[{ ...ADA, roles: ['mayor of Velden'] }, TOMAS],
			[{ source: 'The mayor', cue: 'said', content: 'the budget was gone' }],
		);
		assert.equal(speaker(0), 'Ada Lindqvist');
		const step = spoken.attributions[0]?.evidence.find((each) => each.step === 'coreference');
		assert.ok(step?.step === 'coreference');
		assert.equal(step.by, 'role');
		assert.equal(text.slice(step.to.start, step.to.end), 'Ada Lindqvist');
	});

	it('of two of one office it is the one whose party the description tells', () => {
		const text =
			'Democratic Senator Ada Lindqvist and Republican Senator Oskar Brandvold met on Friday. The Democratic senator said the lock leaks.';
		const { speaker } = scene(
			text,
			[
				{ kind: 'person', forms: ['Ada Lindqvist'], roles: ['Democratic Senator'] },
				{ kind: 'person', forms: ['Oskar Brandvold'], roles: ['Republican Senator'] },
				{ kind: 'nationality', forms: ['Democratic'] },
				{ kind: 'nationality', forms: ['Republican'] },
			],
			[{ source: 'The Democratic senator', cue: 'said', content: 'the lock leaks' }],
		);
		assert.equal(speaker(0), 'Ada Lindqvist');
	});

	it('a brother-in-law is a person, whatever the last word of it is', () => {
		const text = 'Her brother-in-law said the lock leaks. He said nobody pays.';
		const { speaker } = scene(
			text,
			[],
			[
				{ source: 'Her brother-in-law', cue: 'said', content: 'the lock leaks' },
				{ source: 'He', cue: 'said', content: 'nobody pays' },
			],
		);
		assert.match(speaker(0) ?? '', /brother-in-law$/);
		assert.equal(speaker(1), speaker(0));
	});

	it('an organization goes by the noun in its name', () => {
		const text =
			'The Ministry of Waterways closed the canal, and Norden Freight sued. The ministry said the canal was unsafe.';
		const cast: Cast[] = [
			{ kind: 'organization', forms: ['Ministry of Waterways'] },
			{ kind: 'organization', forms: ['Norden Freight'] },
		];
		const { speaker } = scene(text, cast, [{ source: 'The ministry', cue: 'said', content: 'the canal was unsafe' }]);
		assert.equal(speaker(0), 'Ministry of Waterways');
	});

	it('of bodies in the plural none is meant that is one of them', () => {
		const text =
			'Carrick University opened. Universities fear losses, and hospitals said so too. St Brannoc Hospital closed.';
		const { speaker } = scene(
			text,
			[
				{ kind: 'organization', forms: ['Carrick University'] },
				{ kind: 'organization', forms: ['St Brannoc Hospital'] },
			],
			[
				{ source: 'Universities', cue: 'fear', content: 'losses' },
				{ source: 'hospitals', cue: 'said', content: 'so too' },
			],
		);
		assert.equal(speaker(0), 'universities');
		assert.equal(speaker(1), 'hospitals');
	});

	it('those never named are speakers of their own, of a kind, and the same words are the same speaker', () => {
		const text =
			'A senior official said talks go on. Police said the road was closed. The report says nobody is to blame. Police said it would open again.';
		const { spoken, speaker } = scene(
			text,
			[],
			[
				{ source: 'A senior official', cue: 'said', content: 'talks go on' },
				{ source: 'Police', cue: 'said', content: 'the road was closed' },
				{ source: 'The report', cue: 'says', content: 'nobody is to blame' },
				{ source: 'Police', cue: 'said', content: 'it would open again' },
			],
		);
		assert.deepEqual(
			spoken.speakers.map(({ name, kind }) => [name, kind]),
			[
				['a senior official', 'anonymous'],
				['police', 'collective'],
				['report', 'document'],
			],
		);
		assert.equal(speaker(3), 'police');
		assert.deepEqual(spoken.speakers[1]?.attributions, ['a2', 'a4']);
	});

	it('two who speak together are one speaker, under both names', () => {
		const text = 'Lindqvist and Beregi said the gate would open.';
		const { speaker, spoken, names } = scene(
			text,
			[ADA, TOMAS],
			[{ source: 'Lindqvist and Beregi', cue: 'said', content: 'the gate would open' }],
		);
		assert.equal(speaker(0), 'Ada Lindqvist and Tomas Beregi');
		// Both are named: nobody counts them among groups without a name.
		assert.equal(spoken.speakers[0]?.kind, 'named');
		assert.deepEqual(
			spoken.speakers[0].members,
			names.entities.map(({ id }) => id),
		);
	});

	it('of several who speak together those are known who are named', () => {
		const { spoken, names } = scene(
			'Ada Lindqvist and a few neighbours said the gate would open.',
			[ADA],
			[{ source: 'Ada Lindqvist and a few neighbours', cue: 'said', content: 'the gate would open' }],
		);
		const [both] = spoken.speakers;
		assert.deepEqual([both?.name, both?.kind], ['Ada Lindqvist and a few neighbours', 'collective']);
		assert.deepEqual(both?.members, [names.entities[0]?.id]);
	});

	it('a quotation without a cue goes to the speaker before it, and says it was inherited', () => {
		const text = '“It rose,” said Ada Lindqvist. “Then it fell.”';
		const { speaker, spoken } = scene(
			text,
			[ADA],
			[
				{ source: 'Ada Lindqvist', cue: 'said', content: '“It rose,”' },
				{ content: '“Then it fell.”', inherits: 0 },
			],
		);
		assert.equal(speaker(1), 'Ada Lindqvist');
		assert.ok(spoken.attributions[1]?.evidence.some((step) => step.step === 'inherited' && step.from === 'a1'));
	});

	it('nobody is invented: no source, an impersonal one, someone in particular', () => {
		const text = 'It is said that the ferry sank. No one said the lock was safe. He said nothing more was known.';
		const { spoken } = scene(
			text,
			[],
			[
				{ cue: 'is said', content: 'that the ferry sank' },
				{ source: 'No one', cue: 'said', content: 'the lock was safe' },
				{ source: 'He', cue: 'said', content: 'nothing more was known' },
			],
		);
		assert.deepEqual(spoken.speakers, []);
		assert.deepEqual(
			spoken.attributions.map(({ evidence }) =>
				evidence.flatMap((step) => (step.step === 'unresolved' ? [step.reason] : [])),
			),
			[['impersonal'], ['impersonal'], ['pronoun without antecedent']],
		);
	});

	it('who is only counted is one of those the text spoke of', () => {
		const text =
			'Two lock keepers watched. One said the gate stuck. Another called it rust. Skippers were calmer. Three of them said they had waited before. ' +
			'One of them, a retired baker with two boats, laughed that it was late.';
		const { speaker } = scene(
			text,
			[],
			[
				{ source: 'One', cue: 'said', content: 'the gate stuck' },
				{ source: 'Another', cue: 'called', content: 'it rust' },
				{ source: 'Three of them', cue: 'said', content: 'they had waited before' },
				{ source: 'One of them, a retired baker with two boats,', cue: 'laughed', content: 'that it was late' },
			],
		);
		assert.equal(speaker(0), 'one keeper');
		assert.equal(speaker(1), 'another keeper');
		assert.equal(speaker(2), 'three skippers');
		assert.equal(speaker(3), 'a retired baker');
	});

	it('interviews: the first person is who answers, the second whom the question is put to', () => {
		const text = [
			'Interview with poet Ada Lindqvist',
			'Why did you decide to write about locks?',
			'I think they are gates in time. My father kept one.',
			'Do you believe they will last?',
			'I hope that they do. We need them.',
		].join('\n\n');
		const { speaker } = scene(
			text,
			[ADA],
			[
				{ source: 'you', cue: 'decide', content: 'to write about locks', act: 'intention' },
				{ source: 'I', cue: 'think', content: 'they are gates in time', act: 'belief' },
				{ source: 'I', cue: 'hope', content: 'that they do', act: 'belief' },
			],
		);
		assert.deepEqual([speaker(0), speaker(1), speaker(2)], ['Ada Lindqvist', 'Ada Lindqvist', 'Ada Lindqvist']);
	});

	it('an essay that asks nobody is no interview', () => {
		const asked = ['Who pays for the bridge?', 'Who knew that it leaks?', 'Who will answer for it?'];
		const told = ['Our town is poor.', 'We have a right to know.', 'Our council has lied about the cost.'];
		const text = [
			'What Mayor Ben Stone does not say of the bridge',
			'Ben Stone opened it in the spring, and it leaks.',
			'It rained.',
			...asked.flatMap((line, at) => [line, told[at]]),
		];
		const cast: Cast[] = [{ kind: 'person', forms: ['Ben Stone'] }];
		const { speaker } = scene(text.join('\n\n'), cast, [{ source: 'We', cue: 'have a right', content: 'to know' }]);
		assert.equal(speaker(0), null);
	});

	describe('letters of turns', () => {
		const BEN = { kind: 'person', forms: ['Ben Stone', 'BEN STONE'] } as const;
		const CARA = { kind: 'person', forms: ['Cara Dahl', 'CARA DAHL'] } as const;
		const ADA_TOO = { ...ADA, forms: [...ADA.forms, 'ADA LINDQVIST'] };

		/** Who speaks in each paragraph that begins with a letter, in a text of these paragraphs. */
		function turns(...paragraphs: readonly string[]): (string | null)[] {
			const lettered = paragraphs.filter((line) => /^(?:[QA][.:]|Question:|Answer:)/.test(line));
			const lines = lettered.map((line) => {
				const [, source = '', content = ''] = /^([QA]\.?|Question|Answer):? (.*)$/.exec(line) ?? [];
				return { source, content };
			});
			const { speaker } = scene(paragraphs.join('\n\n'), [ADA_TOO, BEN, CARA], lines);
			return lines.map((_, at) => speaker(at));
		}
		const THREE = ['Q. Was it shut?', 'A. It was.', 'Q. Who knew?', 'A. Nobody.', 'Q. And then?', 'A. We went home.'];
		const MORE = ['Q. How long?', 'A. A year.', 'Q. Alone?', 'A. With Tom.', 'Q. And now?', 'A. I rest.'];
		const everyOther = (asks: string | null, answers: string | null): (string | null)[] =>
			THREE.map((_, at) => (at % 2 === 0 ? asks : answers));

		it('are not those of a name alone above what is called an interview: it may be the writer’s', () => {
			assert.deepEqual(turns('An interview with Ben Stone', 'Ada Lindqvist', ...THREE), everyOther(null, 'Ben Stone'));
		});

		it('are those of whom lines between them tell, from there on', () => {
			const [first = '', second = '', ...others] = THREE;
			assert.deepEqual(
				turns(
					'BEN STONE (affirmed)',
					'Questions from MS ADA LINDQVIST',
					first,
					second,
					'CROSS-EXAMINATION BY MR CARA DAHL',
					...others,
				),
				['Ada Lindqvist', 'Ben Stone', 'Cara Dahl', 'Ben Stone', 'Cara Dahl', 'Ben Stone'],
			);
		});

		it('are nobody’s where a line tells of somebody who is not named', () => {
			const asked = turns('BEN STONE (sworn)', 'BY MS ADA LINDQVIST:', ...THREE, 'EXAMINATION BY THE COURT', ...MORE);
			assert.deepEqual(asked, [...everyOther('Ada Lindqvist', 'Ben Stone'), ...everyOther(null, 'Ben Stone')]);
		});

		it('are those of the witness who was sworn last, however long the oath', () => {
			const oath =
				'CARA DAHL, having been first duly sworn by the clerk of the court, was examined and testified as follows:';
			assert.deepEqual(turns('BEN STONE (sworn)', ...THREE, oath, ...MORE), [
				...everyOther(null, 'Ben Stone'),
				...everyOther(null, 'Cara Dahl'),
			]);
		});

		it('are not those of who asks, nor of somebody whom an answer tells of', () => {
			const asked = turns('DIRECT EXAMINATION', 'By Ms. Ada Lindqvist:', 'Q. Were you there?', 'A. I was.', ...MORE);
			assert.deepEqual(asked, [...everyOther('Ada Lindqvist', null).slice(0, 2), ...everyOther('Ada Lindqvist', null)]);
			const told = ['Cara Dahl testified in March, and I took notes.', 'No questions from Cara Dahl.'];
			for (const line of told) {
				const all = turns('An interview with Ben Stone', ...THREE.slice(0, 2), line, ...THREE.slice(2));
				assert.deepEqual(all, everyOther(null, 'Ben Stone'), line);
			}
		});

		it('are told by who signs the interview below', () => {
			assert.deepEqual(
				turns(
					'The engineer who sleeps beside the lock',
					'Ben Stone watches it. An interview.',
					...THREE,
					'Interviewed by Cara Dahl',
				),
				everyOther('Cara Dahl', 'Ben Stone'),
			);
		});

		it('are not those of whoever wrote, translated or is named beside them', () => {
			for (const line of [
				'By Cara Dahl',
				'Translated by Cara Dahl',
				'The Lock, a novel by Cara Dahl',
				'Press briefing by Cara Dahl',
			]) {
				assert.deepEqual(turns('An interview with Ben Stone', line, ...THREE), everyOther(null, 'Ben Stone'), line);
			}
			const [first = '', second = '', ...others] = THREE;
			assert.deepEqual(
				turns('An interview with Ben Stone', first, second, 'Cara Dahl was there too.', ...others),
				everyOther(null, 'Ben Stone'),
			);
		});

		it('are nobody’s where questions and answers are no interview', () => {
			assert.deepEqual(
				turns(
					'What to know about the new lock',
					'Ben Stone signed the bill on Monday.',
					'Q: When?',
					'A: In May.',
					'Q: Who pays?',
					'A: The town.',
					'Q: Why?',
					'A: Water.',
				),
				everyOther(null, null),
			);
		});

		it('are nobody’s where only questions say I, or answers say we', () => {
			const first = 'Ben Stone announced the pass on Monday.';
			assert.deepEqual(
				turns(
					first,
					'Q: Can I buy it?',
					'A: Yes.',
					'Q: Do I need a photo?',
					'A: You do.',
					'Q: Is it dear?',
					'A: We asked, and they told us no.',
				),
				everyOther(null, null),
			);
		});

		it('are of whoever says who they are before they ask, and of nobody who is addressed', () => {
			const asked = turns(
				'An interview with Ada Lindqvist',
				'Q: Ben Stone, Skarvik Radio. Who paid?',
				'A: The town did.',
				'Q: Good morning. Cara Dahl, Orbit News. When?',
				'A: In May.',
				'Q: Ben Stone? What of him?',
				'A: I forgot.',
				'Q: Ben Stone, welcome back. Did you pay?',
				'A: I did.',
				'Q: Ada Lindqvist, are you tired? You look it.',
			);
			assert.deepEqual(
				asked.filter((_, at) => at % 2 === 0),
				['Ben Stone', 'Cara Dahl', null, null, null],
			);
		});
	});

	it('one source of two cues is one speaker, and who is named later is shown where', () => {
		const text =
			'A harbour official has denied the leak, saying the dam is sound. Ada Lindqvist, a harbour official, said it was new.';
		const { speaker, spoken } = scene(
			text,
			[{ ...ADA, roles: ['harbour official'] }],
			[
				{ source: 'A harbour official', cue: 'has denied', content: 'the leak' },
				{ source: 'A harbour official', cue: 'saying', content: 'the dam is sound' },
				{ source: 'Ada Lindqvist, a harbour official', cue: 'said', content: 'it was new' },
			],
		);
		assert.deepEqual([speaker(0), speaker(1), speaker(2)], ['Ada Lindqvist', 'Ada Lindqvist', 'Ada Lindqvist']);
		const step = spoken.attributions[1]?.evidence.find((each) => each.step === 'coreference');
		assert.ok(step?.step === 'coreference');
		assert.equal(text.slice(step.to.start, step.to.end), 'Ada Lindqvist');
	});

	it('whoever is all that a description says is meant, not who is a part of it', () => {
		const text =
			'Chief engineer Tomas Beregi spoke on Monday. Ada Lindqvist, an engineer, came. The chief engineer said it leaked.';
		const cast: Cast[] = [
			{ ...TOMAS, roles: ['chief engineer'] },
			{ ...ADA, roles: ['engineer'] },
		];
		const { speaker } = scene(text, cast, [{ source: 'The chief engineer', cue: 'said', content: 'it leaked' }]);
		assert.equal(speaker(0), 'Tomas Beregi');
	});

	it('who is asked answers, not whom the question names', () => {
		const text =
			'Tomas Beregi said he had no notes. “You knew what Viktor Halm stood to make?” Ada Lindqvist asked.\n\n“I knew he was rich,” he said.';
		const viktor: Cast = { kind: 'person', forms: ['Viktor Halm'], gender: 'male' };
		const { speaker } = scene(
			text,
			[ADA, TOMAS, viktor],
			[
				{ source: 'Tomas Beregi', cue: 'said', content: 'he had no notes' },
				{
					source: 'Ada Lindqvist',
					cue: 'asked',
					content: '“You knew what Viktor Halm stood to make?”',
					report: 'asked',
				},
				{ source: 'he', cue: 'said.', content: '“I knew he was rich,”' },
			],
		);
		assert.equal(speaker(2), 'Tomas Beregi');
	});

	it('nobody answers what they asked, in quotation marks or not', () => {
		const text =
			'Tomas Beregi asked Karl Dahl if he had paid. He replied that he had. “Where is it?” asked Karl Dahl. “In the lock,” he replied.';
		const karl: Cast = { kind: 'person', forms: ['Karl Dahl'], gender: 'male' };
		const { speaker } = scene(
			text,
			[TOMAS, karl],
			[
				{ source: 'Tomas Beregi', cue: 'asked', content: 'if he had paid', report: 'asked' },
				{ source: 'He', cue: 'replied', content: 'that he had' },
				{ source: 'Karl Dahl', cue: 'asked', content: '“Where is it?”', report: 'asked' },
				{ source: 'he', cue: 'replied', content: '“In the lock,”', nth: 0 },
			],
		);
		assert.equal(speaker(1), 'Karl Dahl');
		assert.equal(speaker(3), 'Tomas Beregi');
	});

	it('who adds something is who spoke last, and not whose agent that was', () => {
		const text = "Tomas Beregi's agent said he was fit. He added that a contract was ready.";
		const { speaker } = scene(
			text,
			[TOMAS],
			[
				{ source: "Tomas Beregi's agent", cue: 'said', content: 'he was fit' },
				{ source: 'He', cue: 'added', content: 'that a contract was ready' },
			],
		);
		assert.equal(speaker(1), "Tomas Beregi's agent");
	});

	it('a relative stands for what it says more of', () => {
		const text = 'The Canal Board, which owns the lease, met. It wants the site, and said so.';
		const board: Cast = { kind: 'organization', forms: ['Canal Board'] };
		const { speaker } = scene(text, [board], [{ source: 'which owns the lease', cue: 'wants', content: 'the site' }]);
		assert.equal(speaker(0), 'Canal Board');
	});

	it('who speaks in a relative clause is whom it describes, and the chain says so', () => {
		for (const [text, cue, who] of [
			['Ada Lindqvist met a member of the Canal Board, who said it leaked.', 'said', 'a member of the Canal Board'],
			['Ada Lindqvist met Tomas Beregi, the head of the Canal Board, who said it leaked.', 'said', 'Tomas Beregi'],
			['Tomas Beregi, 34, who says it leaked, met Ada Lindqvist.', 'says', 'Tomas Beregi'],
			['Tomas Beregi, who ran a mill in Norden and who says it leaked, met Ada Lindqvist.', 'says', 'Tomas Beregi'],
			['Ada Lindqvist fought people who said it leaked.', 'said', 'people'],
			['Tomas Beregi, a lawyer for the family, who said it leaked, met Ada Lindqvist.', 'said', 'Tomas Beregi'],
			['Ada Lindqvist met Tomas Beregi, a father of two, who said it leaked.', 'said', 'Tomas Beregi'],
			['Ada Lindqvist sent an aide to the president, who said it leaked.', 'said', 'an aide to the president'],
		] as const) {
			const board: Cast = { kind: 'organization', forms: ['Canal Board'] };
			const { speaker, spoken } = scene(
				text,
				[ADA, TOMAS, board],
				[{ source: `who ${cue}`, cue, content: 'it leaked' }],
			);
			assert.equal(speaker(0), who, text);
			assert.ok(spoken.attributions[0]?.evidence.some(({ step }) => step === 'coreference'));
		}
	});

	it('words are counted once where attributions of one speaker nest', () => {
		const text = 'Ada Lindqvist said she believes that the old dam holds well.';
		const { spoken } = scene(
			text,
			[ADA],
			[
				{ source: 'Ada Lindqvist', cue: 'said', content: 'she believes that the old dam holds well' },
				{ source: 'she', cue: 'believes', content: 'that the old dam holds well', act: 'belief', parent: 0 },
			],
		);
		assert.equal(spoken.speakers.length, 1);
		assert.equal(spoken.speakers[0]?.words, 8);
	});

	it('who was described with a name is who is described by the noun alone, under the fuller description', () => {
		const college: Cast = { kind: 'organization', forms: ['Hallam College'] };
		const text =
			'Researchers at Hallam College said the lock leaks. It was built of oak. The researchers said it was old. ' +
			'They said it would break.';
		const { speaker } = scene(
			text,
			[college],
			[
				{ source: 'Researchers at Hallam College', cue: 'said', content: 'the lock leaks' },
				{ source: 'The researchers', cue: 'said', content: 'it was old' },
				{ source: 'They', cue: 'said', content: 'it would break' },
			],
		);
		assert.equal(speaker(0), 'researchers at Hallam College');
		assert.equal(speaker(1), 'researchers at Hallam College');
		assert.equal(speaker(2), 'researchers at Hallam College');
	});

	it('somebody’s something goes by the full and the short name of its owner', () => {
		const text = 'Tomas Beregi left the port. His lawyer said he was ill.';
		const { speaker, spoken } = scene(text, [TOMAS], [{ source: 'His lawyer', cue: 'said', content: 'he was ill' }]);
		assert.equal(speaker(0), "Tomas Beregi's lawyer");
		assert.deepEqual(spoken.speakers[0]?.aliases, ["Beregi's lawyer"]);
	});

	it('a rank that is called his is nobody else’s', () => {
		const text = 'Ben Stone opened the lock. His Highness the Ruler said that it was old.';
		const { speaker } = scene(
			text,
			[{ kind: 'person', forms: ['Ben Stone'], gender: 'male' }],
			[{ source: 'His Highness the Ruler', cue: 'said', content: 'that it was old' }],
		);
		assert.doesNotMatch(speaker(0) ?? '', /Stone/);
	});

	it('nobody is he in their own words', () => {
		const text = 'Karl Dahl opened the lock. Tomas Beregi saw it. “I saw the lock. He said it was safe,” Beregi said.';
		const karl: Cast = { kind: 'person', forms: ['Karl Dahl'], gender: 'male' };
		const { speaker } = scene(
			text,
			[TOMAS, karl],
			[
				{ source: 'Beregi', cue: 'said', content: '“I saw the lock. He said it was safe,”' },
				{ source: 'He', cue: 'said', content: 'it was safe', parent: 0 },
			],
		);
		assert.equal(speaker(1), 'Karl Dahl');
	});

	it('parents that form a cycle, and sources that inherit from each other, end', () => {
		const text = 'I said I said.';
		const { spoken } = scene(
			text,
			[],
			[
				{ source: 'I', cue: 'said', content: 'I said', parent: 1, inherits: 1 },
				{ content: 'said', parent: 0, inherits: 0 },
			],
		);
		assert.equal(spoken.attributions.length, 2);
	});

	it('a capital speaks for its state where the text names it, and for itself elsewhere', () => {
		const oslo: Cast = { kind: 'location', forms: ['Oslo'] };
		const line = { source: 'Oslo', cue: 'said', content: 'the talks would go on' };
		const without = scene('Oslo said the talks would go on.', [oslo], [line]);
		const text = 'The minister flew to Norway. Oslo said the talks would go on.';
		const within = scene(text, [oslo, { kind: 'location', forms: ['Norway'] }], [line]);
		assert.equal(without.speaker(0), 'Oslo');
		assert.equal(within.speaker(0), 'Norway');
	});

	it('a body is who speaks where it stands beside what it is called', () => {
		const lines = { kind: 'organization', forms: ['Velden Lines'] } as const;
		for (const source of ['The owners, Velden Lines', 'The contractor, Velden Lines']) {
			const { speaker } = scene(
				`${source}, said the ship was sound.`,
				[lines],
				[{ source, cue: 'said', content: 'the ship was sound' }],
			);
			assert.equal(speaker(0), 'Velden Lines');
		}
	});

	it('no letter before a turn is a speaker', () => {
		const { speaker } = scene('A. The gate was open.', [], [{ source: 'A.', content: 'The gate was open.' }]);
		assert.equal(speaker(0), null);
	});

	it('what belongs to somebody described belongs to whom the text has named so', () => {
		const senator: Cast = { kind: 'person', forms: ['Ada Lindqvist'], gender: 'female', roles: ['senator'] };
		const text = "Senator Ada Lindqvist was late. The senator's office said the road was closed.";
		const { speaker } = scene(
			text,
			[senator],
			[{ source: "The senator's office", cue: 'said', content: 'the road was closed' }],
		);
		assert.equal(speaker(0), "Ada Lindqvist's office");
	});

	it('who is named in a byline alone writes, and is nobody whom the text tells of', () => {
		const text =
			'By Ada Lindqvist\nOrbit\n\nThe company said it would close. “We are done,” she said. I believe that it is sold.';
		const { speaker } = scene(
			text,
			[ADA, { kind: 'organization', forms: ['Orbit'] }],
			[
				{ source: 'The company', cue: 'said', content: 'it would close' },
				{ source: 'she', cue: 'said', content: '“We are done,”' },
				{ source: 'I', cue: 'believe', content: 'that it is sold' },
			],
		);
		assert.deepEqual([speaker(0), speaker(1), speaker(2)], ['company', null, 'Ada Lindqvist']);
	});

	it('who is named in a line of their own above the first paragraph writes, too', () => {
		const text =
			'The lock at Velden\n\nAda Lindqvist\n\nI asked an official about the lock. She told me that it was sound.\n';
		const { speaker } = scene(
			text,
			[ADA],
			[
				{ source: 'I', cue: 'asked', content: 'about the lock' },
				{ source: 'She', cue: 'told', content: 'that it was sound' },
			],
		);
		assert.deepEqual([speaker(0), speaker(1)], ['Ada Lindqvist', 'an official']);
	});

	it('a description is of whoever tells their name behind it', () => {
		const text = 'A baker, who gave her name only as Ada Lindqvist, said the mill was shut. A driver met Lindqvist.';
		const { speaker } = scene(text, [ADA], [{ source: 'A baker', cue: 'said', content: 'the mill was shut' }]);
		assert.equal(speaker(0), 'Ada Lindqvist');
	});

	it('who is one of several clauses by and is who the first is', () => {
		const text =
			'Minister Tomas Beregi left. A pilot, who took part in the search, and who asked not to be named, said it was over.';
		const { speaker } = scene(text, [TOMAS], [{ source: 'who', nth: 0, cue: 'asked', content: 'not to be named' }]);
		assert.equal(speaker(0), 'a pilot');
	});

	it('bakers are no bakers’ union', () => {
		const union: Cast = { kind: 'organization', forms: ["Velden Bakers' Union"] };
		const text = "Bakers in Velden said flour was dear. The Velden Bakers' Union called a meeting.";
		const { speaker } = scene(text, [union], [{ source: 'Bakers in Velden', cue: 'said', content: 'flour was dear' }]);
		assert.equal(speaker(0), 'bakers in Velden');
	});

	it('nobody who is named in the words of a description is who is described', () => {
		const text =
			'The captain, Ada Lindqvist, accused the referee, Tomas Beregi, of guessing. The player said Beregi had apologised to her.';
		const { speaker } = scene(
			text,
			[
				{ ...ADA, roles: ['captain'] },
				{ ...TOMAS, roles: ['referee'] },
			],
			[
				{ source: 'The captain, Ada Lindqvist', cue: 'accused', content: 'the referee, Tomas Beregi, of guessing' },
				{ source: 'The player', cue: 'said', content: 'Beregi had apologised to her' },
			],
		);
		assert.notEqual(speaker(1), 'Tomas Beregi');
	});

	it('a description goes to who was described so inside what somebody else has said', () => {
		const text =
			'Ada Lindqvist told the court that she had been asked by a doctor to look. The doctor, who left, has denied this.';
		const { speaker } = scene(
			text,
			[ADA],
			[
				{ source: 'Ada Lindqvist', cue: 'told', content: 'that she had been asked by a doctor to look' },
				{ source: 'a doctor', cue: 'asked by', content: 'to look', parent: 0 },
				{ source: 'The doctor', cue: 'has denied', content: 'this', stance: 'denies' },
			],
		);
		assert.deepEqual([speaker(0), speaker(2)], ['Ada Lindqvist', 'a doctor']);
	});

	it('whom a quotation inside theirs names may be she', () => {
		const text = 'Ada Lindqvist is 63. “My mother said, ‘Ada, you have the hands of a nun,’” she said.';
		const { speaker } = scene(
			text,
			[{ ...ADA, forms: ['Ada Lindqvist', 'Ada'] }],
			[{ source: 'she', cue: 'said', content: '“My mother said, ‘Ada, you have the hands of a nun,’”' }],
		);
		assert.equal(speaker(0), 'Ada Lindqvist');
	});

	it('nobody is called by a noun in their own words', () => {
		const { speaker } = scene(
			'“The manager told me to rest,” Tomas Beregi said.',
			[{ ...TOMAS, roles: ['manager'] }],
			[
				{ source: 'Tomas Beregi', cue: 'said', content: '“The manager told me to rest,”' },
				{ source: 'The manager', cue: 'told', content: 'to rest', parent: 0 },
			],
		);
		assert.equal(speaker(1), 'manager');
	});

	it('speech without a cue behind somebody brought in by description and name goes to the name', () => {
		const { speaker } = scene(
			'His wife, Ada Lindqvist, was blunter. “Good riddance.”',
			[ADA],
			[{ content: '“Good riddance.”' }],
		);
		assert.equal(speaker(0), 'Ada Lindqvist');
	});

	it('have the role that tells most, and not a title that another role follows', () => {
		const { spoken } = scene(
			'Cllr Ada Lindqvist, the opposition leader, said it was late.',
			[{ ...ADA, roles: ['Cllr', 'opposition leader'] }],
			[{ source: 'Cllr Ada Lindqvist, the opposition leader', cue: 'said', content: 'it was late' }],
		);
		assert.equal(spoken.speakers[0]?.role, 'opposition leader');
	});

	it('a letter is by who signs it below, and not by who signed the one before', () => {
		const text =
			'Sir,\nThe lock leaks.\nAda Lindqvist, Velden\n\nSir,\nI believe that it is sound.\nTomas Beregi, retired head of the locks, Velden';
		const { speaker } = scene(text, [ADA, TOMAS], [{ source: 'I', cue: 'believe', content: 'that it is sound' }]);
		assert.equal(speaker(0), 'Tomas Beregi');
	});

	it('nobody denies their own claim', () => {
		const { speaker } = scene(
			'The union Dockers Together claims Kelso Marine broke the law. The company rejects the claim.',
			[
				{ kind: 'organization', forms: ['Dockers Together'] },
				{ kind: 'organization', forms: ['Kelso Marine'] },
			],
			[
				{ source: 'The union Dockers Together', cue: 'claims', content: 'Kelso Marine broke the law' },
				{ source: 'The company', cue: 'rejects', content: 'the claim', stance: 'denies' },
			],
		);
		assert.equal(speaker(1), 'Kelso Marine');
	});

	it('a judge, a witness or a driver is nobody named who was not called so', () => {
		const of = (text: string, source: string, roles: readonly string[] = []): string | null =>
			scene(text, [{ ...ADA, roles }], [{ source, cue: 'said', content: 'it was late' }]).speaker(0);
		assert.equal(of('Ada Lindqvist was jailed. The judge said it was late.', 'The judge'), 'judge');
		assert.equal(of('Judge Ada Lindqvist sat. The judge said it was late.', 'The judge', ['judge']), 'Ada Lindqvist');
		assert.equal(of('Ada Lindqvist was hurt. The driver said it was late.', 'The driver'), 'driver');
	});

	it('a company is no court, ministry or authority', () => {
		const cast = ['Appeal Court', 'Ministry of Roads', 'Kelso Port Authority', 'Velden Rope Ltd'].map((name): Cast => ({
			kind: 'organization',
			forms: [name],
		}));
		const of = (text: string, source: string): string | null =>
			scene(text, cast, [{ source, cue: 'said', content: 'it was sound' }]).speaker(0);
		assert.equal(
			of('The Appeal Court fined Velden Rope Ltd. The firm said it was sound.', 'The firm'),
			'Velden Rope Ltd',
		);
		assert.equal(of('The Ministry of Roads closed a lock. The company said it was sound.', 'The company'), 'company');
		const text = 'The Kelso Port Authority sued Velden Rope Ltd. The authority said it was sound.';
		assert.equal(of(text, 'The authority'), 'Kelso Port Authority');
	});

	it('a company is no union', () => {
		const cast = ['Velden Rope Workers Union', 'Velden Rope Ltd'].map((name): Cast => ({
			kind: 'organization',
			forms: [name],
		}));
		const text = 'The Velden Rope Workers Union criticised Velden Rope Ltd. The company said it was sound.';
		const { speaker } = scene(text, cast, [{ source: 'The company', cue: 'said', content: 'it was sound' }]);
		assert.equal(speaker(0), 'Velden Rope Ltd');
	});

	it('who goes by one noun alone is not somebody of another; she may be the woman', () => {
		const of = (text: string, ...sources: readonly string[]): readonly (string | null)[] => {
			const spoken = scene(
				text,
				[],
				sources.map((source, i) => ({ source, cue: 'said', content: ['“It is late,”', '“We wait,”'][i] ?? '' })),
			);
			return sources.map((_, i) => spoken.speaker(i));
		};
		assert.deepEqual(of('“It is late,” the clerk said. “We wait,” the lawyer said.', 'the clerk', 'the lawyer'), [
			'clerk',
			'lawyer',
		]);
		for (const other of ['the woman', 'the source']) {
			const text = `“It is late,” a nurse said. “We wait,” ${other} said.`;
			assert.deepEqual(of(text, 'a nurse', other), ['a nurse', 'a nurse']);
		}
	});

	it('who has an office is called by what such people are', () => {
		const text = 'A farmer, Tomas Beregi, was late. Ada Lindqvist, an MP, came. The legislator said it was early.';
		const { speaker } = scene(
			text,
			[
				{ ...ADA, roles: ['MP'] },
				{ ...TOMAS, roles: ['farmer'] },
			],
			[{ source: 'The legislator', cue: 'said', content: 'it was early' }],
		);
		assert.equal(speaker(0), 'Ada Lindqvist');
	});

	it('the port captain’s office is not that of a captain who is not known to be the port’s', () => {
		const of = (office: string): string | null =>
			scene(
				`The captain, Ada Lindqvist, drowned. ${office} said the lock was shut.`,
				[{ ...ADA, roles: ['captain'] }],
				[{ source: office, cue: 'said', content: 'the lock was shut' }],
			).speaker(0);
		assert.equal(of("The port captain's office"), "port captain's office");
		assert.equal(of("The captain's office"), "Ada Lindqvist's office");
		assert.equal(of("The captain's lawyer"), "Ada Lindqvist's lawyer");
	});

	it('we in nobody’s mouth are not somebody told of in few words, and our reporter is not the report’s', () => {
		const short = scene(
			'Lindqvist has left us.\n\nWe rate the claim false.',
			[{ ...ADA, forms: ['Lindqvist'] }],
			[{ source: 'We', cue: 'rate', content: 'the claim false' }],
		);
		assert.equal(short.speaker(0), null);
		const own = scene(
			'Ada Lindqvist denied the report. Our reporter saw that the lock was shut.',
			[ADA],
			[{ source: 'Our reporter', cue: 'saw', content: 'that the lock was shut' }],
		);
		assert.equal(own.speaker(0), 'our reporter');
	});

	it('one of them is one of those whom the sentence before speaks of first', () => {
		const { speaker } = scene(
			'Ministers defended the levy on growers. One of them said it was fair.',
			[],
			[{ source: 'One of them', cue: 'said', content: 'it was fair' }],
		);
		assert.equal(speaker(0), 'one minister');
	});

	it('nobody whom a quotation names speaks it', () => {
		const { speaker } = scene(
			'Oskar Brandvold met Tomas Beregi. “Beregi is tired,” he said.',
			[{ kind: 'person', forms: ['Oskar Brandvold'], gender: 'male' }, TOMAS],
			[{ source: 'he', cue: 'said', content: '“Beregi is tired,”' }],
		);
		assert.equal(speaker(0), 'Oskar Brandvold');
	});

	it('an answer that stands alone is not by who asked', () => {
		const { speaker } = scene(
			'“Who gave you the money?” Tomas Beregi asked.\n\n“My uncle.”',
			[TOMAS],
			[
				{ source: 'Tomas Beregi', cue: 'asked', content: '“Who gave you the money?”', report: 'asked' },
				{ content: '“My uncle.”' },
			],
		);
		assert.notEqual(speaker(1), 'Tomas Beregi');
	});

	it('the office of one is not the office of another, nor an attorney an attorney general', () => {
		const offices = scene(
			"Tomas Beregi's office denied this. Ada Lindqvist said it was late. Lindqvist's office rejected the report.",
			[ADA, TOMAS],
			[
				{ source: "Tomas Beregi's office", cue: 'denied', content: 'this', stance: 'denies' },
				{ source: 'Ada Lindqvist', cue: 'said', content: 'it was late' },
				{ source: "Lindqvist's office", cue: 'rejected', content: 'the report', stance: 'denies' },
			],
		);
		assert.equal(offices.speaker(2), "Ada Lindqvist's office");
		const attorney = scene(
			'Tomas Beregi denied it. His attorney said he was not paid. Attorney General Oskar Brandvold left.',
			[TOMAS, { kind: 'person', forms: ['Oskar Brandvold'], gender: 'male', roles: ['Attorney General'] }],
			[
				{ source: 'Tomas Beregi', cue: 'denied', content: 'it', stance: 'denies' },
				{ source: 'His attorney', cue: 'said', content: 'he was not paid' },
			],
		);
		assert.equal(attorney.speaker(1), "Tomas Beregi's attorney");
	});

	it('no document is a person who is named', () => {
		const { speaker } = scene(
			'According to an affidavit, Tomas Beregi denied having a gun. The document says a revolver was found.',
			[TOMAS],
			[
				{ source: 'an affidavit', cue: 'According to', content: 'Tomas Beregi denied having a gun' },
				{ source: 'The document', cue: 'says', content: 'a revolver was found' },
			],
		);
		assert.notEqual(speaker(1), 'Tomas Beregi');
	});

	it('a town, whatever it was taken for, does not speak before a title and a name', () => {
		const { speaker } = scene(
			'Hartwell Mayor Tomas Beregi said it was late.',
			[{ kind: 'person', forms: ['Hartwell'] }, TOMAS],
			[{ source: 'Hartwell Mayor Tomas Beregi', cue: 'said', content: 'it was late' }],
		);
		assert.equal(speaker(0), 'Tomas Beregi');
	});

	it('a spokesman is not the one who is named of another body', () => {
		const { speaker } = scene(
			'An army spokesman said the town had fallen. Rebel spokesman Tomas Beregi denied it. The army spokesman said it was over.',
			[{ ...TOMAS, roles: ['Rebel spokesman'] }],
			[
				{ source: 'An army spokesman', cue: 'said', content: 'the town had fallen' },
				{ source: 'Rebel spokesman Tomas Beregi', cue: 'denied', content: 'it', stance: 'denies' },
				{ source: 'The army spokesman', cue: 'said', content: 'it was over' },
			],
		);
		assert.notEqual(speaker(0), 'Tomas Beregi');
		assert.notEqual(speaker(2), 'Tomas Beregi');
	});

	it('a nurse, below the first paragraph, is nobody who is brought in as one later', () => {
		const below = (named: string): string | null =>
			scene(
				`Wards are full\n\nThe ward was shut on Monday.\n\nA nurse said she was told to keep quiet. ${named} said it was late.`,
				[{ ...ADA, roles: ['night nurse'] }],
				[
					{ source: 'A nurse', cue: 'said', content: 'she was told to keep quiet' },
					{ source: named, cue: 'said', content: 'it was late' },
				],
			).speaker(0);
		assert.equal(below('Ada Lindqvist, a night nurse,'), 'a nurse');
		assert.equal(below('The night nurse, Ada Lindqvist,'), 'Ada Lindqvist');
	});

	it('who speaks in a statement speaks in it from there on', () => {
		const { speaker, spoken, places } = scene(
			'In a statement, Ada Lindqvist said the lock was shut. Orbit had opened it. The statement thanked the crews. It asked for time.',
			[ADA, { kind: 'organization', forms: ['Orbit'] }],
			[
				{ source: 'Ada Lindqvist', cue: 'said', content: 'the lock was shut' },
				{ source: 'The statement', cue: 'thanked', content: 'the crews' },
				{ source: 'It', cue: 'asked', content: 'for time' },
			],
		);
		assert.deepEqual([speaker(1), speaker(2)], ['Ada Lindqvist', 'Ada Lindqvist']);
		const steps = spoken.attributions[1]?.evidence ?? [];
		const led = steps.flatMap((step) =>
			step.step === 'coreference' ? [places.textOf(step.from), places.textOf(step.to)] : [],
		);
		assert.deepEqual(led, ['The statement', 'a statement', 'a statement', 'Ada Lindqvist']);
	});

	it('a memo goes on saying what its writer says', () => {
		const { speaker } = scene(
			'Orbit denied it. Ada Lindqvist said the lock was shut.\n\nHer memo says that the dam leaks. It asks for time.',
			[ADA, { kind: 'organization', forms: ['Orbit'] }],
			[
				{ source: 'Orbit', cue: 'denied', content: 'it', stance: 'denies' },
				{ source: 'Ada Lindqvist', cue: 'said', content: 'the lock was shut' },
				{ source: 'Her memo', cue: 'says', content: 'that the dam leaks' },
				{ source: 'It', cue: 'asks', content: 'for time' },
			],
		);
		assert.deepEqual([speaker(2), speaker(3)], ['Ada Lindqvist', 'Ada Lindqvist']);
	});

	it('who prosecutes is the prosecutor, not who defends', () => {
		const { speaker } = scene(
			'Ada Lindqvist, prosecuting, said it was late. Tomas Beregi, defending, said it was early. The prosecutor said it was over.',
			[
				{ ...ADA, roles: ['prosecuting'] },
				{ ...TOMAS, roles: ['defending'] },
			],
			[
				{ source: 'Ada Lindqvist, prosecuting', cue: 'said', content: 'it was late' },
				{ source: 'Tomas Beregi, defending', cue: 'said', content: 'it was early' },
				{ source: 'The prosecutor', cue: 'said', content: 'it was over' },
			],
		);
		assert.equal(speaker(2), 'Ada Lindqvist');
	});

	it('an official of a country may be the one who is named of a body', () => {
		const { speaker } = scene(
			'A Chinese official has denied it. Ada Lindqvist, an NCB official, said it was late.',
			[
				{ kind: 'nationality', forms: ['Chinese'] },
				{ ...ADA, roles: ['NCB official'] },
			],
			[
				{ source: 'A Chinese official', cue: 'has denied', content: 'it', stance: 'denies' },
				{ source: 'Ada Lindqvist, an NCB official', cue: 'said', content: 'it was late' },
			],
		);
		assert.equal(speaker(0), 'Ada Lindqvist');
	});

	it('a description is of who was called so last, where it is no source as well', () => {
		const { speaker } = scene(
			'Judge Ada Lindqvist heard the case for days.\n\nLawyers asked for time, but the judge went on. “It stays shut,” she said.',
			[{ ...ADA, roles: ['Judge'] }],
			[{ source: 'she', cue: 'said', content: '“It stays shut,”' }],
		);
		assert.equal(speaker(0), 'Ada Lindqvist');
	});

	it('the engineer who said so is somebody else, unless she is one', () => {
		const line = { source: 'who', cue: 'said', content: 'the dam was safe' };
		const text = 'Ada Lindqvist met the engineer who said the dam was safe.';
		assert.equal(scene(text, [ADA], [line]).speaker(0), 'engineer');
		assert.equal(scene(text, [{ ...ADA, roles: ['engineer'] }], [line]).speaker(0), 'Ada Lindqvist');
	});

	it('who is of another age is somebody else', () => {
		const { speaker } = scene(
			'Tomas Beregi was seen by Ada Lindqvist, 26, on Monday. The 29-year-old said it was late.',
			[
				{ ...ADA, forms: ['Ada Lindqvist'] },
				{ ...TOMAS, forms: ['Tomas Beregi'] },
			],
			[{ source: 'The 29-year-old', cue: 'said', content: 'it was late' }],
		);
		assert.equal(speaker(0), 'Tomas Beregi');
	});

	it('who is of the age that a text gives is the one it gives it of', () => {
		const { speaker } = scene(
			'Tomas Beregi, 29, was seen by Ada Lindqvist on Monday. She waved. “Go,” said Lindqvist. The 29-year-old said it was late.',
			[ADA, { ...TOMAS, forms: ['Tomas Beregi'] }],
			[
				{ source: 'Lindqvist', cue: 'said', content: '“Go,”' },
				{ source: 'The 29-year-old', cue: 'said', content: 'it was late' },
			],
		);
		assert.equal(speaker(1), 'Tomas Beregi');
	});

	it('somebody without a name who was she is not he', () => {
		const { speaker } = scene(
			'A neighbour saw Tomas Beregi. A neighbour said it was late. She said it was dark. He said it was not.',
			[{ ...TOMAS, forms: ['Tomas Beregi'] }],
			[
				{ source: 'A neighbour', cue: 'said', content: 'it was late' },
				{ source: 'She', cue: 'said', content: 'it was dark' },
				{ source: 'He', cue: 'said', content: 'it was not' },
			],
		);
		assert.equal(speaker(1), 'a neighbour');
		assert.equal(speaker(2), 'Tomas Beregi');
	});

	it('whom is one of those who were told of', () => {
		const { speaker } = scene(
			'Parents spoke for three hours, several of whom said they had written to the school.',
			[],
			[
				{ source: 'Parents', cue: 'spoke', content: 'for three hours' },
				{ source: 'whom', cue: 'said', content: 'they had written to the school' },
			],
		);
		assert.equal(speaker(1), 'parents');
		const one = { source: 'whom', cue: 'told', content: 'to wait' };
		const told = scene('Ada Lindqvist wrote to nine editors, one of whom told her to wait.', [ADA], [one]);
		assert.equal(told.speaker(0), 'nine editors');
	});

	it('the police are no committee on the police', () => {
		const { speaker } = scene(
			'The Committee on Police Affairs met in May. The police said two men had died.',
			[{ kind: 'organization', forms: ['Committee on Police Affairs'] }],
			[{ source: 'The police', cue: 'said', content: 'two men had died' }],
		);
		assert.equal(speaker(0), 'police');
	});

	it('an office is not held by whom the text brings in with another body', () => {
		const { speaker } = scene(
			'The president said it was war.\n\nThe Canal Board met. Its acting president, Ada Lindqvist, said it was late.',
			[
				{ ...ADA, roles: ['acting president'] },
				{ kind: 'organization', forms: ['Canal Board'] },
			],
			[
				{ source: 'The president', cue: 'said', content: 'it was war' },
				{ source: 'Its acting president, Ada Lindqvist', cue: 'said', content: 'it was late' },
			],
		);
		assert.equal(speaker(0), 'president');
		assert.equal(speaker(1), 'Ada Lindqvist');
	});

	it('a body is meant by what it is called beside its name, and by nobody’s office', () => {
		const { speaker } = scene(
			'Orbit, a hedge fund, sold its boats. Ada Lindqvist left, her office said. The fund said it was late.',
			[ADA, { kind: 'organization', forms: ['Orbit'] }, { kind: 'organization', forms: ['Met Office'] }],
			[
				{ source: 'her office', cue: 'said', content: 'Ada Lindqvist left' },
				{ source: 'The fund', cue: 'said', content: 'it was late' },
			],
		);
		assert.equal(speaker(0), "Ada Lindqvist's office");
		assert.equal(speaker(1), 'Orbit');
		const told = scene(
			'Ada Lindqvist told the court Orbit had lied. The court said it was late.',
			[ADA, { kind: 'organization', forms: ['Orbit'] }],
			[
				{ source: 'Ada Lindqvist', cue: 'told', content: 'Orbit had lied' },
				{ source: 'The court', cue: 'said', content: 'it was late' },
			],
		);
		assert.equal(told.speaker(1), 'court');
	});

	it('I in what somebody quotes of others is who quotes it', () => {
		const text = '“Tomas Beregi says I lied to the board,” Ada Lindqvist said.';
		const { speaker } = scene(
			text,
			[ADA, TOMAS],
			[
				{ source: 'Ada Lindqvist', cue: 'said', content: '“Tomas Beregi says I lied to the board,”' },
				{ source: 'Tomas Beregi', cue: 'says', content: 'I lied to the board', parent: 0 },
				{ source: 'I', cue: 'lied', content: 'to the board', parent: 1 },
			],
		);
		assert.equal(speaker(2), 'Ada Lindqvist');
	});

	it('whoever says so is nobody', () => {
		const text = 'Ada Lindqvist left. “Anyone who says so is wrong,” she said.';
		const { speaker } = scene(
			text,
			[ADA],
			[
				{ source: 'she', cue: 'said', content: '“Anyone who says so is wrong,”' },
				{ source: 'who', cue: 'says', content: 'so', parent: 0 },
			],
		);
		assert.equal(speaker(1), null);
	});

	it('have an office they hold for a role before one they held', () => {
		const { spoken } = scene(
			'President Ada Lindqvist, a former nurse, said it was late.',
			[{ ...ADA, roles: ['President', 'former nurse'] }],
			[{ source: 'President Ada Lindqvist, a former nurse', cue: 'said', content: 'it was late' }],
		);
		assert.equal(spoken.speakers[0]?.role, 'President');
	});
});
