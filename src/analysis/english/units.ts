import { rowsOf } from '../language/english/words';
import type { EntityKind } from '../model';

/** What is counted, and its usual name. */
interface Unit {
	readonly kind: EntityKind;
	readonly unit: string;
}

/** Units by their forms. */
export class Units {
	/** Behind a number; in lower case, with one space between words. */
	readonly behind: ReadonlyMap<string, Unit>;
	/** Currencies by the sign or code before a number, as it is written. */
	readonly signs: ReadonlyMap<string, string>;

	constructor() {
		const unitsOf = (list: string, kind: EntityKind, of = ''): [string, Unit][] =>
			rowsOf(list).flatMap((row) => {
				const [unit = '', ...others] = row.map((word) => `${of}${word.replaceAll('_', ' ')}`);
				return [unit, ...others].map((form): [string, Unit] => [form.toLowerCase(), { kind, unit }]);
			});
		// What is a length of time is no measure, and what is a currency none either: the earlier list has the form.
		this.behind = new Map([
			...unitsOf('measures', 'quantity', 'square '),
			...unitsOf('measures', 'quantity', 'cubic '),
			...unitsOf('measures', 'quantity'),
			...unitsOf('currencies', 'money'),
			...unitsOf('time units', 'duration'),
			...unitsOf('shares', 'percent'),
		]);
		this.signs = new Map(
			rowsOf('currency signs').flatMap(([unit = '', ...signs]) => signs.map((sign) => [sign, unit])),
		);
	}
}
