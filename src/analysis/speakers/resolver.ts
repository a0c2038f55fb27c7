import type { FoundAttribution } from '../attributions/foundAttribution';
import type { English } from '../english/english';
import type { Names } from '../entities/foundMention';
import type { EntityId, Evidence, Span } from '../model';
import type { Query, QueryClass, Spoke } from './gatherCandidates';
import { Discourse } from './discourse';
import { lastStarting, type Places } from '../text/places';
import { NamedSources } from './namedSources';
import { featureCandidates, type Ranker } from './rank';
import { inReadingOrder } from './readingOrder';
import { byOf, lackOf, placeOf, rejectedSteps, spanOf, unresolved, withoutSource, type Resolution } from './resolution';
import { askedBy } from './pronouns';
import { withOwnersName } from './owners';
import { describeAgain, joinNames, type Referent } from './referent';
import type { SourceForm } from './sourceForm';
import { findVoices, type Voice } from './voices';

/** What is known of words. */
type Knowledge = Pick<English, 'nouns' | 'attributions'>;

/** From this share of the best candidate's probability on, the second best makes the speaker ambiguous. */
const CLOSE = 0.6;
/**
 * Finds the referent of every source. Outermost attributions first, in text order, then those inside them, so that
 * who speaks is known before anybody asks who *I* is.
 */
export class Resolver {
	private readonly resolved: (Resolution | undefined)[];
	private readonly pending = new Set<number>();
	private readonly history: Spoke[] = [];
	private readonly bySource = new Map<string, Resolution>();
	private readonly named: NamedSources;
	private readonly voices: ReadonlyMap<number, Voice>;

	private constructor(
		private readonly places: Places,
		private readonly names: Names,
		private readonly found: readonly FoundAttribution[],
		private readonly rank: Ranker,
		readonly discourse: Discourse,
	) {
		this.voices = findVoices(places, names);
		this.named = new NamedSources(places, names, discourse.referents, discourse.nouns.capitals);
		this.resolved = found.map(() => undefined);
	}

	/** A resolver that has read the text through. */
	static of(
		places: Places,
		names: Names,
		found: readonly FoundAttribution[],
		rank: Ranker,
		{ nouns, attributions }: Knowledge,
	): Resolver {
		return new Resolver(places, names, found, rank, Discourse.of(places, names, found, nouns, attributions));
	}

	resolveAll(): readonly Resolution[] {
		let depth = 0;
		for (const { index, depth: own } of inReadingOrder(this.found)) {
			if (own !== depth) {
				depth = own;
				// The turns of a deeper level are its own, between those of the levels above.
				this.history.sort((a, b) => a.start - b.start);
			}
			this.resolve(index);
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
		const place = placeOf(attribution);
		// One source of several cues is one speaker.
		const resolution = (place && this.bySource.get(place)) || this.look(attribution, index);
		this.pending.delete(index);
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
				return this.inherited(attribution, index);
			case 'nobody':
				return unresolved('impersonal', { start: form.token.start, end: form.token.end });
			case 'pronoun':
				return this.pronoun(form, attribution, index);
			case 'name': {
				const whole = form.others ? this.named.withOthers(form.mention) : this.named.named(form.mention, attribution);
				this.named.callInFull(whole.referent, form.mention, tokens);
				return whole;
			}
			case 'joint':
				return this.named.joint(form);
			case 'description': {
				const named =
					form.phrase.nature === 'person' && !form.phrase.possessed ? this.named.apposed(attribution) : undefined;
				return named === undefined
					? this.query('description', undefined, form, attribution, index)
					: this.named.named(named, attribution);
			}
		}
	}

	/** Without a source: whoever goes on speaking, or whom the text leaves to be understood. */
	private inherited(attribution: FoundAttribution, index: number): Resolution {
		const from = attribution.inheritedFrom;
		if (from !== null && from !== index && this.found[from]) {
			const { referent, chance } = this.resolve(from);
			return { referent, steps: [], chance };
		}
		return this.query('none', undefined, { form: 'none' }, attribution, index);
	}

	private pronoun(
		form: Extract<SourceForm, { form: 'pronoun' }>,
		attribution: FoundAttribution,
		index: number,
	): Resolution {
		const { kind, gender } = askedBy(form.word);
		return this.query(kind, gender, form, attribution, index);
	}

	/** Several who answer together speak as one where it is *we*. */
	private parts(kind: QueryClass, offset: number, alone: boolean): Query['parts'] {
		const voice = alone ? this.voices.get(this.places.blockAt(offset)) : undefined;
		const one = (ids: readonly EntityId[]): Referent | null => {
			const members = (kind === 'I' ? ids.slice(0, 1) : ids).flatMap((id) => this.discourse.referents.get(id) ?? []);
			return members.length > 1
				? this.discourse.referents.together(joinNames(members.map(({ name }) => name)))
				: (members[0] ?? null);
		};
		return { speaks: one(voice?.speakers ?? []), listens: one(voice?.listeners ?? []) };
	}

	private query(
		kind: QueryClass,
		gender: 'female' | 'male' | undefined,
		form: SourceForm,
		attribution: FoundAttribution,
		index: number,
	): Resolution {
		// Where there is no source, what is said of it stands at the cue.
		const source = attribution.source[0] ?? attribution.cue[0] ?? attribution.content[0];
		if (!source) {
			return unresolved('no source', null);
		}
		const around = this.enclosing(attribution, index);
		const none = kind === 'none' ? withoutSource(this.places, attribution.cue) : null;
		const { phrase, owner } =
			form.form === 'description'
				? withOwnersName(this.discourse, form.phrase, source, (own, span) => {
						const alone = { ...attribution, source: [span] };
						return own.form === 'pronoun'
							? this.pronoun(own, alone, index).referent
							: this.query('description', undefined, own, alone, index).referent;
					})
				: { phrase: null, owner: null };
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
			parts: this.parts(kind, source.start, around === null),
			lack: none && lackOf(none),
		};
		const ranked = this.rank(query, featureCandidates(query, this.discourse, this.history));
		const best = ranked[0];
		const referent = best?.candidate.referent ?? (phrase ? this.discourse.referents.ofPhrase(phrase) : null);
		if (!best || !referent) {
			return {
				referent: null,
				steps: [...rejectedSteps(ranked.slice(1)), ...(none ?? unresolved('pronoun without antecedent', source)).steps],
				chance: best?.probability ?? 1,
			};
		}
		if (phrase) {
			describeAgain(referent, phrase);
		}
		const steps: Evidence[] = [];
		const to = spanOf(best, source) ?? (best.candidate.later ? this.firstPlace(referent) : null);
		if (to && best.candidate.referent) {
			steps.push({
				step: 'coreference',
				from: source,
				to,
				by: phrase ? byOf(phrase.head, referent) : none ? 'context' : 'pronoun',
			});
			const mention = this.names.mentions[lastStarting(this.names.mentions, to.start)];
			const link = this.names.links.get(lastStarting(this.names.mentions, to.start));
			if (link && mention && mention.start === to.start && mention.entity === referent.id) {
				steps.push(link);
			}
		}
		steps.push(...rejectedSteps(ranked.slice(1)));
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

	/** Index of the attribution whose content the source stands in. */
	private enclosing(attribution: FoundAttribution, index: number): number | null {
		const { parent } = attribution;
		return parent !== null && parent !== index && this.found[parent] && !this.pending.has(parent) ? parent : null;
	}
}
