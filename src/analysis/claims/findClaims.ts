import type { English } from '../english/english';
import type { Names } from '../entities/foundMention';
import type { Attribution, Claim, Span, SpeakerKind } from '../model';
import { firstEndingAfter, type Places } from '../text/places';
import type { Spoken } from '../speakers/resolveSpeakers';
import { checkWorthiness } from './checkWorthiness';
import { cutClauses } from './cutClauses';
import { factsOf, reasonsOf } from './facts';
import { under } from './readMood';
import { hasFiniteVerb } from './clauseForms';
import { viewClaim } from './viewClaim';

/** What claims need to know of English. */
export type ClaimEnglish = Pick<English, 'verbs' | 'claims' | 'claimWords'>;

/** Cuts attributed content, and what the article says in its own voice, into claims that could be checked. */
export function* findClaims(
	places: Places,
	names: Names,
	spoken: Spoken,
	english: ClaimEnglish,
): Generator<void, Claim[]> {
	const kinds = new Map(spoken.speakers.map((speaker) => [speaker.entity, speaker.kind]));
	const claims: Omit<Claim, 'id'>[] = [];
	let done = 0;
	for (const attribution of spoken.attributions) {
		const kind = attribution.speaker === null ? null : (kinds.get(attribution.speaker) ?? null);
		for (const spans of cutClauses(places, english.verbs, attribution.content)) {
			claims.push(claimOf(places, names, english, spans, attribution, kind));
		}
		if (++done % 50 === 0) {
			yield;
		}
	}
	yield;
	for (const spans of ownClauses(places, english, spoken.attributions)) {
		claims.push(claimOf(places, names, english, spans, null, null));
		if (++done % 100 === 0) {
			yield;
		}
	}
	// Stable: claims of one place stay in the order of their attributions.
	claims.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
	return claims.map((claim, index) => ({ id: `c${index + 1}`, ...claim }));
}

function claimOf(
	places: Places,
	names: Names,
	english: ClaimEnglish,
	spans: readonly Span[],
	attribution: Attribution | null,
	kind: SpeakerKind | null,
): Omit<Claim, 'id'> {
	const { view, polarity, figures, entities } = viewClaim(places, names, english.verbs, spans, attribution, kind);
	const facts = factsOf(english, view);
	const worth = checkWorthiness(facts, english.claims);
	return {
		content: spans,
		claimant: attribution?.speaker ?? null,
		attribution: attribution?.id ?? null,
		stance: view.stance,
		polarity: under(view.stance, polarity),
		modality: view.modality,
		tense: view.tense,
		figures,
		entities,
		checkWorthiness: worth,
		reasons: reasonsOf(view, facts, worth >= 0.5),
	};
}

const SHORTEST_OWN = 5;

/** What is left of each sentence when every attribution is taken out, where it still makes a statement. */
function* ownClauses(places: Places, { verbs }: ClaimEnglish, attributions: readonly Attribution[]): Generator<Span[]> {
	const taken = merge(attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]));
	for (const sentence of places.sentences) {
		for (const rest of without(sentence, taken)) {
			const tokens = places.tokens(rest);
			const words = tokens.filter((token) => token.kind !== 'mark');
			const first = words[0];
			const last = words.at(-1);
			if (
				!first ||
				!last ||
				words.length < SHORTEST_OWN ||
				!hasFiniteVerb(verbs, words.slice(1)) ||
				tokens.at(-1)?.text === '?'
			) {
				continue;
			}
			const final = tokens.at(-1);
			const end = final && final.kind === 'mark' && /^[.!")”]$/.test(final.text) ? final.end : last.end;
			yield* cutClauses(places, verbs, [{ start: first.start, end: rest.end === sentence.end ? end : last.end }]);
		}
	}
}

function merge(spans: Span[]): Span[] {
	const merged: { start: number; end: number }[] = [];
	for (const span of spans.sort((a, b) => a.start - b.start)) {
		const last = merged.at(-1);
		if (last && span.start <= last.end) {
			last.end = Math.max(last.end, span.end);
		} else {
			merged.push({ ...span });
		}
	}
	return merged;
}

function without(span: Span, taken: readonly Span[]): Span[] {
	const rest: Span[] = [];
	let start = span.start;
	for (let at = firstEndingAfter(taken, span.start); at < taken.length; at++) {
		const next = taken[at];
		if (!next || next.start >= span.end) {
			break;
		}
		if (next.start > start) {
			rest.push({ start, end: next.start });
		}
		start = Math.max(start, next.end);
	}
	if (start < span.end) {
		rest.push({ start, end: span.end });
	}
	return rest;
}
