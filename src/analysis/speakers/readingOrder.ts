import type { FoundAttribution } from '../attributions/foundAttribution';

/** Indices of attributions: the outermost first, each level in text order. */
export function inReadingOrder(found: readonly FoundAttribution[]): { index: number; depth: number }[] {
	return found
		.map((attribution, index) => ({ index, depth: depthIn(found, index), start: startOf(attribution) }))
		.sort((a, b) => a.depth - b.depth || a.start - b.start || a.index - b.index);
}

const startOf = ({ source, cue, content }: FoundAttribution): number =>
	source[0]?.start ?? cue[0]?.start ?? content[0]?.start ?? 0;

/** How many others an attribution stands in, no more than eight counted. */
function depthIn(found: readonly FoundAttribution[], index: number): number {
	let depth = 0;
	for (let at = found[index]?.parent ?? null; at !== null && depth < 8; at = found[at]?.parent ?? null) {
		depth++;
	}
	return depth;
}
