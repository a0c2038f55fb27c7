import type { NameData } from '../../analysis/english/nameData';
import { SMALL_WORDS } from '../../analysis/entities/organizationName';
import type { Listed } from './listed';
import { acronymKey, bodyName, isAcronym, personName, placeName, wordsOf, type PersonName } from './nameKeys';

/** What is known of one bearer of a name, from one text or from several. */
export interface Profile {
	readonly kind: Listed['kind'];
	/** Who shares one of these has the same name. */
	readonly keys: ReadonlySet<string>;
	/** Who shares one of these has a like name: an initial for the forename, one surname of two, an acronym. */
	readonly likeKeys: ReadonlySet<string>;
	readonly persons: readonly PersonName[];
	/** Of a body: its names that are no acronyms. */
	readonly bodies: ReadonlySet<string>;
	/** Of a body, the country in its name; of a place, where it lies. */
	readonly places: ReadonlySet<string>;
	readonly roleWords: ReadonlySet<string>;
	/** Names that many things have: an equal one says little by itself. */
	readonly isCommon: boolean;
	/** Such a name, but one that each country has but once. */
	readonly isNational: boolean;
	/** What tells more than the name that is shared: the country in it, and the acronym that a text gives besides. */
	readonly marks: readonly string[];
}

/** As many ordinary words make a name that a country gives but once; and as many one that is given but once. */
const LONG = 3;
const LONGEST = 4;

export function profileOf(listed: Listed, data: NameData): Profile {
	const roleWords = new Set([...listed.roles, ...listed.affiliations].flatMap((role) => roleWordsOf(role)));
	const base = { kind: listed.kind, roleWords, persons: [], bodies: new Set<string>(), likeKeys: new Set<string>() };
	switch (listed.kind) {
		case 'person':
			return { ...base, ...person(listed, data) };
		case 'organization':
			return { ...base, ...body(listed, data) };
		case 'location':
			return { ...base, ...place(listed, data) };
	}
}

function person({ name, aliases }: Listed, data: NameData): Omit<Profile, 'kind' | 'roleWords' | 'bodies'> {
	const persons = [name, ...aliases].flatMap((form) => personName(form, data) ?? []);
	return {
		persons,
		keys: new Set(persons.map(({ first, last, suffix }) => `${first} ${last || suffix}`)),
		likeKeys: new Set(
			persons.flatMap(({ first, inner, last }) =>
				[...inner, last]
					.filter((surname) => surname.length > 1)
					.flatMap((surname) => initialsOf(first, data).map((initial) => `${initial}. ${surname}`)),
			),
		),
		places: new Set(),
		isCommon: false,
		isNational: false,
		marks: [],
	};
}

/** Of a forename, and of what it may be short for. */
const initialsOf = (first: string, { nicknames }: NameData): string[] => [
	...new Set([first, ...(nicknames.get(first) ?? [])].map((name) => name.charAt(0))),
];

function body({ name, aliases }: Listed, data: NameData): Omit<Profile, 'kind' | 'roleWords' | 'persons'> {
	const own = bodyName(name, data);
	// Short forms (*the Board*) are other bodies' as well; what is not shorter is another name of this one.
	const forms = [name, ...aliases].filter(
		(form) => form === name || (!isAcronym(form) && wordsOf(form).length >= wordsOf(name).length),
	);
	const keys = new Set(forms.map((form) => bodyName(form, data).core.join(' ')));
	const acronyms = [name, ...aliases].filter(isAcronym).map((form) => `acronym ${acronymKey(form)}`);
	const isWord = own.core.length < 2 && !isAcronym(name);
	return {
		keys,
		likeKeys: new Set(acronyms),
		bodies: isAcronym(name) ? new Set() : keys,
		places: new Set(own.place === '' ? [] : [own.place]),
		isCommon: (own.isGeneric && own.core.length < LONGEST) || (isWord && !own.isKnown),
		isNational: own.core.length >= LONG || (own.core.length > 1 && own.isKnown),
		marks: [...(own.place === '' ? [] : [`home ${own.place}`]), ...(isAcronym(name) ? [] : acronyms)],
	};
}

function place(listed: Listed, data: NameData): Omit<Profile, 'kind' | 'roleWords' | 'persons' | 'bodies' | 'likeKeys'> {
	const { core, isGeneric, isKnown } = placeName(listed.name, data);
	return {
		keys: new Set([core.join(' ')]),
		places: new Set(listed.within.map((name) => placeName(name, data).core.join(' '))),
		isCommon: isGeneric,
		isNational: isKnown,
		marks: [],
	};
}

const SHORTEST = 3;

const roleWordsOf = (role: string): string[] =>
	wordsOf(role).filter((word) => word.length >= SHORTEST && !SMALL_WORDS.has(word));

/** What several profiles say together. */
export function unionOf(profiles: readonly Profile[]): Profile {
	const [first] = profiles;
	if (!first || profiles.length === 1) {
		return first as Profile;
	}
	const all = <T>(of: (profile: Profile) => Iterable<T>): Set<T> => new Set(profiles.flatMap((profile) => [...of(profile)]));
	const persons = new Map(profiles.flatMap((profile) => profile.persons).map((name) => [JSON.stringify(name), name]));
	return {
		kind: first.kind,
		keys: all(({ keys }) => keys),
		likeKeys: all(({ likeKeys }) => likeKeys),
		persons: [...persons.values()],
		bodies: all(({ bodies }) => bodies),
		places: all(({ places }) => places),
		roleWords: all(({ roleWords }) => roleWords),
		isCommon: profiles.some(({ isCommon }) => isCommon),
		isNational: profiles.some(({ isNational }) => isNational),
		marks: [...all(({ marks }) => marks)],
	};
}
