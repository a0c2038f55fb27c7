import { baseOfNoun, baseOfVerb } from '../../language/english/morphology';
import { BE } from '../../language/english/functionWords';
import { wordsOf } from '../../language/english/words';
import type { Span, Stance } from '../../model';
import type { Places } from '../../text/places';
import type { CueWords } from '../cueWords';
import type { FoundAttribution } from '../foundAttribution';
import { isNegation } from './negation';

/** A word of a cue, and what it is the form of, if it is a verb and if it is a noun. */
interface WordOfCue {
	readonly word: string;
	readonly verb: string;
	readonly noun: string;
	/** As a verb it is known to ascribe. */
	readonly isVerb: boolean;
}

const WORD = /[\p{L}\p{M}]+(?:['’]t)?/gu;

export const wordsOfCue = (places: Places, cue: readonly Span[], cues: CueWords): WordOfCue[] =>
	(
		cue
			.map((span) => places.textOf(span))
			.join(' ')
			.toLowerCase()
			.match(WORD) ?? []
	).map((word) => {
		const verb = baseOfVerb(word, cues.lexicon);
		return { word, verb, noun: baseOfNoun(word), isVerb: cues.isVerb(verb) };
	});

/** In the passive they are no more than *reportedly*: *it is understood that*. */
const HEARSAY = wordsOf('hearsay in passives');

/** How far the writer goes along with what is said, by the words of the cue: *claimed*, *revealed*. */
export function writerOf(
	places: Places,
	{ cue, act, report, parent }: Pick<FoundAttribution, 'cue' | 'act' | 'report' | 'parent'>,
	cues: CueWords,
): Stance {
	const words = wordsOfCue(places, cue, cues);
	// The last known verb of a group carries its sense: *went on to say*; another word only where no verb is known.
	const verb = words.findLast(({ isVerb }) => isVerb)?.verb;
	const entries = verb === undefined ? [] : cues.verb(verb);
	const [other] = words.flatMap(({ word, noun }) => [...cues.noun(noun), ...cues.adverb(word)]);
	// What the verb says in this act, if it says anything there: *the study noted* is not *she noted*.
	const own = entries.filter((entry) => entry.act === act);
	const told = own.find(({ stance }) => stance !== 'neutral') ?? own[0] ?? entries[0] ?? other;
	const stance = told?.stance ?? 'neutral';
	const isHearsay = HEARSAY.has(verb ?? '') && words.some((word) => word.verb === BE);
	// What was not found is no fact, and what others say was found they take for one.
	if (stance === 'factive' && (isHearsay || report !== 'made' || parent !== null)) {
		return 'neutral';
	}
	// *Did not deny* denies nothing.
	return stance === 'denial' && words.some(({ word }) => isNegation(word)) ? 'neutral' : stance;
}
