import type { FoundAttribution } from '../attributions/foundAttribution';
import { wordsOf } from '../language/english/words';
import type { Evidence, Span } from '../model';
import { lastStarting } from '../text/places';
import type { Discourse } from './discourse';
import { withNoun } from './counted';
import { gatherCandidates, type Query, type Spoke } from './gatherCandidates';
import { NamedSources } from './namedSources';
import { withOwnersName } from './owners';
import type { Phrase } from '../syntax/phrase';
import { askedBy } from './pronouns';
import type { Ranked, Ranker } from './rank';
import { describeAgain, type Referent } from './referent';
import { lackOf, placeOf, rejectedSteps, type Resolution, spanOf, unresolved } from './resolution';
import type { SourceForm } from './readSource';
import { findVoices, type Voice } from './voices';

/** From this share of the best candidate's probability on, the second best makes the speaker ambiguous. */
const CLOSE = 0.6;
const ONE_OF_SEVERAL = wordsOf('one of several');

/**
 * Finds the referent of every source: its form tells whether it holds a name, is inherited, or asks who of several
 * candidates is meant. Outermost attributions first, in text order, then those inside them, so that who speaks is known before
 * anybody asks who *I* is.
 */
export class Resolver {
	private readonly resolved: Resolution[] = [];
	private readonly pending = new Set<number>();
	/** Those that were sources before, in text order. */
	private readonly history: Spoke[] = [];
	private readonly bySource = new Map<string, Resolution>();
	private readonly named: NamedSources;
	private readonly voices: ReadonlyMap<number, Voice>;

	constructor(
		private readonly discourse: Discourse,
		private readonly found: readonly FoundAttribution[],
		private readonly rank: Ranker,
	) {
		this.voices = findVoices(discourse.places, discourse.names);
		this.named = new NamedSources(discourse);
	}

	/** In the order of the attributions. */
	resolveAll(): readonly Resolution[] {
		for (const nested of [false, true]) {
			this.found.forEach(({ parent }, index) => {
				if ((parent !== null) === nested) {
					this.resolve(index);
				}
			});
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
		// One source of several cues is one speaker.
		const { source, parent } = attribution;
		const key = source.length > 0 ? [parent, ...source.flatMap(({ start, end }) => [start, end])].join() : null;
		const resolution = (key !== null && this.bySource.get(key)) || this.look(attribution, index);
		this.pending.delete(index);
		if (key !== null) {
			this.bySource.set(key, resolution);
		}
		this.resolved[index] = resolution;
		const [span] = source;
		if (resolution.referent && span) {
			const at = this.history.findLastIndex(({ start }) => start <= span.start) + 1;
			const { places } = this.discourse;
			this.history.splice(at, 0, {
				start: span.start,
				end: span.end,
				block: places.blockAt(span.start),
				sentence: places.sentenceAt(span.start),
				referent: resolution.referent,
			});
		}
		return resolution;
	}

	private look(attribution: FoundAttribution, index: number): Resolution {
		const { form, tokens } = this.discourse.formOf(attribution);
		switch (form.form) {
			case 'none': {
				// Whoever goes on speaking, or whom the text leaves to be understood.
				const from = attribution.inheritedFrom;
				return from !== null && from !== index && this.found[from]
					? { ...this.resolve(from), steps: [] }
					: this.ask({ kind: 'none', gender: undefined }, null, attribution, index);
			}
			case 'nobody':
				return unresolved('impersonal', spanOf(form.token));
			case 'name':
				return this.named.named(form.mention, form.others === true, tokens);
			case 'joint':
				return this.named.joint(form, (pronoun) => this.askWho(pronoun, attribution, index).referent);
			case 'pronoun':
				return this.askWho(form, attribution, index);
			case 'description': {
				const { nature, possessed, counting, head, headSpan } = form.phrase;
				const named = nature === 'person' && !possessed ? this.named.apposed(attribution) : undefined;
				if (named !== undefined) {
					return this.named.named(named, false, tokens);
				}
				const counted = counting ? withNoun(this.discourse, form.phrase, attribution.source) : null;
				if (counting && !counted && ONE_OF_SEVERAL.has(head)) {
					return unresolved('impersonal', spanOf(headSpan));
				}
				return this.askWho(counted ? { form: 'description', phrase: counted } : form, attribution, index);
			}
		}
	}

	private askWho(
		form: Extract<SourceForm, { form: 'pronoun' | 'description' }>,
		attribution: FoundAttribution,
		index: number,
	): Resolution {
		return form.form === 'pronoun'
			? this.ask(askedBy(form.word), null, attribution, index)
			: this.ask({ kind: 'description', gender: undefined }, form.phrase, attribution, index);
	}

	/** Asks who of the candidates is meant. */
	private ask(
		asked: Pick<Query, 'kind' | 'gender'>,
		described: Phrase | null,
		attribution: FoundAttribution,
		index: number,
	): Resolution {
		const { discourse } = this;
		const { places, referents } = discourse;
		const { cue, content, parent } = attribution;
		// Where there is no source, what is said of it stands at the cue.
		const source = attribution.source[0] ?? cue[0] ?? content[0];
		if (!source) {
			return unresolved('no source', null);
		}
		const around = parent !== null && !this.pending.has(parent) ? this.found[parent] : undefined;
		const phrase =
			described &&
			withOwnersName(
				discourse,
				described,
				source,
				(own, span) => this.askWho(own, { ...attribution, source: [span] }, index).referent,
			);
		const voice = around ? undefined : this.voices.get(places.blockAt(source.start));
		const query: Query = {
			start: source.start,
			end: source.end,
			block: places.blockAt(source.start),
			sentence: places.sentenceAt(source.start),
			kind: asked.kind,
			gender: asked.gender,
			phrase,
			attribution: index,
			content,
			enclosing:
				around && parent !== null
					? { referent: this.resolve(parent).referent, direct: around.manner === 'direct' }
					: null,
			parts: {
				speaks: referents.get(voice?.speaker ?? '') ?? null,
				listens: referents.get(voice?.listener ?? '') ?? null,
			},
			signers: discourse.signers(source.start),
			headline: places.sentences[1]?.start ?? 0,
			lack: asked.kind === 'none' ? lackOf(discourse, cue) : null,
		};
		return this.answer(query, this.rank(query, gatherCandidates(query, discourse, this.history)), cue[0] ?? null);
	}

	/** What the best of the candidates comes to. */
	private answer(query: Query, ranked: readonly Ranked[], cue: Span | null): Resolution {
		const { phrase, lack } = query;
		const [best, ...others] = ranked;
		const rejected = rejectedSteps(others);
		const referent = best?.candidate.referent ?? (phrase ? this.discourse.referents.ofPhrase(phrase) : null);
		if (!best || !referent) {
			const nobody = lack ? unresolved(lack, cue) : unresolved('pronoun without antecedent', spanOf(query));
			return { ...nobody, steps: [...rejected, ...nobody.steps], chance: best?.probability ?? 1 };
		}
		if (phrase) {
			describeAgain(referent, phrase);
		}
		const steps: Evidence[] = best.candidate.referent ? this.explain(query, best, referent) : [];
		steps.push(...rejected);
		if (others[0]?.candidate.referent && others[0].probability > CLOSE * best.probability) {
			steps.push({ step: 'unresolved', reason: 'ambiguous', span: spanOf(query) });
		}
		return { referent, steps, chance: best.probability };
	}

	/** The place that tells who is meant, and how the name there was linked. */
	private explain({ phrase, lack, ...source }: Query, best: Ranked, referent: Referent): Evidence[] {
		const { mentions, links } = this.discourse.names;
		const first = mentions[referent.entity?.mentions[0] ?? -1];
		const to = placeOf(best, source) ?? (best.candidate.later && first ? spanOf(first) : null);
		if (!to) {
			return [];
		}
		const called = referent.entity && phrase && referent.heads.has(phrase.head);
		const described = called ? (referent.nature === 'person' ? 'role' : 'short form') : 'description';
		const by = phrase ? described : lack ? 'context' : 'pronoun';
		const at = lastStarting(mentions, to.start);
		const link = mentions[at]?.start === to.start && mentions[at].entity === referent.id ? links.get(at) : undefined;
		return [{ step: 'coreference', from: spanOf(source), to, by }, ...(link ? [link] : [])];
	}
}
