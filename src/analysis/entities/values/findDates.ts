import type { Sentence, Token } from '../../text/document';
import type { DatePhrase } from './datePhrase';

const MONTH =
	/^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.|apr\.?|jun\.|jul\.|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)$/i;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/i;
const PERIOD =
	/^(?:week|month|year|weekend|night|summer|spring|winter|autumn|fall|quarter|decade|century|morning|evening|afternoon)$/i;
const AGO_UNIT = /^(?:second|minute|hour|day|week|month|year|decade|centurie?)s?$/i;
const YEAR_LEAD =
	/^(?:in|since|by|of|until|till|from|during|before|after|around|circa|late|early|mid|between|and|to|through|\(|-|–|the|for|than|year)$/i;
const HALF = /^(?:a\.m\.|p\.m\.|am|pm)$/i;

type Lead = 'day' | 'time' | 'weekday' | 'month' | 'period' | 'count';

/** Every word that a phrase may begin with, as it is written; nearly all of running text is none of them. */
const LEADS: ReadonlyMap<string, Lead> = new Map(
	Object.entries<string>({
		day: 'today yesterday tomorrow tonight',
		time: 'noon midnight midday',
		weekday: `mondays tuesdays wednesdays thursdays fridays saturdays sundays monday tuesday wednesday thursday friday saturday
			sunday`,
		month: `january february march april may june july august september october november december jan feb mar apr jun jul aug sep
			sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.`,
		period: 'last next this past coming previous following',
		count: 'a an one two three four five six seven eight nine ten twelve twenty several few',
	}).flatMap(([lead, words]) =>
		words
			.split(/\s+/)
			.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])
			.map((word): [string, Lead] => [word, lead as Lead]),
	),
);

/** The dates and clock times in one sentence, as phrases; in order. */
export function findDates(tokens: readonly Token[], sentence: Sentence): DatePhrase[] {
	const phrases: DatePhrase[] = [];
	for (let at = sentence.firstToken; at < sentence.endToken; at++) {
		const token = tokens[at];
		const lead = token && (token.kind === 'number' ? 'number' : LEADS.get(token.text));
		const phrase = lead ? phraseAt(tokens, lead, at, sentence.endToken) : null;
		if (phrase) {
			phrases.push(phrase);
			at = phrase.end - 1;
		}
	}
	return phrases;
}

function phraseAt(tokens: readonly Token[], lead: Lead | 'number', at: number, stop: number): DatePhrase | null {
	const word = (i: number): string => (i < stop ? (tokens[i]?.text ?? '') : '');
	const text = word(at);
	switch (lead) {
		case 'number':
			return numeric(tokens, at, word);
		case 'day':
			return { type: 'relative', first: at, end: at + 1 };
		case 'time':
			return { type: 'time', first: at, end: at + 1 };
		case 'weekday': {
			if (!isCapital(text)) {
				return null;
			}
			const comma = word(at + 1) === ',' ? 1 : 0;
			const date = monthDay(at + 1 + comma, word) ?? dayMonth(tokens, at + 1 + comma, word);
			return date ? { type: date.type, first: at, end: date.end } : { type: 'weekday', first: at, end: at + 1 };
		}
		case 'month': {
			if (!isMonth(text, word(at + 1), word(at - 1))) {
				return null;
			}
			const date = monthDay(at, word);
			return date ? { type: date.type, first: at, end: date.end } : { type: 'month', first: at, end: at + 1 };
		}
		case 'period': {
			const next = word(at + 1);
			if (PERIOD.test(next)) {
				return { type: /^(?:following|previous|coming)$/i.test(text) ? 'vague' : 'relative', first: at, end: at + 2 };
			}
			return WEEKDAY.test(next) || isMonthName(next) ? { type: 'relative', first: at, end: at + 2 } : null;
		}
		case 'count':
			return /^(?:ago|earlier)$/i.test(word(at + 2)) && AGO_UNIT.test(word(at + 1))
				? { type: 'relative', first: at, end: at + 3 }
				: null;
	}
}

function numeric(tokens: readonly Token[], at: number, word: (i: number) => string): DatePhrase | null {
	const text = word(at);
	// What is compared comes before what is matched: most numbers are no dates.
	if (word(at + 2).toLowerCase() === 'ago' && /^\d+$/.test(text) && AGO_UNIT.test(word(at + 1))) {
		return { type: 'relative', first: at, end: at + 3 };
	}
	if (
		word(at + 1) === '-' &&
		/^\d{4}$/.test(text) &&
		/^\d\d$/.test(word(at + 2)) &&
		word(at + 3) === '-' &&
		/^\d\d$/.test(word(at + 4)) &&
		adjacent(tokens, at, at + 5)
	) {
		return { type: 'absolute', first: at, end: at + 5 };
	}
	if (
		word(at + 1) === '/' &&
		/^\d{1,2}$/.test(text) &&
		/^\d{1,2}$/.test(word(at + 2)) &&
		word(at + 3) === '/' &&
		/^\d{2,4}$/.test(word(at + 4)) &&
		adjacent(tokens, at, at + 5)
	) {
		return { type: 'absolute', first: at, end: at + 5 };
	}
	const date = dayMonth(tokens, at, word);
	if (date) {
		return { type: date.type, first: at, end: date.end };
	}
	if (HALF.test(word(at + 1)) && /^\d{1,2}[:.]\d\d$|^\d{1,2}$/.test(text)) {
		return { type: 'time', first: at, end: zoneBehind(at + 2, word) };
	}
	if (text.includes(':') && /^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(text)) {
		return { type: 'time', first: at, end: zoneBehind(at + 1, word) };
	}
	if (text.length === 4 && /^(?:1[5-9]|20)\d\d$/.test(text)) {
		if (word(at + 1) === 's' && tokens[at + 1]?.start === tokens[at]?.end) {
			return { type: 'vague', first: at, end: at + 2 };
		}
		const next = word(at + 1);
		const plain =
			!/^(?:percent|%|people|million|billion|-|metres|meters|km|miles|dollars|euros|votes|cases|deaths)$/.test(next);
		const led = YEAR_LEAD.test(word(at - 1)) || /^[,.;)'’]/.test(next) || next === '';
		// Money, ids and counts are no years.
		return led && plain && !/^[$€£#/]$/.test(word(at - 1)) ? { type: 'year', first: at, end: at + 1 } : null;
	}
	return null;
}

interface PartOfPhrase {
	readonly type: 'absolute' | 'day' | 'month-year';
	readonly end: number;
}

/** `October 27, 2017`, `October 27`, `October 4–6, 2017`, `October 2017`, `October, 2017`. */
function monthDay(at: number, word: (i: number) => string): PartOfPhrase | null {
	if (!isMonthName(word(at))) {
		return null;
	}
	if (isYear(word(at + 1))) {
		return { type: 'month-year', end: at + 2 };
	}
	if (/^(?:of|,)$/.test(word(at + 1)) && isYear(word(at + 2))) {
		return { type: 'month-year', end: at + 3 };
	}
	if (!isDay(word(at + 1))) {
		return null;
	}
	let end = at + 2;
	if (/^[-–]$/.test(word(end)) && isDay(word(end + 1))) {
		end += 2;
	}
	return withYear(end, word);
}

/** `27 October 2017`, `27th of October`. */
function dayMonth(tokens: readonly Token[], at: number, word: (i: number) => string): PartOfPhrase | null {
	if (tokens[at]?.kind !== 'number' || !isDay(word(at))) {
		return null;
	}
	let month = at + 1;
	if (/^[-–]$/.test(word(month)) && isDay(word(month + 1))) {
		month += 2;
	}
	month += word(month) === 'of' ? 1 : 0;
	return isMonthName(word(month)) ? withYear(month + 1, word) : null;
}

function withYear(end: number, word: (i: number) => string): PartOfPhrase {
	if (isYear(word(end))) {
		return { type: 'absolute', end: end + 1 };
	}
	return word(end) === ',' && isYear(word(end + 1)) ? { type: 'absolute', end: end + 2 } : { type: 'day', end };
}

const isYear = (word: string): boolean => word.length === 4 && /^(?:1[0-9]|20)\d\d$/.test(word);
const isDay = (word: string): boolean =>
	word.length <= 4 && /^(?:[12]?\d|3[01]|0\d)(?:st|nd|rd|th)?$/.test(word) && word !== '0';
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const isMonthName = (word: string): boolean => /^[A-Z]/.test(word) && MONTH.test(word);

/** *May* and *March* are months only where something besides the capital says so. */
function isMonth(word: string, next: string, before: string): boolean {
	if (!isMonthName(word)) {
		return false;
	}
	return (
		!/^(?:may|march|mar\.|jan\.?|jun\.|jul\.)$/i.test(word) ||
		isDay(next) ||
		isYear(next) ||
		/^(?:in|since|by|of|until|from|during|last|next|this|early|late|mid|before|after|and|to|through|between)$/i.test(
			before,
		)
	);
}

const adjacent = (tokens: readonly Token[], first: number, end: number): boolean => {
	for (let at = first + 1; at < end; at++) {
		if (tokens[at]?.start !== tokens[at - 1]?.end) {
			return false;
		}
	}
	return true;
};

const zoneBehind = (at: number, word: (i: number) => string): number =>
	/^(?:GMT|UTC|EST|EDT|CST|CDT|PST|PDT|BST|CET|CEST|IST|JST|AEST|ET|PT)$/.test(word(at)) ? at + 1 : at;
