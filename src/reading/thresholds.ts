import type { Claim } from '../analysis/model';

/** From here on a claim is one to check. */
const WORTH_CHECKING = 0.5;

export const isToCheck = ({ checkWorthiness }: Pick<Claim, 'checkWorthiness'>): boolean =>
	checkWorthiness >= WORTH_CHECKING;

/** Who else could be meant is worth a reader's time from this score on, where not all of them are listed. */
export const LIKELY = 0.1;
