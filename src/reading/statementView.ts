import type { Attribution, Span } from '../analysis/model';
import { folded, type Findable } from './find';
import type { Lookup } from './lookup';
import { marksOfWords, statementMarks, type Mark } from './marks';
import { placeOf, type Place } from './place';
import { plain } from './plain';
import type { Speech } from './speech';
import { certaintyOf, isToCheck } from './thresholds';
import { statementFlags, toldOf, type Flag, type Told } from './told';
import { nameAndRole, voiceOf, type Voice } from './voice';
import { howSure } from './words/evidenceLines';
import { flagTags, flagWord } from './words/flagWords';
import { actWord, mannerWord } from './words/kindWords';
import { l10n } from './words/l10n';

/** The longest words that are shown in full, and how much of them can be searched, in UTF-16 units. */
const LONGEST_WORDS = 2000;
const SEARCHED_LENGTH = 1000;

/** Everything that any view shows of who says something, but for what reviewers say of it. Texts are single lines. */
export interface StatementView {
	/** `null` for speech that nothing ascribes to anybody. */
	readonly attribution: Attribution | null;
	readonly words: string;
	/** From the first of the words to the last. */
	readonly place: Place;
	readonly voice: Voice;
	/** The polarity is that of the first claim alone. */
	readonly told: Told;
	readonly flags: readonly Flag[];
	readonly marks: readonly Mark[];
	/** How it is told: `direct`, `denies`; in a word or two each. */
	readonly how: readonly string[];
	readonly find: Findable;
}

/** Looks at what someone says. */
export function statementView(attribution: Attribution, lookup: Lookup): StatementView {
	return viewOf(attribution, attribution.content, voiceOf(attribution, lookup), lookup);
}

/** Looks at a quotation, whether or not it is known whose it is. */
export function quotationView({ attribution, quotation }: Speech, lookup: Lookup): StatementView {
	return viewOf(attribution, quotation.spans, voiceOf(attribution, lookup), lookup);
}

/** `statement · direct · denies · 97 %`. */
export function howSaid({ attribution, how }: StatementView): string {
	return attribution ? [actWord(attribution.act), ...how, howSure(certaintyOf(attribution))].join(' · ') : '';
}

/** `Wei Xiaojun, official, NCB · statement · direct · 97 %`. */
export const whoAndHow = (view: StatementView): string => [nameAndRole(view.voice), howSaid(view)].join(' · ');

function viewOf(attribution: Attribution | null, spans: readonly Span[], voice: Voice, lookup: Lookup): StatementView {
	const claims = attribution ? lookup.claimsOf(attribution) : [];
	const told = toldOf(attribution ?? undefined, claims[0]);
	const flags = statementFlags(told);
	const words = plain(lookup.joined(spans), LONGEST_WORDS);
	const how = [...(attribution ? [mannerWord(attribution.manner)] : []), ...flags.map(flagWord)];
	const tags = [
		...(attribution ? [attribution.manner, attribution.act, actWord(attribution.act)] : []),
		...how,
		...flagTags(flags),
		...(voice.isCertain ? [] : ['uncertain', l10n.t('uncertain')]),
	];
	return {
		attribution,
		words,
		place: placeOf(spans, lookup),
		voice,
		told,
		flags,
		marks: [
			...(attribution ? marksOfWords(lookup.findingsOf(attribution)) : []),
			...flags,
			...(attribution ? statementMarks(attribution, lookup) : []),
		],
		how,
		find: {
			speaker: folded(voice.searched),
			words: folded([words.slice(0, SEARCHED_LENGTH), voice.searched, voice.cue, ...tags].join('\n')),
			tags: tags.map(folded),
			check: claims.some(isToCheck),
		},
	};
}
