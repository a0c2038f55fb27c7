import { areTogether, sentenceEnd, verbGroups } from '../proposals/verbGroups';
import { AUXILIARIES, BUT, NEVER, NOT, RELATIVES, THAT, TO, TOMORROW, isListed } from '../../language/english/words';
import { ENDS_IN_ING } from '../../language/english/patterns';
import { natureOf } from '../../language/english/nouns';
import { isNoun, isVerb } from '../../language/tags';
import { isDayAt, plainPhrase } from '../../syntax/nounPhrase';
import { isPassive } from '../../syntax/verbGroup';
import { sentenceAt, shareToken, type BlockView } from '../blockView';
import { runStart, type TokenRange } from '../../text/places';
import type { ModelView } from '../model/modelView';
import { beforeAround, beforeNext, commaIn, hasVerb } from './contentEnd';
import { splitMaker } from './sourceOf';
import { inOrder, nearTo, withFirst } from '../blockAttribution';
import type { AmongOthers, BlockAttribution, Parts, Step } from '../blockAttribution';
import { wordSet } from '../../text/lists';

const HANGS = wordSet('IN WH');
/** It begins something else: *and*, *who*, *adding*, *her voice shaking*. */
const NO_MORE = wordSet('VBG CC WH PUNCT PRP$');
const BREAK = /^[;:()[\]—–]$/;
/** So many tokens, at most, tell where and when a report was made: *she told the court on Friday,*. */
const LONGEST_PLACE = 8;

/** The attributions of a block, once each is read by itself: with what only rules find, and as they stand to each other. @param found by their cues */
export function settle(m: ModelView, found: readonly BlockAttribution[]): BlockAttribution[] {
	const { view } = m;
	const shared: BlockAttribution[] = [];
	for (const attribution of withProposals(m, found)) {
		const source = carriedOn(view, shared, attribution) ?? whoWrites(view, attribution);
		shared.push(source ? { ...attribution, source } : attribution);
	}
	return shared.map((attribution, i) => {
		// All that stand near it are as they were before these steps.
		const near = nearTo(shared, i);
		return STEPS.reduce((settled, step) => {
			const { cue, content } = settled;
			const [piece] = content;
			return cue && piece ? { ...settled, ...step({ ...settled, view, near, cue, piece }) } : settled;
		}, attribution);
	});
}

/** Adds what only rules find: labels of turns, and *according to*, which nearly always is a cue. */
function withProposals({ view, rules }: ModelView, found: readonly BlockAttribution[]): BlockAttribution[] {
	const label = rules.find(
		({ by, content }) => by === 'label' || by === 'introduction' || (by === 'signature' && content.length === 0),
	);
	const from = label?.cue?.end ?? 0;
	const kept = found.filter((attribution, i) => {
		const { cue, content } = attribution;
		const near = nearTo(found, i);
		// *An army | statement | said it left* is what the statement said.
		const isOthers = near.some(
			(other) => content[0]?.first === other.cue?.first && other.source.some((range) => shareToken(range, cue)),
		);
		return cue !== null && cue.first >= from && !isOthers && !isNoReport(view, cue, content[0]);
	});
	const accorded = rules
		.filter(({ by, cue }) => by === 'according-to' && !kept.some((other) => shareToken(other.cue, cue)))
		.map((attribution) => splitMaker(view, attribution));
	return inOrder([...(label ? [label] : []), ...kept, ...accorded]);
}

/**
 * *questioned | the driver*, not *questioned | the driver's story*; *an allegation | that the firm has denied* tells who denies it, and
 * not what it is: it is left out.
 */
function isNoReport(view: BlockView, cue: TokenRange, piece: TokenRange | undefined): boolean {
	const { lower, lemmas, names, tags } = view;
	if (piece?.first !== cue.end) {
		return false;
	}
	const { head } = plainPhrase(view, piece.first, piece.end);
	const isSomebody = names[head] === 'person' || natureOf(lower[head]) === 'person';
	const last = runStart(piece.end, piece.first, (at) => tags[at] === 'PUNCT') - 1;
	// Not *a warning that the permit was revoked*.
	const isDenied =
		isVerb(tags[last]) && isListed('content denied', lemmas[last]) && !isPassive(view, piece.first, last + 1);
	return (
		(isSomebody && isListed('questioning people', lemmas[cue.end - 1])) ||
		(isDenied && lower[piece.first] === THAT && isNoun(tags[cue.end - 1]))
	);
}

/** Whose the report is that a participle carries on, *X said …, adding …*, and not somebody whom that report names. */
function carriedOn(view: BlockView, before: readonly Parts[], { cue, source }: Parts): Parts['source'] | undefined {
	const { lower, tags } = view;
	if (!cue || lower[cue.first - 1] !== ',' || !ENDS_IN_ING.test(lower[cue.first] ?? '')) {
		return undefined;
	}
	const report = before.findLast(
		({ cue: other, source: [who] }) =>
			who && other && tags.slice(other.first, other.end).some(isVerb) && areTogether(view, other.first, cue.first),
	);
	const isOf = source.every((own) => report?.content.some((piece) => shareToken(piece, own)));
	return isOf ? report?.source : undefined;
}

/** Who writes asks and tells, and not whom they write to: *the clerk wrote to the mayor* | *asking* | *her to resign*. */
function whoWrites(view: BlockView, { cue, source: [to] }: Parts): Parts['source'] | undefined {
	const { lower, lemmas, tags } = view;
	const isBehind = to?.end === cue?.first && tags[to?.end ?? -1] === 'VBG';
	const group = to && isBehind ? verbGroups(view).findLast(({ end }) => end <= to.first) : undefined;
	if (!to || !group?.subject || group.passive) {
		return undefined;
	}
	const between = lower.slice(group.end, to.first);
	const isSent =
		between.includes(TO) && lemmas.slice(group.end, to.first).some((word) => isListed('sent to somebody', word));
	const isWritten = isListed('writing to somebody', group.lemma) && (between.length === 0 || between.at(-1) === TO);
	return isSent || isWritten ? [group.subject] : undefined;
}

/** A quotation with a cue in its own sentence is not what somebody in the sentence before went on to say: *“…,” said A. “…,” added B.* */
const withoutOthers: Step = ({ view: { sentenceOf, quoted }, near, cue, content }) => {
	const own = content.filter(({ first, end }) => {
		const sentence = sentenceOf[end - 1];
		const isTold = near.some(
			(other) =>
				other.cue && sentenceOf[other.cue.first] === sentence && other.content.some((piece) => piece.first === first),
		);
		return quoted[first] === -1 || sentenceOf[cue.first] === sentence || !isTold;
	});
	return own.length > 0 ? { content: own } : null;
};

/** A source is as long as it is before another verb: *the head of a firm that lost | said nothing and refused to go*. */
const asBefore: Step = ({ view: { tags }, near, source: [own], cue }) => {
	const whole = near
		.flatMap((other) => other.source)
		.find(
			({ first, end }) =>
				first === own?.first &&
				end > own.end &&
				end <= cue.first &&
				GOES_ON.has(tags[own.end]) &&
				ENDS_PHRASE.has(tags[end - 1]),
		);
	return whole ? { source: [whole] } : null;
};

const GOES_ON = wordSet('VBP VBZ VBD IN WH PUNCT');
const ENDS_PHRASE = wordSet('NN NNS NNP JJ RB PRP CD');

/** A report set into a sentence (*The bridge, the mayor said, will not open.*) ascribes all before it, and what goes on behind it. */
const aroundInserted: Step = (told) => {
	const { view, source, cue, content, piece } = told;
	const { lower, tags } = view;
	const [who] = source;
	// *Left because, she said, it was late* gives what follows alone.
	if (content.length > 1) {
		const last = piece.end - 1;
		if (isListed('begins side clauses', lower[last]) && HANGS.has(tags[last])) {
			return { content: content.slice(1) };
		}
		// *It has a yard in Velden, | which |, she said, | will close*
		const isClause = RELATIVES.has(lower[last]) && lower[last - 1] === ',' && hasVerb(view, piece.first, last);
		return isClause ? { content: withFirst(told, last, piece.end) } : null;
	}
	const report = { first: Math.min(cue.first, who?.first ?? cue.first), end: Math.max(cue.end, who?.end ?? 0) };
	if (!who || (who.end !== cue.first && cue.end !== who.first) || lower[report.first - 1] !== ',') {
		return null;
	}
	const isInFront = piece.end === report.first - 1;
	const other = isInFront ? restBehind(told, report) : frontOf(told, report);
	return other && { content: isInFront ? [piece, other] : [other, piece] };
};

/** What stands before a report that is set in, where it says what stands behind it; `null` where that stands for itself. */
function frontOf({ view, near, piece }: AmongOthers, report: TokenRange): TokenRange | null {
	const { lower, quoted } = view;
	const end = report.first - 1;
	if (lower[report.end] !== ',' || piece.first !== report.end + 1) {
		return null;
	}
	const { firstToken } = sentenceAt(view, end);
	const from = lower[firstToken] === BUT ? firstToken + 1 : firstToken;
	const isRelative = (at: number): boolean => RELATIVES.has(lower[at]) && lower[at - 1] === ',';
	const whole = runStart(end, from, (at) => !BREAK.test(lower[at] ?? '') && !isRelative(at));
	const first = whole > from && isRelative(whole - 1) ? whole - 1 : whole;
	// Speech behind a comma stands for itself (*In a letter, she wrote, "…"*), and another report for what it says.
	const isOwn = quoted[piece.first] === quoted[first] && !near.some(({ cue }) => shareToken(cue, { first, end }));
	return first < end && isOwn ? { first, end } : null;
}

/** What stands behind a report that is set in, where what stands before it goes on there: *It was | affection*, *Sales | rose*. */
function restBehind({ view, piece }: AmongOthers, report: TokenRange): TokenRange | null {
	const { tags, quoted } = view;
	const end = sentenceEnd(view, report.first);
	const comma = commaIn(view, report.end, Math.min(report.end + LONGEST_PLACE, end)) ?? end;
	const first = comma + 1;
	// *“It is safe”, she said, | smiling*: what follows a quotation is no more of it.
	return first < end && quoted[piece.first] === quoted[first] && !NO_MORE.has(tags[first]) ? { first, end } : null;
}

/** What can begin a clause or an infinitive: before a verb or a noun, the day is part of what is said. */
const BEGINS = wordSet('NNP TO DT PRP PRP$ CD WH EX');

/**
 * Where a cue and its content meet. The day of a report is of neither, *said Friday that*; a negation behind a verb is of what is said,
 * *pleaded | not guilty*; the preposition that a verb takes is of the cue, *did not respond | to*, but for that of an infinitive.
 */
const atBorder: Step = (told) => {
	const { view, cue, piece } = told;
	const { lower, lemmas, tags, cues } = view;
	const at = cue.end;
	if (piece.first !== at) {
		return null;
	}
	const meetingAt = (end: number): Partial<Parts> => ({
		cue: { first: cue.first, end },
		content: withFirst(told, end, piece.end),
	});
	const day = at + (isListed('before days', lower[at]) ? 1 : 0);
	if (isDayAt(view, day) && lower[day] !== TOMORROW) {
		const isSaid = lower[day + 1] === THAT || BEGINS.has(tags[day + 1]);
		return isSaid ? { content: withFirst(told, day + 1, piece.end) } : null;
	}
	const isNegated = lower[at - 1] === NOT || lower[at - 1] === NEVER;
	if (isNegated && at - 1 > cue.first && isVerb(tags[at - 2]) && !AUXILIARIES.has(lower[at - 2])) {
		return meetingAt(at - 1);
	}
	const isTaken = cues.verb(lemmas[at - 1]).some(({ prepositions }) => prepositions.has(lower[at]));
	return isTaken && piece.end > at + 1 && tags[at + 1] !== 'VB' ? meetingAt(at + 1) : null;
};

/**
 * Of whom something is said in the passive, or *reportedly*, is part of what is said, and has not said it: *the bridge* | is expected |
 * *to open* (raising; annotation guideline).
 */
export const withRaised: Step = ({ view, cue, content, piece, source }) => {
	const { lower, tags, cues } = view;
	const isAdverb = cue.end - cue.first === 1 && cues.adverb(lower[cue.first]).length > 0;
	// *held for | allegedly | looting homes*: who is told of is not the subject.
	const isOfSubject = isAdverb ? piece.first === cue.end && tags[cue.first - 1] !== 'IN' : tells(view, cue, piece);
	if (piece.first < cue.end || !isOfSubject) {
		return null;
	}
	const group = verbGroups(view).find(({ first, end, head, lemma, passive }) =>
		isAdverb
			? first <= cue.first && cue.first < end
			: head >= cue.first && head < cue.end && passive && isListed('told of their subject', lemma),
	);
	const isRelative = isAdverb && RELATIVES.has(lower[cue.first - 1]);
	const subject = isRelative ? { first: cue.first - 1, end: cue.first } : group?.subject;
	if (!subject || subject.end > cue.first) {
		return null;
	}
	// *the party has | reportedly | left*; what the article says of it first is not in between, *the party met and | reportedly | left*
	const end = isAdverb && group?.first === subject.end ? cue.first : subject.end;
	return {
		source: source.filter((range) => !shareToken(range, subject)),
		content: [{ first: subject.first, end }, ...content],
	};
};

/** *is expected | to open*, *was described as | open*, *is considered | unsafe* */
const tells = ({ lower, tags }: BlockView, cue: TokenRange, piece: TokenRange): boolean =>
	[piece.first, cue.end - 1].some((at) => isListed('behind what is told of a subject', lower[at])) ||
	/^(?:JJ|DT|NN|VBN|VBG)$/.test(tags[piece.first] ?? '');

const STEPS: Step[] = [asBefore, withoutOthers, beforeAround, beforeNext, aroundInserted, atBorder, withRaised];
