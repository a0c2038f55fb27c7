import type { BlockView, TokenRange } from '../blockView';
import { wordSet } from '../../text/lists';
import { isDayAt, phraseEnding } from '../../syntax/nounPhrase';

const LINKING = wordSet('of for in from at with on to between by behind near');

/**
 * The whole noun phrase that ends before `end`: with prepositional phrases, a second noun joined by *and*, and an
 * apposition between commas. `null` where there is none.
 */
export function subjectEnding(view: BlockView, end: number, limit: number): TokenRange | null {
	const { lower } = view;
	if (lower[end - 1] === ',') {
		return withApposition(view, end, limit);
	}
	const base = phraseEnding(view, end, limit);
	return base && widen(view, base, limit);
}

function widen(view: BlockView, base: TokenRange, limit: number): TokenRange {
	const { tags, lower } = view;
	let { first } = base;
	for (let rounds = 0; rounds < 4 && first > limit; rounds++) {
		const word = lower[first - 1] ?? '';
		if (tags[first] !== 'PRP' && LINKING.has(word)) {
			const before = phraseEnding(view, first - 1, limit);
			// A prepositional phrase that begins the sentence belongs to the verb, one behind a noun to the noun.
			if (!before || tags[before.end - 1] === 'PRP' || tags[before.end - 1] === 'VBG') {
				break;
			}
			first = before.first;
		} else if (word === 'and' && first - 2 >= limit) {
			const before = phraseEnding(view, first - 1, limit);
			const ahead = before ? lower[before.first - 1] : undefined;
			if (!before || (before.first > limit && ahead !== ',' && ahead !== '"' && ahead !== '”' && ahead !== 'both')) {
				break;
			}
			first = ahead === 'both' ? before.first - 1 : before.first;
		} else {
			break;
		}
	}
	return { first, end: base.end };
}

function withApposition(view: BlockView, end: number, limit: number): TokenRange | null {
	const { tags, lower } = view;
	for (let at = end - 2; at > limit && at > end - 40; at--) {
		if (lower[at] !== ',') {
			continue;
		}
		const next = tags[at + 1];
		const name = phraseEnding(view, at, limit);
		if (!name || view.quoted[at] !== view.quoted[end - 1]) {
			continue;
		}
		const appositive =
			next === 'DT' ||
			next === 'NN' ||
			next === 'NNP' ||
			next === 'JJ' ||
			next === 'PRP$' ||
			next === 'WH' ||
			next === 'CD' ||
			next === 'NNS';
		if (appositive && tags[name.end - 1] !== 'PRP' && !isDayAt(view, name.end - 1)) {
			return widen(view, { first: name.first, end: end - 1 }, limit);
		}
	}
	return null;
}
