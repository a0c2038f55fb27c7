import type { FoundAttribution } from '../attributions/foundAttribution';
import type { Evidence, Span } from '../model';
import type { Places } from '../text/places';
import type { Ranked } from './rank';
import type { Referent } from './referent';

const SHOWN_REJECTED = 3;
const SHOWN_FROM = 0.03;

/** Who is meant by one source, and the steps from the words to the referent. */
export interface Resolution {
	readonly referent: Referent | null;
	readonly steps: readonly Evidence[];
	/** Of the referent among those who could be meant, in [0, 1]; 1 where there was no choice. */
	readonly chance: number;
}

/** Nobody is meant, and why. */
export const unresolved = (
	reason: Extract<Evidence, { step: 'unresolved' }>['reason'],
	span: Span | null,
): Resolution => ({
	referent: null,
	steps: [{ step: 'unresolved', reason, span }],
	chance: 1,
});

/** Why an attribution has no source: it is impersonal, passive, or names none. */
export function withoutSource(places: Places, cues: readonly Span[]): Resolution {
	const cue = cues[0] ?? null;
	if (!cue) {
		return unresolved('no source', null);
	}
	const words = cues.flatMap((span) => places.tokens(span)).map((token) => token.lower);
	const before = places.before(cue.start, 1)[0]?.lower;
	if (before === 'it' || before === 'there' || words[0] === 'it') {
		return unresolved('impersonal', cue);
	}
	const passive =
		words.some((word) => /^(?:is|are|was|were|be|been|being)$/.test(word)) &&
		words.some((word) => /(?:ed|en|wn|id|ld|ght)$/.test(word));
	return unresolved(passive ? 'passive' : 'no source', cue);
}

/** Why there may be nobody, of what {@link withoutSource} says. */
export function lackOf({ steps }: Resolution): 'passive' | 'impersonal' | 'no source' {
	const [step] = steps;
	const reason = step?.step === 'unresolved' ? step.reason : 'no source';
	return reason === 'passive' || reason === 'impersonal' ? reason : 'no source';
}

/** The candidates that were not taken, the likeliest first. */
export function rejectedSteps(others: readonly Ranked[]): Evidence[] {
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

/** The place that explains the source: the nearer one of the latest mention and the latest turn as a source. */
export function spanOf(ranked: Ranked, source: Span): Span | null {
	const { item, spoke } = ranked.candidate;
	const place = item && spoke ? (item.start >= spoke.start ? item : spoke) : (item ?? spoke);
	return place && place.start !== source.start ? { start: place.start, end: place.end } : null;
}

/** By what a description leads to its referent. */
export function byOf(head: string, referent: Referent): Extract<Evidence, { step: 'coreference' }>['by'] {
	if (!referent.entity) {
		return 'description';
	}
	if (!referent.heads.has(head)) {
		return 'description';
	}
	return referent.nature === 'person' ? 'role' : 'short form';
}

/** A key for the source and what it stands in; `undefined` where there is no source. */
export function placeOf({ source, parent }: FoundAttribution): string | undefined {
	return source.length > 0
		? `${String(parent)} ${source.map(({ start, end }) => `${start}-${end}`).join(' ')}`
		: undefined;
}
