import type { Attribution, Speaker } from '../analysis/model';
import { folded, type Findable } from './find';
import type { Lookup } from './lookup';
import { placeOf, type Place } from './place';
import { plain } from './plain';
import { sortOf, type SpeakerSort } from './speakerSort';
import { isCertain } from './speech';
import { searchedOf } from './voice';
import { speakerKindWord } from './words/kindWords';
import { l10n } from './words/l10n';

const NAME_LENGTH = 300;

/** Everything that any view shows of someone who says something. Texts are single lines, for showing. */
interface SpeakerView {
	readonly speaker: Speaker;
	readonly name: string;
	/** In the article's words; empty where it says nothing. */
	readonly role: string;
	/** What share of all attributed words is theirs, in [0, 1]. */
	readonly share: number;
	/** Alone or together with others, in text order. */
	readonly statements: readonly Attribution[];
	/** Of the first statement, or else of the first claim in an interview or a letter of theirs; `undefined` without any. */
	readonly place: Place | undefined;
	/** Whether all of the statements are theirs for certain. */
	readonly isCertain: boolean;
	/** What is drawn before their name. */
	readonly sort: SpeakerSort;
	readonly find: Findable;
}

/** Looks at one speaker. */
export function speakerView(speaker: Speaker, lookup: Lookup): SpeakerView {
	const statements = lookup.statementsOf(speaker.entity);
	const [first = lookup.claimsOfVoice(speaker.entity)[0]] = statements;
	const tags = [speaker.kind, speakerKindWord(speaker.kind)];
	const searched = searchedOf(speaker);
	return {
		speaker,
		name: plain(speaker.name, NAME_LENGTH) || l10n.t('Unknown speaker'),
		role: plain(speaker.role ?? '', NAME_LENGTH),
		share: lookup.attributedWords === 0 ? 0 : speaker.words / lookup.attributedWords,
		statements,
		place: first && placeOf(first.content, lookup),
		isCertain: statements.every(isCertain),
		sort: sortOf(speaker, lookup),
		find: {
			speaker: folded(searched),
			words: folded([searched, ...tags].join('\n')),
			tags: tags.map(folded),
			check: false,
		},
	};
}

/** How a speaker of a sort is drawn: codicons. */
export const SPEAKER_ICONS: Readonly<Record<SpeakerSort | 'article' | 'unknown', string>> = {
	person: 'person',
	organization: 'organization',
	location: 'location',
	collective: 'organization',
	document: 'file-text',
	anonymous: 'eye-closed',
	unknown: 'circle-large',
	article: 'book',
};

/** `12 statements`. */
export const countOfStatements = (count: number): string =>
	count === 1 ? l10n.t('1 statement') : l10n.t('{0} statements', count);
