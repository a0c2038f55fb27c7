import { mix } from '../learn/hash';
import { NAME_KINDS } from '../model';
import { CUE_CHANCES, NAME_CHANCES, ROLE_CHANCES, STEPS } from './evidence';
import type { Feed } from './feed';
import type { EncoderRuntime } from './runtime';
import type { PieceRange, Window } from './windows';
import type { WordPieces } from './wordPieces';

/** What one run says of the pieces of a block that it answers for. Chances as in `BlockEvidence`. */
export interface ReadRange extends PieceRange {
	readonly names: Uint8Array;
	readonly cues: Uint8Array;
	/** In pieces of the block. `roles` are of the pieces `[from, from + roles.length / ROLE_CHANCES)`. */
	readonly found: readonly {
		readonly first: number;
		readonly end: number;
		readonly from: number;
		readonly roles: Uint8Array;
	}[];
}

/** What each window said of what is its own, by {@link WindowFeed.key}: those read so far, in this version or one before. */
export type ReadWindows = Map<string, readonly ReadRange[]>;

/** A piece is of a cue from this chance on: few of those that are none cost little, one missed is lost. */
const LIKELY = 0.15;
const NAME_LABELS = 1 + 2 * NAME_KINDS.length;
const CUE_LABELS = 3;
const ROLE_LABELS = 5;

/** What a window is fed: the whole of what its result depends on. */
export interface WindowFeed {
	readonly ids: readonly number[];
	readonly cases: readonly number[];
	readonly marks: readonly number[];
	/** Equal for windows that are read alike. */
	readonly key: string;
}

export function feedWindow({ context, own }: Window, feeds: readonly Feed[], pieces: WordPieces): WindowFeed {
	const ids = [pieces.first];
	const cases = [0];
	const marks = [0];
	const numbers = [context.length];
	for (const { block, first, end } of [...context, ...own]) {
		const feed = feeds[block];
		// Where each block begins and ends decides what roles are sought in.
		numbers.push(first, end);
		for (let piece = first; feed && piece < end; piece++) {
			const [id = 0, letters = 0, mark = 0] = [feed.ids[piece], feed.cases[piece], feed.marks[piece]];
			ids.push(id);
			cases.push(letters);
			marks.push(mark);
			numbers.push((((id << 3) | letters) << 2) | mark);
		}
	}
	ids.push(pieces.last);
	cases.push(0);
	marks.push(0);
	return { ids, cases, marks, key: keyOf(numbers) };
}

/** 64 bits of a hash: so few texts are open that no two windows will ever share one. */
const keyOf = (numbers: readonly number[]): string =>
	[1, 2]
		.map((seed) => numbers.reduce((state, number) => mix(state, number), seed))
		.map((hash) => (hash >>> 0).toString(36))
		.join('.');

/**
 * Reads a window.
 *
 * @returns what it says of each of its own ranges, in order; `block` is what it was in that window
 * @throws Error where the runtime cannot
 */
export async function readWindow(window: Window, feed: WindowFeed, runtime: EncoderRuntime): Promise<ReadRange[]> {
	const { hidden, names, cues } = await runtime.encode(feed.ids, feed.cases, feed.marks);
	const width = hidden.length / feed.ids.length;
	const read: ReadRange[] = [];
	// Behind the first piece, which is none of the text.
	let at = 1 + window.context.reduce((sum, { first, end }) => sum + end - first, 0);
	const lastOfContext = window.context.at(-1);
	for (const range of window.own) {
		const { block, first, end } = range;
		// Of a block that is cut, what stands in the context is of the same paragraph.
		const from = lastOfContext?.block === block && range === window.own[0] ? lastOfContext.first : first;
		const begin = at - (first - from);
		const found = cuesIn(cues, at, end - first);
		const chances = await rolesOf(
			runtime,
			hidden.subarray(begin * width, (at + end - first) * width),
			found,
			first - from,
		);
		read.push({
			...range,
			names: Uint8Array.from({ length: (end - first) * NAME_CHANCES }, (_, i) =>
				nameChance(names, at + Math.floor(i / NAME_CHANCES), i % NAME_CHANCES),
			),
			cues: Uint8Array.from({ length: (end - first) * CUE_CHANCES }, (_, i) =>
				inSteps(cues[(at + (i >> 1)) * CUE_LABELS + 1 + (i & 1)]),
			),
			found: found.map((cue, i) => ({
				first: first + cue.first,
				end: first + cue.end,
				from,
				roles: chances[i] ?? new Uint8Array(),
			})),
		});
		at += end - first;
	}
	return read;
}

const inSteps = (chance = 0): number => Math.round(chance * STEPS);

/** The chance of a kind, or, behind the kinds, that a name begins. */
function nameChance(names: Float32Array, piece: number, which: number): number {
	const row = piece * NAME_LABELS;
	if (which < NAME_KINDS.length) {
		return inSteps((names[row + 1 + 2 * which] ?? 0) + (names[row + 2 + 2 * which] ?? 0));
	}
	return inSteps(NAME_KINDS.reduce((sum, _, kind) => sum + (names[row + 1 + 2 * kind] ?? 0), 0));
}

interface CuePieces {
	readonly first: number;
	readonly end: number;
}

/** Runs of pieces that may be a cue, counted from `at`; a new one where beginning is likelier than going on. */
function cuesIn(chances: Float32Array, at: number, count: number): CuePieces[] {
	const found: { first: number; end: number }[] = [];
	for (let i = 0; i < count; i++) {
		const row = (at + i) * CUE_LABELS;
		const begins = chances[row + 1] ?? 0;
		const goesOn = chances[row + 2] ?? 0;
		const last = found.at(-1);
		if (begins + goesOn > LIKELY) {
			if (last?.end === i && goesOn >= begins) {
				last.end = i + 1;
			} else {
				found.push({ first: i, end: i + 1 });
			}
		}
	}
	return found;
}

/** @param before pieces of the block that stand before those that the cues are counted from */
async function rolesOf(
	runtime: EncoderRuntime,
	hidden: Float32Array,
	found: readonly CuePieces[],
	before: number,
): Promise<Uint8Array[]> {
	if (found.length === 0) {
		return [];
	}
	const chances = await runtime.roles(
		hidden,
		found.map(({ first, end }) => [first + before, end + before]),
	);
	const size = chances.length / found.length / ROLE_LABELS;
	return found.map((_, cue) =>
		Uint8Array.from({ length: size * ROLE_CHANCES }, (__, i) =>
			inSteps(chances[(cue * size + Math.floor(i / ROLE_CHANCES)) * ROLE_LABELS + 1 + (i % ROLE_CHANCES)]),
		),
	);
}
