/**
 * Classes of words. What WordNet knows of those that name acts of speech and thought, and of those who do them: verbs and
 * nouns, each with lexicographer files and hypernyms of its commonest senses. And what words are alike in use, whatever
 * their part of speech.
 */
export class WordLexicon {
	private constructor(
		private readonly verbs: ReadonlyMap<string, readonly number[]>,
		private readonly nouns: ReadonlyMap<string, readonly number[]>,
		private readonly alike: ReadonlyMap<string, readonly number[]>,
	) {}

	/** Class numbers of a word taken for a verb: those of its lemma, then those of the word. */
	verb(word: string, lemma: string): readonly number[] {
		return joined(this.verbs.get(lemma), this.classes(word, lemma));
	}

	/** Class numbers of a word taken for a noun: those of its lemma, then those of the word. */
	noun(word: string, lemma: string): readonly number[] {
		return joined(this.nouns.get(lemma), this.classes(word, lemma));
	}

	/** Class numbers of a word that is neither. */
	other(word: string): readonly number[] {
		return this.classes(word, word);
	}

	hasVerb(lemma: string): boolean {
		return this.verbs.has(lemma);
	}

	private classes(word: string, lemma: string): readonly number[] {
		return this.alike.get(word) ?? this.alike.get(lemma) ?? NONE;
	}

	/**
	 * Text: a line for each word; `v` and the lemma of a verb, `n` and that of a noun, `w` and any word, and its classes in
	 * base 36, separated by spaces.
	 */
	static read(bytes: Uint8Array): WordLexicon {
		const tables = { v: new Map<string, number[]>(), n: new Map<string, number[]>(), w: new Map<string, number[]>() };
		for (const line of new TextDecoder().decode(bytes).split('\n')) {
			const [kind, word, ...classes] = line.split(' ');
			if (word && (kind === 'v' || kind === 'n' || kind === 'w')) {
				tables[kind].set(
					word,
					classes.map((text) => parseInt(text, 36)),
				);
			}
		}
		return new WordLexicon(tables.v, tables.n, tables.w);
	}
}

const NONE: readonly number[] = [];

function joined(known: readonly number[] | undefined, alike: readonly number[]): readonly number[] {
	return known ? [...known, ...alike] : alike;
}
