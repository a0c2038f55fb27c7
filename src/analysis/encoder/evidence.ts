import { levelIn } from '../learn/featureTable';
import { NAME_KINDS } from '../model';
import type { Token } from '../text/document';
import { firstIndex } from '../text/firstIndex';
import type { TokenRange } from '../text/places';

/** Chances are kept in so many steps. */
export const STEPS = 255;
/** Chances of a piece: each kind of name, and that a name begins here. */
export const NAME_CHANCES = NAME_KINDS.length + 1;
/** That a cue begins here; that one goes on. */
export const CUE_CHANCES = 2;
/** That the source begins here, goes on; the content begins, goes on. */
export const ROLE_CHANCES = 4;

/** What the encoder takes for a cue, and chances of roles: {@link ROLE_CHANCES} for each piece, or token, of the block. */
export interface CueRoles extends TokenRange {
	readonly roles: Uint8Array;
}

/** Chances, in {@link STEPS}ths: {@link NAME_CHANCES} and {@link CUE_CHANCES} for each piece, or token. */
export interface Chances {
	readonly names: Uint8Array;
	readonly cues: Uint8Array;
}

/** What the encoder makes of a block, by pieces. */
export interface BlockEvidence extends Chances {
	/** Equal for equal evidence, and for no other: a key. */
	readonly id: string;
	/** UTF-16 offsets of the pieces, relative to the block; rising. */
	readonly starts: readonly number[];
	readonly found: readonly CueRoles[];
}

/** What the encoder makes of each block of a text; of a block that it has not read, nothing. */
export type EvidenceByBlock = readonly (BlockEvidence | null)[];

/** Of a text that it has not read. */
export const NO_EVIDENCE: EvidenceByBlock = [];

/** What the encoder makes of a block, by the block's tokens: of each what it makes of the token's first piece. */
export interface TokenEvidence extends Chances {
	readonly opinions: readonly CueRoles[];
}

export function tokenEvidence(tokens: readonly Token[], evidence: BlockEvidence): TokenEvidence {
	const { starts } = evidence;
	const pieceOf = tokens.map(({ start, end }) => {
		const piece = firstIndex(starts.length, (at) => (starts[at] as number) >= start);
		// A token of signs that have no piece has none.
		return (starts[piece] ?? Infinity) < end ? piece : -1;
	});
	const byToken = (chances: Uint8Array, size: number): Uint8Array => {
		const rows = new Uint8Array(tokens.length * size);
		pieceOf.forEach((from, token) => {
			if (from >= 0) {
				rows.set(chances.subarray(from * size, (from + 1) * size), token * size);
			}
		});
		return rows;
	};
	return {
		names: byToken(evidence.names, NAME_CHANCES),
		cues: byToken(evidence.cues, CUE_CHANCES),
		opinions: evidence.found.flatMap(({ first, end, roles }) => {
			const isOfCue = (from: number): boolean => from >= first && from < end;
			const range = { first: pieceOf.findIndex(isOfCue), end: pieceOf.findLastIndex(isOfCue) + 1 };
			return range.end > 0 ? [{ ...range, roles: byToken(roles, ROLE_CHANCES) }] : [];
		}),
	};
}

const BOUNDS = [0.02, 0.08, 0.25, 0.5, 0.75, 0.92, 0.98].map((bound) => bound * STEPS);
/** {@link levelOf} gives less than this. */
export const LEVELS = BOUNDS.length + 1;

/** A chance in few steps, finer near certainty, where odds change most. */
export const levelOf = (chance = 0): number => levelIn(BOUNDS, chance);
