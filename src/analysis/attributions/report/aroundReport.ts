/* What stands around the verb group of a report and tells whether the report was made. */
import type { BlockView, TokenRange } from '../blockView';
import type { ReportWords } from './reportWords';

/** So far before its cue a verb group may begin, in tokens. */
export const REACH = 10;
export const ASKS = /^(?:whether|if|who|whom|whose|what|when|where|why|which|how|about)$/;
export const AUXILIARY =
	/^(?:do|does|did|has|have|had|is|are|was|were|can|could|will|would|should|may|might)(?:n['’]t)?$/;
export const NOUN_PHRASE = /^(?:DT|JJ|CD|NN|NNS|NNP|PRP|PRP\$|POS|IN)$/;
/** What may stand before a clause that is turned round. */
const FRONT = /^(?:RB|CC|IN|DT|JJ|NN|NNS|NNP|UH|PRP\$)$/;
/** Whom something is told. */
const OBJECT = /^(?:DT|JJ|NN|NNS|NNP|NNPS|PRP|PRP\$|POS)$/;

/**
 * An auxiliary before the subject, with what stands before it in its clause, from the last word on: *says, she, nor* of
 * *nor did she say*; `null` where nothing is turned round.
 */
export function beforeInversion(
	{ lower, tags, sentenceOf }: BlockView,
	{ first }: TokenRange,
): readonly string[] | null {
	const isIn = (at: number): boolean => at >= 0 && first - at < REACH && sentenceOf[at] === sentenceOf[first];
	let at = first - 1;
	while (isIn(at) && !AUXILIARY.test(lower[at] ?? '')) {
		if (!NOUN_PHRASE.test(tags[at] ?? '')) {
			return null;
		}
		at--;
	}
	if (!isIn(at)) {
		return null;
	}
	const words = [lower[at] ?? ''];
	for (at--; isIn(at) && FRONT.test(tags[at] ?? ''); at--) {
		words.push(lower[at] ?? '');
	}
	return words;
}

/** Whether what stands before a clause that is turned round negates it: *at no time has she said*; not *not only did she*. */
export const isNegative = (words: ReportWords, turned: readonly string[] | null): boolean =>
	turned?.some((word, i) => words.negations.has(word) && !words.notNegated.has(turned[i - 1] ?? '')) ?? false;

/** *said nothing about p*, *told them nothing*; not *said nothing had changed*. */
export function saysNothing({ lower, tags, sentenceOf }: BlockView, { first, end }: TokenRange): boolean {
	for (let at = first + 1; at < end + 4 && sentenceOf[at] === sentenceOf[end - 1]; at++) {
		if (lower[at] === 'nothing') {
			return /^(?:IN|TO|RB|[.,:;]|'')$/.test(tags[at + 1] ?? '.') && lower[at + 1] !== 'but';
		}
		if (at >= end && !OBJECT.test(tags[at] ?? '')) {
			return false;
		}
	}
	return false;
}

/** Whether the whole is what somebody is asked: *was asked whether she intended*. */
export function isWhatIsAsked(
	{ lower, lemmas }: BlockView,
	words: ReportWords,
	source: readonly TokenRange[],
	{ first }: TokenRange,
): boolean {
	const subject = subjectBefore(source, first);
	return (
		ASKS.test(lower[subject - 1] ?? '') &&
		lemmas.slice(Math.max(0, subject - 4), subject - 1).some((lemma) => words.asked.has(lemma))
	);
}

/** *had no comment* */
export const isNoComment = ({ lemmas, lower }: BlockView, { first, end }: TokenRange): boolean =>
	lemmas.slice(first, end).some((lemma, i) => lemma === 'comment' && lower[first + i - 1] === 'no');

/** *should have said* */
export const isMissed = ({ lower }: BlockView, { first, end }: TokenRange): boolean =>
	lower.slice(first, end).some((word, i, all) => word === 'should' && all[i + 1] === 'have');

/** *it is not true that she said* */
export function isUntrue({ lower }: BlockView, source: readonly TokenRange[], { first }: TokenRange): boolean {
	const subject = subjectBefore(source, first);
	return lower.slice(Math.max(0, subject - 3), subject).join(' ') === 'not true that';
}

/** Where the subject of a verb group begins, as far as the source is one right before it. */
export const subjectBefore = (source: readonly TokenRange[], first: number): number =>
	source.find((range) => range.end <= first && first - range.end < 3)?.first ?? first;
