import type { Attribution, Finding, FindingCode } from '../analysis/model';
import type { Lookup } from './lookup';
import { isCertain } from './speech';
import { FLAGS, type Flag } from './told';

/** What a claim or a statement is marked with, each with a sign and a word. */
export const VIEW_MARKS = [
	'disagrees',
	'altered',
	'of-another',
	'checkable',
	...FLAGS,
	'figure',
	'second-hand',
	'quoted',
	'unsure',
] as const;
export type Mark = (typeof VIEW_MARKS)[number];

/** What other texts say of the words themselves, and so of those alone where it stands. */
export const MARK_OF_WORDS: Readonly<Partial<Record<FindingCode, Mark>>> = {
	'words-altered': 'altered',
	'words-of-another': 'of-another',
};

/** Each once, in the order above. */
export function marksOfWords(findings: readonly Finding[]): readonly Mark[] {
	const found = new Set(findings.map(({ code }) => MARK_OF_WORDS[code]));
	return VIEW_MARKS.filter((mark) => found.has(mark));
}

/** What holds of a whole statement. */
export function statementMarks(attribution: Attribution, lookup: Lookup): readonly Exclude<Mark, Flag>[] {
	return [
		...(lookup.isSecondHand(attribution) ? (['second-hand'] as const) : []),
		...(attribution.manner === 'indirect' ? [] : (['quoted'] as const)),
		...(attribution.speaker !== null && !isCertain(attribution) ? (['unsure'] as const) : []),
	];
}
