import type { WordLists } from '../../english/wordLists';

/** Words that tell how a report is given, by their lemmas; of two words, joined by `_`, the second as it stands. */
export class ReportWords {
	/** @throws Error where a list is missing */
	constructor(private readonly lists: WordLists) {}

	private readonly negations = new Set([...this.lists.words('negation'), ...this.lists.words('report without')]);
	/** Behind a negation they take it away: *not only said*. */
	readonly notNegated = this.lists.words('no negation behind');
	/** Beside *would* they tell of what was done: *would later say*. */
	readonly did = this.lists.words('would did');
	/** Nobody is who reports: *no one has claimed*. */
	readonly nobody = this.lists.words('negative subjects');
	readonly refused = this.lists.words('report refused');
	/** Negations that refuse: *had no comment*. */
	readonly noComment = this.lists.words('report refused by negation');
	/** *failed to say*, *short of saying* */
	readonly withheld = this.lists.words('report withheld');
	readonly missed = this.lists.words('report missed');
	/** *will say*, *is expected to announce*, *was asked to confirm* */
	readonly toCome = this.lists.words('report to come');
	readonly possible = this.lists.words('report possible');
	readonly asked = this.lists.words('report asked');
	readonly denied = this.lists.words('content denied');
	readonly doubted = this.lists.words('content doubted');
	/** Acts rather than states of mind: negated, they are not done, *did not find that p*. */
	readonly done = this.lists.words('done not held');
	/** Negated they doubt: *does not know whether*. */
	readonly known = this.lists.words('content unknown');
	/** They begin what is asked. */
	readonly asks = this.lists.words('asks');
	/** They stand before what is supposed. */
	readonly conditions = this.lists.words('report supposed');
	/** They may stand before the subject. */
	readonly inverted = this.lists.words('inverted auxiliaries');

	/** *never*, *without*, *didn't* */
	isNegation(word: string): boolean {
		return this.negations.has(word) || /n['’]t$/.test(word);
	}
}
