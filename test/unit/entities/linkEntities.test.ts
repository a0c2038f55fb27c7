import { strict as assert } from 'node:assert';

import { entityNamed, linkText } from './nameSample';

describe('linkEntities', () => {
	it('joins full name, surname and titled forms of one person', () => {
		const linked = linkText(
			'President Daniel Okafor met farmers in Kano. Mr. Okafor said prices would fall. Okafor left after the meeting.',
		);
		const person = entityNamed(linked, 'Daniel Okafor');
		assert.equal(person.mentions.length, 3);
		assert.ok(person.aliases.includes('Mr. Okafor'), person.aliases.join('; '));
		assert.ok(person.aliases.includes('President Daniel Okafor'), person.aliases.join('; '));
		assert.equal(person.gender, 'male');
	});

	it('tells the gender by the title, else by the forename, else by the pronoun that follows', () => {
		const linked = linkText(
			'Mr. Wanda Stone met Wanda Holt, and his wish was plain. Chidi Okafor came later, and he listened. He met Ilse Vanterpool.',
		);
		const genders = ['Wanda Stone', 'Wanda Holt', 'Chidi Okafor'].map((name) => entityNamed(linked, name).gender);
		assert.deepEqual(genders, ['male', 'female', 'male']);
	});

	it('tells of what kind somebody’s office is', () => {
		const linked = linkText('Acting manager Daniel Okafor met the newly elected mayor Anna Lindgren in Kano.');
		assert.deepEqual(
			entityNamed(linked, 'Daniel Okafor').roles.map(({ text }) => text),
			['Acting manager'],
		);
		assert.match(entityNamed(linked, 'Anna Lindgren').roles[0]?.text ?? '', /elected mayor$/);
		const accused = linkText('She left, accusing the mayor Anna Lindgren of lying.');
		assert.deepEqual(
			entityNamed(accused, 'Anna Lindgren').roles.map(({ text }) => text),
			['mayor'],
		);
	});

	it('is not called the House where it is the White House', () => {
		const linked = linkText(
			'The White House would not comment. The House of Representatives met. The House voted on Friday.',
		);
		assert.deepEqual(entityNamed(linked, 'White House').aliases, []);
		assert.deepEqual(entityNamed(linked, 'House of Representatives').aliases, ['House']);
	});

	it('tells no gender by whom somebody speaks of in quotation marks', () => {
		const linked = linkText(
			'Chidi Okafor said: “My sister has lost her job.” He left. Osric Vanterpool said: “She wept.”',
		);
		const genders = ['Chidi Okafor', 'Osric Vanterpool'].map((name) => entityNamed(linked, name).gender);
		assert.deepEqual(genders, ['male', undefined]);
	});

	it('keeps two people of one surname apart', () => {
		const linked = linkText(
			'Peter Lindgren chairs the board. His sister, Anna Lindgren, runs the plant.\n\nMs. Lindgren said the plant was safe. Mr. Lindgren agreed.',
		);
		const peter = entityNamed(linked, 'Peter Lindgren');
		const anna = entityNamed(linked, 'Anna Lindgren');
		assert.notEqual(peter.id, anna.id);
		assert.ok(anna.aliases.includes('Ms. Lindgren'), anna.aliases.join('; '));
		assert.ok(peter.aliases.includes('Mr. Lindgren'), peter.aliases.join('; '));
	});

	it('whoever was called by a title once is nobody of the other gender', () => {
		const linked = linkText(
			'Oyelu Rowntree died in May. Mrs Rowntree left a letter. A sum had gone, said Mr Rowntree, a grocer.',
		);
		const dead = entityNamed(linked, 'Oyelu Rowntree');
		assert.ok(dead.aliases.includes('Mrs Rowntree'), dead.aliases.join('; '));
		assert.ok(!dead.aliases.includes('Mr Rowntree'), dead.aliases.join('; '));
	});

	it('a title does not call somebody of the other gender, who was named last', () => {
		const linked = linkText(
			'Anna Lindgren, the founder, died on Sunday. Her son, Peter Lindgren, was told first.\n\nMrs Lindgren liked to paint.',
		);
		assert.ok(entityNamed(linked, 'Anna Lindgren').aliases.includes('Mrs Lindgren'));
		const both = linkText('Anna Lindgren died on Sunday. Her son, Peter Lindgren, came. Mr Lindgren paints.');
		assert.ok(entityNamed(both, 'Peter Lindgren').aliases.includes('Mr Lindgren'));
		const husband = linkText('Sandra Holt keeps the lock. Mr Holt said it leaked.');
		assert.equal(husband.entities.length, 2);
		// A forename of both genders refuses nobody.
		const alone = linkText('Tracy Holt keeps the lock. Mr Holt said it leaked.');
		assert.equal(alone.entities.length, 1);
	});

	it('joins half of a surname, and what else somebody is called', () => {
		for (const [text, name, alias] of [
			['Ilse Bautista-Cruz led the search. Cruz said she was afraid.', 'Ilse Bautista-Cruz', 'Cruz'],
			['Daniel Okafor alias Danjuma was held on Monday. Danjuma said he was at home.', 'Daniel Okafor', 'Danjuma'],
			['Daniel Okafor, also known as Danjuma, was held on Monday.', 'Daniel Okafor', 'Danjuma'],
		] as const) {
			assert.ok(entityNamed(linkText(text), name).aliases.includes(alias), text);
		}
		const two = linkText('Ilse Bautista-Cruz led the search. Ben Cruz paid for it. Cruz said he was glad.');
		assert.ok(entityNamed(two, 'Ben Cruz').aliases.includes('Cruz'));
	});

	it('keeps father and son of one name apart', () => {
		const linked = linkText('Daniel Okafor was tired. His son, Daniel Okafor Jr., took over.');
		assert.notEqual(entityNamed(linked, 'Daniel Okafor').id, entityNamed(linked, 'Daniel Okafor Jr.').id);
	});

	it('gives a title whole, and none that is no longer held', () => {
		const linked = linkText(
			'Secretary-General Daniel Okafor met Vice President Ilse Brandt and Former Mayor Hana Petrov.',
		);
		const aliases = ['Daniel Okafor', 'Ilse Brandt', 'Hana Petrov'].map((name) => entityNamed(linked, name).aliases);
		assert.deepEqual(aliases, [
			['Secretary-General Daniel Okafor'],
			['Vice President Ilse Brandt'],
			['Mayor Hana Petrov'],
		]);
	});

	it('reads a role before a rank, and behind an age', () => {
		const linked = linkText('The police spokesman, Col Daniel Okafor, met Hana Petrov, 51, a teacher.');
		const roles = ['Daniel Okafor', 'Hana Petrov'].map((name) =>
			entityNamed(linked, name).roles.map(({ text }) => text),
		);
		assert.deepEqual(roles, [['Col', 'police spokesman'], ['teacher']]);
	});

	it('keeps a couple apart of whom only one is named in full', () => {
		const linked = linkText(
			'Wanda Stone lost her husband in March. Mr. Stone died at home. Ms. Stone said nobody had called. Mr. Stone was 80.',
		);
		const stones = linked.entities.filter(({ kind }) => kind === 'person');
		assert.deepEqual(
			stones.map(({ name, gender, mentions }) => [name, gender, mentions.length]),
			[
				['Wanda Stone', 'female', 2],
				['Stone', 'male', 2],
			],
		);
		const long = linkText(
			'Wanda van der Berg lost her husband in March. Mr. van der Berg died at home. Ms. van der Berg said nobody had called.',
		);
		assert.ok(entityNamed(long, 'Wanda van der Berg').aliases.includes('Ms. van der Berg'));
	});

	it('takes a slip of the pen for the one surname it is a slip of', () => {
		const linked = linkText('Peter Lindgren chairs the board. The plant is safe, Lindgern said.');
		const peter = entityNamed(linked, 'Peter Lindgren');
		assert.deepEqual(peter.aliases, ['Lindgern']);
		const two = linkText('Peter Lindgren and Anna Lindgrin met. The plant is safe, Lindgran said.');
		assert.equal(two.entities.length, 3);
	});

	it('a particle and one name more are a surname', () => {
		const linked = linkText('Pieter de Groot chairs the board. Mayor de Groot said the plant was safe.');
		assert.equal(entityNamed(linked, 'Pieter de Groot').mentions.length, 2);
	});

	it('whoever was named often keeps the surname beside a relative named once', () => {
		const linked = linkText(
			'Peter Lindgren died. Lindgren was 80. Lindgren was born in Kano. Lindgren built ships.\n\n' +
				'His mother, Anna Lindgren, built boats. At school, Lindgren rowed.',
		);
		assert.equal(entityNamed(linked, 'Peter Lindgren').mentions.length, 5);
		assert.equal(entityNamed(linked, 'Anna Lindgren').mentions.length, 1);
	});

	it('a relative named once beside them does not take it', () => {
		const linked = linkText(
			'Peter Lindgren died in May. Lindgren was 80. His son, Karl Lindgren, was there. Lindgren had built ships.',
		);
		assert.equal(entityNamed(linked, 'Peter Lindgren').mentions.length, 3);
		assert.equal(entityNamed(linked, 'Karl Lindgren').mentions.length, 1);
	});

	it('of two named once the surname is of the first, and who is called by it keeps it beside a Mr', () => {
		const counts = (text: string): readonly number[] => {
			const linked = linkText(text);
			return ['Ada Lindgren', 'Tomas Lindgren'].map((name) => entityNamed(linked, name).mentions.length);
		};
		assert.deepEqual(
			counts('Ada Lindgren has died. She married Tomas Lindgren in 1955. Lindgren wrote novels.'),
			[2, 1],
		);
		const parted =
			'Ada Lindgren opened the lock. Lindgren left. Her brother, Tomas Lindgren, built it. Mr Lindgren paid. Lindgren thanked them.';
		assert.deepEqual(counts(parted), [3, 2]);
	});

	it('who goes by the forename, or is a child, does not go by the surname beside a parent', () => {
		const known = linkText(
			'Imogen Holt, 19, died in May. Her mother, Rachel Holt, said Imogen was tired. Mrs Holt was not.',
		);
		assert.equal(entityNamed(known, 'Rachel Holt').mentions.length, 2);
		const child = linkText('Sergio Holt, 12, died in May. His father, Luis Holt, was there. Mr Holt was tired.');
		assert.equal(entityNamed(child, 'Luis Holt').mentions.length, 2);
	});

	it('a pronoun behind two tells of the first alone', () => {
		const linked = linkText('Dorvan Feeney met Nolvia Brennock. He said it was late.');
		assert.equal(entityNamed(linked, 'Dorvan Feeney').gender, 'male');
		assert.equal(entityNamed(linked, 'Nolvia Brennock').gender, undefined);
	});

	it('a surname under a title is whose title that is, and no relative’s who came in beside them', () => {
		const offices = linkText(
			'Governor Musa Bello denied it. Senator Aisha Bello said it was true. Governor Bello said he would sue.',
		);
		assert.equal(entityNamed(offices, 'Musa Bello').mentions.length, 2);
		const couple = linkText('Mr Walter Boyd was told. His wife, Jean Boyd, was tired. Mr Boyd was not.');
		assert.equal(entityNamed(couple, 'Walter Boyd').mentions.length, 2);
		const mother = linkText(
			'Hilda Crane died on Monday. Her daughter, the poet Susan Crane, was there. Dr. Crane was 90.',
		);
		assert.equal(entityNamed(mother, 'Hilda Crane').mentions.length, 2);
	});

	it('the telling noun of one body’s name is that body', () => {
		const linked = linkText(
			'The California Department of Corrections closed a wing. The Department said that the wing was old.',
		);
		assert.equal(entityNamed(linked, 'California Department of Corrections').mentions.length, 2);
	});

	it('binds an acronym to the long name before its bracket, and says so', () => {
		const text =
			'The Coastal Fisheries Agency (CFA) closed the bay on Tuesday. The CFA said that the water was unsafe.';
		const linked = linkText(text);
		const agency = entityNamed(linked, 'Coastal Fisheries Agency');
		assert.ok(agency.aliases.includes('CFA'));
		assert.equal(agency.mentions.length, 3);
		const last = agency.mentions.at(-1) ?? -1;
		const link = linked.links.get(last);
		assert.equal(link?.by, 'acronym');
		assert.equal(text.slice(link?.to.start, link?.to.end), 'Coastal Fisheries Agency');
	});

	it('binds an acronym that is set in between commas', () => {
		const linked = linkText('The National Union of Porters, known as NUP, called a strike. NUP said 9,000 would join.');
		assert.equal(entityNamed(linked, 'National Union of Porters').mentions.length, 3);
	});

	it('what a bracket gives a body is its name before that, too, however it is written', () => {
		const text = 'Lender denies Cofa probe\n\nThe Coastal Fisheries Agency (Cofa) closed the bay on Tuesday.';
		assert.equal(entityNamed(linkText(text), 'Coastal Fisheries Agency').mentions.length, 3);
		const two = linkText('The National Farmers Union (NFU) met the National Firefighters Union (NFU) on Tuesday.');
		assert.equal(entityNamed(two, 'National Farmers Union').mentions.length, 2);
		assert.equal(entityNamed(two, 'National Firefighters Union').mentions.length, 2);
	});

	it('reads roles and whom they serve, with where they stand', () => {
		const text =
			'Ilse Brandt, a spokeswoman for Nordkraft Energy, said on Monday that prices rose. German Chancellor Otto Weiss disagreed.';
		const linked = linkText(text);
		const role = entityNamed(linked, 'Ilse Brandt').roles[0];
		assert.match(role?.text ?? '', /^spokeswoman/);
		assert.equal(text.slice(role?.span.start, role?.span.end), role?.text);
		const chancellor = entityNamed(linked, 'Otto Weiss').roles[0];
		assert.match(chancellor?.text ?? '', /Chancellor$/);
		assert.equal(chancellor?.affiliation, entityNamed(linked, 'German').id);
	});

	it('takes whoever speaks for an office for who they are, and not for that office', () => {
		const linked = linkText('A spokesman for the governor, Otto Weiss, was late.');
		assert.equal(entityNamed(linked, 'Otto Weiss').roles[0]?.text, 'spokesman for the governor');
	});

	it('tells the gender of a forename that stands alone, and none by whom somebody tells', () => {
		const linked = linkText('Louise told him that it was late. Brandt told him that it was early.');
		assert.equal(entityNamed(linked, 'Louise').gender, 'female');
		assert.equal(entityNamed(linked, 'Brandt').gender, undefined);
	});

	it('knows forenames of many countries, with accents and without', () => {
		const linked = linkText(
			'Savitri Devi said he had called. Zsófia Brandt left. Kiplagat Weil came. Nicola Osei went.',
		);
		const genders = ['Savitri Devi', 'Zsófia Brandt', 'Kiplagat Weil', 'Nicola Osei'].map(
			(name) => entityNamed(linked, name).gender,
		);
		assert.deepEqual(genders, ['female', 'female', 'male', undefined]);
	});

	it('ends a role where its sentence ends, though a bracket is open', () => {
		const linked = linkText('Ilse Brandt, director of the board (now closed. It failed) said so.');
		assert.equal(entityNamed(linked, 'Ilse Brandt').roles[0]?.text, 'director of the board');
	});

	it('leaves the time at which a live report begins out of a role', () => {
		for (const line of ['17:42 Harbour master Ilse Brandt says so.', '**16:05** Harbour master Ilse Brandt says so.']) {
			const [role] = entityNamed(linkText(line), 'Ilse Brandt').roles;
			assert.equal(role?.text, 'Harbour master', line);
			assert.equal(line.slice(role?.span.start, role?.span.end), 'Harbour master');
		}
	});

	it('reads a role that is also an adjective', () => {
		const linked = linkText('Ilse Brandt, an NCB official, said at a press briefing on Friday that prices rose.');
		assert.equal(entityNamed(linked, 'Ilse Brandt').roles[0]?.text, 'NCB official');
	});

	it('keeps a place and its people apart', () => {
		const linked = linkText('Officials in Norway welcomed the vote. Norwegian ships will leave Norway on Friday.');
		assert.notEqual(entityNamed(linked, 'Norway').id, entityNamed(linked, 'Norwegian').id);
	});

	it('takes the names of one country for one place', () => {
		const linked = linkText(
			'Ships left the United States on Monday. The U.S. sent more aid, and the US will send food.',
		);
		assert.equal(entityNamed(linked, 'United States').mentions.length, 3);
	});

	it('takes a body for one wherever its name has the country', () => {
		const court = entityNamed(
			linkText(
				'The Supreme Court of Norway heard the case in Oslo. The Norwegian Supreme Court ruled on Friday. The Supreme Court gave no reasons.',
			),
			'Supreme Court of Norway',
		);
		assert.equal(court.mentions.length, 3, court.aliases.join('; '));
		const navy = linkText(
			'The United States Navy lost a ship. Officers of the U.S. Navy searched the bay near Manila.',
		);
		assert.equal(entityNamed(navy, 'U.S. Navy').id, entityNamed(navy, 'United States Navy').id);
		const two = linkText('The Supreme Court of Kenya agreed. The Supreme Court of Ghana did not.');
		assert.ok(two.entities.filter(({ kind }) => kind === 'organization').length !== 1);
	});

	it('takes the short form of a body for the long one with the same head', () => {
		const linked = linkText(
			'The Harbour Safety and Dredging Committee met on Monday. The Safety Committee closed two piers.',
		);
		const long = entityNamed(linked, 'Harbour Safety and Dredging Committee');
		assert.ok(long.aliases.includes('Safety Committee'), linked.entities.map(({ name }) => name).join('; '));
	});

	it('takes nicknames and initials for the forename', () => {
		const linked = linkText(
			'Senator William Harlow spoke first. Bill Harlow said the dam was old. J. K. Osei agreed, and Joan K. Osei wrote the report.',
		);
		assert.equal(entityNamed(linked, 'Bill Harlow').id, entityNamed(linked, 'William Harlow').id);
		assert.equal(entityNamed(linked, 'J. K. Osei').id, entityNamed(linked, 'Joan K. Osei').id);
	});

	it('takes the name somebody was born with for theirs, and calls them by the other', () => {
		const linked = linkText(
			'Rex Harlow, born Reginald Arthur Hobbs, grew up in Leeds. Anna Weil, born Anna Petrov, opened the shop. Reginald Arthur Hobbs came.',
		);
		assert.equal(entityNamed(linked, 'Rex Harlow').mentions.length, 3);
		assert.deepEqual(entityNamed(linked, 'Rex Harlow').aliases, ['Reginald Arthur Hobbs']);
		assert.deepEqual(entityNamed(linked, 'Anna Weil').aliases, ['Anna Petrov']);
	});

	it('takes a name for one with the Arabic article and without it', () => {
		const linked = linkText('Minister Karim al-Haddad spoke in Cairo. Haddad said the canal was open. Al-Haddad left.');
		assert.equal(entityNamed(linked, 'Karim al-Haddad').mentions.length, 3);
	});

	it('tells a chamber from its committee, and calls a body by its noun', () => {
		const linked = linkText(
			'The Senate Commerce Committee met in Washington. The Senate will vote in June. The Harbour Committee met too.',
		);
		assert.notEqual(entityNamed(linked, 'Senate').id, entityNamed(linked, 'Senate Commerce Committee').id);
	});

	it('writes a town of a dateline as it is written elsewhere', () => {
		const linked = linkText(
			'LIMA, Peru (AP) - Miners blocked a road on Saturday. The ministry in Lima said it would act.',
		);
		assert.equal(entityNamed(linked, 'LIMA').name, 'Lima');
	});

	it('reads a role in brackets', () => {
		const linked = linkText('Present were Hana Petrov (chair of the board) and Daniel Okafor (12).');
		assert.deepEqual(
			entityNamed(linked, 'Hana Petrov').roles.map(({ text }) => text),
			['chair of the board'],
		);
		assert.deepEqual(entityNamed(linked, 'Daniel Okafor').roles, []);
	});

	it('reads a role with what it is for: an owner that is no name, an office of two things', () => {
		const roleIn = (text: string): string | undefined => entityNamed(linkText(text), 'Hana Petrov').roles[0]?.text;
		assert.equal(roleIn("The union's director, Hana Petrov, said the bay was safe."), "union's director");
		assert.equal(roleIn('Culture and Sport Minister Hana Petrov said the bay was safe.'), 'Culture and Sport Minister');
		assert.equal(roleIn('Hana Petrov, prosecuting, said the bay was safe.'), 'prosecuting');
		assert.equal(roleIn('Hana Petrov, accused the mayor of the city of fraud.'), undefined);
	});

	it('gathers one affiliation from several wordings', () => {
		for (const text of [
			'Hana Petrov, a Coastal Fisheries Agency official, said the bay was safe.',
			'Hana Petrov, the director of the Coastal Fisheries Agency, said the bay was safe.',
			'Coastal Fisheries Agency director Hana Petrov said the bay was safe.',
			'The Coastal Fisheries Agency’s director, Hana Petrov, said the bay was safe.',
		]) {
			const linked = linkText(text);
			const role = entityNamed(linked, 'Hana Petrov').roles[0];
			assert.match(role?.text ?? '', /official|director/i, text);
			assert.equal(role?.affiliation, entityNamed(linked, 'Coastal Fisheries Agency').id, text);
		}
	});

	it('numbers entities by their first mention, and every mention has one', () => {
		const linked = linkText('Ana Costa met Jorge Lima in Porto. Costa thanked Lima for 12 years of work.');
		linked.mentions.forEach((mention, index) => {
			const entity = linked.entities.find(({ id }) => id === mention.entity);
			assert.ok(entity?.mentions.includes(index));
		});
		const firsts = linked.entities.map(({ mentions }) => mentions[0] ?? -1);
		assert.deepEqual(
			firsts,
			[...firsts].sort((a, b) => a - b),
		);
	});
});
