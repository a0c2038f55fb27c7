import { PAD, type ModelView } from '../../analysis/attributions/model/modelView';

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
	const words = m.words.slice();
	const ruleCue = m.ruleCue.slice();
	const readings = m.view.readings.map((reading, i) => {
		if (!/^(?:VB|NN|JJ)/.test(m.view.tags[i] ?? '') || m.view.tags[i] === 'NNP' || random() >= share) {
			return reading;
		}
		const unlisted = random() < 0.5;
		words[i + PAD] = HIDDEN;
		if (unlisted) {
			ruleCue[i + PAD] = 0;
		}
		return { ...reading, hash: HIDDEN, stem: HIDDEN, cueBits: unlisted ? 0 : reading.cueBits };
	});
	return { ...m, words, ruleCue, view: { ...m.view, readings } };
}
