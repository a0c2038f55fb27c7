import { ABSENT, around, levelIn, templatesOf, withMore } from '../../learn/featureTable';
import { mix } from '../../learn/hash';
import type { ModelSpec } from '../../learn/linearModel';
import type { TokenRange } from '../../text/places';
import { shareToken, quoteAt, sentenceAt } from '../blockView';
import { verbsOf } from '../proposals/verbGroups';
import { CLOSES, hashOf, OPENS, type ModelView } from './modelView';
import { opinionOf, secondBegins, secondRole } from './secondOpinion';

/** So far from its cue, in tokens, a source or content is looked for. */
const LONGEST = 150;

/** The tokens in which source and content of a cue are sought: its sentence, and quotations that touch it or follow it. */
function windowOf({ view }: ModelView, cue: TokenRange): TokenRange {
	let first = sentenceAt(view, cue.first).firstToken;
	let end = sentenceAt(view, cue.end - 1).endToken;
	if (!quoteAt(view, cue.first)) {
		// The quotation that this sentence ends, and the one that it begins, with the sentences that they stand in.
		const opening = quoteAt(view, first - 1);
		const closing = quoteAt(view, end);
		first = opening ? sentenceAt(view, opening.first).firstToken : first;
		end = closing ? sentenceAt(view, closing.end - 1).endToken : end;
	}
	return { first: Math.max(first, cue.first - LONGEST), end: Math.min(end, cue.end + LONGEST) };
}

/** A cue, and a token of its window which is not of the cue itself. Moved along the window. */
export class RoleView {
	readonly window = windowOf(this.m, this.cue);
	/** The word that the cue is known by. */
	readonly head = this.m.headOf(this.cue);
	/** Hash of the last rule whose cue shares a token with this one. */
	readonly ruleOfCue: number = 0;
	/** Where quotation marks stand at the cue: behind it, before it, around it. */
	readonly marksOfCue: number;
	/** The last verbs of the cue. */
	private readonly verbs = verbsOf(this.m.view, this.cue);
	/** What the second reader makes of the cue. */
	readonly opinion = opinionOf(this.m, this.cue);
	/** 0 none, 1 source, 2 content, by the rule with the same cue; by token of the window, with one more at either end. */
	readonly own = new Uint8Array(this.window.end - this.window.first + 2);
	/** The same by rules with other cues; 3 for another cue itself. */
	readonly others = new Uint8Array(this.own.length);

	i = 0;
	/** 1 before the cue, 2 behind it. */
	side = 1;
	/** Tokens to the cue. */
	distance = 1;
	/** The tokens `[low, high)` between the token and the cue; behind the cue without the token, before it with it. */
	low = 0;
	high = 0;
	/** Commas and finite verbs between, few of them counted. */
	commas = 0;
	clauses = 0;

	/** @param cues all of the block */
	constructor(
		readonly m: ModelView,
		readonly cue: TokenRange,
		cues: readonly TokenRange[],
	) {
		for (const attribution of m.rules) {
			const same = shareToken(attribution.cue, cue);
			if (same) {
				this.ruleOfCue = hashOf(attribution.by);
			}
			const into = same ? this.own : this.others;
			this.paint(into, attribution.content, 2);
			this.paint(into, attribution.source, 1);
		}
		const otherCues = cues.filter(({ first }) => first !== cue.first);
		this.paint(this.others, otherCues, 3);
		const opens = [cue.end, cue.end + 1].some((at) => m.quoting(at) === OPENS);
		const closes = m.quoting(cue.first - 1) === CLOSES;
		this.marksOfCue = (opens ? 1 : 0) + (closes ? 2 : 0) + (m.quoting(this.head) === 0 ? 0 : 4);
	}

	private paint(into: Uint8Array, ranges: readonly TokenRange[], value: number): void {
		const { first: begin, end: limit } = this.window;
		const at = (token: number): number => Math.max(begin, Math.min(token, limit)) - begin + 1;
		ranges.forEach(({ first, end }) => into.fill(value, at(first), at(end)));
	}

	moveTo(i: number): this {
		const { m, cue } = this;
		this.i = i;
		this.side = i < cue.first ? 1 : 2;
		this.distance = i < cue.first ? cue.first - i : i - cue.end + 1;
		this.low = Math.min(i, cue.end);
		this.high = Math.max(i, cue.first);
		this.commas = Math.min(3, m.commasIn(this.low, this.high));
		this.clauses = Math.min(3, m.verbsIn(this.low, this.high));
		return this;
	}

	/** What rules make of the token and its neighbours. */
	ruled(roles: Uint8Array): number {
		const here = this.i - this.window.first + 1;
		return (roles[here] as number) + 4 * (roles[here - 1] as number) + 16 * (roles[here + 1] as number);
	}

	/** With the side: what stands on different sides of a cue differs. */
	wordHere(by: number): number {
		return mix(this.side, this.m.word(this.i + by));
	}

	tagHere(by: number): number {
		return this.side + 3 * this.m.tag(this.i + by);
	}

	/** Inside quotation marks or at them, in the cue's quotation, in its sentence. */
	marks(): number {
		const { m, cue, i, side } = this;
		const { quoted, sentenceOf } = m.view;
		const inQuotation = quoted[i] === quoted[cue.first] ? 1 : 0;
		const outsideSentence = sentenceOf[i] === sentenceOf[cue.first] ? 0 : 1;
		return side + 3 * (m.quoting(i) + 4 * (inQuotation + 2 * outsideSentence));
	}

	/** Where the token stands to the subject of the cue's verbs, and whether those are passive. */
	subject(): number {
		const { verbs, i } = this;
		if (!verbs?.subject) {
			return verbs?.passive ? 1 : 0;
		}
		const { first, end } = verbs.subject;
		const place = i < first ? 1 : i === first ? 2 : i < end - 1 ? 3 : i === end - 1 ? 4 : 5;
		return 2 * place + (verbs.passive ? 1 : 0);
	}

	/** The tags between, where they are few. */
	path(): number {
		const { m, side, distance, low, high } = this;
		if (distance > 5) {
			return ABSENT;
		}
		let path = side;
		for (let k = low; k < high; k++) {
			path = mix(path, m.tag(k));
		}
		return path;
	}
}

/** Labels of the role model. */
export const ROLE_OUTSIDE = 0;
export const ROLE_SOURCE = 1;
/** Content: the first token of a piece, those inside, the last one of several. */
export const ROLE_FIRST = 2;
export const ROLE_CONTENT = 3;
export const ROLE_LAST = 4;
export const ROLES = 5;

/** Tokens to the cue: each by itself when near, in steps when far. */
const DISTANCES = [1, 2, 3, 4, 5, 6, 9, 14, 22, 40];

/** What tells a token's role in both readings. */
const SHARED: ModelSpec<RoleView> = {
	name: 'role',
	labels: ['outside', 'source', 'first', 'content', 'last'],
	chained: true,
	table: {
		values: {
			side: (v) => v.side,
			distance: (v) => levelIn(DISTANCES, v.distance),
			near: (v) => Math.min(6, v.distance),
			commas: (v) => v.commas,
			clauses: (v) => v.clauses,
			between: (v) => v.commas + 4 * v.clauses,
			...around<RoleView>('word', [0, 1, 2], ({ m, i }, by) => m.word(i + by)),
			'word with side': (v) => v.wordHere(0),
			'word before with side': (v) => v.wordHere(-1),
			'word after with side': (v) => v.wordHere(1),
			...around<RoleView>('tag', [-1, 0, 1, 2], ({ m, i }, by) => m.tag(i + by)),
			'tag with side': (v) => v.tagHere(0),
			'tag after with side': (v) => v.tagHere(1),
			'tags 2 and 3 after': ({ m, i }) => m.tag(i + 2) + 128 * (i + 1 < m.length ? m.tag(i + 3) : 0),
			'tag further': ({ m, i, side, distance }) => (distance === 1 ? m.tag(side === 1 ? i - 1 : i + 1) : ABSENT),
			'word beside': (v) => (v.distance === 1 ? v.wordHere(0) : ABSENT),
			names: ({ m, i }) => m.name(i) + 16 * m.name(i - 1),
			marks: (v) => v.marks(),
			'marks of cue': (v) => v.marksOfCue,
			quoting: ({ m, i, side }) => side + 3 * m.quoting(i),
			rule: (v) => v.ruled(v.own),
			'other rules': (v) => v.ruled(v.others),
			'rule of cue': (v) => v.ruleOfCue,
			'cue lemma': ({ m, head }) => m.view.readings[head]?.hash ?? ABSENT,
			'cue tag': ({ m, head }) => m.tag(head),
			'cue listed': ({ m, head }) => m.reading(head).cueBits,
			'cue listed with side': ({ m, head, side }) => mix(side, m.reading(head).cueBits),
			'word behind cue': ({ m, cue }) => m.word(cue.end),
			path: (v) => v.path(),
		},
		lists: { class: ({ m, i }) => m.reading(i).classes },
		templates: templatesOf(`
			tag with side & (tag before, tag after), side & distance, between & tag with side, cue lemma & tag with side,
			marks, marks & marks of cue, rule & (side, rule of cue, tag with side), other rules & (side, rule),
			word after with side, word before with side & word, word with side & word after,
			word behind cue & near & side, word behind cue & word with side & commas, word with side & cue listed & commas,
			word before with side & cue listed & tag, word before with side & word & tag after, tag with side & names,
			cue listed with side & word & clauses, rule & other rules & quoting, word after with side & word 2 after,
			tag with side & tag after & tag 2 after, word after with side & (tags 2 and 3 after, cue listed, between),
			tag after with side & tag 2 after & clauses, cue lemma & word beside, tag with side & cue tag & tag further,
			class & side & commas, path & (tag, cue tag)`),
	},
};

/**
 * By what a token is told to be of the source or the content of a cue, or of neither, within the view's `window`. *Rule* is what
 * `proposals/` say. What stands on different sides of a cue differs: *side* is in nearly every template. A change counts once trained.
 */
export const ROLE = withMore(
	SHARED,
	{
		// Those that begin between.
		phrases: ({ m, side, low, high }) => side + 3 * Math.min(4, m.phrasesIn(low, high)),
		opener: ({ m, i }) => m.opener(i),
		'before phrase': ({ m, i }) => m.beforePhrase(i),
		subject: (v) => v.subject(),
		...around<RoleView>('clause', [-1, 0], ({ m, i }, by) => m.clauses[i + by] ?? 0),
	},
	`opener & (side & between, tag with side & commas, phrases), before phrase & side & between,
	phrases & tag with side, subject & (side, tag with side, cue listed, rule),
	clause & side & commas, clause & (tag with side, word with side), clause before & clause & side`,
);

/** With what the second reader makes of the token as a part of this cue's attribution. It sees phrases and clauses itself. */
export const CAREFUL_ROLE = withMore(
	SHARED,
	{
		...around<RoleView>('second', [-1, 0, 1], ({ opinion, i }, by) => secondRole(opinion, i + by)),
		...around<RoleView>('second begins', [0, 1], ({ opinion, i }, by) => secondBegins(opinion, i + by)),
	},
	`second & (side, second before, second after), second before & second after,
	second & (second begins, second begins after, rule, other rules, tag with side, marks, between, word after with side)`,
);
