/** In the order of the year. */
export const MONTH_NAMES: readonly string[] =
	'january february march april may june july august september october november december'.split(' ');

/** Months as they may be written, in lower case. */
export const MONTHS: readonly string[] = [
	...MONTH_NAMES,
	...'jan jan. feb feb. mar. apr apr. jun. jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.'.split(' '),
];

export const WEEKDAYS: readonly string[] = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'].flatMap((day) => [
	`${day}day`,
	`${day}days`,
]);
