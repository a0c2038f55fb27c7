import { agreementOn, type Agreement } from '../../review/agreement/agreement';
import type { Judged } from '../../review/agreement/judged';
import { compared, type Compared } from '../versions/comparison';

/** What several people say of the same words of some texts. */
export interface ReviewersCompared {
	readonly texts: readonly (Compared & { readonly judged: readonly Judged[] })[];
	/** Over all texts together. */
	readonly agreement: Agreement;
}

export const reviewersCompared = (
	texts: readonly { readonly doc: string; readonly text: string; readonly judged: readonly Judged[] }[],
): ReviewersCompared => ({
	texts: texts.map(({ doc, text, judged }) => ({ ...compared(doc, text), judged })),
	agreement: agreementOn(texts.flatMap(({ judged }) => judged)),
});

/** `0.61`; a coefficient that is not defined says so. */
export const coefficient = (value: number | null): string => (value === null ? 'not defined' : value.toFixed(2));

/** `9 of 12 alike (75 %)`. */
export const share = (alike: number, both: number): string =>
	`${alike} of ${both} alike (${Math.round((100 * alike) / both)} %)`;
