import type { Manner, Quotation, Span } from '../../model';
import type { Block } from '../../text/document';
import { runEnd, lastStarting, type TokenRange } from '../../text/places';
import { Cover, common, holds, lengthOf, spanOf } from '../../text/spans';
import { nearTo, type JudgedAttribution, type ReadBlock } from '../blockAttribution';
import type { FoundAttribution, FoundAttributions } from '../blockAttribution';
import { looksLikeSpeech, type MarkedQuotation } from '../quotations/findQuotations';

/** An attribution on its way; offsets are absolute. What has lost its content to another has none. */
interface Draft {
	readonly attribution: JudgedAttribution;
	readonly block: number;
	/** The block that its content ends in. */
	until: number;
	source: Span[];
	cue: Span[];
	content: Span[];
	inheritedFrom: Draft | null;
}

/** Puts the attributions of all blocks together: speech over several paragraphs, inheritance, nesting. Linear. */
export function joinBlocks(
	text: string,
	blocks: readonly ReadBlock[],
	quotations: readonly MarkedQuotation[],
): FoundAttributions {
	const kept = joinParagraphs(blocks, quotations).filter(({ content }) => content.length > 0);
	kept.forEach((draft) => (draft.content = disjoint(draft.content)));
	kept.sort(inTextOrder);
	const indexOf = new Map<Draft | null, number>(kept.map((draft, i) => [draft, i]));
	const quoted = new Cover(quotations.flatMap(({ parts }) => parts));
	const attributions = kept.map((draft, i): FoundAttribution => {
		const { source, cue, content } = draft;
		const { act, report, stance, confidence, second, by } = draft.attribution;
		// A transcript gives what was spoken without marks.
		const manner = by === 'label' ? 'direct' : mannerOf(text, content, quoted);
		const parent = indexOf.get(parentOf(draft, nearTo(kept, i))) ?? null;
		const inheritedFrom = indexOf.get(draft.inheritedFrom) ?? null;
		return { act, report, stance, manner, source, cue, content, parent, inheritedFrom, confidence, second, by };
	});
	const contents = new Cover(kept.flatMap(({ content }) => content));
	const judged = quotations.map(({ parts, closed }): Quotation => {
		const isSpeech = (span: Span): boolean => looksLikeSpeech(text, span, holds(contents.meeting(span), span));
		return { spans: parts.map(spanOf), closed, speech: parts.some(isSpeech) };
	});
	return { quotations: judged, attributions };
}

/** In text order; of two that overlap, the first. */
function disjoint(spans: readonly Span[]): Span[] {
	const kept: Span[] = [];
	for (const span of [...spans].sort((a, b) => a.start - b.start)) {
		if (span.start >= (kept.at(-1)?.end ?? 0)) {
			kept.push(span);
		}
	}
	return kept;
}

/** Where the first of its parts begins: each is in text order. */
const startOf = ({ source, cue, content }: Draft): number =>
	Math.min(...[source, cue, content].map((spans) => spans[0]?.start ?? Infinity));
const inTextOrder = (a: Draft, b: Draft): number =>
	startOf(a) - startOf(b) || (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0);

/** The innermost attribution whose content holds another's cue (or all of its content). */
function parentOf(draft: Draft, near: readonly Draft[]): Draft | null {
	const probe = draft.cue[0] ?? draft.content[0];
	const around = near.filter((other) => {
		const isInside = other.cue[0] && holds(draft.content, other.cue[0]);
		return other !== draft && probe && holds(other.content, probe) && !isInside;
	});
	return around.sort((a, b) => lengthOf(a.content) - lengthOf(b.content))[0] ?? null;
}

const LETTERS = /[\p{L}\p{N}]/gu;
/** More of the letters than this stand in quotation marks where words are given as they were spoken. */
const MOSTLY = 0.95;

/** Whether words are given as they were spoken: by the letters of them that stand in quotation marks. */
export function mannerOf(text: string, content: readonly Span[], quoted: Cover<Span>): Manner {
	const lettersIn = (spans: readonly Span[]): number =>
		spans.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(LETTERS)?.length ?? 0), 0);
	const spoken = lettersIn(content.flatMap((span) => quoted.meeting(span).map((quote) => common(quote, span))));
	return spoken === 0 ? 'indirect' : spoken >= MOSTLY * lettersIn(content) ? 'direct' : 'mixed';
}

/**
 * Speech over several paragraphs: quotations that run on; paragraphs all quoted, which go on with the speaker before them or are what a
 * cue without a content announces (*He said:*); signatures below a quotation, or names above it. One pass, in text order.
 */
function joinParagraphs(blocks: readonly ReadBlock[], quotations: readonly MarkedQuotation[]): Draft[] {
	/** Of each block what goes on in it of a quotation begun before. */
	const runsOn = new Map(quotations.flatMap(({ parts }) => parts.slice(1).map((part) => [part.block, part])));
	const wordsOf = wordsOfNames(blocks);
	const drafts: Draft[] = [];
	/** Whose speech the paragraph before ended with, and the draft that waits for its content. */
	let speaking: Draft | null = null;
	let waiting: Draft | null = null;
	/** Who spoke last, with a cue. */
	let last: Draft | null = null;
	const lastTurn = lastTurnOf(blocks);
	for (const [index, { start, end, block, attributions, labelled }] of blocks.entries()) {
		const inText = (ranges: readonly TokenRange[]): Span[] =>
			ranges.map((range) => ({
				start: start + (block.tokens[range.first]?.start ?? 0),
				end: start + (block.tokens[range.end - 1]?.end ?? block.text.length),
			}));
		const own = attributions.map((attribution): Draft => {
			const [source, content] = [inText(attribution.source), inText(attribution.content)];
			const cue = inText(attribution.cue ? [attribution.cue] : []);
			return { attribution, block: index, until: index, source, cue, content, inheritedFrom: null };
		});
		const above = nearTo(drafts, drafts.length).filter(({ until }) => until === index - 1);
		// What nobody is said to speak above, perhaps with reports inside.
		const alone = above.findLast(isUnclaimed);
		const heir: Draft | undefined = speaking ?? waiting ?? (runsOn.has(index) ? alone : undefined);
		const isBelowName = waiting?.attribution.by === 'label';
		const mayGoOn = index < lastTurn && !labelled && isProse(block) && !asks(blocks[index - 1]?.block);
		const turn = mayGoOn ? above.findLast(isTurn) : undefined;
		if (turn) {
			turn.content.push({ start, end });
			turn.until = index;
		}
		const part = isBelowName ? { start, end } : runsOn.get(index);
		const isSigned =
			wordsOf[index + 1] === 'above' || blocks[index + 1]?.attributions.some((next) => isSignature(next) && next.cue);
		const whole = own.find(({ attribution }) => !isSigned && isWholeSpeech(attribution, block));
		speaking = null;
		if (part && heir) {
			own.filter(({ cue }) => cue.length === 0).forEach((draft) => (draft.content = []));
			heir.content.push(spanOf(part));
			heir.until = index;
			speaking = part.end === end && !isBelowName ? heir : null;
		} else if (whole && heir && !isQuestion(heir)) {
			speaking = waiting ?? heir;
			speaking.content.push(...whole.content);
			whole.content = [];
		}
		waiting = null;
		const speakers = speakersOf(own);
		const tellerUpTo = (at: number): Draft | null =>
			last?.block === index && isQuotedLast(last, block, start, at) ? last : null;
		for (const draft of own) {
			const teller = isUnclaimed(draft) ? tellerUpTo(draft.content[0]?.start ?? start) : null;
			if (teller) {
				teller.content.push(...draft.content);
				draft.content = [];
			}
			if (isSignature(draft.attribution) && wordsOf[index] !== 'below') {
				// The line below a quotation: it is theirs.
				if (alone && (draft.cue.length > 0 || wordsOf[index] === 'above')) {
					alone.source = draft.source;
					alone.cue = draft.cue;
					alone.inheritedFrom = null;
				}
				continue;
			}
			if (draft.attribution.content.length === 0) {
				waiting = draft;
			} else if (isUnclaimed(draft)) {
				draft.inheritedFrom = last && last.block >= index - 1 && !isQuestion(last) ? last : null;
			}
			drafts.push(draft);
			last = speakers.has(draft) ? draft : last;
		}
		const closes = runsOn.has(index + 1) || /["”»]/.test(block.text.slice(-2));
		const closing = closes ? [...speakers].findLast(({ content }) => end - (content.at(-1)?.end ?? 0) <= 1) : null;
		speaking ??= closing ?? tellerUpTo(end);
	}
	return drafts;
}

const isSignature = ({ by, content }: JudgedAttribution): boolean => by === 'signature' && content.length === 0;

/** Where the words of bare names stand, of several between quotations: above all, or below. One alone may be a byline or a caption. */
function wordsOfNames(blocks: readonly ReadBlock[]): readonly ('above' | 'below' | undefined)[] {
	const kinds = blocks.map(({ block, attributions }) => {
		const isName = attributions.some((each) => isSignature(each) && !each.cue);
		return isName ? 'name' : attributions.some((each) => isWholeSpeech(each, block)) ? 'speech' : null;
	});
	const found: ('above' | 'below' | undefined)[] = blocks.map(() => undefined);
	const goesOn = (at: number): boolean => Boolean(kinds[at] && kinds[at - 1]) && kinds[at] !== kinds[at - 1];
	let first = 0;
	while (first < kinds.length) {
		const end = runEnd(first + 1, kinds.length, goesOn);
		const names = kinds.slice(first, end).flatMap((kind, i) => (kind === 'name' ? [first + i] : []));
		const isBelow = kinds[first] === 'name' || kinds[end - 1] === 'speech';
		if (names.length > 1) {
			names.forEach((at) => (found[at] = isBelow ? 'below' : 'above'));
		}
		first = end;
	}
	return found;
}

/** The last turn of a transcript, in which most paragraphs are turns; -1 in what is none. */
function lastTurnOf(blocks: readonly ReadBlock[]): number {
	const turns = [...blocks.keys()].filter((at) => blocks[at]?.labelled === 'again');
	const [first = 0] = turns;
	const last = turns.at(-1) ?? -1;
	return 2 * turns.length > last - first + 1 ? last : -1;
}

/** A turn of a transcript, which may go on in the paragraphs below. */
const isTurn = ({ attribution, content }: Draft): boolean => attribution.by === 'label' && content.length > 0;

/** What stands below a question may answer it. */
const asks = (block: Block | undefined): boolean => /\?["”’)]*$/.test(block?.text ?? '');

/** A sentence, and no stage direction: *(Laughter)*, *The witness withdrew*. */
const isProse = ({ text }: Block): boolean => /^[\p{L}\p{N}"“]/u.test(text) && /[.!?…]["”’]?$/.test(text);

/** Those of a block that say something with a cue of their own and that nobody quotes: whoever said all of it goes on speaking. */
const speakersOf = (own: readonly Draft[]): ReadonlySet<Draft> =>
	new Set(
		own.filter(({ cue: [cue], content }, at) => {
			const isQuoted = cue && nearTo(own, at).some((other) => holds(other.content, cue));
			return cue && content.length > 0 && !isQuoted;
		}),
	);

/** *“…,” she said at the gate. | “…”*: whether a quotation with its cue is all of the sentence before. */
function isQuotedLast({ cue, content }: Draft, { text, sentences }: Block, start: number, at: number): boolean {
	const last = start + (sentences[lastStarting(sentences, at - start - 1)]?.start ?? 0);
	const said = content.at(-1)?.end ?? 0;
	return (cue[0]?.start ?? 0) >= last && said <= at && /["”’]/.test(text[said - start - 1] ?? '');
}

/** What stands alone behind it is the answer. */
const isQuestion = ({ attribution }: Draft): boolean => attribution.report === 'asked' && attribution.by !== 'label';

const isUnclaimed = ({ cue, source, content }: Draft): boolean =>
	cue.length === 0 && source.length === 0 && content.length > 0;

/** Whether it is speech, and the whole paragraph but for a mark at either end. */
const isWholeSpeech = ({ by, content: [only] }: JudgedAttribution, { tokens }: Block): boolean =>
	by === 'speech-alone' && only !== undefined && only.first <= 1 && only.end >= tokens.length - 1;
