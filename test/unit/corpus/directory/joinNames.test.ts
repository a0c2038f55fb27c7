import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../../src/analysis/session';
import { drain } from '../../../../src/analysis/text/drain';
import { joinNames } from '../../../../src/corpus/directory/joinNames';
import type { ListedText } from '../../../../src/corpus/directory/listed';
import { listNames } from '../../../../src/corpus/directory/listNames';
import { statementsOf } from '../../../../src/corpus/directory/statementsOf';
import { recordInSteps } from '../../../../src/corpus/index/makeRecord';
import type { TextRecord } from '../../../../src/corpus/index/textRecord';
import { WordForms } from '../../../../src/corpus/words/wordForm';
import { english } from '../../analysis/english';
import { timesAsLong } from '../../timesAsLong';
import { textOf } from './listing';

/** Whether the first names of texts are one: `1 1 2` for a third that is another. */
function firsts(...texts: readonly ListedText[]): string {
	const groups = joinNames(texts, english().names).map((group) => group.filter(({ name }) => name === 0));
	const numbers = new Map<number, number>();
	return texts
		.map((_, text) => {
			const group = groups.findIndex((list) => list.some((at) => at.text === text));
			numbers.set(group, numbers.get(group) ?? numbers.size + 1);
			return numbers.get(group);
		})
		.join(' ');
}

describe('Names across texts', () => {
	it('are one where a full name is the same, however it is written', () => {
		assert.equal(firsts(textOf('a', 'person Ada Lindqvist'), textOf('b', 'person Ada Lindqvist')), '1 1');
		assert.equal(firsts(textOf('a', 'person Dr. Ada Lindqvist'), textOf('b', 'person Ada LINDQVIST')), '1 1');
		assert.equal(firsts(textOf('a', 'person José Téllez'), textOf('b', 'person Jose Tellez')), '1 1');
		assert.equal(
			firsts(textOf('a', 'organization The Velden Kompanie Inc.'), textOf('b', 'organization Velden Kompanie')),
			'1 1',
		);
		assert.equal(firsts(textOf('a', 'location U.S.'), textOf('b', 'location United States')), '1 1');
	});

	it('are two where it is a surname or a forename alone', () => {
		assert.equal(
			firsts(textOf('a', 'person Ada Lindqvist'), textOf('b', 'person Lindqvist'), textOf('c', 'person Ada')),
			'1 2 3',
		);
		assert.equal(firsts(textOf('a', 'person Lindqvist'), textOf('b', 'person Lindqvist')), '1 2');
	});

	it('are two where kinds differ', () => {
		assert.equal(firsts(textOf('a', 'person Velden Moor'), textOf('b', 'location Velden Moor')), '1 2');
	});

	it('are two people where what they are said to be has nothing in common', () => {
		const mayor = textOf('a', 'person John Smith, mayor of Holmavik');
		assert.equal(firsts(mayor, textOf('b', 'person John Smith, goalkeeper of Ostra')), '1 2');
		assert.equal(firsts(mayor, textOf('b', 'person John Smith, former mayor')), '1 1');
		assert.equal(firsts(mayor, textOf('b', 'person John Smith')), '1 1');
	});

	it('are neither of two where they could be either', () => {
		const two = [textOf('a', 'person John Smith, mayor'), textOf('b', 'person John Smith, goalkeeper')];
		assert.equal(firsts(...two, textOf('c', 'person John Smith')), '1 2 3');
	});

	it('are one in spite of that where the texts name the same others besides', () => {
		const a = textOf('a', 'person John Smith, mayor', 'person Wanda Ortiz');
		const b = textOf('b', 'person John Smith, candidate', 'person Wanda Ortiz');
		assert.equal(firsts(a, b), '1 1');
	});

	it('are two where the names between or behind differ', () => {
		const others = ['person Wanda Ortiz', 'person Ivo Brandt'];
		const pair = (a: string, b: string): string =>
			firsts(textOf('a', `person ${a}`, ...others), textOf('b', `person ${b}`, ...others));
		assert.equal(pair('John A. Kowal', 'John B. Kowal'), '1 2');
		assert.equal(pair('John Kowal Jr.', 'John Kowal Sr.'), '1 2');
		assert.equal(pair('John Kowal', 'Jane Kowal'), '1 2');
		assert.equal(pair('John Kowal', 'J. Kowal'), '1 1');
		assert.equal(pair('William Kowal', 'Bill Kowal'), '1 1');
	});

	it('are joined to a like name only where something else speaks for it', () => {
		assert.equal(firsts(textOf('a', 'person John Kowal'), textOf('b', 'person J. Kowal')), '1 2');
		assert.equal(firsts(textOf('a', 'person John Kowal'), textOf('b', 'person John Kowal Jr.')), '1 2');
	});

	it('are two bodies where many have the name', () => {
		assert.equal(firsts(textOf('a', 'organization Supreme Court'), textOf('b', 'organization Supreme Court')), '1 2');
		const court = (text: string, country: string): ListedText =>
			textOf(text, 'organization National Police Agency', `location ${country}`);
		assert.equal(firsts(court('a', 'Norway'), court('b', 'Kenya'), court('c', 'Norway')), '1 2 1');
		assert.equal(
			firsts(textOf('a', 'organization Norwegian Supreme Court'), textOf('b', 'organization Supreme Court of Norway')),
			'1 1',
		);
		assert.equal(
			firsts(textOf('a', 'organization Norwegian Supreme Court'), textOf('b', 'organization Kenyan Supreme Court')),
			'1 2',
		);
	});

	it('are told by an acronym where a text gives both, and nobody else has it', () => {
		const both = textOf('a', 'organization Narvel Coastal Bureau = NCB', 'person Wanda Ortiz');
		assert.equal(firsts(both, textOf('b', 'organization NCB', 'person Wanda Ortiz')), '1 1');
		assert.equal(firsts(both, textOf('b', 'organization NCB')), '1 2');
		assert.equal(firsts(both, textOf('b', 'organization Norden Cargo Board = NCB', 'person Wanda Ortiz')), '1 2');
	});

	it('are two towns where they lie in two countries', () => {
		assert.equal(
			firsts(textOf('a', 'location Springfield, in Ohio'), textOf('b', 'location Springfield, in Oregon')),
			'1 2',
		);
		assert.equal(
			firsts(textOf('a', 'location Springfield, in Ohio'), textOf('b', 'location Springfield, in Ohio')),
			'1 1',
		);
		assert.equal(
			firsts(textOf('a', 'location Lima', 'location Peru'), textOf('b', 'location Lima', 'location Norway')),
			'1 2',
		);
		// A text is of the country that it names most.
		const peru = textOf('a', 'location Lima', 'location Peru');
		const both = { ...peru, countries: [{ name: 'Norway', times: 1 }, ...peru.countries] };
		assert.equal(firsts(both, textOf('b', 'location Lima', 'location Kenya')), '1 2');
	});

	it('are one person whatever country a text is of', () => {
		const from = (country: string, person: string): ListedText => ({
			...textOf(country, person),
			countries: [{ name: country, times: 2 }],
		});
		assert.equal(firsts(from('Peru', 'person Ivo Brandt'), from('Norway', 'person Ivo Brandt, mayor')), '1 1');
	});

	it('do not depend on the order of the texts', () => {
		const names = fc.constantFrom(
			...[
				'John Smith',
				'John Smith, mayor',
				'John Smith, goalkeeper',
				'John A. Smith',
				'John B. Smith',
				'J. Smith',
			].map((name) => `person ${name}`),
			...['person Wanda Ortiz', 'person Smith', 'organization NCB', 'organization Narvel Coastal Bureau = NCB'],
			...[
				'organization Supreme Court',
				'location Norway',
				'location Kenya',
				'location Lima',
				'organization Kenyan Supreme Court',
			],
		);
		const folders = fc.array(fc.uniqueArray(names, { maxLength: 5 }), { minLength: 2, maxLength: 7 });
		const groupsOf = (texts: readonly ListedText[]): string[] =>
			joinNames(texts, english().names)
				.map((group) =>
					group
						.map(({ text, name }) => `${texts[text]?.text}.${name}`)
						.sort()
						.join(' '),
				)
				.sort();
		fc.assert(
			fc.property(folders, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (lists, chance) => {
				const texts = lists.map((list, i) => textOf(String(i), ...list));
				const mixed = texts
					.map((text) => ({ text, at: chance.next().value as number }))
					.sort((a, b) => a.at - b.at)
					.map(({ text }) => text);
				assert.deepEqual(groupsOf(mixed), groupsOf(texts));
				assert.equal(groupsOf(texts).join(' ').split(' ').filter(Boolean).length, lists.flat().length);
			}),
			{ numRuns: 200 },
		);
	});

	it('of four times the texts take no more than some four times as long', () => {
		const folder = (size: number): ListedText[] =>
			Array.from({ length: size }, (_, i) =>
				textOf(
					String(i),
					'person John Smith, mayor',
					`person Ada Nr${i % 97} Kowal`,
					'location Norway',
					`person Ivo B${i}x Brandt`,
				),
			);
		const [few, many] = [folder(200), folder(800)];
		const time = timesAsLong(
			() => joinNames(many, english().names),
			() => joinNames(few, english().names),
			3,
		);
		assert.ok(time < 9, String(time));
	});
});

describe('The names of a text', () => {
	const recordOf = (text: string): TextRecord =>
		drain(recordInSteps(analyze(text, english()), english(), new WordForms(english()))).record;
	const within = (text: string): string[] =>
		listNames('a', text, recordOf(text)).names.map((listed) => [listed.name, ...listed.within].join(' in '));

	it('tell in what place a town lies, also where no other place is named behind it, and not in a list', () => {
		const town = 'The mayor of Springfield, Oregon, Ada Stone, said that the bridge was shut';
		assert.deepEqual(within(`${town}.`), ['Springfield in Oregon', 'Oregon', 'Ada Stone']);
		assert.deepEqual(within(`${town}. She is in Oslo.`), ['Springfield in Oregon', 'Oregon', 'Ada Stone', 'Oslo']);
		assert.deepEqual(within('Ada Stone went to Oslo, Springfield, Oregon, and Lima.'), [
			'Ada Stone',
			'Oslo',
			'Springfield',
			'Oregon',
			'Lima',
		]);
	});

	it('have what they say together with others among what they say', () => {
		const text = 'Ada Stone said the bridge was shut. Ada Stone and Ivo Brandt said that it was safe.';
		const record = recordOf(text);
		assert.deepEqual(
			record.entities.map((_, entity) => statementsOf(record, entity).length),
			[2, 1],
		);
	});
});
