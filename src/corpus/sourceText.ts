import type { English } from '../analysis/trained/english';
import type { Span } from '../analysis/model';
import { readable } from '../analysis/text/markup';
import { firstEndingAfter } from '../analysis/text/places';
import type { Source } from './model';
import { Voices } from './voices/voices';
import { readWords, type TextWord } from './words/readWords';
import type { WordForms } from './words/wordForm';

interface Marked extends Span {
	/** Index of the quotation, which may run through several paragraphs. */
	readonly quotation: number;
}

/** A text with its words, ready to be compared. */
export class SourceText {
	readonly file: string;
	/** As it is read: spaces stand for the marks of a marked-up text. */
	readonly text: string;
	readonly words: readonly TextWord[];
	readonly voices: Voices;
	/** What stands in quotation marks, in text order. */
	private readonly marked: readonly Marked[];
	private readonly sentences: readonly Span[];

	constructor(
		{ file, text, analysis }: Source,
		forms: WordForms,
		english: Pick<English, 'known' | 'language' | 'names'>,
	) {
		this.file = file;
		this.text = readable(text).text;
		this.words = readWords(this.text, forms, english.known).words;
		this.voices = new Voices(this.text, analysis, english);
		this.sentences = analysis.sentences;
		this.marked = analysis.quotations
			.flatMap(({ spans }, quotation) => spans.map(({ start, end }) => ({ start, end, quotation })))
			.sort((a, b) => a.start - b.start);
	}

	/** The index of the first word that does not end before an offset. */
	firstFrom(offset: number): number {
		return firstEndingAfter(this.words, offset);
	}

	/** The number of the sentence of a word. */
	sentenceOf({ start }: Span): number {
		return firstEndingAfter(this.sentences, start);
	}

	/** The number of the quotation around a word; -1 for none. */
	quotationOf({ start, end }: Span): number {
		const marked = this.marked[firstEndingAfter(this.marked, start)];
		return marked && marked.start <= start && end <= marked.end ? marked.quotation : -1;
	}
}
