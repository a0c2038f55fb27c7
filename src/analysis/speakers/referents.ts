import type { Entity, EntityId, EntityKind, Span } from '../model';
import { callingsIn, type Gender, genderOfNoun, lowerWords, type Nature } from '../language/english/nouns';
import { AND } from '../language/english/words';
import { NAME_COMPLEMENT } from '../language/english/patterns';
import { ageIn, type Phrase } from '../syntax/phrase';
import { listIn } from '../text/lists';

/** Someone or something that can be spoken of again: a named entity, or what a description stands for. */
export interface Referent {
	/** The entity's id, or an id of its own. */
	readonly id: EntityId;
	readonly entity: Entity | null;
	/** Of someone never named the first description. */
	readonly name: string;
	/** Other names; where there is an entity, its own. */
	readonly aliases: Set<string>;
	readonly nature: Nature | 'place' | 'group' | 'thing';
	/** Of somebody described what a pronoun tells, once they were found to be meant by it. */
	gender: Gender | undefined;
	/** In years. */
	readonly age: number | undefined;
	readonly plural: boolean;
	/** Of several who speak together each, `undefined` for those of whom nothing is known; else empty. */
	readonly members: readonly (Referent | undefined)[];
	/** Lower-case nouns it may be called by: heads of its roles, of its description, of its name. */
	readonly heads: ReadonlySet<string>;
	readonly phrase: Phrase | null;
	/** Where a name or a noun speaks of it first, `Infinity` where none does, and how many do. */
	first: number;
	count: number;
	/** Of a document who speaks through it, and where they are named or meant beside it; as far as known. */
	maker: { readonly referent: Referent; readonly at: Span } | null;
	/** Whether it is named in a byline, and nowhere else. */
	writes: boolean;
}

const NATURES: Partial<Record<EntityKind, Referent['nature']>> = {
	person: 'person',
	organization: 'organization',
	location: 'place',
	nationality: 'group',
	work: 'document',
};

/** All up to the last owner. */
const OWNERS = /^.*['’]s?\s/u;
/** What a name or a role says without owner and complement. */
const headOf = (text: string): string => text.replace(NAME_COMPLEMENT, '').replace(OWNERS, '');

type Own = Pick<Referent, 'name' | 'nature'> & Partial<Referent>;

const referentOf = (own: Own & Pick<Referent, 'id'>): Referent => ({
	entity: null,
	aliases: new Set(),
	gender: undefined,
	age: undefined,
	plural: false,
	members: [],
	heads: new Set(),
	phrase: null,
	first: Infinity,
	count: 0,
	maker: null,
	writes: false,
	...own,
});

/** @param called what it is called beside its name */
export function referentOfEntity(entity: Entity, age?: number, called: readonly string[] = []): Referent {
	const { id, kind, name, aliases, roles } = entity;
	const isPerson = kind === 'person';
	const names = isPerson ? [] : [name, ...aliases];
	// *The Committee on Police Affairs* is no police, *the Velden Bakers' Union* no bakers, and *the senator's aide* no senator.
	const callings = [...roles.map(({ text }) => text), ...names].map(headOf);
	return referentOf({
		id,
		entity,
		name,
		aliases: new Set(aliases),
		nature: NATURES[kind] ?? 'thing',
		age,
		gender: isPerson ? (entity.gender ?? genderIn(roles)) : undefined,
		heads: new Set([...callings.flatMap((text) => callingsIn(text)), ...called]),
	});
}

/** Lower-case words of its names and roles, or of the description that made it. */
export function knownWords({ entity, phrase }: Referent): ReadonlySet<string> {
	const called = entity
		? [entity.name, ...entity.aliases, ...entity.roles.map(({ text }) => text)]
		: [phrase?.text ?? ''];
	return new Set(called.flatMap(lowerWords));
}

/** What the roles of a person tell of the gender: *the actress*. */
const genderIn = (roles: Entity['roles']): Gender | undefined =>
	roles
		.flatMap(({ text }) => lowerWords(headOf(text)))
		.map((word) => genderOfNoun(word))
		.find((gender) => gender !== undefined);

/** Everybody a text speaks of, by id, by what they can be called, and by the words of their descriptions. */
export class Referents {
	private readonly byId = new Map<EntityId, Referent>();
	/** By the nouns they can be called by, in order of appearance. */
	private readonly byHead = new Map<string, Referent[]>();
	private readonly byPhrase = new Map<string, Referent>();

	get(id: EntityId): Referent | undefined {
		return this.byId.get(id);
	}

	called(head: string): readonly Referent[] {
		return this.byHead.get(head) ?? [];
	}

	add(referent: Referent): void {
		this.byId.set(referent.id, referent);
		referent.heads.forEach((head) => {
			listIn(this.byHead, head).push(referent);
		});
	}

	/** The referent that this very description made before, or a new one. */
	ofPhrase(phrase: Phrase): Referent {
		const { key, text, core, head, nature, plural } = phrase;
		return (
			this.known(phrase) ??
			this.keep(key, {
				name: text,
				aliases: new Set([core]),
				nature,
				gender: genderOfNoun(head),
				age: ageIn(phrase),
				plural,
				heads: new Set([head]),
				phrase,
			})
		);
	}

	known(phrase: Phrase): Referent | undefined {
		return this.byPhrase.get(phrase.key);
	}

	/** Several who speak together, and how they are written in one place. */
	together(name: string, written: string, members: Referent['members']): Referent {
		const key = `+ ${name}`;
		const several = this.byPhrase.get(key) ?? this.keep(key, { name, nature: 'people', plural: true, members });
		several.aliases.add(written);
		return several;
	}

	private keep(key: string, own: Own): Referent {
		const made = referentOf({ id: `unnamed-${String(this.byPhrase.size + 1)}`, ...own });
		this.byPhrase.set(key, made);
		this.add(made);
		return made;
	}
}

export const joinNames = (names: readonly string[]): string =>
	names.length > 1 ? `${names.slice(0, -1).join(', ')} ${AND} ${names.at(-1) ?? ''}` : (names[0] ?? '');

export const lastName = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** The surname of a person. */
export const shortName = ({ name, nature, entity }: Referent): string =>
	entity && nature === 'person' ? lastName(name) : name;
