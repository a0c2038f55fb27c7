import type { CueForm, CueForms } from '../attributions/cueForms';
import type { NameLexicon, WordForm } from '../english/nameLexicon';
import type { Token } from './document';

// Enough for the words of many articles; beyond it the collection starts anew, so that memory stays bounded.
const MOST = 60_000;

/**
 * A word, number or mark as it is spelled. What is known of it wherever it stands is kept with it, so that each part of
 * the pipeline looks it up but once: finding a word again in one table after another is what they would spend their time on.
 */
export class Word {
	// All are there from the beginning: words that are laid out alike are read faster.
	private lexicon: NameLexicon | undefined = undefined;
	private form: WordForm | undefined = undefined;
	private cueForms: CueForms | undefined = undefined;
	private cueForm: CueForm | undefined = undefined;
	readonly lower: string;

	constructor(
		readonly text: string,
		readonly kind: Token['kind'],
	) {
		this.lower = text.toLowerCase();
	}

	/** What the lexicon of names knows of it. */
	formIn(lexicon: NameLexicon): WordForm {
		if (this.lexicon !== lexicon || !this.form) {
			this.lexicon = lexicon;
			this.form = lexicon.read(this.text);
		}
		return this.form;
	}

	/** What there is to know of it where attributions are sought. */
	cueFormIn(forms: CueForms): CueForm {
		if (this.cueForms !== forms || !this.cueForm) {
			this.cueForms = forms;
			this.cueForm = forms.of(this);
		}
		return this.cueForm;
	}
}

/**
 * The string that the engine keeps for the names of properties, as it does for literals: whether two of them are equal
 * is told by where they are, not letter by letter. Nor is it a window onto a text, which would keep all of that in memory.
 */
const single = (text: string): string => Object.keys({ [text]: 0 })[0] ?? text;

/** The words met so far, each spelling once. */
export class Vocabulary {
	private known = new Map<string, Word>();

	/** @param kind follows from the spelling */
	of(text: string, kind: Token['kind']): Word {
		const known = this.known.get(text);
		if (known) {
			return known;
		}
		if (this.known.size >= MOST) {
			this.known = new Map();
		}
		const word = new Word(single(text), kind);
		this.known.set(word.text, word);
		return word;
	}
}
