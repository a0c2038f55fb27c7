import { type CueRoles, STEPS } from '../../encoder/evidence';
import { ABSENT, step, templatesOf, withMore } from '../../learn/featureTable';
import type { ModelSpec } from '../../learn/linearModel';
import { shareToken, sentenceAt } from '../blockView';
import type { TokenRange } from '../../text/places';
import type { BlockAttribution, ReportedAttribution } from '../blockAttribution';
import { ACTS } from '../cueWords';
import { CLOSES, hashOf, OPENS, type ModelView } from '../model/modelView';
import { secondContent, secondSource } from '../model/secondOpinion';
import { ABOUT, ABOUT_LISTS, SECOND, sharing, size, tokensOf, WholeView } from '../model/wholeTables';

/** An attribution as it is going to be shown, among those of its block. */
export class JudgeView extends WholeView {
	declare readonly parts: ReportedAttribution;

	/** @param near those of the block next to it, itself too */
	constructor(
		m: ModelView,
		parts: ReportedAttribution,
		readonly near: readonly BlockAttribution[],
	) {
		super(m, parts, parts.signs);
	}
}

/** The judge's features. Probabilities of the models before it are told in steps. */
export const JUDGE: ModelSpec<JudgeView> = {
	name: 'judge',
	labels: ['right'],
	table: {
		values: {
			...ABOUT,
			always: () => 1,
			by: ({ parts }) => hashOf(parts.by),
			'right chance': ({ signs }) => step(signs?.right, 16),
			'any chance': ({ parts: { signs } }) => step(signs ? signs.right + signs.partly : undefined, 16),
			'right in six': ({ signs }) => step(signs?.right, 6),
			'before cue': (v) => (v.parts.cue ? v.m.word(v.parts.cue.first - 1) : ABSENT),
			act: ({ parts }) => ACTS.indexOf(parts.act),
			report: ({ parts }) => hashOf(parts.report + parts.stance),
			'source first tag': (v) => v.tag(v.source.first),
			'source size': ({ parts }) => size(tokensOf(parts.source).length),
			'before source': (v) => (v.hasSource ? v.m.word(v.source.first - 1) : ABSENT),
			'tag before source': (v) => (v.hasSource ? v.tag(v.source.first - 1) : ABSENT),
			'behind source': (v) => (v.hasSource ? v.m.word(v.source.end) : ABSENT),
			'content last tag': (v) => v.tag(v.last.end - 1),
			'before content': (v) => v.m.word(v.first.first - 1),
			'tag behind content': (v) => v.tag(v.last.end),
			'content gap': (v) => v.gap(v.first),
			edges,
			unbalanced,
			relations,
			'content changed': ({ parts, signs }) => changed(parts.content, signs?.content),
			'source changed': ({ parts, signs }) => changed(parts.source, signs?.source),
			sentences: ({ m }) => size(m.view.block.sentences.length),
			'block ends': (v) => v.m.word(v.m.view.tags.length - 1),
			others: ({ near }) => size(near.length),
		},
		lists: ABOUT_LISTS,
		templates: templatesOf(`
			always, by, cue chance, mean chance, least chance, right chance, any chance,
			right in six & (content opens, source kind, cue tag, source changed, content changed, relations, edges),
			cue chance & least in four, least in four & content opens,
			lemma, lemma & (content first tag, source gap, edges), cue tag, cue tag & (content size, source gap),
			cue bits, cue bits & source kind, cue size & cue tag, before cue, behind cue, behind cue & cue tag,
			cue quoted & cue chance, act, act & source kind, report,
			source head, source first, source tag & source kind, source first tag & source size, source size,
			source gap, source gap & content gap, before source, tag before source & source first tag, behind source,
			content first, content first tag & content gap, content last tag, content last tag & tag behind content,
			before content, behind content, content opens, content opens & (agreement, by), content size & pieces,
			content gap & pieces, verbs & (content first tag, cue tag), edges, edges & (content opens, verbs), unbalanced,
			relations, relations & content opens, agreement & by, content changed, content changed & by,
			source changed, source changed & source kind, sentences, block ends & sentences, others,
			cue classes, cue classes & (cue tag, source gap), source classes, source classes & act`),
	},
};

const NONE = 9;

/** With how far the second reader says the same: where two readers that err differently agree, both are mostly right. */
export const CAREFUL_JUDGE = withMore(
	JUDGE,
	{
		...SECOND,
		'second source': (v) => second(v, secondSource, v.parts.source),
		'second content': (v) => second(v, secondContent, v.parts.content),
		'second begins': (v) => secondEdge(v, v.first.first - 1, v.first.first),
		'second ends': (v) => secondEdge(v, v.last.end, v.last.end - 1),
	},
	`second cue, second says, second source, second content, second begins, second ends, second begins & second ends,
	second says & (second cue, right in six, by, content opens, report, source kind),
	second source & (source kind, source changed), second content & content changed, second cue & cue bits`,
);

/** How likely the second reader finds it that tokens are of the source or the content: the mean, in steps. */
function second({ opinion }: JudgeView, of: typeof secondSource, ranges: readonly TokenRange[]): number {
	const tokens = tokensOf(ranges);
	return opinion && tokens.length > 0
		? step(tokens.reduce((sum, token) => sum + of(opinion, token), 0) / STEPS / tokens.length, 8)
		: NONE;
}

/** The same of the two tokens at an edge of the content: the one outside, the one inside. */
function secondEdge({ opinion }: JudgeView, outside: number, inside: number): number {
	const inFour = (token: number, of: CueRoles): number => step(secondContent(of, token) / STEPS, 4);
	return opinion ? inFour(outside, opinion) + 4 * inFour(inside, opinion) : -1;
}

/** How a list of ranges differs from the one that the model gave: not, shorter, longer, otherwise, or it gave none. */
function changed(now: readonly TokenRange[], before: readonly TokenRange[] | undefined): number {
	if (!before) {
		return 4;
	}
	const within = (a: readonly TokenRange[], b: readonly TokenRange[]): boolean =>
		a.every((x) => b.some((y) => y.first <= x.first && x.end <= y.end));
	return sharing(now, before) === 1 ? 0 : within(now, before) ? 1 : within(before, now) ? 2 : 3;
}

/** Whether brackets or quotation marks of the content have no partner in it. */
function unbalanced({ m, parts }: JudgeView): number {
	const tokens = tokensOf(parts.content);
	const count = (holds: (at: number) => boolean): number => tokens.filter(holds).length;
	const isOneOf = (marks: readonly string[]): number => count((at) => marks.includes(m.view.lower[at] ?? ''));
	const open = isOneOf(['(', '[']) - isOneOf([')', ']']);
	const quotes = count((at) => m.quoting(at) === OPENS) - count((at) => m.quoting(at) === CLOSES);
	return (open === 0 ? 0 : 1) + (quotes === 0 ? 0 : 2);
}

/** Others that hold this one's cue, whose cue this one holds, and that share words with it without either. */
function relations({ parts, near }: JudgeView): number {
	const others = near.flatMap((other) => {
		const holdsMe = other.content.some((range) => shareToken(range, parts.cue));
		const holdsIt = parts.content.some((range) => shareToken(range, other.cue));
		const shares = other.content.some((a) => parts.content.some((b) => shareToken(a, b)));
		return other === parts ? [] : [{ holdsMe, holdsIt, crosses: shares && holdsMe === holdsIt }];
	});
	const few = (how: 'holdsMe' | 'holdsIt' | 'crosses'): number =>
		Math.min(2, others.filter((other) => other[how]).length);
	return few('holdsMe') + 3 * few('holdsIt') + 9 * few('crosses');
}

/** Where the content begins and ends in its sentence: at either edge, or inside. */
function edges({ m: { view }, first, last: { end } }: JudgeView): number {
	const { block, lower } = view;
	if (first.first < 0) {
		return 0;
	}
	const { firstToken } = sentenceAt(view, first.first);
	const { endToken } = sentenceAt(view, end - 1);
	const closes = end >= endToken || (end === endToken - 1 && block.tokens[end]?.kind === 'mark');
	return (firstToken === first.first ? 1 : 0) + (closes ? 2 : 0) + (lower[end] === ',' ? 4 : 0);
}
