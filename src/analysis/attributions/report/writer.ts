import { isNegation } from '../../language/english/negation';
import { baseOfNoun, baseOfVerb } from '../../language/english/morphology';
import { BE, isListed } from '../../language/english/words';
import type { Span, Stance } from '../../model';
import type { Places } from '../../text/places';
import type { CueEntry, CueWords } from '../cueWords';
import type { FoundAttribution } from '../blockAttribution';

interface ReadCue {
	/** Each with what it is the form of, if it is a verb and if it is a noun, and whether as a verb it is known to ascribe. */
	readonly words: readonly Readonly<{ word: string; verb: string; noun: string; isVerb: boolean }>[];
	/** The last verb that is known to ascribe, which carries the sense of a group: *went on to say*. */
	readonly verb: string | undefined;
	/** What that verb says. */
	readonly entries: readonly CueEntry[];
	readonly isPassive: boolean;
}

const WORD = /[\p{L}\p{M}]+(?:['’]t)?/gu;

export function readCue(places: Places, cue: readonly Span[], cues: CueWords): ReadCue {
	const texts = cue.flatMap((span) => places.textOf(span).toLowerCase().match(WORD) ?? []);
	const words = texts.map((word) => {
		const verb = baseOfVerb(word, cues.lexicon);
		return { word, verb, noun: baseOfNoun(word), isVerb: cues.isVerb(verb) };
	});
	const verb = words.findLast(({ isVerb }) => isVerb)?.verb;
	return { words, verb, entries: cues.verb(verb), isPassive: words.some((word) => word.verb === BE) };
}

/** How far the writer goes along with what is said, by the words of the cue: *claimed*, *revealed*. */
export function writerOf(
	places: Places,
	{ cue, act, report, parent }: Pick<FoundAttribution, 'cue' | 'act' | 'report' | 'parent'>,
	cues: CueWords,
): Stance {
	const { words, verb, entries, isPassive } = readCue(places, cue, cues);
	// Another word only where no verb is known.
	const [other] = words.flatMap(({ word, noun }) => [...cues.noun(noun), ...cues.adverb(word)]);
	// What the verb says in this act, if it says anything there: *the study noted* is not *she noted*.
	const own = entries.filter((entry) => entry.act === act);
	const told = own.find(({ stance }) => stance !== 'neutral') ?? own[0] ?? entries[0] ?? other;
	const stance = told?.stance ?? 'neutral';
	const isHearsay = isPassive && isListed('hearsay in passives', verb);
	// What was not found is no fact, and what others say was found they take for one.
	const isNoFact = stance === 'factive' && (isHearsay || report !== 'made' || parent !== null);
	// *Did not deny* denies nothing.
	const isUndenied = stance === 'denial' && words.some(({ word }) => isNegation(word));
	return isNoFact || isUndenied ? 'neutral' : stance;
}
