/** Groups of things that may be put together; equal whatever the order in which that is said. */
export class Partition {
	private readonly above: number[];

	/** @param size how many things there are, each alone at first */
	constructor(size: number) {
		this.above = Array.from({ length: size }, (_, i) => i);
	}

	/** The first thing of the group that a thing is in. */
	find(thing: number): number {
		let root = thing;
		for (let next = this.above[root]; next !== undefined && next !== root; next = this.above[root]) {
			root = next;
		}
		this.above[thing] = root;
		return root;
	}

	join(a: number, b: number): void {
		const [one, other] = [this.find(a), this.find(b)];
		this.above[Math.max(one, other)] = Math.min(one, other);
	}

	/** Each group in ascending order, by their first things. */
	groups(): number[][] {
		const groups = new Map<number, number[]>();
		this.above.forEach((_, thing) => {
			const root = this.find(thing);
			const group = groups.get(root);
			if (group) {
				group.push(thing);
			} else {
				groups.set(root, [thing]);
			}
		});
		return [...groups.values()];
	}
}

/**
 * What may be joined, and no further: all that hangs together where no two of it are two; else only those that may be
 * joined to the very same others, so that one that could be either of two is neither.
 *
 * @param links pairs that may be joined
 * @param areTwo whether two must not
 */
export function joinWhatAgrees(
	size: number,
	links: readonly (readonly [number, number])[],
	areTwo: (a: number, b: number) => boolean,
): Partition {
	const linked = new Partition(size);
	const beside = new Map<number, Set<number>>();
	const put = (a: number, b: number): void => void beside.set(a, (beside.get(a) ?? new Set([a])).add(b));
	for (const [a, b] of links) {
		linked.join(a, b);
		put(a, b);
		put(b, a);
	}
	const joined = new Partition(size);
	for (const group of linked.groups().filter(({ length }) => length > 1)) {
		const agrees = group.every((a, i) => group.slice(i + 1).every((b) => !areTwo(a, b)));
		const twins = new Map<string, number>();
		for (const thing of group) {
			const around = agrees
				? ''
				: Array.from(beside.get(thing) ?? [])
						.sort((a, b) => a - b)
						.join(' ');
			const twin = twins.get(around);
			if (twin === undefined) {
				twins.set(around, thing);
			} else {
				joined.join(twin, thing);
			}
		}
	}
	return joined;
}
