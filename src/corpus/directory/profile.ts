import type { NameData } from '../../analysis/entities/nameData';
import { SMALL_WORDS } from '../../analysis/entities/nameParts';
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
	/** Such a name, of ordinary words. */
	readonly isOrdinary: boolean;
	/** Such a name, but one that each country has but once. */
	readonly isNational: boolean;
	/** Texts of all countries name it: no town. */
	readonly isWide: boolean;
	/** The countries that the texts are about, as far as they tell, and all that they name. */
	readonly homes: ReadonlySet<string>;
	readonly countries: ReadonlySet<string>;
	/** What tells more than the name that is shared: the country in it, and the acronym that a text gives besides. */
	readonly marks: readonly string[];
}

/** The countries that a text names. */
export interface Countries {
	/** The one that it names most. */
	readonly home: string | undefined;
	readonly named: ReadonlySet<string>;
}

/** As many ordinary words make a name that a country gives but once; and as many one that is given but once. */
const LONG = 3;
const LONGEST = 4;

export function profileOf(listed: Listed, { home, named }: Countries, data: NameData): Profile {
	const roleWords = new Set([...listed.roles, ...listed.affiliations].flatMap((role) => roleWordsOf(role)));
	const base = {
		kind: listed.kind,
		roleWords,
		persons: [],
		bodies: new Set<string>(),
		likeKeys: new Set<string>(),
		homes: new Set(home === undefined ? [] : [home]),
		countries: named,
	};
	switch (listed.kind) {
		case 'person':
			return { ...base, ...person(listed, data) };
		case 'organization':
			return { ...base, ...body(listed, data) };
		case 'location':
			return { ...base, ...place(listed, data) };
	}
}

type Shared = 'kind' | 'roleWords' | 'homes' | 'countries';

function person({ name, aliases }: Listed, data: NameData): Omit<Profile, Shared | 'bodies'> {
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
		isOrdinary: false,
		isNational: false,
		marks: [],
		isWide: true,
	};
}

/** Of a forename, and of what it may be short for. */
const initialsOf = (first: string, { nicknames }: NameData): string[] => [
	...new Set([first, ...(nicknames.get(first) ?? [])].map((name) => name.charAt(0))),
];

function body({ name, aliases }: Listed, data: NameData): Omit<Profile, Shared | 'persons'> {
	const own = bodyName(name, data);
	// Short forms (*the Board*) are other bodies' as well; what is not shorter is another name of this one.
	const forms = [name, ...aliases].filter(
		(form) => form === name || (!isAcronym(form) && wordsOf(form).length >= wordsOf(name).length),
	);
	const names = forms.map((form) => bodyName(form, data));
	const keys = new Set(names.map(({ core, place }) => `${core.join(' ')}${place === '' ? '' : ` of ${place}`}`));
	const cores = names.map(({ core }) => core.join(' '));
	const acronyms = [name, ...aliases].filter(isAcronym).map((form) => `acronym ${acronymKey(form)}`);
	const isWord = own.core.length < 2 && !isAcronym(name);
	return {
		keys,
		likeKeys: new Set([...cores, ...acronyms]),
		bodies: new Set(isAcronym(name) ? [] : cores),
		places: new Set(own.place === '' ? [] : [own.place]),
		isCommon: (own.isGeneric && own.core.length < LONGEST) || (isWord && !own.isKnown),
		isNational: own.core.length >= LONG || (own.core.length > 1 && own.isKnown),
		isOrdinary: own.isGeneric && own.core.length < LONGEST,
		isWide: true,
		marks: [...(own.place === '' ? [] : [`home ${own.place}`]), ...(isAcronym(name) ? [] : acronyms)],
	};
}

function place(listed: Listed, data: NameData): Omit<Profile, Shared | 'persons' | 'bodies' | 'likeKeys'> {
	const { core, isGeneric, isKnown, size } = placeName(listed.name, data);
	return {
		keys: new Set([core.join(' ')]),
		places: new Set(
			listed.within
				.map((name) => placeName(name, data))
				.filter((around) => size === 0 || around.size === 2)
				.map((around) => around.core.join(' ')),
		),
		isCommon: isGeneric,
		isOrdinary: isGeneric,
		isNational: isKnown,
		isWide: size > 0,
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
	const all = <T>(of: (profile: Profile) => Iterable<T>): Set<T> =>
		new Set(profiles.flatMap((profile) => [...of(profile)]));
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
		isOrdinary: profiles.some(({ isOrdinary }) => isOrdinary),
		isNational: profiles.some(({ isNational }) => isNational),
		isWide: profiles.some(({ isWide }) => isWide),
		marks: [...all(({ marks }) => marks)],
		homes: all(({ homes }) => homes),
		countries: all(({ countries }) => countries),
	};
}
