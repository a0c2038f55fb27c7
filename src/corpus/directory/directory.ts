import type { EntryCorrection, NameIn } from '../../review/model';
import type { NameAt } from './joinNames';
import type { Listed, ListedKind, ListedText, Member } from './listed';
import { put } from './put';

/** A person, a body or a place, in all texts that name it. */
export interface Entry {
	readonly kind: ListedKind;
	/** What most texts call it, or a person said. */
	readonly name: string;
	/** Its other names, each once, those of most texts first. */
	readonly aliases: readonly string[];
	/** What texts say it is, each once, those of most texts first. */
	readonly roles: readonly string[];
	/** Its names in the order of texts; never empty. */
	readonly members: readonly Member[];
}

/** People, bodies and places across texts, as people have corrected them. Immutable. */
export class Directory {
	/** By name, then by their first text. */
	readonly entries: readonly Entry[];
	private readonly byName = new Map<string, Entry>();

	/**
	 * @param groups which names are one (`joinNames`)
	 * @param corrections in the order in which people gave them: the last holds
	 */
	constructor(
		texts: readonly ListedText[],
		groups: readonly (readonly NameAt[])[],
		corrections: readonly EntryCorrection[] = [],
	) {
		const members = texts.flatMap(({ text, names }) => names.map((listed): Member => ({ text, listed })));
		const joined = new Joined(members, groupsIn(texts, groups));
		corrections.forEach((correction) => joined.apply(correction));
		this.entries = joined.entries().sort((a, b) => byWords(a.name, b.name) || byWords(keyOf(a), keyOf(b)));
		for (const entry of this.entries) {
			entry.members.forEach(({ text, listed }) => this.byName.set(`${text}\t${listed.entity}`, entry));
		}
	}

	/** The entry of an entity of a text. */
	of(text: string, entity: Listed['entity']): Entry | undefined {
		return this.byName.get(`${text}\t${entity}`);
	}
}

/** How an entry, or some of its texts, are told in a correction. */
export const namesOf = (members: readonly Member[]): NameIn[] =>
	members.map(({ text, listed: { kind, name } }) => ({ text, kind, name }));

const byWords = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const keyOf = ({ kind, members: [first] }: Entry): string =>
	`${kind}\t${first?.text ?? ''}\t${first?.listed.entity ?? ''}`;

/** Groups by the numbers of names, all texts' counted on. */
function groupsIn(texts: readonly ListedText[], groups: readonly (readonly NameAt[])[]): number[][] {
	const starts: number[] = [];
	let count = 0;
	for (const { names } of texts) {
		starts.push(count);
		count += names.length;
	}
	return groups.map((group) => group.map(({ text, name }) => (starts[text] ?? 0) + name));
}

/** Which names are one, while corrections are applied. */
class Joined {
	private groups: (readonly number[])[];
	private readonly exact = new Map<string, number[]>();
	private readonly alike = new Map<string, number[]>();
	private readonly renamed: { readonly names: readonly number[]; readonly to: string }[] = [];

	constructor(
		private readonly members: readonly Member[],
		groups: readonly (readonly number[])[],
	) {
		this.groups = [...groups];
		members.forEach(({ text, listed: { kind, name } }, i) => {
			put(this.exact, `${text}\t${kind}\t${name}`, i);
			put(this.alike, `${kind}\t${name}`, i);
		});
	}

	apply(correction: EntryCorrection): void {
		// Nobody is someone else for having been so in a text that is gone.
		const isExact = correction.kind === 'split entry';
		const names = new Set(correction.names.flatMap((name) => this.find(name, isExact)));
		const [first] = names;
		if (first === undefined) {
			return;
		}
		switch (correction.kind) {
			case 'merge entries': {
				const isMeant = (group: readonly number[]): boolean => group.some((name) => names.has(name));
				const meant = this.groups.filter(isMeant).flat();
				this.groups = [...this.groups.filter((group) => !isMeant(group)), meant];
				break;
			}
			case 'split entry': {
				const rest = this.groups.map((group) => group.filter((name) => !names.has(name)));
				this.groups = [...rest.filter(({ length }) => length > 0), [...names]];
				break;
			}
			case 'rename entry':
				this.renamed.push({ names: [...names], to: correction.to });
		}
	}

	entries(): Entry[] {
		return this.groups.map((group) => {
			const names = new Set(group);
			const given = this.renamed.findLast((renamed) => renamed.names.some((name) => names.has(name)))?.to;
			const members = [...group].sort((a, b) => a - b).map((name) => this.members[name] as Member);
			const [name = '', ...aliases] = mostFirst(members.map(({ listed }) => listed.name));
			const others = mostFirst(members.flatMap(({ listed }) => listed.aliases));
			const shown = given ?? name;
			return {
				kind: (members[0] as Member).listed.kind,
				name: shown,
				aliases: [...new Set([name, ...aliases, ...others])].filter((alias) => alias !== shown),
				roles: mostFirst(members.flatMap(({ listed }) => listed.roles)),
				members,
			};
		});
	}

	/** What a person meant; where the text has another name by now, all of that name, if they are one. */
	private find({ text, kind, name }: NameIn, isExact: boolean): readonly number[] {
		const there = this.exact.get(`${text}\t${kind}\t${name}`);
		if (there || isExact) {
			return there ?? [];
		}
		const alike = this.alike.get(`${kind}\t${name}`) ?? [];
		const [first] = alike;
		const group = this.groups.find((names) => first !== undefined && names.includes(first)) ?? [];
		return alike.every((other) => group.includes(other)) ? alike : [];
	}
}

/** Each once, those that come most often first, of those the longest, then by their letters. */
function mostFirst(words: readonly string[]): string[] {
	const times = new Map<string, number>();
	words.forEach((word) => times.set(word, (times.get(word) ?? 0) + 1));
	return [...times]
		.sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || byWords(a[0], b[0]))
		.map(([word]) => word);
}
