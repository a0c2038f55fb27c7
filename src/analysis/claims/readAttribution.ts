import type { CueWords } from '../attributions/cueWords';
import { negatesCues } from '../attributions/report/negation';
import { wordsOfCue } from '../attributions/report/writer';
import { BE } from '../language/english/functionWords';
import type { Attribution, SpeakerKind } from '../model';
import type { Places } from '../text/places';

/** What an attribution says of all claims in its content. */
export interface Said {
	readonly attribution: Attribution;
	readonly speaker: 'known' | 'document' | 'unknown';
	/** What is said follows the cue, which is no passive. */
	readonly follows: boolean;
	/** The source does what follows *to*: *promised to*, and not *asked them to*, *was asked to* (subject control). */
	readonly controls: boolean;
	/** Base forms of the verbs of its cue. */
	readonly verbs: readonly string[];
	/** What its cue and manner tell of check-worthiness, by readable names. */
	readonly facts: readonly string[];
}

/** So near to the cue there is nobody between who would do it. */
const NEAR = 1;

/** @param kind of the speaker, `null` where nobody is known to be it */
export function readAttribution(
	places: Places,
	attribution: Attribution,
	kind: SpeakerKind | null,
	cues: CueWords,
): Said {
	const { manner, cue, content } = attribution;
	const words = wordsOfCue(places, cue, cues);
	const verb = words.findLast(({ isVerb }) => isVerb)?.verb;
	const entries = verb === undefined ? [] : cues.verb(verb);
	const gap = (content[0]?.start ?? Infinity) - (cue.at(-1)?.end ?? 0);
	const isPassive = words.some((word) => word.verb === BE);
	const follows = !isPassive && gap >= 0 && gap <= NEAR;
	const facts = words
		.filter(({ word }) => word.length > 2)
		.map((each) => `cue: ${each.isVerb ? each.verb : each.noun}`);
	if (words.some(({ word }) => negatesCues(word))) {
		facts.push('cue negated');
	}
	return {
		attribution,
		speaker: kind === null ? 'unknown' : kind === 'document' ? 'document' : 'known',
		follows,
		verbs: words.flatMap(({ isVerb, verb: base }) => (isVerb ? [base] : [])),
		controls: follows && entries.some(({ frames }) => frames.has('to')),
		facts: [...(words.length > 0 ? facts : ['no cue']), `manner: ${manner}`],
	};
}
