import { cueClass, isCueVerb, verbCues } from '../attributions/cueClass';
import { verbLemma } from '../attributions/lemma';
import type { Act, Stance } from '../model';

/**
 * The reporter's own view, off the words of the cue: what its verb says in this act, if it says anything there (*the
 * study noted* is not *she noted*). *Did not deny* denies nothing.
 */
export function stanceOf(cue: string, act: Act): Stance {
	const words = cue.toLowerCase().match(/[\p{L}\p{M}]+(?:['’]t)?/gu) ?? [];
	const verb = words.map((word) => verbLemma(word, isCueVerb)).findLast(isCueVerb);
	const entries = verb === undefined ? [] : verbCues(verb).filter((entry) => entry.act === act);
	const told = entries.find((entry) => entry.stance !== 'neutral') ?? entries[0];
	const stance = told?.stance ?? cueClass(cue)?.stance ?? 'neutral';
	return stance === 'denial' && /\b(?:not|never|nor)\b|n['’]t\b/i.test(cue) ? 'neutral' : stance;
}
