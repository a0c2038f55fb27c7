import { hashText } from '../learn/hash';
import type { WordLexicon } from './wordLexicon';
import { EnglishWord } from '../language/english/englishWord';
import { baseOfNoun, baseOfVerb } from '../language/english/morphology';
import { wordsOf } from '../language/english/words';
import { isVerbTag, TAGS } from '../language/tags';
import type { Token } from '../text/document';
import { ACTS, FRAME_OF, STANCES, type CueEntry, type CueWords } from './cueWords';
import { perWord, type Word } from '../text/word';

/** A word taken for one part of speech. */
export interface Reading {
	readonly lemma: string;
	readonly hash: number;
	/** Hash of the first letters: what a verb shares with its nouns (*announce*, *announcement*). */
	readonly stem: number;
	/** Of WordNet (see `WordLexicon`), and by likeness of use. */
	readonly classes: readonly number[];
	/** What the list of cue words says: acts, stances and frames in bits; 0 for other words. */
	readonly cueBits: number;
}

/** Verbs that help others, in every form. */
const AUXILIARIES = wordsOf('auxiliaries');
const OPENING = wordsOf('opens cue');
const JOINING = wordsOf('joins cue');

/** Numbers of WordNet's classes stay below those of likeness. */
const OF_256 = 10_000;
const OF_1000 = 11_000;
/** Shorter words are articles, prepositions, pronouns, each known to every model: they need no class. */
const SHORTEST = 4;

const NOUN_TAG = TAGS.indexOf('NN');
const PLURAL_TAG = TAGS.indexOf('NNS');

/** What a word is by itself where attributions are sought, whatever stands around it. */
export class CueForm extends EnglishWord {
	readonly isAuxiliary: boolean;
	/** Whether it makes a cue by itself. */
	readonly opensCue: boolean;
	/** Whether it stands in a cue behind its verb. */
	readonly joinsCue: boolean;
	// Here from the start: with fields that come later, forms would have many layouts, and each reading of one be slow.
	private verb: Reading | undefined = undefined;
	private noun: Reading | undefined = undefined;
	private plural: Reading | undefined = undefined;
	private other: Reading | undefined = undefined;

	constructor(
		{ text, kind }: Pick<Token, 'text' | 'kind'>,
		private readonly known: CueForms,
	) {
		super(text, kind, known.cues.lexicon);
		this.isAuxiliary = AUXILIARIES.has(this.lower);
		this.opensCue = OPENING.has(this.lower);
		this.joinsCue = JOINING.has(this.lower);
	}

	/** The word with a tag, an index into `TAGS`. */
	as(tag: number): Reading {
		return isVerbTag(tag)
			? (this.verb ??= this.asVerb())
			: tag === NOUN_TAG
				? (this.noun ??= this.asNoun(this.lower))
				: tag === PLURAL_TAG
					? (this.plural ??= this.asNoun(baseOfNoun(this.lower)))
					: (this.other ??= this.reading(this.lower, NONE, this.strayBits()));
	}

	private asVerb(): Reading {
		const { words, cues } = this.known;
		const lemma = baseOfVerb(this.lower, cues.lexicon);
		return this.reading(lemma, words.verb(lemma), bitsOf(cues.verb(lemma), VERB));
	}

	private asNoun(lemma: string): Reading {
		const { words, cues } = this.known;
		return this.reading(lemma, words.noun(lemma), bitsOf(cues.noun(lemma), NOUN) || this.strayBits());
	}

	private reading(lemma: string, classes: readonly number[], cueBits: number): Reading {
		return {
			lemma,
			hash: hashText(lemma) | 0,
			stem: hashText(lemma.slice(0, 6)) | 0,
			classes: [...classes, ...this.likeness(lemma)],
			cueBits: this.known.cues.adverb(this.lower).length > 0 ? ADVERB : cueBits,
		};
	}

	/** The classes by likeness of use of the word, or of its base form. */
	private likeness(lemma: string): readonly number[] {
		const { lexicon } = this.known.cues;
		const own = this.lower.length < SHORTEST ? null : lexicon.classesOf(this.lower);
		const classes = own ?? (lemma.length < SHORTEST ? null : lexicon.classesOf(lemma));
		return classes ? [OF_256 + classes.of256, OF_1000 + classes.of1000] : NONE;
	}

	/** A word of the list that does not look like one here: taggers err, in headlines above all. */
	private strayBits(): number {
		const { cues } = this.known;
		return (
			bitsOf(cues.verb(baseOfVerb(this.lower, cues.lexicon)), STRAY) || bitsOf(cues.noun(baseOfNoun(this.lower)), STRAY)
		);
	}
}

const NONE: readonly number[] = [];

const ADVERB = 1;
const VERB = 2;
const NOUN = 4;
const STRAY = 1 << 17;
const FRAMES = Object.values(FRAME_OF);

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

/** Tells what words are by themselves where attributions are sought. */
export class CueForms {
	constructor(
		readonly words: WordLexicon,
		readonly cues: CueWords,
	) {}

	of(word: Word): CueForm {
		return cueForm(word, this);
	}
}

const cueForm = perWord((word, forms: CueForms) => new CueForm(word, forms));
