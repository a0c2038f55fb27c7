import { WORTH_CHECKING, type Attribution, type Claim, type Speaker, type Span } from '../../analysis/model';
import type { GoldAttribution, GoldDocument } from '../speakers/goldDocument';
import { isSpeaker, plainName } from '../speakers/plainName';

/** What is compared with the annotation of one article. */
interface Found {
	readonly attributions: readonly Attribution[];
	readonly speakers: readonly Speaker[];
	readonly claims: readonly Claim[];
}

/** Of one annotated attribution, whose words were given to whom. */
export interface Verdict {
	/** What kind of source it has: named, described, unknown; pronoun, description. */
	readonly labels: readonly string[];
	/** The attribution that was found for it. */
	readonly found: Attribution | null;
	readonly right: boolean;
	/** Worth checking, by the annotators and by what was found. */
	readonly checkable: boolean;
	readonly worthy: boolean;
	/** In words, for reading. */
	readonly line: string;
}

const PRONOUN = /^(he|she|it|they|i|we|you|who|which|his|her|their|its|my|our|whose)$/i;
const LEAST_OVERLAP = 0.3;

/**
 * A verdict on each annotated attribution of an article. They are paired with those found by the overlap of their contents,
 * at least 0.3; a described speaker is right where the last words agree.
 */
export function speakerVerdicts(gold: GoldDocument, found: Found): Verdict[] {
	const speakers = new Map(found.speakers.map((speaker) => [speaker.entity, speaker]));
	const pairs = pair(gold.attributions, found.attributions);
	return gold.attributions.map((attribution, index) => {
		const source = attribution.source.map(([start, end]) => gold.text.slice(start, end)).join(' ');
		const guess = pairs.get(index);
		const speaker = guess?.speaker ? speakers.get(guess.speaker) : undefined;
		const names = speaker ? [speaker.name, ...speaker.aliases] : [];
		const right =
			attribution.speaker === null
				? !speaker
				: speaker !== undefined && isSpeaker(attribution.speaker, speaker.kind === 'named', names);
		const labels = labelsOf(attribution, source.trim());
		return {
			labels,
			found: guess ?? null,
			right: guess !== undefined && right,
			checkable: attribution.checkable,
			worthy: found.claims.some((claim) => claim.attribution === guess?.id && claim.checkWorthiness >= WORTH_CHECKING),
			line: `${labels.join(', ')}: “${source}” is ${attribution.speaker ?? 'nobody'}, not ${speaker?.name ?? 'nobody'}`,
		};
	});
}

function labelsOf({ speaker }: GoldAttribution, source: string): string[] {
	const kind = speaker === null ? 'unknown' : /^\p{Ll}/u.test(speaker) ? 'described' : 'named';
	const labels = [kind];
	if (PRONOUN.test(source)) {
		labels.push('pronoun');
	} else if (source && kind === 'named' && speaker !== null) {
		const words = plainName(source).split(' ');
		if (
			!plainName(speaker)
				.split(' ')
				.some((word) => words.includes(word))
		) {
			labels.push('description');
		}
	}
	return labels;
}

/** The best pairs first, each attribution in one pair at most. */
function pair(gold: readonly GoldAttribution[], predicted: readonly Attribution[]): Map<number, Attribution> {
	const candidates = gold
		.flatMap((attribution, index) =>
			predicted.map((guess, at) => ({
				index,
				at,
				guess,
				overlap: overlap(toSpans(attribution.content), guess.content),
				cue: overlap(toSpans(attribution.cue), guess.cue),
			})),
		)
		.filter(({ overlap: share }) => share >= LEAST_OVERLAP)
		.sort((a, b) => b.overlap + b.cue / 1000 - (a.overlap + a.cue / 1000));
	const pairs = new Map<number, Attribution>();
	const used = new Set<number>();
	for (const { index, at, guess } of candidates) {
		if (!pairs.has(index) && !used.has(at)) {
			pairs.set(index, guess);
			used.add(at);
		}
	}
	return pairs;
}

const toSpans = (pairs: readonly (readonly [number, number])[]): Span[] =>
	pairs.map(([start, end]) => ({ start, end }));
const size = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

function overlap(a: readonly Span[], b: readonly Span[]): number {
	let shared = 0;
	for (const x of a) {
		for (const y of b) {
			shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
		}
	}
	return a.length > 0 && b.length > 0 ? (2 * shared) / (size(a) + size(b)) : 0;
}
