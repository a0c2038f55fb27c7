import type { Units } from '../../english/wordLists';
import type { Block, Sentence } from '../../text/document';
import { wordSet } from '../../text/lists';
import type { FoundMention } from '../foundMention';
import { withoutOverlap } from '../withoutOverlap';
import { findAmounts } from './findAmounts';
import { findDates } from './findDates';
import type { DateResolver } from './resolveDate';

const FUTURE = wordSet("will 'll ’ll shall scheduled upcoming due planned plans expected");

/** Dates, times and amounts of a block, in order; offsets relative to it. */
export function findValues(block: Block, dates: DateResolver, units: Units): FoundMention[] {
	const found: FoundMention[] = [];
	for (const sentence of block.sentences) {
		const ofDates = datesOf(block, sentence, dates);
		const amounts = findAmounts(block, sentence, units);
		found.push(...(ofDates.length === 0 ? amounts : withoutOverlap(ofDates, amounts)));
	}
	return found;
}

function datesOf(block: Block, sentence: Sentence, dates: DateResolver): FoundMention[] {
	const phrases = findDates(block, sentence);
	if (phrases.length === 0) {
		return [];
	}
	// Which *Friday* is meant, and which *October*, hangs on it; all other dates are the same either way.
	const future = phrases.some(({ type }) => type === 'weekday' || type === 'month') && looksAhead(block, sentence);
	return phrases.flatMap(({ first, end, type }): FoundMention[] => {
		const from = block.tokens[first];
		const to = block.tokens[end - 1];
		if (!from || !to) {
			return [];
		}
		const value = dates.resolve(block.text.slice(from.start, to.end), type, future);
		const kind = type === 'time' ? 'time' : 'date';
		return [{ start: from.start, end: to.end, kind, ...(value ? { value } : {}) }];
	});
}

/** Whether the sentence speaks of what is to come. */
function looksAhead({ tokens }: Block, { firstToken, endToken }: Sentence): boolean {
	for (let at = firstToken; at < endToken; at++) {
		if (FUTURE.has(tokens[at]?.lower ?? '')) {
			return true;
		}
	}
	return false;
}
