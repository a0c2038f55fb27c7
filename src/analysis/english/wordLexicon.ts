/**
 * What WordNet knows of the words that name acts of speech and thought, and of those who do them: classes of verbs and
 * nouns, each with lexicographer files and hypernyms of its commonest senses.
 */
export class WordLexicon {
	private constructor(
		private readonly verbs: ReadonlyMap<string, readonly number[]>,
		private readonly nouns: ReadonlyMap<string, readonly number[]>,
	) {}

	/** Class numbers of a verb by its base form. */
	verb(lemma: string): readonly number[] {
		return this.verbs.get(lemma) ?? NONE;
	}

	/** Class numbers of a noun by its singular. */
	noun(lemma: string): readonly number[] {
		return this.nouns.get(lemma) ?? NONE;
	}

	/** @param lines one for each word: `v` and the lemma of a verb or `n` and that of a noun, and its classes in base 36, separated by spaces. */
	static read(lines: string): WordLexicon {
		const tables = { v: new Map<string, number[]>(), n: new Map<string, number[]>() };
		for (const line of lines.split('\n')) {
			const [kind, word, ...classes] = line.split(' ');
			if (word && (kind === 'v' || kind === 'n')) {
				tables[kind].set(
					word,
					classes.map((text) => parseInt(text, 36)),
				);
			}
		}
		return new WordLexicon(tables.v, tables.n);
	}
}

const NONE: readonly number[] = [];
