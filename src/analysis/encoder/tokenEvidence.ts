import type { Token } from '../text/document';
import { CUE_CHANCES, NAME_CHANCES, ROLE_CHANCES, STEPS, type BlockEvidence } from './evidence';

/** Tokens `[first, end)` that the encoder takes for a cue, and what it takes for its source and content. */
export interface SecondOpinion {
	readonly first: number;
	readonly end: number;
	/** {@link ROLE_CHANCES} for each token. */
	readonly roles: Uint8Array;
}

/** What the encoder makes of a block, by the block's tokens: of each what it makes of the token's first piece. */
export interface TokenEvidence {
	/** {@link NAME_CHANCES} for each token. */
	readonly names: Uint8Array;
	/** {@link CUE_CHANCES} for each token. */
	readonly cues: Uint8Array;
	readonly opinions: readonly SecondOpinion[];
}

export function tokenEvidence(tokens: readonly Token[], evidence: BlockEvidence): TokenEvidence {
	const { starts } = evidence;
	const pieceOf: number[] = [];
	let piece = 0;
	for (const { start, end } of tokens) {
		while (piece < starts.length && (starts[piece] as number) < start) {
			piece++;
		}
		// A token of signs that have no piece has none.
		pieceOf.push(piece < starts.length && (starts[piece] as number) < end ? piece : -1);
	}
	const byToken = (chances: Uint8Array, size: number): Uint8Array => {
		const rows = new Uint8Array(tokens.length * size);
		pieceOf.forEach((from, token) => {
			if (from >= 0) {
				rows.set(chances.subarray(from * size, (from + 1) * size), token * size);
			}
		});
		return rows;
	};
	const tokensIn = (first: number, end: number): { first: number; end: number } | null => {
		const inside = pieceOf.flatMap((from, token) => (from >= first && from < end ? [token] : []));
		const [begin] = inside;
		return begin === undefined ? null : { first: begin, end: (inside.at(-1) ?? begin) + 1 };
	};
	return {
		names: byToken(evidence.names, NAME_CHANCES),
		cues: byToken(evidence.cues, CUE_CHANCES),
		opinions: evidence.found.flatMap(({ first, end, roles }) => {
			const range = tokensIn(first, end);
			return range ? [{ ...range, roles: byToken(roles, ROLE_CHANCES) }] : [];
		}),
	};
}

const BOUNDS = [0.02, 0.08, 0.25, 0.5, 0.75, 0.92, 0.98].map((bound) => bound * STEPS);
/** {@link levelOf} gives less than this. */
export const LEVELS = BOUNDS.length + 1;

/** A chance in few steps, finer near certainty, where odds change most. */
export const levelOf = (chance = 0): number => {
	let level = 0;
	while (level < BOUNDS.length && chance >= (BOUNDS[level] as number)) {
		level++;
	}
	return level;
};
