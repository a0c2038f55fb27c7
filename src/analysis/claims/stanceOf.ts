import { cueClass, isCueVerb, verbCues } from '../attributions/cueClass';
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
export function stanceOf(cue: string, words: readonly CueWord[], act: Act): Stance {
	const verb = words.findLast((word) => isCueVerb(word.verb))?.verb;
	const entries = verb === undefined ? [] : verbCues(verb).filter((entry) => entry.act === act);
	const told = entries.find((entry) => entry.stance !== 'neutral') ?? entries[0];
	const stance = told?.stance ?? cueClass(cue)?.stance ?? 'neutral';
	return stance === 'denial' && /\b(?:not|never|nor)\b|n['’]t\b/i.test(cue) ? 'neutral' : stance;
}
