import type { Attribution } from '../model';

/** Whether an attribution is more likely right than not: what is built on one must be worth a reader's time. */
export const isLikely = ({ confidence }: Attribution): boolean => confidence >= 0.5;
