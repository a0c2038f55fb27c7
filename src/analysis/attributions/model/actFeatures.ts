import { mix } from '../../english/hash';
import type { Act } from '../../model';
import type { TokenRange } from '../blockView';
import type { FeatureSink } from '../linearModel';
import type { ModelView } from './modelView';

/** Labels of the act model. */
export const ACTS: readonly Act[] = ['statement', 'belief', 'intention', 'decree', 'finding'];

/** Adds what tells the act of an attribution: the words of its cue, and how its content begins. */
export function actFeatures(m: ModelView, cue: TokenRange, content: readonly TokenRange[], into: FeatureSink): void {
	const f = (template: number, a: number, b = 0): void => {
		into.add(mix(mix(template + 300, a), b));
	};
	f(1, 0);
	const first = content[0]?.first ?? 0;
	const opens = mix(m.tags[first] ?? 0, (m.quoting[first] ?? 0) === 2 ? 1 : 0);
	for (let i = cue.first; i < cue.end; i++) {
		f(2, m.lemmas[i] ?? 0);
		f(3, m.cueWords[i] ?? 0);
		f(4, m.stems[i] ?? 0);
		f(5, m.lemmas[i] ?? 0, opens);
		for (const sense of m.classes[i] ?? []) {
			f(6, sense);
		}
	}
	f(7, opens);
	f(8, m.words[first] ?? 0);
	f(9, m.words[cue.end] ?? 0);
}
