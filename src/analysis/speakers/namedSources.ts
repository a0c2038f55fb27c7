import type { FoundAttribution } from '../attributions/foundAttribution';
import type { Names } from '../entities/foundMention';
import type { Evidence } from '../model';
import type { Token } from '../text/document';
import { firstEndingAfter, lastStarting, type Places } from '../text/places';
import { joinNames, type Referent } from './referent';
import type { Referents } from './referents';
import { unresolved, type Resolution } from './resolution';
import type { SourceForm } from './readSource';

const INITIALS = /^\p{Lu}{2,3}$/u;

/** Finds who is meant where a source holds a name. */
export class NamedSources {
	private initials: ReadonlyMap<string, readonly Referent[]> | undefined;

	constructor(
		private readonly places: Places,
		private readonly names: Names,
		private readonly referents: Referents,
		private readonly capitals: ReadonlyMap<string, readonly string[]>,
	) {}

	/** *the mayor* of *the mayor, Ada Stone,* and of *Ada Stone, the mayor*, where the source leaves the name out. */
	apposed({ source }: FoundAttribution): number | undefined {
		const start = source[0]?.start ?? 0;
		const end = source.at(-1)?.end ?? 0;
		const { mentions } = this.names;
		const { text } = this.places.document;
		const behind = firstEndingAfter(mentions, end);
		const next = mentions[behind];
		if (next?.kind === 'person' && text.slice(end, next.start) === ', ') {
			return behind;
		}
		const before = lastStarting(mentions, start - 1);
		const previous = mentions[before];
		return previous?.kind === 'person' && text.slice(previous.end, start) === ', ' ? before : undefined;
	}

	/** Whoever bears a name. */
	named(mention: number, attribution: FoundAttribution): Resolution {
		const at = this.names.mentions[mention];
		const referent = at && this.referents.get(at.entity);
		if (!at || !referent) {
			return unresolved('no source', attribution.source[0] ?? null);
		}
		const full = INITIALS.test(referent.name) ? this.byInitials(referent) : undefined;
		const state = referent.nature === 'place' ? this.stateOf(referent) : undefined;
		const meant = full ?? state;
		if (meant) {
			const to = this.names.mentions[meant.entity?.mentions[0] ?? -1];
			const from = { start: at.start, end: at.end };
			const by = full ? 'acronym' : 'short form';
			return {
				referent: meant,
				steps: to ? [{ step: 'coreference', from, to: { start: to.start, end: to.end }, by }] : [],
				chance: 1,
			};
		}
		const link = this.names.links.get(mention);
		return { referent, steps: link ? [link] : [], chance: 1 };
	}

	/** *Stone et al*: one named, the others not. */
	withOthers(mention: number): Resolution {
		const at = this.names.mentions[mention];
		const referent = at && this.referents.get(at.entity);
		if (!at || !referent) {
			return unresolved('no source', null);
		}
		const link = this.names.links.get(mention);
		const written = this.places.document.text.slice(at.start, at.end);
		return {
			referent: this.referents.together(`${referent.name} and colleagues`, `${written} et al`),
			steps: link ? [link] : [],
			chance: 1,
		};
	}

	/** Takes in a name that the text carries on with: *Aviation Office* of *Velden*, *embassy* in *Hallam*. */
	callInFull(referent: Referent | null, mention: number, tokens: readonly Token[]): void {
		const at = this.names.mentions[mention];
		const place = this.names.mentions[mention + 1];
		const last = tokens.at(-1);
		if (!referent?.entity || at?.kind !== 'organization' || place?.kind !== 'location' || place.end !== last?.end) {
			return;
		}
		const link = tokens.find(({ start }) => start >= at.end)?.text;
		if (link === 'of' || link === 'in') {
			referent.aliases.add(this.places.document.text.slice(at.start, last.end));
		}
	}

	/** *Athens* says what Greece says, where the text names Greece. */
	private stateOf({ name }: Referent): Referent | undefined {
		const states = this.capitals.get(name.toLowerCase());
		const entity =
			states &&
			this.names.entities.find(
				({ kind, name: own, aliases }) =>
					kind === 'location' && [own, ...aliases].some((each) => states.includes(each.toLowerCase())),
			);
		return entity && this.referents.get(entity.id);
	}

	/** The one person with these initials, as labels of transcripts have them. */
	private byInitials(referent: Referent): Referent | undefined {
		this.initials ??= groupByInitials(this.names, this.referents);
		const people = this.initials.get(referent.name) ?? [];
		if (people.length > 0) {
			return people.length === 1 ? people[0] : undefined;
		}
		// *WN* for a Wellnews: the letters of one word, in order.
		const bodies = this.names.entities.filter(
			({ kind, name }) =>
				kind === 'organization' && name.length > 4 && !/\s/.test(name) && isShortFor(referent.name, name),
		);
		return bodies.length === 1 ? this.referents.get(bodies[0]?.id ?? '') : undefined;
	}

	/** Several who speak together. */
	joint(form: Extract<SourceForm, { form: 'joint' }>): Resolution {
		const steps: Evidence[] = [];
		const together = new Set<Referent | string>();
		const written: string[] = [];
		for (const member of form.members) {
			const mention = typeof member === 'number' ? this.names.mentions[member] : undefined;
			const referent = mention && this.referents.get(mention.entity);
			const link = typeof member === 'number' ? this.names.links.get(member) : undefined;
			if (link) {
				steps.push(link);
			}
			together.add(referent ?? (typeof member === 'number' ? '' : member.text));
			written.push(
				mention
					? this.places.document.text.slice(mention.start, mention.end)
					: typeof member === 'number'
						? ''
						: member.text,
			);
		}
		const members = [...together];
		const [only] = members;
		if (members.length === 1 && only && typeof only !== 'string') {
			return { referent: only, steps, chance: 1 };
		}
		const name = joinNames(members.map((member) => (typeof member === 'string' ? member : member.name)));
		return { referent: this.referents.together(name, joinNames(written)), steps, chance: 1 };
	}
}

/** Whether a word begins with the first of these capitals and has the others behind it in order, large or small. */
function isShortFor(letters: string, word: string): boolean {
	const long = word.toUpperCase();
	let at = 0;
	return [...letters].every((letter, i) => {
		const found = long.indexOf(letter, at);
		at = found + letter.length;
		return i === 0 ? found === 0 : found > 0;
	});
}

function groupByInitials(names: Names, referents: Referents): ReadonlyMap<string, readonly Referent[]> {
	const groups = new Map<string, Referent[]>();
	for (const entity of names.entities) {
		const words = entity.name.split(/[\s-]+/);
		const referent = referents.get(entity.id);
		if (entity.kind === 'person' && words.length > 1 && referent) {
			const initials = words.map((word) => word.charAt(0)).join('');
			groups.set(initials, [...(groups.get(initials) ?? []), referent]);
		}
	}
	return groups;
}
