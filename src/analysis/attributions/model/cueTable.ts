import { runStart } from '../../text/places';
import { isListed } from '../../language/english/words';
import { isVerb } from '../../language/tags';
import { isLikelyCue, secondAnyCue, secondCue } from './secondOpinion';
import { sentenceAt } from '../blockView';
import type { ModelView } from './modelView';
import type { ModelSpec } from '../../learn/linearModel';
import { around, templatesOf, withMore } from '../../learn/featureTable';
import { wordSet } from '../../text/lists';
import { plainPhrase } from '../../syntax/nounPhrase';
import { VERB_FORMS } from '../../syntax/verbGroup';

/** Labels of the cue model. */
export const CUE_BEGIN = 1;
export const CUE_INSIDE = 2;

/** A token that may be part of a cue. Moved along a block. */
export class CueView {
	i = 0;
	/** The head of the subject of its verbs, or the token before them. */
	subject = -1;

	constructor(readonly m: ModelView) {}

	moveTo(i: number): this {
		this.i = i;
		const { view, groups } = this.m;
		const subject = groups[i]?.subject;
		const isOfVerbs = (at: number): boolean =>
			isVerb(view.tags[at]) || view.tags[at] === 'RB' || view.tags[at] === 'MD';
		this.subject = subject
			? plainPhrase(view, subject.first, subject.end).head
			: runStart(i, Math.max(0, i - 5), isOfVerbs) - 1;
		return this;
	}
}

/** 1 where a rule sees a cue, 0 elsewhere. */
const ruled = (m: ModelView, i: number): number => (m.ruleCue(i) === 0 ? 0 : 1);

/** By what a token is told to begin a cue, to go on with one, or to be of none. */
export const CUE: ModelSpec<CueView> = {
	name: 'cue',
	labels: ['outside', 'begin', 'inside'],
	chained: true,
	table: {
		values: {
			always: () => 1,
			...around<CueView>('word', [-2, -1, 0, 1, 2], ({ m, i }, by) => m.word(i + by)),
			lemma: ({ m, i }) => m.reading(i).hash,
			stem: ({ m, i }) => m.reading(i).stem,
			ending: ({ m, i }) => m.view.forms[i]?.suffix3 ?? 0,
			...around<CueView>('tag', [-2, -1, 0, 1, 2], ({ m, i }, by) => m.tag(i + by)),
			...around<CueView>('listed', [-1, 0], ({ m, i }, by) => m.reading(i + by).cueBits),
			'is listed': ({ m, i }) => (m.reading(i).cueBits === 0 ? 0 : 1),
			rule: ({ m, i }) => m.ruleCue(i),
			'rules around': ({ m, i }) => ruled(m, i) + 2 * ruled(m, i + 1) + 4 * ruled(m, i - 1),
			quoting: ({ m, i }) => m.quoting(i),
			quoted: ({ m, i }) => (m.quoting(i) === 0 ? 0 : 1),
			'quoting around': ({ m, i }) => m.quoting(i - 1) + 4 * m.quoting(i + 1),
			...around<CueView>('name', [-1, 0], ({ m, i }, by) => m.name(i + by)),
			ahead: ({ m, i }) => m.ahead(i),
			'from start': ({ m, i }) => Math.min(4, i - sentenceAt(m.view, i).firstToken),
			'to end': ({ m, i }) => Math.min(4, sentenceAt(m.view, i).endToken - i),
			'subject word': ({ m, subject }) => m.word(subject),
			subject: ({ m, subject }) => m.tag(subject) + 128 * m.name(subject),
			verbs: ({ m, i }) => verbsAt(m, i),
			'subject distance': ({ i, subject }) => Math.min(4, i - subject),
		},
		lists: {
			class: ({ m, i }) => m.reading(i).classes,
			'class after': ({ m, i }) => m.reading(i + 1).classes,
			'subject class': ({ m, subject }) => m.reading(subject).classes,
		},
		templates: templatesOf(`
			always, word, lemma & tag, word before, word after, word 2 before, word 2 after,
			tag, tag before & tag, tag & tag after, tag before & tag & tag after,
			tag 2 before & tag before & tag, tag & tag after & tag 2 after, ending & tag, stem,
			lemma & (tag after, tag before), tag & word after, listed, listed & (tag after, tag before), listed before & tag,
			rule, rule & listed, rules around, quoting & quoting around, name & tag, name before & tag, quoted & lemma,
			ahead & (tag, listed), from start & tag, to end & is listed & tag, name before & tag before & listed,
			quoting around & listed, subject & tag & subject distance, subject word & tag, subject & (listed, lemma),
			subject class & (tag, listed), class & (tag, word after, tag after, tag before), class after & tag,
			verbs & (tag, lemma, listed)`),
	},
};

/** With what the second reader makes of the token and its neighbours. */
export const CAREFUL_CUE = withMore(
	CUE,
	{
		second: ({ m, i }) => secondCue(m, i),
		...around<CueView>('second', [-1, 1], ({ m, i }, by) => secondAnyCue(m, i + by)),
		'second at all': ({ m, i }) => secondAnyCue(m, i),
	},
	`second, second & (tag, rule, listed, second before, second after), second at all & second before & second after,
	second at all & (lemma, quoted, ahead, quoting & quoting around)`,
);

/** What verbs a token stands among: their form and voice, whether their subject is known, and whether it is the main one. */
function verbsAt(m: ModelView, i: number): number {
	const group = m.groups[i];
	if (!group) {
		return 0;
	}
	const { form, passive, subject, head } = group;
	return 1 + VERB_FORMS.indexOf(form) + (passive ? 16 : 0) + (subject ? 8 : 0) + (head === i ? 4 : 0);
}

const isCueHead = (m: ModelView, i: number): boolean =>
	m.reading(i).cueBits !== 0 || (isVerb(m.view.tags[i]) && !isListed('never cues', m.view.lemmas[i]));

/**
 * Which tokens can be part of a cue at all: its head, what stands next to one, and words that make one by themselves.
 *
 * @param likely whether a head is kept; one that is not may still stand next to another one
 */
export function possibleCues(m: ModelView, likely: (head: number) => boolean): boolean[] {
	const { lower, tags } = m.view;
	const heads = lower.map((_, i) => isCueHead(m, i) && likely(i));
	const hasHead = (first: number, end: number): boolean => heads.slice(Math.max(0, first), end).includes(true);
	const canJoin = (i: number): boolean =>
		tags[i] !== 'NNP' && tags[i] !== 'PRP' && (tags[i] !== 'PUNCT' || JOINING_MARKS.has(lower[i]));
	// Right behind a head only what can join it.
	const stands = (word: string, i: number): boolean =>
		!hasHead(i - 1, i) && (isListed('opens cue', word) || (isListed('joins cue', word) && hasHead(i - 5, i)));
	return lower.map(
		(word, i) => heads[i] === true || (canJoin(i) && hasHead(i - 1, i + 4)) || stands(word, i) || isLikelyCue(m, i),
	);
}

const JOINING_MARKS = wordSet(", ' -");
