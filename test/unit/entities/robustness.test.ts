import { strict as assert } from 'node:assert';

import { entityNamed, linkText, shown } from './nameSample';

/** Asserts that all of these are found, and nothing that matches `never`. */
function finds(text: string, names: readonly string[], never?: RegExp): void {
	const found = shown(text);
	for (const name of names) {
		assert.ok(found.includes(name), `${name} is missing from ${found.join('; ')}`);
	}
	if (never) {
		assert.ok(!found.some((name) => never.test(name)), found.join('; '));
	}
}

describe('names in texts of every make', () => {
	it('reads headlines in capitals', () => {
		finds(
			'MAYOR HANNAH WHITLOCK QUITS AFTER FLOOD IN BRISTOL\n\nMayor Hannah Whitlock of Bristol resigned on Monday. Whitlock said the flood had been foreseen.',
			['person: HANNAH WHITLOCK', 'location: BRISTOL', 'person: Hannah Whitlock', 'location: Bristol'],
			/QUITS|FLOOD/,
		);
	});

	it('reads headlines whose words all have a capital', () => {
		finds(
			'Dutch Minister Pieter Bakker Resigns Over Dam Report\n\nThe Dutch minister Pieter Bakker resigned on Monday, his office said.',
			['person: Pieter Bakker', 'nationality: Dutch'],
			/Resigns|Report/,
		);
	});

	it('reads bylines and places of writing', () => {
		finds(
			'By Laura Jensen\n\nNAIROBI, Kenya (AP) — Rescuers reached the village on Tuesday, police said.',
			['person: Laura Jensen', 'location: NAIROBI', 'location: Kenya', 'organization: AP'],
			/Rescuers/,
		);
		finds('LONDON (Reuters) - Shares fell on Friday.', ['location: LONDON', 'organization: Reuters']);
	});

	it('reads transcripts', () => {
		const text =
			'HARTLEY: Welcome back. With us is Senator Julia Navarro of Texas.\n\nNAVARRO: Thank you.\n\nHARTLEY: Senator, will you vote for it?\n\nNAVARRO: I will not.';
		finds(text, ['person: Julia Navarro', 'person: NAVARRO', 'location: Texas']);
		assert.ok(entityNamed(linkText(text), 'Julia Navarro').aliases.includes('NAVARRO'));
	});

	it('reads lists', () => {
		finds(
			'Those on board were:\n\n- Maria Santos, 41, of Lisbon\n- David Cohen, 29, of Haifa\n- Ingrid Larsen, 35, of Oslo\n',
			[
				'person: Maria Santos',
				'location: Lisbon',
				'person: David Cohen',
				'location: Haifa',
				'person: Ingrid Larsen',
				'location: Oslo',
			],
		);
	});

	it('reads social text', () => {
		finds('so glad Angela Hoffmann finally left google lol, see u in Berlin tmrw @hoffmann #berlin', [
			'person: Angela Hoffmann',
			'location: Berlin',
		]);
	});

	it('reads particles, hyphens and apostrophes in names', () => {
		finds('They told Khalid al-Masri, the governor of Idlib: "We need doctors."', ['person: Khalid al-Masri']);
		finds('Judge Willem van der Berg heard Maria de la Cruz on Monday.', [
			'person: Willem van der Berg',
			'person: Maria de la Cruz',
		]);
		finds('Jean-Pierre Moreau and Kim Jong-su met Sinead O’Connell in Dublin.', [
			'person: Jean-Pierre Moreau',
			'person: Kim Jong-su',
			'person: Sinead O’Connell',
			'location: Dublin',
		]);
		finds('Omar bin Rashid told Ibrahim ibn Yusuf that Fatima bint Hassan had left.', [
			'person: Omar bin Rashid',
			'person: Ibrahim ibn Yusuf',
			'person: Fatima bint Hassan',
		]);
	});

	it('reads names of two and of five words', () => {
		finds('Wang Lei met Maria Jose Alvarez de Toledo and Luiz Carlos Pereira da Silva in Madrid.', [
			'person: Wang Lei',
			'person: Maria Jose Alvarez de Toledo',
			'person: Luiz Carlos Pereira da Silva',
		]);
	});

	it('tells possessives and curly apostrophes from names', () => {
		finds(
			"Mara Quist’s lawyer spoke of France’s courts. Mara Quist's sister was there.",
			['person: Mara Quist', 'location: France'],
			/’s|'s/,
		);
	});

	it('finds laws and titles', () => {
		finds('Congress passed the Clean Harbours Act of 2014.', ['work: Clean Harbours Act']);
	});
});
