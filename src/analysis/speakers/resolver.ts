import type { FoundAttribution } from '../attributions/foundAttribution';
import type { Nouns } from '../english/nouns';
import type { Names } from '../entities/foundMention';
import type { Evidence, Span } from '../model';
import type { Query, QueryClass, Spoke } from './candidate';
import { Discourse } from './discourse';
import type { Token } from '../text/document';
import { firstEndingAfter, lastStarting, type Places } from '../text/places';
import { featureCandidates, type Ranked, type Ranker } from './rank';
import { possessive, POSSESSIVE, renamed, withOwner, type Phrase } from './phrase';
import { mentionsIn } from './mentionsIn';
import { describeAgain, joinNames, type Referent } from './referent';
import type { SourceForm } from './sourceForm';
import { findVoices, type Voice } from './voices';
import { wordSet } from '../text/wordSet';

/** Who is meant by one source, and the steps from the words to the referent. */
export interface Resolution {
	readonly referent: Referent | null;
	readonly steps: readonly Evidence[];
	/** Of the referent among those who could be meant, in [0, 1]; 1 where there was no choice. */
	readonly chance: number;
}

/** From this share of the best candidate's probability on, the second best makes the speaker ambiguous. */
const CLOSE = 0.6;
const SHOWN_REJECTED = 3;
const SHOWN_FROM = 0.03;

const INITIALS = /^\p{Lu}{2,3}$/u;

const HE = new Map<string, 'female' | 'male'>([
	['he', 'male'],
	['him', 'male'],
	['his', 'male'],
	['himself', 'male'],
	['she', 'female'],
	['her', 'female'],
	['hers', 'female'],
	['herself', 'female'],
]);
const FIRST_PERSON = wordSet('i me my mine myself we us our ours ourselves');
const SINGULAR = wordSet('i me my mine myself');
const SECOND_PERSON = wordSet('you your yours');
const RELATIVE = wordSet('who whom which whose that');
const NEUTER = wordSet('it its itself this');

/**
 * Finds the referent of every source. Outermost attributions first, in text order, then those inside them, so that
 * who speaks is known before anybody asks who *I* is.
 */
export class Resolver {
	private readonly resolved: (Resolution | undefined)[];
	private readonly pending = new Set<number>();
	private readonly history: Spoke[] = [];
	private readonly bySource = new Map<string, Resolution>();
	private initials: ReadonlyMap<string, readonly Referent[]> | undefined;
	private readonly voices: ReadonlyMap<number, Voice>;

	private constructor(
		private readonly places: Places,
		private readonly names: Names,
		private readonly found: readonly FoundAttribution[],
		private readonly rank: Ranker,
		readonly discourse: Discourse,
	) {
		this.voices = findVoices(places, names);
		this.resolved = found.map(() => undefined);
	}

	/** A resolver that has read the text through; hands control back on the way. */
	static *of(
		places: Places,
		names: Names,
		found: readonly FoundAttribution[],
		rank: Ranker,
		nouns: Nouns,
	): Generator<void, Resolver> {
		return new Resolver(places, names, found, rank, yield* Discourse.of(places, names, found, nouns));
	}

	*resolveAll(): Generator<void, readonly Resolution[]> {
		const depths = this.found.map((_, index) => this.depthOf(index));
		const order = this.found
			.map((_, index) => index)
			.sort((a, b) => (depths[a] ?? 0) - (depths[b] ?? 0) || this.startOf(a) - this.startOf(b) || a - b);
		let done = 0;
		let depth = 0;
		for (const index of order) {
			if (depths[index] !== depth) {
				depth = depths[index] ?? 0;
				// The turns of a deeper level are its own, between those of the levels above.
				this.history.sort((a, b) => a.start - b.start);
			}
			this.resolve(index);
			if (++done % 20 === 0) {
				yield;
			}
		}
		return this.found.map((_, index) => this.resolve(index));
	}

	private resolve(index: number): Resolution {
		const known = this.resolved[index];
		if (known) {
			return known;
		}
		const attribution = this.found[index];
		if (!attribution || this.pending.has(index)) {
			return unresolved('no source', null);
		}
		this.pending.add(index);
		const resolution = this.ofSameSource(attribution) ?? this.look(attribution, index);
		this.pending.delete(index);
		const place = placeOf(attribution);
		if (place) {
			this.bySource.set(place, resolution);
		}
		this.resolved[index] = resolution;
		const source = attribution.source[0];
		if (resolution.referent && source) {
			this.remember({
				start: source.start,
				end: source.end,
				referent: resolution.referent,
				block: this.places.blockAt(source.start),
				sentence: this.places.sentenceAt(source.start),
			});
		}
		return resolution;
	}

	/** One source of several cues is one speaker. */
	private ofSameSource(attribution: FoundAttribution): Resolution | undefined {
		const place = placeOf(attribution);
		return place ? this.bySource.get(place) : undefined;
	}

	private remember(spoke: Spoke): void {
		let at = this.history.length;
		while (at > 0 && (this.history[at - 1]?.start ?? 0) > spoke.start) {
			at--;
		}
		this.history.splice(at, 0, spoke);
	}

	private look(attribution: FoundAttribution, index: number): Resolution {
		const { form, tokens } = this.discourse.formOf(attribution);
		switch (form.form) {
			case 'none':
				return this.withoutSource(attribution, index);
			case 'nobody':
				return unresolved('impersonal', { start: form.token.start, end: form.token.end });
			case 'pronoun':
				return this.pronoun(form, attribution, index);
			case 'name': {
				const whole = form.others ? this.withOthers(form.mention) : this.named(form.mention, attribution);
				this.callInFull(whole.referent, form.mention, tokens);
				return whole;
			}
			case 'joint':
				return this.joint(form);
			case 'description': {
				const named = form.phrase.nature === 'person' && !form.phrase.possessed ? this.apposed(attribution) : undefined;
				return named === undefined
					? this.query('description', undefined, form, attribution, index)
					: this.named(named, attribution);
			}
		}
	}

	/** *the mayor* of *the mayor, Ada Stone,* and of *Ada Stone, the mayor*, where the source leaves the name out. */
	private apposed({ source }: FoundAttribution): number | undefined {
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

	private withoutSource(attribution: FoundAttribution, index: number): Resolution {
		const from = attribution.inheritedFrom;
		if (from !== null && from !== index && this.found[from]) {
			const { referent, chance } = this.resolve(from);
			return { referent, steps: [], chance };
		}
		const cue = attribution.cue[0] ?? null;
		if (!cue) {
			return unresolved('no source', null);
		}
		const words = attribution.cue.flatMap((span) => this.places.tokens(span)).map((token) => token.lower);
		const before = this.places.before(cue.start, 1)[0]?.lower;
		if (before === 'it' || before === 'there' || words[0] === 'it') {
			return unresolved('impersonal', cue);
		}
		const passive =
			words.some((word) => /^(?:is|are|was|were|be|been|being)$/.test(word)) &&
			words.some((word) => /(?:ed|en|wn|id|ld|ght)$/.test(word));
		return unresolved(passive ? 'passive' : 'no source', cue);
	}

	private named(mention: number, attribution: FoundAttribution): Resolution {
		const at = this.names.mentions[mention];
		const referent = at && this.discourse.referents.get(at.entity);
		if (!at || !referent) {
			return unresolved('no source', attribution.source[0] ?? null);
		}
		const full = INITIALS.test(referent.name) ? this.byInitials(referent) : undefined;
		if (full) {
			const to = this.names.mentions[full.entity?.mentions[0] ?? -1];
			const from = { start: at.start, end: at.end };
			return {
				referent: full,
				steps: to ? [{ step: 'coreference', from, to: { start: to.start, end: to.end }, by: 'acronym' }] : [],
				chance: 1,
			};
		}
		const link = this.names.links.get(mention);
		return { referent, steps: link ? [link] : [], chance: 1 };
	}

	/** *Stone et al*: one named, the others not. */
	private withOthers(mention: number): Resolution {
		const at = this.names.mentions[mention];
		const referent = at && this.discourse.referents.get(at.entity);
		if (!at || !referent) {
			return unresolved('no source', null);
		}
		const link = this.names.links.get(mention);
		const written = this.places.document.text.slice(at.start, at.end);
		return {
			referent: this.discourse.referents.together(`${referent.name} and colleagues`, `${written} et al`),
			steps: link ? [link] : [],
			chance: 1,
		};
	}

	/** Takes in a name that the text carries on with: *Aviation Office* of *Velden*, *embassy* in *Hallam*. */
	private callInFull(referent: Referent | null, mention: number, tokens: readonly Token[]): void {
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

	/** The one person with these initials, as labels of transcripts have them. */
	private byInitials(referent: Referent): Referent | undefined {
		this.initials ??= groupByInitials(this.names, this.discourse);
		const people = this.initials.get(referent.name) ?? [];
		if (people.length > 0) {
			return people.length === 1 ? people[0] : undefined;
		}
		// *WN* for a Wellnews: the letters of one word, in order.
		const bodies = this.names.entities.filter(
			({ kind, name }) =>
				kind === 'organization' && name.length > 4 && !/\s/.test(name) && isShortFor(referent.name, name),
		);
		return bodies.length === 1 ? this.discourse.referents.get(bodies[0]?.id ?? '') : undefined;
	}

	private joint(form: Extract<SourceForm, { form: 'joint' }>): Resolution {
		const steps: Evidence[] = [];
		const together = new Set<Referent | string>();
		const written: string[] = [];
		for (const member of form.members) {
			const mention = typeof member === 'number' ? this.names.mentions[member] : undefined;
			const referent = mention && this.discourse.referents.get(mention.entity);
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
		return { referent: this.discourse.referents.together(name, joinNames(written)), steps, chance: 1 };
	}

	private pronoun(
		form: Extract<SourceForm, { form: 'pronoun' }>,
		attribution: FoundAttribution,
		index: number,
	): Resolution {
		const { word } = form;
		if (FIRST_PERSON.has(word) || SECOND_PERSON.has(word)) {
			return this.speechAct(form, attribution, index);
		}
		const kind: QueryClass = HE.has(word) ? 'he' : NEUTER.has(word) ? 'it' : RELATIVE.has(word) ? 'who' : 'they';
		return this.query(kind, HE.get(word), form, attribution, index);
	}

	/** *I* and *we* are whoever speaks the words around; *you* is known in interviews alone. */
	private speechAct(
		form: Extract<SourceForm, { form: 'pronoun' }>,
		attribution: FoundAttribution,
		index: number,
	): Resolution {
		const first = FIRST_PERSON.has(form.word);
		const span = { start: form.token.start, end: form.token.end };
		const around = this.enclosing(attribution, index);
		if (around !== null && first) {
			const { referent, chance } = this.resolve(around);
			const source = this.found[around]?.source[0] ?? this.found[around]?.cue[0];
			return referent
				? { referent, steps: source ? [{ step: 'coreference', from: span, to: source, by: 'pronoun' }] : [], chance }
				: unresolved('pronoun without antecedent', span);
		}
		const voice = around === null ? this.voices.get(this.places.blockAt(span.start)) : undefined;
		const ids = (first ? voice?.speakers : voice?.listeners) ?? [];
		const alone = ids.length > 1 && SINGULAR.has(form.word) ? ids.slice(0, 1) : ids;
		const members = alone.flatMap((id) => this.discourse.referents.get(id) ?? []);
		const referent =
			members.length > 1 ? this.discourse.referents.together(joinNames(members.map(({ name }) => name))) : members[0];
		if (!referent) {
			return unresolved('pronoun without antecedent', span);
		}
		const mention = this.names.mentions[members[0]?.entity?.mentions[0] ?? -1];
		const to = mention && { start: mention.start, end: mention.end };
		return { referent, steps: to ? [{ step: 'coreference', from: span, to, by: 'pronoun' }] : [], chance: 1 };
	}

	private query(
		kind: QueryClass,
		gender: 'female' | 'male' | undefined,
		form: SourceForm,
		attribution: FoundAttribution,
		index: number,
	): Resolution {
		const source = attribution.source[0];
		if (!source) {
			return unresolved('no source', null);
		}
		const around = this.enclosing(attribution, index);
		const { phrase, owner } =
			form.form === 'description' ? this.owned(form.phrase, source, attribution, index) : { phrase: null, owner: null };
		const query: Query = {
			start: source.start,
			end: source.end,
			kind,
			gender,
			phrase,
			sentence: this.places.sentenceAt(source.start),
			block: this.places.blockAt(source.start),
			attribution: index,
			content: attribution.content,
			owner,
			enclosing:
				around === null
					? null
					: {
							referent: this.resolve(around).referent,
							direct: this.found[around]?.manner === 'direct',
						},
		};
		const ranked = this.rank(query, featureCandidates(query, this.discourse, this.history));
		const best = ranked[0];
		const referent = best?.candidate.referent ?? (phrase ? this.discourse.referents.ofPhrase(phrase) : null);
		if (!best || !referent) {
			return {
				referent: null,
				steps: [...this.rejected(ranked.slice(1)), ...unresolved('pronoun without antecedent', source).steps],
				chance: best?.probability ?? 1,
			};
		}
		if (phrase) {
			describeAgain(referent, phrase);
		}
		const steps: Evidence[] = [];
		const to = spanOf(best, source) ?? (best.candidate.later ? this.firstPlace(referent) : null);
		if (to && best.candidate.referent) {
			steps.push({ step: 'coreference', from: source, to, by: phrase ? byOf(phrase.head, referent) : 'pronoun' });
			const mention = this.names.mentions[lastStarting(this.names.mentions, to.start)];
			const link = this.names.links.get(lastStarting(this.names.mentions, to.start));
			if (link && mention && mention.start === to.start && mention.entity === referent.id) {
				steps.push(link);
			}
		}
		steps.push(...this.rejected(ranked.slice(1)));
		const second = ranked[1];
		if (second?.candidate.referent && second.probability > CLOSE * best.probability) {
			steps.push({ step: 'unresolved', reason: 'ambiguous', span: source });
		}
		return { referent, steps, chance: best.probability };
	}

	/** Where somebody who is described before being named is named. */
	private firstPlace(referent: Referent): Span | null {
		const mention = this.names.mentions[referent.entity?.mentions[0] ?? -1];
		return mention ? { start: mention.start, end: mention.end } : null;
	}

	/** Puts a name for whoever owns the head: for *his*, or for a short form. */
	private owned(
		phrase: Phrase,
		source: Span,
		attribution: FoundAttribution,
		index: number,
	): { phrase: Phrase; owner: Referent | null } {
		const pronoun = phrase.possessed
			? this.places.tokens(source).find(({ lower }) => POSSESSIVE.has(lower))
			: undefined;
		if (pronoun) {
			const { referent } = this.pronoun(
				{ form: 'pronoun', word: pronoun.lower, token: pronoun },
				{ ...attribution, source: [{ start: pronoun.start, end: pronoun.end }] },
				index,
			);
			return { phrase: referent ? withOwner(phrase, referent.name, shortName(referent)) : phrase, owner: referent };
		}
		const mention = mentionsIn(this.names.mentions, source).find((each) =>
			/^['’]s?$/.test(this.places.after(each.end, 1)[0]?.text ?? ''),
		);
		const owner = mention && this.discourse.referents.get(mention.entity);
		if (!mention || !owner || mention.end > phrase.headSpan.start) {
			return { phrase, owner: null };
		}
		const words = this.places.document.text.slice(mention.start, mention.end);
		const at = owner.nature === 'person' ? phrase.text.indexOf(words) : -1;
		const text =
			at < 0 ? phrase.text : possessive(owner.name) + phrase.text.slice(at + words.length).replace(/^['’]s?/, '');
		return { phrase: { ...renamed(phrase, text), possessed: true }, owner };
	}

	private rejected(others: readonly Ranked[]): Evidence[] {
		return others
			.flatMap((other) => {
				const { referent, item, spoke } = other.candidate;
				const span = item ?? spoke;
				return referent && span && other.probability >= SHOWN_FROM
					? [
							{
								step: 'rejected' as const,
								entity: referent.id,
								span: { start: span.start, end: span.end },
								score: other.probability,
							},
						]
					: [];
			})
			.slice(0, SHOWN_REJECTED);
	}

	/** Index of the attribution whose content the source stands in. */
	private enclosing(attribution: FoundAttribution, index: number): number | null {
		const { parent } = attribution;
		return parent !== null && parent !== index && this.found[parent] && !this.pending.has(parent) ? parent : null;
	}

	private startOf(index: number): number {
		const attribution = this.found[index];
		return attribution?.source[0]?.start ?? attribution?.cue[0]?.start ?? attribution?.content[0]?.start ?? 0;
	}

	private depthOf(index: number): number {
		let depth = 0;
		for (let at = this.found[index]?.parent ?? null; at !== null && depth < 8; at = this.found[at]?.parent ?? null) {
			depth++;
		}
		return depth;
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

function groupByInitials(names: Names, discourse: Discourse): ReadonlyMap<string, readonly Referent[]> {
	const groups = new Map<string, Referent[]>();
	for (const entity of names.entities) {
		const words = entity.name.split(/[\s-]+/);
		const referent = discourse.referents.get(entity.id);
		if (entity.kind === 'person' && words.length > 1 && referent) {
			const initials = words.map((word) => word.charAt(0)).join('');
			groups.set(initials, [...(groups.get(initials) ?? []), referent]);
		}
	}
	return groups;
}

/** The surname of a person. */
const shortName = ({ name, nature, entity }: Referent): string =>
	entity && nature === 'person' ? (name.split(' ').at(-1) ?? name) : name;

const unresolved = (reason: Extract<Evidence, { step: 'unresolved' }>['reason'], span: Span | null): Resolution => ({
	referent: null,
	steps: [{ step: 'unresolved', reason, span }],
	chance: 1,
});

/** A key for the source and what it stands in; `undefined` where there is no source. */
function placeOf({ source, parent }: FoundAttribution): string | undefined {
	return source.length > 0
		? `${String(parent)} ${source.map(({ start, end }) => `${start}-${end}`).join(' ')}`
		: undefined;
}

/** The place that explains the source: the nearer one of the latest mention and the latest turn as a source. */
function spanOf(ranked: Ranked, source: Span): Span | null {
	const { item, spoke } = ranked.candidate;
	const place = item && spoke ? (item.start >= spoke.start ? item : spoke) : (item ?? spoke);
	return place && place.start !== source.start ? { start: place.start, end: place.end } : null;
}

function byOf(head: string, referent: Referent): Extract<Evidence, { step: 'coreference' }>['by'] {
	if (!referent.entity) {
		return 'description';
	}
	if (!referent.heads.has(head)) {
		return 'description';
	}
	return referent.nature === 'person' ? 'role' : 'short form';
}
