const NONE: readonly number[] = [];

/**
 * What WordNet knows of the words that name acts of speech and thought, and of those who do them: classes of verbs and
 * each with lexicographer files and hypernyms of its commonest senses.
 */
export class WordLexicon {
	private readonly classes: ReadonlyMap<string, readonly number[]>;

	/** @param lines one for each word: `v` and the lemma of a verb or `n` and that of a noun, and its classes in base 36, separated by spaces. */
	constructor(lines: string) {
		this.classes = new Map(
			lines.split('\n').map((line) => {
				const [kind = '', word = '', ...classes] = line.split(' ');
				return [`${kind} ${word}`, classes.map((text) => parseInt(text, 36))];
			}),
		);
	}

	/** Class numbers of a verb by its base form. */
	verb(lemma: string): readonly number[] {
		return this.classes.get(`v ${lemma}`) ?? NONE;
	}

	/** Class numbers of a noun by its singular. */
	noun(lemma: string): readonly number[] {
		return this.classes.get(`n ${lemma}`) ?? NONE;
	}
}
