import { SMALL_NUMBERS, TENS } from '../../text/numberWords';
import { MONTHS, WEEKDAYS } from './calendarWords';
import { SIGNS } from './signs';

/** What a date may begin with. */
export type DateLead = 'day' | 'time' | 'weekday' | 'month' | 'period' | 'count';

/** A word as it may be written: *today*, *Today*, *TODAY*. */
const written = (word: string): string[] => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];

/** Every word that a date may begin with, beside digits; nearly all of running text is none of them. */
export const DATE_LEADS: ReadonlyMap<string, DateLead> = new Map(
	Object.entries<string>({
		day: 'today yesterday tomorrow tonight',
		time: 'noon midnight midday',
		weekday: WEEKDAYS.join(' '),
		month: MONTHS.join(' '),
		period: 'last next this past coming previous following',
		count: 'a an one two three four five six seven eight nine ten twelve twenty several few',
	}).flatMap(([lead, words]) =>
		words.split(/\s+/).flatMap((word) => written(word).map((form): [string, DateLead] => [form, lead as DateLead])),
	),
);

/** What an amount may begin with, beside digits. */
export const AMOUNT_LEADS: ReadonlySet<string> = new Set([
	...[...SMALL_NUMBERS, ...TENS, 'a', 'an', 'half'].flatMap(written),
	...'USD EUR GBP Rs Rs. AUD CAD CHF INR RMB US A C NZ HK S R AU CA NT'.split(' '),
	...SIGNS.keys(),
]);
