/**
 * What WordNet knows of words that name acts of speech and thought, and of those who do them: verbs and nouns, each with
 * the classes it belongs to (lexicographer files and hypernyms of its commonest senses).
 */
export class WordLexicon {
	private constructor(
		private readonly verbs: ReadonlyMap<string, readonly number[]>,
		private readonly nouns: ReadonlyMap<string, readonly number[]>,
	) {}

	/** Class numbers of a verb lemma; empty where it is unknown. */
	verb(lemma: string): readonly number[] {
		return this.verbs.get(lemma) ?? [];
	}

	/** Class numbers of a noun lemma; empty where it is unknown. */
	noun(lemma: string): readonly number[] {
		return this.nouns.get(lemma) ?? [];
	}

	hasVerb(lemma: string): boolean {
		return this.verbs.has(lemma);
	}

	/** Text: a line for each word, `v` or `n`, the lemma, and its classes in base 36, separated by spaces. */
	static read(bytes: Uint8Array): WordLexicon {
		const verbs = new Map<string, readonly number[]>();
		const nouns = new Map<string, readonly number[]>();
		for (const line of new TextDecoder().decode(bytes).split('\n')) {
			const [kind, lemma, ...classes] = line.split(' ');
			if (lemma) {
				(kind === 'v' ? verbs : nouns).set(
					lemma,
					classes.map((text) => parseInt(text, 36)),
				);
			}
		}
		return new WordLexicon(verbs, nouns);
	}
}
