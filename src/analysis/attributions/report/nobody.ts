import { A, ANY, IT, NO, NOT, NOTHING, RELATIVES, SUCH, THAT, YET, isListed } from '../../language/english/words';
import { isNegation, isNot } from '../../language/english/negation';
import { natureOf } from '../../language/english/nouns';
import { isNoun, isVerb } from '../../language/tags';
import { type TokenRange, runStart } from '../../text/places';
import type { BlockAttribution } from '../blockAttribution';
import { sentenceAt, type BlockView } from '../blockView';
import { groupStart, isNear, isOf, NOUN_PHRASE, REACH } from './cueGroup';
import { wordSet } from '../../text/lists';

// Whether nobody reports, to nobody, or nothing: *no one has claimed*, *told no one*, *said nothing about p*; or nobody has heard it.

/** Behind an object that is no subject. */
const ENDS_OBJECT = wordSet('RB IN TO PUNCT');
/** Whom something is told. */
const OBJECT = wordSet('NN NNS NNP JJ DT PRP PRP$ POS');

/** *said nothing about p*, *told them nothing*, *said no such thing*, *said not a word about p*; not *said nothing had changed*. */
export function saysNothing({ lower, tags, sentenceOf }: BlockView, { first, end }: TokenRange): boolean {
	for (let at = first + 1; at < end + 4 && sentenceOf[at] === sentenceOf[end - 1]; at++) {
		if (lower[at] === NOT && lower[at + 1] === A && isListed('not one of what is said', lower[at + 2])) {
			return true;
		}
		const isNoSuch = at >= end && lower[at] === NO && lower[at + 1] === SUCH;
		if (isNoSuch || lower[at] === NOTHING) {
			// *expects nothing less than an apology*
			return (
				!isListed('no negation behind', lower[at + 1]) && ENDS_OBJECT.has(tags[at + (isNoSuch ? 3 : 1)] ?? 'PUNCT')
			);
		}
		if (at >= end && (lower[at] === THAT || !OBJECT.has(tags[at]))) {
			return false;
		}
	}
	return false;
}

/** Behind what may stand before a noun. */
const ENDS_FRONT = wordSet('NN NNS NNP VB VBP VBZ VBD VBN VBG MD IN TO PRP PRP$ WH');
const DETERMINES = wordSet('JJ DT PRP$ CD POS');

/** By its first word, or *not* before its noun; not *not only the mayor*, *an official not named*, *those who did not pay*. */
export function isNobody(view: BlockView, { first, end }: TokenRange): boolean {
	const { lower, tags } = view;
	const noun = tags.slice(first, end).findIndex((tag, i) => ENDS_FRONT.has(tag) || natureOf(lower[first + i]) !== null);
	const words = lower.slice(Math.max(0, first - 1), noun < 0 ? end : first + noun);
	const adverb = tags[first] === 'RB' && first + 1 < end ? first + 1 : first;
	return (
		[first, adverb].some((at) => isNobodyAt(view, at)) ||
		words.some((word, i) => word === NOT && !isListed('no negation behind', words[i + 1]))
	);
}

/** *told no one that p*; not *said no one had come*. */
export function toldNobody(view: BlockView, { content }: BlockAttribution, cue: TokenRange): boolean {
	const at = cue.end + (view.tags[cue.end] === 'TO' ? 1 : 0);
	return isNobodyAt(view, at) && !content.some(({ first }) => first === at);
}

/** *no official*, *very few*, *hardly anybody*; not *a few*, *his few friends*, *hardly half*, *no fewer than three*, *No 10*. */
export function isNobodyAt({ lower, tags }: BlockView, at: number): boolean {
	const [word, next] = [lower[at] ?? '', lower[at + 1] ?? ''];
	const isOne = isListed('negative subjects', word) || isListed('negative subjects', `${word}_${next}`);
	return isOne && !isListed('no negation behind', next) && !/^\d/.test(next) && !DETERMINES.has(tags[at - 1]);
}

/** *There is no record of | any officer saying p* */
export function isAnyOfNone(view: BlockView, at: number): boolean {
	const { lower } = view;
	const before = lower.slice(Math.max(sentenceAt(view, at).firstToken, at - REACH), at);
	return lower[at] === ANY && before.some(isNegation);
}

/**
 * *It was not | the mayor | who said p*: somebody else did; not *it was not only the mayor who*, *it was not clear who*.
 *
 * @param first of the verb group
 */
export function isOthers(view: BlockView, first: number): boolean {
	const { lower, tags } = view;
	const who = first - 1;
	const it = RELATIVES.has(lower[who]) && isNoun(tags[who - 1]) ? lower.lastIndexOf(IT, who) : -1;
	// *was not*, *wasn’t*
	const not = [it + 1, it + 2].find((at) => isNot(lower[at])) ?? who;
	return (
		it >= sentenceAt(view, first).firstToken &&
		not < who &&
		!isListed('no negation behind', lower[not + 1]) &&
		!tags.slice(not + 1, who).some(isVerb)
	);
}

/** *I have yet to hear | the board | admit p*, *nobody has seen | them | deny p*: the verb group that begins at `first`. */
export function isUnheard(view: BlockView, first: number): boolean {
	const { lower, tags } = view;
	const isObject = (at: number): boolean => isNear(view, at, first) && NOUN_PHRASE.has(tags[at]);
	const verb = runStart(first, 0, isObject) - 1;
	if (verb + 1 === first || !isOf('hearing somebody say', view, verb)) {
		return false;
	}
	const start = groupStart(view, { first: verb, end: verb + 1 }, []);
	const isUnsaid = lower.slice(start, verb).some((word) => isNegation(word) || word === YET);
	return isUnsaid || isNobodyAt(view, start - 1);
}
