import type { WordLists } from '../../english/wordLists';

/** Words that tell how a report is given, by their lemmas; of two words, joined by `_`, the second as it stands. */
export class ReportWords {
	readonly negations: ReadonlySet<string>;
	/** Behind a negation they take it away: *not only said*. */
	readonly notNegated: ReadonlySet<string>;
	/** Beside *would* they tell of what was done: *would later say*. */
	readonly did: ReadonlySet<string>;
	/** Nobody is who reports: *no one has claimed*. */
	readonly nobody: ReadonlySet<string>;
	readonly refused: ReadonlySet<string>;
	/** *failed to say*, *short of saying* */
	readonly withheld: ReadonlySet<string>;
	/** *will say*, *is expected to announce*, *was asked to confirm* */
	readonly toCome: ReadonlySet<string>;
	readonly possible: ReadonlySet<string>;
	readonly asked: ReadonlySet<string>;
	readonly denied: ReadonlySet<string>;
	readonly doubted: ReadonlySet<string>;
	/** Acts rather than states of mind: negated, they are not done, *did not find that p*. */
	readonly done: ReadonlySet<string>;
	/** Negated they doubt: *does not know whether*. */
	readonly known: ReadonlySet<string>;

	/** @throws Error where a list is missing */
	constructor(lists: WordLists) {
		this.negations = lists.words('report negations');
		this.notNegated = lists.words('no negation behind');
		this.did = lists.words('would did');
		this.nobody = lists.words('negative subjects');
		this.refused = lists.words('report refused');
		this.withheld = lists.words('report withheld');
		this.toCome = lists.words('report to come');
		this.possible = lists.words('report possible');
		this.asked = lists.words('report asked');
		this.denied = lists.words('content denied');
		this.doubted = lists.words('content doubted');
		this.done = lists.words('done not held');
		this.known = lists.words('content unknown');
	}
}
