import type { Block } from '../text/document';
import type { FoundMention } from './foundMention';
import { isMonthName } from './values/findDates';

const HEADS =
	/^(?:meetings?|summits?|conference|forum|games|olympics|paralympics|cup|championships?|festival|election|elections|primary|primaries|caucus|caucuses|referendum|marathon|congress|convention|expo|exhibition|season|assembly|tournament|biennale|symposium)$/i;
/** Heads that are events also without a capital, and words before them. */
const PLAIN_HEADS = /^(?:elections?|primary|primaries|caucus(?:es)?|referendum)$/;
const PLAIN_WORDS =
	/^(?:presidential|general|midterm|mid|term|parliamentary|legislative|local|federal|national|regional|state|municipal|mayoral|hurricane|storm|football|of|the|on|for|and|-|&|men|women|'s|’s)$/;
// A body rather than a meeting: *116th Congress*, *74th General Assembly*.
const BODIES = /^(?:congress|assembly|convention)$/i;
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
			const ordinal = token?.kind === 'number' && /^\d+(?:st|nd|rd|th)$/.test(token.text);
			if (!token || !(year || ordinal) || isMonthName(tokens[at - 1]?.lower ?? '')) {
				continue;
			}
			let capitals = 0;
			let end = -1;
			for (let i = at + 1; i < Math.min(endToken, at + LONGEST); i++) {
				const word = tokens[i]?.text ?? '';
				const capital = /^\p{Lu}/u.test(word);
				capitals += capital ? 1 : 0;
				const head = capital
					? HEADS.test(word) && !(ordinal && BODIES.test(word)) && (capitals > 1 || year)
					: PLAIN_HEADS.test(word) || (word === 'season' && capitals > 0 && year);
				if (head) {
					end = i + 1;
				} else if (!capital && !PLAIN_WORDS.test(word)) {
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
