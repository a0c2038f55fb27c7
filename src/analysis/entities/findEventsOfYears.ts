import { MONTHS } from '../language/english/functionWords';
import { wordsOf } from '../language/english/words';
import type { Block } from '../text/document';
import type { FoundMention } from './foundMention';

const HEADS = wordsOf('event heads');
/** Heads that are events without a capital too. */
const PLAIN_HEADS = wordsOf('event heads in small letters');
const INSIDE = wordsOf('inside event names');
const LONGEST = 12;

/**
 * Events told from others of their series by a year: *2014 Winter Paralympics*, *2018 midterm elections*. Offsets relative
 * to the block.
 */
export function findEventsOfYears({ tokens, sentences }: Block): FoundMention[] {
	const events: FoundMention[] = [];
	for (const { firstToken, endToken } of sentences) {
		for (let at = firstToken; at < endToken; at++) {
			const year = tokens[at];
			if (!year || !/^(?:19|20)\d\d$/.test(year.text) || MONTHS.has(tokens[at - 1]?.text ?? '')) {
				continue;
			}
			let last = year;
			for (const token of tokens.slice(at + 1, Math.min(endToken, at + LONGEST))) {
				const capital = /^\p{Lu}/u.test(token.text);
				if (capital ? HEADS.has(token.lower) : PLAIN_HEADS.has(token.text)) {
					last = token;
				} else if (!capital && !INSIDE.has(token.text)) {
					break;
				}
			}
			if (last !== year) {
				events.push({ start: year.start, end: last.end, kind: 'event' });
			}
		}
	}
	return events;
}
