import { l10n } from './l10n';
import type { Value } from '../../analysis/model';

/** What a date or an amount comes to: `27 October 2017`, `USD 3,000,000`, `up to 23`. */
export function valueText(value: Value, locale: string): string {
	if (value.type === 'date') {
		return value.end === undefined
			? dayText(value.day, locale)
			: l10n.t('{0} to {1}', dayText(value.day, locale), dayText(value.end, locale));
	}
	const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
	const amount =
		value.upTo === undefined
			? number.format(value.amount)
			: l10n.t('{0} to {1}', number.format(value.amount), number.format(value.upTo));
	return withUnit(amount, value.unit);
}

/** An ISO day, month or year in the person's own way of writing it; anything else as it is. */
function dayText(day: string, locale: string): string {
	const [, year, month, date] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(day) ?? [];
	if (year === undefined || month === undefined) {
		return day;
	}
	const options: Intl.DateTimeFormatOptions =
		date === undefined
			? { year: 'numeric', month: 'long' }
			: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' };
	const time = Date.UTC(Number(year), Number(month) - 1, Number(date ?? '1'));
	return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(time);
}

function withUnit(amount: string, unit: string | undefined): string {
	if (unit === undefined) {
		return amount;
	}
	if (unit === 'percent') {
		return l10n.t('{0} %', amount);
	}
	return /^[A-Z]{3}$/.test(unit) ? `${unit} ${amount}` : `${amount} ${unit}`;
}
