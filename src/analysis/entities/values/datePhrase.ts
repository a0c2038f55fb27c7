/** A phrase that is a date or time, before it is resolved; tokens half-open. */
export interface DatePhrase {
	readonly first: number;
	readonly end: number;
	/** `vague` phrases (*the 1990s*, *the following year*) and clock times have no day. */
	readonly type: 'absolute' | 'day' | 'month-year' | 'month' | 'weekday' | 'relative' | 'year' | 'vague' | 'time';
}
