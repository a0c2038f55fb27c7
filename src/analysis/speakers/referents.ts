import { genderOfNoun } from '../language/english/nouns';
import type { EntityId } from '../model';
import type { Phrase } from '../syntax/phrase';
import { referentOf, type Referent } from './referent';

/** Everybody a text speaks of, by id, by what they can be called, and by the words of their descriptions. */
export class Referents {
	private readonly byId = new Map<EntityId, Referent>();
	/** By the nouns they can be called by, in order of appearance. */
	private readonly byHead = new Map<string, Referent[]>();
	private readonly byPhrase = new Map<string, Referent>();
	private made = 0;

	get(id: EntityId): Referent | undefined {
		return this.byId.get(id);
	}

	/** Those who can be called by the noun. */
	called(head: string): readonly Referent[] {
		return this.byHead.get(head) ?? [];
	}

	add(referent: Referent): void {
		this.byId.set(referent.id, referent);
		referent.heads.forEach((head) => {
			push(this.byHead, head, referent);
		});
	}

	/** Takes in another noun that somebody can be called by. */
	call(referent: Referent | undefined, noun: string): void {
		if (referent && !referent.heads.has(noun)) {
			referent.heads.add(noun);
			push(this.byHead, noun, referent);
		}
	}

	/** The referent that this very description made before, or a new one. */
	ofPhrase(phrase: Phrase): Referent {
		const known = this.byPhrase.get(phrase.key);
		if (known) {
			return known;
		}
		const { text, core, head, nature, plural, identified } = phrase;
		const own = {
			id: this.nextId(),
			name: text,
			aliases: new Set([core]),
			nature,
			gender: genderOfNoun(head),
			plural,
			heads: new Set([head]),
			phrase,
			identified,
		};
		return this.keep(
			phrase.key,
			referentOf(own, () => [text]),
		);
	}

	/** Whom a description means that is known already. */
	known(phrase: Phrase): Referent | undefined {
		return this.byPhrase.get(phrase.key);
	}

	/**
	 * A referent for several who speak together.
	 *
	 * @param written as the text has it in one place
	 * @param members what each of them is, where they stand side by side by name
	 */
	together(name: string, written = name, members: Referent['nature'] | null = null): Referent {
		const key = `+ ${name}`;
		const known = this.byPhrase.get(key);
		const own = { name, nature: 'people', plural: true, members } as const;
		const several =
			known ??
			this.keep(
				key,
				referentOf({ id: this.nextId(), ...own }, () => []),
			);
		several.aliases.add(written);
		return several;
	}

	private keep(key: string, made: Referent): Referent {
		this.byPhrase.set(key, made);
		this.add(made);
		return made;
	}

	private nextId(): EntityId {
		let id: EntityId;
		do {
			this.made++;
			id = `unnamed-${String(this.made)}`;
		} while (this.byId.has(id));
		return id;
	}
}

function push(lists: Map<string, Referent[]>, key: string, referent: Referent): void {
	const known = lists.get(key);
	if (known) {
		known.push(referent);
	} else {
		lists.set(key, [referent]);
	}
}
