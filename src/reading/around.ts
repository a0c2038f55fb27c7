import type { Attribution } from '../analysis/model';

/**
 * A statement inside another's words gives way to that one where it is so much less certain: how far its words go is what
 * is read wrong most.
 */
const FAR_LESS_CERTAIN = 0.5;

/** A statement that stands around an offset. */
export interface Around {
	readonly attribution: Attribution;
	/** Of the narrowest of its parts there, more where that only ends there. */
	readonly width: number;
	/** Nobody doubts that it is meant there: at its source, its cue, or where its words begin. */
	readonly isOwn: boolean;
}

/** The statements that stand around an offset. */
export interface AllAround {
	/** The narrowest first; empty only where none stands there. */
	readonly meant: readonly Attribution[];
	/** Those far less certain than what they stand in. */
	readonly doubted: readonly Attribution[];
}

/**
 * A statement's parts around an offset.
 *
 * @param more is added to the width of what only ends there: it gives way to whatever the offset is truly inside of
 */
export function aroundOf(attribution: Attribution, offset: number, more: number): Around | undefined {
	const { source, cue, content } = attribution;
	const widths = [...source, ...cue, ...content].flatMap(({ start, end }) =>
		start <= offset && offset <= end ? [end - start + (offset === end ? more : 0)] : [],
	);
	if (widths.length === 0) {
		return undefined;
	}
	const isOwn =
		[...source, ...cue].some(({ start, end }) => start <= offset && offset < end) || content[0]?.start === offset;
	return { attribution, width: Math.min(...widths), isOwn };
}

/** @param around in the order of their starts */
export function sorted(around: readonly Around[], more: number): AllAround {
	const byWidth = [...around].sort((a, b) => a.width - b.width);
	const isDoubted = ({ attribution, isOwn }: Around, index: number): boolean =>
		!isOwn &&
		byWidth
			.slice(index + 1)
			.some((wider) => wider.width < more && attribution.confidence < FAR_LESS_CERTAIN * wider.attribution.confidence);
	const attributionsOf = (all: readonly Around[]): Attribution[] => all.map(({ attribution }) => attribution);
	return {
		meant: attributionsOf(byWidth.filter((one, index) => !isDoubted(one, index))),
		doubted: attributionsOf(byWidth.filter(isDoubted)),
	};
}
