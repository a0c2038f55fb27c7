import type { Attribution, Claim, Speaker, Span } from '../../analysis/model';
import type { GoldAttribution, GoldDocument } from './goldDocument';
import { isSpeaker, plainName } from './plainName';

/** What is compared with the annotation of one article. */
export interface Predicted {
	readonly attributions: readonly Attribution[];
	readonly speakers: readonly Speaker[];
	readonly claims: readonly Claim[];
}

interface Row {
	right: number;
	paired: number;
	all: number;
}

const PRONOUN = /^(he|she|it|they|i|we|you|who|which|his|her|their|its|my|our|whose)$/i;
const ROWS = ['all', 'named', 'described', 'unknown', 'pronoun', 'description'] as const;
const LEAST_OVERLAP = 0.3;

/**
 * Counts, over many articles, whose words were given to whom. Attributions are paired by the overlap of their contents,
 * at least 0.3; a described speaker is right where the last words agree.
 */
export class SpeakerScore {
	private readonly rows = new Map<string, Row>(ROWS.map((name) => [name, { right: 0, paired: 0, all: 0 }]));
	private readonly checkable = { hit: 0, predicted: 0, gold: 0 };
	/** One line for each wrong speaker. */
	readonly errors: string[] = [];

	add(gold: GoldDocument, predicted: Predicted): void {
		const speakers = new Map(predicted.speakers.map((speaker) => [speaker.entity, speaker]));
		const pairs = pair(gold.attributions, predicted.attributions);
		gold.attributions.forEach((attribution, index) => {
			const source = attribution.source.map(([start, end]) => gold.text.slice(start, end)).join(' ');
			const labels = labelsOf(attribution, source.trim());
			const guess = pairs.get(index);
			const speaker = guess?.speaker ? speakers.get(guess.speaker) : undefined;
			const names = speaker ? [speaker.name, ...speaker.aliases] : [];
			const right =
				attribution.speaker === null
					? !speaker
					: speaker !== undefined && isSpeaker(attribution.speaker, speaker.kind === 'named', names);
			for (const label of labels) {
				const row = this.rows.get(label);
				if (row) {
					row.all++;
					row.paired += guess ? 1 : 0;
					row.right += guess && right ? 1 : 0;
				}
			}
			if (!guess) {
				return;
			}
			if (!right) {
				this.errors.push(
					`${labels.slice(1).join(', ')}: “${source}” is ${attribution.speaker ?? 'nobody'}, not ${speaker?.name ?? 'nobody'} (${gold.doc})`,
				);
			}
			const worthy = predicted.claims.some((claim) => claim.attribution === guess.id && claim.checkWorthiness >= 0.5);
			this.checkable.gold += attribution.checkable ? 1 : 0;
			this.checkable.predicted += worthy ? 1 : 0;
			this.checkable.hit += attribution.checkable && worthy ? 1 : 0;
		});
	}

	table(): string {
		const percent = (part: number, whole: number): string => ((100 * part) / (whole || 1)).toFixed(1).padStart(5);
		const lines = [...this.rows].map(
			([name, { right, paired, all }]) =>
				`${name.padEnd(12)} ${percent(right, paired)} % of ${String(paired)} paired right, ${percent(right, all)} % of all ${String(all)}`,
		);
		const { hit, predicted, gold } = this.checkable;
		const f1 = percent(2 * hit, predicted + gold);
		return [...lines, `checkable    P ${percent(hit, predicted)} R ${percent(hit, gold)} F1 ${f1}`].join('\n');
	}
}

function labelsOf({ speaker }: GoldAttribution, source: string): string[] {
	const kind = speaker === null ? 'unknown' : /^\p{Ll}/u.test(speaker) ? 'described' : 'named';
	const labels = ['all', kind];
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
