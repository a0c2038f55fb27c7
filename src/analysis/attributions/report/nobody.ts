import { NOT } from '../../language/english/functionWords';
import { wordsOf } from '../../language/english/words';
import type { TokenRange } from '../../text/places';
import type { BlockAttribution } from '../blockAttribution';
import type { BlockView } from '../blockView';
import { NOT_NEGATED } from './negation';

// Whether nobody is who reports: *no one has claimed*, *not one donor has pledged*.

const NOBODY = wordsOf('negative subjects');
/** Behind what may stand before a noun. */
const ENDS_FRONT = /^(?:NN|IN|VB|MD|TO|WH|PRP)/;
const DETERMINES = /^(?:DT|JJ|CD|PRP\$|POS)$/;

/** By its first word, or *not* before its noun; not *not only the mayor*, *an official not named*, *those who did not pay*. */
export function isNobody(view: BlockView, { first, end }: TokenRange): boolean {
	const { lower, tags } = view;
	const noun = tags.slice(first, end).findIndex((tag) => ENDS_FRONT.test(tag));
	const words = lower.slice(Math.max(0, first - 1), noun < 0 ? end : first + noun);
	const adverb = tags[first] === 'RB' && first + 1 < end ? first + 1 : first;
	return (
		[first, adverb].some((at) => isNobodyAt(view, at)) ||
		words.some((word, i) => word === NOT && !NOT_NEGATED.has(words[i + 1] ?? ''))
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
	const isOne = NOBODY.has(word) || NOBODY.has(`${word}_${next}`);
	return isOne && !NOT_NEGATED.has(next) && !/^\d/.test(next) && !DETERMINES.test(tags[at - 1] ?? '');
}
