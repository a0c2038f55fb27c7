import type { WordForm as CueForm, WordForms as CueForms } from '../attributions/wordForms';
import type { NameLexicon, WordForm } from '../english/nameLexicon';
import type { Nouns } from '../english/nouns';
import type { WordFlags } from '../english/wordFlags';
import type { Token } from './document';
import { single } from './single';

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
	private lists: WordFlags | undefined = undefined;
	private flags = 0;
	private nouns: Nouns | undefined = undefined;
	private source = false;
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

	/** What it says of a claim, by the lists of words. */
	flagsIn(lists: WordFlags): number {
		if (this.lists !== lists) {
			this.lists = lists;
			this.flags = lists.of(this);
		}
		return this.flags;
	}

	/** Whether it is a noun that can be a source by itself. */
	isSourceIn(nouns: Nouns): boolean {
		if (this.nouns !== nouns) {
			this.nouns = nouns;
			this.source = nouns.isSource(this);
		}
		return this.source;
	}
}

/** The words met so far, each spelling once. */
export class Words {
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
