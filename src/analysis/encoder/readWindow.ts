import { mix } from '../learn/hash';
import { NAME_KINDS } from '../model';
import { CUE_CHANCES, NAME_CHANCES, ROLE_CHANCES, STEPS, type Chances, type CueRoles } from './evidence';
import type { TextFeed, Window } from './feed';
import type { WordPieces } from './wordPieces';

/** What the encoder says of the pieces of a window, its two ends included; rows of one piece each. */
export interface Encoded {
	/** The encoding itself. */
	readonly hidden: Float32Array;
	/** Chances: outside, then beginning and inside of each kind of name. */
	readonly names: Float32Array;
	/** Chances: outside, a cue begins, goes on. */
	readonly cues: Float32Array;
}

/** Runs the encoder. Handed in by the host: where the weights come from, and what computes, is not known here. */
export interface EncoderRuntime {
	/** The lines of the vocabulary. */
	readonly vocabulary: string;
	/** Reads one window. @param ids, cases, marks one for each piece @throws Error where it cannot be computed */
	encode(ids: readonly number[], cases: readonly number[], marks: readonly number[]): Promise<Encoded>;
	/**
	 * Chances of roles of the pieces of a paragraph: outside, source begins, goes on, content begins, goes on.
	 *
	 * @param hidden rows of the paragraph's pieces
	 * @param cues pieces `[first, end)` of the paragraph for each cue
	 * @returns a row of five for each piece, cue by cue
	 */
	roles(hidden: Float32Array, cues: readonly (readonly [first: number, end: number])[]): Promise<Float32Array>;
}

/** What one run says of the pieces of a block that it answers for. */
export interface ReadRange extends Chances {
	/** In pieces of the block. `roles` are of the pieces `[from, from + roles.length / ROLE_CHANCES)`. */
	readonly found: readonly (CueRoles & { readonly from: number })[];
}

/** What each window said of what is its own, by {@link WindowFeed.key}: those read so far, in this version or one before. */
export type ReadWindows = Map<string, readonly ReadRange[]>;

/** A piece is of a cue from this chance on: few of those that are none cost little, one missed is lost. */
const LIKELY = 0.15;
const NAME_LABELS = 1 + 2 * NAME_KINDS.length;
const CUE_LABELS = 3;
const ROLE_LABELS = 5;

/** What a window is fed: the whole of what its result depends on. */
interface WindowFeed extends Readonly<Record<keyof TextFeed, readonly number[]>> {
	/** Equal for windows that are read alike. */
	readonly key: string;
}

export function feedWindow({ from, first, end, own }: Window, text: TextFeed, pieces: WordPieces): WindowFeed {
	const row = (of: Int32Array, before = 0, behind = 0): number[] => [before, ...of.subarray(from, end), behind];
	const ids = row(text.ids, pieces.first, pieces.last);
	const cases = row(text.cases);
	const marks = row(text.marks);
	// Where a block begins decides what roles are sought in: the marks tell, but of one that is cut.
	return { ids, cases, marks, key: keyOf([first - from, own[0]?.first ?? 0, ...ids, ...cases, ...marks]) };
}

/** 64 bits of a hash: so few texts are open that no two windows will ever share one. */
const keyOf = (numbers: readonly number[]): string =>
	[1, 2].map((seed) => (numbers.reduce((hash, number) => mix(hash, number), seed) >>> 0).toString(36)).join('.');

/** What a window says of each of its own ranges, in order. @throws Error where the runtime cannot */
export async function readWindow(window: Window, feed: WindowFeed, runtime: EncoderRuntime): Promise<ReadRange[]> {
	const { hidden, names, cues } = await runtime.encode(feed.ids, feed.cases, feed.marks);
	const width = hidden.length / feed.ids.length;
	const read: ReadRange[] = [];
	const context = window.first - window.from;
	// Behind the first piece, which is none of the text.
	let at = 1 + context;
	for (const { first, end } of window.own) {
		const count = end - first;
		// Of a block that is cut, what stands in the context is of the same paragraph.
		const from = first - Math.min(first, context);
		const paragraph = hidden.subarray((at - (first - from)) * width, (at + count) * width);
		const found = cuesIn(cues.subarray(at * CUE_LABELS, (at + count) * CUE_LABELS), first);
		const sought = found.map((cue) => [cue.first - from, cue.end - from] as const);
		const roles = sought.length > 0 ? await runtime.roles(paragraph, sought) : new Float32Array();
		const pieces = end - from;
		const begin = at;
		read.push({
			names: inSteps(count, NAME_CHANCES, (piece, which) => nameChance(names, (begin + piece) * NAME_LABELS, which)),
			cues: inSteps(count, CUE_CHANCES, (piece, which) => cues[(begin + piece) * CUE_LABELS + 1 + which]),
			found: found.map((cue, k) => ({
				...cue,
				from,
				roles: inSteps(pieces, ROLE_CHANCES, (piece, which) => roles[(k * pieces + piece) * ROLE_LABELS + 1 + which]),
			})),
		});
		at += count;
	}
	return read;
}

/** Chances in {@link STEPS}, so many for each piece. */
const inSteps = (
	pieces: number,
	size: number,
	chance: (piece: number, which: number) => number | undefined,
): Uint8Array =>
	Uint8Array.from({ length: pieces * size }, (_, i) =>
		Math.round((chance(Math.floor(i / size), i % size) ?? 0) * STEPS),
	);

/** The chance of a kind, or, behind the kinds, that a name begins. */
function nameChance(names: Float32Array, row: number, which: number): number {
	const isKind = which < NAME_KINDS.length;
	const labels = isKind ? [1 + 2 * which, 2 + 2 * which] : NAME_KINDS.map((_, kind) => 1 + 2 * kind);
	return labels.reduce((sum, label) => sum + (names[row + label] ?? 0), 0);
}

/** Runs of pieces that may be a cue; a new one where beginning is likelier. @param chances of the pieces of a block from `from` on */
function cuesIn(chances: Float32Array, from: number): { first: number; end: number }[] {
	const found: { first: number; end: number }[] = [];
	for (let row = 0, piece = from; row < chances.length; row += CUE_LABELS, piece++) {
		const [, begins = 0, goesOn = 0] = chances.subarray(row, row + CUE_LABELS);
		const last = found.at(-1);
		if (begins + goesOn <= LIKELY) {
			continue;
		}
		if (last?.end === piece && goesOn >= begins) {
			last.end = piece + 1;
		} else {
			found.push({ first: piece, end: piece + 1 });
		}
	}
	return found;
}
