import type { CueEntry, CueWords } from '../attributions/cueWords';
import { BE } from '../language/english/functionWords';
import { baseOfNoun, baseOfVerb } from '../language/english/morphology';
import type { Act, Attribution, Manner, Report, SpeakerKind, Stance } from '../model';
import type { Places } from '../text/places';

/** What an attribution says of all claims in its content. */
export interface Said {
	readonly act: Act;
	readonly report: Report;
	readonly manner: Manner;
	readonly stance: Stance;
	readonly speaker: 'known' | 'document' | 'unknown';
	/** The source does what follows *to*: *promised to*, and not *asked them to*, *was asked to* (subject control). */
	readonly controls: boolean;
	/** What its cue tells of check-worthiness, by readable names. */
	readonly facts: readonly string[];
}

const WORD = /[\p{L}\p{M}]+(?:['’]t)?/gu;
/** So near to the cue there is nobody between who would do it. */
const NEAR = 1;

/** @param kind of the speaker, `null` where nobody is known to be it */
export function readAttribution(
	places: Places,
	{ act, report, manner, cue, content }: Attribution,
	kind: SpeakerKind | null,
	cues: CueWords,
): Said {
	const text = cue.map((span) => places.document.text.slice(span.start, span.end)).join(' ');
	const words = (text.toLowerCase().match(WORD) ?? []).map((word) => ({ word, verb: baseOfVerb(word, cues.lexicon) }));
	const verb = words.findLast((word) => cues.isVerb(word.verb))?.verb;
	const entries = verb === undefined ? [] : cues.verb(verb);
	const gap = (content[0]?.start ?? Infinity) - (cue.at(-1)?.end ?? 0);
	const isPassive = words.some((word) => word.verb === BE);
	const facts = words
		.filter(({ word }) => word.length > 2)
		.map((each) => `cue: ${cues.isVerb(each.verb) ? each.verb : baseOfNoun(each.word)}`);
	const isNegated = words.some(({ word }) => cues.reports.isNegation(word));
	if (words.some(({ word }) => cues.reports.negatesCues(word))) {
		facts.push('cue negated');
	}
	return {
		act,
		report,
		manner,
		stance: stanceOf(
			text,
			entries.filter((entry) => entry.act === act),
			cues,
			isNegated,
		),
		speaker: kind === null ? 'unknown' : kind === 'document' ? 'document' : 'known',
		controls: !isPassive && gap >= 0 && gap <= NEAR && entries.some(({ frames }) => frames.has('to')),
		facts: words.length > 0 ? facts : ['no cue'],
	};
}

/**
 * The reporter's own view: what the verb of the cue says in this act, if it says anything there (*the study noted* is not
 * *she noted*). *Did not deny* denies nothing.
 */
function stanceOf(cue: string, entries: readonly CueEntry[], cues: CueWords, isNegated: boolean): Stance {
	const told = entries.find((entry) => entry.stance !== 'neutral') ?? entries[0] ?? cues.classOf(cue);
	const stance = told?.stance ?? 'neutral';
	return stance === 'denial' && isNegated ? 'neutral' : stance;
}
