import { FOR, THAT, TO, WHEN } from '../../language/english/functionWords';
import { wordsOf } from '../../language/english/words';
import { isFiniteTag } from '../../language/tags';
import { behindDateline } from '../../text/lineHead';
import type { TokenRange } from '../../text/places';
import type { BlockView } from '../blockView';

const ASKED_BY_PRESS = wordsOf('asked by the press');
const NOUN = /^NN/;
/** So far behind its beginning a content is looked at, in tokens. */
const REACH = 60;

/**
 * Where a content ends at the latest: before when it was asked for, *declined to comment* | *when contacted*, and, behind a noun that
 * asks for a thing, before the verb of that noun, *their demand for* | *higher pay* | *was met*.
 */
export function contentEnd(
	{ lower, tags, tagNumbers }: BlockView,
	cue: TokenRange,
	{ first, end }: TokenRange,
): number {
	const isInfinitive = lower[first] === TO;
	const isThing = lower[cue.end - 1] === FOR && NOUN.test(tags[cue.end - 2] ?? '') && first === cue.end;
	for (let at = first + 1; at < Math.min(end, first + REACH) && (isInfinitive || isThing); at++) {
		const isAsked = isInfinitive && lower[at] === WHEN && ASKED_BY_PRESS.has(lower[at + 1] ?? '');
		if (isThing && (tags[at] === 'WH' || lower[at] === THAT)) {
			return end;
		}
		if (isAsked || (isThing && isFiniteTag(tagNumbers[at] ?? 0))) {
			return at;
		}
	}
	return end;
}

/** The source without a dateline before it, *LONDON, May 6 -* | *The bank*, and not cut off inside a name. */
export function wholeSource({ block, names }: BlockView, { first, end }: TokenRange): TokenRange {
	const behind = behindDateline(block);
	let last = end;
	while (names[last - 1] !== 0 && names[last] === names[last - 1]) {
		last++;
	}
	return { first: first < behind && behind < end ? behind : first, end: last };
}

/** Where the word ends that a range stops inside of: *the 1950 | s*, *5 | G*. */
export function wordEnd({ block: { tokens } }: BlockView, end: number): number {
	const next = tokens[end];
	const isInside = next?.kind === 'word' && tokens[end - 1]?.kind === 'number' && tokens[end - 1]?.end === next.start;
	return isInside && !next.text.startsWith("'") && !next.text.startsWith('’') ? end + 1 : end;
}
