import type { NameData } from '../../analysis/entities/nameData';
import { firstLetters } from '../../analysis/entities/nameParts';
import { drain } from '../../analysis/text/drain';
import { bearersOf, type Bearer } from './evidence';
import type { ListedText } from './listed';
import { joinWhatAgrees, Partition } from './partition';
import { unionOf, type Profile } from './profile';
import { areTwo, areUnlike, isMarked } from './speaksAgainst';
import { put } from './put';

/** One name of one text, by their indices. */
export interface NameAt {
	readonly text: number;
	readonly name: number;
}

/** Of more towns of one name it is not compared which countries their texts name besides. */
const MOST = 400;

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
export const joinNames = (texts: readonly ListedText[], data: NameData): NameAt[][] =>
	drain(joinNamesInSteps(texts, data));

/** As {@link joinNames}, handing control back between its parts. */
export function* joinNamesInSteps(texts: readonly ListedText[], data: NameData): Generator<void, NameAt[][]> {
	const bearers = bearersOf(texts, data);
	yield;
	const sameKeys = ({ kind, keys }: Profile): string[] => Array.from(keys, (key) => `${kind} ${key}`);
	const allKeys = (profile: Profile): string[] => [
		...sameKeys(profile),
		...Array.from(profile.likeKeys, (key) => `${profile.kind} ${key}`),
	];
	const areApart = (a: Group, b: Group): boolean => areTwo(a.profile, b.profile, data);
	let groups = joinByEvidence(bearers, sameKeys);
	yield;
	groups = joined(groups, linksByEvidence(groups, sameKeys, areApart), areApart);
	yield;
	groups = joinByName(groups, sameKeys);
	groups = joined(
		groups,
		linksByName(groups, sameKeys, areApart),
		(a, b) => areApart(a, b) || areUnlike(a.profile, b.profile),
	);
	yield;
	groups = joined(groups, linksByEvidence(groups, allKeys, areApart), areApart);
	return groups.map(({ bearers: members }) =>
		members.flatMap((member) => {
			const bearer = bearers[member];
			return bearer ? [{ text: bearer.text, name: bearer.name }] : [];
		}),
	);
}

type KeysOf = (profile: Profile) => readonly string[];
type Links = (readonly [number, number])[];

/** Equal names, written in the same way, in texts that share something rare. */
function joinByEvidence(bearers: readonly Bearer[], keysOf: KeysOf): Group[] {
	const partition = new Partition(bearers.length);
	const first = new Map<string, number>();
	for (const [key, list] of sharedKeys(bearers, keysOf)) {
		for (const index of list) {
			const { profile, evidence } = bearers[index] as Bearer;
			for (const item of evidence) {
				joinAs(`${key}\t${formOf(profile)}\t${item}`, index, first, partition);
			}
		}
	}
	return groupsOf(
		partition,
		bearers.map(({ profile, evidence }, i) => ({ bearers: [i], profile, evidence })),
	);
}

/** Equal names of which all the same is said: whatever is one of them is one of the others. */
function joinByName(groups: readonly Group[], keysOf: KeysOf): Group[] {
	const partition = new Partition(groups.length);
	const first = new Map<string, number>();
	for (const [key, list] of sharedKeys(groups, keysOf)) {
		for (const index of list) {
			const { profile } = groups[index] as Group;
			const { isCommon, isWide, roleWords, homes, countries } = profile;
			const around = isWide ? [] : [[...homes], list.length > MOST ? [] : [...countries].sort()];
			if (!isCommon) {
				const said = JSON.stringify([[...roleWords].sort(), isWide, around]);
				joinAs(`${key}\t${formOf(profile)}\t${said}`, index, first, partition);
			}
		}
	}
	return groupsOf(partition, groups);
}

/** What tells two of one name apart for certain. */
const formOf = ({ persons, places, bodies }: Profile): string =>
	JSON.stringify([
		[...new Set(persons.map(({ first, inner, last, suffix }) => [first, firstLetters(inner), last, suffix].join(' ')))],
		[...places],
		[...bodies],
	]);

function joinAs(id: string, index: number, first: Map<string, number>, partition: Partition): void {
	const other = first.get(id);
	if (other === undefined) {
		first.set(id, index);
	} else {
		partition.join(other, index);
	}
}

/** Pairs that share a key and something rare, and are not two. */
function linksByEvidence(groups: readonly Group[], keysOf: KeysOf, areApart: (a: Group, b: Group) => boolean): Links {
	const having = new Map<string, number[]>();
	for (const [key, list] of sharedKeys(groups, keysOf)) {
		for (const index of list) {
			for (const item of groups[index]?.evidence ?? []) {
				put(having, `${key}\t${item}`, index);
			}
		}
	}
	return pairsIn(having.values(), groups, (a, b) => !areApart(a, b));
}

/** Pairs of equal names that speak for themselves, and nothing speaks against. */
function linksByName(groups: readonly Group[], keysOf: KeysOf, areApart: (a: Group, b: Group) => boolean): Links {
	const telling = (group: Group): readonly string[] => (group.profile.isCommon ? [] : keysOf(group.profile));
	const lists = new Map<string, number[]>();
	groups.forEach((group, i) => telling(group).forEach((key) => put(lists, key, i)));
	return pairsIn(
		lists.values(),
		groups,
		(a, b) => !isMarked(a.profile, b.profile) && !areApart(a, b) && !areUnlike(a.profile, b.profile),
	);
}

function pairsIn(
	lists: Iterable<readonly number[]>,
	groups: readonly Group[],
	mayLink: (a: Group, b: Group) => boolean,
): Links {
	const links = new Map<string, readonly [number, number]>();
	for (const list of lists) {
		list.forEach((a, i) => {
			for (let k = i + 1; k < list.length; k += 1) {
				const b = list[k] as number;
				if (mayLink(groups[a] as Group, groups[b] as Group)) {
					links.set(`${a} ${b}`, [a, b]);
				}
			}
		});
	}
	return [...links.values()];
}

function joined(groups: readonly Group[], links: Links, apart: (a: Group, b: Group) => boolean): Group[] {
	return groupsOf(
		joinWhatAgrees(groups.length, links, (a, b) => apart(groups[a] as Group, groups[b] as Group)),
		groups,
	);
}

function groupsOf(partition: Partition, groups: readonly Group[]): Group[] {
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

/** For each key that several have, those, in ascending order. */
function sharedKeys(
	all: readonly { readonly profile: Profile }[],
	keysOf: KeysOf,
): (readonly [key: string, indices: readonly number[]])[] {
	const lists = new Map<string, number[]>();
	all.forEach(({ profile }, i) => new Set(keysOf(profile)).forEach((key) => put(lists, key, i)));
	return [...lists].filter(([, { length }]) => length > 1);
}
