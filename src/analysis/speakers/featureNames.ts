import type { Nature } from '../english/nouns';
import { single } from '../text/word';
import type { Item } from './items';
import type { Phrase } from '../syntax/phrase';
import type { Referent } from './referent';

/**
 * The names of the facts, made once: what would be put together for every candidate anew is a look-up here.
 */
type Table<K extends string, V> = Readonly<Record<K, V>>;

/** One entry for each key; names are found in the weights by where they are ({@link single}). */
function each<K extends string, V>(keys: readonly K[], make: (key: K) => V): Table<K, V> {
	const entries = keys.map((key) => {
		const value = make(key);
		return [key, typeof value === 'string' ? single(value) : value];
	});
	// Every key is there: the entries are made of the keys.
	return Object.fromEntries(entries) as Record<K, V>;
}

/** Names for numbers. */
const names = (all: readonly string[], name: (each: string) => string): readonly string[] =>
	all.map((one) => single(name(one)));

/** How a description presents whom it means. */
export type Form = 'possessed' | 'indefinite' | 'definite' | 'bare';
/** What is known of a candidate's name. */
export type Side = 'named' | 'unnamed' | 'several';
/** How the noun of a description fits a candidate. */
export type Match = 'same words' | 'same noun' | 'like noun' | 'other noun';

const FORMS: readonly Form[] = ['possessed', 'indefinite', 'definite', 'bare'];
const SIDES: readonly Side[] = ['named', 'unnamed', 'several'];
const MATCHES: readonly Match[] = ['same words', 'same noun', 'like noun', 'other noun'];
const NATURES: readonly Nature[] = ['person', 'people', 'organization', 'document'];
const KINDS: readonly Referent['nature'][] = [...NATURES, 'place', 'group', 'thing'];
const POSITIONS: readonly Item['position'][] = ['subject', 'front', 'owner', 'governed', 'other'];

export const formOf = (phrase: Phrase): Form =>
	phrase.possessed ? 'possessed' : phrase.indefinite ? 'indefinite' : phrase.definite ? 'definite' : 'bare';

export const sideOf = (referent: Referent): Side =>
	referent.entity ? 'named' : referent.members === null ? 'unnamed' : 'several';

/** The kind of a description for a candidate whose noun fits so. */
export const DESCRIPTION = each(MATCHES, (match) => `description, ${match}`);

const LACKS = ['passive', 'impersonal', 'no source'] as const;

export const NOBODY_SAID = each(LACKS, (lack) => `nobody, ${lack}`);
export const SOMEBODY_SAID = each(LACKS, (lack) => `somebody, ${lack}`);

export const IS = each(KINDS, (kind) => `is ${kind}`);
export const IS_UNNAMED = each(KINDS, (kind) => `is ${kind}, never named`);
export const SEVERAL = each(KINDS, (kind) => `several, each ${kind}`);

/** By the number of sentences, up to five. */
export const SENTENCES_BACK = names(['0', '1', '2', '3 or 4', '3 or 4', '5 or more'], (n) => `sentences back: ${n}`);
/** By the number of paragraphs, up to three. */
export const PARAGRAPHS_BACK = names(['0', '1', '2', '3 or more'], (n) => `paragraphs back: ${n}`);
/** By rank, up to three. */
export const RECENCY = names(['0', '1', '2', '3 or more'], (n) => `recency: ${n}`);
/** By number, up to eight. */
export const MENTIONS = names(
	['0', '1', '2 or 3', '2 or 3', '4 to 7', '4 to 7', '4 to 7', '4 to 7', '8 or more'],
	(n) => `mentions: ${n}`,
);
/** By the number of sentences since, up to two. */
export const POSITION = each(POSITIONS, (position) =>
	names(['this sentence', 'sentence before', 'earlier'], (near) => `${position}, ${near}`),
);
/** By rank among the speakers, up to two, and the number of paragraphs since, up to two. */
export const SPOKE = ['last speaker', 'speaker before', 'spoke lately'].map((turn) =>
	names(['same paragraph', 'paragraph before', 'earlier'], (near) => `${turn}, ${near}`),
);

export const BOTH = each(SIDES, (side) => `both, ${side}`);
export const IDENTIFIED = each(SIDES, (side) => `identified, for ${side}`);
export const FOR_IDENTIFIED = each(FORMS, (form) => `${form} for one identified`);
export const NOT_SPOKEN = each(SIDES, (side) => `has not spoken, ${side}`);
export const SAME_WORDS = each(FORMS, (form) => each(NATURES, (nature) => `same words, ${form}, ${nature}`));
export const CALLED = each(SIDES, (side) => each(FORMS, (form) => `${side} goes by this noun, ${form}`));
export const CALLED_LATER = each(SIDES, (side) => each(FORMS, (form) => `${side} goes by this noun, ${form}, later`));
export const CALLED_AS = each(NATURES, (nature) => `goes by this noun, ${nature}`);
export const ALIKE = each(FORMS, (form) => `goes by a like noun, ${form}`);
export const ALIKE_LATER = each(FORMS, (form) => `goes by a like noun, ${form}, later`);
export const ALIKE_AS = each(SIDES, (side) => each(KINDS, (kind) => `goes by a like noun, ${side} ${kind}`));
export const OTHER = each(FORMS, (form) =>
	each(NATURES, (nature) => each(KINDS, (kind) => each(SIDES, (side) => `${form} ${nature} for ${kind}, ${side}`))),
);

export const NEW = each(FORMS, (form) => `new, ${form}`);
export const NEW_AS = each(FORMS, (form) => each(NATURES, (nature) => `new, ${form} ${nature}`));
export const NEW_SEVERAL = each(FORMS, (form) => each(NATURES, (nature) => `new, ${form} ${nature}, plural`));
export const NEW_WITH_COMPLEMENT = each(FORMS, (form) => `new, with a complement, ${form}`);
export const NEW_WITH_MODIFIERS = each(FORMS, (form) => `new, with modifiers, ${form}`);
