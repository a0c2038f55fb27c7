import { bitsOf } from './nameLexicon';
import { ABSENT, around, templatesOf, withMore } from '../learn/featureTable';
import { mix } from '../learn/hash';
import type { ModelSpec } from '../learn/linearModel';
import { NAME_KINDS, type NameKind } from '../model';
import { TELLS_KIND } from './documentEvidence';
import type { NameView } from './nameView';

/** Where in a name a token stands; a name of one token is a unit (Ratinov and Roth 2009). */
export const NAME_PLACES = ['begin', 'inside', 'last', 'unit'] as const;
type NamePlace = (typeof NAME_PLACES)[number];

/** What a label says: nothing of a token outside all names. */
interface NameLabel {
	readonly kind?: NameKind;
	readonly place?: NamePlace;
}
const LABELS: readonly NameLabel[] = [
	{},
	...NAME_KINDS.flatMap((kind) => NAME_PLACES.map((place) => ({ kind, place }))),
];
export const NAME_LABELS = LABELS.length;
export const OUTSIDE = 0;
export const readLabel = (label: number): NameLabel => LABELS[label] ?? {};
export const nameLabelOf = (kind: NameKind, place: NamePlace): number =>
	1 + NAME_PLACES.length * NAME_KINDS.indexOf(kind) + NAME_PLACES.indexOf(place);

/** Whether the name goes on behind this label. */
export function isOpen(label: number): boolean {
	const { place } = readLabel(label);
	return place === 'begin' || place === 'inside';
}

/** The chain of labels of a stretch of tokens. */
export const NAMES: ModelSpec<NameView> = {
	name: 'names',
	labels: LABELS.map(({ kind = 'outside', place = '' }) => `${place} ${kind}`.trim()),
	chained: true,
	table: {
		values: {
			always: () => 0,
			...around<NameView>('word', [-2, -1, 0, 1, 2], (v, by) => v.form(v.at + by).hash),
			...around<NameView>('shape', [-1, 0, 1], (v, by) => v.form(v.at + by).shape),
			'shape here': (v) => mix(v.own.shape, v.style * 2 + v.isFirst),
			'first 2 letters': (v) => v.own.prefix2,
			'first 3 letters': (v) => v.own.prefix3,
			'last 2 letters': (v) => v.own.suffix2,
			'last 3 letters': (v) => v.own.suffix3,
			'last 4 letters': (v) => v.own.suffix4,
			length: (v) => Math.min(v.own.length, 12),
			'length of number': (v) => (v.own.digits ? v.own.length : ABSENT),
			...around<NameView>('cluster', [-1, 0, 1], (v, by) => v.form(v.at + by).cluster),
			...around<NameView>('classes', [-1, 0, 1], (v, by) => v.form(v.at + by).classes),
			'is first': (v) => v.isFirst,
			'place in phrase': ({ at, phrase }) =>
				!phrase ? ABSENT : at === phrase.first ? 1 : at + 1 === phrase.end ? 3 : 2,
			// The run of capitals that the token stands in, or else the token.
			place: (v) => v.placeInRun,
			'place in run': (v) => (v.inRun ? v.placeInRun : ABSENT),
			'is alone': (v) => (v.placeInRun === 0 ? 1 : 0),
			'first of run': (v) => (v.inRun ? v.form(v.first).hash : ABSENT),
			'last of run': (v) => (v.inRun ? v.form(v.end - 1).hash : ABSENT),
			'classes of first': (v) => (v.inRun ? v.form(v.first).classes : ABSENT),
			'classes of last': (v) => (v.inRun ? v.form(v.end - 1).classes : ABSENT),
			'tokens from first': (v) => Math.min(v.at - v.first, 2),
			'tokens to last': (v) => Math.min(v.end - 1 - v.at, 2),
			'word before run': (v) => v.form(v.first - 1).hash,
			'word after run': (v) => v.form(v.end).hash,
			'word before mark before run': (v) => (v.inRun && v.isMark(v.first - 1) ? v.form(v.first - 2).hash : ABSENT),
			// What the document shows of the word elsewhere.
			evidence: (v) => v.evidence ?? ABSENT,
			'evidence of kind': (v) => (v.evidence === null ? ABSENT : v.evidence & TELLS_KIND),
			'mark before': (v) => (v.isMark(v.at - 1) ? v.form(v.at - 1).hash : ABSENT),
		},
		lists: {
			class: (v) => v.own.classList,
			'class before': (v) => v.form(v.at - 1).classList,
			'class after': (v) => v.form(v.at + 1).classList,
			'class of phrase': (v) => v.phrase?.classes ?? [],
			'class ahead in run': (v) => v.classesIn(v.at + 1, Math.min(v.end, v.at + 4)),
			'class behind in run': (v) => v.classesIn(Math.max(v.first, v.at - 3), v.at),
			'piece of evidence': (v) => bitsOf(v.evidence ?? 0),
		},
		templates: templatesOf(`
			always, word, word before, word after, word 2 before, word 2 after, word before & word, word & (word after, shape),
			shape here, shape before & shape & shape after,
			first 2 letters, first 3 letters, last 2 letters, last 3 letters, last 4 letters, length, length of number,
			cluster, cluster before, cluster after, cluster before & cluster, cluster & cluster after,
			class, class before, class after, classes & is first,
			classes before & classes, classes & classes after, classes before & classes & classes after,
			class of phrase & place in phrase,
			place in run, place in run & (shape, last 3 letters), first of run & is alone, last of run & is alone,
			classes of first & tokens from first, classes of last & tokens to last, class ahead in run, class behind in run,
			word before run & place, word after run & place, word before run & word after run, word before mark before run,
			piece of evidence, evidence, evidence of kind & classes,
			mark before & shape here`),
	},
};

/** With what the second reader makes of the token and its neighbours. */
export const CAREFUL_NAMES = withMore(
	NAMES,
	{
		...around<NameView>('kind', [-1, 0, 1], (v, by) => v.kind(v.at + by)),
		'next kind': (v) => v.kind(v.at, 1),
		'kind and chance': (v) => v.kindAndChance(),
		...around<NameView>('begins', [0, 1], (v, by) => v.level(v.at + by)),
	},
	`kind and chance, kind and chance & (shape here, classes, next kind), kind before & kind, kind & kind after,
	kind before & kind and chance & kind after, begins & kind, begins & begins after & kind, begins & kind before & kind`,
);
