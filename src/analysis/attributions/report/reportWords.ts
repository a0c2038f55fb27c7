import { NEGATED_VERB } from '../../language/english/patterns';
import { wordsOf } from '../../language/english/words';

/** Words that tell how a report is given, by their lemmas; of two words, joined by `_`, the second as it stands. */
export class ReportWords {
	private readonly negations = new Set([...wordsOf('negation'), ...wordsOf('report without')]);
	/** Behind a negation they take it away: *not only said*. */
	readonly notNegated = wordsOf('no negation behind');
	/** Beside *would* they tell of what was done: *would later say*. */
	readonly did = wordsOf('would did');
	/** Nobody is who reports: *no one has claimed*. */
	readonly nobody = wordsOf('negative subjects');
	readonly refused = wordsOf('report refused');
	/** Negations that refuse: *had no comment*. */
	readonly noComment = wordsOf('report refused by negation');
	/** *failed to say*, *short of saying* */
	readonly withheld = wordsOf('report withheld');
	readonly missed = wordsOf('report missed');
	/** *will say*, *is expected to announce*, *was asked to confirm* */
	readonly toCome = wordsOf('report to come');
	readonly possible = wordsOf('report possible');
	readonly asked = wordsOf('report asked');
	readonly denied = wordsOf('content denied');
	readonly doubted = wordsOf('content doubted');
	/** Acts rather than states of mind: negated, they are not done, *did not find that p*. */
	readonly done = wordsOf('done not held');
	/** Negated they doubt: *does not know whether*. */
	readonly known = wordsOf('content unknown');
	/** They begin what is asked. */
	readonly asks = wordsOf('asks');
	/** They stand before what is supposed. */
	readonly conditions = wordsOf('report supposed');
	/** They may stand before the subject. */
	readonly inverted = wordsOf('inverted auxiliaries');

	/** As the first modal: what is not done is refused, *won't say*. */
	readonly will = wordsOf('modals of will');
	readonly perhaps = wordsOf('modals of chance');
	/** Reported by themselves, it is made: *I would say*. */
	readonly ourselves = wordsOf('ourselves');
	private readonly negatesCue = wordsOf('negates cue');

	/** Whether a word of a cue counts as its negation where claims are judged: *declined* does too. */
	negatesCues(word: string): boolean {
		return this.isNegation(word) || this.negatesCue.has(word);
	}

	/** *never*, *without*, *didn't* */
	isNegation(word: string): boolean {
		return this.negations.has(word) || NEGATED_VERB.test(word);
	}
}
