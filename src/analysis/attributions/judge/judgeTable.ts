import type { SecondOpinion } from '../../encoder/evidence';
import { ABSENT } from '../../learn/featureTable';
import { hashText } from '../../learn/hash';
import type { ModelSpec } from '../../learn/linearModel';
import { ACTS } from '../cueWords';
import { meet, type TokenRange } from '../blockView';
import { agreement } from '../model/sieveTable';
import { PAD, readingAt } from '../model/modelView';
import { opinionOf, secondAnyCue, secondContent, secondSays, secondSource } from '../model/secondOpinion';

import {
	changed,
	edges,
	firstPiece,
	gap,
	head,
	lastPiece,
	lengthOf,
	quoting,
	relations,
	sizeOf,
	source,
	step,
	tag,
	unbalanced,
	word,
	type JudgeView,
} from './judgeView';

/** The judge's features. Probabilities of the models before it are told in steps. */
export const JUDGE: ModelSpec<JudgeView> = {
	name: 'judge',
	labels: ['right'],
	table: {
		values: {
			always: () => 1,
			by: ({ candidate }) => hashText(candidate.by) | 0,
			'cue chance': ({ candidate }) => step(candidate.signs?.cue, 12),
			'mean chance': ({ candidate }) => step(candidate.signs?.mean, 12),
			'least chance': ({ candidate }) => step(candidate.signs?.least, 12),
			'right chance': ({ candidate }) => step(candidate.signs?.right, 16),
			'any chance': ({ candidate }) =>
				step(candidate.signs ? candidate.signs.right + candidate.signs.partly : undefined, 16),
			'least in four': ({ candidate }) => step(candidate.signs?.least, 4),
			'right in six': ({ candidate }) => step(candidate.signs?.right, 6),
			lemma: (v) => (head(v) < 0 ? ABSENT : readingAt(v.m, head(v)).hash),
			'cue tag': (v) => tag(v, head(v)),
			'cue bits': (v) => v.m.cueWords[head(v) + PAD] ?? 0,
			'cue size': ({ candidate: { cue } }) => (cue ? sizeOf(cue.end - cue.first) : 0),
			'before cue': ({ m, candidate: { cue } }) => (cue ? (m.words[cue.first - 1 + PAD] ?? ABSENT) : ABSENT),
			'behind cue': ({ m, candidate: { cue } }) => (cue ? (m.words[cue.end + PAD] ?? ABSENT) : ABSENT),
			'cue quoted': (v) => (quoting(v, head(v)) === 0 ? 0 : 1),
			act: ({ candidate }) => ACTS.indexOf(candidate.act),
			report: ({ reported }) => hashText(reported.report + reported.stance) | 0,
			'source head': (v) => word(v, source(v).end - 1),
			'source first': (v) => word(v, source(v).first),
			'source tag': (v) => tag(v, source(v).end - 1),
			'source first tag': (v) => tag(v, source(v).first),
			'source kind': (v) => (source(v).first < 0 ? 20 : (v.m.view.names[source(v).end - 1] ?? 0)),
			'source size': ({ candidate }) => sizeOf(lengthOf(candidate.source)),
			'source gap': (v) => gap(source(v), v.candidate.cue),
			'before source': (v) => (source(v).first < 0 ? ABSENT : word(v, source(v).first - 1)),
			'tag before source': (v) => (source(v).first < 0 ? ABSENT : tag(v, source(v).first - 1)),
			'behind source': (v) => (source(v).first < 0 ? ABSENT : word(v, source(v).end)),
			'content first': (v) => word(v, firstPiece(v).first),
			'content first tag': (v) => tag(v, firstPiece(v).first),
			'content last tag': (v) => tag(v, lastPiece(v).end - 1),
			'before content': (v) => word(v, firstPiece(v).first - 1),
			'behind content': (v) => word(v, lastPiece(v).end),
			'tag behind content': (v) => tag(v, lastPiece(v).end),
			'content opens': (v) => quoting(v, firstPiece(v).first) + 4 * quoting(v, lastPiece(v).end - 1),
			'content size': ({ candidate }) => sizeOf(lengthOf(candidate.content)),
			'content gap': (v) => gap(firstPiece(v), v.candidate.cue),
			pieces: ({ candidate }) => Math.min(3, candidate.content.length),
			verbs: (v) => Math.min(3, (v.m.verbs[lastPiece(v).end + PAD] ?? 0) - (v.m.verbs[firstPiece(v).first + PAD] ?? 0)),
			edges,
			unbalanced,
			relations,
			agreement: ({ m, candidate }) =>
				agreement(
					m.rules.find(({ cue }) => meet(cue, candidate.cue)),
					candidate,
				),
			'content changed': ({ candidate }) => changed(candidate.content, candidate.signs?.content),
			'source changed': ({ candidate }) => changed(candidate.source, candidate.signs?.source),
			sentences: ({ m }) => sizeOf(m.view.block.sentences.length),
			'block ends': ({ m }) => m.words[m.view.tags.length - 1 + PAD] ?? ABSENT,
			others: ({ near }) => sizeOf(near.length),
		},
		lists: {
			'cue classes': (v) => (head(v) < 0 ? [] : readingAt(v.m, head(v)).classes),
			'source classes': (v) => (source(v).first < 0 ? [] : readingAt(v.m, source(v).end - 1).classes),
		},
		templates: [
			'always',
			'by',
			'cue chance',
			'mean chance',
			'least chance',
			'right chance',
			'any chance',
			'right in six & content opens',
			'right in six & source kind',
			'right in six & cue tag',
			'right in six & source changed',
			'right in six & content changed',
			'right in six & relations',
			'right in six & edges',
			'cue chance & least in four',
			'least in four & content opens',
			'lemma',
			'lemma & content first tag',
			'lemma & source gap',
			'lemma & edges',
			'cue tag',
			'cue tag & content size',
			'cue tag & source gap',
			'cue bits',
			'cue bits & source kind',
			'cue size & cue tag',
			'before cue',
			'behind cue',
			'behind cue & cue tag',
			'cue quoted & cue chance',
			'act',
			'act & source kind',
			'report',
			'source head',
			'source first',
			'source tag & source kind',
			'source first tag & source size',
			'source size',
			'source gap',
			'source gap & content gap',
			'before source',
			'tag before source & source first tag',
			'behind source',
			'content first',
			'content first tag & content gap',
			'content last tag',
			'content last tag & tag behind content',
			'before content',
			'behind content',
			'content opens',
			'content opens & agreement',
			'content opens & by',
			'content size & pieces',
			'content gap & pieces',
			'verbs & content first tag',
			'verbs & cue tag',
			'edges',
			'edges & content opens',
			'edges & verbs',
			'unbalanced',
			'relations',
			'relations & content opens',
			'agreement & by',
			'content changed',
			'content changed & by',
			'source changed',
			'source changed & source kind',
			'sentences',
			'block ends & sentences',
			'others',
			'cue classes',
			'cue classes & cue tag',
			'cue classes & source gap',
			'source classes',
			'source classes & act',
		],
	},
};

const NONE = 9;

/** How likely the second reader finds it that tokens are of the source or the content: the mean, in steps. */
function second(
	{ m, candidate: { cue } }: JudgeView,
	of: (opinion: SecondOpinion, token: number) => number,
	ranges: readonly TokenRange[],
): number {
	const opinion = opinionOf(m, cue);
	const tokens = ranges.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i));
	return opinion && tokens.length > 0
		? step(tokens.reduce((sum, token) => sum + of(opinion, token), 0) / tokens.length, 8)
		: NONE;
}

/** The same of the two tokens at an edge of the content: the one outside, the one inside. */
function secondEdge(v: JudgeView, outside: number, inside: number): number {
	const opinion = opinionOf(v.m, v.candidate.cue);
	return opinion ? step(secondContent(opinion, outside), 4) + 4 * step(secondContent(opinion, inside), 4) : -1;
}

/** With how far the second reader says the same: where two readers that err differently agree, both are mostly right. */
export const CAREFUL_JUDGE: ModelSpec<JudgeView> = {
	...JUDGE,
	table: {
		values: {
			...JUDGE.table.values,
			'second cue': (v) => (v.candidate.cue ? secondAnyCue(v.m, v.candidate.cue.first) : NONE),
			'second says': ({ m, candidate }) => secondSays(m, candidate.cue, candidate),
			'second source': (v) => second(v, secondSource, v.candidate.source),
			'second content': (v) => second(v, secondContent, v.candidate.content),
			'second begins': (v) => secondEdge(v, firstPiece(v).first - 1, firstPiece(v).first),
			'second ends': (v) => secondEdge(v, lastPiece(v).end, lastPiece(v).end - 1),
		},
		lists: JUDGE.table.lists ?? {},
		templates: [
			...JUDGE.table.templates,
			'second cue',
			'second says',
			'second source',
			'second content',
			'second begins',
			'second ends',
			'second begins & second ends',
			'second says & second cue',
			'second says & right in six',
			'second says & by',
			'second says & content opens',
			'second says & report',
			'second says & source kind',
			'second source & source kind',
			'second source & source changed',
			'second content & content changed',
			'second cue & cue bits',
		],
	},
};
