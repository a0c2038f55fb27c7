import type { CueWords } from '../attributions/cueWords';
import { isNegation, negatesCues } from '../attributions/report/negation';
import { BE } from '../language/english/functionWords';
import { baseOfNoun, baseOfVerb } from '../language/english/morphology';
import type { Attribution, SpeakerKind, Stance } from '../model';
import type { Places } from '../text/places';

/** What an attribution says of all claims in its content. */
export interface Said {
	readonly attribution: Attribution;
	readonly stance: Stance;
	readonly speaker: 'known' | 'document' | 'unknown';
	/** The source does what follows *to*: *promised to*, and not *asked them to*, *was asked to* (subject control). */
	readonly controls: boolean;
	/** What its cue and manner tell of check-worthiness, by readable names. */
	readonly facts: readonly string[];
}

const WORD = /[\p{L}\p{M}]+(?:['’]t)?/gu;
/** So near to the cue there is nobody between who would do it. */
const NEAR = 1;

/** @param kind of the speaker, `null` where nobody is known to be it */
export function readAttribution(
	places: Places,
	attribution: Attribution,
	kind: SpeakerKind | null,
	cues: CueWords,
): Said {
	const { act, manner, cue, content } = attribution;
	const text = cue.map((span) => places.textOf(span)).join(' ');
	const words = (text.toLowerCase().match(WORD) ?? []).map((word) => ({
		word,
		verb: baseOfVerb(word, cues.lexicon),
		noun: baseOfNoun(word),
	}));
	// The last known verb of a group carries its sense: *went on to say*; another word only where no verb is known.
	const verb = words.findLast((word) => cues.isVerb(word.verb))?.verb;
	const entries = verb === undefined ? [] : cues.verb(verb);
	const [other] = words.flatMap(({ word, noun }) => [...cues.noun(noun), ...cues.adverb(word)]);
	const gap = (content[0]?.start ?? Infinity) - (cue.at(-1)?.end ?? 0);
	const isPassive = words.some((word) => word.verb === BE);
	const facts = words
		.filter(({ word }) => word.length > 2)
		.map((each) => `cue: ${cues.isVerb(each.verb) ? each.verb : each.noun}`);
	const isNegated = words.some(({ word }) => isNegation(word));
	if (words.some(({ word }) => negatesCues(word))) {
		facts.push('cue negated');
	}
	// The reporter's own view: what the verb of the cue says in this act, if it says anything there (*the study noted* is not
	// *she noted*).
	const own = entries.filter((entry) => entry.act === act);
	const told = own.find(({ stance }) => stance !== 'neutral') ?? own[0] ?? entries[0] ?? other;
	const stance = told?.stance ?? 'neutral';
	return {
		attribution,
		// *Did not deny* denies nothing.
		stance: stance === 'denial' && isNegated ? 'neutral' : stance,
		speaker: kind === null ? 'unknown' : kind === 'document' ? 'document' : 'known',
		controls: !isPassive && gap >= 0 && gap <= NEAR && entries.some(({ frames }) => frames.has('to')),
		facts: [...(words.length > 0 ? facts : ['no cue']), `manner: ${manner}`],
	};
}
