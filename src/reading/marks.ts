import type { Attribution } from '../analysis/model';
import type { Lookup } from './lookup';
import { isCertain } from './speech';
import { FLAGS, type Flag } from './told';

/** What a claim or a statement is marked with, each with a sign and a word. */
export const VIEW_MARKS = ['disagrees', 'checkable', ...FLAGS, 'figure', 'second-hand', 'quoted', 'unsure'] as const;
export type Mark = (typeof VIEW_MARKS)[number];

/** What holds of a whole statement. */
export function statementMarks(attribution: Attribution, lookup: Lookup): readonly Exclude<Mark, Flag>[] {
	return [
		...(lookup.isSecondHand(attribution) ? (['second-hand'] as const) : []),
		...(attribution.manner === 'indirect' ? [] : (['quoted'] as const)),
		...(attribution.speaker !== null && !isCertain(attribution) ? (['unsure'] as const) : []),
	];
}
