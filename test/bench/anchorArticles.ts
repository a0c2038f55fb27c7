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

const PEOPLE = ['Ada Lindqvist', 'Tomas Beregi', 'Ruth Okonjo', 'Viktor Halm', 'Leila Sarraf', 'Henrik Dahl'];
const BODIES = ['the Harbour Authority', 'the Ministry of Waterways', 'Norden Freight', 'the Port Workers’ Union'];
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
];
const TIMES = ['in March', 'last week', 'on Tuesday', 'before the storm', 'since 2014', 'by the end of the year'];
const REASONS = [
	'because the ground is soft',
	'although the engineers had warned of it',
	'while the council was on holiday',
	'after two ships ran aground',
	'despite a budget of 40 million crowns',
	'as the water rose by half a metre',
	'without asking the fishermen',
];
const CUES = ['said', 'told reporters', 'added', 'insisted', 'wrote in a letter', 'claimed'];
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
