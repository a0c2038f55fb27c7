import { hashText } from '../analysis/learn/hash';

/** Documents are read in so many parts, each by models that have seen none of it. */
export const FOLDS = 5;

/** The sets that figures are told apart by. */
export const SETS = ['Wikinews', 'GUM', 'press', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9'] as const;
export type SetName = (typeof SETS)[number];

/** Of a few thousand the one that spreads articles and attributions of Wikinews, GUM and the press most evenly. */
const SALT = 7548;
const WRITTEN = /^(S\d)_(\d+)_/;
/** Before the name that MASC itself gives a text. */
const MASC = 'MASC_';

/** The set that a document of `gold/` is of. */
export function setOf(doc: string): SetName {
	const written = WRITTEN.exec(doc)?.[1];
	return (
		SETS.find((name) => name === written) ??
		(doc.startsWith('GUM_') ? 'GUM' : doc.startsWith(MASC) ? 'press' : 'Wikinews')
	);
}

/**
 * The fold of a document, from 0 to 4; the same for ever, for a document of `gold/` as for the same text in `train/gum`,
 * `train/names` and `train/pos`. Written sets are dealt out by their running number, which makes the folds strata.
 */
export function foldOf(doc: string): number {
	const number = WRITTEN.exec(doc)?.[2];
	if (number !== undefined) {
		return Number(number) % FOLDS;
	}
	return hashText(`${String(SALT)} ${doc.startsWith(MASC) ? doc.slice(MASC.length) : doc}`) % FOLDS;
}
