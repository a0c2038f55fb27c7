import { rowsOf } from '../language/english/words';
import type { Act, Stance } from '../model';
import type { Lexicon } from '../language/english/lexicon';
import { baseOfVerb } from '../language/english/morphology';
import { listIn, type WordSet } from '../text/lists';

/** What follows a cue word: a clause, a quotation, a bare noun phrase, *to* and a verb, someone spoken to. */
export type Frame = 'clause' | 'quote' | 'noun' | 'to' | 'listener';

/** What a cue word says by itself, and what may follow it. A word of several acts stands once for each. */
export interface CueEntry {
	readonly act: Act;
	readonly stance: Stance;
	readonly frames: ReadonlySet<Frame>;
	/** `for` in *called for*. */
	readonly prepositions: WordSet;
}

/** In the order of the act model's labels. */
export const ACTS: readonly Act[] = ['statement', 'belief', 'intention', 'decree', 'finding'];
export const STANCES: readonly Stance[] = ['neutral', 'doubtful', 'factive', 'denial'];

/** In the order of their bits where words are read (`cueForms.ts`). */
export const FRAME_OF: Readonly<Record<string, Frame>> = { c: 'clause', q: 'quote', n: 'noun', t: 'to', l: 'listener' };

/** English words that ascribe. What the list lacks the trained tagger generalises to. */
export class CueWords {
	/** The entries of a verb by its lemma, the commonest act first; none for other words. */
	readonly verb = entriesOf('cue verbs');
	/** The entries of a noun by its lemma (singular). */
	readonly noun = entriesOf('cue nouns');
	/** The entries of a word that ascribes by itself, to no one: *reportedly*. */
	readonly adverb = entriesOf('cue adverbs');

	constructor(readonly lexicon: Lexicon) {}

	isVerb(lemma?: string): boolean {
		return this.verb(lemma).length > 0;
	}

	/** Whether something of a kind may follow a verb, by its lemma. */
	takes(lemma: string | undefined, frame: Frame): boolean {
		return this.verb(lemma).some(({ frames }) => frames.has(frame));
	}

	/** Whether a word, in any form, is a verb that says nothing where no words follow it: *said*, but not *denied*. */
	needsWords(word: string): boolean {
		const [entry] = this.verb(baseOfVerb(word, this.lexicon));
		return entry?.act === 'statement' && entry.frames.has('clause') && !entry.frames.has('noun');
	}
}

/** Rows of an act, a stance and their words: `lemma/frames`, a frame by its first letter, a preposition in full after `+`. */
function entriesOf(list: string): (lemma?: string) => readonly CueEntry[] {
	const entries = new Map<string | undefined, CueEntry[]>();
	for (const [act, stance, ...words] of rowsOf(list)) {
		for (const word of words) {
			const [lemma = '', rest = ''] = word.split('/');
			const [frames = '', ...prepositions] = rest.split('+');
			listIn(entries, lemma).push({
				act: act as Act,
				stance: stance as Stance,
				frames: new Set([...frames].flatMap((letter) => FRAME_OF[letter] ?? [])),
				prepositions: new Set(prepositions),
			});
		}
	}
	return (lemma) => entries.get(lemma) ?? NONE;
}

const NONE: readonly CueEntry[] = [];
