import type { FeatureTable } from './featureTable';
import type { ModelSpec } from './linearModel';

/**
 * The templates of a table, said in a row: commas part them, and several that begin alike may stand in brackets behind what
 * they share. `tag, tag & (word, word after)` are *tag*, *tag & word* and *tag & word after*, in this order.
 */
export const templatesOf = (rows: string): string[] =>
	[...rows.matchAll(/([^,()]+)(?:\(([^()]*)\))?/g)].flatMap(([, name = '', group]) =>
		group === undefined
			? name.trim()
				? [name.trim()]
				: []
			: group.split(',').map((end) => `${name.trim()} ${end.trim()}`),
	);

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
