import { THAT } from '../language/english/functionWords';
import { baseOfNoun } from '../language/english/morphology';
import { wordsOf } from '../language/english/words';
import type { Span } from '../model';
import { clauseWords, isFinite, type KnownText } from './claimText';
import type { Said } from './viewClaim';

const BEFORE_THAT = /^(?:DT|PRP\$|POS|JJ|CD|NN|NNS|NNP|VBN)$/;
/** *the claims that he had made*, *that he gave to police*: of which claims it tells. */
const LIGHT = wordsOf('made of statements');
const BEFORE_LIGHT = /^(?:PRP|NNP|VB[DPZ]?)$/;
const BEHIND_LIGHT = /^(?:IN|TO|PUNCT)$/;

/**
 * What is denied without the noun for it: *rejected | the claim | that it leaks*. The content as it is where somebody affirms it, where
 * the noun has a verb of its own (*the claim that it leaks was a lie*), and where it is only told which claim is meant.
 */
export function withoutNoun(text: KnownText, { attribution, follows }: Said): readonly Span[] {
	const { content } = attribution;
	const [span] = content;
	if (!span || content.length > 1 || !follows || attribution.stance === 'affirms') {
		return content;
	}
	const words = clauseWords(text, span);
	const that = words.findIndex(({ lower, tag }) => lower === THAT && tag !== 'DT');
	const noun = words[that - 1];
	const clause = words.slice(that + 1);
	const [begin] = clause;
	const isTold =
		noun !== undefined &&
		begin !== undefined &&
		text.english.cues.noun(baseOfNoun(noun.lower)).length > 0 &&
		words.slice(0, that).every(({ tag }) => BEFORE_THAT.test(tag)) &&
		!isFinite(begin) &&
		!clause.some(
			({ lower }, at) =>
				LIGHT.has(lower) &&
				BEFORE_LIGHT.test(clause[at - 1]?.tag ?? '') &&
				BEHIND_LIGHT.test(clause[at + 1]?.tag ?? 'PUNCT'),
		);
	return isTold ? [{ start: words[that]?.start ?? span.start, end: span.end }] : content;
}
