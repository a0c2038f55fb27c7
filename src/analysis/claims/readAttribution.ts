import type { CueWords } from '../attributions/cueWords';
import { baseOfNoun, baseOfVerb } from '../language/english/morphology';
import type { Act, Attribution, Manner, Report, SpeakerKind, Stance } from '../model';
import type { Places } from '../text/places';
import { claimStance, type CueWord } from './claimStance';

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

/** @param kind of the speaker, `null` where nobody is known to be it */
export function readAttribution(
	places: Places,
	attribution: Attribution,
	kind: SpeakerKind | null,
	cues: CueWords,
): Said {
	const cue = attribution.cue.map((span) => places.document.text.slice(span.start, span.end)).join(' ');
	const { words, facts } = readCue(cue, cues);
	return {
		act: attribution.act,
		report: attribution.report,
		manner: attribution.manner,
		stance: claimStance(cue, words, attribution.act, cues),
		speaker: kind === null ? 'unknown' : kind === 'document' ? 'document' : 'known',
		controls: controls(attribution, words, cues),
		facts,
	};
}

/** So near to the cue there is nobody between who would do it. */
const NEAR = 1;

function controls({ cue, content }: Attribution, words: readonly CueWord[], cues: CueWords): boolean {
	const verb = words.findLast((word) => cues.isVerb(word.verb))?.verb ?? '';
	const isPassive = words.some((word) => word.verb === 'be');
	const gap = (content[0]?.start ?? Infinity) - (cue.at(-1)?.end ?? 0);
	return !isPassive && gap >= 0 && gap <= NEAR && cues.verb(verb).some(({ frames }) => frames.has('to'));
}

interface CueReading {
	readonly words: readonly CueWord[];
	readonly facts: readonly string[];
}

function readCue(cue: string, cues: CueWords): CueReading {
	const words = (cue.toLowerCase().match(WORD) ?? []).map((word) => ({ word, verb: baseOfVerb(word, cues.lexicon) }));
	return { words, facts: factsOfCue(words, cues) };
}

function factsOfCue(words: readonly CueWord[], cues: CueWords): string[] {
	const facts = words
		.filter(({ word }) => word.length > 2)
		.map(({ word, verb }) => `cue: ${cues.isVerb(verb) ? verb : baseOfNoun(word, cues.lexicon)}`);
	if (words.some(({ word }) => word === 'not' || word === 'declined' || word.endsWith("n't"))) {
		facts.push('cue negated');
	}
	return words.length > 0 ? facts : ['no cue'];
}
