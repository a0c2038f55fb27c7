import { CAPITALS } from '../language/english/nouns';
import type { FoundAttribution } from '../attributions/foundAttribution';
import { IN, OF } from '../language/english/functionWords';
import { AND_COLLEAGUES } from '../language/english/patterns';
import type { Entity, Span } from '../model';
import type { Token } from '../text/document';
import { firstEndingAfter, lastStarting } from '../text/places';
import type { Discourse } from './discourse';
import { joinNames, type Referent } from './referent';
import { certain, type Resolution, spanOf, unresolved } from './resolution';
import type { SourceForm } from './readSource';

const INITIALS = /^\p{Lu}{2,3}$/u;
/** A body of one word is as long at least where two or three letters stand for it. */
const LEAST_LETTERS = 5;

type Joint = Extract<SourceForm, { form: 'joint' }>;
type Pronoun = Extract<SourceForm, { form: 'pronoun' }>;

/** Finds who is meant where a source holds a name. */
export class NamedSources {
	private readonly byInitials = new Map<string, Entity | undefined>();

	constructor(private readonly discourse: Discourse) {}

	/** *the mayor* of *the mayor, Ada Stone,* and of *Ada Stone, the mayor*, where the source leaves the name out. */
	apposed({ source }: FoundAttribution): number | undefined {
		const start = source[0]?.start ?? 0;
		const end = source.at(-1)?.end ?? 0;
		const { mentions } = this.discourse.names;
		const behind = firstEndingAfter(mentions, end);
		const next = mentions[behind];
		if (next?.kind === 'person' && this.textOf({ start: end, end: next.start }) === ', ') {
			return behind;
		}
		const before = lastStarting(mentions, start - 1);
		const last = mentions[before];
		return last?.kind === 'person' && this.textOf({ start: last.end, end: start }) === ', ' ? before : undefined;
	}

	/** Whoever bears a name. @param tokens of the whole source */
	named(mention: number, others: boolean, tokens: readonly Token[]): Resolution {
		const { names, referents } = this.discourse;
		const at = names.mentions[mention];
		const referent = at && referents.get(at.entity);
		if (!referent) {
			return unresolved('no source', at ? spanOf(at) : null);
		}
		const link = names.links.get(mention);
		if (others) {
			const written = `${this.textOf(at)} ${AND_COLLEAGUES.short}`;
			return certain(referents.together(`${referent.name} ${AND_COLLEAGUES.full}`, written), link);
		}
		this.callInFull(referent, mention, tokens);
		const full = INITIALS.test(referent.name) ? this.inFull(referent.name) : undefined;
		const meant = full ?? (referent.nature === 'place' ? this.stateOf(referent.name) : undefined);
		const found = meant && referents.get(meant.id);
		const to = names.mentions[meant?.mentions[0] ?? -1];
		const by = full ? 'acronym' : 'short form';
		return found
			? certain(found, to && { step: 'coreference', from: spanOf(at), to: spanOf(to), by })
			: certain(referent, link);
	}

	/** Several who speak together. @param who tells whom a pronoun means */
	joint({ members }: Joint, who: (pronoun: Pronoun) => Referent | null): Resolution {
		const { names, referents } = this.discourse;
		const told = members.map((member) => {
			if (typeof member !== 'number') {
				const referent = 'form' in member ? who(member) : null;
				const written = 'form' in member ? member.word : member.text;
				return { referent, name: referent?.name ?? written, written };
			}
			const mention = names.mentions[member];
			const referent = mention && referents.get(mention.entity);
			return { referent, name: referent?.name ?? '', written: mention ? this.textOf(mention) : '' };
		});
		const links = members.map((member) => (typeof member === 'number' ? names.links.get(member) : undefined));
		const only = told[0]?.referent;
		if (only && told.every(({ referent }) => referent === only)) {
			return certain(only, ...links);
		}
		const name = joinNames([...new Set(told.map((each) => each.name))]);
		return certain(referents.together(name, joinNames(told.map(({ written }) => written))), ...links);
	}

	/** Takes in a name that the text carries on with: *Aviation Office* of *Velden*, *embassy* in *Hallam*. */
	private callInFull(referent: Referent, mention: number, tokens: readonly Token[]): void {
		const [at, place] = this.discourse.names.mentions.slice(mention, mention + 2);
		const last = tokens.at(-1);
		if (at?.kind === 'organization' && place?.kind === 'location' && place.end === last?.end) {
			const link = tokens.find(({ start }) => start >= at.end)?.text;
			if (link === OF || link === IN) {
				referent.aliases.add(this.textOf({ start: at.start, end: last.end }));
			}
		}
	}

	/** *Athens* says what Greece says, where the text names Greece. */
	private stateOf(name: string): Entity | undefined {
		const states = CAPITALS.get(name.toLowerCase());
		return (
			states &&
			this.discourse.names.entities.find(
				({ kind, name: own, aliases }) =>
					kind === 'location' && [own, ...aliases].some((each) => states.includes(each.toLowerCase())),
			)
		);
	}

	/** The one body of one word that the letters are short for: *WN* for a Wellnews. */
	private inFull(letters: string): Entity | undefined {
		if (!this.byInitials.has(letters)) {
			const [one, ...others] = this.discourse.names.entities.filter(
				({ kind, name }) => kind === 'organization' && name.length >= LEAST_LETTERS && isShortFor(letters, name),
			);
			this.byInitials.set(letters, others.length > 0 ? undefined : one);
		}
		return this.byInitials.get(letters);
	}

	private textOf({ start, end }: Span): string {
		return this.discourse.places.document.text.slice(start, end);
	}
}

/** Whether one word begins with the first of these capitals and has the others behind it in order, large or small. */
function isShortFor(letters: string, name: string): boolean {
	const upper = name.toUpperCase();
	let at = -1;
	return (
		!name.includes(' ') &&
		[...letters].every((letter, i) => {
			at = upper.indexOf(letter, at + 1);
			return i === 0 ? at === 0 : at > 0;
		})
	);
}
