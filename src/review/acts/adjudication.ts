import type { ReviewRecord, StatusId } from '../model';
import type { Setting } from './settings';
import { isObject, stringOf } from '../json';

/**
 * Under which key a record tells that its status is a decision between people. It is one of those that other programs,
 * and earlier versions of this one, keep as they are.
 */
const ADJUDICATION = 'sr:adjudication';

/** What somebody said that a decision stands above. */
interface Overruled {
	/** Empty where it is not known. */
	readonly reviewer: string;
	readonly status: StatusId;
	/** Empty where there is none. */
	readonly note: string;
}

/** A decision between verdicts; whose it is, and when it was made, tells the act, or the record, that holds it. */
export interface Adjudication {
	readonly status: StatusId;
	readonly over: readonly Overruled[];
}

type Foreign = ReviewRecord['foreign'];

/** What is kept beside what is kept already. */
export const withAdjudication = (foreign: Foreign, adjudication: Adjudication): Foreign => ({
	...foreign,
	[ADJUDICATION]: adjudication,
});

/** The decision that a record, or one setting of it, tells of. */
export function adjudicationIn(foreign: Foreign | undefined): Adjudication | undefined {
	const value = foreign?.[ADJUDICATION];
	if (!isObject(value) || typeof value['status'] !== 'string') {
		return undefined;
	}
	const over = Array.isArray(value['over']) ? value['over'].filter(isObject) : [];
	return {
		status: value['status'],
		over: over.map(({ reviewer, status, note }) => ({
			reviewer: stringOf(reviewer),
			status: stringOf(status),
			note: stringOf(note),
		})),
	};
}

/** The decision that the status of a record is; `undefined` where it is somebody's verdict. */
export function decisionOf({ status, foreign }: Pick<ReviewRecord, 'status' | 'foreign'>): Adjudication | undefined {
	const decision = adjudicationIn(foreign);
	return decision?.status === status ? decision : undefined;
}

/** Whether a setting decides between people, and is no verdict of one of them. */
export const isDecision = ({ change: { set } }: Setting): boolean =>
	set.status !== undefined && adjudicationIn(set.foreign)?.status === set.status;
