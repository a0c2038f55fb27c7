import type { Anchor } from './anchor';
import type { Ruler } from './ruler';

/** Stretches of white space passed in one step. */
const STEP = 20_000;

/** The ruler of anchors that all stand in a text that is at hand. */
export function* rulerOfText(
	text: string,
	anchors: readonly Anchor[],
	among: readonly number[],
): Generator<void, Ruler> {
	const startOf = (at: number): number => anchors[at]?.start ?? 0;
	const order = [...among].sort((a, b) => startOf(a) - startOf(b));
	const ink = new Float64Array(anchors.length);
	let white = 0;
	let next = 0;
	let passed = 0;
	const measureTo = (offset: number): void => {
		for (let at = order[next]; at !== undefined && startOf(at) <= offset; at = order[++next]) {
			ink[at] = startOf(at) - white;
		}
	};
	for (const { 0: spaces, index } of text.matchAll(/\s+/g)) {
		measureTo(index);
		white += spaces.length;
		passed += 1;
		if (passed % STEP === 0) {
			yield;
		}
	}
	measureTo(text.length);
	return { order, ink, fromStart: true, all: text.length - white };
}
