import type { TokenRange } from '../blockView';
import { combine, type Features } from '../features';
import { PAD, readingAt, type ModelView } from './modelView';

/** Puts what tells the act of an attribution into `into`: the words of its cue, and how its content begins. */
export function actFeatures(m: ModelView, cue: TokenRange, content: readonly TokenRange[], into: Features): void {
	const first = (content[0]?.first ?? 0) + PAD;
	const opens = combine(m.tags[first] ?? 0, m.quoting[first] === 2 ? 1 : 0);
	into.hash(0);
	into.put(1, 0, 0);
	for (let i = cue.first; i < cue.end; i++) {
		const { hash, stem, classes, cueBits } = readingAt(m, i);
		into.put(2, hash, 0);
		into.put(3, cueBits, 0);
		into.put(4, stem, 0);
		into.put(5, hash, opens);
		// A counted loop, as in the other features.
		for (let k = 0; k < classes.length; k++) {
			into.put(6, classes[k] as number, 0);
		}
	}
	into.put(7, opens, 0);
	into.put(8, m.words[first] ?? 0, 0);
	into.put(9, m.words[cue.end + PAD] ?? 0, 0);
}
