import type { NameData } from '../../analysis/english/nameData';
import { bearersOf, type Bearer } from './evidence';
import type { ListedText } from './listed';
import { joinWhatAgrees, Partition } from './partition';
import { unionOf, type Profile } from './profile';
import { areTwo, areUnlike, isMarked } from './speaksAgainst';

/** One name of one text, by their indices. */
export interface NameAt {
	readonly text: number;
	readonly name: number;
}

/** Bearers of a name that are one so far. */
interface Group {
	readonly bearers: readonly number[];
	readonly profile: Profile;
	readonly evidence: ReadonlySet<string>;
}

/**
 * Which names of several texts are the same person's, body's or place's. Conservative: equal names are one where
 * nothing speaks against it (names between, *Jr.*, what they are said to be, countries); like names, names that many
 * things have, and acronyms alone, where their texts name the same rare others besides; a surname alone tells nobody
 * outside its text. Who could be either of two is neither. The order of the texts does not matter.
 *
 * @returns for each, its names in the order of texts
 */
export function joinNames(texts: readonly ListedText[], data: NameData): NameAt[][] {
	const bearers = bearersOf(texts, data);
	let groups = joinByEvidence(bearers);
	const areApart = (a: Group, b: Group): boolean => areTwo(a.profile, b.profile, data);
	groups = joined(groups, linksByEvidence(groups, ({ keys }) => keys, data), areApart);
	groups = joined(groups, linksByName(groups, data), (a, b) => areApart(a, b) || areUnlike(a.profile, b.profile));
	groups = joined(groups, linksByEvidence(groups, ({ keys, likeKeys }) => new Set([...keys, ...likeKeys]), data), areApart);
	return groups.map(({ bearers: members }) =>
		members.flatMap((member) => {
			const bearer = bearers[member];
			return bearer ? [{ text: bearer.text, name: bearer.name }] : [];
		}),
	);
}

/** Equal names, written in the same way, in texts that share something rare. */
function joinByEvidence(bearers: readonly Bearer[]): Group[] {
	const partition = new Partition(bearers.length);
	const { indices } = new Sharing(bearers.map(({ profile }) => profile.keys));
	const first = new Map<string, number>();
	for (const key of indices.keys()) {
		for (const bearer of indices.get(key) ?? []) {
			const { profile, evidence } = bearers[bearer] as Bearer;
			for (const item of evidence) {
				const id = `${profile.kind}\t${key}\t${formOf(profile)}\t${item}`;
				const other = first.get(id);
				if (other === undefined) {
					first.set(id, bearer);
				} else {
					partition.join(other, bearer);
				}
			}
		}
	}
	return partition.groups().map((members) => {
		const own = members.map((member) => bearers[member] as Bearer);
		return {
			bearers: members,
			profile: unionOf(own.map(({ profile }) => profile)),
			evidence: new Set(own.flatMap(({ evidence }) => [...evidence])),
		};
	});
}

/** What tells two of one name apart for certain. */
const formOf = ({ persons, places, bodies }: Profile): string => JSON.stringify([persons, [...places], [...bodies]]);

type Links = (readonly [number, number])[];

function linksByEvidence(
	groups: readonly Group[],
	keysOf: (profile: Profile) => ReadonlySet<string>,
	data: NameData,
): Links {
	const sharing = new Sharing(groups.map(({ profile }) => keysOf(profile)));
	return sharing.pairs(groups, (a, b) => sharesOne(a.evidence, b.evidence) && !areTwo(a.profile, b.profile, data));
}

function linksByName(groups: readonly Group[], data: NameData): Links {
	const sharing = new Sharing(groups.map(({ profile: { keys } }) => keys));
	return sharing.pairs(
		groups,
		({ profile: a }, { profile: b }) =>
			!a.isCommon && !b.isCommon && !isMarked(a, b) && !areTwo(a, b, data) && !areUnlike(a, b),
	);
}

function sharesOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	const [few, many] = a.size < b.size ? [a, b] : [b, a];
	for (const item of few) {
		if (many.has(item)) {
			return true;
		}
	}
	return false;
}

function joined(groups: readonly Group[], links: Links, apart: (a: Group, b: Group) => boolean): Group[] {
	const partition = joinWhatAgrees(groups.length, links, (a, b) => apart(groups[a] as Group, groups[b] as Group));
	return partition.groups().map((members) => {
		const own = members.map((member) => groups[member] as Group);
		const [only] = own;
		return only && own.length === 1
			? only
			: {
					bearers: own.flatMap(({ bearers }) => bearers).sort((a, b) => a - b),
					profile: unionOf(own.map(({ profile }) => profile)),
					evidence: new Set(own.flatMap(({ evidence }) => [...evidence])),
				};
	});
}

/** Who shares a key with whom. */
class Sharing {
	/** For each key that several have, those. */
	readonly indices = new Map<string, number[]>();

	constructor(keys: readonly ReadonlySet<string>[]) {
		keys.forEach((own, i) => {
			for (const key of own) {
				const known = this.indices.get(key);
				if (known) {
					known.push(i);
				} else {
					this.indices.set(key, [i]);
				}
			}
		});
		for (const [key, { length }] of this.indices) {
			if (length < 2) {
				this.indices.delete(key);
			}
		}
	}

	/** The pairs of one kind that share a key and may be linked. */
	pairs(groups: readonly Group[], mayLink: (a: Group, b: Group) => boolean): Links {
		const links: Links = [];
		for (const list of this.indices.values()) {
			list.forEach((a, i) => {
				for (const b of list.slice(i + 1)) {
					const [one, other] = [groups[a] as Group, groups[b] as Group];
					if (one.profile.kind === other.profile.kind && mayLink(one, other)) {
						links.push([a, b]);
					}
				}
			});
		}
		return links;
	}
}
