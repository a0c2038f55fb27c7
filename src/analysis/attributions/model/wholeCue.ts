import type { BlockView } from '../blockView';
import type { CueGuess } from './decode';

const AUXILIARY = /^(?:is|are|was|were|be|been|being|has|have|had|having|do|does|did|'s|'re|'ve|'d|'m|'ll|not)$/;
const LINKING_ADVERB = /^(?:so|then|now|there|here|too|even|just|as|however|meanwhile|instead|only)$/;

/** A cue with its whole verb group: auxiliaries, negation and adverbs before the verb. */
export function wholeCue(view: BlockView, cue: CueGuess): CueGuess {
	const { cues, tags, lower, sentenceOf } = view;
	const verb = (i: number): boolean =>
		(tags[i] ?? '').startsWith('VB') || tags[i] === 'MD' || AUXILIARY.test(lower[i] ?? '');
	let { first } = cue;
	if ((!verb(first) && tags[first] !== 'RB') || cues.isAdverb(lower[first] ?? '')) {
		return cue;
	}
	while (
		first > 0 &&
		sentenceOf[first - 1] === sentenceOf[cue.first] &&
		(tags[first - 1] === 'MD' ||
			(AUXILIARY.test(lower[first - 1] ?? '') && tags[first - 1] !== 'POS') ||
			(tags[first - 1] === 'RB' &&
				!cues.isAdverb(lower[first - 1] ?? '') &&
				!LINKING_ADVERB.test(lower[first - 1] ?? '')))
	) {
		first--;
	}
	return first === cue.first ? cue : { ...cue, first };
}
