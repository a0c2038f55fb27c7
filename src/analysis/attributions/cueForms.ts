import { hashText } from '../learn/hash';
import { EnglishWord } from '../language/english/englishWord';
import { baseOfNoun, baseOfVerb } from '../language/english/morphology';
import { COARSE_TAGS, isVerb, TAGS } from '../language/tags';
import type { Token } from '../text/document';
import { ACTS, FRAME_OF, STANCES, type CueEntry, type CueWords } from './cueWords';
import { perWord, type Word } from '../text/word';

/** A word taken for one part of speech. */
export interface Reading {
	readonly lemma: string;
	readonly hash: number;
	/** Hash of the first letters: what a verb shares with its nouns (*announce*, *announcement*). */
	readonly stem: number;
	/** Of WordNet (see {@link CueForms}), and by likeness of use. */
	readonly classes: readonly number[];
	/** What the list of cue words says: acts, stances and frames in bits; 0 for other words. */
	readonly cueBits: number;
}

/** Numbers of WordNet's classes stay below those of likeness. */
const OF_256 = 10_000;
const OF_1000 = 11_000;
/** Shorter words are articles, prepositions, pronouns, each known to every model: they need no class. */
const SHORTEST = 4;

const NOUN_TAG = TAGS.indexOf('NN');
const PLURAL_TAG = TAGS.indexOf('NNS');
/** What a word is by itself where attributions are sought, whatever stands around it. */
export class CueForm extends EnglishWord {
	/** What it was taken for last: mostly it is taken for the same again. */
	private taken: { readonly tag: number; readonly reading: Reading } | undefined;

	constructor(
		{ text, kind }: Pick<Token, 'text' | 'kind'>,
		private readonly known: CueForms,
	) {
		super(text, kind, known.cues.lexicon);
	}

	/** The word with a tag, an index into `TAGS`. */
	as(tag: number): Reading {
		if (this.taken?.tag !== tag) {
			this.taken = { tag, reading: this.read(tag) };
		}
		return this.taken.reading;
	}

	private read(tag: number): Reading {
		const { lower, known } = this;
		const { cues } = known;
		const verb = baseOfVerb(lower, cues.lexicon);
		const noun = baseOfNoun(lower);
		if (isVerb(COARSE_TAGS[tag])) {
			return this.reading(verb, known.classesOf(`v ${verb}`), bitsOf(cues.verb(verb), VERB));
		}
		// A word of the list that does not look like one here: taggers err, in headlines above all.
		const stray = bitsOf(cues.verb(verb), STRAY) || bitsOf(cues.noun(noun), STRAY);
		if (tag !== NOUN_TAG && tag !== PLURAL_TAG) {
			return this.reading(lower, [], stray);
		}
		const lemma = tag === PLURAL_TAG ? noun : lower;
		return this.reading(lemma, known.classesOf(`n ${lemma}`), bitsOf(cues.noun(lemma), NOUN) || stray);
	}

	private reading(lemma: string, classes: readonly number[], cueBits: number): Reading {
		const { cues } = this.known;
		const long = [this.lower, lemma].filter((word) => word.length >= SHORTEST);
		const alike = long.map((word) => cues.lexicon.classesOf(word)).find((found) => found !== null);
		return {
			lemma,
			hash: hashText(lemma) | 0,
			stem: hashText(lemma.slice(0, 6)) | 0,
			classes: alike ? [...classes, OF_256 + alike.of256, OF_1000 + alike.of1000] : classes,
			cueBits: cues.adverb(this.lower).length > 0 ? ADVERB : cueBits,
		};
	}
}

const ADVERB = 1;
const VERB = 2;
const NOUN = 4;
const STRAY = 1 << 17;
const FRAMES = Object.values(FRAME_OF);

function bitsOf(entries: readonly CueEntry[], kind: number): number {
	let bits = entries.length > 0 ? kind : 0;
	for (const { act, stance, frames } of entries) {
		bits |= (8 << ACTS.indexOf(act)) | (256 << STANCES.indexOf(stance));
		frames.forEach((frame) => (bits |= 4096 << FRAMES.indexOf(frame)));
	}
	return bits;
}

/** Tells what words are by themselves where attributions are sought, with what WordNet knows of those that name acts of speech. */
export class CueForms {
	private readonly classes: ReadonlyMap<string, readonly number[]>;

	/** @param lines one for each word: `v` and the lemma of a verb or `n` and that of a noun, and its classes in base 36, separated by spaces. */
	constructor(
		lines: string,
		readonly cues: CueWords,
	) {
		const rows = lines.split('\n').map((line) => line.split(' '));
		this.classes = new Map(
			rows.map(([kind, word, ...classes]) => [`${kind} ${word}`, classes.map((text) => parseInt(text, 36))]),
		);
	}

	classesOf(word: `${'v' | 'n'} ${string}`): readonly number[] {
		return this.classes.get(word) ?? [];
	}

	of(word: Word): CueForm {
		return cueForm(word, this);
	}
}

const cueForm = perWord((word, forms: CueForms) => new CueForm(word, forms));
