import { isDomain } from '../text/lineForm';
import type { Entity, EntityId, EntityKind } from '../model';
import { callingsIn, genderOfNoun, lowerWords, type Nature } from '../language/english/nouns';
import { AND } from '../language/english/functionWords';
import { endsAsPlural } from '../language/english/morphology';
import { wordsOf } from '../language/english/words';
import type { Phrase } from '../syntax/phrase';

/** Someone or something that can be spoken of again: a named entity, or what a description stands for. */
export interface Referent {
	/** The entity's id, or an id of its own. */
	readonly id: EntityId;
	readonly entity: Entity | null;
	/** Of someone never named the fullest description so far. */
	name: string;
	/** Other names; where there is an entity, its own. */
	readonly aliases: Set<string>;
	readonly nature: Nature | 'place' | 'group' | 'thing';
	readonly gender: 'female' | 'male' | undefined;
	readonly plural: boolean;
	/** Lower-case nouns it may be called by: heads of its roles, of its description, of its name. */
	readonly heads: Set<string>;
	/** Lower-case words of its names, roles and descriptions; read when first asked for. */
	readonly words: () => ReadonlySet<string>;
	readonly phrase: Phrase | null;
	/** Whether one of the descriptions of someone never named holds a name. */
	identified: boolean;
	/** Of several named side by side what they are, each for itself. */
	readonly members: Referent['nature'] | null;
	/** Told when the text is read through. */
	readonly standing: Standing;
}

/** How a text speaks of somebody by names and nouns. */
interface Standing {
	/** Where first; `Infinity` where never. */
	first: number;
	/** Whether that is as a source. */
	speaking: boolean;
	/** How often. */
	count: number;
}

/** What *Orbit.test* can be called. */
const ADDRESSES = [...wordsOf('addresses')];

const NATURES: Partial<Record<EntityKind, Referent['nature']>> = {
	person: 'person',
	organization: 'organization',
	location: 'place',
	nationality: 'group',
	work: 'document',
};

/** A referent that nothing more is known of than what is given; its words are those of `called`. */
export function referentOf(
	own: Pick<Referent, 'id' | 'name' | 'nature'> & Partial<Referent>,
	called: () => readonly string[],
): Referent {
	let words: ReadonlySet<string> | undefined;
	return {
		entity: null,
		aliases: new Set(),
		gender: undefined,
		plural: false,
		heads: new Set(),
		words: () => (words ??= new Set(called().flatMap(lowerWords))),
		phrase: null,
		identified: false,
		members: null,
		standing: { first: Infinity, speaking: false, count: 0 },
		...own,
	};
}

export function referentOfEntity(entity: Entity): Referent {
	const { id, kind, name, aliases, roles } = entity;
	const isPerson = kind === 'person';
	const callings = [...roles.map(({ text }) => text), ...(isPerson ? [] : [name, ...aliases])];
	const heads = new Set(callings.flatMap((text) => callingsIn(text)));
	if (kind === 'organization' && isDomain(name)) {
		ADDRESSES.forEach((head) => heads.add(head));
	}
	return referentOf(
		{
			id,
			entity,
			name,
			aliases: new Set(aliases),
			nature: NATURES[kind] ?? 'thing',
			gender: isPerson ? (entity.gender ?? genderIn(entity)) : undefined,
			plural: kind === 'nationality' && endsAsPlural(name),
			heads,
		},
		() => [name, ...aliases, ...roles.map(({ text }) => text)],
	);
}

/** What the roles of a person tell of the gender, or else the titles: *the actress*, *Mrs Stone*. */
function genderIn({ roles, aliases }: Entity): 'female' | 'male' | undefined {
	const told = [
		...roles.flatMap(({ text }) => lowerWords(text)),
		...aliases.flatMap((alias) => lowerWords(alias).slice(0, 1)),
	];
	return told.map((word) => genderOfNoun(word)).find((gender) => gender !== undefined);
}

/** Takes in another description of someone never named: the one that tells most is the name. */
export function describeAgain(referent: Referent, phrase: Phrase): void {
	const { phrase: first, aliases, name } = referent;
	if (referent.entity || !first || phrase.text === name) {
		return;
	}
	referent.identified ||= phrase.identified;
	const fuller = !first.possessed && !phrase.possessed && name === first.text && tellsMore(phrase, first);
	aliases.add(fuller ? name : phrase.text);
	if (fuller) {
		referent.name = phrase.text;
	}
}

/** *researchers from Hallam University* against *researchers*; *the armed men* against *the men*. */
const tellsMore = (phrase: Phrase, than: Phrase): boolean =>
	phrase.identified !== than.identified ? phrase.identified : phrase.modifiers.length > than.modifiers.length;

export const joinNames = (names: readonly string[]): string =>
	names.length > 1 ? `${names.slice(0, -1).join(', ')} ${AND} ${names.at(-1) ?? ''}` : (names[0] ?? '');

export const lastName = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** The surname of a person. */
export const shortName = ({ name, nature, entity }: Referent): string =>
	entity && nature === 'person' ? lastName(name) : name;
