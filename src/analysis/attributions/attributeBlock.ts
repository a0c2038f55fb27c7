import type { AttributionModels, English } from '../trained/english';
import type { Judge } from '../learn/judge';
import { quoteFrom, viewBlock, type BlockView, type UnreadBlock } from './blockView';
import {
	inOrder,
	nearTo,
	type BlockAttribution,
	type JudgedAttribution,
	type Parts,
	type RoleGuess,
} from './blockAttribution';
import { ACTS } from './cueWords';
import { JudgeView } from './judge/judgeTable';
import { A, AN, DENY, NO, isListed, wordsOf } from '../language/english/words';
import { plainPhrase } from '../syntax/nounPhrase';
import { aboutReport, asOthers } from './mend/othersReport';
import { settle } from './mend/settle';
import { splitMaker } from './mend/sourceOf';
import { tidyRoles } from './mend/tidyRoles';
import { decodeCues, type CueGuess } from './model/decodeCues';
import { decodeRoles } from './model/decodeRoles';
import { ModelView } from './model/modelView';
import { RoleView } from './model/roleView';
import { secondOf } from './model/secondOpinion';
import { WholeView } from './model/wholeView';
import { isNobodysHead } from './proposals/labelLines';
import { looksLikeSpeech } from './quotations/findQuotations';
import { propose, speechLeft } from './proposals/propose';
import type { TokenRange } from '../text/places';
import { isOf } from './report/cueGroup';
import { readReports } from './report/reportMade';
import { wordSet } from '../text/lists';

/** Sources and contents of so many cues are sought before control is handed back. */
const AT_ONCE = 8;
/** A guess is kept from this probability on that it is an attribution at all. */
const KEEP = 0.25;
/**
 * What is less likely to be right is not shown. A higher floor gains some tenths of F1 in cross-validation, and loses what short sentences
 * deny: *It is wrong to say that …*.
 */
const SHOWN = 0.3;
/** What stands in quotation marks is somebody's, as everybody sees: less is enough. */
const SPEECH_SHOWN = 0.25;
/** Verbs that are no cues with a preposition: *learned of*. */
const NO_CUES = wordsOf('no cues with a preposition');
const COMMON = wordSet('NN NNS');

/**
 * Attributions of a block, in order of their cues: a pure function of it alone. In this order:
 *
 * 1. `proposals/`: what rules make of the block, as evidence;
 * 2. `model/decodeCues`: which tokens are cues; `model/decodeRoles`: where source and content of each begin and end;
 * 3. `mend/tidyRoles`: quotations whole; `mend/sourceOf`: one source;
 * 4. `model/wholeTables`: whether it is an attribution at all, and of what act; `mend/splitMaker`: *a survey by* | *the town*;
 * 5. `mend/settle`: what stands beside it in the block: labels of turns; *said …, adding …*; *X, she said, will close*;
 * 6. `report/reportMade`: whether it was said at all; `judge/`: how sure all that is;
 * 7. speech in quotation marks that is nobody's then: with the cue that a rule sees, or alone.
 *
 * Hands control back on the way: a block of nothing but cues takes long.
 */
export function* attributeBlock(
	block: UnreadBlock,
	{ attributions: data, judges, careful }: English,
): Generator<void, readonly JudgedAttribution[]> {
	const view = viewBlock(block, data);
	const m = new ModelView(view, propose(view));
	// What the second reader has read is read with its evidence.
	const second = view.second && careful;
	const models = second?.attributions ?? data.models;
	const cues = decodeCues(m, models.cue);
	const found: BlockAttribution[] = [];
	for (const [i, cue] of cues.entries()) {
		const attribution = sieved(m, models, cue, decodeRoles(new RoleView(m, cue, cues), models.role), cues);
		found.push(...(attribution ? [asOthers(view, splitMaker(view, attribution))] : []));
		if (i % AT_ONCE === AT_ONCE - 1) {
			yield;
		}
	}
	return judged(m, settle(m, found), (second ? second.judges : judges).attribution);
}

/** A cue and what was found for it, if it is likely an attribution. */
function sieved(
	m: ModelView,
	{ sieve, act }: AttributionModels,
	guess: CueGuess,
	guessed: RoleGuess,
	others: readonly CueGuess[],
): BlockAttribution | null {
	const told = aboutReport(m.view, guess, guessed, others);
	if (!told) {
		return null;
	}
	const { cue, roles } = told;
	// In the annotated articles 16 of 19 who *learned of* a thing are told to say or think nothing by it.
	const { cues, lemmas, lower, names, tags } = m.view;
	const isHead = lower[cue.end - 1] === ':' && isNobodysHead(m.view, cue.end - 1);
	const isNoCue = lemmas.slice(cue.first, cue.end).some((_, i) => isOf(m.view, NO_CUES, cue.first + i));
	// *Allegedly* tells that somebody said it, *later* does not.
	const isAdverb = tags[cue.first] === 'RB' && cue.end === cue.first + 1 && cues.adverb(lower[cue.first]).length === 0;
	// *The keeper denied* | *Holt with a fine save* says nothing.
	const isOfPlay = lemmas[cue.end - 1] === DENY && names[plainPhrase(m.view, cue.end, lower.length).head] === 'person';
	const isCertain = isSurely(m.view, roles.source[0]?.first ?? cue.first, cue.end);
	if (isHead || isNoCue || isAdverb || isOfPlay || isCertain || isBeforeNoun(m.view, cue)) {
		return null;
	}
	const { source, content } = tidyRoles(m.view, cue, roles);
	const given = { ...roles, cue: guess.probability };
	const view = new WholeView(m, { source, cue, content }, given);
	const [, partly = 0, right = 0] = sieve.chances(view);
	// What a colon announces is in the next block, where a rule sees it.
	const isLikely = content.length > 0 ? right + partly >= KEEP : view.rule?.content.length === 0;
	if (!isLikely || isOfThing(m.view, cue, content) || (source.length === 0 && namesThing(m.view, cue))) {
		return null;
	}
	const kind = content.length > 0 ? ACTS[act.best(view)] : undefined;
	return { source, cue, content, act: kind ?? 'statement', by: 'model', signs: { ...given, right, partly } };
}

/** Whether a thing that is none of speech stands before a colon: *the board set* | *a date: The lock will close*; not *made a promise: …*. */
function isOfThing(view: BlockView, cue: TokenRange, content: readonly TokenRange[]): boolean {
	const { cues, lemmas, lower, quoted } = view;
	const { head, end: colon } = plainPhrase(view, cue.end, lower.length);
	return (
		lower[colon] === ':' &&
		quoted[colon + 1] === -1 &&
		cues.noun(lemmas[head]).length === 0 &&
		content.some(({ first, end }) => first === cue.end && end > colon)
	);
}

/** *The boat was called | “Nobody”* tells its name; who calls it so may say what they think. */
function namesThing(view: BlockView, cue: TokenRange): boolean {
	const { tokens, text } = view.block;
	const quote = quoteFrom(view, cue.end);
	const [start, end] = [tokens[cue.end]?.start, tokens[(quote?.end ?? 0) - 1]?.end];
	return start !== undefined && end !== undefined && !looksLikeSpeech(text, { start, end }, true);
}

/** *It will | no doubt | be told*: nobody doubts there, nor does anybody say that they do not. */
const isSurely = ({ lower, tags }: BlockView, first: number, end: number): boolean =>
	lower
		.slice(first, end)
		.some(
			(word, i) =>
				word === NO &&
				isListed('surely behind no', lower[first + i + 1]) &&
				/^(?:MD|VB)/.test(tags[first + i + 2] ?? ''),
		);

/** Whether a cue only tells of what kind a thing is: *21 | confirmed | cases*, *a | proposed | road*, *two | alleged | members*. */
function isBeforeNoun({ tags, lower }: BlockView, { first, end }: TokenRange): boolean {
	const before = lower[first - 1];
	// Not *a study in 2019 | found | women …*.
	const isCounted = tags[first - 1] === 'CD' && isListed('of a kind', lower[first]);
	return end === first + 1 && COMMON.has(tags[end]) && (isCounted || before === A || before === AN);
}

/** What is likely enough to be shown, and what is spoken in quotation marks that nothing of it claims. */
function judged(m: ModelView, found: readonly BlockAttribution[], judge: Judge<JudgeView>): JudgedAttribution[] {
	const likely = rated(m, found, judge);
	const left = speechLeft(m, likely);
	return left.length > 0 ? rated(m, inOrder([...found, ...left]), judge) : likely;
}

function rated(m: ModelView, found: readonly BlockAttribution[], judge: Judge<JudgeView>): JudgedAttribution[] {
	const all = readReports(m.view, found);
	const shown = all.flatMap((attribution, i) => {
		const confidence = judge.chance(new JudgeView(m, attribution, nearTo(all, i)));
		const isSpeech = attribution.content.some(({ first }) => m.view.quoted[first] !== -1);
		return attribution.content.length > 0 && confidence < (isSpeech ? SPEECH_SHOWN : SHOWN)
			? []
			: [{ ...attribution, confidence, second: secondOf(m, attribution) }];
	});
	// Nothing is ascribed twice in the same words, *said to me on Friday | : | “…”*: of such attributions the surest one.
	return shown.filter(
		(each, i) =>
			each.content.length === 0 ||
			!nearTo(shown, i).some((other) => other.confidence > each.confidence && haveSameContent(other, each)),
	);
}

const haveSameContent = (a: Parts, b: Parts): boolean =>
	a.content.length === b.content.length &&
	a.content.every(({ first, end }, i) => first === b.content[i]?.first && end === b.content[i].end);
