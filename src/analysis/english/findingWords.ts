import { firstsOf, wordsOf } from '../language/english/words';

/** Words that findings are told by, lower case. */
export class FindingWords {
	/** Words that tell one and the same outcome, by each of them. */
	readonly fates = firstsOf('fates');
	/** Nouns that say so: what stands before them is not counted. */
	readonly outcomes = wordsOf('outcomes');
	/** Words that are not what a number counts. */
	readonly notCounted = wordsOf('not counted');
	/** Heads, singular, of phrases for sources whose names an editor asks for. */
	readonly sources = wordsOf('sources');
	/** Those of them that say nothing of who it is. */
	readonly bareSources = wordsOf('bare sources');
	/** Verbs of accusing, in all forms. */
	readonly accusing = wordsOf('accusing');
	/** Words around an answer to an accusation, or the want of one. */
	readonly answers = wordsOf('answers');
	/** Words behind which marks hold a title, a name or an example. */
	readonly titles = wordsOf('introducing titles');
}
