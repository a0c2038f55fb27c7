import { THAT } from '../language/english/functionWords';
import { baseOfNoun } from '../language/english/morphology';
import type { English } from '../trained/english';
import type { Span } from '../model';
import { isFinite, type ClaimText } from './claimText';
import type { Said } from './viewClaim';

const BEFORE_THAT = /^(?:DT|PRP\$|POS|JJ|CD|NN|NNS|NNP|VBN)$/;

/**
 * What is denied without the noun for it: *rejected | the claim | that it leaks*. The content as it is where somebody affirms it, and
 * where the noun has a verb of its own (*the claim that it leaks was a lie*).
 */
export function withoutNoun(
	text: ClaimText,
	{ cues }: Pick<English, 'cues'>,
	content: readonly Span[],
	{ attribution, follows }: Said,
): readonly Span[] {
	const [span] = content;
	if (!span || content.length > 1 || !follows || attribution.stance === 'affirms') {
		return content;
	}
	const words = text.words({ ...span, block: text.places.blockAt(span.start) });
	const that = words.findIndex(({ lower, tag }) => lower === THAT && tag !== 'DT');
	const noun = words[that - 1];
	const begin = words[that + 1];
	const isTold =
		noun !== undefined &&
		begin !== undefined &&
		cues.noun(baseOfNoun(noun.lower)).length > 0 &&
		words.slice(0, that).every(({ tag }) => BEFORE_THAT.test(tag)) &&
		!isFinite(begin);
	return isTold ? [{ start: words[that]?.start ?? span.start, end: span.end }] : content;
}
