import type { EvidenceByBlock } from '../encoder/evidence';
import type { AttributionModels, English } from '../trained/english';
import type { Names } from '../entities/foundMention';
import { DENY, NO, isListed } from '../language/english/words';
import type { Judge } from '../learn/judge';
import { plainPhrase } from '../syntax/nounPhrase';
import type { Document, Placed } from '../text/document';
import { listIn, wordSet } from '../text/lists';
import type { Memo } from '../text/memo';
import { firstStartingFrom, rangeIn, type TokenRange } from '../text/places';
import {
	quoteFrom,
	viewBlock,
	type BlockView,
	type NameInBlock,
	type QuotedRange,
	type UnreadBlock,
} from './blockView';
import { inOrder, nearTo, type BlockAttribution, type FoundAttributions } from './blockAttribution';
import type { JudgedAttribution, Parts, ReadBlock } from './blockAttribution';
import { ACTS } from './cueWords';
import { joinBlocks } from './join/joinBlocks';
import { JudgeView } from './judge/judgeTable';
import { aboutReport, asOthers } from './mend/othersReport';
import { settle } from './mend/settle';
import { splitMaker } from './mend/sourceOf';
import { tidyRoles } from './mend/tidyRoles';
import { decodeCues, type CueGuess } from './model/decodeCues';
import { decodeRoles } from './model/decodeRoles';
import { ModelView } from './model/modelView';
import { RoleView } from './model/roleTable';
import { secondOf } from './model/secondOpinion';
import { WholeView } from './model/wholeTables';
import { isNobodysHead } from './proposals/labelLines';
import { propose, speechLeft } from './proposals/propose';
import { findQuotations, looksLikeSpeech, type MarkedQuotation } from './quotations/findQuotations';
import { isOf } from './report/cueGroup';
import { readReports } from './report/reportMade';

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
const COMMON = wordSet('NN NNS');

/** Finds who says what, in text order; hands control back between blocks, each of which is judged by itself. */
export function* attribute(
	document: Document,
	names: Names,
	english: English,
	memo: Memo<readonly JudgedAttribution[]>,
	evidence: EvidenceByBlock,
): Generator<void, FoundAttributions> {
	const quotations = findQuotations(document);
	const blocks = toRead(document, quotations, names.mentions, evidence);
	yield;
	const read: ReadBlock[] = [];
	for (const [index, block] of blocks.entries()) {
		const key = keyOf(block);
		const attributions = memo.known(key) ?? memo.keep(key, yield* attributeBlock(block, english));
		read.push({ ...(document.blocks[index] as Placed), attributions });
		yield;
	}
	return joinBlocks(document.text, read, quotations);
}

/** The blocks of a document, each with the quotations and names inside. @param names in text order */
export function toRead(
	document: Document,
	quotations: readonly MarkedQuotation[],
	names: readonly NameInBlock[],
	evidence: EvidenceByBlock,
): UnreadBlock[] {
	const quotes = new Map<number, QuotedRange[]>();
	for (const { parts } of quotations) {
		for (const [i, { block: at, ...part }] of parts.entries()) {
			const { start, block } = document.blocks[at] as Placed;
			const range = rangeIn(block.tokens, part.start - start, part.end - start);
			listIn(quotes, at).push({ ...range, begun: i > 0, goesOn: i + 1 < parts.length });
		}
	}
	return document.blocks.map(({ start, end, block, labelled }, at): UnreadBlock => {
		const inside = names
			.slice(firstStartingFrom(names, start), firstStartingFrom(names, end))
			.map((name) => ({ start: name.start - start, end: name.end - start, kind: name.kind }));
		return { block, quotes: listIn(quotes, at), names: inside, labelled, evidence: evidence[at] ?? null };
	});
}

/** Equal for blocks that are read alike. */
const keyOf = ({ block, quotes, names, labelled, evidence }: UnreadBlock): string =>
	JSON.stringify([block.id, labelled, evidence?.id, quotes, names]);

/**
 * Attributions of a block, in order of their cues: a pure function of it alone. In this order:
 *
 * 1. `proposals/`: what rules make of the block, as evidence;
 * 2. `model/decodeCues`: which tokens are cues; `model/decodeRoles`: where source and content of each begin and end;
 * 3. `mend/tidyRoles`: quotations whole; `mend/sourceOf`: one source;
 * 4. `model/wholeTables`: whether it is an attribution at all, and of what act; `splitMaker`: *a survey by* | *the town*;
 * 5. `mend/settle`: what stands beside it in the block: labels of turns; *said …, adding …*; *X, she said, will close*;
 * 6. `report/reportMade`: whether it was said at all; `judge/`: how sure all that is;
 * 7. speech in quotation marks that is nobody's then: with the cue that a rule sees, or alone.
 *
 * Hands control back on the way: a block of nothing but cues takes long.
 */
function* attributeBlock(
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
		const attribution = sieved(m, models, cue, cues);
		found.push(...(attribution ? [asOthers(view, splitMaker(view, attribution))] : []));
		if (i % AT_ONCE === AT_ONCE - 1) {
			yield;
		}
	}
	const settled = settle(m, found);
	const judge = (second ? second.judges : judges).attribution;
	const likely = rated(m, settled, judge);
	const left = speechLeft(m, likely);
	return left.length > 0 ? rated(m, inOrder([...settled, ...left]), judge) : likely;
}

/** A cue and what was found for it, if it is likely an attribution. */
function sieved(
	m: ModelView,
	{ sieve, act, role }: AttributionModels,
	guess: CueGuess,
	cues: readonly CueGuess[],
): BlockAttribution | null {
	const told = aboutReport(m.view, guess, decodeRoles(new RoleView(m, guess, cues), role), cues);
	if (!told || isNoCue(m.view, told.cue, told.roles.source[0])) {
		return null;
	}
	const { cue, roles } = told;
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

/** Whether a cue ascribes nothing, whatever the models say. */
function isNoCue(view: BlockView, cue: TokenRange, source: TokenRange | undefined): boolean {
	const { cues, lemmas, lower, names, tags } = view;
	const { first, end } = cue;
	const begin = source?.first ?? first;
	const isAlone = end === first + 1;
	const { head: object } = plainPhrase(view, end, lower.length);
	// Not *a study in 2019 | found | women …*.
	const isCounted = tags[first - 1] === 'CD' && isListed('of a kind', lower[first]);
	return (
		(lower[end - 1] === ':' && isNobodysHead(view, end - 1)) ||
		// In the annotated articles 16 of 19 who *learned of* a thing are told to say or think nothing by it.
		lemmas.slice(first, end).some((_, i) => isOf('no cues with a preposition', view, first + i)) ||
		// *Allegedly* tells that somebody said it, *later* does not.
		(isAlone && tags[first] === 'RB' && cues.adverb(lower[first]).length === 0) ||
		// *The keeper denied* | *Holt with a fine save* says nothing.
		(lemmas[end - 1] === DENY && names[object] === 'person') ||
		lower.slice(begin, end).some((_, i) => isSurely(view, begin + i)) ||
		// *21 | confirmed | cases*, *a | proposed | road*, *two | alleged | members* tell of what kind a thing is.
		(isAlone && COMMON.has(tags[end]) && (isCounted || isListed('indefinite articles', lower[first - 1])))
	);
}

/** *It will | no doubt | be told*: nobody doubts there, nor does anybody say that they do not. */
const isSurely = ({ lower, tags }: BlockView, at: number): boolean =>
	lower[at] === NO && isListed('surely behind no', lower[at + 1]) && /^(?:MD|VB)/.test(tags[at + 2] ?? '');

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

/** What is likely enough to be shown. */
function rated(m: ModelView, found: readonly BlockAttribution[], judge: Judge<JudgeView>): JudgedAttribution[] {
	const all = readReports(m.view, found);
	const shown = all.flatMap((attribution, i) => {
		const { content } = attribution;
		const confidence = judge.chance(new JudgeView(m, attribution, nearTo(all, i)));
		const least = content.some(({ first }) => m.view.quoted[first] !== -1) ? SPEECH_SHOWN : SHOWN;
		const isShown = content.length === 0 || confidence >= least;
		return isShown ? [{ ...attribution, confidence, second: secondOf(m, attribution) }] : [];
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
