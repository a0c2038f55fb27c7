import { NAME_KINDS } from '../model';

/** Chances are kept in so many steps. */
export const STEPS = 255;
/** Chances of a piece: each kind of name, and that a name begins here. */
export const NAME_CHANCES = NAME_KINDS.length + 1;
/** That a cue begins here; that one goes on. */
export const CUE_CHANCES = 2;
/** That the source begins here, goes on; the content begins, goes on. */
export const ROLE_CHANCES = 4;

/** What the encoder makes of one cue: chances of roles, {@link ROLE_CHANCES} for each piece of the block. */
export interface CueEvidence {
	/** Pieces `[first, end)` of the cue. */
	readonly first: number;
	readonly end: number;
	readonly roles: Uint8Array;
}

/** What the encoder makes of a block. Chances are in {@link STEPS}ths. */
export interface BlockEvidence {
	/** Equal for equal evidence, and for no other: a key. */
	readonly id: string;
	/** UTF-16 offsets of the pieces, relative to the block; rising. */
	readonly starts: readonly number[];
	/** {@link NAME_CHANCES} for each piece. */
	readonly names: Uint8Array;
	/** {@link CUE_CHANCES} for each piece. */
	readonly cues: Uint8Array;
	readonly found: readonly CueEvidence[];
}

/** What the encoder makes of the blocks of a text; of a block that it has not read, nothing. */
export type EvidenceByBlock = (block: number) => BlockEvidence | null;

/** Of a text that it has not read. */
export const NO_EVIDENCE: EvidenceByBlock = () => null;
