import { ORDINAL } from '../language/english/patterns';
import { rowsOf, wordsOf } from '../language/english/words';
import type { Block } from '../text/document';
import type { FoundMention } from './foundMention';
import { isMonthName } from './values/findDates';

const HEADS = wordsOf('event heads');
/** Heads that are events without a capital too, by themselves or behind a year and a name. */
const [PLAIN_HEADS, NAMED_HEADS] = rowsOf('event heads in small letters').map((row) => new Set(row));
const INSIDE = wordsOf('inside event names');
// A body rather than a meeting: *116th Congress*, *74th General Assembly*.
const BODIES = wordsOf('numbered bodies');
const LONGEST = 12;

/**
 * Events told from others of their series by a year or a number: *2014 Winter Paralympics*, *2018 midterm elections*,
 * *8th Asian Forestry Meeting*. Offsets relative to the block.
 */
export function findNumberedEvents({ tokens, sentences }: Block): FoundMention[] {
	const events: FoundMention[] = [];
	for (const { firstToken, endToken } of sentences) {
		for (let at = firstToken; at < endToken; at++) {
			const token = tokens[at];
			const year = token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text);
			const ordinal = token?.kind === 'number' && ORDINAL.test(token.text);
			if (!token || !(year || ordinal) || isMonthName(tokens[at - 1]?.lower ?? '')) {
				continue;
			}
			let capitals = 0;
			let end = -1;
			for (let i = at + 1; i < Math.min(endToken, at + LONGEST); i++) {
				const { text: word = '', lower = '' } = tokens[i] ?? {};
				const capital = /^\p{Lu}/u.test(word);
				capitals += capital ? 1 : 0;
				const head = capital
					? HEADS.has(lower) && !(ordinal && BODIES.has(lower)) && (capitals > 1 || year)
					: PLAIN_HEADS?.has(word) || (NAMED_HEADS?.has(word) && capitals > 0 && year);
				if (head) {
					end = i + 1;
				} else if (!capital && !INSIDE.has(word)) {
					break;
				}
			}
			const last = tokens[end - 1];
			if (last && (year || capitals > 1)) {
				events.push({ start: token.start, end: last.end, kind: 'event' });
				at = end - 1;
			}
		}
	}
	return events;
}
