import { ABSENT, around, levelIn, templatesOf, withMore } from '../../learn/featureTable';
import { mix } from '../../learn/hash';
import type { ModelSpec } from '../../learn/linearModel';
import type { RoleView } from './roleView';
import { secondBegins, secondRole } from './secondOpinion';

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
			rule: (v) => v.rule,
			'other rules': (v) => v.otherRules,
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
		phrases: (v) => v.phrases(),
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
