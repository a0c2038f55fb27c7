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

/** Where the values of templates stand; unused parts are the slot of {@link NOTHING}. */
interface Compiled {
	readonly seeds: Int32Array;
	readonly first: Uint8Array;
	readonly second: Uint8Array;
	readonly third: Uint8Array;
}

/** In the slot of parts that a template does not have. */
const NOTHING = 0;
const MOST_PARTS = 3;
/** Slots are bytes. */
const MOST_VALUES = 254;

/** A table compiled: trainers and readers use the same. One loop without branches but for what is absent. */
export class FeatureHasher<V> {
	/** Changes with any change of names or templates: weights are of one table only. */
	readonly fingerprint: number;
	private readonly ask: readonly ((view: V) => number)[];
	private readonly askLists: readonly ((view: V) => ArrayLike<number>)[];
	private readonly values: Int32Array;
	/** Of the view at hand. */
	private readonly lists: ArrayLike<number>[] = [];
	private readonly single: Compiled;
	/** Of templates with a list: the list is the third part. */
	private readonly listed: Compiled;

	/** @throws Error where a template names what is not there, more than three parts, two lists, or stands twice */
	constructor(readonly table: FeatureTable<V>) {
		const { templates } = table;
		const parts = templates.map((template) => template.split(' & '));
		const names = Object.keys(table.values);
		const lists = Object.keys(table.lists ?? {});
		this.ask = Object.values(table.values);
		this.askLists = Object.values(table.lists ?? {});
		this.values = new Int32Array(names.length + 1).fill(NOTHING);
		const isList = (name: string): boolean => lists.includes(name);
		const isKnown = (name: string): boolean => names.includes(name) || isList(name);
		const wrong = parts.find(
			(part) => !part.every(isKnown) || part.length > MOST_PARTS || part.filter(isList).length > 1,
		);
		if (wrong || new Set(templates).size < templates.length || names.length > MOST_VALUES) {
			throw new Error(`${wrong?.join(' & ') ?? 'a template that stands twice'} cannot be made of ${names.join(', ')}`);
		}
		const compile = (isListed: boolean): Compiled => {
			const chosen = parts.filter((part) => part.some(isList) === isListed);
			const slot = (i: number): Uint8Array =>
				Uint8Array.from(chosen, (part) => {
					const name = part.filter((each) => !isList(each))[i];
					return name === undefined ? names.length : names.indexOf(name);
				});
			return {
				seeds: Int32Array.from(chosen, (part) => hashText(part.join(' & ')) | 0),
				first: slot(0),
				second: slot(1),
				third: isListed ? Uint8Array.from(chosen, (part) => lists.findIndex((list) => part.includes(list))) : slot(2),
			};
		};
		this.single = compile(false);
		this.listed = compile(true);
		this.fingerprint = hashText(templates.join('\n')) >>> 0;
	}

	/** Puts the features of a view into `into`; those before are gone. */
	read(view: V, into: Features): void {
		const { ask, askLists, values, lists, single, listed } = this;
		for (let i = 0; i < ask.length; i++) {
			values[i] = (ask[i] as (view: V) => number)(view);
		}
		const { hashes } = into;
		let count = 0;
		for (let t = 0; t < single.seeds.length; t++) {
			const a = values[single.first[t] as number] as number;
			const b = values[single.second[t] as number] as number;
			const c = values[single.third[t] as number] as number;
			if (a !== ABSENT && b !== ABSENT && c !== ABSENT && count < MOST_FEATURES) {
				hashes[count++] = join(single.seeds[t] as number, a, b, c);
			}
		}
		for (let i = 0; i < askLists.length; i++) {
			lists[i] = (askLists[i] as (view: V) => ArrayLike<number>)(view);
		}
		for (let t = 0; t < listed.seeds.length; t++) {
			const a = values[listed.first[t] as number] as number;
			const b = values[listed.second[t] as number] as number;
			const list = lists[listed.third[t] as number] as ArrayLike<number>;
			for (let i = 0; a !== ABSENT && b !== ABSENT && i < list.length && count < MOST_FEATURES; i++) {
				hashes[count++] = join(listed.seeds[t] as number, a, b, list[i] as number);
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
