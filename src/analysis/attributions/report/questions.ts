import { NEGATED_VERB } from '../../language/english/patterns';
import { wordsOf } from '../../language/english/words';
import type { TokenRange } from '../../text/places';
import { quoteAt, sentenceAt, type BlockView } from '../blockView';
import type { BlockAttribution } from '../blockAttribution';

/** They begin what is asked. */
export const QUESTION_WORDS = wordsOf('asks');
/** They may stand before the subject. */
const INVERTED = wordsOf('inverted auxiliaries');

/** So many tokens before a verb are looked at for what makes it no question. */
const FRONT = 40;

/** Whether a word, in lower case, may stand before its subject: *did*, *won't*. */
export const isInverted = (word: string): boolean => INVERTED.has(word.replace(NEGATED_VERB, ''));

/**
 * Whether a report is itself asked for: *Did she say …?*, *You knew that …?*; not *Why did she say …?*, *Remember when she said …?*,
 * which take for granted that she did.
 *
 * @param group the verb group of its cue
 */
export function isQuestion(view: BlockView, group: TokenRange, { content }: BlockAttribution): boolean {
	const { lower, quoted, sentenceOf } = view;
	const { first } = group;
	const { firstToken, endToken } = sentenceAt(view, first);
	if (isInverted(lower[firstToken] ?? '') && lower.slice(Math.max(0, endToken - 2), endToken).includes('?')) {
		return true;
	}
	const end = content.at(-1)?.end ?? 0;
	const mark = [end - 1, end].find((at) => at > first && lower[at] === '?');
	if (mark === undefined || quoted[mark] !== quoted[first] || sentenceOf[mark] !== sentenceOf[first]) {
		return false;
	}
	const front = lower.slice(Math.max(firstToken, quoteAt(view, first)?.first ?? 0, first - FRONT), first);
	return !front.some((word) => QUESTION_WORDS.has(word));
}

/** Whether the content is what is asked: *whether p*, *about p*, *"p?"*. */
export function isAsked({ lower }: BlockView, { content }: BlockAttribution): boolean {
	const first = content[0]?.first;
	const end = content.at(-1)?.end;
	if (first === undefined || end === undefined) {
		return false;
	}
	const ends = lower.slice(Math.max(first, end - 3), end + 1).includes('?');
	return ends || [first - 1, first].some((at) => QUESTION_WORDS.has(lower[at] ?? ''));
}
