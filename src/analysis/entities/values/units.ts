import { firstsOf, headsOf, listOf } from '../../language/english/words';
import type { EntityKind } from '../../model';

/** What is counted, and its usual name. */
interface Unit {
	readonly kind: EntityKind;
	readonly unit: string;
}

const unitsOf = (list: string, kind: EntityKind, of = ''): [string, Unit][] =>
	[...firstsOf(list)].map((row) => {
		const [form = '', unit = ''] = row.map((word) => `${of}${word.replaceAll('_', ' ')}`);
		return [form, { kind, unit }];
	});

/**
 * Units by their forms behind a number; in lower case, with one space between words. What is a length of time is no
 * measure, and what is a currency none either: the later list has the form.
 */
export const UNITS: ReadonlyMap<string, Unit> = new Map([
	...listOf('powers of measures').flatMap((power) => unitsOf('measures', 'quantity', `${power} `)),
	...unitsOf('measures', 'quantity'),
	...unitsOf('currencies', 'money'),
	...unitsOf('time units', 'duration'),
	...unitsOf('shares', 'percent'),
]);

/** Currencies by the sign or code before a number, as it is written. */
export const CURRENCY_SIGNS = headsOf('currency signs');
/** Those that are currencies only where `spelling.ts` parts them from the number that they are written right before. */
export const CURRENCY_LETTERS = headsOf('currency letters');
