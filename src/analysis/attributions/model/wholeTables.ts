import { ABSENT } from '../../learn/featureTable';
import type { ModelSpec } from '../../learn/linearModel';
import { levelIn, templatesOf, withMore } from '../../learn/templates';
import { ACTS } from '../cueWords';
import { hashOf, PAD } from './modelView';
import { secondAnyCue, secondSays } from './secondOpinion';
import { gap, lengthOf, step, type WholeView } from './wholeView';

/** What the sieve tells apart: no attribution; one, but its content is cut wrong; right. */
export const SIEVED_WRONG = 0;
export const SIEVED_PARTLY = 1;
export const SIEVED_RIGHT = 2;

/** Lengths in tokens: each by itself when short, in classes when long. */
const SIZES = [1, 2, 3, 4, 8, 16, 32];

const cueOf = ({ parts: { cue } }: WholeView): { first: number; end: number } => cue ?? { first: 0, end: 0 };

/** By what a guess is told to be an attribution at all. */
export const SIEVE: ModelSpec<WholeView> = {
	name: 'sieve',
	labels: ['wrong', 'partly', 'right'],
	table: {
		values: {
			'cue chance': ({ signs }) => step(signs?.cue, 10),
			'mean chance': ({ signs }) => step(signs?.mean, 10),
			'least chance': ({ signs }) => step(signs?.least, 10),
			'least in four': ({ signs }) => step(signs?.least, 4),
			agreement: (v) => v.agreement(),
			rule: (v) => hashOf(v.rule()?.by),
			size: ({ parts }) => levelIn(SIZES, lengthOf(parts.content)),
			pieces: ({ parts }) => Math.min(3, parts.content.length),
			sources: ({ parts }) => parts.source.length,
			marks: (v) => v.marks(),
			lemma: (v) => v.reading(v.head).hash,
			tag: (v) => v.tag(v.head),
			listed: ({ m, head }) => m.cueWords[head + PAD] ?? 0,
			'is listed': ({ m, head }) => (m.cueWords[head + PAD] === 0 ? 0 : 1),
			'in quotation': (v) => (v.quoting(v.head) === 0 ? 0 : 1),
			'cue size': (v) => cueOf(v).end - cueOf(v).first,
			'tag before cue': (v) => v.m.tags[cueOf(v).first - 1 + PAD] ?? ABSENT,
			'word behind cue': (v) => v.word(cueOf(v).end),
			'has source': (v) => (v.hasSource ? 1 : 0),
			'has content': (v) => (v.hasContent ? 1 : 0),
			'source tag': (v) => (v.hasSource ? v.tag(v.source.end - 1) : 99),
			'source kind': (v) => (v.hasSource ? (v.m.view.names[v.source.end - 1] ?? 0) : 15),
			'source head': (v) => (v.hasSource ? v.word(v.source.end - 1) : ABSENT),
			'source first': (v) => (v.hasSource ? v.word(v.source.first) : ABSENT),
			gap: (v) => gap(v.source, v.parts.cue),
			'content first': (v) => (v.hasContent ? v.word(v.first.first) : 1),
			'content first tag': (v) => (v.hasContent ? v.tag(v.first.first) : 98),
			'behind content': (v) => (v.hasContent ? v.word(v.last.end) : 2),
			verbs: (v) => Math.min(2, v.verbs()),
			side: (v) => (!v.hasContent ? 0 : v.first.first > cueOf(v).first ? 1 : 2),
			headline: ({ m: { view } }) => (view.block.sentences.length < 2 && view.lower.at(-1) !== '.' ? 1 : 0),
		},
		lists: {
			class: (v) => v.reading(v.head).classes,
			'source class': (v) => v.reading(v.source.end - 1).classes,
		},
		templates: templatesOf(`
			cue chance, mean chance, least chance, cue chance & least in four,
			agreement & (rule, cue chance), size & pieces, marks, marks & (rule, least in four, agreement),
			tag & is listed, listed, lemma, source tag & source kind, has source & has content, sources & pieces,
			content first, in quotation & cue chance, tag & cue chance, behind content, tag & size,
			word behind cue & tag, cue size & tag, headline & cue chance, class & (tag, has source),
			content first tag & verbs, content first tag & verbs & listed, lemma & (content first tag, has source),
			source kind & source tag & listed, gap & (tag, cue chance), tag before cue & tag, side & gap & (tag, verbs),
			source class, source class & listed, source head, source first & tag`),
	},
};

/** With how far the second reader says the same. */
export const CAREFUL_SIEVE = withMore(
	SIEVE,
	{
		'second cue': (v) => secondAnyCue(v.m, cueOf(v).first),
		'second says': (v) => secondSays(v.m, v.parts),
	},
	'second cue, second says, second says & (second cue, least in four, cue chance, agreement, marks)',
);

const opening = ({ first }: WholeView): number => Math.max(0, first.first);

/** What tells the act of an attribution: the words of its cue, and how its content begins. */
export const ACT: ModelSpec<WholeView> = {
	name: 'act',
	labels: ACTS,
	table: {
		values: {
			always: () => 1,
			opens: (v) => v.tag(opening(v)) * 2 + (v.quoting(opening(v)) === 2 ? 1 : 0),
			'first word': (v) => v.word(opening(v)),
			'word behind cue': (v) => v.word(cueOf(v).end),
		},
		lists: {
			lemma: (v) => v.ofCue(({ hash }) => [hash]),
			listed: (v) => v.ofCue(({ cueBits }) => [cueBits]),
			stem: (v) => v.ofCue(({ stem }) => [stem]),
			class: (v) => v.ofCue(({ classes }) => classes),
		},
		templates: templatesOf('always, lemma, listed, stem, lemma & opens, class, opens, first word, word behind cue'),
	},
};
