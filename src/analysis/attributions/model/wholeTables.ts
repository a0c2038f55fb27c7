import { ABSENT, type FeatureTable, levelIn, step, templatesOf, withMore } from '../../learn/featureTable';
import type { ModelSpec } from '../../learn/linearModel';
import type { TokenRange } from '../../text/places';
import type { Parts, Signs } from '../blockAttribution';
import { shareToken } from '../blockView';
import type { Reading } from '../cueForms';
import { ACTS } from '../cueWords';
import { hashOf, OPENS, type ModelView } from './modelView';
import { opinionOf, secondAnyCue, secondSays } from './secondOpinion';

const NO_RANGE: TokenRange = { first: -1, end: -1 };

/** An attribution as a whole: what the sieve, the judge and the model of acts look at. */
export class WholeView {
	/** The word that the cue is known by; -1 without a cue. */
	readonly head = this.parts.cue ? this.m.headOf(this.parts.cue) : -1;
	/** What the list of cue words says of the head, in bits. */
	readonly listed = this.m.reading(this.head).cueBits;
	/** Where the cue stands; at -1 without one. */
	readonly cue = this.parts.cue ?? NO_RANGE;
	/** The source, the first and the last piece of the content; at -1 where there is none. */
	readonly source = this.parts.source[0] ?? NO_RANGE;
	readonly hasSource = this.source.first >= 0;
	readonly first = this.parts.content[0] ?? NO_RANGE;
	readonly last = this.parts.content.at(-1) ?? NO_RANGE;
	/** The first rule whose cue shares a token with this one. */
	readonly rule = this.m.rules.find(({ cue }) => shareToken(cue, this.parts.cue));
	/** What the second reader makes of the cue. */
	readonly opinion = opinionOf(this.m, this.parts.cue);

	constructor(
		readonly m: ModelView,
		readonly parts: Parts,
		readonly signs: Partial<Signs> | null,
	) {}

	/** Of a token; nothing where there is none. */
	tag(at: number): number {
		return at < 0 ? ABSENT : this.m.tag(at);
	}

	/** What the words of the cue give, one after another. */
	ofCue(read: (reading: Reading) => readonly number[]): number[] {
		return this.m.view.readings.slice(this.cue.first, this.cue.end).flatMap(read);
	}

	/** Where a part stands to the cue: up to three tokens before it or behind, over it, or 9 for none. */
	gap({ first, end }: TokenRange): number {
		const { cue } = this.parts;
		if (first < 0 || !cue) {
			return 9;
		}
		return end <= cue.first ? Math.min(3, cue.first - end) : first >= cue.end ? 4 + Math.min(3, first - cue.end) : 8;
	}

	/** How far it says the same: 0 the same content, 1 much of it, 2 another one; 3 more where the source differs; 9 without a rule. */
	agreement(): number {
		const { rule } = this;
		if (!rule) {
			return 9;
		}
		const shared = sharing(rule.content, this.parts.content);
		return (shared === 1 ? 0 : shared > 0.5 ? 1 : 2) + (sharing(rule.source, this.parts.source) === 1 ? 0 : 3);
	}
}

/** What both the sieve and the judge go by. */
export const ABOUT: FeatureTable<WholeView>['values'] = {
	'cue chance': ({ signs }) => step(signs?.cue, 12),
	'mean chance': ({ signs }) => step(signs?.mean, 12),
	'least chance': ({ signs }) => step(signs?.least, 12),
	'least in four': ({ signs }) => step(signs?.least, 4),
	agreement: (v) => v.agreement(),
	lemma: (v) => (v.head < 0 ? ABSENT : v.m.reading(v.head).hash),
	'cue tag': (v) => v.tag(v.head),
	'cue bits': (v) => v.listed,
	'cue size': ({ parts: { cue } }) => (cue ? size(cue.end - cue.first) : 0),
	'cue quoted': (v) => (v.m.quoting(v.head) === 0 ? 0 : 1),
	'behind cue': ({ m, parts: { cue } }) => (cue ? m.word(cue.end) : ABSENT),
	'source head': (v) => v.m.word(v.source.end - 1),
	'source first': (v) => v.m.word(v.source.first),
	'source tag': (v) => v.tag(v.source.end - 1),
	'source kind': (v) => (v.hasSource ? v.m.name(v.source.end - 1) : 20),
	'source gap': (v) => v.gap(v.source),
	'content first': (v) => v.m.word(v.first.first),
	'content first tag': (v) => v.tag(v.first.first),
	'behind content': (v) => v.m.word(v.last.end),
	'content opens': ({ m, first, last }) => m.quoting(first.first) + 4 * m.quoting(last.end - 1),
	'content size': ({ parts }) => size(tokensOf(parts.content).length),
	pieces: ({ parts }) => Math.min(3, parts.content.length),
	verbs: ({ m, first, last }) => (first.first < 0 ? 0 : Math.min(3, m.verbsIn(first.first, last.end))),
};
export const ABOUT_LISTS: Required<FeatureTable<WholeView>>['lists'] = {
	'cue classes': (v) => v.m.reading(v.head).classes,
	'source classes': (v) => v.m.reading(v.source.end - 1).classes,
};

/** What both go by where the second reader has read. */
export const SECOND: FeatureTable<WholeView>['values'] = {
	'second cue': ({ m, parts: { cue } }) => (cue ? secondAnyCue(m, cue.first) : NO_CUE),
	'second says': ({ m, parts, opinion }) => secondSays(m, parts, opinion),
};
const NO_CUE = 9;

/** Lengths in tokens: each by itself when short, in classes when long. */
const SIZES = [1, 2, 3, 4, 6, 9, 16, 32];
export const size = (tokens: number): number => levelIn(SIZES, tokens);

export const tokensOf = (ranges: readonly TokenRange[]): number[] =>
	ranges.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i));

/** How much two lists of ranges have in common, in [0, 1] (Dice). */
export function sharing(a: readonly TokenRange[], b: readonly TokenRange[]): number {
	const both = a.flatMap((x) => b.map((y) => Math.max(0, Math.min(x.end, y.end) - Math.max(x.first, y.first))));
	const all = tokensOf(a).length + tokensOf(b).length;
	return all === 0 ? 1 : (2 * both.reduce((sum, tokens) => sum + tokens, 0)) / all;
}

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
			opens: (v) => v.tag(v.first.first) * 2 + (v.m.quoting(v.first.first) === OPENS ? 1 : 0),
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
