import { ABSENT } from '../../learn/featureTable';
import type { ModelSpec } from '../../learn/linearModel';
import { levelIn, templatesOf, withMore } from '../../learn/templates';
import { ACTS } from '../cueWords';
import { hashOf } from './modelView';
import { ABOUT, lengthOf, SECOND, step, type WholeView } from './wholeView';

/** What the sieve tells apart: no attribution; one, but its content is cut wrong; right. */
export const SIEVED_WRONG = 0;
export const SIEVED_PARTLY = 1;
export const SIEVED_RIGHT = 2;

/** Lengths in tokens: each by itself when short, in classes when long. */
const SIZES = [1, 2, 3, 4, 8, 16, 32];

/** By what a guess is told to be an attribution at all. Without a content it is none, but for what a colon announces. */
export const SIEVE: ModelSpec<WholeView> = {
	name: 'sieve',
	labels: ['wrong', 'partly', 'right'],
	table: {
		values: {
			...ABOUT,
			'cue chance': ({ signs }) => step(signs?.cue, 10),
			'mean chance': ({ signs }) => step(signs?.mean, 10),
			'least chance': ({ signs }) => step(signs?.least, 10),
			rule: (v) => hashOf(v.rule()?.by),
			size: ({ parts }) => levelIn(SIZES, lengthOf(parts.content)),
			sources: ({ parts }) => parts.source.length,
			marks: (v) => v.marks(),
			tag: (v) => v.tag(v.head),
			listed: (v) => v.listed,
			'is listed': (v) => (v.listed === 0 ? 0 : 1),
			'in quotation': (v) => (v.m.quoting(v.head) === 0 ? 0 : 1),
			'cue size': ({ cue }) => cue.end - cue.first,
			'tag before cue': ({ m, cue }) => m.tag(cue.first - 1),
			'word behind cue': (v) => v.m.word(v.cue.end),
			'has source': (v) => (v.hasSource ? 1 : 0),
			'has content': () => 1,
			'source tag': (v) => (v.hasSource ? v.tag(v.source.end - 1) : 99),
			'source kind': (v) => (v.hasSource ? (v.m.view.names[v.source.end - 1] ?? 0) : 15),
			'source head': (v) => (v.hasSource ? v.m.word(v.source.end - 1) : ABSENT),
			'source first': (v) => (v.hasSource ? v.m.word(v.source.first) : ABSENT),
			gap: (v) => v.gap(v.source),
			verbs: (v) => Math.min(2, v.verbs()),
			side: (v) => (v.first.first > v.cue.first ? 1 : 2),
			headline: ({ m: { view } }) => (view.block.sentences.length < 2 && view.lower.at(-1) !== '.' ? 1 : 0),
		},
		lists: {
			class: (v) => v.m.reading(v.head).classes,
			'source class': (v) => v.m.reading(v.source.end - 1).classes,
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
	SECOND,
	'second cue, second says, second says & (second cue, least in four, cue chance, agreement, marks)',
);

/** What tells the act of an attribution: the words of its cue, and how its content begins. */
export const ACT: ModelSpec<WholeView> = {
	name: 'act',
	labels: ACTS,
	table: {
		values: {
			always: () => 1,
			opens: (v) => v.tag(v.first.first) * 2 + (v.m.quoting(v.first.first) === 2 ? 1 : 0),
			'first word': (v) => v.m.word(v.first.first),
			'word behind cue': (v) => v.m.word(v.cue.end),
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
