import type { ModelSpec } from '../../learn/linearModel';
import { templatesOf, withMore } from '../../learn/featureTable';
import { ACTS } from '../cueWords';
import { hashOf } from './modelView';
import { ABOUT, ABOUT_LISTS, SECOND, type WholeView } from './wholeView';

/** By what a guess is told to be no attribution, one cut wrong, or right. Without a content it is none, but for what a colon announces. */
export const SIEVE: ModelSpec<WholeView> = {
	name: 'sieve',
	labels: ['wrong', 'partly', 'right'],
	table: {
		values: {
			...ABOUT,
			rule: (v) => hashOf(v.rule?.by),
			sources: ({ parts }) => parts.source.length,
			'is listed': (v) => (v.listed === 0 ? 0 : 1),
			'tag before cue': ({ m, cue }) => m.tag(cue.first - 1),
			'has source': (v) => (v.hasSource ? 1 : 0),
			side: (v) => (v.first.first > v.cue.first ? 1 : 2),
			headline: ({ m: { view } }) => (view.block.sentences.length < 2 && view.lower.at(-1) !== '.' ? 1 : 0),
		},
		lists: ABOUT_LISTS,
		templates: templatesOf(`
			cue chance, mean chance, least chance, cue chance & least in four,
			agreement & (rule, cue chance), content size & pieces, content opens,
			content opens & (rule, least in four, agreement), cue tag & is listed, cue bits, lemma, source tag & source kind,
			has source, sources & pieces, content first, cue quoted & cue chance, cue tag & cue chance, behind content,
			cue tag & content size, behind cue & cue tag, cue size & cue tag, headline & cue chance,
			cue classes & (cue tag, has source), content first tag & verbs, content first tag & verbs & cue bits,
			lemma & (content first tag, has source), source kind & source tag & cue bits, source gap & (cue tag, cue chance),
			tag before cue & cue tag, side & source gap & (cue tag, verbs), source classes, source classes & cue bits,
			source head, source first & cue tag`),
	},
};

/** With how far the second reader says the same. */
export const CAREFUL_SIEVE = withMore(
	SIEVE,
	SECOND,
	'second cue, second says, second says & (second cue, least in four, cue chance, agreement, content opens)',
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
