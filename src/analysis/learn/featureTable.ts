import { finish, hashText } from './hash';
import type { ModelSpec } from './linearModel';

/** The value of what is not there: a template with an absent part makes no feature. */
export const ABSENT = -0x80000000;

/** The value of a text; of none, or an empty one, it is absent. */
export const valueOf = (text: string | null | undefined): number => (text ? hashText(text) | 0 : ABSENT);

/** A position makes no more features than this; what would be more is left out. */
const MOST_FEATURES = 256;

/**
 * What a model sees, named. A view is whatever stands for the position at hand: mostly one object with a cursor that is
 * moved along, so that nothing is made anew for a position.
 *
 * @example
 * const TABLE: FeatureTable<TagView> = {
 *   values: { word: (v) => v.word(0).hash, 'tag before': (v) => v.tag(-1) },
 *   lists: { class: (v) => v.word(0).classes },
 *   templates: ['word', 'tag before', 'tag before & word', 'class & tag before'],
 * };
 */
export interface FeatureTable<V> {
	/** Single values as 32-bit integers (a hash, a tag, 0 or 1), or {@link ABSENT}. Each is asked once a position. */
	readonly values: Readonly<Record<string, (view: V) => number>>;
	/** Values of which a position has any number: classes of a word, rules that proposed it. */
	readonly lists?: Readonly<Record<string, (view: V) => ArrayLike<number>>>;
	/** A value or list by itself, or up to three joined by ` & `, at most one of them a list. Each is a feature. */
	readonly templates: readonly string[];
}

/** The features of one position, as 32-bit hashes of template and values. Filled anew for each position. */
export class Features {
	readonly hashes = new Int32Array(MOST_FEATURES);
	count = 0;
}

const MOST_PARTS = 3;

/** A table compiled: trainers and readers use the same. One loop without branches but for what is absent. */
export class FeatureHasher<V> {
	/** Changes with any change of names or templates: weights are of one table only. */
	readonly fingerprint = hashText(this.table.templates.join('\n'));
	private readonly ask = Object.values(this.table.values);
	private readonly askLists = Object.values(this.table.lists ?? {});
	/** Of the view at hand; behind them zero, for parts that a template does not have. */
	private readonly values = new Int32Array(this.ask.length + 1);
	/** Each value as a list of one, and behind them the lists. */
	private readonly lists = Array.from(this.values, (_, i): ArrayLike<number> => this.values.subarray(i, i + 1));
	/** Of each template a hash, and where its three parts stand: two values, and a value or a list. Those with a list are the last. */
	private readonly seeds: Int32Array;
	private readonly slots: Uint16Array;

	/** @throws Error where a template names what is not there, more than three parts, two lists, or stands twice */
	constructor(readonly table: FeatureTable<V>) {
		const { values, lists = {}, templates } = table;
		const names = [...Object.keys(values), '', ...Object.keys(lists)];
		const all = templates.map((template) => template.split(' & '));
		const isList = (name: string): boolean => name in lists;
		const wrong = all.find(
			(parts) =>
				!parts.every((name) => names.includes(name)) || parts.length > MOST_PARTS || parts.filter(isList).length > 1,
		);
		if (wrong || new Set(templates).size < templates.length) {
			throw new Error(`${wrong?.join(' & ') ?? 'a template that stands twice'} cannot be made of ${names.join(', ')}`);
		}
		const inOrder = [...all.filter((parts) => !parts.some(isList)), ...all.filter((parts) => parts.some(isList))];
		const slots = inOrder.flatMap((parts) => {
			const [first = '', second = '', third = ''] = parts.filter((name) => !isList(name));
			return [first, second, parts.find(isList) ?? third].map((name) => names.indexOf(name));
		});
		this.seeds = Int32Array.from(inOrder, (parts) => hashText(parts.join(' & ')));
		this.slots = Uint16Array.from(slots);
	}

	/** Puts the features of a view into `into`; those before are gone. */
	read(view: V, into: Features): void {
		const { ask, askLists, values, lists, seeds, slots } = this;
		for (let i = 0; i < ask.length; i++) {
			values[i] = (ask[i] as (view: V) => number)(view);
		}
		for (let i = 0; i < askLists.length; i++) {
			lists[values.length + i] = (askLists[i] as (view: V) => ArrayLike<number>)(view);
		}
		const { hashes } = into;
		let count = 0;
		for (let t = 0; t < seeds.length; t++) {
			const a = values[slots[3 * t] as number] as number;
			const b = values[slots[3 * t + 1] as number] as number;
			const list = lists[slots[3 * t + 2] as number] as ArrayLike<number>;
			for (let i = 0; a !== ABSENT && b !== ABSENT && i < list.length && count < MOST_FEATURES; i++) {
				const c = list[i] as number;
				if (c !== ABSENT) {
					hashes[count++] = join(seeds[t] as number, a, b, c);
				}
			}
		}
		into.count = count;
	}
}

/** A multiplier for each spreads values, which are often small; the last steps let the higher bits know of the lower ones. */
const join = (seed: number, a: number, b: number, c: number): number =>
	finish(seed + Math.imul(a, FIRST) + Math.imul(b, SECOND) + Math.imul(c, THIRD));
const FIRST = 0x85ebca6b;
const SECOND = 0x9e3779b1;
const THIRD = 0x2c1b3c6d;

/** The templates of a table in a row: `tag, tag & (word, word after)` are *tag*, *tag & word* and *tag & word after*, in this order. */
export const templatesOf = (rows: string): string[] =>
	[...rows.matchAll(/([^,()]+)(?:\(([^()]*)\))?/g)].flatMap(([, name = '', group = '']) =>
		group.split(',').map((end) => `${name.trim()} ${end.trim()}`.trim()),
	);

/**
 * A value of the token so many behind, before below 0, by name: *word*, *word before*, *word 2 after*.
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
