import type { Finding } from '../model';
import { accusations } from './accusations';
import { ages, figures } from './figures';
import type { KnownText } from '../claims/claimText';
import { alteredWords, brokenMarks, nobodysSpeech } from './quotations';
import { secondHand, uncertainSpeakers, unnamedSources } from './sources';
import { spellings } from './spellings';

/** What finds each kind, in the order in which those of one place are told. */
const FINDERS: readonly ((text: KnownText) => readonly Finding[])[] = [
	brokenMarks,
	nobodysSpeech,
	alteredWords,
	unnamedSources,
	secondHand,
	uncertainSpeakers,
	figures,
	ages,
	spellings,
	accusations,
];

/** Gathers what a copy editor should look at, in text order. */
export const findFindings = (text: KnownText): Finding[] =>
	FINDERS.flatMap((find) => find(text)).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
