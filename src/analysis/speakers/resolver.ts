import type { FoundAttribution } from '../attributions/blockAttribution';
import { coreference } from '../entities/foundMention';
import { type Gender, genderOfPronoun, natureOf } from '../language/english/nouns';
import { IN, WHO, firstsOf } from '../language/english/words';
import type { Evidence, Span } from '../model';
import { firstStartingFrom } from '../text/places';
import { holds, spanOf } from '../text/spans';
import type { Discourse, Item } from './discourse';
import { gatherAntecedents, type Query, type QueryClass } from './gatherAntecedents';
import { Parts } from './parts';
import { apposedName, ofTwo, relativeHead, withNoun, withOwnersName } from './pointing';
import type { Ranked, Ranker } from './rankAntecedents';
import type { Referent } from './referents';
import type { Phrase } from '../syntax/phrase';
import { broughtIn, certain, lackOf, namedBy, rejectedSteps, type Resolution, unresolved } from './resolution';
import type { NamedForm, OpenForm } from './readSource';
import { findVoices } from './voices';

/** From this share of the best candidate's probability on, the second best makes the speaker ambiguous. */
const CLOSE = 0.6;
const ASKED = firstsOf('asking pronouns') as ReadonlyMap<string, QueryClass>;
/** So many sources are looked at between two yields. */
const AT_ONCE = 100;

/** Finds the referent of every source. Outermost attributions first: who speaks is known before anybody asks who *I* is. */
export class Resolver {
	private readonly resolved: Resolution[] = [];
	/** Those that were sources before, in text order, and how each of them was found. */
	private readonly history: Item[] = [];
	private readonly bySource = new Map<string, Resolution>();
	readonly voices: ReturnType<typeof findVoices>;
	private readonly parts: Parts;

	constructor(
		private readonly discourse: Discourse,
		private readonly found: readonly FoundAttribution[],
		private readonly rank: Ranker,
	) {
		this.voices = findVoices(discourse);
		this.parts = new Parts(discourse, found, this.voices, (index) => this.resolve(index).referent);
	}

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
		if (known) {
			return known;
		}
		// What is asked for in a circle is nobody's.
		this.resolved[index] = unresolved('no source', null);
		// One source of several cues is one speaker.
		const { source, parent } = this.at(index);
		const [span] = source;
		const key = JSON.stringify(span ? [parent, source] : index);
		const resolution = this.bySource.get(key) ?? this.look(index, source);
		this.bySource.set(key, resolution);
		this.resolved[index] = resolution;
		const spoke = [resolution.referent, resolution.through].flatMap((each) => each ?? []);
		const items = span ? spoke.map((each) => ({ ...this.discourse.item(span, each), steps: resolution.steps })) : [];
		this.history.splice(firstStartingFrom(this.history, (span?.start ?? 0) + 1), 0, ...items);
		return resolution;
	}

	/** @param source of the attribution, or of what its source is said of */
	private look(index: number, source: readonly Span[]): Resolution {
		const { discourse } = this;
		const attribution = this.at(index);
		const two = ofTwo(discourse, source);
		if (two) {
			return two;
		}
		const form = discourse.formOf({ ...attribution, source });
		switch (form.form) {
			case 'none': {
				// Whoever is brought in or goes on speaking, or whom the text leaves to be understood.
				const { inheritedFrom: from, cue, content } = attribution;
				const isAlone = cue.length === 0;
				const brought = isAlone ? broughtIn(discourse, content[0] as Span, this.parts.spokenTo(index)) : null;
				return brought ?? (from === null ? this.ask(form, index) : { ...this.resolve(from), steps: [] });
			}
			case 'nobody':
				return unresolved('impersonal', spanOf(form.token));
			case 'letter': {
				const at = spanOf(form.token);
				const who = this.voices[discourse.placeOf(at).block]?.speaks;
				const to = discourse.firstMention(who?.entity);
				return who ? certain(who, to && coreference(at, to, 'context')) : unresolved('impersonal', at);
			}
			case 'name':
			case 'joint':
				return this.through(form.made, this.named(form, index), source);
			case 'pronoun': {
				const from = spanOf(form.token);
				const to = relativeHead(discourse, form.token.lower, from);
				if (to) {
					const described = this.look(index, [to]);
					return { ...described, steps: [coreference(from, to, 'pronoun'), ...described.steps] };
				}
				// *Who said so?*
				const isAsked = form.token.lower === WHO && attribution.report === 'asked';
				return isAsked ? unresolved('impersonal', from) : this.through(form.made, this.ask(form, index), source);
			}
			case 'description': {
				const named = form.phrase.nature === 'person' ? apposedName(discourse, source) : undefined;
				return named
					? this.named(named, index)
					: this.ask({ ...form, phrase: withNoun(discourse, form.phrase, source) }, index, source[0]);
			}
		}
	}

	/** Whoever speaks by what they have made, which *it* can mean from there on. */
	private through(made: Phrase | undefined, resolution: Resolution, [at]: readonly Span[]): Resolution {
		const { referent } = resolution;
		if (!made || !referent || !at) {
			return resolution;
		}
		const through = this.discourse.referents.ofPhrase(made);
		through.maker ??= { referent, at };
		return { ...resolution, through };
	}

	private named(form: NamedForm, index: number): Resolution {
		return namedBy(this.discourse, form, (pronoun) => this.ask(pronoun, index).referent);
	}

	/** @param at where the words stand, unless they are a pronoun or the whole source */
	private ask(form: OpenForm, index: number, at?: Span): Resolution {
		const { discourse } = this;
		const { source, cue, content, parent, manner } = this.at(index);
		// Where there is no source, what is said of it stands at the cue.
		const written = form.form === 'pronoun' ? form.token : (at ?? source[0] ?? cue[0] ?? (content[0] as Span));
		const { kind, gender } =
			form.form === 'pronoun' ? askedBy(form.token.lower) : { kind: form.form, gender: undefined };
		const whose = (own: OpenForm, span: Span): Referent | null => this.ask(own, index, span).referent;
		const phrase = form.form === 'description' ? withOwnersName(discourse, form.phrase, written, whose) : null;
		const place = discourse.placeOf(written);
		const query: Query = {
			...place,
			kind,
			gender,
			word: form.form === 'pronoun' ? form.token.lower : (phrase?.head ?? ''),
			phrase,
			cue: this.parts.lastOfCue(index),
			attribution: index,
			content,
			isDirect: manner === 'direct',
			around: parent === null ? null : this.at(parent).manner,
			parts: parent === null ? this.parts.at(index, place, kind === 'I' || kind === 'we') : this.parts.inside(parent),
			headline: discourse.places.sentences[1]?.start ?? 0,
			lack: kind === 'none' ? lackOf(discourse, cue) : null,
			restricted: /^\s+$/.test(discourse.places.textOf({ start: written.end, end: source[0]?.start ?? 0 })),
		};
		return this.answer(query, this.rank(query, gatherAntecedents(query, discourse, this.history)));
	}

	private at(index: number): FoundAttribution {
		return this.found[index] as FoundAttribution;
	}

	private answer(query: Query, ranked: readonly Ranked[]): Resolution {
		const { phrase, lack, attribution } = query;
		// *The statement* is the one in which somebody spoke.
		const spokenIn = ranked.find(
			({ candidate: { referent, match } }) =>
				phrase?.definite && match === 'same noun' && referent && this.makerOf(referent, attribution),
		);
		const best = spokenIn ?? ranked[0];
		const others = ranked.filter((each) => each !== best);
		const rejected = rejectedSteps(others);
		const meant = best?.candidate.referent ?? (phrase ? this.discourse.referents.ofPhrase(phrase) : null);
		const maker = meant && this.makerOf(meant, attribution);
		const referent = maker?.referent ?? meant;
		if (!best || !referent) {
			const nobody = lack
				? unresolved(lack, this.at(attribution).cue[0] ?? null)
				: unresolved('pronoun without antecedent', spanOf(query));
			return { ...nobody, steps: [...rejected, ...nobody.steps], chance: best?.probability ?? 1 };
		}
		if (phrase && referent.phrase && phrase.key !== referent.phrase.key) {
			referent.aliases.add(phrase.text);
		}
		// *A neighbour said …, she said*: whoever else that is, no man.
		referent.gender ??= referent.entity ? undefined : query.gender;
		const steps: Evidence[] = best.candidate.referent ? this.explain(query, best, referent) : [];
		steps.push(...rejected);
		if (others[0]?.candidate.referent && others[0].probability > CLOSE * best.probability) {
			steps.push({ step: 'unresolved', reason: 'ambiguous', span: spanOf(query) });
		}
		return { referent, steps, chance: best.probability, through: maker ? meant : null };
	}

	/** Who speaks through a document: *In a letter, the mayor thanked the board. It asked for time.* */
	private makerOf(document: Referent, index: number): Referent['maker'] {
		const { nature, entity, first, maker } = document;
		if (maker || nature !== 'document' || entity) {
			return maker;
		}
		const { places } = this.discourse;
		const sentence = places.sentenceAt(first);
		const made = this.found.findIndex(
			({ cue: [cue], content, parent }, at) =>
				at !== index &&
				parent === null &&
				cue !== undefined &&
				places.before(first, 1)[0]?.lower === IN &&
				places.sentenceAt(cue.start) === sentence &&
				!(cue.start < first && holds(content, { start: first, end: first })),
		);
		const speaker = made < 0 ? null : this.resolve(made).referent;
		// *The disclosure* is only guessed to be a body.
		const by = speaker?.phrase ? natureOf(speaker.phrase.head) : speaker?.nature;
		const at = this.found[made]?.source[0];
		document.maker = speaker && at && by && by !== 'document' ? { referent: speaker, at } : null;
		return document.maker;
	}

	/** The place that tells who is meant, and how the name there was linked. */
	private explain({ phrase, lack, ...source }: Query, best: Ranked, referent: Referent): Evidence[] {
		const { last, later } = best.candidate;
		const place = later ? this.discourse.firstMention(referent.entity) : last;
		if (!place) {
			return [];
		}
		const to = spanOf(place);
		const called = referent.entity && phrase && referent.heads.has(phrase.head);
		const described = called ? (referent.nature === 'person' ? 'role' : 'short form') : 'description';
		const by = phrase ? described : lack ? 'context' : 'pronoun';
		// *She* may be who *she* was before: what that led to is told as well.
		const onward = last?.steps?.findLast((step) => step.step === 'coreference');
		const link = onward ? { ...onward, from: to } : this.discourse.linkTo(referent.id, to);
		const maker = best.candidate.referent?.maker;
		const through = maker ? [coreference(to, maker.at, 'context')] : [];
		return [coreference(source, to, by), ...(link ? [link] : []), ...through];
	}
}

/** What a pronoun asks for; *she* asks like *he*, with another gender. */
function askedBy(word: string): { kind: QueryClass; gender: Gender | undefined } {
	const gender = genderOfPronoun(word);
	return { kind: gender ? 'he' : (ASKED.get(word) ?? 'they'), gender };
}
