import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze, Session } from '../../../src/analysis/session';
import type { English } from '../../../src/analysis/trained/english';
import { amountsDisagree } from '../../../src/analysis/findings/counts';
import { drain } from '../../../src/analysis/text/drain';
import { disagreements, type FiguresOfText } from '../../../src/corpus/figures/disagreements';
import type { CountedFigure } from '../../../src/corpus/figures/countedFigure';
import { readFigures } from '../../../src/corpus/figures/readFigures';
import { english } from '../analysis/english';
import { timesAsLong } from '../timesAsLong';

const BEFORE = 'The harbour of Osmund was busy all week, and the ferries were late again.\n\n';

function figures(text: string): FiguresOfText & { readonly text: string } {
	const analysis = analyze(text, english());
	return { text, dateline: analysis.dateline?.day ?? null, counts: drain(readFigures(analysis, english())) };
}

const SOME: CountedFigure = {
	start: 0,
	end: 1,
	amount: 0,
	bound: 'exact',
	unit: 1,
	modifiers: [],
	complements: [],
	context: [1, 2, 3, 4],
	names: [5],
	places: [],
	days: [],
	speaker: null,
	place: 0,
	among: 1,
};

/** What of one text another one has otherwise, as `1,200 crowns / 1,500 crowns`. */
const found = (one: string, other: string): string[] =>
	drain(disagreements(figures(BEFORE + one), figures(BEFORE + other))).map(
		({ own, other: there }) =>
			`${(BEFORE + one).slice(own.start, own.end)} / ${(BEFORE + other).slice(there.start, there.end)}`,
	);

const DISAGREE: readonly (readonly [one: string, other: string, told: string])[] = [
	[
		'The council of Hallam paid 1,200 crowns for the new pumps.',
		'The council of Hallam paid 1,500 crowns for its new pumps.',
		'1,200 crowns / 1,500 crowns',
	],
	[
		'The new bridge in Brenholt will cost $12 million, the mayor said.',
		'The bridge in Brenholt will cost $21 million.',
		'$12 million / $21 million',
	],
	[
		'Alder Mills employs 214 workers at its plant in Ostrava.',
		'At its plant in Ostrava, Alder Mills employs 241 workers.',
		'214 workers / 241 workers',
	],
	[
		'Unemployment in Zalau fell to 4.1 percent in March 2024.',
		'In March 2024 unemployment in Zalau fell to 4.7 percent.',
		'4.1 percent / 4.7 percent',
	],
	[
		'Vandals cut down 23 old trees in the park of Lindholm on 4 May 2025.',
		'On 4 May 2025 vandals cut down 32 old trees in the park of Lindholm.',
		'23 old trees / 32 old trees',
	],
	[
		'Firefighters rescued 18 people from the flooded hotel in Korva.',
		'Firefighters rescued 13 people from the flooded hotel in Korva at night.',
		'18 people / 13 people',
	],
];

const AGREE: readonly (readonly [why: string, one: string, other: string])[] = [
	['the same figure', 'The council of Hallam paid 1,200 crowns for the pumps.', 'The council of Hallam paid 1,200 crowns for pumps.'],
	['rounded', 'The council of Hallam paid about 1,200 crowns for the pumps.', 'The council of Hallam paid 1,214 crowns for the pumps.'],
	['a bound', 'Firefighters rescued more than 50 people from the hotel in Korva.', 'Firefighters rescued 53 people from the hotel in Korva.'],
	['fewer digits', 'The bridge in Brenholt will cost $1.2 million to repair.', 'The bridge in Brenholt will cost $1,214,300 to repair.'],
	['another place', 'Firefighters rescued 18 people from a flooded hotel in Korva.', 'Firefighters rescued 13 people from a flooded hotel in Lund.'],
	['another year', 'Alder Mills employed 214 workers in Ostrava in 2023.', 'Alder Mills employed 241 workers in Ostrava in 2024.'],
	['another body', 'Alder Mills employs 214 workers at its plant in Ostrava.', 'Berg Paper employs 241 workers at its plant in Ostrava.'],
	['another thing', 'The council of Hallam bought 12 red pumps for the harbour.', 'The council of Hallam bought 14 boats for the harbour.'],
	['what tells it apart', 'Firefighters rescued 18 young people from the hotel in Korva.', 'Firefighters rescued 13 old people from the hotel in Korva.'],
	['a complement', 'Police in Korva found 12 boxes of cigarettes in the van.', 'Police in Korva found 14 boxes of medicine in the van.'],
	['a complement', 'The council of Hallam bought 12 boxes of soap for the old ferry and the school.', 'The council of Hallam bought 14 boxes of tea for the old ferry and the school.'],
	['another unit', 'The bridge in Brenholt will cost $12 million to repair.', 'The bridge in Brenholt will cost €14 million to repair.'],
	['one more', 'Firefighters rescued 18 people from the hotel in Korva.', 'Firefighters rescued another 13 people from the hotel in Korva.'],
	['a rate', 'Alder Mills in Ostrava sells 30 boats a year to the navy.', 'Alder Mills in Ostrava sells 12 boats to the navy.'],
	['other days of writing', 'Monday, May 4, 2026\n\nFirefighters rescued 18 people from the hotel in Korva.', 'Friday, May 8, 2026\n\nFirefighters rescued 13 people from the hotel in Korva.'],
	['both are there', 'Firefighters rescued 18 people from the hotel in Korva.', 'Firefighters rescued 13 people from the hotel in Korva. By night it was 18 people.'],
	['something else is said', 'The council of Hallam owns 12 boats, and lent them to the school.', 'In Hallam, a storm sank 14 boats off the old lighthouse last winter.'],
]; // prettier-ignore

describe('Figures that disagree across texts', () => {
	it('are read off the tags that the reading of the text has made', () => {
		const { attributions, ...others } = english();
		let tagged = 0;
		const tagger: Pick<typeof attributions.tagger, 'tag'> = {
			tag: (...args) => {
				tagged += 1;
				return attributions.tagger.tag(...args);
			},
		};
		const counting = { ...others, attributions: { ...attributions, tagger } } as unknown as English;
		const session = new Session(counting);
		const analysis = drain(session.read(BEFORE + 'The council of Hallam paid 1,200 crowns for the new pumps.'));
		const before = tagged;
		assert.ok(before > 0);
		assert.equal(drain(readFigures(analysis, counting, session)).length, 1);
		assert.equal(tagged, before);
	});

	for (const [one, other, told] of DISAGREE) {
		it(`disagree: ${told}`, () => assert.deepEqual(found(one, other), [told]));
	}

	for (const [why, one, other] of AGREE) {
		it(`do not disagree: ${why}`, () => {
			assert.deepEqual(found(one, other), []);
			assert.deepEqual(found(other, one), []);
		});
	}

	it('a text never disagrees with itself, and two disagree with each other', () => {
		const texts = [...DISAGREE, ...AGREE.map(([, one, other]) => [one, other] as const)].map(
			([one, other]) => [figures(BEFORE + one), figures(BEFORE + other)] as const,
		);
		fc.assert(
			fc.property(fc.constantFrom(...texts), fc.constantFrom(...texts), ([a], [, b]) => {
				assert.deepEqual(drain(disagreements(a, a)), []);
				const there = drain(disagreements(a, b)).map(({ own, other }) => [own.start, other.start]);
				const back = drain(disagreements(b, a)).map(({ own, other }) => [other.start, own.start]);
				assert.deepEqual(there.sort(), back.sort());
			}),
		);
	});

	it('are found in time that grows with the text: no figure is held against all others', () => {
		const counted = (count: number, more: number): FiguresOfText => ({
			dateline: null,
			counts: Array.from({ length: count }, (_, i) => ({
				...SOME,
				modifiers: [i],
				amount: i + more,
				start: i,
				end: i + 1,
			})),
		});
		const [few, fewThere, many, manyThere] = [
			counted(2000, 0),
			counted(2000, 1e6),
			counted(20_000, 0),
			counted(20_000, 1e6),
		];
		assert.equal(drain(disagreements(few, fewThere)).length, 2000);
		const times = timesAsLong(
			() => drain(disagreements(many, manyThere)),
			() => drain(disagreements(few, fewThere)),
		);
		assert.ok(times < 30, `ten times the figures take ${times.toFixed(1)} times as long`);
	});

	it('of two amounts that fit each other, neither is wrong: equal, bounded, or rounded', () => {
		const bound = fc.constantFrom('exact', 'most', 'least', 'about');
		const amount = fc.record({ amount: fc.integer({ min: 1, max: 1e7 }), bound });
		fc.assert(
			fc.property(amount, amount, fc.integer({ min: 2, max: 6 }), (a, b, digits) => {
				assert.equal(amountsDisagree(a, b), amountsDisagree(b, a));
				assert.ok(!amountsDisagree(a, { ...b, amount: a.amount }));
				assert.ok(!amountsDisagree(a, { bound: 'exact', amount: Number(a.amount.toPrecision(digits)) }));
			}),
		);
		assert.ok(amountsDisagree({ amount: 10, bound: 'exact' }, { amount: 12, bound: 'exact' }));
	});
});
