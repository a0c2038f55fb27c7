import { LABEL, type FoundAttribution } from '../attributions/blockAttribution';
import { coreference } from '../entities/foundMention';
import { type Gender, genderOfPronoun } from '../language/english/nouns';
import { I, WHO } from '../language/english/functionWords';
import { firstsOf, wordsOf } from '../language/english/words';
import type { Evidence, Span } from '../model';
import { firstStartingFrom } from '../text/places';
import { spanOf } from '../text/spans';
import type { Discourse, Item, Place } from './discourse';
import { gatherAntecedents, type Part, type Query, type QueryClass } from './gatherAntecedents';
import { ofTwo } from './ofTwo';
import { apposedName, relativeHead, withNoun, withOwnersName } from './pointing';
import { aroundBySame, broughtIn, sentenceBefore } from './saidBefore';
import type { Ranked, Ranker } from './rankAntecedents';
import { describeAgain, type Referent } from './referents';
import { certain, lackOf, namedBy, rejectedSteps, type Resolution, unresolved } from './resolution';
import type { NamedForm, OpenForm, PronounForm } from './readSource';
import { findVoices } from './voices';

/** From this share of the best candidate's probability on, the second best makes the speaker ambiguous. */
const CLOSE = 0.6;
const ANSWERING = wordsOf('answers to who asked');
const ASKED = firstsOf('asking pronouns') as ReadonlyMap<string, QueryClass>;
/** So many attributions before a turn, at most, is the turn before. */
const TURNS = 30;
/** So many before an answer, at most, is what was asked. */
const QUESTIONS = 2;
/** So many sources are looked at between two yields. */
const AT_ONCE = 100;

/**
 * Finds the referent of every source: its form tells whether it holds a name, is inherited, or asks who of several
 * candidates is meant. Outermost attributions first, in text order, then those inside them, so that who speaks is known before
 * anybody asks who *I* is.
 */
export class Resolver {
	private readonly resolved: Resolution[] = [];
	private readonly pending = new Set<number>();
	/** Those that were sources before, in text order. */
	private readonly history: Item[] = [];
	/** How each of them was found. */
	private readonly led = new Map<Span, Resolution['steps']>();
	private readonly bySource = new Map<string, Resolution>();
	/** Of each paragraph of an interview. */
	readonly voices: ReturnType<typeof findVoices>;

	constructor(
		private readonly discourse: Discourse,
		private readonly found: readonly FoundAttribution[],
		private readonly rank: Ranker,
	) {
		this.voices = findVoices(discourse);
	}

	/** In the order of the attributions. */
	*resolveAll(): Generator<void, readonly Resolution[]> {
		for (const nested of [false, true]) {
			for (const [index, { parent }] of this.found.entries()) {
				if ((parent !== null) === nested) {
					this.resolve(index);
				}
				if (index % AT_ONCE === AT_ONCE - 1) {
					yield;
				}
			}
		}
		return this.resolved;
	}

	private resolve(index: number): Resolution {
		const known = this.resolved[index];
		const attribution = this.found[index];
		if (known || !attribution || this.pending.has(index)) {
			return known ?? unresolved('no source', null);
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
			const at = firstStartingFrom(this.history, span.start + 1);
			const item = this.discourse.item(span, resolution.referent);
			this.history.splice(at, 0, item);
			this.led.set(item, resolution.steps);
		}
		return resolution;
	}

	private look(attribution: FoundAttribution, index: number): Resolution {
		const { discourse } = this;
		const two = ofTwo(discourse, attribution.source);
		if (two) {
			return two;
		}
		const form = discourse.formOf(attribution);
		switch (form.form) {
			case 'none': {
				// Whoever is brought in or goes on speaking, or whom the text leaves to be understood.
				const from = attribution.inheritedFrom;
				const last = this.found[from ?? -1];
				const isAlone = attribution.manner === 'direct' && attribution.cue.length === 0;
				const brought = isAlone || last ? this.brought(attribution, index, last) : null;
				return brought ?? (from === null ? this.ask(form, attribution, index) : { ...this.resolve(from), steps: [] });
			}
			case 'nobody':
				return unresolved('impersonal', spanOf(form.token));
			case 'letter': {
				const at = spanOf(form.token);
				const voice = this.voices[discourse.placeOf(at).block];
				if (!voice) {
					return this.ask({ form: 'pronoun', word: I, token: form.token }, attribution, index);
				}
				const to = discourse.firstMention(voice.speaks?.entity);
				return voice.speaks
					? certain(voice.speaks, to && coreference(at, to, 'context'))
					: unresolved('impersonal', at);
			}
			case 'name':
			case 'joint':
				return this.named(form, attribution, index);
			case 'pronoun': {
				const from = spanOf(form.token);
				const to = relativeHead(discourse, form.word, from);
				// *Who said so?*
				if (!to && form.word === WHO && attribution.report === 'asked') {
					return unresolved('impersonal', from);
				}
				const same = to ? null : this.asAround(form, attribution);
				if (same) {
					return same;
				}
				if (!to) {
					return this.ask(form, { ...attribution, source: [from] }, index);
				}
				const described = this.look({ ...attribution, source: [to] }, index);
				return { ...described, steps: [coreference(from, to, 'pronoun'), ...described.steps] };
			}
			case 'description': {
				const { nature, possessed, counting } = form.phrase;
				const named = nature === 'person' && !possessed ? apposedName(discourse, attribution) : undefined;
				if (named) {
					return this.named(named, attribution, index);
				}
				const counted = counting ? withNoun(discourse, form.phrase, attribution.source) : null;
				return this.ask(counted ? { form: 'description', phrase: counted } : form, attribution, index);
			}
		}
	}

	/** Whom the sentence before a quotation without a cue is about: *She laughs. | “It leaks.”* */
	private brought(attribution: FoundAttribution, index: number, last?: FoundAttribution): Resolution | null {
		const before = sentenceBefore(this.discourse, attribution, last);
		const [token] = this.discourse.places.tokens(before);
		return token && genderOfPronoun(token.lower)
			? this.ask({ form: 'pronoun', word: token.lower, token }, { ...attribution, source: [spanOf(token)] }, index)
			: broughtIn(this.discourse, attribution, before);
	}

	/** *He said | he | wants to stay*: who is told of by one pronoun is told of by it in what he says. */
	private asAround(form: PronounForm, { parent }: FoundAttribution): Resolution | null {
		const to = this.found[parent ?? -1]?.source[0];
		if (parent === null || !to || !aroundBySame(this.discourse, form, this.found[parent])) {
			return null;
		}
		const { referent, chance } = this.resolve(parent);
		return referent && { referent, steps: [coreference(form.token, to, 'pronoun')], chance };
	}

	private named(form: NamedForm, attribution: FoundAttribution, index: number): Resolution {
		return namedBy(
			this.discourse,
			form,
			(pronoun) => this.ask(pronoun, { ...attribution, source: [spanOf(pronoun.token)] }, index).referent,
		);
	}

	/** Asks who of the candidates is meant. */
	private ask(form: OpenForm, attribution: FoundAttribution, index: number): Resolution {
		const { discourse } = this;
		const { cue, content, parent } = attribution;
		// Where there is no source, what is said of it stands at the cue.
		const source = attribution.source[0] ?? cue[0] ?? (content[0] as Span);
		const around = parent === null || this.pending.has(parent) ? null : parent;
		const { kind, gender } = form.form === 'pronoun' ? askedBy(form.word) : { kind: form.form, gender: undefined };
		const whose = (own: OpenForm, span: Span): Referent | null =>
			this.ask(own, { ...attribution, source: [span] }, index).referent;
		const phrase = form.form === 'description' ? withOwnersName(discourse, form.phrase, source, whose) : null;
		const place = discourse.placeOf(source);
		const query: Query = {
			...place,
			kind,
			gender,
			word: form.form === 'pronoun' ? form.word : (phrase?.head ?? ''),
			phrase,
			cue: this.lastWordOf(cue),
			attribution: index,
			// Nobody is *he* in their own words; *Orbit will close, it said* is Orbit's.
			content: attribution.manner === 'direct' ? content : [],
			around: (around === null ? null : this.found[around]?.manner) ?? null,
			parts: this.partsAt(place, kind === 'I' || kind === 'we', around ?? index),
			headline: discourse.places.sentences[1]?.start ?? 0,
			asks: discourse.places.document.blocks[place.block]?.block.text.includes('?') ?? false,
			lack: kind === 'none' ? lackOf(discourse, cue) : null,
		};
		return this.answer(query, this.rank(query, gatherAntecedents(query, discourse, this.history)), cue[0] ?? null);
	}

	/**
	 * Who has a part in the words at a place.
	 *
	 * @param signed whether whoever signs them may be meant, where they are in nobody's mouth
	 * @param within index of the attribution whose content they are, or of their own where they are in nobody's
	 */
	private partsAt({ start, block }: Place, signed: boolean, within: number): Query['parts'] {
		const parts = (part: Part, ...people: readonly (Referent | null | undefined)[]): [Referent, Part][] =>
			people.flatMap((referent) => (referent ? [[referent, part]] : []));
		const listener = parts('listens', this.spokenTo(within));
		if (!this.pending.has(within)) {
			const isQuoted = this.found[within]?.manner === 'direct';
			return new Map([...listener, ...parts(isQuoted ? 'quoted' : 'told', this.resolve(within).referent)]);
		}
		// What somebody says nobody signs: *BY MR. STONE* asks, and *A.* answers.
		const voice = this.voices[block];
		const signers = signed && !voice ? this.discourse.signers(start) : [];
		return new Map([
			...listener,
			...parts('signs', ...signers),
			...parts('speaks', voice?.speaks),
			...parts('listens', voice?.listens),
		]);
	}

	/** Who is spoken to: who had the word before a turn of a transcript, or has asked what is answered. */
	private spokenTo(at: number): Referent | null {
		const { by, cue = [] } = this.found[at] ?? {};
		const isTurn = by === LABEL;
		if (!isTurn && !ANSWERING.has(this.lastWordOf(cue))) {
			return null;
		}
		const first = Math.max(0, at - (isTurn ? TURNS : QUESTIONS));
		const isBefore = ({ by, report }: FoundAttribution): boolean => (isTurn ? by === LABEL : report === 'asked');
		const before = this.found.slice(first, at).findLastIndex(isBefore);
		return before >= 0 ? this.resolve(first + before).referent : null;
	}

	private lastWordOf(cue: readonly Span[]): string {
		return this.discourse.words(cue.slice(0, 1)).lower.at(-1) ?? '';
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
		const { last, later } = best.candidate;
		const place = later ? this.discourse.firstMention(referent.entity) : last;
		if (!place || place.start === source.start) {
			return [];
		}
		const to = spanOf(place);
		const called = referent.entity && phrase && referent.heads.has(phrase.head);
		const described = called ? (referent.nature === 'person' ? 'role' : 'short form') : 'description';
		const by = phrase ? described : lack ? 'context' : 'pronoun';
		// *She* may be who *she* was before: what that led to is told as well.
		const onward = this.led.get(place)?.findLast((step) => step.step === 'coreference');
		const link = onward ? { ...onward, from: to } : this.discourse.linkTo(referent.id, to);
		return [coreference(source, to, by), ...(link ? [link] : [])];
	}
}

/** What a pronoun asks for; *she* asks like *he*, with another gender. */
function askedBy(word: string): { kind: QueryClass; gender: Gender | undefined } {
	const gender = genderOfPronoun(word);
	return { kind: gender ? 'he' : (ASKED.get(word) ?? 'they'), gender };
}
