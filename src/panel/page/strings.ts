import { FLAGS } from '../../reading/told';
import { flagMeaning, flagWord } from '../../reading/words/flagWords';
import { actWord, speakerKindWord } from '../../reading/words/kindWords';
import { fromBundle, l10n } from '../../reading/words/l10n';
import { LINES, type Line } from '../../reading/speakerMarks';
import { lineWord } from '../../reading/words/lineWords';
import type { Act, SpeakerKind } from '../../analysis/model';

/** The page's own words; `{0}`, `{1}` … are filled in where they are shown. */
function inWords() {
	return {
		claims: l10n.t('Claims'),
		speakers: l10n.t('Speakers'),
		findings: l10n.t('Findings'),
		lost: l10n.t('Lost'),
		search: {
			claims: l10n.t('Search claims'),
			speakers: l10n.t('Search speakers'),
			findings: l10n.t('Search findings'),
			lost: l10n.t('Search lost reviews'),
		},
		clearSearch: l10n.t('Clear search'),
		filters: l10n.t('Filters'),
		clearFilters: l10n.t('Clear filters'),
		filter: {
			status: l10n.t('Status'),
			speaker: l10n.t('Speaker'),
			act: l10n.t('Kind of report'),
			speakerKind: l10n.t('Kind of source'),
			check: l10n.t('Worth checking'),
			flag: l10n.t('Told as'),
			sort: l10n.t('Order'),
			group: l10n.t('Group by'),
		},
		any: l10n.t('{0}: any', '{0}'),
		choice: l10n.t('{0}: {1}', '{0}', '{1}'),
		worthChecking: l10n.t('To check'),
		notWorthChecking: l10n.t('Nothing to check'),
		group: {
			speaker: l10n.t('Speaker'),
			status: l10n.t('Status'),
			none: l10n.t('Nothing'),
		},
		sort: {
			text: l10n.t('As in the text'),
			check: l10n.t('Most worth checking first'),
			words: l10n.t('By share of words'),
			name: l10n.t('By name'),
		},
		act: ofEach<Act>(['statement', 'belief', 'intention', 'decree', 'finding'], actWord),
		meaning: ofEach(FLAGS, flagMeaning),
		mark: {
			disagrees: l10n.t('figure disagrees with another'),
			checkable: l10n.t('worth checking'),
			...ofEach(FLAGS, flagWord),
			'second-hand': l10n.t('second-hand'),
			figure: l10n.t('has a figure'),
			quoted: l10n.t('in quotation marks'),
			unsure: l10n.t('speaker not certain'),
			noted: l10n.t('has a note'),
			reworded: l10n.t('words changed since it was reviewed'),
			verdicts: l10n.t('reviewers say different things'),
			dealt: l10n.t('dealt with'),
			draft: l10n.t('has a note that is not saved'),
		},
		speakerKind: ofEach<SpeakerKind>(['named', 'anonymous', 'collective', 'document'], speakerKindWord),
		line: ofEach<Line>([...LINES, 'dotted'], lineWord),
		legend: l10n.t('The line before a name stands beside their quotations in the text; dotted: less certain.'),
		article: l10n.t('The article'),
		unknown: l10n.t('Unknown speaker'),
		lineNumber: l10n.t('line {0}', '{0}'),
		shortLine: l10n.t({ message: 'L{0}', args: ['{0}'], comment: ['L is short for line'] }),
		shown: {
			claims: l10n.t('{0} of {1} claims', '{0}', '{1}'),
			speakers: l10n.t('{0} of {1} speakers', '{0}', '{1}'),
			findings: l10n.t('{0} of {1} findings', '{0}', '{1}'),
			lost: l10n.t('{0} of {1} lost reviews', '{0}', '{1}'),
		},
		all: {
			claims: l10n.t('Claims: {0}', '{0}'),
			speakers: l10n.t('Speakers: {0}', '{0}'),
			findings: l10n.t('Findings: {0}', '{0}'),
			lost: l10n.t('Lost: {0}', '{0}'),
		},
		share: l10n.t('{0} · {1} %', '{0}', '{1}'),
		shareLong: l10n.t('statements: {0}, {1} % of all attributed words', '{0}', '{1}'),
		count: l10n.t('claims: {0}', '{0}'),
		lessCertain: l10n.t('Less certain'),
		nothingFound: l10n.t('Nothing fits the search and filters.'),
		empty: {
			claims: l10n.t('No claims found in this text.'),
			speakers: l10n.t('Nobody is quoted or reported in this text.'),
			findings: l10n.t('Nothing was found that a copy editor would look at.'),
			lost: l10n.t('Every review of this file stands where it belongs.'),
		},
		emptyFile: l10n.t(
			'{0} is empty. Paste or write an article here: who is named and who said what shows as you go.',
			'{0}',
		),
		noFile: l10n.t('Open a text to see who said what in it.'),
		notReviewed: l10n.t('{0} is not under review.', '{0}'),
		loading: l10n.t('Reading {0}…', '{0}'),
		failed: l10n.t('{0} could not be analysed: {1}', '{0}', '{1}'),
		webPage: l10n.t(
			'{0} is the source of a web page. To review its text, open the page in a browser, copy what you read there, and paste it into a new file.',
			'{0}',
		),
		notEnglish: l10n.t('{0} does not seem to be English. Source Review reads English texts only.', '{0}'),
		action: {
			reviewThisFile: l10n.t('Review This File'),
			openFile: l10n.t('Open File…'),
			openFolder: l10n.t('Open Folder…'),
			openSampleArticle: l10n.t('Open the Sample Article'),
			retry: l10n.t('Try Again'),
		},
		explaining: l10n.t('Looking up the evidence…'),
		keys: l10n.t(
			'↑↓ move, Enter goes to the text, Space shows the evidence, 1 to 9 set a status, n goes to the next unreviewed, ? shows all keys',
		),
		keysTitle: l10n.t('Keys and signs'),
		keysPart: l10n.t('Keys'),
		signsPart: l10n.t('Signs'),
		keyHelp: [
			['↑ ↓', l10n.t('move')],
			['← →', l10n.t('close and open')],
			[l10n.t('Enter'), l10n.t('go to the text')],
			[l10n.t('Space'), l10n.t('show the evidence')],
			['1–9', l10n.t('set a status')],
			[l10n.t('Shift+1–9'), l10n.t('set it and go to the next unreviewed')],
			['n', l10n.t('next unreviewed')],
			['m', l10n.t('show or hide what is less certain')],
			['e', l10n.t('note and tags')],
			['x', l10n.t('say that a finding is dealt with')],
			['u, r', l10n.t('take back a review change, do it again')],
			['s', l10n.t('say who speaks')],
			['c', l10n.t('copy with attribution')],
			['l', l10n.t('look up')],
			['/', l10n.t('search')],
			['?', l10n.t('show or hide keys and signs, Escape hides them')],
		],
		progress: l10n.t('{0} of {1} reviewed', '{0}', '{1}'),
		undo: l10n.t('Take back the last review change'),
		redo: l10n.t('Do the review change again'),
		nextUnreviewed: l10n.t('Next unreviewed'),
		allReviewed: l10n.t('Nothing in this list is unreviewed.'),
		setTo: l10n.t('Set to: {0}', '{0}'),
		note: l10n.t('Note'),
		tags: l10n.t('Tags'),
		tagsHint: l10n.t('separated by commas'),
		save: l10n.t('Save'),
		cancel: l10n.t('Cancel'),
		copy: l10n.t('Copy'),
		throwAway: l10n.t('Throw Away'),
		saving: l10n.t('saving…'),
		saved: l10n.t('Saved'),
		notSaved: l10n.t('Not saved.'),
		noteGone: l10n.t('A note for words that are not in the list any more:'),
		otherNotes: l10n.t('Other notes not saved: {0}', '{0}'),
		inFile: l10n.t('{0}: {1}', '{0}', '{1}'),
		verdict: l10n.t('{0}: {1}', '{0}', '{1}'),
		verdicts: l10n.t('{0} verdicts: {1}', '{0}', '{1}'),
		deal: l10n.t('I have dealt with it'),
		dealtWith: l10n.t('Dealt with'),
		addNote: l10n.t('Add a note or tags'),
		editNote: l10n.t('Change the note or tags'),
		guess: l10n.t('Now perhaps: {0}', '{0}'),
		noGuess: l10n.t('Nothing like it is left in the text.'),
		belongsHere: l10n.t('It belongs there'),
		remove: l10n.t('Remove it'),
		audit: l10n.t('Whose words'),
		auditShares: l10n.t('Share of attributed words'),
		auditKinds: l10n.t('Named and unnamed sources'),
		auditTimeline: l10n.t('Dates in the text'),
		auditOthers: l10n.t('{0} others', '{0}'),
		auditNone: l10n.t('No dates that can be placed.'),
		column: {
			speaker: l10n.t('Speaker'),
			words: l10n.t('Words'),
			share: l10n.t('Share'),
			kind: l10n.t('Kind of source'),
			speakers: l10n.t('Speakers'),
			day: l10n.t('Date'),
			what: l10n.t('What'),
			line: l10n.t('Line'),
		},
		dated: {
			statement: l10n.t('said then'),
			reported: l10n.t('happened, as reported'),
			event: l10n.t('happened'),
		},
	};
}

function ofEach<Name extends string>(names: readonly Name[], say: (name: Name) => string): Record<Name, string> {
	return Object.fromEntries(names.map((name) => [name, say(name)])) as Record<Name, string>;
}

/** In the person's language from when that is known on; nothing is shown before. */
export let strings = inWords();

/** @param bundle what VS Code knows of the person's language; `null` for English */
export function speak(bundle: Readonly<Record<string, string>> | null): void {
	l10n.use(fromBundle(bundle ?? {}));
	strings = inWords();
}
