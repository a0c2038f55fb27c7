import type { BlockView } from '../../analysis/attributions/blockView';
import { ModelView } from '../../analysis/attributions/model/modelView';

/** What stands for a word that is hidden. */
const HIDDEN = 999;

/**
 * A view in which some verbs, nouns and adjectives are hidden, and of half of these also what the list of cue words and
 * the rules say of them: so that a model learns to tell a cue by what stands around it, as it has to with verbs that no
 * training article has.
 *
 * @param share of the words, in [0, 1]
 */
export function maskWords(m: ModelView, share: number, random: () => number): ModelView {
	const hidden = new Set<number>();
	const unlisted = new Set<number>();
	const readings = m.view.readings.map((reading, i) => {
		if (!/^(?:VB|NN|JJ)/.test(m.view.tags[i] ?? '') || m.view.tags[i] === 'NNP' || random() >= share) {
			return reading;
		}
		hidden.add(i);
		if (random() < 0.5) {
			unlisted.add(i);
		}
		return { ...reading, hash: HIDDEN, stem: HIDDEN, cueBits: unlisted.has(i) ? 0 : reading.cueBits };
	});
	return new MaskedView({ ...m.view, readings }, m.rules, hidden, unlisted);
}

class MaskedView extends ModelView {
	constructor(
		view: BlockView,
		rules: ModelView['rules'],
		private readonly hidden: ReadonlySet<number>,
		private readonly unlisted: ReadonlySet<number>,
	) {
		super(view, rules);
	}

	override word(i: number): number {
		return this.hidden.has(i) ? HIDDEN : super.word(i);
	}

	override ruleCue(i: number): number {
		return this.unlisted.has(i) ? 0 : super.ruleCue(i);
	}
}
