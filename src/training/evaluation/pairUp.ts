import type { Analysis, Attribution, Manner, Span } from '../../analysis/model';
import type { GoldDocument } from '../speakers/goldDocument';

export const PARTS = ['content', 'source', 'cue'] as const;
export type Part = (typeof PARTS)[number];

/** One attribution in words and in the letters and digits it covers. */
export interface Side {
	readonly words: Readonly<Record<Part, string>>;
	readonly covered: Readonly<Record<Part, ReadonlySet<number>>>;
}

/** A right answer and what was found for it; either may be missing. */
export interface Judged {
	readonly manner: Manner;
	readonly gold: Side | null;
	readonly found: Side | null;
	/** What was found, whole. */
	readonly attribution: Attribution | null;
}

/** Pairs outermost attributions, or nested ones, one to one, best overlap of content first; a pair needs an overlap of a tenth. */
export function pairUp(document: GoldDocument, analysis: Analysis, isNested = false): Judged[] {
	const { text } = document;
	const toSpan = ([start, end]: readonly [number, number]): Span => ({ start, end });
	const quoted = new Set(analysis.quotations.flatMap(({ spans }) => [...letters(text, spans)]));
	const golds = document.attributions
		.filter(({ nested }) => nested === isNested)
		.map((a) => sideOf(text, { source: a.source.map(toSpan), cue: a.cue.map(toSpan), content: a.content.map(toSpan) }))
		.filter(({ covered }) => covered.content.size > 0);
	const found = analysis.attributions.filter(({ parent }) => (parent !== null) === isNested);
	const sides = found.map((attribution) => sideOf(text, attribution));
	const pairs: { overlap: number; i: number; j: number }[] = [];
	golds.forEach((gold, i) => {
		sides.forEach((side, j) => {
			const overlap = dice(gold.covered.content, side.covered.content);
			if (overlap >= 0.1) {
				pairs.push({ overlap: overlap + 0.001 * shared(gold.covered.cue, side.covered.cue), i, j });
			}
		});
	});
	pairs.sort((a, b) => b.overlap - a.overlap);
	const goldOf = new Map<number, number>();
	const usedGold = new Set<number>();
	for (const { i, j } of pairs) {
		if (!usedGold.has(i) && !goldOf.has(j)) {
			usedGold.add(i);
			goldOf.set(j, i);
		}
	}
	const judged = found.map((attribution, j): Judged => {
		const gold = golds[goldOf.get(j) ?? -1] ?? null;
		const side = sides[j] ?? null;
		const manner = mannerOf((gold ?? side)?.covered.content ?? new Set(), quoted);
		return { manner, gold, found: side, attribution };
	});
	const missed = golds.filter((_, i) => !usedGold.has(i));
	return [
		...judged,
		...missed.map((gold): Judged => ({
			manner: mannerOf(gold.covered.content, quoted),
			gold,
			found: null,
			attribution: null,
		})),
	];
}

function sideOf(text: string, parts: Readonly<Record<Part, readonly Span[]>>): Side {
	const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' ;; ');
	return {
		words: { content: words(parts.content), source: words(parts.source), cue: words(parts.cue) },
		covered: {
			content: letters(text, parts.content),
			source: letters(text, parts.source),
			cue: letters(text, parts.cue),
		},
	};
}

function letters(text: string, spans: readonly Span[]): Set<number> {
	const at = new Set<number>();
	for (const { start, end } of spans) {
		for (let i = start; i < end; i++) {
			if (/[\p{L}\p{N}]/u.test(text.charAt(i))) {
				at.add(i);
			}
		}
	}
	return at;
}

export function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
	let both = 0;
	for (const x of a) {
		both += b.has(x) ? 1 : 0;
	}
	return both;
}

export function same(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
	return a.size === b.size && shared(a, b) === a.size;
}

export function dice(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
	return a.size + b.size === 0 ? 0 : (2 * shared(a, b)) / (a.size + b.size);
}

function mannerOf(content: ReadonlySet<number>, quoted: ReadonlySet<number>): Manner {
	const inside = shared(content, quoted);
	return inside === 0 ? 'indirect' : inside >= 0.95 * content.size ? 'direct' : 'mixed';
}
