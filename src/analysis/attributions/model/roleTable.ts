import type { CueFacts } from './cueFacts';
import { ABSENT } from '../../learn/featureTable';
import { mix } from '../../learn/hash';
import type { ModelSpec } from '../../learn/linearModel';
import { PAD, readingAt, type ModelView } from './modelView';
import { secondBegins, secondRole } from './secondOpinion';

/** Labels of the role model. */
export const ROLE_OUTSIDE = 0;
export const ROLE_SOURCE = 1;
/** Content: the first token of a piece, those inside, the last one of several. */
export const ROLE_FIRST = 2;
export const ROLE_CONTENT = 3;
export const ROLE_LAST = 4;
export const ROLES = 5;

/** A token of a cue's window, which is not of the cue itself. Moved along the window. */
export class RoleView {
	private i = 0;
	/** Its place in the arrays of {@link m}. */
	at = PAD;
	/** 1 before the cue, 2 behind it. */
	side = 1;
	/** Tokens to the cue. */
	distance = 1;
	/** Commas and finite verbs between, few of them counted. */
	commas = 0;
	clauses = 0;
	/** What the rules make of the token and its neighbours: see {@link CueFacts}. */
	rule = 0;
	others = 0;

	constructor(
		readonly m: ModelView,
		readonly facts: CueFacts,
	) {}

	/** @param i the token */
	moveTo(i: number): this {
		const { m, facts } = this;
		const { cue, window, own, others } = facts;
		const here = i - window.first + 1;
		const low = Math.min(i, cue.end) + PAD;
		const high = Math.max(i, cue.first) + PAD;
		this.i = i;
		this.at = i + PAD;
		this.side = i < cue.first ? 1 : 2;
		this.distance = i < cue.first ? cue.first - i : i - cue.end + 1;
		this.commas = Math.min(3, (m.commas[high] as number) - (m.commas[low] as number));
		this.clauses = Math.min(3, (m.verbs[high] as number) - (m.verbs[low] as number));
		this.rule = around(own, here);
		this.others = around(others, here);
		return this;
	}

	/** Inside quotation marks or at them, in the cue's quotation, in its sentence. */
	marks(): number {
		const { m, facts, i, at, side } = this;
		const { quoted, sentenceOf } = m.view;
		const region = quoted[i] === quoted[facts.cue.first] ? 1 : 0;
		const sentence = sentenceOf[i] === sentenceOf[facts.cue.first] ? 0 : 1;
		return side + 3 * ((m.quoting[at] as number) + 4 * (region + 2 * sentence));
	}

	/** The tags between, where they are few. */
	path(): number {
		const { m, facts, i, side, distance } = this;
		if (distance > 5) {
			return ABSENT;
		}
		let path = side;
		for (let k = side === 1 ? i : facts.cue.end; k < (side === 1 ? facts.cue.first : i); k++) {
			path = mix(path, m.tags[k + PAD] as number);
		}
		return path;
	}

	get classes(): readonly number[] {
		return readingAt(this.m, this.i).classes;
	}
}

const around = (roles: Uint8Array, here: number): number =>
	(roles[here] as number) + 4 * (roles[here - 1] as number) + 16 * (roles[here + 1] as number);

/** Tokens to the cue: each by itself when near, in steps when far. */
const step = (distance: number): number =>
	distance < 6 ? distance : distance < 9 ? 6 : distance < 14 ? 7 : distance < 22 ? 8 : distance < 40 ? 9 : 10;

const words = ({ m, at }: RoleView, by: number): number => m.words[at + by] as number;
const tags = ({ m, at }: RoleView, by: number): number => m.tags[at + by] as number;

/**
 * By what a token is told to be of the source or the content of a cue, or of neither: where these begin and end hangs on this,
 * within `windowOf` and never inside a long quotation, and on nothing else before `mend/`; *rule* is what `proposals/` say. A change counts once it is trained. What stands on different sides of a cue differs:
 * *side* is in nearly every template.
 */
export const ROLE: ModelSpec<RoleView> = {
	name: 'role',
	labels: ['outside', 'source', 'first', 'content', 'last'],
	chained: true,
	table: {
		values: {
			side: (v) => v.side,
			distance: (v) => step(v.distance),
			near: (v) => Math.min(6, v.distance),
			commas: (v) => v.commas,
			clauses: (v) => v.clauses,
			between: (v) => v.commas + 4 * v.clauses,
			word: (v) => words(v, 0),
			'word before': (v) => words(v, -1),
			'word after': (v) => words(v, 1),
			'word 2 after': (v) => words(v, 2),
			'word with side': (v) => mix(v.side, words(v, 0)),
			'word before with side': (v) => mix(v.side, words(v, -1)),
			'word after with side': (v) => mix(v.side, words(v, 1)),
			tag: (v) => tags(v, 0),
			'tag with side': (v) => v.side + 3 * tags(v, 0),
			'tag before': (v) => tags(v, -1),
			'tag after': (v) => tags(v, 1),
			'tag 2 after': (v) => tags(v, 2),
			'tag after with side': (v) => v.side + 3 * tags(v, 1),
			'tags 2 and 3 after': (v) => tags(v, 2) + 128 * (v.at + 3 < v.m.tags.length ? tags(v, 3) : 0),
			'tag further': (v) => (v.distance === 1 ? tags(v, v.side === 1 ? -1 : 1) : ABSENT),
			'word beside': (v) => (v.distance === 1 ? mix(v.side, words(v, 0)) : ABSENT),
			names: ({ m, at }) => (m.names[at] as number) + 16 * (m.names[at - 1] as number),
			marks: (v) => v.marks(),
			'marks of cue': ({ facts }) => facts.touching + 4 * facts.inQuote,
			quoting: ({ m, at, side }) => side + 3 * (m.quoting[at] as number),
			rule: (v) => v.rule,
			'other rules': (v) => v.others,
			'rule of cue': ({ facts }) => facts.rule,
			'cue lemma': ({ facts }) => facts.lemma,
			'cue tag': ({ facts }) => facts.tag,
			'cue listed': ({ facts }) => facts.bits,
			'cue listed with side': ({ facts, side }) => mix(side, facts.bits),
			'word behind cue': ({ facts }) => facts.next,
			path: (v) => v.path(),
		},
		lists: { class: (v) => v.classes },
		templates: [
			'tag with side & tag before',
			'tag with side & tag after',
			'side & distance',
			'between & tag with side',
			'cue lemma & tag with side',
			'marks',
			'marks & marks of cue',
			'rule & side',
			'rule & rule of cue',
			'rule & tag with side',
			'other rules & side',
			'other rules & rule',
			'word after with side',
			'word before with side & word',
			'word with side & word after',
			'word behind cue & near & side',
			'word behind cue & word with side & commas',
			'word with side & cue listed & commas',
			'word before with side & cue listed & tag',
			'word before with side & word & tag after',
			'tag with side & names',
			'cue listed with side & word & clauses',
			'rule & other rules & quoting',
			'word after with side & word 2 after',
			'tag with side & tag after & tag 2 after',
			'word after with side & tags 2 and 3 after',
			'word after with side & cue listed',
			'word after with side & between',
			'tag after with side & tag 2 after & clauses',
			'cue lemma & word beside',
			'tag with side & cue tag & tag further',
			'class & side & commas',
			'path & tag',
			'path & cue tag',
		],
	},
};

const second = ({ facts, at }: RoleView, by: number): number => secondRole(facts.opinion, at - PAD + by);

/** With what the second reader makes of the token and its neighbours as parts of this cue's attribution. */
export const CAREFUL_ROLE: ModelSpec<RoleView> = {
	...ROLE,
	table: {
		values: {
			...ROLE.table.values,
			second: (v) => second(v, 0),
			'second before': (v) => second(v, -1),
			'second after': (v) => second(v, 1),
			'second begins': ({ facts, at }) => secondBegins(facts.opinion, at - PAD),
			'second begins after': ({ facts, at }) => secondBegins(facts.opinion, at - PAD + 1),
		},
		lists: ROLE.table.lists ?? {},
		templates: [
			...ROLE.table.templates,
			'second & side',
			'second & second before',
			'second & second after',
			'second before & second after',
			'second & second begins',
			'second & second begins after',
			'second & rule',
			'second & other rules',
			'second & tag with side',
			'second & marks',
			'second & between',
			'second & word after with side',
		],
	},
};
