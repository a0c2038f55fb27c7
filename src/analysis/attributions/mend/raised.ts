import { verbGroups } from '../proposals/verbGroups';
import { wordsOf } from '../../language/english/words';
import { shareToken, type BlockView } from '../blockView';
import type { TokenRange } from '../../text/places';
import type { Step } from '../blockAttribution';

/** In the passive they tell something of their subject: *is expected to*, *was described as*, *was charged with*. */
const RAISING = wordsOf('told of their subject');
/** What is told of it begins so, or the cue ends so. */
const TELLS = wordsOf('behind what is told of a subject');

/**
 * Of whom something is said in the passive, or *reportedly*, is part of what is said, and has not said it: *the bridge* | is expected |
 * *to open*, *Ada Stone* | was charged with | *theft*, *the party* | reportedly | *left* (raising; the annotation guideline has the subject
 * as a piece of the content).
 */
export const withRaised: Step = ({ view, cue, content, piece, source }) => {
	const { lower, cues } = view;
	const isAdverb = cue.end - cue.first === 1 && cues.adverb(lower[cue.first] ?? '').length > 0;
	if (piece.first < cue.end || !(isAdverb ? piece.first === cue.end : tells(view, cue, piece))) {
		return null;
	}
	const group = verbGroups(view).find(({ first, end, head, lemma, passive }) =>
		isAdverb
			? first <= cue.first && cue.first < end
			: head >= cue.first && head < cue.end && passive && RAISING.has(lemma),
	);
	const subject = group?.subject;
	if (!subject || subject.end > cue.first) {
		return null;
	}
	// *the party has | reportedly | left*; what the article says of it first is not in between, *the party met and | reportedly | left*
	const end = isAdverb && group.first === subject.end ? cue.first : subject.end;
	return {
		source: source.filter((range) => !shareToken(range, subject)),
		content: [{ first: subject.first, end }, ...content],
	};
};

/** *is expected | to open*, *was described as | open*, *is considered | unsafe* */
const tells = ({ lower, tags }: BlockView, cue: TokenRange, piece: TokenRange): boolean =>
	[piece.first, cue.end - 1].some((at) => TELLS.has(lower[at] ?? '')) ||
	/^(?:JJ|DT|NN|VBN|VBG)$/.test(tags[piece.first] ?? '');
