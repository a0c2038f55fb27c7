import type { WordLists } from '../../english/wordLists';

/**
 * Words that tell how a report is given, by their lemmas; of two words, joined by `_`, the second as it stands.
 *
 * @throws Error where a list is missing
 */
export const reportWords = (lists: WordLists) => ({
	negations: lists.words('report negations'),
	/** Behind a negation they take it away: *not only said*. */
	notNegated: lists.words('no negation behind'),
	/** Beside *would* they tell of what was done: *would later say*. */
	did: lists.words('would did'),
	/** Nobody is who reports: *no one has claimed*. */
	nobody: lists.words('negative subjects'),
	refused: lists.words('report refused'),
	/** Negations that refuse: *had no comment*. */
	noComment: lists.words('report refused by negation'),
	/** *failed to say*, *short of saying* */
	withheld: lists.words('report withheld'),
	missed: lists.words('report missed'),
	/** *will say*, *is expected to announce*, *was asked to confirm* */
	toCome: lists.words('report to come'),
	possible: lists.words('report possible'),
	asked: lists.words('report asked'),
	denied: lists.words('content denied'),
	doubted: lists.words('content doubted'),
	/** Acts rather than states of mind: negated, they are not done, *did not find that p*. */
	done: lists.words('done not held'),
	/** Negated they doubt: *does not know whether*. */
	known: lists.words('content unknown'),
	/** They begin what is asked. */
	asks: lists.words('asks'),
	/** They stand before what is supposed. */
	conditions: lists.words('report supposed'),
	/** They may stand before the subject. */
	inverted: lists.words('inverted auxiliaries'),
});

export type ReportWords = ReturnType<typeof reportWords>;
