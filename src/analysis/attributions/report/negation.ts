import { A, NO, NOT, NOTHING, SUCH, THAT } from '../../language/english/functionWords';
import { wordsOf } from '../../language/english/words';
import type { TokenRange } from '../../text/places';
import type { BlockView } from '../blockView';

/** Behind a negation they take it away: *not only said*. */
export const NOT_NEGATED = wordsOf('no negation behind');

/** Of these not one is nothing: *not a word*; *not a day passes* says something. */
const NOT_ONE = wordsOf('not one of what is said');

/** Behind an object that is no subject. */
const ENDS_OBJECT = /^(?:IN|TO|RB|PUNCT)$/;
/** Whom something is told. */
const OBJECT = /^(?:DT|JJ|NN|NNS|NNP|PRP|PRP\$|POS)$/;

/** *said nothing about p*, *told them nothing*, *said no such thing*, *said not a word about p*; not *said nothing had changed*. */
export function saysNothing({ lower, tags, sentenceOf }: BlockView, { first, end }: TokenRange): boolean {
	for (let at = first + 1; at < end + 4 && sentenceOf[at] === sentenceOf[end - 1]; at++) {
		if (lower[at] === NOT && lower[at + 1] === A && NOT_ONE.has(lower[at + 2] ?? '')) {
			return true;
		}
		const isNoSuch = at >= end && lower[at] === NO && lower[at + 1] === SUCH;
		if (isNoSuch || lower[at] === NOTHING) {
			// *expects nothing less than an apology*
			return !NOT_NEGATED.has(lower[at + 1] ?? '') && ENDS_OBJECT.test(tags[at + (isNoSuch ? 3 : 1)] ?? 'PUNCT');
		}
		if (at >= end && (lower[at] === THAT || !OBJECT.test(tags[at] ?? ''))) {
			return false;
		}
	}
	return false;
}
