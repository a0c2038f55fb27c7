import { cueClass } from '../attributions/cueClass';
import type { Stance } from '../model';

/** The reporter's own view, off the words of the cue; *did not deny* denies nothing. */
export function stanceOf(cue: string): Stance {
	const stance = cueClass(cue)?.stance ?? 'neutral';
	return stance === 'denial' && /\b(?:not|never|nor)\b|n['’]t\b/i.test(cue) ? 'neutral' : stance;
}
