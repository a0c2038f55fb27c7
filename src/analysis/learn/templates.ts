import { ABSENT, type FeatureTable } from './featureTable';
import type { ModelSpec } from './linearModel';

/**
 * The templates of a table, said in a row: commas part them, and several that begin alike may stand in brackets behind what
 * they share. `tag, tag & (word, word after)` are *tag*, *tag & word* and *tag & word after*, in this order.
 */
export const templatesOf = (rows: string): string[] =>
	[...rows.matchAll(/([^,()]+)(?:\(([^()]*)\))?/g)].flatMap(([, name = '', group = '']) =>
		group.split(',').map((end) => `${name.trim()} ${end.trim()}`.trim()),
	);

/**
 * A value of the tokens around the one at hand, by name: *word*, *word before*, *word 2 after*.
 *
 * @param value of the token so many behind, or before where it is below 0
 */
export const around = <V>(
	name: string,
	offsets: readonly number[],
	value: (view: V, by: number) => number,
): FeatureTable<V>['values'] =>
	Object.fromEntries(offsets.map((by) => [name + placeOf(by), (view: V) => value(view, by)]));

const placeOf = (by: number): string =>
	by === 0 ? '' : `${Math.abs(by) > 1 ? ` ${String(Math.abs(by))}` : ''} ${by < 0 ? 'before' : 'after'}`;

/** A model that goes by all that another one does, and by some things more. */
export const withMore = <V>(
	spec: ModelSpec<V>,
	values: FeatureTable<V>['values'],
	templates: string,
): ModelSpec<V> => ({
	...spec,
	table: {
		...spec.table,
		values: { ...spec.table.values, ...values },
		templates: [...spec.table.templates, ...templatesOf(templates)],
	},
});

/** How many of some rising bounds a number reaches: each number by itself where it is small, classes where it is large. */
export function levelIn(bounds: ArrayLike<number>, value: number): number {
	let level = 0;
	while (level < bounds.length && value >= (bounds[level] as number)) {
		level++;
	}
	return level;
}

/** A probability in so many steps. */
export const step = (chance: number | undefined, steps: number): number =>
	chance === undefined ? ABSENT : Math.min(steps - 1, Math.floor(chance * steps));
