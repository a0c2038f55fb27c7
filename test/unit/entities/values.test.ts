import { strict as assert } from 'node:assert';

import { findDateline } from '../../../src/analysis/entities/findDateline';
import { recognizeText } from './nameSample';

/** `kind words = value` of each date and amount. */
function values(text: string): string[] {
	return recognizeText(text).found.flatMap(({ start, end, kind, value }) => {
		const words = text.slice(start, end);
		if (!value) {
			return ['date', 'time', 'duration', 'money', 'percent', 'quantity', 'number'].includes(kind)
				? [`${kind} ${words}`]
				: [];
		}
		return value.type === 'date'
			? [`${kind} ${words} = ${value.day}${value.end ? `/${value.end}` : ''}`]
			: [
					`${kind} ${words} = ${String(value.amount)}${value.upTo === undefined ? '' : `-${String(value.upTo)}`}${value.unit ? ` ${value.unit}` : ''}`,
				];
	});
}

const dated = (sentence: string): string[] => values(`date 2021-06-16\n\n${sentence}`).slice(1);

describe('dates', () => {
	it('looks back from the dateline, and ahead where the sentence does', () => {
		assert.deepEqual(dated('She resigned on Friday.'), ['date Friday = 2021-06-11']);
		assert.deepEqual(dated('The vote will be held on Friday.'), ['date Friday = 2021-06-18']);
		assert.deepEqual(dated('In October, the dam broke.'), ['date October = 2020-10']);
		assert.deepEqual(dated('It rained yesterday.'), ['date yesterday = 2021-06-15']);
		assert.deepEqual(dated('She resigned on Tuesday.'), ['date Tuesday = 2021-06-15']);
		assert.deepEqual(dated('It snowed last night.'), ['date last night = 2021-06-15']);
		assert.deepEqual(dated('It closed this week.'), ['date this week = 2021-06-14/2021-06-20']);
		assert.deepEqual(dated('It closed last quarter.'), ['date last quarter = 2021-01-01/2021-03-31']);
		assert.deepEqual(dated('It opens on Monday, July 5.'), ['date Monday, July 5 = 2021-07-05']);
		assert.deepEqual(dated('The fair was held May 27–29.'), ['date May 27–29 = 2021-05-27/2021-05-29']);
		assert.deepEqual(dated('He left several years ago.'), ['date several years ago']);
		assert.deepEqual(dated('He left 999999999999 years ago.'), ['date 999999999999 years ago']);
		assert.deepEqual(dated('He left three years ago.'), ['date three years ago = 2018']);
		assert.deepEqual(dated('The bridge fell last month.'), ['date last month = 2021-05']);
		assert.deepEqual(dated('It falls next week.'), ['date next week = 2021-06-21/2021-06-27']);
		assert.deepEqual(dated('It fell last quarter.'), ['date last quarter = 2021-01-01/2021-03-31']);
	});

	it('takes a day with its weekday for one date', () => {
		assert.deepEqual(dated('He resigns next Wednesday, June 23.'), ['date next Wednesday, June 23 = 2021-06-23']);
		assert.deepEqual(dated('She will leave this Friday.'), ['date this Friday = 2021-06-18']);
	});

	it('says nothing of a day that hangs on another one', () => {
		assert.deepEqual(dated('It had begun three days earlier.'), ['date three days earlier']);
	});

	it('reads dates in figures, and no other figures', () => {
		assert.deepEqual(values('Filed 10/27/17, heard 27/10/2017, closed 2018-01-02.'), [
			'date 10/27/17 = 2017-10-27',
			'date 27/10/2017 = 2017-10-27',
			'date 2018-01-02 = 2018-01-02',
		]);
		assert.ok(!values('Options 1/2/3 failed, and 1999 - 10 - 12 too.').some((value) => value.startsWith('date')));
	});

	it('reads full dates without a dateline', () => {
		assert.deepEqual(values('It opened on March 3, 1998 and closed on 7 May 2004.'), [
			'date March 3, 1998 = 1998-03-03',
			'date 7 May 2004 = 2004-05-07',
		]);
		assert.deepEqual(values('Rents have risen since 2012.'), ['date 2012 = 2012']);
	});

	it('leaves a relative day open where nothing tells the day of writing', () => {
		assert.deepEqual(values('She resigned on Friday.'), ['date Friday']);
	});

	it('finds the dateline at the head only', () => {
		assert.equal(findDateline('date 2017-11-01 A man said so.')?.day, '2017-11-01');
		const text = 'Dam breaks\n\nFriday, January 4, 2019\n\nThe dam broke.';
		const dateline = findDateline(text);
		assert.equal(dateline?.day, '2019-01-04');
		assert.equal(text.slice(dateline?.span.start, dateline?.span.end), 'Friday, January 4, 2019');
		assert.equal(findDateline(`${'He spoke.\n'.repeat(40)}January 4, 2019\n`), null);
		assert.equal(findDateline('date 2017-13-41 Nothing.'), null);
	});
});

describe('amounts', () => {
	it('reads money whose currency stands right before it', () => {
		assert.deepEqual(
			values('The dam cost Rs6.8 billion. It was to cost KSh5,200, then R12m, then N4.5 billion or RM300.'),
			[
				'money Rs6.8 billion = 6800000000 INR',
				'money KSh5,200 = 5200 KES',
				'money R12m = 12000000 ZAR',
				'money N4.5 billion = 4500000000 NGN',
				'money RM300 = 300 MYR',
			],
		);
		assert.ok(!values('It closed the N7 and the R12 near Hall.').some((value) => value.startsWith('money')));
	});

	it('reads money with its currency', () => {
		assert.deepEqual(values('It cost $2.5 million, then €40 and £3bn; 600 yuan a day.'), [
			'money $2.5 million = 2500000 USD',
			'money €40 = 40 EUR',
			'money £3bn = 3000000000 GBP',
			'money 600 yuan = 600 CNY',
		]);
	});

	it('reads shares, measures, lengths of time and numbers', () => {
		assert.deepEqual(values('Some 12 percent of 1,200 people walked 30 km for two hours.'), [
			'percent 12 percent = 12 percent',
			'number 1,200 = 1200',
			'quantity 30 km = 30 kilometre',
			'duration two hours = 2 hour',
		]);
		assert.deepEqual(values('They found twenty-one boats.'), ['number twenty-one = 21']);
		assert.deepEqual(values('Half a million read it, a hundred thousand twice.'), [
			'number Half a million = 500000',
			'number a hundred thousand = 100000',
		]);
		assert.deepEqual(values('They owe five lakh rupees.'), ['money five lakh rupees = 500000 INR']);
		assert.deepEqual(values('It pays 5 Canadian dollars at 90 km/h.'), [
			'money 5 Canadian dollars = 5 CAD',
			'quantity 90 km/h = 90 kilometre per hour',
		]);
	});

	it('takes an age that a hyphen joins to its bearer whole', () => {
		assert.deepEqual(values('A 13-year-old boy has an 11-month contract.'), [
			'duration 13-year-old = 13 year',
			'duration 11-month = 11 month',
		]);
	});

	it('reads ranges', () => {
		assert.deepEqual(values('It takes 5 to 10 days.'), ['duration 5 to 10 days = 5-10 day']);
		assert.deepEqual(values('It costs $2-3 million.'), ['money $2-3 million = 2000000-3000000 USD']);
		assert.deepEqual(values('It costs Rs 2.14 lakh crore.'), ['money Rs 2.14 lakh crore = 2140000000000 INR']);
	});
});
