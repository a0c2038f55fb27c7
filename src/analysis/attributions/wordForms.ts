import { hashText } from '../learn/hash';
import type { WordLexicon } from '../english/wordLexicon';
import type { Token } from '../text/document';
import { ACTS, STANCES, type CueEntry, type CueWords, type Frame } from './cueWords';
import { nounLemma } from './lemma';
import { wordSet } from '../text/wordSet';

type Spelled = Pick<Token, 'text' | 'kind'>;

/** What is known of English words. */
interface Known {
	readonly words: WordLexicon;
	readonly cues: CueWords;
}

/** A word taken for one part of speech. */
export interface Reading {
	readonly lemma: string;
	readonly hash: number;
	/** Hash of the first letters: what a verb shares with its nouns (*announce*, *announcement*). */
	readonly stem: number;
	/** Of WordNet and by likeness, see `WordLexicon`. */
	readonly classes: readonly number[];
	/** What the list of cue words says: acts, stances and frames in bits; 0 for other words. */
	readonly cueBits: number;
}

/** Lists of small words, as bits of {@link WordForm.lists}: asked of every token. */
export const AUXILIARY = 1;
/** Makes a cue by itself. */
export const OPENS_CUE = 2;
/** Stands in a cue behind its verb. */
export const JOINS_CUE = 4;
/** A day, or *later*: ends a phrase. */
export const IS_DAY = 8;
const OPENING = wordSet('according per view opinion sure afraid : — –');
const JOINING = wordSet('by from for to in on of about with');
const DAYS = wordSet('monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow later earlier');

/** The shape of a word in capitals; capitalised ones are above it. */
export const CAPITALS = 4;

/** What a word is by itself, whatever stands around it. */
export class WordForm {
	/** In lower case, the apostrophe straight. */
	readonly lower: string;
	/** Of {@link lower}, or of short capitals as they stand; numbers alike. */
	readonly hash: number;
	readonly prefix2: number;
	readonly suffix2: number;
	readonly suffix3: number;
	/** 1 mark, 2 number, 3 lower case, {@link CAPITALS}, 5 capitalised. */
	readonly shape: number;
	/** See {@link AUXILIARY} and those behind it. */
	readonly lists: number;
	/** Indices into `TAGS` of the parts of speech it can be; `null` for any. */
	readonly tags: readonly number[] | null;
	// Here from the start: with fields that come later, forms would have many layouts, and each reading of one be slow.
	private verb: Reading | undefined = undefined;
	private noun: Reading | undefined = undefined;
	private other: Reading | undefined = undefined;

	constructor(
		{ text, kind }: Spelled,
		tags: readonly number[] | null,
		private readonly known: Known,
	) {
		this.lower = text.toLowerCase().replaceAll('’', "'");
		this.prefix2 = hashText(this.lower.slice(0, 2)) | 0;
		this.suffix2 = hashText(this.lower.slice(-2)) | 0;
		this.suffix3 = hashText(this.lower.slice(-3)) | 0;
		const first = text.charAt(0);
		const upper = first !== first.toLowerCase();
		this.shape = kind === 'mark' ? 1 : kind === 'number' ? 2 : !upper ? 3 : text.toUpperCase() === text ? CAPITALS : 5;
		// *US* is not *us*.
		const spelling = this.shape === CAPITALS && text.length > 1 && text.length < 4 ? text : this.lower;
		this.hash = kind === 'number' ? 1 : hashText(spelling) | 0;
		this.tags = tags;
		this.lists =
			(known.cues.auxiliaries.has(this.lower) ? AUXILIARY : 0) +
			(OPENING.has(this.lower) ? OPENS_CUE : 0) +
			(JOINING.has(this.lower) ? JOINS_CUE : 0) +
			(DAYS.has(this.lower) ? IS_DAY : 0);
	}

	get asVerb(): Reading {
		if (!this.verb) {
			const { words, cues } = this.known;
			const lemma = cues.verbLemma(this.lower, (form) => words.hasVerb(form));
			this.verb = this.reading(lemma, words.verb(this.lower, lemma), bitsOf(cues.verb(lemma), VERB));
		}
		return this.verb;
	}

	get asNoun(): Reading {
		if (!this.noun) {
			const lemma = nounLemma(this.lower);
			const { words, cues } = this.known;
			const bits = bitsOf(cues.noun(lemma), NOUN);
			this.noun = this.reading(lemma, words.noun(this.lower, lemma), bits === 0 ? this.strayBits() : bits);
		}
		return this.noun;
	}

	get asOther(): Reading {
		this.other ??= this.reading(this.lower, this.known.words.other(this.lower), this.strayBits());
		return this.other;
	}

	private reading(lemma: string, classes: readonly number[], cueBits: number): Reading {
		return {
			lemma,
			hash: hashText(lemma) | 0,
			stem: hashText(lemma.slice(0, 6)) | 0,
			classes,
			cueBits: this.known.cues.isAdverb(this.lower) ? ADVERB : cueBits,
		};
	}

	/** A word of the list that does not look like one here: taggers err, in headlines above all. */
	private strayBits(): number {
		const { cues } = this.known;
		const verb = bitsOf(cues.verb(cues.verbLemma(this.lower)), STRAY);
		return verb === 0 ? bitsOf(cues.noun(nounLemma(this.lower)), STRAY) : verb;
	}
}

const ADVERB = 1;
const VERB = 2;
const NOUN = 4;
const STRAY = 1 << 17;
const FRAMES: readonly Frame[] = ['clause', 'quote', 'noun', 'to', 'listener'];

function bitsOf(entries: readonly CueEntry[], kind: number): number {
	let bits = entries.length > 0 ? kind : 0;
	for (const { act, stance, frames } of entries) {
		bits |= 8 << ACTS.indexOf(act);
		bits |= 256 << STANCES.indexOf(stance);
		for (const frame of frames) {
			bits |= 4096 << FRAMES.indexOf(frame);
		}
	}
	return bits;
}

/** Tells what words are by themselves; who asks keeps the answer with the word. */
export class WordForms implements Known {
	/** @param tagsOf indices into `TAGS` of the parts of speech that a word can be; `null` for any */
	constructor(
		readonly words: WordLexicon,
		readonly cues: CueWords,
		private readonly tagsOf: (word: Spelled) => readonly number[] | null,
	) {}

	of(word: Spelled): WordForm {
		return new WordForm(word, this.tagsOf(word), this);
	}
}
