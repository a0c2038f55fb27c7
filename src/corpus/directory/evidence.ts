import type { NameData } from '../../analysis/entities/nameData';
import type { ListedText } from './listed';
import { countryOf } from './nameKeys';
import { profileOf, type Countries, type Profile } from './profile';

/** One bearer of a name in one text. */
export interface Bearer {
	/** Index of the text, and of the name in it. */
	readonly text: number;
	readonly name: number;
	readonly profile: Profile;
	/** What tells two of them to be one, where both have it; empty where no other text could have it. */
	readonly evidence: ReadonlySet<string>;
}

/** What so small a part of the texts names is no wonder to be found in two of them about the same. */
const RARE_PART = 0.05;
const RARE = 3;
/** Of each text the rarest of what it shares with others. */
const MOST = 40;

/**
 * The names of the texts with what else their texts name: who is named along with the same rare names is likely the
 * same (Bagga and Baldwin 1998, cross-document coreference by the words around; here by the names around).
 */
export function bearersOf(texts: readonly ListedText[], data: NameData): Bearer[] {
	const countries = texts.map((text) => countriesOf(text, data));
	const profiles = texts.map(({ names }, text) =>
		names.map((listed) => profileOf(listed, countries[text] ?? NOWHERE, data)),
	);
	const around = profiles.map((list) => new Set(list.filter(isTelling).flatMap(keysOf)));
	const rest = countsOf(around);
	const roles = rareRoles(profiles);
	const limit = Math.max(RARE, RARE_PART * texts.length);
	return texts.flatMap((_, text) => {
		const shared = Array.from(around[text] ?? [])
			.filter((key) => isShared(rest.get(key), limit))
			.sort((a, b) => (rest.get(a) ?? 0) - (rest.get(b) ?? 0) || (a < b ? -1 : 1))
			.slice(0, MOST);
		return (profiles[text] ?? []).map((profile, name) => {
			const own = new Set(keysOf(profile));
			const evidence = shared.filter((key) => !own.has(key));
			const [home = 'nowhere'] = profile.homes;
			const telling = [...profile.roleWords].filter((word) => roles.has(word)).map((word) => `role ${word}`);
			// A common name is told by who is named beside it in the same country, not by the towns.
			const beside = profile.isOrdinary
				? evidence.filter((key) => !key.startsWith('location ')).map((key) => `${home}: ${key}`)
				: evidence;
			const national = profile.isCommon && profile.isNational && profile.homes.size > 0 ? [`home ${home}`] : [];
			return { text, name, profile, evidence: new Set([...beside, ...telling, ...national, ...profile.marks]) };
		});
	});
}

const isShared = (count = 0, limit: number): boolean => count > 1 && count <= limit;

const keysOf = ({ kind, keys }: Profile): string[] => Array.from(keys, (key) => `${kind} ${key}`);

const isTelling = ({ isCommon, keys }: Profile): boolean => !isCommon && keys.size > 0;

function countsOf(sets: readonly ReadonlySet<string>[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const key of sets.flatMap((set) => [...set])) {
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

/** Words of roles that few names have. */
function rareRoles(profiles: readonly (readonly Profile[])[]): Set<string> {
	const names = new Map<string, Set<string>>();
	let all = 0;
	for (const { keys, roleWords } of profiles.flat()) {
		all += roleWords.size > 0 ? 1 : 0;
		const [key] = keys;
		for (const word of key === undefined ? [] : roleWords) {
			names.set(word, (names.get(word) ?? new Set()).add(key ?? ''));
		}
	}
	const limit = Math.max(RARE, RARE_PART * all * RARE_PART);
	return new Set([...names].filter(([, { size }]) => size <= limit).map(([word]) => word));
}

const NOWHERE: Countries = { home: undefined, named: new Set() };

/** The countries that a text names, and the one of them that it names most, if it is one. */
function countriesOf({ countries }: ListedText, data: NameData): Countries {
	const times = new Map<string, number>();
	for (const { name, times: more } of countries) {
		const country = countryOf(name, data);
		if (country !== undefined) {
			times.set(country, (times.get(country) ?? 0) + more);
		}
	}
	const [first, second] = [...times].sort((a, b) => b[1] - a[1]);
	const home = first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
	return { home, named: new Set(times.keys()) };
}
