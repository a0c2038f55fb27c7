import type { Attribution, Claim, Finding } from '../analysis/model';
import { Cover } from '../analysis/text/spans';
import { folded, type Findable } from './find';
import type { Lookup } from './lookup';
import { placeOf, type Place } from './place';
import { plain } from './plain';
import { MARK_OF_WORDS, marksOfWords, statementMarks, type Mark } from './marks';
import { isToCheck } from './thresholds';
import { claimFlags, toldOf, type Flag, type Told } from './told';
import { type Voice, voiceOfClaim } from './voice';
import { percent } from './words/evidenceLines';
import { findingTitle } from './words/findingText';
import { flagTags } from './words/flagWords';
import { mannerWord, reasonWord } from './words/kindWords';
import { l10n } from './words/l10n';

/** The longest words that are shown in full, and how much of them can be searched, in UTF-16 units. */
const LONGEST_WORDS = 2000;
const SEARCHED_LENGTH = 1000;

/** Everything that any view shows of a claim, but for what reviewers say of it. Texts are single lines, for showing. */
export interface ClaimView {
	readonly claim: Claim;
	/** `undefined` in the article's own voice, and for who answers in an interview. */
	readonly attribution: Attribution | undefined;
	/** As lists show it: without a *that* in front, and with a subject in brackets where it leaves one out. */
	readonly words: string;
	/** From its first word to its last. */
	readonly place: Place;
	readonly voice: Voice;
	readonly told: Told;
	/** What it is told as, where that is not plainly said, affirmed and asserted. */
	readonly flags: readonly Flag[];
	readonly marks: readonly Mark[];
	readonly isToCheck: boolean;
	/** Why it can, or cannot, be checked. */
	readonly reasons: readonly string[];
	/** What there is to look at, each once. */
	readonly findings: readonly string[];
	readonly find: Findable;
}

/** Looks at one claim. Evidence is for `evidenceLines` to say: few views show it. */
export function claimView(claim: Claim, lookup: Lookup): ClaimView {
	const attribution = lookup.attribution(claim.attribution);
	const voice = voiceOfClaim(claim, lookup);
	const findings = findingsOf(claim, attribution, lookup);
	const told = toldOf(attribution, claim);
	const flags = claimFlags(told, claim.modality);
	const check = isToCheck(claim);
	const reasons = claim.reasons.map(reasonWord);
	const subject = lookup.speaker(claim.subject)?.name;
	const said = lookup.joined(claim.shown);
	const words = plain(subject === undefined ? said : `[${subject}] ${said}`, LONGEST_WORDS);
	const own = voice.kind === 'article' ? ['article'] : [];
	const manner = attribution ? [attribution.manner, mannerWord(attribution.manner)] : own;
	// *Asked* is what a report is; words that ask are a *question*.
	const modality = claim.modality === 'asked' ? [] : [claim.modality];
	const tags = [...flagTags(flags), claim.polarity, ...modality, ...claim.reasons, ...reasons, ...manner];
	return {
		claim,
		attribution,
		words,
		place: placeOf(claim.content, lookup),
		voice,
		told,
		flags,
		marks: [
			...(lookup.disagrees(claim.content) ? (['disagrees'] as const) : []),
			...marksOfWords(findings),
			...(check ? (['checkable'] as const) : []),
			...flags,
			...(hasFigure(claim, lookup) ? (['figure'] as const) : []),
			...(attribution ? statementMarks(attribution, lookup) : []),
		],
		isToCheck: check,
		reasons,
		findings: [...new Set(findings.map(({ code }) => findingTitle(code)))],
		find: {
			speaker: folded(voice.searched),
			words: folded([words.slice(0, SEARCHED_LENGTH), voice.searched, voice.cue, ...tags].join('\n')),
			tags: tags.map(folded),
			check,
		},
	};
}

/** A date or a time of day alone is no figure to a reader: *Ask me in May*. */
const hasFigure = ({ figures }: Claim, { analysis: { mentions } }: Lookup): boolean =>
	figures.some((index) => !['date', 'time', undefined].includes(mentions[index]?.kind));

/** What there is to look at in a claim: of what its statement says otherwise than a source, only what the claim says too. */
function findingsOf(claim: Claim, attribution: Attribution | undefined, lookup: Lookup): readonly Finding[] {
	const own = new Cover(claim.content);
	return lookup.findingsOf(attribution).filter(({ code, span }) => !MARK_OF_WORDS[code] || own.meets(span));
}

/** `worth checking 90 %`, or nothing. */
export const checkWords = ({ isToCheck, claim }: ClaimView): readonly string[] =>
	isToCheck ? [l10n.t('worth checking {0}', percent(claim.checkWorthiness))] : [];

/** Why a claim can be checked or not, in a sentence; empty where there is no reason. */
export function reasonsSentence({ isToCheck, reasons }: ClaimView): string {
	if (reasons.length === 0) {
		return '';
	}
	return isToCheck
		? l10n.t('Worth checking: {0}', reasons.join(', '))
		: l10n.t('Little to check: {0}', reasons.join(', '));
}
