import type { Block, Sentence } from '../../text/document';
import type { FoundMention } from '../foundMention';
import { withoutOverlap } from '../withoutOverlap';
import { findAmounts } from './findAmounts';
import { findDates } from './findDates';
import type { DateResolver } from './resolveDate';

const FUTURE = /^(?:will|'ll|’ll|shall|scheduled|upcoming|due|planned|plans|expected)$/i;

/** Dates, times and amounts of a block, in order; offsets relative to it. */
export function findValues(block: Block, dates: DateResolver): FoundMention[] {
	return block.sentences.flatMap((sentence) =>
		withoutOverlap(datesOf(block, sentence, dates), findAmounts(block.tokens, sentence)),
	);
}

function datesOf(block: Block, sentence: Sentence, dates: DateResolver): FoundMention[] {
	const phrases = findDates(block.tokens, sentence);
	if (phrases.length === 0) {
		return [];
	}
	let future = false;
	for (let at = sentence.firstToken; at < sentence.endToken && !future; at++) {
		future = FUTURE.test(block.tokens[at]?.text ?? '');
	}
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
