import { CUE_WITHOUT_VERB } from '../language/english/patterns';
import { rowsOf, wordsOf } from '../language/english/words';
import type { Act, Stance } from '../model';
import type { Lexicon } from '../language/english/lexicon';
import { baseOfNoun, baseOfVerb } from '../language/english/morphology';
import { ReportWords } from './report/reportWords';

/** What follows a cue word: a clause, a quotation, a bare noun phrase, *to* and a verb, someone spoken to. */
export type Frame = 'clause' | 'quote' | 'noun' | 'to' | 'listener';

/** What a cue word says by itself, and what may follow it. A word of several acts stands once for each. */
export interface CueEntry {
	readonly act: Act;
	readonly stance: Stance;
	readonly frames: ReadonlySet<Frame>;
	/** `for` in *called for*. */
	readonly prepositions: ReadonlySet<string>;
}

/** In the order of the act model's labels. */
export const ACTS: readonly Act[] = ['statement', 'belief', 'intention', 'decree', 'finding'];
export const STANCES: readonly Stance[] = ['neutral', 'doubtful', 'factive', 'denial'];

const FRAMES: Readonly<Record<string, Frame>> = { c: 'clause', q: 'quote', n: 'noun', t: 'to', l: 'listener' };

type Entries = ReadonlyMap<string, readonly CueEntry[]>;

/** English words that ascribe. What the list lacks the trained tagger generalises to. */
export class CueWords {
	/** Verbs that help others, in every form. */
	readonly auxiliaries = wordsOf('auxiliaries');
	readonly reports = new ReportWords();
	private readonly verbs = entriesOf(rowsOf('cue verbs'));
	private readonly nouns = entriesOf(rowsOf('cue nouns'));
	private readonly adverbs = entriesOf(rowsOf('cue adverbs'));

	constructor(readonly lexicon: Lexicon) {}

	/** The entries of a verb by its lemma, the commonest act first; none for other words. */
	verb(lemma: string): readonly CueEntry[] {
		return this.verbs.get(lemma) ?? NONE;
	}

	/** The entries of a noun by its lemma (singular). */
	noun(lemma: string): readonly CueEntry[] {
		return this.nouns.get(lemma) ?? NONE;
	}

	/** By its lemma. */
	isVerb(lemma: string): boolean {
		return this.verbs.has(lemma);
	}

	/** Whether a word, in any form, is a verb that says nothing where no words follow it: *said*, but not *denied*. */
	needsWords(word: string): boolean {
		const [entry] = this.verb(baseOfVerb(word, this.lexicon));
		return entry?.act === 'statement' && entry.frames.has('clause') && !entry.frames.has('noun');
	}

	/** Whether the word ascribes by itself, to no one: *reportedly*. */
	isAdverb(word: string): boolean {
		return this.adverbs.has(word);
	}

	/**
	 * Act and stance of a cue, by the word that carries it: a word (`claimed`, `claim`, `reportedly`) or a whole cue
	 * (`has repeatedly denied`), in any form. `null` where no word of it is known.
	 */
	classOf(cue: string): Pick<CueEntry, 'act' | 'stance'> | null {
		const words = cue.toLowerCase().match(/[\p{L}\p{M}]+(?:['’]t)?/gu) ?? [];
		let found: CueEntry | null = null;
		for (const word of words) {
			// The last known verb of a group carries its sense: *went on to say*; a noun only where no verb is known.
			const verb = this.verb(baseOfVerb(word, this.lexicon))[0];
			found = verb ?? found ?? this.noun(baseOfNoun(word))[0] ?? this.adverbs.get(word)?.[0] ?? null;
		}
		if (!found && CUE_WITHOUT_VERB.test(cue.toLowerCase())) {
			return { act: 'statement', stance: 'neutral' };
		}
		return found && { act: found.act, stance: found.stance };
	}
}

const NONE: readonly CueEntry[] = [];

/** Rows of an act, a stance and their words: `lemma/frames`, a frame by its first letter, a preposition in full after `+`. */
function entriesOf(rows: readonly (readonly string[])[]): Entries {
	const entries = new Map<string, readonly CueEntry[]>();
	for (const [act, stance, ...words] of rows) {
		for (const word of words) {
			const [lemma = '', rest = ''] = word.split('/');
			const [frames = '', ...prepositions] = rest.split('+');
			const entry: CueEntry = {
				act: act as Act,
				stance: stance as Stance,
				frames: new Set([...frames].flatMap((letter) => FRAMES[letter] ?? [])),
				prepositions: new Set(prepositions),
			};
			entries.set(lemma, [...(entries.get(lemma) ?? []), entry]);
		}
	}
	return entries;
}
