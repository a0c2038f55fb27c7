/** A small generator of pseudo-random numbers (mulberry32), so that every run sees the same articles and edits. */
export class Chance {
	constructor(private seed: number) {}

	/** In [0, 1). */
	next(): number {
		this.seed = (this.seed + 0x6d2b79f5) | 0;
		let t = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	}

	/** An integer in [0, below). */
	below(below: number): number {
		return Math.floor(this.next() * below);
	}

	pick<T>(list: readonly T[]): T {
		const item = list[this.below(list.length)];
		if (item === undefined) {
			throw new Error('Nothing to pick from.');
		}
		return item;
	}
}

const PEOPLE = [
	'Ada Lindqvist',
	'Tomas Beregi',
	'Ruth Okonjo',
	'Viktor Halm',
	'Leila Sarraf',
	'Henrik Dahl',
	'Marguerite Achebe',
	'Captain Oswin Pell',
	'Ingrid Storsjo',
	'Paolo Venn',
	'Dr. Samira Quayle',
	'Bo Ekstrand',
];
const BODIES = [
	'the Harbour Authority',
	'the Ministry of Waterways',
	'Norden Freight',
	'the Port Workers’ Union',
	'the Coast Guard',
	'a spokesman for Kestrel Lines',
	'the county court',
	'residents of Millgate',
	'the National Audit Bureau',
];
const THINGS = [
	'the new lock',
	'the eastern quay',
	'the grain terminal',
	'the night ferry',
	'the toll',
	'the dredging contract',
	'the old customs house',
	'the tide gauge',
	'the ice barrier',
	'the fishing licence',
	'a damaged pilot boat',
	'every second mooring ring',
	'the lighthouse at Skarn Point',
	'a shipment of copper wire',
	'the fish auction',
	'the footbridge over Weir Street',
	'that insurance claim',
	'the inquiry into the collision',
	'a herd of grey seals',
	'the school on the embankment',
	'a leak in tank nine',
	'the wage agreement',
	'half of the lifejackets',
	'the nightly curfew for trucks',
	'a petition with 4,300 names',
	'the fog signal',
	'the survey of the sea bed',
	'a Dutch investor',
	'the pensioners’ choir',
	'the power cable to the island',
];
const VERBS = [
	'will open',
	'was closed',
	'cost too much',
	'has been delayed',
	'needs repair',
	'is safe',
	'lost money',
	'was never inspected',
	'doubled its traffic',
	'can be saved',
	'collapsed without warning',
	'surprised the inspectors',
	'drew large crowds',
	'remains under guard',
	'went unnoticed',
	'turned out to be a forgery',
	'was sold to a rival',
	'attracted 12 bidders',
	'split the council',
	'has outlived its builders',
	'broke every record',
	'caused a brief panic',
	'arrived six hours late',
	'could not be traced',
	'is heading for the courts',
	'made the front pages abroad',
	'was praised by divers',
	'ran out of money',
];
const TIMES = [
	'in March',
	'last week',
	'on Tuesday',
	'before the storm',
	'since 2014',
	'by the end of the year',
	'on the morning of the regatta',
	'during the ice winter of 1987',
	'at half past nine',
	'within 48 hours',
	'for the third time this autumn',
	'two days before the vote',
	'over the long weekend',
	'in the first quarter',
];
const REASONS = [
	'because the ground is soft',
	'although the engineers had warned of it',
	'while the council was on holiday',
	'after two ships ran aground',
	'despite a budget of 40 million crowns',
	'as the water rose by half a metre',
	'without asking the fishermen',
	'when a crane driver fell asleep',
	'so that the herring could pass',
	'unless Parliament steps in',
	'where smugglers once landed brandy',
	'even if nobody will say so in public',
	'which came as no surprise to historians',
	'thanks to an anonymous gift',
	'to the dismay of hotel owners',
	'as a leaked memo shows',
	'with only one vote against',
	'for reasons that remain under seal',
	'in return for cheaper diesel',
];
const CUES = [
	'said',
	'told reporters',
	'added',
	'insisted',
	'wrote in a letter',
	'claimed',
	'told the court',
	'recalled',
	'conceded',
	'warned',
	'noted drily',
	'said at a news conference',
];
/** Newspapers repeat themselves; a place that stood there twice from the start is the hardest to tell. */
const REPEATED = ['He did not elaborate.', 'The ministry declined to comment.', '“No comment,” she said.'];

function sentence(chance: Chance): string {
	const who = chance.pick([...PEOPLE, ...BODIES]);
	const clause = (): string =>
		`${chance.pick(THINGS)} ${chance.pick(VERBS)} ${chance.pick(TIMES)}${chance.next() < 0.6 ? ` ${chance.pick(REASONS)}` : ''}`;
	const kind = chance.below(5);
	switch (kind) {
		case 0:
			return `“${capital(clause())},” ${who} ${chance.pick(CUES)}.`;
		case 1:
			return `${capital(who)} ${chance.pick(CUES)} that ${clause()}.`;
		case 2:
			return `According to ${who}, ${clause()} and ${clause()}.`;
		case 3:
			return chance.next() < 0.3 ? chance.pick(REPEATED) : `${capital(clause())}.`;
		default:
			return `${capital(clause())}, ${who} ${chance.pick(CUES)}, but ${chance.below(90) + 3} residents disagree.`;
	}
}

/** An article of about `words` words in paragraphs of one to five sentences, parted by empty lines. */
export function makeArticle(chance: Chance, words: number): string {
	const paragraphs: string[] = [];
	for (let count = 0; count < words;) {
		const sentences = Array.from({ length: 1 + chance.below(5) }, () => sentence(chance));
		count += sentences.join(' ').split(' ').length;
		paragraphs.push(sentences.join(' '));
	}
	return paragraphs.join('\n\n');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
