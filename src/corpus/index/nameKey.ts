import { hashText } from '../../analysis/learn/hash';

/** Unsigned; the same for names and words that differ in case, accents, periods and spaces alone. */
export const nameKey = (name: string): number =>
	hashText(
		name
			.normalize('NFKD')
			.replace(/[\p{M}.]/gu, '')
			.replaceAll('’', "'")
			.toLowerCase()
			.split(/\s+/u)
			.filter((word) => word !== '')
			.join(' '),
	);
