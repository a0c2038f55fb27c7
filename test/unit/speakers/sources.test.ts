import assert from 'node:assert/strict';

import { scene, type Cast } from './scene';

const ADA: Cast = { kind: 'person', forms: ['Ada Lindqvist', 'Lindqvist'], gender: 'female' };
const TOMAS: Cast = { kind: 'person', forms: ['Tomas Beregi', 'Beregi'], gender: 'male' };
const ORBIT: Cast = { kind: 'organization', forms: ['Orbit'] };
const BOARD: Cast = { kind: 'organization', forms: ['Canal Board'] };
const HALLAM: Cast = { kind: 'location', forms: ['Hallam'] };
const DEMOCRATS: Cast = { kind: 'nationality', forms: ['Agrarians'] };
const CAST = [ADA, TOMAS, ORBIT, BOARD, HALLAM, DEMOCRATS];

/** Who speaks, in a sentence with this source. */
function speaker(source: string, rest = 'said the lock was shut'): string | null {
	const [cue = '', ...content] = rest.split(' ');
	const made = scene(`${source} ${rest}.`, CAST, [{ source, cue, content: content.join(' ') }]);
	return made.speaker(0);
}

describe('Sources', () => {
	it('several who speak together are joined, however the words join them', () => {
		const both = 'Ada Lindqvist and Tomas Beregi';
		assert.equal(speaker('Both Lindqvist and Beregi'), both);
		assert.equal(speaker('Neither Lindqvist nor Beregi'), both);
		assert.equal(speaker('Lindqvist, along with Tomas Beregi,'), both);
		assert.equal(speaker('Lindqvist as well as Beregi'), both);
		assert.equal(speaker('Lindqvist and others in the port'), 'Ada Lindqvist and others in the port');
	});

	it('are all that counts them, not how much more', () => {
		assert.equal(speaker('Just over a quarter of voters'), 'just over a quarter of voters');
		assert.equal(speaker('More than half of voters'), 'more than half of voters');
	});

	it('a report by people of a body is theirs, and one called beside somebody is who the sentence begins with', () => {
		assert.equal(speaker('A report by Orbit researchers'), 'Orbit researchers');
		assert.equal(speaker('Orbit, the maker of the boat Tomas Beregi,'), 'Orbit');
	});

	it('a pronoun, or one told of beside several, can be one of them; what stands between may be a stroke', () => {
		const pair = scene(
			'Ada Lindqvist shut the lock. She and Tomas Beregi said the gate was old. He and his sister said it was shut.',
			CAST,
			[
				{ source: 'She and Tomas Beregi', cue: 'said', content: 'the gate was old' },
				{ source: 'He and his sister', cue: 'said', content: 'it was shut' },
			],
		);
		assert.equal(pair.speaker(0), 'Ada Lindqvist and Tomas Beregi');
		assert.equal(pair.speaker(1), 'Tomas Beregi and his sister');
		assert.equal(speaker('Orbit/Canal Board'), 'Orbit and Canal Board');
		assert.equal(speaker('Residents and a local official'), 'residents and a local official');
		assert.equal(speaker('Ada Lindqvist, a baker and a neighbour,'), 'Ada Lindqvist');
	});

	it('what two have made is of both', () => {
		assert.equal(speaker('A report by Ada Lindqvist and Tomas Beregi'), 'Ada Lindqvist and Tomas Beregi');
		assert.equal(speaker('A report by the Canal Board, Hallam,'), 'Canal Board');
		assert.equal(speaker('A letter from Ada Lindqvist'), 'Ada Lindqvist');
	});

	it('a body and people speak together; a body of people and others is one', () => {
		assert.equal(speaker('A sailing club and boat owners from Hallam'), 'a sailing club and boat owners from Hallam');
		assert.equal(speaker('A coalition of nurses and bakers'), 'a coalition of nurses and bakers');
	});

	it('numbers before a noun are no speakers, nor is what a hyphen follows', () => {
		assert.equal(speaker('Eight rescued sailors'), 'eight rescued sailors');
		assert.equal(speaker('More than 6,000 teachers in Hallam'), 'more than 6,000 teachers in Hallam');
		assert.equal(speaker('The e-mail'), 'e-mail');
	});

	it('somebody of whom more is told is somebody; without that, nobody', () => {
		const made = scene('Someone at the back of the hall said the lock was shut.', CAST, [
			{ source: 'Someone at the back of the hall', cue: 'said', content: 'the lock was shut' },
		]);
		assert.equal(made.speaker(0), 'someone at the back of the hall');
		assert.equal(made.spoken.speakers[0]?.kind, 'anonymous');
		assert.equal(speaker('Someone who can count'), 'someone who can count');
		assert.equal(speaker('Somebody'), null);
		assert.equal(speaker('Nobody in the hall'), null);
	});

	it('of two who were named last, the former is the first, the latter the second, each and both are the two', () => {
		const told = (source: string): string | null =>
			scene(`Ada Lindqvist shut the lock. Tomas Beregi met her at Hallam. ${source} said the gate was old.`, CAST, [
				{ source, cue: 'said', content: 'the gate was old' },
			]).speaker(0);
		assert.equal(told('The former'), 'Ada Lindqvist');
		assert.equal(told('The latter'), 'Tomas Beregi');
		for (const both of ['Each', 'Both of them', 'The two', 'The couple', 'Neither']) {
			assert.equal(told(both), 'Ada Lindqvist and Tomas Beregi', both);
		}
		assert.equal(speaker('The former'), null);
		assert.equal(speaker('The former mayor'), 'former mayor');
	});

	it('those whom nothing but a clause tells are told by the clause', () => {
		assert.equal(speaker('Those who have seen the lock'), 'those who have seen the lock');
		assert.equal(speaker('The bakers who have seen the lock'), 'bakers');
	});

	it('one of a people, or of an age, is somebody who is told of already; a people is itself', () => {
		const cast: Cast[] = [ADA, { kind: 'nationality', forms: ['Swede', 'Dutch'] }];
		const told = scene(
			'Ada Lindqvist shut the lock. The Swede said the gate was old. The 27-year-old added that it was shut.',
			cast,
			[
				{ source: 'The Swede', cue: 'said', content: 'the gate was old' },
				{ source: 'The 27-year-old', cue: 'added', content: 'that it was shut' },
			],
		);
		assert.equal(told.speaker(0), 'Ada Lindqvist');
		assert.equal(told.speaker(1), 'Ada Lindqvist');
		const people = scene('The Dutch said the gate was old.', cast, [
			{ source: 'The Dutch', cue: 'said', content: 'the gate was old' },
		]);
		assert.equal(people.spoken.speakers[0]?.kind, 'named');
	});

	it('a body is not called by the noun for another one', () => {
		const bank = scene(
			'Tomas Beregi spoke at Hallam Court. He said the bank had given him until May.',
			[TOMAS, { kind: 'organization', forms: ['Hallam Court'] }],
			[
				{ source: 'He', cue: 'said', content: 'the bank had given him until May' },
				{ source: 'the bank', cue: 'given', content: 'until May', parent: 0 },
			],
		);
		assert.equal(bank.speaker(1), 'bank');
	});

	it('a quotation behind a sentence on somebody else is theirs, and else goes on with what was said last', () => {
		const speakerBehind = (between: string): string | null => {
			const lines = [
				{ source: 'Tomas Beregi', cue: 'said', content: 'the lock was shut' },
				{ content: '“It leaks.”', inherits: 0 },
			];
			return scene(`Tomas Beregi said the lock was shut. ${between} “It leaks.”`, CAST, lines).speaker(1);
		};
		assert.equal(speakerBehind('Ada Lindqvist has bought a boat.'), 'Ada Lindqvist');
		assert.equal(speakerBehind('It rained on Ada Lindqvist.'), 'Tomas Beregi');
		assert.equal(speakerBehind('It rained.'), 'Tomas Beregi');
	});

	it('a quotation without a cue is of whom the sentence before it tells, where nobody spoke before', () => {
		const behind = (text: string): string | null => scene(text, CAST, [{ content: '“It leaks.”' }]).speaker(0);
		assert.equal(behind('Ada Lindqvist folded her arms. “It leaks.”'), 'Ada Lindqvist');
		assert.equal(behind('It rained. “It leaks.”'), null);
	});

	it('one who is one of several is one', () => {
		assert.equal(speaker('Ada Lindqvist, the mayor of Hallam and one of the bakers of the town,'), 'Ada Lindqvist');
	});

	it('a pronoun behind somebody’s lawyer is the lawyer, and not who has one', () => {
		const made = scene(
			'Tomas Beregi was jailed. Beregi’s lawyer, Orlo Quill, left in silence. “We will appeal,” he said.',
			[TOMAS, { kind: 'person', forms: ['Orlo Quill'], gender: 'male' }],
			[{ source: 'he', cue: 'said', content: '“We will appeal,”' }],
		);
		assert.equal(made.speaker(0), 'Orlo Quill');
	});

	it('two offices with words of their own are two', () => {
		const made = scene('Beregi’s office shut the lock. The city budget office said it leaked.', CAST, [
			{ source: 'Beregi’s office', cue: 'shut', content: 'the lock' },
			{ source: 'The city budget office', cue: 'said', content: 'it leaked' },
		]);
		assert.equal(made.speaker(1), 'city budget office');
	});

	it('who speaks for somebody’s relative is not that relative', () => {
		assert.equal(speaker('A lawyer for Beregi’s sister Ada Lindqvist'), 'a lawyer for Beregi’s sister Ada Lindqvist');
		assert.equal(speaker('Beregi’s sister Ada Lindqvist'), 'Ada Lindqvist');
	});

	it('a title with a place and a courtesy belongs to the name behind it', () => {
		assert.equal(speaker('MP for Hallam Dame Ada Lindqvist'), 'Ada Lindqvist');
	});

	it('who was, or is under, is not who is', () => {
		const who = (role: string, source: string): string | null =>
			scene(
				`${role} Ada Lindqvist shut the lock. ${source} said it leaked.`,
				[{ ...ADA, roles: [role] }],
				[{ source, cue: 'said', content: 'it leaked' }],
			).speaker(0);
		assert.equal(who('Mayor', 'The mayor'), 'Ada Lindqvist');
		assert.equal(who('Former mayor', 'The former mayor'), 'Ada Lindqvist');
		assert.equal(who('Deputy Mayor', 'The deputy mayor'), 'Ada Lindqvist');
		assert.equal(who('Former mayor', 'The mayor'), 'mayor');
		assert.equal(who('Deputy Mayor', 'The mayor'), 'mayor');
		assert.equal(who('Mayor', 'The deputy mayor'), 'deputy mayor');
	});

	it('who is told of by one pronoun is told of by it in what he says', () => {
		const made = scene(
			'Tomas Beregi left. “I met Orlo Quill and he said he wants to stay,” Tomas Beregi said.',
			[...CAST, { kind: 'person', forms: ['Orlo Quill'], gender: 'male' }],
			[
				{ source: 'Tomas Beregi', cue: 'said', content: '“I met Orlo Quill and he said he wants to stay,”' },
				{ source: 'he', cue: 'said', content: 'he wants to stay', parent: 0 },
				{ source: 'he', cue: 'wants', content: 'to stay', parent: 1 },
			],
		);
		assert.equal(made.speaker(2), made.speaker(1));
		const two = scene(
			'Ada Lindqvist met Ilse Quill. She said: “She is ill.”',
			[...CAST, { kind: 'person', forms: ['Ilse Quill'] }],
			[
				{ source: 'She', cue: 'said', content: '“She is ill.”' },
				{ source: 'She', cue: 'is', content: 'ill', parent: 0 },
			],
		);
		assert.notEqual(two.speaker(1), two.speaker(0));
	});

	it('one person with two callings is one', () => {
		assert.equal(speaker('The minister of roads and ports, Ada Lindqvist,'), 'Ada Lindqvist');
		assert.equal(speaker('Her rival and neighbour, the geologist Ada Lindqvist,'), 'Ada Lindqvist');
		assert.equal(speaker('The mayor and his deputy, Ada Lindqvist,'), 'mayor and Ada Lindqvist');
		assert.equal(speaker('Ada Lindqvist, a baker and the head of the guild,'), 'Ada Lindqvist');
		assert.equal(speaker('Ada Lindqvist, a baker, and Tomas Beregi'), 'Ada Lindqvist and Tomas Beregi');
	});

	it('whoever is told by a name goes by it', () => {
		assert.equal(speaker('A vendor known as Ada Lindqvist'), 'Ada Lindqvist');
		assert.equal(speaker('A vendor who gave her name only as Mrs Lindqvist'), 'Ada Lindqvist');
		assert.equal(speaker('A group calling itself the Canal Board'), 'Canal Board');
		assert.equal(speaker('A group called the Canal Board'), 'Canal Board');
		assert.equal(speaker('Owners, who call themselves the Canal Board'), 'Canal Board');
		assert.equal(speaker('A rival, the shipping group Orbit,'), 'Orbit');
		assert.equal(speaker('The vendor, Orbit of Hallam,'), 'Orbit');
	});

	it('who is only told of in a source does not speak', () => {
		assert.equal(speaker('A woman who met Tomas Beregi in March'), 'a woman');
		assert.equal(speaker('The man who shot Beregi'), 'man');
		assert.equal(speaker('The woman Tomas Beregi met in March'), 'woman');
		assert.equal(speaker('The doctor treating Ada Lindqvist'), 'doctor');
		assert.equal(speaker('Commentators such as Tomas Beregi and Ada Lindqvist'), 'commentators');
		assert.equal(speaker('Port firms including Orbit, the Canal Board and others'), 'port firms');
		assert.equal(
			speaker("Two members from the minister's own party, Orbit,"),
			"two members from the minister's own party, Orbit",
		);
		assert.equal(speaker('Videos shared on Monday and checked by Orbit'), 'videos');
		assert.equal(speaker('Writer and former Tomas Beregi Canal Board secretary Ada Lindqvist'), 'Ada Lindqvist');
		assert.equal(speaker('The indictment of Tomas Beregi'), 'indictment of Tomas Beregi');
		assert.equal(speaker('Posters of Tomas Beregi'), 'posters of Tomas Beregi');
		assert.equal(speaker('A friend of Ada Lindqvist and Tomas Beregi'), 'a friend of Ada Lindqvist and Tomas Beregi');
		assert.equal(
			speaker('The mother of twins Ada Lindqvist and Tomas Beregi'),
			'mother of twins Ada Lindqvist and Tomas Beregi',
		);
		assert.equal(
			speaker('Police, along with engineers Ada Lindqvist and Tomas Beregi'),
			'police, Ada Lindqvist and Tomas Beregi',
		);
		assert.equal(speaker('A vendor named Ada Lindqvist'), 'Ada Lindqvist');
		assert.equal(speaker('The vendor who treated him, Ada Lindqvist,'), 'Ada Lindqvist');
	});

	it('a town before a noun is where somebody is, and does not speak', () => {
		assert.equal(speaker('The Hallam, Ill., maker of ropes'), 'maker of ropes');
		assert.equal(speaker('The Hallam, Velden-based company'), 'company');
		const text = 'Orbit paid the toll. The Hallam, Ill., company said the lock was shut.';
		const made = scene(text, CAST, [
			{ source: 'The Hallam, Ill., company', cue: 'said', content: 'the lock was shut' },
		]);
		assert.equal(made.speaker(0), 'Orbit');
	});

	it('whose view it is says who speaks', () => {
		const text = 'Ada Lindqvist met the Canal Board on Monday. In her view, the lock was shut.';
		const made = scene(text, CAST, [{ cue: 'In her view', content: 'the lock was shut' }]);
		assert.equal(made.speaker(0), 'Ada Lindqvist');
	});

	it('a maker is named by what is around them', () => {
		assert.equal(speaker('An Orbit press release'), 'Orbit');
		assert.equal(speaker("The Canal Board's website"), 'Canal Board');
		assert.equal(speaker('A survey by the watchdog Orbit'), 'Orbit');
		assert.equal(speaker('The press office of the Canal Board'), 'Canal Board');
	});

	it('some of a group are not the group', () => {
		assert.equal(speaker('231 Agrarians'), '231 Agrarians');
		assert.equal(speaker('Other Agrarians'), 'other Agrarians');
		assert.equal(speaker('Agrarians on the Canal Board'), 'Agrarians on the Canal Board');
	});

	it('a description keeps what identifies it', () => {
		assert.equal(speaker('Sources close to the inquiry'), 'sources close to the inquiry');
		assert.equal(speaker('Legal and religious groups'), 'legal and religious groups');
		assert.equal(speaker('The fans in the hall'), 'fans in the hall');
		assert.equal(speaker('Radio logs'), 'radio logs');
		assert.equal(speaker('58 per cent of respondents'), '58 per cent of respondents');
	});

	it('apostrophes of both forms are one: one speaker, with no second name', () => {
		const text =
			"The mayor's aide said it was late. The mayor’s aide said it was early. Officers were tired. The officers’ lawyer said it was weak. Their lawyer said it was over.";
		const made = scene(text, CAST, [
			{ source: "The mayor's aide", cue: 'said', content: 'it was late' },
			{ source: 'The mayor’s aide', cue: 'said', content: 'it was early' },
			{ source: 'The officers’ lawyer', cue: 'said', content: 'it was weak' },
			{ source: 'Their lawyer', cue: 'said', content: 'it was over' },
		]);
		assert.equal(made.speaker(1), made.speaker(0));
		assert.deepEqual(made.spoken.speakers.find(({ name }) => name === made.speaker(0))?.aliases, []);
		assert.equal(made.speaker(3)?.replace('’', "'"), made.speaker(2)?.replace('’', "'"));
	});

	it('a title with a complement belongs to the name behind it', () => {
		assert.equal(speaker('Secretary of Fisheries Ada Lindqvist'), 'Ada Lindqvist');
		assert.equal(speaker('Undersecretary for Roads Mr. Beregi'), 'Tomas Beregi');
		assert.equal(speaker('A spokesman for Mayor Ada Lindqvist'), 'a spokesman for Mayor Ada Lindqvist');
	});

	it('who made something comes before the medium it appeared in', () => {
		assert.equal(speaker('An Orbit post by Ada Lindqvist'), 'Ada Lindqvist');
		assert.equal(speaker('Data published by the Canal Board'), 'Canal Board');
		assert.equal(speaker("A letter from Ada Lindqvist's teacher"), "a letter from Ada Lindqvist's teacher");
	});

	it('a name in capitals is no pronoun', () => {
		const who: Cast = { kind: 'organization', forms: ['WHO'] };
		const made = scene(
			'WHO said the lock was shut.',
			[who],
			[{ source: 'WHO', cue: 'said', content: 'the lock was shut' }],
		);
		assert.equal(made.speaker(0), 'WHO');
	});

	it('two names behind one noun are one speaker, and brackets tell nothing more', () => {
		const college: Cast = { kind: 'organization', forms: ['Hallam College', 'HC', 'Orbit'] };
		const made = scene(
			'Researchers from Hallam College (HC) and Orbit said the lock was shut.',
			[college],
			[{ source: 'Researchers from Hallam College (HC) and Orbit', cue: 'said', content: 'the lock was shut' }],
		);
		assert.equal(made.speaker(0), 'researchers from Hallam College and Orbit');
		assert.equal(speaker('Reporters in Hallam'), 'reporters in Hallam');
		assert.equal(speaker('An Orbit reporter in Hallam'), 'an Orbit reporter');
	});
});
