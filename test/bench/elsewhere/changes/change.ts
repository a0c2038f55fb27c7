import type { Chance } from '../chance';
import type { Kind } from '../rows';
import type { Quoted } from '../texts';
import type { WordTables } from '../words';

/** A quotation as another article gives it. */
export interface Changed {
	/** Between the marks, as {@link Quoted.words} without a last comma or full stop. */
	readonly words: string;
	/** The words between the marks in the source, where the source is what is changed. */
	readonly inSource?: string;
	/** Another kind that is honest as well; the making says why. */
	readonly alsoRight?: Kind;
	/** What was altered, or what trimming dropped. */
	readonly what?: string;
	/** The quotation marks in the article where they are not those of the source. */
	readonly marks?: 'curly' | 'straight';
	/** Under whose name, where it is not who said it. */
	readonly speaker?: string;
}

/** @returns `undefined` where this quotation cannot be changed so */
export type Change = (quoted: Quoted, chance: Chance, tables: WordTables) => Changed | undefined;

/** A kind, and the ways in which it comes about: each gets its share of the number. */
export interface Making {
	readonly kind: Kind;
	readonly number: number;
	readonly ways: Readonly<Record<string, Change>>;
}
