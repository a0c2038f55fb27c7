import { isBe } from '../language/english/morphology';
import { AUXILIARIES, MONTHS, NOT, OBJECTS, POSSESSIVE, TO } from '../language/english/words';
import { type CoarseTag, isPastVerb, isVerb } from '../language/tags';
import { runStart, type TokenRange } from '../text/places';
import { isDayAt } from './nounPhrase';
import type { TaggedWords } from './words';

export const VERB_FORMS = ['finite', 'infinitive', 'participle', 'gerund'] as const;

/** A verb with its auxiliaries, negation and adverbs: `has repeatedly denied`. */
export interface VerbGroup extends TokenRange {
	/** The main verb. */
	readonly head: number;
	readonly form: (typeof VERB_FORMS)[number];
	/** *was also told* */
	readonly passive: boolean;
}

/** Of verbs without an auxiliary; others are finite. */
const FORMS: Partial<Record<CoarseTag, VerbGroup['form']>> = { VB: 'infinitive', VBG: 'gerund', VBN: 'participle' };

/** Whether a token is one that helps a verb, *has*, *did*; not *'s* of *a friend of Pell's | said*. */
const isAuxiliary = ({ tags, lower }: TaggedWords, at: number): boolean =>
	AUXILIARIES.has(lower[at]) && tags[at] !== 'POS';

/** *has*, *did*, *will* */
export const isHelping = (words: TaggedWords, at: number): boolean => words.tags[at] === 'MD' || isAuxiliary(words, at);

/** Whether words, or those from `first` up to `end`, tell what is done to somebody: *was also told*. */
export function isPassive({ tags, lower }: TaggedWords, first = 0, end = lower.length): boolean {
	const be = lower.slice(first, end).findIndex((word, i) => isBe(word) && tags[first + i] !== 'POS');
	const done = be < 0 ? -1 : tags.slice(first + be + 1, end).findIndex(isPastVerb);
	// *He's told me* has told.
	const isHas = lower[first + be] === POSSESSIVE && OBJECTS.has(lower[first + be + done + 2]);
	return done >= 0 && !isHas;
}

/** The verb group whose first verb, or what helps it, stands at a token; `null` where none does, or a modal alone. */
export function verbGroupAt(words: TaggedWords, at: number): VerbGroup | null {
	const { tags, lower } = words;
	let head = isVerb(tags[at]) || isAuxiliary(words, at) ? at : -1;
	let open = isHelping(words, at);
	for (let k = at + 1; open; k++) {
		if (isVerb(tags[k]) || isAuxiliary(words, k)) {
			head = k;
			open = isAuxiliary(words, k);
		} else if (isVerb(tags[behindTime(words, k)])) {
			k = behindTime(words, k) - 1;
		} else {
			open = tags[k] === 'RB' || tags[k] === 'MD' || lower[k] === NOT;
		}
	}
	if (head < 0) {
		return null;
	}
	const first = runStart(at, 0, (i) => tags[i] === 'RB');
	const form = lower[first - 1] === TO ? 'infinitive' : (head === at && FORMS[tags[at] as CoarseTag]) || 'finite';
	return { first, end: head + 1, head, form, passive: isPassive(words, at, head + 1) };
}

/** The token behind a time that begins at another one, if one does: *had | in February | promised*, *had | on March 2 | ordered*. */
function behindTime(words: TaggedWords, at: number): number {
	const { tags, tokens } = words;
	const isDated = isDayAt(words, at + 1) || MONTHS.has(tokens[at + 1]?.text);
	return isDated ? at + (tags[at + 2] === 'CD' ? 3 : 2) : at;
}
