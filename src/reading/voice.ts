import type { Attribution, Claim, Speaker, SpeakerKind } from '../analysis/model';
import type { Lookup } from './lookup';
import { plain } from './plain';
import { isCertain } from './speech';
import { l10n } from './words/l10n';
import { speakerName, whyUncertain } from './words/speakerWords';

/** Names longer than this are cut: a description can run through half a sentence. */
const NAME_LENGTH = 80;
const SEARCHED_LENGTH = 1000;

/** Whose words something is, and how sure that is. Texts are single lines, cleaned for showing. */
export interface Voice {
	readonly kind: SpeakerKind | 'unknown' | 'article';
	readonly speaker: Speaker | undefined;
	/** Where nobody is known, that. */
	readonly name: string;
	/** In the article's words; empty where it says nothing. */
	readonly role: string;
	/** The words that show that someone speaks; empty where there are none. */
	readonly cue: string;
	readonly isCertain: boolean;
	/** Why the speaker is not known, or not certain; `undefined` where all is plain. */
	readonly why: string | undefined;
	/** Who reports these words, where they come through another report. */
	readonly through: string | undefined;
	/** All names and the role. */
	readonly searched: string;
}

/** The article itself. */
export const articleName = (): string => l10n.t('the article');

/** @param attribution `null` for speech that nothing ascribes to anybody */
export function voiceOf(attribution: Attribution | null, lookup: Lookup): Voice {
	const speaker = lookup.speaker(attribution?.speaker ?? null);
	const parent = lookup.attribution(attribution?.parent ?? null);
	const name = speakerName(attribution, lookup);
	return {
		...(speaker ? known(speaker) : { ...NOTHING_MORE, kind: 'unknown', name, searched: name }),
		cue: attribution ? cueWords(attribution, lookup) : '',
		isCertain: attribution !== null && isCertain(attribution),
		why: whyUncertain(attribution, lookup),
		// Nobody reports their own words at second hand.
		through: parent && (!speaker || speaker.entity !== parent.speaker) ? speakerName(parent, lookup) : undefined,
	};
}

/** The colon of a transcript is no word. */
function cueWords({ cue }: Attribution, lookup: Lookup): string {
	const words = plain(lookup.joined(cue), NAME_LENGTH);
	return /\p{L}/u.test(words) ? words : '';
}

/** What is known of who speaks. */
const known = (speaker: Speaker): Pick<Voice, 'kind' | 'speaker' | 'name' | 'role' | 'searched'> => ({
	kind: speaker.kind,
	speaker,
	name: plain(speaker.name, NAME_LENGTH),
	role: plain(speaker.role ?? '', NAME_LENGTH),
	searched: searchedOf(speaker),
});

/** Whose claim it is: of who is reported, of who answers in an interview or signs a letter, or of the article itself. */
export function voiceOfClaim({ attribution, claimant }: Claim, lookup: Lookup): Voice {
	const reported = lookup.attribution(attribution);
	if (reported) {
		return voiceOf(reported, lookup);
	}
	const speaker = lookup.speaker(claimant);
	return speaker
		? { ...NOTHING_MORE, ...known(speaker) }
		: { ...NOTHING_MORE, kind: 'article', name: articleName(), searched: articleName() };
}

/** By which a speaker is found. */
export const searchedOf = ({ name, aliases, role }: Speaker): string =>
	[name, ...aliases, role ?? ''].map((text) => plain(text, SEARCHED_LENGTH)).join('\n');

/** `Wei Xiaojun, official, Narcotics Control Bureau`. */
export const nameAndRole = ({ name, role }: Voice): string => (role === '' ? name : `${name}, ${role}`);

/** `Wei Xiaojun, said`; a cue that begins a sentence is in small letters here: `Wei Xiaojun, according to`. */
export const nameAndCue = ({ name, cue }: Voice): string =>
	cue === '' ? name : `${name}, ${cue.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}`;

const NOTHING_MORE = {
	speaker: undefined,
	role: '',
	cue: '',
	isCertain: true,
	why: undefined,
	through: undefined,
} as const;
