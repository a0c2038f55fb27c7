import type { Act, Stance } from '../model';
import { CUE_WORDS, type Frame } from './cueWords';
import { nounLemma, verbLemma } from './lemma';

/** What a cue word says by itself. */
export interface CueClass {
	readonly act: Act;
	readonly stance: Stance;
}

/** A cue word with what may follow it. A word of several acts stands once for each. */
export interface CueEntry extends CueClass {
	readonly frames: ReadonlySet<Frame>;
	/** `for` in *called for*. */
	readonly prepositions: ReadonlySet<string>;
}

const FRAMES: Readonly<Record<string, Frame>> = { c: 'clause', q: 'quote', n: 'noun', t: 'to', l: 'listener' };

function index(kind: 'verbs' | 'nouns'): ReadonlyMap<string, readonly CueEntry[]> {
	const entries = new Map<string, CueEntry[]>();
	for (const { act, stance, [kind]: words } of CUE_WORDS) {
		for (const word of words.split(/\s+/)) {
			const [lemma = '', rest = ''] = word.split('/');
			const [frames = '', ...prepositions] = rest.split('+');
			const entry: CueEntry = {
				act,
				stance,
				frames: new Set([...frames].flatMap((letter) => FRAMES[letter] ?? [])),
				prepositions: new Set(prepositions),
			};
			const before = entries.get(lemma);
			if (before) {
				before.push(entry);
			} else {
				entries.set(lemma, [entry]);
			}
		}
	}
	return entries;
}

const VERBS = index('verbs');
const NOUNS = index('nouns');

/** The entries of a verb by its lemma, the commonest act first; none for other words. */
export function verbCues(lemma: string): readonly CueEntry[] {
	return VERBS.get(lemma) ?? [];
}

/** The entries of a noun by its lemma (singular). */
export function nounCues(lemma: string): readonly CueEntry[] {
	return NOUNS.get(lemma) ?? [];
}

/** Adverbs that ascribe by themselves, to no one. */
const ADVERBS: ReadonlyMap<string, CueClass> = new Map<string, CueClass>([
	['reportedly', { act: 'statement', stance: 'neutral' }],
	['allegedly', { act: 'statement', stance: 'doubtful' }],
	['supposedly', { act: 'belief', stance: 'doubtful' }],
	['purportedly', { act: 'statement', stance: 'doubtful' }],
	['ostensibly', { act: 'statement', stance: 'doubtful' }],
	['admittedly', { act: 'statement', stance: 'factive' }],
]);

/**
 * Act and stance of a cue, by the word that carries it: a word (`claimed`, `claim`, `reportedly`) or a whole cue
 * (`has repeatedly denied`), in any form. `null` where no word of it is known.
 */
export function cueClass(cue: string): CueClass | null {
	const words = cue.toLowerCase().match(/[\p{L}\p{M}]+(?:['’]t)?/gu) ?? [];
	let found: CueClass | null = null;
	for (const word of words) {
		// The last known verb of a group carries its sense: *went on to say*; a noun only where no verb is known.
		const verb = verbCues(verbLemma(word, isCueVerb))[0];
		found = verb ?? found ?? nounCues(nounLemma(word))[0] ?? ADVERBS.get(word) ?? null;
	}
	if (!found && /\baccording\b|\bper\b|\bquot/.test(cue.toLowerCase())) {
		return { act: 'statement', stance: 'neutral' };
	}
	return found && { act: found.act, stance: found.stance };
}

export function isCueVerb(lemma: string): boolean {
	return VERBS.has(lemma);
}

export function isAscribingAdverb(word: string): boolean {
	return ADVERBS.has(word);
}
