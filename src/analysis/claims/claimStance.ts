import type { CueWords } from '../attributions/cueWords';
import type { Act, Stance } from '../model';

/** A word of a cue, in lower case, and the lemma it has as a verb. */
export interface CueWord {
	readonly word: string;
	readonly verb: string;
}

/**
 * The reporter's own view, off the words of the cue: what its verb says in this act, if it says anything there (*the
 * study noted* is not *she noted*). *Did not deny* denies nothing.
 */
export function claimStance(cue: string, words: readonly CueWord[], act: Act, cues: CueWords): Stance {
	const verb = words.findLast((word) => cues.isVerb(word.verb))?.verb;
	const entries = verb === undefined ? [] : cues.verb(verb).filter((entry) => entry.act === act);
	const told = entries.find((entry) => entry.stance !== 'neutral') ?? entries[0];
	const stance = told?.stance ?? cues.classOf(cue)?.stance ?? 'neutral';
	return stance === 'denial' && /\b(?:not|never|nor)\b|n['’]t\b/i.test(cue) ? 'neutral' : stance;
}
