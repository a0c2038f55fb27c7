import { ABSENT } from '../../learn/featureTable';
import { hashText } from '../../learn/hash';
import type { ModelSpec } from '../../learn/linearModel';
import { meet, type TokenRange } from '../blockView';
import type { Candidate } from '../candidate';
import type { CueGuess } from './guessCues';
import type { RoleGuess } from './guessRoles';
import { PAD, readingAt, type ModelView } from './modelView';
import { headOf } from './cueFacts';
import { secondAnyCue, secondSays } from './secondOpinion';

/** What the sieve tells apart: no attribution; one, but its content is cut wrong; right. */
export const SIEVED_WRONG = 0;
export const SIEVED_PARTLY = 1;
export const SIEVED_RIGHT = 2;

const NO_RANGE: TokenRange = { first: -1, end: -1 };

/** A guess as a whole. */
export class SieveView {
	/** The word that the cue is known by. */
	readonly head: number;
	readonly source: TokenRange;
	/** The first and the last piece of the content. */
	readonly first: TokenRange;
	readonly last: TokenRange;
	readonly rule: Candidate | undefined;

	constructor(
		readonly m: ModelView,
		readonly cue: CueGuess,
		readonly roles: RoleGuess,
	) {
		this.head = headOf(m, cue);
		this.source = roles.source[0] ?? NO_RANGE;
		this.first = roles.content[0] ?? NO_RANGE;
		this.last = roles.content.at(-1) ?? NO_RANGE;
		this.rule = m.rules.find((candidate) => meet(candidate.cue, cue));
	}

	get hasSource(): boolean {
		return this.source.first >= 0;
	}

	get hasContent(): boolean {
		return this.first.first >= 0;
	}

	word(i: number): number {
		return this.m.words[i + PAD] ?? 0;
	}

	tag(i: number): number {
		return this.m.tags[i + PAD] ?? 0;
	}

	quoting(i: number): number {
		return this.m.quoting[i + PAD] ?? 0;
	}
}

const steps = (chance: number, of: number): number => Math.min(of - 1, Math.floor(chance * of));

function size({ roles }: SieveView): number {
	const length = roles.content.reduce((sum, { first, end }) => sum + end - first, 0);
	return length < 4 ? length : length < 8 ? 4 : length < 16 ? 5 : length < 32 ? 6 : 7;
}

/** How far a rule says the same: 0 the same content, 1 much of it, 2 another one; 3 more where the source differs; 9 without a rule. */
export function agreement(
	rule: Candidate | undefined,
	{ content, source }: Pick<Candidate, 'content' | 'source'>,
): number {
	if (!rule) {
		return 9;
	}
	const shared = sharing(rule.content, content);
	return (shared === 1 ? 0 : shared > 0.5 ? 1 : 2) + (sharing(rule.source, source) === 1 ? 0 : 3);
}

/** Where the source stands to the cue: up to three tokens before it or behind; 9 for none. */
const gap = ({ source, cue, hasSource }: SieveView): number =>
	!hasSource
		? 9
		: source.end <= cue.first
			? Math.min(3, cue.first - source.end)
			: 4 + Math.min(3, source.first - cue.end);

const verbs = ({ m, first, last, hasContent }: SieveView): number =>
	hasContent ? Math.min(2, (m.verbs[last.end + PAD] ?? 0) - (m.verbs[first.first + PAD] ?? 0)) : 0;

export const SIEVE: ModelSpec<SieveView> = {
	name: 'sieve',
	labels: ['wrong', 'partly', 'right'],
	table: {
		values: {
			'cue chance': ({ cue }) => steps(cue.probability, 10),
			'mean chance': ({ roles }) => steps(roles.mean, 10),
			'least chance': ({ roles }) => steps(roles.least, 10),
			'least in four': ({ roles }) => steps(roles.least, 4),
			agreement: ({ rule, roles }) => agreement(rule, roles),
			rule: ({ rule }) => (rule ? hashText(rule.by) | 0 : 0),
			size,
			pieces: ({ roles }) => Math.min(3, roles.content.length),
			sources: ({ roles }) => roles.source.length,
			marks: (v) => (v.hasContent ? v.quoting(v.first.first) + 4 * v.quoting(v.last.end - 1) : 0),
			lemma: ({ m, head }) => readingAt(m, head).hash,
			tag: (v) => v.tag(v.head),
			listed: ({ m, head }) => m.cueWords[head + PAD] ?? 0,
			'is listed': ({ m, head }) => (m.cueWords[head + PAD] === 0 ? 0 : 1),
			'in quotation': (v) => (v.quoting(v.head) === 0 ? 0 : 1),
			'cue size': ({ cue }) => cue.end - cue.first,
			'tag before cue': (v) => v.tag(v.cue.first - 1),
			'word behind cue': (v) => v.word(v.cue.end),
			'has source': (v) => (v.hasSource ? 1 : 0),
			'has content': (v) => (v.hasContent ? 1 : 0),
			'source tag': (v) => (v.hasSource ? v.tag(v.source.end - 1) : 99),
			'source kind': (v) => (v.hasSource ? (v.m.view.names[v.source.end - 1] ?? 0) : 15),
			'source head': (v) => (v.hasSource ? v.word(v.source.end - 1) : ABSENT),
			'source first': (v) => (v.hasSource ? v.word(v.source.first) : ABSENT),
			gap,
			'content first': (v) => (v.hasContent ? v.word(v.first.first) : 1),
			'content first tag': (v) => (v.hasContent ? v.tag(v.first.first) : 98),
			'behind content': (v) => (v.hasContent ? v.word(v.last.end) : 2),
			verbs,
			side: (v) => (!v.hasContent ? 0 : v.first.first > v.cue.first ? 1 : 2),
			headline: ({ m: { view } }) => (view.block.sentences.length < 2 && view.lower.at(-1) !== '.' ? 1 : 0),
		},
		lists: {
			class: ({ m, head }) => readingAt(m, head).classes,
			'source class': ({ m, source }) => (source.first < 0 ? [] : readingAt(m, source.end - 1).classes),
		},
		templates: [
			'cue chance',
			'mean chance',
			'least chance',
			'cue chance & least in four',
			'agreement & rule',
			'agreement & cue chance',
			'size & pieces',
			'marks',
			'marks & rule',
			'marks & least in four',
			'marks & agreement',
			'tag & is listed',
			'listed',
			'lemma',
			'source tag & source kind',
			'has source & has content',
			'sources & pieces',
			'content first',
			'in quotation & cue chance',
			'tag & cue chance',
			'behind content',
			'tag & size',
			'word behind cue & tag',
			'cue size & tag',
			'headline & cue chance',
			'class & tag',
			'class & has source',
			'content first tag & verbs',
			'content first tag & verbs & listed',
			'lemma & content first tag',
			'lemma & has source',
			'source kind & source tag & listed',
			'gap & tag',
			'gap & cue chance',
			'tag before cue & tag',
			'side & gap & tag',
			'side & gap & verbs',
			'source class',
			'source class & listed',
			'source head',
			'source first & tag',
		],
	},
};

/** With how far the second reader says the same. */
export const CAREFUL_SIEVE: ModelSpec<SieveView> = {
	...SIEVE,
	table: {
		values: {
			...SIEVE.table.values,
			'second cue': ({ m, cue }) => secondAnyCue(m, cue.first),
			'second says': ({ m, cue, roles }) => secondSays(m, cue, roles),
		},
		lists: SIEVE.table.lists ?? {},
		templates: [
			...SIEVE.table.templates,
			'second cue',
			'second says',
			'second says & second cue',
			'second says & least in four',
			'second says & cue chance',
			'second says & agreement',
			'second says & marks',
		],
	},
};

/** How much two lists of ranges have in common, in [0, 1] (Dice). */
export function sharing(a: readonly TokenRange[], b: readonly TokenRange[]): number {
	let both = 0;
	let all = 0;
	for (const x of a) {
		all += x.end - x.first;
		for (const y of b) {
			both += Math.max(0, Math.min(x.end, y.end) - Math.max(x.first, y.first));
		}
	}
	for (const y of b) {
		all += y.end - y.first;
	}
	return all === 0 ? 1 : (2 * both) / all;
}
