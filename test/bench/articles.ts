/** Invented articles of any length, the same each time: what the benchmarks read. */

const FIRST = 'Mara Tomas Ilse Bram Noor Petra Joost Alma Rafi Lena Ivo Sanne Odile Karim Thea Goran'.split(' ');
const LAST = 'Velde Okafor Lindqvist Baran Moreau Teller Hashimi Quist Navarro Ferrant Osei Brandt Kowal Adair'.split(
	' ',
);
const PLACES = 'Rotterdam Lagos Oslo Ankara Lyon Chicago Lahore Utrecht Seville Leeds Accra Bremen Gdansk Perth'.split(
	' ',
);
const BODIES = [
	'Harbour Safety Board',
	'Ministry of Water',
	'Northern Grain Union',
	'Institute for Coastal Studies',
	'Transport Workers Federation',
	'National Audit Office',
];
const ROLES = ['spokesperson', 'director', 'chief engineer', 'mayor', 'lawyer', 'senior researcher'];
const FACTS = [
	'the port handled 14 percent less grain than a year before',
	'nobody had warned the crews about the flooding',
	'the new rules would take effect on Monday',
	'more than 1,200 families had lost their homes',
	'the contract was worth $3.4 million',
	'the bridge had last been inspected in 2015',
	'the talks with the unions were going well',
	'the river could rise by another two metres',
];

/** A small linear congruential generator (Numerical Recipes' constants): the benchmark needs repeatable, not good. */
function picker(seed: number): <T>(list: readonly T[]) => T {
	let state = seed >>> 0;
	return (list) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		const item = list[state % list.length];
		if (item === undefined) {
			throw new Error('nothing to pick from');
		}
		return item;
	};
}

function paragraph(pick: ReturnType<typeof picker>): string {
	const person = `${pick(FIRST)} ${pick(LAST)}`;
	const surname = person.split(' ')[1] ?? person;
	const body = pick(BODIES);
	const place = pick(PLACES);
	const forms: readonly (() => string)[] = [
		() => `${person}, a ${pick(ROLES)} of the ${body} in ${place}, said on Tuesday that ${pick(FACTS)}.`,
		() => `“We knew that ${pick(FACTS)},” said ${person} of the ${body}. “That is why ${pick(FACTS)}.”`,
		() =>
			`According to the ${body}, ${pick(FACTS)}. ${surname} denied that ${pick(FACTS)}, adding that ${pick(FACTS)}.`,
		() => `The streets of ${place} were quiet on 12 March 2018. In the afternoon, ${pick(FACTS)}.`,
		() =>
			`"It is not true that ${pick(FACTS)}," ${surname} told reporters in ${place}. She accused the ${body} of carelessness.`,
		() =>
			`A report by the ${body} found that ${pick(FACTS)}, while residents of ${place} complained that ${pick(FACTS)}.`,
	];
	return pick(forms)();
}

/** @returns paragraphs parted by blank lines, of at least `words` words */
export function article(words: number, seed = 7): string {
	const pick = picker(seed);
	const paragraphs: string[] = [];
	for (let count = 0; count < words;) {
		const text = paragraph(pick);
		paragraphs.push(text);
		count += text.split(' ').length;
	}
	return `${paragraphs.join('\n\n')}\n`;
}
