import { AND } from '../../language/english/functionWords';
import { wordsOf } from '../../language/english/words';
import type { BlockView } from '../blockView';
import type { TokenRange } from '../../text/places';
import { phraseEnding } from '../../syntax/nounPhrase';

const LINKING = wordsOf('joins subjects');
/** What may stand before two that are joined by *and*. */
const BEFORE_BOTH = /^[,"”]$/;
/** So many phrases one may be made of, and so long may be what stands between commas. */
const PHRASES = 4;
const LONGEST_APPOSITION = 40;

/**
 * The whole noun phrase that ends before `end`: with prepositional phrases, a second noun joined by *and*, and an
 * apposition between commas. `null` where there is none.
 */
export function subjectEnding(view: BlockView, end: number, limit: number): TokenRange | null {
	const { tags, lower, quoted } = view;
	if (lower[end - 1] !== ',') {
		const base = phraseEnding(view, end, limit);
		return base && widen(view, base, limit);
	}
	for (let at = end - 2; at > Math.max(limit, end - LONGEST_APPOSITION); at--) {
		const name = lower[at] === ',' && quoted[at] === quoted[end - 1] ? phraseEnding(view, at, limit) : null;
		if (name && tags[at - 1] !== 'PRP') {
			return widen(view, { first: name.first, end: end - 1 }, limit);
		}
	}
	return null;
}

function widen(view: BlockView, { first, end }: TokenRange, limit: number): TokenRange {
	const { tags, lower } = view;
	for (let rounds = 0; rounds < PHRASES && first > limit; rounds++) {
		const word = lower[first - 1] ?? '';
		const before =
			word === AND || (LINKING.has(word) && tags[first] !== 'PRP') ? phraseEnding(view, first - 1, limit) : null;
		const ahead = before && before.first > limit ? (lower[before.first - 1] ?? '') : ',';
		if (!before || (word === AND ? !BEFORE_BOTH.test(ahead) : /^(?:PRP|VBG)$/.test(tags[before.end - 1] ?? ''))) {
			break;
		}
		first = before.first;
	}
	return { first, end };
}
